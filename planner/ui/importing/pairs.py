"""Something and what it is, beside each other."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from planner.ui.look.theme import GAP, SMALL
from planner.ui.widgets.elided import Elided
from planner.ui.widgets.labels import Label

NAME = 132


class Pair(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._name = Elided(size=SMALL, muted=True)
        self._name.setFixedWidth(NAME)
        self._text = Label(wraps=True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self._name, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)

    def show_pair(self, pair: tuple[str, str]) -> None:
        """A name and a text."""
        self._name.set_text(pair[0])
        self._text.setText(pair[1])
