"""The table of a page: its view, and what stands around it."""
