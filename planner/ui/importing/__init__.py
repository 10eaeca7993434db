"""The parts of the page "Import a list or agenda": from a file to a preview, to look at and to change."""
