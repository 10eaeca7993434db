"""Strangers' lists and agendas, read into a plan that says what it would do before anything is written."""
