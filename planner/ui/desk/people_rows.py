"""Short lists at the side: who came last, who needs help; each with what can be done about it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.domain.values import dataclass
from planner.ui.look.theme import SMALL, STEP
from planner.ui.widgets.buttons import icon_button
from planner.ui.widgets.elided import Elided, filling
from planner.ui.widgets.labels import Label
from planner.ui.widgets.links import Link
from planner.ui.widgets.plain import tooltip
from planner.ui.widgets.rows import Rows


@dataclass(frozen=True, slots=True)
class Entry:
    person: str
    name: str
    end: str
    """At the right: a time."""
    detail: str = ""
    """Below."""
    does: str = ""
    """What the button does, said with the name; empty: there is none."""
    key: str = ""
    """Of the row, where a person may have several or none."""


class PeopleRows(QWidget):
    """A heading with its rows; hidden where there are none, unless it says so."""

    chosen = Signal(str)
    """The person whose name was pressed."""
    done = Signal(str)
    """The person whose button was pressed."""

    def __init__(self, title: str, *, picture: str, nothing: str = "") -> None:
        super().__init__()
        self._title = title
        self._nothing_text = nothing
        self._heading = Label(title, "section")
        self._nothing = Label(nothing, "small", wraps=True)
        self._rows: Rows[Entry, PersonRow] = Rows(lambda _: self._made(picture), PersonRow.show_entry, gap=0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addWidget(self._heading)
        column.addWidget(self._nothing)
        column.addWidget(self._rows)

    def show_entries(self, entries: Sequence[Entry], *, count: int | None = None) -> None:
        """`count` is that of all where these are only the first."""
        self._rows.show_items({entry.key or entry.person: entry for entry in entries})
        self._nothing.setVisible(not entries and bool(self._nothing_text))
        self._heading.setText(f"{self._title} · {count:,}" if count else self._title)
        self.setVisible(bool(entries) or bool(self._nothing_text))

    def _made(self, picture: str) -> "PersonRow":
        return PersonRow(picture, self.chosen.emit, self.done.emit)


class PersonRow(QWidget):
    def __init__(self, picture: str, choose: Callable[[str], object], do: Callable[[str], object]) -> None:
        super().__init__()
        self._person = ""
        self._name = Link(lambda: choose(self._person))
        self._name.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._name.setProperty("kind", "line")
        self._name.setStyleSheet(f"margin-left: -{STEP}px")  # its text stands in line with the others
        self._end = Label(kind="muted")
        self._do = icon_button(picture, "", lambda: do(self._person), kind="tool")
        self._do.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._do.setFixedSize(28, 28)
        self._detail = filling(Elided(size=SMALL, muted=True))
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(STEP)
        row.addWidget(self._name, 1)
        row.addWidget(self._end)
        row.addWidget(self._do)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 2)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self._detail)

    def show_entry(self, entry: Entry) -> None:
        self._person = entry.person
        self._name.set_text(entry.name)
        self._end.setText(entry.end)
        self._detail.set_text(entry.detail)
        self._detail.setVisible(bool(entry.detail))
        self._do.setAccessibleName(entry.does)
        self._do.setToolTip(tooltip(entry.does))
        self._do.setVisible(bool(entry.does))
