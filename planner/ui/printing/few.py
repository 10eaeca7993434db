"""One of a few choices: side by side where they fit, else in a list that drops."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.ui.widgets.choice_box import ChoiceBox
from planner.ui.widgets.segments import Segments

MOST_SEGMENTS = 3
MOST_LETTERS = 24
"""Of all of them together, so that they may be 40 % longer in another language."""


class Few(QWidget):
    """`picked` tells what a person chose, not what `choose` set."""

    picked = Signal(str)

    def __init__(self, name: str, choices: Sequence[tuple[str, str]]) -> None:
        """`choices` are values with their texts; the first is chosen."""
        super().__init__()
        self._values = [value for value, _ in choices]
        letters = sum(len(text) for _, text in choices)
        self._made: Segments | ChoiceBox
        if len(choices) <= MOST_SEGMENTS and letters <= MOST_LETTERS:
            self._made = Segments(name, choices, wide=True)
            self._made.picked.connect(self.picked)
        else:
            self._made = ChoiceBox()
            self._made.setAccessibleName(name)
            self._made.offer([(value, text, "") for value, text in choices])
            self._made.chosen.connect(lambda value: self.picked.emit(value))
            self.setFocusProxy(self._made)
        self.choose(self._values[0])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._made)

    @property
    def value(self) -> str:
        return str(self._made.value)

    def choose(self, value: str) -> None:
        """What is not offered leaves it as it is."""
        if value not in self._values:
            return
        if isinstance(self._made, Segments):
            self._made.choose(value)
        else:
            self._made.show_value(value)
