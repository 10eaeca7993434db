"""The plain keys of the page "Share", for the sheet of shortcuts. Words are marked for translation."""

from planner.wording.marking import later

SHARE_KEYS = (
    ("Up, Down", later("In the name of the format: take the next format")),
    ("Ctrl++, Ctrl+−, Ctrl+0", later("In pictures: larger, smaller, as wide as the window")),
)
