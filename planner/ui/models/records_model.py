"""The rows of a table: all ids at once, records a page at a time and only when painted.

`flags` and `rowCount` never read. After a step the new ids are compared with the old ones, and views are told
the least that happened, so that selection, scrolling and what somebody is typing stay.
"""

from collections import OrderedDict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from planner.domain.names import folded
from planner.domain.values import dataclass
from planner.store import queries
from planner.store.journal import Changes
from planner.store.queries import Query
from planner.ui.models import differences
from planner.ui.models.columns import Column, Subject
from planner.ui.models.lookups import Lookup
from planner.ui.widgets.plain import tooltip
from planner.ui.workspace import Workspace

PAGE = 64
MOST_PAGES = 24
TROUBLED = "problems"
"""A filter the lookup answers, not the file."""

_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
_CHANGEABLE = _FLAGS | Qt.ItemFlag.ItemIsEditable
"""Put together once: Qt asks for every cell it paints."""

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Cell:
    """What is painted."""

    text: str
    colour: str = ""
    problem: str = ""


@dataclass(frozen=True, slots=True)
class _Page:
    records: dict[str, Any]
    around: Any
    cells: dict[tuple[str, int], Cell]


class RecordsModel(QAbstractTableModel):
    counted = Signal()
    """Other rows than before, or as many as before but others in all."""

    def __init__(self, workspace: Workspace, subject: Subject[Any, Any], lookup: Lookup) -> None:
        super().__init__()
        self.workspace = workspace
        self.subject = subject
        self.lookup = lookup
        self.columns: Sequence[Column[Any, Any]] = subject.columns(workspace)
        self.query = Query()
        self.ids: list[str] = []
        self._before_search: list[str] = []
        self._pages: OrderedDict[int, _Page] = OrderedDict()
        self._counted: tuple[int, int] | None = None
        self._read()
        self.ids = self._searched()

    @property
    def total(self) -> int:
        """How many there are in all; counted once a step."""
        step = self.workspace.document.last_step
        if self._counted is None or self._counted[0] != step:
            self._counted = step, self.workspace.document.count(self.subject.record)
        return self._counted[1]

    def ask(self, query: Query) -> None:
        """Show what answers the query. A search made longer is one within what was found."""
        old, self.query = self.query, query
        if replace(query, search="") != replace(old, search=""):
            self._read()
            self._show_anew(self._searched())
        elif folded(old.search) != folded(query.search):
            is_longer = folded(query.search).startswith(folded(old.search))
            self._show_anew(self._searched(self.ids if is_longer else None))

    def count_of(self, query: Query) -> int:
        """How many rows would answer it."""
        found = self._filtered(query)
        return (
            len(queries.found(found, self.lookup.texts(), query.search))
            if query.search.strip()
            else len(found)
        )

    def heed(self, changes: Changes) -> None:
        touched = changes.inserted.keys() | changes.updated.keys() | changes.removed.keys()
        self.lookup.heed(changes)
        if touched & self.subject.columns_from:
            self._renew_columns()
        if touched & self.subject.shown:
            self.refresh()

    def renew(self) -> None:
        """After steps it was not told of; its lookup was."""
        self._renew_columns()
        self.refresh()

    def refresh(self) -> None:
        self._pages.clear()
        self._read()
        self._show(self._searched())

    def row_of(self, identity: str) -> int:
        """-1 where it is not among the rows."""
        try:
            return self.ids.index(identity)
        except ValueError:
            return -1

    def rows_of(self, identities: Iterable[str]) -> list[int]:
        """Of those that are among the rows, from top to bottom."""
        wanted = set(identities)
        if not wanted:
            return []
        return [row for row, identity in enumerate(self.ids) if identity in wanted]

    def record(self, row: int) -> Any | None:
        return self._page_of(row).records.get(self.ids[row])

    def cell(self, row: int, column: int) -> Cell:
        """Made once while its page is kept: painting asks for it again and again."""
        page = self._page_of(row)
        identity = self.ids[row]
        found = page.cells.get((identity, column))
        if found is None:
            found = page.cells[identity, column] = self._cell(page, identity, self.columns[column])
        return found

    def typed(self, row: int, column: int) -> str:
        """What editing begins with."""
        asked = self.columns[column].typed
        page = self._page_of(row)
        record = page.records.get(self.ids[row])
        if asked is None or record is None:
            return self.cell(row, column).text
        return asked(record, page.around)

    def rowCount(self, parent: Index = NO_PARENT) -> int:  # noqa: N802 - Qt signature
        return 0 if parent.isValid() else len(self.ids)

    def columnCount(self, parent: Index = NO_PARENT) -> int:  # noqa: N802 - Qt signature
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self.columns[index.column()].change and not self.workspace.document.read_only:
            return _CHANGEABLE
        return _FLAGS

    def headerData(  # noqa: N802 - Qt signature
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Vertical:
            return section + 1 if role == Qt.ItemDataRole.DisplayRole else None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.heading
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self.ids):
            return None
        row, column = index.row(), index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.cell(row, column).text
            case Qt.ItemDataRole.EditRole:
                return self.typed(row, column)
            case Qt.ItemDataRole.ToolTipRole:
                cell = self.cell(row, column)
                return tooltip("\n".join(filter(None, (cell.text, cell.problem))))
            case Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(self.columns[column])
            case Qt.ItemDataRole.AccessibleTextRole:
                cell = self.cell(row, column)
                said = f"{self.columns[column].heading}: {cell.text}"
                return f"{said}. {cell.problem}" if cell.problem else said
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802 - Qt signature
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        change = self.columns[index.column()].change
        record = self.record(index.row())
        if change is None or record is None or str(value) == self.typed(index.row(), index.column()):
            return False
        self.workspace.run(change, record, str(value))
        return True

    def _cell(self, page: _Page, identity: str, column: Column[Any, Any]) -> Cell:
        record = page.records.get(identity)
        if record is None:
            return Cell("")
        return Cell(
            " ".join(column.shown(record, page.around).split()),
            column.colour(record, page.around) if column.colour else "",
            column.problem(record, self.workspace.words) if column.problem else "",
        )

    def _page_of(self, row: int) -> _Page:
        number = row // PAGE
        if number in self._pages:
            self._pages.move_to_end(number)
            return self._pages[number]
        ids = self.ids[number * PAGE : (number + 1) * PAGE]
        records = self.workspace.document.get_all(self.subject.record, ids)
        around = self.subject.around(self.workspace, records)
        page = self._pages[number] = _Page({record.id: record for record in records}, around, {})
        if len(self._pages) > MOST_PAGES:
            self._pages.popitem(last=False)
        return page

    def _read(self) -> None:
        self._before_search = self._filtered(self.query)

    def _filtered(self, query: Query) -> list[str]:
        filters = tuple(each for each in query.filters if each[0] != TROUBLED)
        asked = replace(query, search="", filters=filters)
        found = queries.ids(self.workspace.document, self.subject.listing, asked)
        if len(filters) < len(query.filters):
            troubled = self.lookup.troubled()
            found = [each for each in found if each in troubled]
        return found

    def _searched(self, within: list[str] | None = None) -> list[str]:
        if not self.query.search.strip():
            return self._before_search
        among = self._before_search if within is None else within
        return queries.found(among, self.lookup.texts(), self.query.search)

    def _show_anew(self, new: list[str]) -> None:
        self.beginResetModel()
        self._take(new)
        self.endResetModel()
        self.counted.emit()

    def _show(self, new: list[str]) -> None:
        if not differences.apply(self, self.ids, new, self._take):
            self._show_anew(new)
            return
        if self.ids:
            last = self.index(len(self.ids) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
        self.counted.emit()

    def _take(self, ids: list[str]) -> None:
        self.ids = ids
        self._pages.clear()

    def _renew_columns(self) -> None:
        columns = self.subject.columns(self.workspace)
        if [column.heading for column in columns] != [column.heading for column in self.columns]:
            self.beginResetModel()
            self._pages.clear()
            self.columns = columns
            self.endResetModel()


def _alignment(column: Column[Any, Any]) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.is_numeric else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
