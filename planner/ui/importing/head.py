"""Above a list or an agenda: its name, what it is taken for, and what is worth knowing of the file."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from planner.importing.header_words import ListKind
from planner.importing.problem import Problem
from planner.language import Words
from planner.ui.importing.preview import AgendaFile, AgendaPreview, Opened, Preview, Shown
from planner.ui.look.icons import icon
from planner.ui.look.theme import GAP, STEP, TITLE
from planner.ui.widgets.buttons import button, icon_button
from planner.ui.widgets.choice_box import ChoiceBox
from planner.ui.widgets.elided import Elided, filling
from planner.ui.widgets.labels import Label
from planner.ui.widgets.restyling import lay_ground
from planner.wording import agenda_imports, imports
from planner.wording.marking import later
from planner.wording.problems import problem_sentence
from planner.wording.series import more

TITLES: dict[str, str] = {
    ListKind.PARTICIPANTS: later("Participants"),
    ListKind.SESSIONS: later("Sessions"),
    ListKind.ROOMS: later("Rooms"),
    "agenda": later("Agenda"),
}
"""Of the pages of what comes in."""
MOST_NOTES = 3
BOX = 136


class Head(QWidget):
    kind_chosen = Signal(object)
    sheet_chosen = Signal(object)

    def __init__(
        self, words: Words, *, back: Callable[[], object], other: Callable[[], object],
        columns: Callable[[], object],
    ) -> None:  # fmt: skip
        super().__init__()
        self._words = words
        lay_ground(self, "bar")
        self.back = button("", back, kind="link")
        self.back.setIcon(icon("previous"))
        self.name = filling(Elided(size=TITLE, bold=True, mode=Qt.TextElideMode.ElideMiddle))
        self._about = Label(kind="muted", wraps=True)
        self._notes = Label(kind="small", wraps=True)
        self.kinds, self.sheets = ChoiceBox(), ChoiceBox()
        self.columns = icon_button("columns", words.gettext("Show the columns"), columns, kind="plain")
        self.columns.setCheckable(True)
        self._other = button(words.gettext("Another file…"), other)
        self._dress()
        self._lay_out()

    @property
    def notes(self) -> str:
        return self._notes.text()

    def show_back(self, page: str) -> None:
        text = self._words.gettext(TITLES[page])
        self.back.setText(text)
        self.back.setAccessibleName(self._words.gettext("Back to {page}").format(page=text))

    def show_table(self, table: Opened) -> None:
        self.name.set_text(table.name)
        self._show_sheets(table)

    def show_preview(self, preview: Shown) -> None:
        is_agenda = isinstance(preview, AgendaPreview)
        self.kinds.setVisible(not is_agenda)
        self.columns.setVisible(not is_agenda)
        if isinstance(preview, AgendaPreview):
            self._show_agenda(preview)
        else:
            self._show_list(preview)

    def _show_agenda(self, preview: AgendaPreview) -> None:
        plan, words = preview.plan, self._words
        about = agenda_imports.about_edited if preview.is_edited else agenda_imports.about
        self._about.setText(about(plan.name, plan.rows, words))
        found = [problem for problem in plan.problems if problem.row is None]
        lines = agenda_imports.of_all(plan, words)
        self._show_notes([*found, *plan.notes], lines)

    def _show_list(self, preview: Preview) -> None:
        table, plan = preview.table, preview.plan
        self.kinds.show_value(preview.kind)
        product = preview.mapping.product.name if preview.mapping.product else ""
        told = imports.about_list(product, len(table.rows), table.lines, self._words)
        if preview.mapping.remembered:
            earlier = self._words.gettext("columns as in “{name}”").format(name=preview.mapping.remembered)
            told = f"{told} · {earlier}"
        self._about.setText(told)
        found, notes = (plan.problems, plan.notes) if plan else (table.problems, table.notes)
        self._show_notes([*(problem for problem in found if problem.row is None), *notes])

    def _show_notes(self, notes: Sequence[Problem], first: Sequence[str] = ()) -> None:
        found = [*first, *(problem_sentence(note, self._words) for note in notes)]
        lines = found[:MOST_NOTES]
        if len(found) > MOST_NOTES:
            lines.append(more(len(found) - MOST_NOTES, self._words))
        self._notes.setText("\n".join(lines))
        self._notes.setVisible(bool(lines))

    def _show_sheets(self, table: Opened) -> None:
        if isinstance(table, AgendaFile):
            self.sheets.hide()
            return
        self.sheets.offer([(sheet, sheet, "") for sheet in table.sheets])
        self.sheets.show_value(table.sheet)
        self.sheets.setVisible(len(table.sheets) > 1)

    def _dress(self) -> None:
        words = self._words
        self.kinds.offer([(kind, words.gettext(TITLES[kind]), "") for kind in ListKind])
        self.kinds.setAccessibleName(words.gettext("What it is a list of"))
        self.sheets.setAccessibleName(words.gettext("Sheet of the workbook"))
        for box in (self.kinds, self.sheets):
            box.fix_width(BOX)
        self.kinds.chosen.connect(self.kind_chosen)
        self.sheets.chosen.connect(self.sheet_chosen)
        self._notes.hide()
        self.sheets.hide()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self.columns)
        row.addWidget(self.back)
        row.addWidget(self.name, 1)
        for part in (self.kinds, self.sheets, self._other):
            row.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP + 2, GAP, GAP + 2)
        column.setSpacing(STEP)
        column.addLayout(row)
        lines = QVBoxLayout()
        lines.setContentsMargins(STEP, 0, STEP, 0)
        lines.setSpacing(STEP)
        lines.addWidget(self._about)
        lines.addWidget(self._notes)
        column.addLayout(lines)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
