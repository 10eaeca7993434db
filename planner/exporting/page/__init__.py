"""The agenda as a web page, and the first page of a bundle."""
