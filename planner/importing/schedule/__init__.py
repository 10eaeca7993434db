"""Published programmes: frab and pretalx schedules, read and planned."""
