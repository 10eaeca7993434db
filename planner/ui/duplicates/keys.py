"""The keys of the duplicates page, for the sheet of shortcuts."""

from planner.wording.marking import later

PAIR_KEYS = (
    ("Enter", later("Merge the two, where it is sure enough")),
    ("N", later("They are not the same person")),
    ("Up, Down", later("Another pair")),
    ("Left, Right", later("Choose the value of the one or the other")),
)
