"""What is in it, told before it goes out; what is private stands in a box that is not overlooked."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from planner.ui.look.theme import GAP, STEP
from planner.ui.sharing.mark import PictureMark
from planner.ui.widgets.growing import tell_layouts
from planner.ui.widgets.labels import Label
from planner.ui.widgets.restyling import lay_ground

MOST = 3
"""Sentences: in it, not in it, never in it."""


class Contents(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._lines = [Label("", "body" if number == 0 else "small", wraps=True) for number in range(MOST)]
        self._private = Label("", wraps=True)
        self._box = QFrame()
        lay_ground(self._box, "care")
        row = QHBoxLayout(self._box)
        row.setContentsMargins(GAP, STEP + 2, GAP, STEP + 2)
        row.setSpacing(GAP)
        row.addWidget(PictureMark("internal", "text"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._private, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        for line in self._lines:
            column.addWidget(line)
        column.addWidget(self._box)
        self.tell((), "")

    def tell(self, sentences: Sequence[str], private: str) -> None:
        said = [each for each in sentences if each]
        for line, text in zip(self._lines, (*said, *[""] * MOST)[:MOST], strict=True):
            line.setText(text)
            line.setVisible(bool(text))
        self._private.setText(private)
        self._box.setVisible(bool(private))
        self.setVisible(bool(sentences))
        tell_layouts(self)
