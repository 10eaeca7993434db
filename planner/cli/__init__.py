"""The command line: one module for a few commands of a kind, loaded when the command is called."""
