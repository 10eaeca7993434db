"""The agenda page's own parts: the grid, the tray, the panels."""
