"""Which days, rooms, tracks or sessions to print: all of them, or those picked from a list."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.domain.names import folded
from planner.language import Words
from planner.ui.look.theme import STEP
from planner.ui.widgets.drop_button import DropButton
from planner.ui.widgets.finder import Finder
from planner.ui.widgets.labels import naming
from planner.ui.widgets.plain import tooltip
from planner.ui.widgets.row_list import Row


class RecordChoice(QWidget):
    changed = Signal()

    def __init__(self, name: str, everything: str, words: Words) -> None:
        """`name` is what they are ("Rooms"), `everything` what is said where none is picked ("All rooms")."""
        super().__init__()
        self._name, self._everything, self._words = name, everything, words
        self._offered: list[Row] = []
        self.ids: tuple[str, ...] = ()
        """Of those picked, in the order of the list, those that are gone last; none means all."""
        self._button = DropButton()
        self._button.setAccessibleName(name)
        self._finder = Finder(self, name, self._found, words, stays=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addWidget(naming(name, self._button, "section"))
        column.addWidget(self._button)
        self._button.clicked.connect(lambda: self._finder.open_below(self._button))
        self._finder.taken.connect(self._take)

    def offer(self, rows: Sequence[Row]) -> None:
        """What there is now. What is gone stays picked: without it, nothing picked would mean all."""
        self._offered = list(rows)
        self.choose(self.ids)

    def choose(self, ids: Sequence[str]) -> None:
        wanted = frozenset(ids)
        found = self._found_of(wanted)
        self.ids = (*found, *(each for each in dict.fromkeys(ids) if each not in found))
        self._button.set_text(self._said())
        self._button.setAccessibleName(f"{self._name}: {self._said()}")
        titles = "\n".join(row.title for row in self._offered if row.value in wanted)
        self._button.setToolTip(tooltip(titles))

    def _found_of(self, ids: Collection[str]) -> tuple[str, ...]:
        return tuple(row.value for row in self._offered if row.value in ids)

    def _said(self) -> str:
        if not self.ids:
            return self._everything
        found = self._found_of(self.ids)
        if not found:
            return self._words.gettext("Not there any more")
        if len(found) == 1:
            return next(row.title for row in self._offered if row.value == found[0])
        return self._words.gettext("{count} of {all}").format(count=len(found), all=len(self._offered))

    def _found(self, text: str) -> list[Row]:
        wanted = folded(text).split()
        found = [
            Row(row.value, row.title, row.detail, is_chosen=row.value in self.ids)
            for row in self._offered
            if all(word in folded(f"{row.title} {row.detail}") for word in wanted)
        ]
        return found if wanted else [Row("", self._everything, is_chosen=not self.ids), *found]

    def _take(self, value: str) -> None:
        """Once more takes it out again."""
        if not value:
            self.choose(())
        else:
            there = self._found_of(self.ids)
            self.choose([each for each in there if each != value] if value in there else [*there, value])
        self.changed.emit()
