"""The rows of a list as a table: numbers of rows first, what they say when they are painted."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import replace
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from planner.domain.values import dataclass
from planner.importing.outcomes import Fate, Outcome
from planner.language import Words
from planner.ui.importing.preview import ALL, MISSING, Shown
from planner.ui.importing.telling import Telling, one_line
from planner.wording import imports
from planner.wording.marking import later

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
MOST_KEPT = 4000
_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
_TICKED = _FLAGS | Qt.ItemFlag.ItemIsUserCheckable


class Columns(IntEnum):
    TICK = 0
    ROW = 1
    NAME = 2
    FATE = 3
    DETAILS = 4
    ABOUT = 5


HEADINGS = ("", later("Row"), later("Name"), later("Import"), later("Details"), later("In the workshop"))


@dataclass(frozen=True, slots=True)
class Line:
    """What is painted of a row."""

    row: int
    """Its number; 0 for somebody who is not in the list."""
    name: str
    fate: str
    says: str
    """The fate in words."""
    details: str
    about: str
    is_troubled: bool = False
    takes_tick: bool = False


NO_LINE = Line(0, "", "", "", "", "")


class RowsModel(QAbstractTableModel):
    ticked = Signal(object)
    """The numbers of rows to be left out, after a box was ticked or cleared."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._preview: Shown | None = None
        self._telling: Telling | None = None
        self._kept: dict[int, Line] = {}
        self._places: Sequence[int] = ()
        self.shown = ALL
        self.left_out: frozenset[int] = frozenset()
        self.is_waiting = False
        """What is shown is not what was asked for last."""

    @property
    def telling(self) -> Telling | None:
        return self._telling

    def take_preview(self, preview: Shown | None) -> None:
        """It is what was asked for last."""
        self.left_out = preview.asked.decisions.left_out if preview else frozenset()
        self.is_waiting = False

    def show_preview(self, preview: Shown | None, shown: str) -> None:
        """Its rows of one kind; all where there are none of it any more."""
        self.beginResetModel()
        self._preview = preview
        self._telling = Telling(preview, self._words) if preview else None
        self.shown = shown if preview and preview.count(shown) else ALL
        self._places = self._of_shown()
        self._kept.clear()
        self.endResetModel()

    def wait(self, is_waiting: bool) -> None:
        self.is_waiting = is_waiting
        self._repaint()

    def outcome(self, at: int) -> Outcome | None:
        """None for somebody who is not in the list."""
        if self._preview is None or self.shown == MISSING or not 0 <= at < len(self._places):
            return None
        return self._preview.outcomes[self._places[at]]

    def missing(self, at: int) -> str:
        """An id, "" where the rows are those of the list."""
        if self._preview is None or self.shown != MISSING or not 0 <= at < len(self._preview.missing):
            return ""
        return self._preview.missing[at]

    def places_of(self, rows: Container[int]) -> list[int]:
        """From top to bottom; rows that are not shown have none."""
        if self._preview is None or self.shown == MISSING:
            return []
        outcomes = self._preview.outcomes
        return [at for at, place in enumerate(self._places) if outcomes[place].row in rows]

    def line(self, at: int) -> Line:
        found = self._kept.get(at)
        if found is None:
            if len(self._kept) > MOST_KEPT:
                self._kept.clear()
            found = self._kept[at] = self._line(at)
        return found

    def is_ticked(self, line: Line) -> bool:
        return line.takes_tick and line.row not in self.left_out

    def toggle(self, places: Iterable[int]) -> None:
        """All of them in, unless all are; rows that can't be taken in stay as they are."""
        if self._preview is None or self.shown == MISSING:
            return
        outcomes, shown = self._preview.outcomes, self._places
        chosen = (outcomes[shown[at]] for at in places if 0 <= at < len(shown))
        rows = {each.row for each in chosen if each.fate is not Fate.SKIPPED}
        if rows:
            self.left_out = self.left_out - rows if rows & self.left_out else self.left_out | rows
            self._repaint()
            self.ticked.emit(self.left_out)

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt signature
        return 0 if parent.isValid() else len(self._places)

    def columnCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt signature
        return 0 if parent.isValid() else len(Columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _TICKED if index.column() == Columns.TICK and self.shown != MISSING else _FLAGS

    def headerData(  # noqa: N802 - Qt signature
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole and section == Columns.ROW:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if orientation is Qt.Orientation.Vertical or role != Qt.ItemDataRole.DisplayRole:
            return None
        heading = HEADINGS[section]
        return self._words.gettext(heading) if heading else ""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self._places):
            return None
        column = index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(index.row(), column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._heard(index.row(), column)
        if role == Qt.ItemDataRole.CheckStateRole and column == Columns.TICK and self.shown != MISSING:
            is_ticked = self.is_ticked(self.line(index.row()))
            return Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802 - Qt signature
        """A screen reader ticks by this."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        line = self.line(index.row())
        if (Qt.CheckState(value) is Qt.CheckState.Checked) != self.is_ticked(line):
            self.toggle([index.row()])
        return True

    def text(self, at: int, column: int) -> str:
        line = self.line(at)
        match column:
            case Columns.ROW:
                return str(line.row) if line.row else ""
            case Columns.NAME:
                return line.name
            case Columns.FATE:
                return line.says
            case Columns.DETAILS:
                return line.details
            case Columns.ABOUT:
                return line.about
        return ""

    def _heard(self, at: int, column: int) -> str:
        line, words = self.line(at), self._words
        if column != Columns.TICK:
            return f"{words.gettext(HEADINGS[column])}: {self.text(at, column)}"
        row = words.gettext("Row {row}").format(row=line.row)
        is_in = words.gettext("taken in") if self.is_ticked(line) else words.gettext("left out")
        return ", ".join(part for part in (row, line.name, is_in, line.says, line.details) if part)

    def _line(self, at: int) -> Line:
        telling, outcome = self._telling, self.outcome(at)
        if telling is None:
            return NO_LINE
        if outcome is None:
            identity = self.missing(at)
            says, known_by = imports.fate(MISSING, self._words), telling.known_by(identity)
            return replace(NO_LINE, name=telling.name_of(identity), fate=MISSING, says=says, details=known_by)
        problems = telling.problems(outcome.row)
        return Line(
            row=outcome.row,
            name=one_line(outcome.name),
            fate=outcome.fate,
            says=imports.fate(outcome.fate, self._words),
            details=" · ".join([*telling.details(outcome), *problems]) or telling.newly_known_by(outcome),
            about=telling.about(outcome),
            is_troubled=bool(problems),
            takes_tick=outcome.fate is not Fate.SKIPPED,
        )

    def _of_shown(self) -> Sequence[int]:
        if self._preview is None:
            return ()
        if self.shown == MISSING:
            return range(len(self._preview.missing))
        return self._preview.rows.get(self.shown, ())

    def _repaint(self) -> None:
        if self._places:
            last = self.index(len(self._places) - 1, len(Columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
