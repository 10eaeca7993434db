"""One of a few choices, side by side."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from planner.ui.look.theme import font
from planner.ui.widgets.buttons import button

AROUND = 26
"""What the style sheet puts beside the text, which is bold where it is chosen."""


class Segments(QWidget):
    """Arrow keys go from one to the next; `picked` tells what a person chose, not what `choose` set."""

    picked = Signal(str)

    def __init__(self, name: str, choices: Sequence[tuple[str, str]], *, wide: bool = False) -> None:
        """`choices` are values with their texts; the first is chosen. `wide` ones share all the room."""
        super().__init__()
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._values = [value for value, _ in choices]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for number, (_, text) in enumerate(choices):
            made = button(text, kind="segment")
            made.setAccessibleName(text)
            made.setAccessibleDescription(name)
            made.setCheckable(True)
            made.setProperty("place", _place(number, len(choices)))
            if wide:
                made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            else:
                made.setMinimumWidth(QFontMetrics(font(bold=True)).horizontalAdvance(text) + AROUND)
            self._group.addButton(made, number)
            row.addWidget(made)
        self._group.button(0).setChecked(True)
        self._group.idClicked.connect(self._tell)

    @property
    def value(self) -> str:
        return self._values[self._group.checkedId()]

    def choose(self, value: str) -> None:
        self._group.button(self._values.index(value)).setChecked(True)

    def _tell(self, number: int) -> None:
        self.picked.emit(self._values[number])


def _place(number: int, count: int) -> str:
    if count == 1:
        return "only"
    return {0: "first", count - 1: "last"}.get(number, "middle")
