"""One of several, in bold letters, and below what it is for; a list of all of them drops from it."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.domain.names import folded
from planner.language import Words
from planner.ui.look.theme import STEP
from planner.ui.widgets.drop_button import DropButton
from planner.ui.widgets.finder import Finder
from planner.ui.widgets.labels import Label
from planner.ui.widgets.row_list import Row

LIST_WIDTH = 500
"""Whole sentences have room in it."""

Groups = Sequence[tuple[str, Sequence[Row]]]


class Chooser(QWidget):
    """Up and Down go from one to the next; Space drops the list, in which typing searches."""

    picked = Signal(str)
    """A value chosen by hand."""

    def __init__(self, name: str, groups: Groups, words: Words) -> None:
        """`name` says what is chosen ("Paper to print"); each group has a heading, "" for none."""
        super().__init__()
        self._name, self._groups, self._words = name, groups, words
        self._offered = [row for _, rows in groups for row in rows]
        self.value = self._offered[0].value
        self._button = _Walking()
        self._button.setStyleSheet("font-weight: 600")
        self._about = Label("", "small", wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addWidget(self._button)
        column.addWidget(self._about)
        self.setFocusProxy(self._button)
        self._finder = self._made_finder()  # last: Qt loses its way for Tab where a window precedes the proxy
        self._button.clicked.connect(lambda: self._finder.open_below(self._button))
        self._button.walked.connect(self._walk)
        self._finder.taken.connect(self._take)
        self.choose(self.value)

    def choose(self, value: str) -> None:
        row = next(row for row in self._offered if row.value == value)
        self.value = value
        self._button.set_text(row.title)
        named = self._words.gettext("{about}: {what}").format(about=self._name, what=row.title)
        self._button.setAccessibleName(named)
        self._button.setAccessibleDescription(row.detail)
        self._about.setText(row.detail)

    def offers(self, value: str) -> bool:
        return any(row.value == value for row in self._offered)

    def _made_finder(self) -> Finder:
        headings = sum(bool(heading) for heading, _ in self._groups)
        most = len(self._offered) + headings
        finder = Finder(self, self._name, self._found, self._words, most=most, width=LIST_WIDTH)
        if headings:
            finder.list.with_headings()
        return finder

    def _found(self, text: str) -> list[Row]:
        wanted = folded(text).split()
        found: list[Row] = []
        for heading, offered in self._groups:
            rows = [replace(row, is_chosen=row.value == self.value) for row in offered if _fits(row, wanted)]
            found += [Row("", heading, is_heading=True), *rows] if rows and heading else rows
        return found

    def _take(self, value: str) -> None:
        if value != self.value:
            self.choose(value)
            self.picked.emit(value)

    def _walk(self, by: int) -> None:
        values = [row.value for row in self._offered]
        at = values.index(self.value) + by
        if 0 <= at < len(values):
            self._take(values[at])


def _fits(row: Row, wanted: Sequence[str]) -> bool:
    return all(word in folded(f"{row.title} {row.detail} {row.value}") for word in wanted)


class _Walking(DropButton):
    walked = Signal(int)
    """To the next (1) or the one before (-1)."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt signature
        by = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
        else:
            self.walked.emit(by)
