"""Strangers' lists and programmes, read into a plan that says what it would do before anything is written."""
