"""The window, as a person uses it: through real events, on no screen."""
