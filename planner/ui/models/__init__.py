"""Rows for Qt's tables: ids first, records when painted."""
