"""The keys of the import page, for the sheet of shortcuts. Words are marked for translation."""

from planner.wording.marking import later

COLUMN_KEYS = (
    ("Up, Down", later("The next or previous column or answer")),
    ("Enter", later("Choose what it becomes or means")),
    ("A to Z", later("Choose what begins so")),
    ("Delete", later("Leave the column out")),
)
