"""Parts used in several places."""
