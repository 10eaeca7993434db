"""The parts of the page "Import a list": from a file to a preview, the preview to look at and to change."""
