"""The keys of the tables, for the sheet of shortcuts. Words are marked for translation."""

from planner.wording.marking import later

TABLE_KEYS = (
    ("Enter", later("Change the cell, or go to the details")),
    ("F2", later("Change the cell")),
    ("Tab, Shift+Tab", later("While changing: the next or previous cell")),
    ("Shift+Up, Shift+Down", later("Select several rows")),
    ("Ctrl+A", later("Select all rows")),
    ("A to Z", later("Look for what is typed")),
    ("Esc", later("Clear the search, or select one row only")),
)
