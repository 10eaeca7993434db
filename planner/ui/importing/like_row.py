"""Somebody of the workshop whom a row looks like, and the button that says it is."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.language import Words
from planner.ui.importing.telling import Likeness
from planner.ui.look.theme import GAP, STEP
from planner.ui.widgets.buttons import button
from planner.ui.widgets.labels import Label


class LikeRow(QWidget):
    def __init__(self, words: Words, pick: Callable[[str], object]) -> None:
        """`pick` is called with the id of whoever it is."""
        super().__init__()
        self._words = words
        self._pick = pick
        self._id = ""
        self._why = Label(wraps=True)
        self._known_by = Label(kind="small", wraps=True)
        self.choose = button(words.gettext("Is this person"), self._choose)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self._why, 1)
        row.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP // 2)
        column.addLayout(row)
        column.addWidget(self._known_by)

    def show_likeness(self, likeness: Likeness) -> None:
        self._id = likeness.id
        self._why.setText(likeness.why)
        self._known_by.setText(likeness.known_by)
        self._known_by.setVisible(bool(likeness.known_by))
        self.choose.setAccessibleName(self._words.gettext("Is {name}").format(name=likeness.name))
        self.choose.setAccessibleDescription(likeness.why)

    def _choose(self) -> None:
        self._pick(self._id)
