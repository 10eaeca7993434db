"""The page "Participants"."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from PySide6.QtWidgets import QMenu

from planner.domain.names import shown_name
from planner.domain.records import Day, Field, Participant, ParticipantStatus, Tag
from planner.importing.header_words import ListKind
from planner.language import Words
from planner.operations import fields, participants, tags
from planner.store import participants as reads
from planner.store.document import Document
from planner.store.snapshot import BY_POSITION
from planner.ui.inspectors.participant import ParticipantInspector
from planner.ui.models import people
from planner.ui.models.columns import Choice
from planner.ui.models.lookups import PeopleLookup
from planner.ui.models.records_model import TROUBLED
from planner.ui.pages.table_page import TablePage
from planner.ui.tables.face import CountedBy, Face
from planner.ui.tables.filters import MenuChip, Toggle
from planner.ui.tables.mailing import MailMergePanel, copy_addresses
from planner.ui.tables.selection_bar import Bulk, Selection, offer
from planner.ui.widgets.buttons import command, for_command, icon_button
from planner.ui.widgets.plain import unmnemonic
from planner.ui.workspace import Workspace
from planner.wording.dates import short_date
from planner.wording.marking import later

DETAILS = (
    ("organisation", later("Organisation")),
    ("job_title", later("Job title")),
    ("city", later("City")),
    ("country", later("Country")),
    ("languages", later("Languages")),
    ("diet", later("Diet")),
    ("access_needs", later("Access needs")),
    ("desk_note", later("Note for the desk")),
    ("notes", later("Notes")),
)
"""What is typed once for all selected people."""


class ParticipantsPage(TablePage):
    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace, FACE)
        text = workspace.words.gettext("Look for duplicates")
        look = command(
            self, text, lambda: workspace.visit("duplicates"), shortcut="Ctrl+D", picture="duplicates"
        )
        shown = icon_button("duplicates", text, look.trigger, kind="plain")
        shown.setToolTip(look.toolTip())
        self.tools.addWidget(shown)
        self._letters()
        self._merge = command(self, workspace.words.gettext("Merge…"), self._merge_two)
        self._merge_button = for_command(self._merge)
        self.selection_bar.add(self._merge_button)
        self.view.chosen.connect(self._allow_merge)
        self._allow_merge()

    def _letters(self) -> None:
        words = self.workspace.words
        merge = command(self, words.gettext("Save for a mail merge…"), self._save_mail_merge, picture="file")
        copy = command(self, words.gettext("Copy e-mail addresses"), self._copy_addresses, picture="copy")
        share = command(
            self,
            words.gettext("Share a list of people…"),
            lambda: self.workspace.visit("share", view="participants-xlsx"),
            picture="share",
        )
        for action in (merge, copy, share):
            self.in_number.add(action)

    def _save_mail_merge(self) -> None:
        panel = MailMergePanel(self, self.view)
        self.in_number.show_panel(panel, panel.boxes[0][0])

    def _copy_addresses(self) -> None:
        several = self.view.selected if self.view.selected_count > 1 else self.records.ids
        copy_addresses(self.workspace, several)

    def _allow_merge(self) -> None:
        """Two are merged; who are three is for the page of duplicates."""
        is_pair = self.view.selected_count == 2
        self._merge.setEnabled(is_pair)
        self._merge_button.setVisible(is_pair)

    def _merge_two(self) -> None:
        self.workspace.visit("duplicates", view=f"pair:{' '.join(self.view.selected)}")


def days(workspace: Workspace) -> Sequence[Choice]:
    found = workspace.document.select(Day, "ORDER BY date, id")
    return [Choice(value=day.id, text=short_date(day.date, workspace.words)) for day in found]


def tag_choices(workspace: Workspace) -> Sequence[Choice]:
    found = workspace.document.select(Tag, "ORDER BY name, id")
    return [Choice(value=tag.id, text=tag.name, colour=tag.colour) for tag in found]


def _make(document: Document, words: Words) -> str:
    person = Participant(id=document.new_id(), given_name=words.gettext("New person"))
    return participants.add_participant(document, person).id


def _groups(menu: QMenu, selection: Selection) -> None:
    def put(ids: list[str], group: str) -> None:
        selection.workspace.run(participants.set_group, ids, group=group or None)

    offer(menu, selection, people.groups(selection.workspace), put)


def _statuses(menu: QMenu, selection: Selection) -> None:
    def put(ids: list[str], status: str) -> None:
        selection.workspace.run(participants.set_status, ids, status=ParticipantStatus(status))

    offer(menu, selection, people.statuses(selection.workspace), put)


def _tags(menu: QMenu, selection: Selection) -> None:
    workspace, words = selection.workspace, selection.workspace.words
    choices = tag_choices(workspace)

    def put(ids: list[str], tag: str) -> None:
        workspace.run(tags.tag_participants, ids, tag=tag)

    def take(ids: list[str], tag: str) -> None:
        workspace.run(tags.untag_participants, ids, tag=tag)

    def put_new(name: str) -> None:
        workspace.run(tags.tag_participants_as, selection.ids(), name=name)

    offer(menu, selection, choices, put)
    menu.addAction(words.gettext("New tag…"), lambda: selection.ask(words.gettext("New tag"), put_new))
    if choices:
        offer(menu.addMenu(words.gettext("Take away")), selection, choices, take)


def _attendance(menu: QMenu, selection: Selection) -> None:
    workspace, words = selection.workspace, selection.workspace.words

    def put(attends: bool, ids: list[str], day: str) -> None:
        workspace.run(participants.set_attendance, ids, day=day, attends=attends)

    for attends, text in (
        (True, words.gettext("Come on {day}")),
        (False, words.gettext("Don’t come on {day}")),
    ):
        choices = [
            Choice(value=day.value, text=text.format(day=day.text)) for day in days(workspace)
        ]  # fmt: skip
        offer(menu, selection, choices, partial(put, attends))


def _details(menu: QMenu, selection: Selection) -> None:
    workspace, words = selection.workspace, selection.workspace.words
    for key, marked in DETAILS:
        title = words.gettext(marked)
        menu.addAction(unmnemonic(title), partial(selection.ask, title, partial(_put_detail, selection, key)))
    photos = menu.addMenu(words.gettext("Photos"))
    offer(photos, selection, people.consents(workspace), partial(_put_consent, workspace))
    own = workspace.document.select(Field, BY_POSITION)
    if own:
        menu.addSeparator()
    for field in own:
        _own_field(menu, selection, field)


def _own_field(menu: QMenu, selection: Selection, field: Field) -> None:
    choices = people.answers(selection.workspace, field)

    def put(ids: Iterable[str], value: str) -> None:
        selection.workspace.run(fields.set_field, ids, field=field.id, value=value)

    def put_typed(value: str) -> None:
        put(selection.ids(), value)

    if choices:
        without = selection.workspace.words.gettext("No answer")
        shown = [Choice(value=choice.value, text=choice.text or without) for choice in choices]
        offer(menu.addMenu(unmnemonic(field.name)), selection, shown, put)
    else:
        ask: Callable[[], None] = partial(selection.ask, field.name, put_typed)
        menu.addAction(unmnemonic(field.name), ask)


def _put_detail(selection: Selection, detail: str, value: str) -> None:
    selection.workspace.run(participants.set_detail, selection.ids(), detail=detail, value=value)


def _put_consent(workspace: Workspace, ids: list[str], answer: str) -> None:
    workspace.run(participants.set_detail, ids, detail="photo_consent", value=answer)


def _counts(column: str) -> Callable[[Workspace], dict[str, int]]:
    return lambda workspace: reads.counts(workspace.document, column)


FACE = Face(
    subject=people.PEOPLE,
    lookup=PeopleLookup,
    list_kind=ListKind.PARTICIPANTS,
    search=later("Find by name, organisation, city, e-mail"),
    add=later("Add person"),
    add_keys="Ctrl+Shift+P",
    make=_make,
    remove=participants.remove_participants,
    name_of=shown_name,
    empty=later("Add the people you expect one by one, or bring the list you have."),
    menus=(
        MenuChip(kind="group", text=later("Group"), choices=people.groups, counts=_counts("group")),
        MenuChip(kind="status", text=later("Status"), choices=people.statuses, counts=_counts("status")),
        MenuChip(kind="day", text=later("Day"), choices=days, counts=_counts("day")),
        MenuChip(kind="tag", text=later("Tag"), choices=tag_choices, counts=_counts("tag")),
    ),
    toggles=(
        Toggle(filter=("group", ""), text=later("Without a group"), view="without-group"),
        Toggle(filter=(TROUBLED, ""), text=later("Problems"), view="problems"),
    ),
    bulks=(
        Bulk(later("Group"), _groups),
        Bulk(later("Status"), _statuses),
        Bulk(later("Tags"), _tags),
        Bulk(later("Days"), _attendance),
        Bulk(later("More"), _details),
    ),
    inspector=ParticipantInspector,
    private=frozenset({"email", "phone", "diet", "access_needs", "notes", "desk_note", people.OWN_FIELD}),
    also_counted=(CountedBy(kind="checked_in", text=later("Checked in"), choices=days),),
)
