"""What floats above the window."""
