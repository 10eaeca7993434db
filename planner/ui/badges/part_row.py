"""One part of all badges: whether it is shown, how large, how bold."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from planner.domain.badge_parts import LEAST_SCALE, MOST_SCALE
from planner.domain.records import BadgePart, BadgePartKind
from planner.language import Words
from planner.ui.look.theme import STEP
from planner.ui.widgets.buttons import icon_button
from planner.ui.widgets.check_box import CheckBox
from planner.ui.widgets.labels import Label
from planner.wording.badges import badge_part

BY = 10
"""Per cent."""
SCALE_WIDTH = 44
ROW_HEIGHT = 30
UNSIZED = frozenset({BadgePartKind.COLOUR})
"""Neither words nor a picture: as broad as the badge wants it."""
UNWRITTEN = UNSIZED | {BadgePartKind.LOGO, BadgePartKind.CODE}
"""Not bold either."""


class PartRow(QWidget):
    changed = Signal(object)
    """The `BadgePart` as somebody wants it."""
    nudged = Signal(object, int)
    """Its kind, and by how many places: Alt with an arrow, which buttons would keep to themselves."""

    def __init__(self, kind: BadgePartKind, words: Words) -> None:
        super().__init__()
        self._words = words
        self._part: BadgePart | None = None
        name = badge_part(kind, words)
        self.is_shown = CheckBox(name)
        self.smaller = _tool(icon_button("minus", words.gettext("{part}: smaller").format(part=name)))
        self.larger = _tool(icon_button("add", words.gettext("{part}: larger").format(part=name)))
        self.scale = Label("", "small")
        self.is_bold = _bold_button(words.gettext("{part}: bold").format(part=name))
        self._kind = kind
        self._lay_out()
        self.is_shown.clicked.connect(self._take_shown)
        self.smaller.clicked.connect(lambda: self._resize(-BY))
        self.larger.clicked.connect(lambda: self._resize(BY))
        self.is_bold.clicked.connect(self._take_bold)

    def show_part(self, part: BadgePart) -> None:
        self._part = part
        self.is_shown.setChecked(part.is_shown)
        self.is_shown.setEnabled(part.kind is not BadgePartKind.NAME)
        self.is_bold.setChecked(part.is_bold)
        self.scale.setText(self._words.gettext("{percent} %").format(percent=part.scale))
        self.smaller.setEnabled(part.is_shown and part.scale > LEAST_SCALE)
        self.larger.setEnabled(part.is_shown and part.scale < MOST_SCALE)
        self.is_bold.setEnabled(part.is_shown)
        self.scale.setEnabled(part.is_shown)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt signature
        way = _way(event) if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress else 0
        if way:
            self.nudged.emit(self._kind, way)
            return True
        return super().eventFilter(watched, event)

    def _take_shown(self, is_shown: bool) -> None:
        if self._part is not None:
            self.changed.emit(replace(self._part, is_shown=is_shown))

    def _take_bold(self, is_bold: bool) -> None:
        if self._part is not None:
            self.changed.emit(replace(self._part, is_bold=is_bold))

    def _resize(self, by: int) -> None:
        if self._part is not None:
            scale = min(max(self._part.scale + by, LEAST_SCALE), MOST_SCALE)
            self.changed.emit(replace(self._part, scale=scale))

    def _lay_out(self) -> None:
        self.scale.setFixedWidth(SCALE_WIDTH)
        self.scale.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.is_shown, 1)
        row.addSpacing(STEP)
        for part in (self.smaller, self.scale, self.larger, self.is_bold):
            keeps = part.sizePolicy()
            keeps.setRetainSizeWhenHidden(True)
            part.setSizePolicy(keeps)
            row.addWidget(part)
        for part in (self.smaller, self.scale, self.larger):
            part.setVisible(self._kind not in UNSIZED)
        self.is_bold.setVisible(self._kind not in UNWRITTEN)
        for pressed in (self.is_shown, self.smaller, self.larger, self.is_bold):
            pressed.installEventFilter(self)
        self.setFixedHeight(ROW_HEIGHT)


def _way(event: QKeyEvent) -> int:
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier  # macOS counts arrows to it
    if modifiers != Qt.KeyboardModifier.AltModifier:
        return 0
    return {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)


def _tool(made: QPushButton) -> QPushButton:
    made.setFixedSize(ROW_HEIGHT - STEP // 2, ROW_HEIGHT - STEP // 2)
    made.setProperty("kind", "tool")
    return made


def _bold_button(says: str) -> QPushButton:
    made = _tool(icon_button("bold", says))
    made.setCheckable(True)
    return made
