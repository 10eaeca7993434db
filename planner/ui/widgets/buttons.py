"""Buttons of each kind, with names for screen readers and shortcuts in their tooltips."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget

from planner.ui.look.icons import icon
from planner.ui.widgets.plain import tooltip, unmnemonic

Kind = Literal[
    "plain", "primary", "quiet", "link", "chip", "segment", "page", "row", "fold", "remove", "tool", "search"
]


def button(text: str, pressed: Callable[[], object] | None = None, *, kind: Kind = "plain") -> QPushButton:
    made = QPushButton(unmnemonic(text))
    made.setProperty("kind", kind)
    made.setAccessibleName(text)
    made.setAutoDefault(False)
    if kind == "link":
        made.setCursor(Qt.CursorShape.PointingHandCursor)
    if pressed is not None:
        made.clicked.connect(lambda: pressed())
    return made


def icon_button(
    name: str, says: str, pressed: Callable[[], object] | None = None, *, kind: Kind = "quiet"
) -> QPushButton:
    """Only a picture to see; `says` is heard and shown as its tooltip."""
    made = button("", pressed, kind=kind)
    made.setIcon(icon(name))
    made.setIconSize(QSize(16, 16))
    made.setAccessibleName(says)
    made.setToolTip(tooltip(says))
    return made


def command(
    owner: QWidget,
    text: str,
    run: Callable[[], object],
    *,
    shortcut: str | QKeySequence.StandardKey = "",
    picture: str = "",
) -> QAction:
    """Something the owner can do. Menus, the palette and the sheet of shortcuts find it in `actions()`."""
    made = QAction(unmnemonic(text), owner)
    made.triggered.connect(lambda: run())
    if shortcut:
        made.setShortcut(QKeySequence(shortcut))
        made.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    if picture:
        made.setIcon(icon(picture))
    made.setToolTip(tooltip(with_shortcut(made)))
    owner.addAction(made)
    return made


def for_command(action: QAction, *, kind: Kind = "plain") -> QPushButton:
    """A button that does what a command does, and is enabled when it is."""
    made = button(action.text().replace("&&", "&"), action.trigger, kind=kind)
    made.setToolTip(tooltip(with_shortcut(action)))
    made.setEnabled(action.isEnabled())
    action.enabledChanged.connect(made.setEnabled)
    if kind != "primary" and not action.icon().isNull():
        made.setIcon(action.icon())
        made.setIconSize(QSize(16, 16))
    return made


def with_shortcut(action: QAction) -> str:
    """ "Undo (Ctrl+Z)"."""
    text = action.text().replace("&&", "&")
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return f"{text} ({keys})" if keys else text
