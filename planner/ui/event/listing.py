"""A small list one can edit in place: groups, tracks, tags, own fields."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from planner.domain.records import Record
from planner.domain.values import dataclass
from planner.ui.event.ordered import OrderedRows
from planner.ui.event.removing import Verb, remove
from planner.ui.forms import Card, Field, attempt
from planner.ui.look.theme import GAP, STEP
from planner.ui.widgets.buttons import icon_button
from planner.ui.widgets.growing import tell_layouts
from planner.ui.widgets.labels import Label
from planner.ui.widgets.rows import Rows
from planner.ui.workspace import Workspace

Values = dict[str, Any]
USES_WIDTH = 84


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What a list is about, and its verbs."""

    kind: type[Record]
    fields: Callable[[Values], Sequence[Field]]
    """Of a row, by what it shows."""
    lines: Callable[[Values], Sequence[Sequence[str]]]
    """Which of them stand beside each other."""
    change: Callable[[str, str, Any], str]
    """Id, field, value; the sentence that says why it can't be."""
    add: Callable[[str], str]
    """By a name; the same."""
    remove: Verb
    order: Callable[[list[str]], None] | None
    """None where the list is in the order of its names."""
    add_says: str
    order_says: str = ""


class RecordRow(QWidget):
    """Asks for the fields of its record, which may become others."""

    def __init__(self, workspace: Workspace, subject: Subject, record_id: str) -> None:
        super().__init__()
        self._workspace = workspace
        self._subject = subject
        self._record = record_id
        self._card: Card | None = None
        self._lines: Sequence[Sequence[str]] = ()
        self._name = ""
        self._uses = Label(kind="small")
        self._uses.setMinimumWidth(USES_WIDTH)
        self._uses.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_values(self, values: Values) -> None:
        """`name`, `uses` (a short text) and those of the fields."""
        words = self._workspace.words
        self._name = values["name"]
        lines = self._subject.lines(values)
        if self._card is None or lines != self._lines:
            self._lines = lines
            self._make_card(values)
        self._uses.setText(values.get("uses", ""))
        self._uses.setVisible("uses" in values)
        self._remove.setAccessibleName(words.gettext("Remove “{name}”").format(name=self._name))
        if self._card is not None:
            self._card.show_values(values)
            self._card.belong_to(self._name)
            is_allowed = not self._workspace.document.read_only
            self._card.allow(is_allowed)
            self._remove.setEnabled(is_allowed)

    def finish(self) -> str:
        return self._card.finish() if self._card else ""

    def _make_card(self, values: Values) -> None:
        if self._card is not None:
            self._uses.setParent(self)
            self._column.removeWidget(self._card)
            self._card.hide()
            self._card.deleteLater()
        words = self._workspace.words
        self._remove = icon_button("remove", words.gettext("Remove"), self._take_away, kind="tool")
        first, *rest = self._lines
        self._card = Card(
            words,
            lambda key, value: self._subject.change(self._record, key, value),
            self._subject.fields(values),
            [(*first, self._uses, self._remove), *rest],
            framed=False,
        )
        self._column.addWidget(self._card)
        self._card.show()  # the layout does so later, too late for the cursor
        tell_layouts(self._card)

    def _take_away(self) -> None:
        remove(self._workspace, self._subject.remove, self._subject.kind, self._record, self._name)


class Listing(QWidget):
    def __init__(self, workspace: Workspace, subject: Subject) -> None:
        super().__init__()
        self._workspace = workspace
        self._subject = subject
        self.rows: Rows[Values, RecordRow] | OrderedRows[Values, RecordRow] = self._make_rows()
        self.adder = QLineEdit()
        self.adder.setPlaceholderText(subject.add_says)
        self.adder.setAccessibleName(subject.add_says)
        self.adder.setMaximumWidth(320)
        self.adder.returnPressed.connect(self._add)
        self._told = Label(kind="wrong", wraps=True)
        self._told.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.rows)
        column.addWidget(self.adder)
        column.addWidget(self._told)

    def show_records(self, records: Sequence[tuple[str, Values]]) -> None:
        is_allowed = not self._workspace.document.read_only
        if isinstance(self.rows, OrderedRows):
            self.rows.allow(is_allowed)
        self.rows.show_items(dict(records))
        self.rows.setVisible(bool(records))
        self.adder.setEnabled(is_allowed)

    def _make_rows(self) -> Rows[Values, RecordRow] | OrderedRows[Values, RecordRow]:
        def make(record: str) -> RecordRow:
            return RecordRow(self._workspace, self._subject, record)

        if self._subject.order is None:
            return Rows(make, RecordRow.show_values, gap=STEP)
        return OrderedRows(make, RecordRow.show_values, self._subject.order, says=self._subject.order_says)

    def _add(self) -> None:
        """The line is free again for the next."""
        name = self.adder.text().strip()
        if not name:
            return
        told = self._subject.add(name)
        if not told:
            self.adder.clear()
        self._told.setText(told)
        self._told.setVisible(bool(told))


def changing(
    workspace: Workspace, verb: Callable[..., Any], kind: type[Any]
) -> Callable[[str, str, Any], str]:
    """Writes one field of a record through a verb that takes the whole record."""

    def change(record_id: str, key: str, value: Any) -> str:
        record = workspace.document.get(kind, record_id)
        if record is None:
            return ""
        return attempt(workspace, verb, replace(record, **{key: value}))

    return change
