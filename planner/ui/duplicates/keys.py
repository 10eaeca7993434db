"""The keys of the duplicates page, and what the sheet of shortcuts says of them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from planner.wording.marking import later

PAIR_KEYS = (
    ("Enter", later("Merge the two, where it is sure enough")),
    ("N", later("They are not the same person")),
    ("Up, Down", later("Another pair")),
    ("Left, Right", later("Choose the value of the one or the other")),
)


def is_plain(event: QKeyEvent) -> bool:
    return not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier


def merges(event: QKeyEvent) -> bool:
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and is_plain(event)


def tells_apart(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_N and is_plain(event)
