"""The plain keys of the pages that print, for the sheet of shortcuts. Words are marked for translation."""

from planner.wording.marking import later

PRINT_KEYS = (
    ("Up, Down", later("In the name of the paper: take the next paper")),
    ("Arrows, Space", later("On the small sheet: choose the first free label")),
    ("Ctrl++, Ctrl+−, Ctrl+0", later("In the preview: larger, smaller, as wide as the window")),
)
BADGE_KEYS = (("Alt+Up, Alt+Down", later("Move a part of the badge up or down")),)
