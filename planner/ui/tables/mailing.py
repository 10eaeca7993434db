"""Letters to many people: a file for a mail merge, and addresses for the line of blind copies."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from planner.domain.emails import is_email
from planner.domain.records import Participant
from planner.exporting.text import mail_merge
from planner.store import columns as column_reads
from planner.ui.dialogs.popover import Popover
from planner.ui.look.theme import STEP
from planner.ui.models import people
from planner.ui.models.columns import Column
from planner.ui.notice import Tone
from planner.ui.tables.saving import CSV, ask_file, save_rows
from planner.ui.tables.scope import WIDTH, Scope
from planner.ui.tables.view import RecordsView
from planner.ui.widgets.check_box import CheckBox
from planner.ui.widgets.labels import Label, naming
from planner.ui.workspace import Workspace
from planner.wording import tables

USUAL = ("given_name", "family_name", "email", "organisation", "city", "group", "days", "programme")
FIRST = ("given_name", "family_name", "name", "email")
NOT_OFFERED = frozenset({"sessions", "checked_in", "photo_consent", "notes"})
KEPT = "mail merge columns"
"""What the preferences call the chosen ones."""
HEIGHT = 196
"""Of the list of columns."""


def merge_columns(workspace: Workspace) -> list[Column[Any, Any]]:
    """All there are to choose from, names and address first. A title of a session alone tells nobody when."""
    known = {column.key: column for column in people.columns(workspace) if column.key not in NOT_OFFERED}
    words = workspace.words
    told = mail_merge.programmes(workspace.snapshot, words)
    programme: Column[Any, Any] = Column(
        key="programme", heading=words.gettext("Own sessions"), width=280,
        shown=lambda person, _: told.get(person.id, ""),
    )  # fmt: skip
    rest = [column for key, column in known.items() if key not in FIRST]
    return [*(known[key] for key in FIRST), programme, *rest]


def with_address(workspace: Workspace, ids: Sequence[str]) -> list[str]:
    addresses = column_reads.texts(workspace.document, Participant, "email")
    return [identity for identity in ids if is_email(addresses.get(identity, ""))]


def copy_addresses(workspace: Workspace, ids: Sequence[str]) -> None:
    words = workspace.words
    found = with_address(workspace, ids)
    if not found:
        workspace.tell(words.gettext("None of these people has an e-mail address."), tone=Tone.CARE)
        return
    text = mail_merge.addresses(workspace.document.get_all(Participant, found))
    QGuiApplication.clipboard().setText(text)
    told = tables.with_address(len(found), len(ids) - len(found), words)
    workspace.tell(words.gettext("On the clipboard, for the line of blind copies: {what}").format(what=told))


class MailMergePanel(Popover):
    def __init__(self, host: QWidget, view: RecordsView) -> None:
        workspace = view.records.workspace
        words = workspace.words
        super().__init__(host, words.gettext("Save for a mail merge"), words)
        self._workspace, self._page = workspace, host
        self.setFixedWidth(WIDTH)
        self.scope = Scope(view)
        self.body.addWidget(self.scope)
        self.count = Label(wraps=True)
        self.body.addWidget(self.count)
        self.boxes = self._boxes(merge_columns(workspace))
        area = self._listed()
        self.body.addWidget(naming(words.gettext("Columns"), area))
        self.body.addWidget(area)
        hint = words.gettext("A CSV file; the mail program fills these columns into each letter.")
        self.body.addWidget(Label(hint, "small", wraps=True))
        self._primary_button = self.finish(words.gettext("Save…"), self._save)
        if self.scope.choice is not None:
            self.scope.choice.picked.connect(self._count)
        self._count()

    def _boxes(self, columns: Sequence[Column[Any, Any]]) -> list[tuple[CheckBox, Column[Any, Any]]]:
        kept = self._workspace.setting.preferences.text(KEPT).split()
        wanted = kept or USUAL
        made = []
        for column in columns:
            box = CheckBox(column.heading)
            box.setChecked(column.key in wanted)
            box.toggled.connect(self._show_state)
            made.append((box, column))
        return made

    def _listed(self) -> QScrollArea:
        inner, area = QWidget(), QScrollArea()
        column = QVBoxLayout(inner)
        column.setContentsMargins(STEP, STEP, STEP, STEP)
        column.setSpacing(0)
        for box, _ in self.boxes:
            column.addWidget(box)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setFixedHeight(HEIGHT)
        area.setWidget(inner)
        return area

    def _count(self) -> None:
        ids = self.scope.ids
        self._ids = with_address(self._workspace, ids)
        self.count.setText(tables.with_address(len(self._ids), len(ids) - len(self._ids), self._words))
        self._show_state()

    def _show_state(self) -> None:
        self._primary_button.setEnabled(bool(self._ids) and bool(self._chosen()))

    def _chosen(self) -> list[Column[Any, Any]]:
        return [column for box, column in self.boxes if box.isChecked()]

    def _save(self) -> None:
        title = self._words.gettext("Mail merge")
        path = ask_file(self._workspace, self._page, title, CSV)
        if path is not None:
            columns, ids = self._chosen(), self._ids
            self._workspace.setting.preferences.keep(KEPT, " ".join(column.key for column in columns))
            self.leave()
            save_rows(self._workspace, self._page, path, people.PEOPLE, columns, ids, title=title)
