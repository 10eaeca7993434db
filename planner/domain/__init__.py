"""What a workshop is: frozen records, and pure functions of them. No file, no window, no sentence."""
