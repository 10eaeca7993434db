"""The list of pairs: both names, why, and how likely it is that they are one."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from planner.domain.likeness import Pair
from planner.domain.names import shown_name
from planner.domain.records import Participant
from planner.language import Words
from planner.ui.duplicates import keys
from planner.ui.duplicates.pair_rows import PAIR, PairDelegate, Shown
from planner.ui.duplicates.pairs import Key, parts_of
from planner.ui.models import differences
from planner.wording.merging import likelihood

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
AROUND = 40
"""Rows whose people are read at once."""


class PairModel(QAbstractListModel):
    def __init__(
        self,
        people: Callable[[Sequence[str]], Sequence[Participant]],
        reason: Callable[[Pair], str],
        words: Words,
        parent: QObject | None = None,
    ) -> None:
        """`people` reads records, `reason` says why two seem to be one."""
        super().__init__(parent)
        self._read = people
        self._reason = reason
        self._words = words
        self.keys: list[Key] = []
        self._by_key: dict[Key, Pair] = {}
        self._people: dict[str, Participant] = {}

    def show_pairs(self, pairs: Mapping[Key, Pair]) -> None:
        """Names are read anew; a pair that stays keeps its row."""
        self._people.clear()
        self._by_key = {**self._by_key, **pairs}
        keys = list(pairs)
        if not differences.apply(self, self.keys, keys, self._take):
            self.beginResetModel()
            self._take(keys)
            self.endResetModel()
        elif keys:
            self.dataChanged.emit(self.index(0), self.index(len(keys) - 1))
        self._by_key = dict(pairs)

    def row_of(self, key: Key) -> int:
        return self.keys.index(key) if key in self._by_key else -1

    def rowCount(self, parent: Index = NO_PARENT) -> int:  # noqa: N802 - Qt signature
        return 0 if parent.isValid() else len(self.keys)

    def pair(self, row: int) -> Pair | None:
        return self._by_key[self.keys[row]] if 0 <= row < len(self.keys) else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            shown = self._shown(index.row())
            return ", ".join(part for part in (shown.first, shown.other, shown.word, shown.reason) if part)
        return self._shown(index.row()) if role == PAIR else None

    def _take(self, keys: list[Key]) -> None:
        self.keys = keys

    def _shown(self, row: int) -> Shown:
        pair = self._by_key[self.keys[row]]
        first, other = self._person(row, pair.one), self._person(row, pair.other)
        if first is None or other is None:
            return Shown("", "", "", 0.0, "")
        return Shown(
            shown_name(first) or first.id,
            shown_name(other) or other.id,
            self._reason(pair),
            pair.likelihood,
            likelihood(pair.likelihood, self._words) if pair.reasons else "",
        )

    def _person(self, row: int, person: str) -> Participant | None:
        if person not in self._people:
            near = self.keys[max(row - AROUND, 0) : row + AROUND]
            ids = [each for key in near for each in parts_of(key)]
            self._people |= {found.id: found for found in self._read(ids)}
        return self._people.get(person)


class PairList(QListView):
    chosen = Signal(object)
    """The `Pair` that is current, or None."""
    merge_asked = Signal()
    distinct_asked = Signal()

    def __init__(self, model: PairModel, words: Words) -> None:
        super().__init__()
        self._pairs = model
        self.setModel(model)
        self.setItemDelegate(PairDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("kind", "cards")
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setAccessibleName(words.gettext("People who may be one, the likeliest first"))
        self.setAccessibleDescription(
            words.gettext("Enter merges the two, N says that they are not the same.")
        )
        self.selectionModel().currentChanged.connect(self._tell)

    @property
    def current(self) -> Pair | None:
        return self._pairs.pair(self.currentIndex().row())

    def choose(self, row: int) -> None:
        """The nearest there is."""
        count = self._pairs.rowCount()
        self.setCurrentIndex(self._pairs.index(min(max(row, 0), count - 1)) if count else QModelIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt signature
        """Letters are keys here, and do not look for a name."""
        if keys.merges(event):
            self.merge_asked.emit()
        elif keys.tells_apart(event):
            self.distinct_asked.emit()
        elif event.text() and event.text().isprintable() and keys.is_plain(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt signature
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.choose(0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt signature
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _tell(self) -> None:
        self.chosen.emit(self.current)
