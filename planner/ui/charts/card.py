"""The frame around a chart or a list: its title and its rows."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.ui.charts.rows import Drawing, Rows
from planner.ui.look.theme import GAP, PADDING, STEP
from planner.ui.widgets.labels import Label
from planner.ui.widgets.restyling import lay_ground
from planner.ui.workspace import Place


class Card(QWidget):
    chosen = Signal(object)
    """The `Place` a row leads to."""

    def __init__(self, title: str) -> None:
        super().__init__()
        lay_ground(self, "card")
        self.setAccessibleName(title)
        self._title = Label(title, "title")
        self._figure = Label(kind="muted")
        self._rows = Rows()
        self._rows.chosen.connect(self.chosen)
        self.body = QVBoxLayout(self)
        """Who shows something besides rows puts it at the end."""
        self.body.setContentsMargins(STEP, PADDING, STEP, GAP)
        self.body.setSpacing(STEP)
        self.body.addLayout(self._head())
        self.body.addWidget(self._rows)
        self.body.addStretch(1)

    @property
    def rows(self) -> tuple[str, ...]:
        """What the rows say."""
        return tuple(row.accessibleName() for row in self._rows.rows)

    def show_rows(self, shown: Sequence[tuple[Drawing, Place | None]], *, figure: str = "") -> None:
        self._figure.setText(figure)
        self._rows.show_rows(shown)
        self.setAccessibleDescription("\n".join(self.rows))

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(GAP, 0, GAP, STEP)
        head.addWidget(self._title, 1)
        head.addWidget(self._figure)
        return head
