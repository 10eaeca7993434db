"""The workshop file: one SQLite database with its journal, undo, lock, copies and reads."""
