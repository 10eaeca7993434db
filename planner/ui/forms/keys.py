"""The keys of forms, for the sheet of shortcuts. Words are marked for translation."""

from planner.wording.marking import later

FORM_KEYS: tuple[tuple[str, str], ...] = (
    ("Enter, Tab", later("Write the field; leaving it writes it too")),
    ("Ctrl+Enter", later("Write a field of several lines")),
    ("Esc", later("Bring back what stood in the field")),
    ("Up, Down", later("Count a number or a time on")),
    ("Alt+Up, Alt+Down", later("Move a row of the event settings, or a part of the badges")),
)
