"""The steps of a workshop as rows: newest first, below a heading for each day; a page of them is read when
it is painted.

Undo and redo have no rows of their own: a step that was taken back is marked, and tells the rest when asked.
"""

from bisect import bisect_left
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from planner.domain.names import folded, folded_all
from planner.domain.values import dataclass
from planner.store import history
from planner.store.journal import Step
from planner.ui.workspace import Workspace
from planner.wording import steps
from planner.wording.dates import long_date

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
LINE = Qt.ItemDataRole.UserRole
PAGE = 100
MOST_PAGES = 20


@dataclass(frozen=True, slots=True)
class Line:
    """What a row shows of a step."""

    number: int
    label: str
    time: str
    desk: str
    is_undone: bool


class HistoryModel(QAbstractListModel):
    """Rows are days and the numbers of steps."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._words = workspace.words
        self._zone = ZoneInfo(workspace.snapshot.event.timezone)
        self._rows: list[int | date] = []
        self._pages: dict[int, dict[int, Step]] = {}
        self._standing: list[int] = []
        """Numbers, ascending."""
        self._search = ""
        self._desk = ""
        self._texts: list[tuple[int, str, str]] = []
        """Number, kind and folded `about` of every step, once something was looked for."""

    @property
    def counts(self) -> tuple[int, int]:
        """Of the steps to be seen, and of those among them that do not stand."""
        numbers = [row for row in self._rows if isinstance(row, int)]
        if self._search.strip() or self._desk:
            return len(numbers), sum(not self.stands(number) for number in numbers)
        return len(numbers), len(numbers) - len(self._standing)

    def stands(self, number: int) -> bool:
        at = bisect_left(self._standing, number)
        return at < len(self._standing) and self._standing[at] == number

    def steps_from(self, number: int) -> int:
        """How many steps undo would take back to get behind this one; 0 where it does not stand."""
        return len(self._standing) - bisect_left(self._standing, number) if self.stands(number) else 0

    def show(self, *, search: str = "", desk: str = "") -> None:
        """Read anew, and leave out what is not of the desk or not what is looked for."""
        self.beginResetModel()
        self._search, self._desk = search, desk
        document = self._workspace.document
        self._zone = ZoneInfo(self._workspace.snapshot.event.timezone)
        self._standing = [step.number for step in document.standing]
        self._pages.clear()
        self._rows = self._below_days(self._found(history.numbers(document, desk=desk)))
        self.endResetModel()

    def follow(self) -> None:
        """New steps come in above; those undone or redone look otherwise. Nothing else moves."""
        document = self._workspace.document
        last = next((row for row in self._rows if isinstance(row, int)), 0)
        fresh = self._found(history.numbers(document, desk=self._desk, after=last))
        self._standing = [step.number for step in document.standing]
        if fresh:
            self._put_above(self._below_days(fresh))
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def row_of(self, number: int) -> int | None:
        return self._rows.index(number) if number in self._rows else None

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt signature
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self._rows[index.row()], int):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if not isinstance(row, int):
            shown = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
            return long_date(row, self._words) if shown else None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._line(index.row(), row).label
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._heard(self._line(index.row(), row))
        return self._line(index.row(), row) if role == LINE else None

    def _heard(self, line: Line) -> str:
        state = self._words.gettext("undone") if line.is_undone else ""
        return ", ".join(part for part in (line.time, line.label, state, line.desk) if part)

    def _line(self, at: int, number: int) -> Line:
        step = self._step(at, number)
        label = steps.label(step.kind, step.about, self._words)
        clock = self._local(step.at).strftime("%H:%M")
        return Line(number, label, clock, step.desk, not self.stands(number))

    def _step(self, at: int, number: int) -> Step:
        page = at // PAGE
        if page not in self._pages:
            while len(self._pages) >= MOST_PAGES:
                self._pages.pop(next(iter(self._pages)))
            wanted = [row for row in self._rows[page * PAGE : (page + 1) * PAGE] if isinstance(row, int)]
            self._pages[page] = history.steps(self._workspace.document, wanted)
        return self._pages[page][number]

    def _local(self, at: str) -> datetime:
        return datetime.fromisoformat(at).astimezone(self._zone)

    def _below_days(self, numbers: list[tuple[int, str]]) -> list[int | date]:
        """Compares texts: making a date of each time took ten times as long."""
        rows: list[int | date] = []
        begins = ends = ""
        for number, at in numbers:
            if not begins <= at < ends:
                day = self._local(at).date()
                begins, ends = self._midnight(day), self._midnight(day + timedelta(days=1))
                rows.append(day)
            rows.append(number)
        return rows

    def _midnight(self, day: date) -> str:
        """In UTC, as the times of steps are written."""
        local = datetime.combine(day, time.min, self._zone)
        return local.astimezone(UTC).isoformat(timespec="seconds")

    def _put_above(self, fresh: list[int | date]) -> None:
        """Below the heading that stands already, where the day is the same."""
        days = [row for row in fresh if not isinstance(row, int)]
        first = 0
        if self._rows and days == [self._rows[0]]:
            first, fresh = 1, fresh[1:]
        elif self._rows and days[-1] == self._rows[0]:
            self.show(search=self._search, desk=self._desk)
            return
        self.beginInsertRows(NOWHERE, first, first + len(fresh) - 1)
        self._rows[first:first] = fresh
        self._pages.clear()
        self.endInsertRows()

    def _found(self, numbers: list[tuple[int, str]]) -> list[tuple[int, str]]:
        wanted = folded(self._search).split()
        if not wanted:
            return numbers
        self._read_texts()
        left = self._texts
        for word in sorted(wanted, key=len, reverse=True):
            kinds = self._kinds_with(word)
            left = [each for each in left if word in each[2] or each[1] in kinds]
        found = {number for number, _, _ in left}
        return [each for each in numbers if each[0] in found]

    def _read_texts(self) -> None:
        last = self._texts[-1][0] if self._texts else 0
        read = history.labels(self._workspace.document, after=last)
        abouts = folded_all([about.replace("\n", " ") for _, _, about in read])
        self._texts += [(number, kind, about) for (number, kind, _), about in zip(read, abouts, strict=True)]

    def _kinds_with(self, word: str) -> frozenset[str]:
        """Kinds of steps in whose label, but for what it is about, the word is found."""
        kinds = {kind for _, kind, _ in self._texts}
        return frozenset(kind for kind in kinds if word in folded(steps.label(kind, "", self._words)))
