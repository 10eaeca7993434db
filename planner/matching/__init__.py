"""The same person, found twice: in one workshop, or in a list and a workshop."""
