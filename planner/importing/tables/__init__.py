"""A file as it is: any encoding, delimiter and spreadsheet, read into rows and columns."""
