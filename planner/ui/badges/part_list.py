"""The parts of all badges, from the top: ticked, put in order, made larger or bold."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.domain.records import BadgePart, BadgePartKind
from planner.language import Words
from planner.ui.badges.part_row import PartRow
from planner.ui.event.ordered import OrderedRows


class PartList(QWidget):
    changed = Signal(object)
    """The `BadgePart` as somebody wants it."""
    moved = Signal(object, int)
    """A `BadgePartKind`, and its place among all, from 0."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self.rows: OrderedRows[BadgePart, PartRow] = OrderedRows(
            self._make,
            PartRow.show_part,
            self._order,
            says=words.gettext("Drag, or press Alt+Up or Alt+Down"),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.rows)

    def show_parts(self, parts: Sequence[BadgePart], *, is_allowed: bool) -> None:
        """In their order."""
        self.rows.allow(is_allowed)
        self.rows.show_items({part.kind.value: part for part in parts})
        self.rows.setEnabled(is_allowed)

    def _make(self, key: str) -> PartRow:
        made = PartRow(BadgePartKind(key), self._words)
        made.changed.connect(self.changed)
        made.nudged.connect(self._nudge)
        return made

    def _nudge(self, kind: BadgePartKind, way: int) -> None:
        to = list(self.rows.shown).index(kind) + way
        if 0 <= to < len(self.rows.shown):
            self.moved.emit(kind, to)

    def _order(self, keys: list[str]) -> None:
        """One of them has another place than it had."""
        before = list(self.rows.shown)
        for key in before:
            at = keys.index(key)
            if [each for each in before if each != key] == [each for each in keys if each != key]:
                self.moved.emit(BadgePartKind(key), at)
                return
