"""Find and replace in a column: what would change is shown before it does."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from planner.domain.replacing import Replacement
from planner.operations import replacing
from planner.operations.replacing import Change
from planner.ui.dialogs.dialog import Dialog
from planner.ui.forms.attempt import attempt
from planner.ui.look.theme import GAP, STEP
from planner.ui.models.records_model import RecordsModel
from planner.ui.notice import Notice, Tone, Way
from planner.ui.tables.face import Face
from planner.ui.tables.scope import Scope
from planner.ui.widgets.check_box import CheckBox
from planner.ui.widgets.choice_box import ChoiceBox
from planner.ui.widgets.elided import Elided, filling
from planner.ui.widgets.labels import Label, naming
from planner.ui.widgets.segments import Segments
from planner.wording import tables
from planner.wording.series import more

WIDTH = 560
SHOWN = 8
"""Changes told one by one."""
REST_MS = 120
PART, WHOLE = "part", "whole"


class ReplaceDialog(Dialog):
    def __init__(self, host: QWidget, face: Face, records: RecordsModel, scope: Scope) -> None:
        workspace = records.workspace
        super().__init__(
            host.window(), workspace.words.gettext("Find and replace"), workspace.words, width=WIDTH
        )
        self._workspace, self._face, self._records, self.scope = workspace, face, records, scope
        self._changes: Sequence[Change] = ()
        words = self.words
        self.body.addWidget(scope)
        self.column = ChoiceBox()
        self._offer_columns()
        self.add_field(words.gettext("Column"), self.column)
        self.find_field, self.put_field = QLineEdit(), QLineEdit()
        self._add_texts()
        self.how = Segments(
            words.gettext("What is found"),
            [(PART, words.gettext("A part of the text")), (WHOLE, words.gettext("The whole text"))],
            wide=True,
        )  # fmt: skip
        self.body.addSpacing(STEP)
        self.body.addWidget(self.how)
        self.case = CheckBox(words.gettext("Capital and small letters as typed"))
        self.body.addWidget(self.case)
        self._add_preview()
        self.add_button(words.gettext("Cancel"), self.close)
        self.replace = self.add_button(words.gettext("Replace"), self._replace, is_primary=True)
        self._later = QTimer(self, singleShot=True, interval=REST_MS)
        self._later.timeout.connect(self._show)
        self._connect()
        self._show()
        self.find_field.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt signature
        """Out of sight the workshop may be closed at any moment."""
        super().hideEvent(event)
        self._later.stop()

    def _add_texts(self) -> None:
        words, grid = self.words, QGridLayout()
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(STEP)
        texts = ((words.gettext("Find"), self.find_field), (words.gettext("Replace with"), self.put_field))
        for at, (text, field) in enumerate(texts):
            grid.addWidget(naming(text, field), 0, at)
            grid.addWidget(field, 1, at)
            grid.setColumnStretch(at, 1)
        self.body.addSpacing(STEP)
        self.body.addLayout(grid)

    def _offer_columns(self) -> None:
        keys = replacing.text_columns(self._workspace.document, self._face.subject.record)
        headings = {column.key: column.heading for column in self._records.columns}
        self.column.offer([(key, headings[key], "") for key in keys if key in headings])
        kept = self._workspace.setting.preferences.text(self._kept)
        self.column.show_value(kept if kept in keys else next(key for key in keys if key in headings))

    @property
    def _kept(self) -> str:
        return f"{self._face.subject.name} replaced in"

    def _add_preview(self) -> None:
        self.told = Label(kind="muted", wraps=True)
        self.body.addSpacing(GAP)
        self.body.addWidget(self.told)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(GAP)
        self._grid.setVerticalSpacing(2)
        self.lines: list[tuple[Elided, Elided, Elided]] = []
        for row in range(SHOWN):
            cells = Elided(), Elided(muted=True), Elided()
            for at, cell in zip((0, 1, 3), cells, strict=True):
                self._grid.addWidget(filling(cell), row, at)
            self.lines.append(cells)
        for at, share in ((0, 3), (1, 4), (3, 4)):
            self._grid.setColumnStretch(at, share)
        self._arrows = [Label("→", "muted") for _ in self.lines]
        for row, arrow in enumerate(self._arrows):
            self._grid.addWidget(arrow, row, 2)
        self.body.addLayout(self._grid)
        self._rest = Label(kind="small")
        self.body.addWidget(self._rest)
        self.wrong = Label(kind="wrong", wraps=True)
        self.wrong.hide()
        self.body.addWidget(self.wrong)
        self.body.addStretch(1)

    def _connect(self) -> None:
        for field in (self.find_field, self.put_field):
            field.textChanged.connect(self._begin)
        self.case.toggled.connect(self._begin)
        self.how.picked.connect(self._begin)
        self.column.chosen.connect(self._begin)
        if self.scope.choice is not None:
            self.scope.choice.picked.connect(self._begin)

    def _begin(self) -> None:
        """A moment after the last letter."""
        self.wrong.hide()
        self._later.start()

    @property
    def _wanted(self) -> Replacement:
        return Replacement(
            find=self.find_field.text(), put=self.put_field.text(), is_whole=self.how.value == WHOLE,
            matches_case=self.case.isChecked(),
        )  # fmt: skip

    def _show(self) -> None:
        self._later.stop()
        self._changes = replacing.find_changes(
            self._workspace.document, self._face.subject.record, self.scope.ids,
            column=self.column.value, wanted=self._wanted,
        )  # fmt: skip
        self._show_lines()
        self.told.setText(self._sentence())
        beyond = len(self._changes) - SHOWN
        self._rest.setText(more(beyond, self.words) if beyond > 0 else "")
        self.replace.setEnabled(bool(self._changes))

    def _sentence(self) -> str:
        words = self.words
        if self._changes:
            return tables.replaces(len(self._changes), words)
        if not self.find_field.text() and self.how.value == PART:
            return words.gettext("Type what to find; what would change is shown here.")
        return words.gettext("Nothing changes: no text like this is in the column.")

    def _show_lines(self) -> None:
        shown = self._changes[:SHOWN]
        found = self._workspace.document.get_all(self._face.subject.record, [each.id for each in shown])
        nothing = self.words.gettext("(nothing)")
        for row, (cells, arrow) in enumerate(zip(self.lines, self._arrows, strict=True)):
            is_there = row < len(found)
            change: Any = shown[row] if is_there else None
            texts = (
                (self._face.name_of(found[row]), change.old or nothing, change.new or nothing)
                if is_there
                else ("", "", "")
            )
            for cell, text in zip(cells, texts, strict=True):
                cell.set_text(" ".join(text.split()))
            arrow.setText("→" if is_there else "")

    def _replace(self) -> None:
        if self._later.isActive():
            self._show()
        count, column, before = len(self._changes), self.column.value, self._workspace.document.last_step
        if not count:
            return
        wrong = attempt(
            self._workspace, replacing.replace_in_column, self._face.subject.record, self.scope.ids,
            column=column, wanted=self._wanted,
        )  # fmt: skip
        if wrong:
            self.wrong.setText(wrong)
            self.wrong.show()
            return
        self._workspace.setting.preferences.keep(self._kept, column)
        self.close()
        if self._workspace.document.last_step != before:
            way = Way(self.words.gettext("Undo"), self._workspace.undo)
            sentence = tables.replaced(count, self.words)
            self._workspace.noticed.emit(Notice(sentence, Tone.FINE, (way,)))
