"""The plain keys of the front desk, for the sheet of shortcuts. Words are marked for translation."""

from planner.wording.marking import later

DESK_KEYS = (
    ("Enter", later("Check in who is marked, or whose badge was scanned")),
    ("Up, Down", later("Mark another match")),
    ("Esc", later("Clear what is typed, then the answer")),
    ("1 to 4", later("Why a badge is printed again")),
)
