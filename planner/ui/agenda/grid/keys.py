"""The keys of the grid, for the sheet of shortcuts. Words are marked for translation."""

from planner.wording.marking import later

GRID_KEYS: tuple[tuple[str, str], ...] = (
    ("Left, Right, Up, Down", later("Go to the block beside, above or below")),
    ("Home, End", later("Go to the first or last block")),
    ("Tab, Shift+Tab", later("Go to the next or previous block in time")),
    ("Ctrl+Up, Ctrl+Down", later("Move what is selected earlier or later")),
    ("Ctrl+Left, Ctrl+Right", later("Move what is selected to the room beside")),
    ("Ctrl+PgUp, Ctrl+PgDown", later("Move what is selected to the day before or after")),
    ("Shift+Up, Shift+Down", later("Make the session shorter or longer")),
    ("Enter", later("Open the session")),
    ("Del", later("Take what is selected out of the agenda")),
    ("P", later("Pin or unpin what is selected")),
    ("Ctrl+A", later("Select all blocks")),
    ("Esc", later("Select nothing, or leave off dragging")),
    ("Ctrl++, Ctrl+-", later("Show more or less of the day")),
    ("A–Z", later("Type the beginning of a title to find it; a slash before a P")),
)
