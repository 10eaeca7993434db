"""Lists of participants, sessions and rooms: what columns mean, what taking them in would change."""
