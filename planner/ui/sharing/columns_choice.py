"""Which columns a list of people has: what a badge tells anyway, and what is private, only if asked for."""

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from planner.exporting.tables.participant_rows import USUAL, PeopleColumn
from planner.language import Words
from planner.ui.look.theme import GAP, PADDING, STEP
from planner.ui.sharing.mark import PictureMark
from planner.ui.widgets.check_box import CheckBox
from planner.ui.widgets.labels import Label
from planner.ui.widgets.options_side import WIDTH

ACROSS = 2
HALF = (WIDTH - 2 * PADDING - 2 * GAP) // ACROSS
"""Beside the bar that scrolls."""


class ColumnsChoice(QWidget):
    changed = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._offered: list[tuple[str, str]] = []
        self._wanted = frozenset(USUAL)
        self._boxes: dict[str, CheckBox] = {}
        self._usual, self._private = QGridLayout(), QGridLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addWidget(Label(words.gettext("Columns"), "section"))
        column.addLayout(self._usual)
        column.addSpacing(PADDING - STEP)
        column.addLayout(self._private_heading())
        column.addWidget(Label(words.gettext("Only for those who need it to organize."), "small", wraps=True))
        column.addLayout(self._private)
        for grid in (self._usual, self._private):
            grid.setContentsMargins(0, 0, 0, 0)
            grid.setHorizontalSpacing(GAP)
            grid.setVerticalSpacing(0)
            for number in range(ACROSS):
                grid.setColumnStretch(number, 1)

    @property
    def names(self) -> tuple[str, ...]:
        """In the order of the list; empty where none is chosen."""
        return tuple(name for name, _ in self._offered if name in self._wanted)

    def offer(self, columns: Sequence[PeopleColumn]) -> None:
        """What there is now; own fields come and go."""
        offered = [(column.name, column.heading) for column in columns]
        if offered == self._offered:
            return
        self._offered = offered
        for gone in self._boxes.values():
            gone.hide()
            gone.deleteLater()
        self._boxes = {}
        for is_private, grid in ((False, self._usual), (True, self._private)):
            of_grid = [column for column in columns if column.is_private is is_private]
            boxes = [self._box(column) for column in of_grid]
            self._boxes |= {column.name: box for column, box in zip(of_grid, boxes, strict=True)}
            for box, (row, place, across) in zip(boxes, places(map(_width, boxes)), strict=True):
                grid.addWidget(box, row, place, 1, across)

    def choose(self, names: Sequence[str]) -> None:
        """None: the usual ones."""
        self._wanted = frozenset(names or USUAL)
        for name, box in self._boxes.items():
            box.blockSignals(True)
            box.setChecked(name in self._wanted)
            box.blockSignals(False)

    def _box(self, column: PeopleColumn) -> CheckBox:
        made = CheckBox(column.heading)
        if column.is_private:
            said = self._words.gettext("{column} (private)").format(column=column.heading)
            made.setAccessibleName(said)
        made.setChecked(column.name in self._wanted)
        made.toggled.connect(lambda is_on: self._take(column.name, is_on))
        return made

    def _take(self, name: str, is_on: bool) -> None:
        self._wanted = self._wanted | {name} if is_on else self._wanted - {name}
        self.changed.emit()

    def _private_heading(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(STEP)
        row.addWidget(PictureMark("internal"))
        row.addWidget(Label(self._words.gettext("Private"), "section"), 1)
        return row


def places(widths: Iterable[int]) -> Iterator[tuple[int, int, int]]:
    """Row, column and columns across: what is wider than half has a row to itself."""
    row = place = 0
    for width in widths:
        across = ACROSS if width > HALF else 1
        if place + across > ACROSS:
            row, place = row + 1, 0
        yield row, place, across
        place += across


def _width(box: CheckBox) -> int:
    return box.sizeHint().width()
