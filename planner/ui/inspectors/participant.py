"""All about one person."""

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from planner.domain.names import full_name, shown_name
from planner.domain.records import (
    Absence,
    Answer,
    CheckIn,
    Day,
    Event,
    Field,
    Group,
    Participant,
    Role,
    RoleKind,
    Room,
    Session,
    Slot,
    Tag,
    Tagging,
)
from planner.operations import fields, participants, roles, tags
from planner.store import snapshot
from planner.ui.forms import Field as Asked
from planner.ui.forms import Form, attempt
from planner.ui.forms.field import Kind
from planner.ui.inspectors import participant_fields as asked
from planner.ui.inspectors import participant_values as values
from planner.ui.inspectors.adding import PartAdder, session_line
from planner.ui.inspectors.panel import Panel
from planner.ui.inspectors.parts import Part, PartRow
from planner.ui.look.theme import GAP
from planner.ui.widgets.chips import Chip, Chips
from planner.ui.widgets.following import Following
from planner.ui.widgets.labels import Label
from planner.ui.widgets.rows import Rows
from planner.ui.widgets.tab_order import TabOrder
from planner.ui.workspace import Workspace

KINDS = (
    Participant, Absence, Role, Tag, Tagging, Field, Answer, CheckIn, Group, Day, Session, Slot, Room, Event,
)  # fmt: skip


class ParticipantInspector(QWidget):
    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._person: str | None = None
        self._panel = Panel(
            workspace,
            "participant",
            nothing=workspace.words.gettext("Choose somebody to see all about them."),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._panel)
        self._make_forms()
        self._make_lists()
        self._fill_panel()
        self._tab_order = TabOrder(self)
        Following(workspace, self, KINDS, self._refresh)
        workspace.printed.connect(self._refresh)
        self._refresh()

    def show_record(self, record_id: str | None) -> None:
        """What was typed about the one before is written first."""
        if record_id != self._person:
            self._finish()
            self._person = record_id
            self._panel.scroll_to_top()
        self._refresh()

    def focus_name(self) -> None:
        person = self._record()
        key = "badge_name" if person and not full_name(person) and person.badge_name else "given_name"
        line = self._forms["name"].entries[key].widget
        line.setFocus()
        if isinstance(line, QLineEdit):
            line.selectAll()

    def _record(self) -> Participant | None:
        return self._workspace.document.get(Participant, self._person) if self._person else None

    def _make_forms(self) -> None:
        words, usual = self._workspace.words, asked.usual_values(self._workspace)
        notes = (
            Asked(key="notes", label=words.gettext("Notes"), kind=Kind.LINES, bare=True),
            Asked(key="desk_note", label=words.gettext("For the front desk"), kind=Kind.LINES),
        )
        listed: dict[str, tuple[Asked, ...]] = {
            "name": asked.name_fields(words, usual),
            "standing": asked.standing_fields(self._workspace),
            "work": asked.work_fields(words, usual),
            "contact": asked.contact_fields(words),
            "attending": (),
            "needs": asked.needs_fields(words, usual),
            "own": (),
            "notes": notes,
        }
        self._forms = {name: Form(words, self._commit, fields) for name, fields in listed.items()}

    def _make_lists(self) -> None:
        workspace, words = self._workspace, self._workspace.words
        self._tags = Chips(words, words.gettext("Add a tag"), lambda: values.tag_names(workspace))
        self._tags.added.connect(self._tag)
        self._tags.removed.connect(self._untag)
        self._roles: Rows[Part, PartRow] = Rows(
            lambda _: PartRow(workspace, lambda session: workspace.visit("sessions", session)),
            PartRow.show_part,
            gap=GAP,
            reuses=True,
        )
        line = session_line(workspace, words.gettext("Add a session"))
        self._add_role = PartAdder(workspace, line, RoleKind.PRESENTER, self._assign)
        self._came = Label(kind="muted", wraps=True)

    def _fill_panel(self) -> None:
        words, panel = self._workspace.words, self._panel
        panel.add_plain(self._forms["name"])
        panel.add_plain(self._forms["standing"])
        panel.add("work", words.gettext("Work and place"), self._forms["work"])
        panel.add("contact", words.gettext("Contact"), self._forms["contact"])
        self._role_section = panel.add("roles", words.gettext("Sessions"), self._roles, self._add_role)
        panel.add("attending", words.gettext("Attending"), self._forms["attending"])
        panel.add("needs", words.gettext("Languages and needs"), self._forms["needs"])
        self._own_section = panel.add("own", words.gettext("Own fields"), self._forms["own"])
        self._tag_section = panel.add("tags", words.gettext("Tags"), self._tags)
        panel.add("notes", words.gettext("Notes"), self._forms["notes"])
        self._came_section = panel.add("came", words.gettext("Badge and check-ins"), self._came)

    def _refresh(self) -> None:
        person = self._record()
        if person is None:
            self._panel.show_nothing()
            return
        self._panel.show_content()
        document, words, taken = self._workspace.document, self._workspace.words, self._workspace.snapshot
        group = taken.group.get(person.group or "")
        self._panel.show_head(
            shown_name(person),
            " · ".join(part for part in (person.organisation, person.city) if part),
            colour=group.colour if group else "",
            letters=values.initials(person),
        )
        self._forms["attending"].ask(taken.days, lambda: asked.attending_fields(taken.days, words))
        own = document.select(Field, snapshot.BY_POSITION)
        self._forms["own"].ask(own, lambda: asked.own_fields(own, words))
        self._own_section.setVisible(bool(own))
        known = values.of(self._workspace, person, own)
        for form in self._forms.values():
            form.show_values(known)
            form.allow(not document.read_only)
        self._forms["name"].entries["badge_name"].suggest(full_name(person))
        self._show_lists(person)
        self._tab_order.follow()

    def _show_lists(self, person: Participant) -> None:
        is_allowed = not self._workspace.document.read_only
        carried = values.tags_of(self._workspace, person.id)
        self._tags.show_chips([Chip(tag.id, tag.name, tag.colour) for tag in carried])
        self._tags.allow(is_allowed)
        self._tag_section.set_count(len(carried))
        parts = values.parts_of(self._workspace, person.id)
        self._roles.show_items({part.role.id: part for part in parts})
        self._role_section.set_count(len(parts))
        self._add_role.setEnabled(is_allowed)
        came = values.badge_and_check_ins(self._workspace, person.id)
        self._came.setText("\n".join(came))
        self._came_section.setVisible(bool(came))

    def _finish(self) -> None:
        """Write what is still being typed, or say why it can't be."""
        for form in self._forms.values():
            if told := form.finish():
                self._workspace.tell(told)
            form.restore()

    def _commit(self, key: str, value: Any) -> str:
        person = self._record()
        if person is None:
            return ""
        kind, _, record = key.partition(":")
        match kind:
            case "day":
                verb = participants.set_attendance
                return attempt(self._workspace, verb, [person.id], day=record, attends=value)
            case "own":
                return attempt(self._workspace, fields.set_field, [person.id], field=record, value=value)
            case "group":
                return attempt(self._workspace, participants.set_group, [person.id], group=value)
            case "status":
                return attempt(self._workspace, participants.set_status, [person.id], status=value)
        changed = replace(person, **{key: value})
        return attempt(self._workspace, participants.change_participant, changed)

    def _tag(self, name: str) -> None:
        if self._person:
            self._workspace.run(tags.tag_participants_as, [self._person], name=name)

    def _untag(self, tag: str) -> None:
        if self._person:
            self._workspace.run(tags.untag_participants, [self._person], tag=tag)

    def _assign(self, session: str, kind: RoleKind) -> None:
        if self._person:
            self._workspace.run(roles.assign_role, session, participant=self._person, kind=kind)
