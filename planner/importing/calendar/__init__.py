"""Calendars of strangers and our own (iCalendar, RFC 5545): read and put together to an agenda."""
