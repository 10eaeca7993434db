"""A few fields beside each other, for one record of a list: a slot, a closure, a day, a track."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from planner.language import Words
from planner.ui.forms.entry import Commit, Entry, allow, finish, restore
from planner.ui.forms.field import Field, Kind
from planner.ui.look.theme import GAP, STEP
from planner.ui.widgets.choice_box import ChoiceBox
from planner.ui.widgets.restyling import lay_ground

Part = str | QWidget
"""A field, by its key, or a widget of one's own; the last line ends in the tools."""


class Card(QWidget):
    """The fields are named to a screen reader, and by what stands in them; they have no labels to see."""

    def __init__(
        self,
        words: Words,
        commit: Commit,
        fields: Sequence[Field],
        lines: Sequence[Sequence[Part]],
        *,
        framed: bool = True,
    ) -> None:
        super().__init__()
        self.entries = {field.key: Entry(field, words, commit, self) for field in fields}
        self._column = QVBoxLayout(self)
        self._column.setSpacing(STEP)
        around = GAP if framed else 0
        self._column.setContentsMargins(around, around, around, around)
        if framed:
            lay_ground(self, "card")
        for line in lines:
            self._column.addLayout(self._line(line))
        for entry in self.entries.values():
            entry.label.setParent(self)
            entry.label.hide()
            self._column.addWidget(entry.problem)

    def show_values(self, values: Mapping[str, Any]) -> None:
        for key, entry in self.entries.items():
            entry.show_value(values.get(key))

    def finish(self) -> str:
        return finish(self.entries.values())

    def restore(self) -> None:
        restore(self.entries.values())

    def allow(self, is_allowed: bool) -> None:
        allow(self.entries.values(), is_allowed)

    def belong_to(self, name: str) -> None:
        """A screen reader hears the record's name with each field."""
        for entry in self.entries.values():
            entry.widget.setAccessibleName(f"{entry.field.label}, {name}")

    def _line(self, parts: Sequence[Part]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(STEP)
        for part in parts:
            if isinstance(part, QWidget):
                stretches = part.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Ignored
                row.addWidget(part, int(stretches))
                continue
            entry = self.entries[part]
            if entry.field.width:
                _fix_width(entry.widget, entry.field.width)
            row.addWidget(entry.widget, 0 if entry.field.width or _is_small(entry) else 1)
        return row


def _fix_width(widget: QWidget, width: int) -> None:
    if isinstance(widget, ChoiceBox):
        widget.fix_width(width)
    else:
        widget.setFixedWidth(width)


def _is_small(entry: Entry) -> bool:
    return entry.field.kind in (Kind.COLOUR, Kind.YES_NO)
