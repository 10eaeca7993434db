"""What the columns of a list were taken for, and how somebody says it otherwise."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.domain.records import Field
from planner.importing.header_words import ListKind
from planner.importing.lists import columns
from planner.importing.lists.columns import NOTHING_TOLD, SEVERAL, Mapping, Told
from planner.importing.lists.meanings import Meaning
from planner.importing.problem import Problem
from planner.importing.tables.table import Table
from planner.store.snapshot import BY_POSITION
from planner.ui.importing import column_contents, column_options, column_telling
from planner.ui.importing.column_contents import Contents
from planner.ui.importing.column_dates import assumed_order, shown_date, unclear_date
from planner.ui.importing.column_lines import Key, Kind, Line, Shown, lines_of
from planner.ui.importing.column_list import ColumnsList
from planner.ui.importing.column_options import Option
from planner.ui.importing.column_picker import ColumnPicker
from planner.ui.jobs import Job
from planner.ui.look.theme import GAP, PADDING, STEP
from planner.ui.widgets.buttons import button
from planner.ui.widgets.labels import Label
from planner.ui.widgets.restyling import lay_ground
from planner.ui.workspace import Workspace

AT_ONCE = 300_000
"""Cells that are looked through without a thread of their own: 20 ms."""


class ColumnsPanel(QWidget):
    """Tells all that somebody said, again after each choice, and shows it at once; the page works out what
    follows from it and shows the list anew.
    """

    told_changed = Signal(object)
    """A `Told`."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._words = workspace.words
        self._shown: Shown | None = None
        self._freed: dict[int, str] = {}
        self._opened: set[Key] = set()
        self._job: Job | None = None
        self._guessing: Job | None = None
        text = self._words.gettext
        self._count = Label(kind="muted")
        self._from = Label(kind="small", wraps=True)
        self.list = ColumnsList(self._words)
        self._anew = button(text("Guess it anew"), self._guess_anew, kind="link")
        self._keep = button(text("Keep the rest as my own fields"), self._keep_rest, kind="link")
        self._back = button(text("Back to what was guessed"), self._forget, kind="link")
        self._lay_out()
        self.list.asked.connect(self._ask)
        self.list.cleared.connect(self._clear)
        self.list.folded.connect(self._fold)
        self.setFocusProxy(self.list)

    def show_list(
        self, table: Table, mapping: Mapping, meanings: Sequence[Meaning], told: Told,
        notes: Sequence[Problem] = (),
    ) -> None:  # fmt: skip
        """`told` is the last one told, also where `mapping` is not that far yet; of the plan's `notes` one
        may say how dates were read.
        """
        before = self._shown
        if before is None or before.table is not table or before.mapping.kind is not mapping.kind:
            self._freed.clear()
            self._opened.clear()
        self._shown = Shown(
            table=table,
            mapping=mapping,
            meanings=meanings,
            told=told,
            contents=before.contents if before and before.table is table else self._contents_of(table),
            days=self._workspace.snapshot.days,
            assumed_day_first=assumed_order(notes),
            unclear=unclear_date(table, column_telling.fields_with(mapping.fields, told)),
        )
        self._refresh()
        if before is None or before.table is not table:
            self.list.scrollToTop()

    def _contents_of(self, table: Table) -> Contents:
        """What there is not time for at once, is looked at beside the window."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        begun = column_contents.begin(table)
        if len(begun.empty) * len(table.rows) <= AT_ONCE:
            return column_contents.look_on(table, begun)
        self._job = Job(lambda _: (table, column_contents.look_on(table, begun)))
        self._job.finished.connect(self._take_contents)
        self._job.start()
        return begun

    def _take_contents(self, found: tuple[Table, Contents]) -> None:
        table, contents = found
        if self._shown is not None and self._shown.table is table:
            self._shown = replace(self._shown, contents=contents)
            self._refresh()

    def _refresh(self) -> None:
        if self._shown is None:
            return
        words = self._words
        shown = self._shown = replace(self._shown, freed=dict(self._freed), opened=frozenset(self._opened))
        self.list.show_lines(lines_of(shown, words))
        counted = words.gettext("{taken} of {count} taken in")
        self._count.setText(counted.format(taken=shown.taken, count=shown.filled))
        remembered = shown.mapping.remembered
        self._from.setVisible(bool(remembered))
        self._anew.setVisible(bool(remembered))
        self._from.setText(
            words.gettext("Taken as in “{name}”, which had the same columns.").format(name=remembered)
        )
        may_keep = shown.mapping.kind is ListKind.PARTICIPANTS
        self._keep.setEnabled(may_keep and bool(shown.left_over))
        self._back.setEnabled(shown.told != NOTHING_TOLD)

    def _ask(self, line: Line, typed: str) -> None:
        shown = self._shown
        if shown is None:
            return
        own = partial(column_options.own_option, words=self._words)
        can_be_own = line.kind is Kind.COLUMN and shown.mapping.kind is ListKind.PARTICIPANTS
        picker = ColumnPicker(
            self, self._question(line), self._options(line, shown), self._words,
            own=own if can_be_own else None,
        )  # fmt: skip
        picker.picked.connect(partial(self._choose, line))
        picker.open_at(self.list.place_of(line), self._value(line, shown), typed)

    def _question(self, line: Line) -> str:
        if line.kind is Kind.COLUMN:
            return self._words.gettext("What “{column}” is").format(column=line.text)
        return self._words.gettext("What {answer} means").format(answer=line.text)

    def _options(self, line: Line, shown: Shown) -> list[Option]:
        kind, words = shown.mapping.kind, self._words
        if line.kind is Kind.ANSWER:
            return column_options.meanings_for(line.field, kind, self._workspace.snapshot, words)
        if line.kind is Kind.DATES and shown.unclear is not None:
            return [
                Option(is_first, shown_date(shown.unclear, is_first, words)) for is_first in (True, False)
            ]
        own = [field.name for field in self._workspace.document.select(Field, BY_POSITION)]
        headers = shown.table.headers
        taken = {
            field: headers[at]
            for at, field in enumerate(shown.fields)
            if at != line.column and field not in SEVERAL
        }
        return column_options.fields_for(line.text, kind, own, taken, words)

    def _value(self, line: Line, shown: Shown) -> object:
        """What the line is now; None where it is not known."""
        if line.kind is Kind.COLUMN:
            return line.field
        if line.kind is Kind.DATES:
            return shown.day_first
        return line.value

    def _choose(self, line: Line, value: str | bool) -> None:
        shown = self._shown
        if shown is None or (value == self._value(line, shown) and value != column_options.LEFT_OUT):
            return
        told = shown.told
        if isinstance(value, bool):
            self._tell(replace(told, day_first=value))
        elif line.kind is Kind.ANSWER:
            self._tell(column_telling.tell_meaning(told, line.field, line.answer, value))
        else:
            self._freed.pop(line.column, None)
            for at in column_telling.freed_by(line.column, value, shown.fields):
                self._freed[at] = value
            self._tell(column_telling.tell_field(told, line.column, value))

    def _clear(self, line: Line) -> None:
        self._choose(line, column_options.LEFT_OUT)

    def _keep_rest(self) -> None:
        shown = self._shown
        if shown is not None:
            headers, fields = shown.table.headers, shown.fields
            self._tell(column_telling.keep_rest(shown.told, headers, fields, shown.left_over))

    def _forget(self) -> None:
        self._freed.clear()
        self._tell(NOTHING_TOLD)

    def _guess_anew(self) -> None:
        """As if no list of this shape had come before; for hundreds of columns that takes a while."""
        shown = self._shown
        if shown is None:
            return
        table, kind = shown.table, shown.mapping.kind
        own = self._workspace.document.select(Field, BY_POSITION)
        self._guessing = Job(lambda _: (table, columns.guess(table, kind, own=own)))
        self._guessing.finished.connect(self._take_guess)
        self._guessing.start()

    def _take_guess(self, found: tuple[Table, Mapping]) -> None:
        table, guessed = found
        if self._shown is not None and self._shown.table is table:
            self._freed.clear()
            self._tell(Told(fields=dict(enumerate(guessed.fields))))

    def _tell(self, told: Told) -> None:
        if self._shown is not None:
            self._shown = replace(self._shown, told=told)
            self._refresh()
            self.told_changed.emit(told)

    def _fold(self, line: Line) -> None:
        self._opened ^= {line.key}
        self._refresh()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(PADDING, PADDING, PADDING, GAP)
        head.addWidget(Label(self._words.gettext("Columns"), "title"), 1)
        head.addWidget(self._count)
        known = QVBoxLayout()
        known.setContentsMargins(PADDING, 0, PADDING, STEP)
        known.setSpacing(0)
        known.addWidget(self._from)
        known.addWidget(self._anew, 0, Qt.AlignmentFlag.AlignLeft)
        self._from.hide()
        self._anew.hide()
        foot = QWidget()
        lay_ground(foot, "foot")
        ways = QVBoxLayout(foot)
        ways.setContentsMargins(GAP, STEP, GAP, STEP)
        ways.setSpacing(0)
        for way in (self._keep, self._back):
            ways.addWidget(way, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(known)
        column.addWidget(self.list, 1)
        column.addWidget(foot)
