"""The keys of the import page, for the sheet of shortcuts. Words are marked for translation."""

from planner.wording.marking import later

COLUMN_KEYS = (
    ("Up, Down", later("The next or previous column or answer")),
    ("Enter", later("Choose what it becomes or means")),
    ("A to Z", later("Choose what begins so")),
    ("Delete", later("Leave the column out")),
)
ROW_KEYS = (
    ("Space", later("Take the rows in that are selected, or leave them out")),
    ("Enter", later("Choose whom the row is about")),
    ("Left, Right", later("From one kind of rows to the next, on the buttons above them")),
    ("Esc", later("Cancel what is being worked out")),
)
