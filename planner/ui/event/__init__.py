"""The event itself: its name and hosts, its days, and the lists everything else refers to."""
