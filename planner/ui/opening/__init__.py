"""Workshop files: opening, checking and copying them, and the ways on where that fails."""
