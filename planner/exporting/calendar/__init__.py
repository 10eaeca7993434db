"""The agenda as an iCalendar file."""
