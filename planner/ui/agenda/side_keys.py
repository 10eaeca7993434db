"""The keys of the tray and of the conflicts, for the sheet of shortcuts. Words are marked for translation."""

from planner.wording.marking import later

TRAY_KEYS: tuple[tuple[str, str], ...] = (
    ("Up, Down", later("Go to the session above or below")),
    ("Shift+Up, Shift+Down", later("Select several sessions")),
    ("Enter", later("Choose a place from the best ones")),
    ("S", later("Put it on the grid: arrows move it, Enter drops it, Esc leaves off")),
)
CONFLICT_KEYS: tuple[tuple[str, str], ...] = (
    ("Up, Down", later("Go to the conflict before or after")),
    ("Enter", later("Show it in the grid")),
    ("Tab", later("Go to the ways out")),
    ("Esc", later("Leave off giving a reason")),
)
