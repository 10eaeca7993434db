"""The parts of the page "Share": what can be shared and how, what is in it, and what was shared before."""
