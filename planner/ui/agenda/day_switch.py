"""Which days the grid shows: one of them, or all side by side."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from planner.domain.records import Day
from planner.language import Words
from planner.ui.widgets.buttons import button
from planner.ui.widgets.plain import unmnemonic
from planner.ui.widgets.segments import Segments
from planner.wording.dates import short_date

EVERY = "every"
"""Chosen instead of a day's id."""


class DaySwitch(QWidget):
    """Segments, or one button with a menu where they find no room."""

    picked = Signal(str)
    """A day's id, or `EVERY`."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._days: tuple[tuple[str, str], ...] = ()
        self._value = EVERY
        self._segments: Segments | None = None
        self._menu = QMenu(self)
        self._button = button("")
        self._button.setMenu(self._menu)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self._button)

    @property
    def value(self) -> str:
        return self._value

    @property
    def values(self) -> tuple[str, ...]:
        """The days in order, then `EVERY` where there are several."""
        return tuple(value for value, _ in self._days)

    def show_days(self, days: Sequence[Day]) -> None:
        choices = tuple((day.id, short_date(day.date, self._words)) for day in days)
        if len(days) > 1:
            every = self._words.gettext("Both") if len(days) == 2 else self._words.gettext("All")
            choices += ((EVERY, every),)
        if choices != self._days:
            self._days = choices
            self._make()

    def choose(self, value: str) -> None:
        """Show it as chosen; tells nobody."""
        self._value = value
        if self._segments is not None and value in self.values:
            self._segments.choose(value)
        self._tell()

    def wide_width(self) -> int:
        """Of the segments."""
        return self._segments.sizeHint().width() if self._segments else self._button.sizeHint().width()

    def narrow_width(self) -> int:
        return self._button.sizeHint().width()

    def be_wide(self, is_wide: bool) -> None:
        is_wide = is_wide and self._segments is not None
        if self._segments is not None:
            self._segments.setVisible(is_wide)
        self._button.setVisible(not is_wide)

    def _make(self) -> None:
        if self._segments is not None:
            self._segments.hide()
            self._segments.deleteLater()
            self._segments = None
        if self._days:
            self._segments = Segments(self._words.gettext("Days"), self._days)
            self._segments.picked.connect(self._pick)
            self._row.insertWidget(0, self._segments)
            stops = [self._button, *self._segments.findChildren(QPushButton)]
            for one, other in pairwise(stops):
                QWidget.setTabOrder(one, other)
        self.choose(self._value if self._value in self.values else next(iter(self.values), EVERY))

    def _pick(self, value: str) -> None:
        self.choose(value)
        self.picked.emit(value)

    def _tell(self) -> None:
        named = dict(self._days)
        text = named.get(self._value, "")
        self._button.setText(unmnemonic(text) + "  ▾")
        self._button.setAccessibleName(self._words.gettext("Day: {day}").format(day=text))
        self._menu.clear()
        group = QActionGroup(self._menu)
        for value, label in self._days:
            action = QAction(unmnemonic(label), self._menu, checkable=True, checked=value == self._value)
            action.triggered.connect(lambda _=False, value=value: self._pick(value))
            group.addAction(action)
            self._menu.addAction(action)
