"""A workshop for other programs: calendar, web page, schedule files and spreadsheets."""
