"""All about one session."""

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from planner.domain.conflicts import Conflict, ConflictKind, ways_out
from planner.domain.names import folded, shown_name
from planner.domain.records import (
    Absence,
    AcceptedConflict,
    Closure,
    Day,
    Event,
    Participant,
    Relation,
    RelationKind,
    Role,
    RoleKind,
    Room,
    RoomFeature,
    Session,
    SessionNeed,
    Slot,
    Track,
)
from planner.operations import agenda, roles, sessions
from planner.ui.forms import Form, attempt
from planner.ui.inspectors import session_fields as asked
from planner.ui.inspectors.adding import PartAdder, person_line, session_line
from planner.ui.inspectors.features import known_features
from planner.ui.inspectors.panel import Panel
from planner.ui.inspectors.parts import Part, PartRow
from planner.ui.inspectors.places import SlotRow
from planner.ui.inspectors.ties import Tie, TieAdder, TieRow, ties_of
from planner.ui.inspectors.warnings import ConflictRow
from planner.ui.look.theme import GAP
from planner.ui.widgets.buttons import button
from planner.ui.widgets.chips import Chip, Chips
from planner.ui.widgets.following import Following
from planner.ui.widgets.rows import Rows
from planner.ui.widgets.tab_order import TabOrder
from planner.ui.workspace import Workspace
from planner.wording.choices import choice

KINDS = (
    Session, SessionNeed, Slot, Role, Relation, Participant, Track, Room, RoomFeature, Closure, Day, Absence,
    AcceptedConflict, Event,
)  # fmt: skip


class SessionInspector(QWidget):
    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._session: str | None = None
        nothing = workspace.words.gettext("Choose a session to see all about it.")
        self._panel = Panel(workspace, "session", nothing=nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._panel)
        self._forms = {
            "main": Form(workspace.words, self._commit, asked.main_fields(workspace)),
            "audience": Form(workspace.words, self._commit, asked.audience_fields(workspace)),
            "abstract": Form(workspace.words, self._commit, asked.abstract_fields(workspace)),
            "notes": Form(workspace.words, self._commit, asked.notes_fields(workspace)),
        }
        self._make_rows()
        self._make_adders()
        self._fill_panel()
        self._tab_order = TabOrder(self)
        Following(workspace, self, KINDS, self._refresh)
        self._refresh()

    def show_record(self, record_id: str | None) -> None:
        """What was typed about the one before is written first."""
        if record_id != self._session:
            self._finish()
            self._session = record_id
            self._panel.scroll_to_top()
        self._refresh()

    def focus_name(self) -> None:
        line = self._forms["main"].entries["title"].widget
        line.setFocus()
        if isinstance(line, QLineEdit):
            line.selectAll()

    def _record(self) -> Session | None:
        return self._workspace.document.get(Session, self._session) if self._session else None

    def _make_rows(self) -> None:
        workspace = self._workspace
        self._conflicts: Rows[Conflict, ConflictRow] = Rows(
            lambda _: ConflictRow(workspace), ConflictRow.show_conflict, gap=GAP, reuses=True
        )
        self._slots: Rows[Slot, SlotRow] = Rows(
            lambda _: SlotRow(workspace), SlotRow.show_slot, gap=GAP, reuses=True
        )
        self._people: Rows[Part, PartRow] = Rows(
            lambda _: PartRow(workspace, lambda person: workspace.visit("participants", person)),
            PartRow.show_part,
            gap=GAP,
            reuses=True,
        )
        self._ties: Rows[Tie, TieRow] = Rows(
            lambda _: TieRow(
                workspace, lead=lambda session: workspace.visit("sessions", session), remove=self._untie
            ),
            TieRow.show_tie,
            gap=GAP,
            reuses=True,
        )

    def _make_adders(self) -> None:
        workspace, words = self._workspace, self._workspace.words
        self._schedule = button("", self._add_slot)
        self._add_person = PartAdder(
            workspace,
            person_line(workspace, words.gettext("Add a person")),
            RoleKind.FACILITATOR,
            self._assign,
        )
        self._needs = Chips(
            words, words.gettext("Add what it needs of its room"), lambda: known_features(workspace.snapshot)
        )
        self._needs.added.connect(lambda name: self._set_needs([*self._needs.texts, name]))
        self._needs.removed.connect(
            lambda key: self._set_needs([need for need in self._needs.texts if need != key])
        )
        line = session_line(
            workspace, words.gettext("Find the other session"), leaves_out=lambda: self._session or ""
        )
        self._add_tie = TieAdder(workspace, line, self._tie)
        self._duplicate = button(words.gettext("Duplicate this session"), self._make_duplicate)

    def _fill_panel(self) -> None:
        words, panel = self._workspace.words, self._panel
        self._conflicts_place = panel.add_plain(self._conflicts)
        panel.add_plain(self._forms["main"])
        self._slot_section = panel.add("slots", words.gettext("In the agenda"), self._slots, self._schedule)
        self._people_section = panel.add("people", words.gettext("People"), self._people, self._add_person)
        self._needs_section = panel.add("needs", words.gettext("Needs"), self._needs)
        panel.add("audience", words.gettext("Audience"), self._forms["audience"])
        panel.add("abstract", words.gettext("Abstract"), self._forms["abstract"])
        self._tie_section = panel.add("ties", words.gettext("Other sessions"), self._ties, self._add_tie)
        panel.add("notes", words.gettext("Notes"), self._forms["notes"])
        panel.add_plain(self._duplicate)

    def _refresh(self) -> None:
        session = self._record()
        if session is None:
            self._panel.show_nothing()
            return
        self._panel.show_content()
        words, taken = self._workspace.words, self._workspace.snapshot
        track = taken.track.get(session.track or "")
        minutes = words.ngettext("{count} minute", "{count} minutes", session.minutes)
        line = [choice(session.type, words), minutes.format(count=session.minutes)]
        self._panel.show_head(
            session.title,
            " · ".join([*line, track.name] if track else line),
            colour=track.colour if track else "",
        )
        is_allowed = not self._workspace.document.read_only
        for form in self._forms.values():
            form.show_values({name: getattr(session, name) for name in Session.__dataclass_fields__})
            form.allow(is_allowed)
        for part in (self._schedule, self._add_person, self._needs, self._add_tie, self._duplicate):
            part.setEnabled(is_allowed)
        self._show_lists(session)
        self._tab_order.follow()

    def _show_lists(self, session: Session) -> None:
        workspace, words = self._workspace, self._workspace.words
        concerned = [each for each in workspace.open_conflicts if session.id in each.sessions]
        self._conflicts.show_items({f"{each.key} {at}": each for at, each in enumerate(concerned)})
        self._conflicts_place.setVisible(bool(concerned))
        slots = workspace.snapshot.slots_of_session.get(session.id, ())
        self._slots.show_items({slot.id: slot for slot in slots})
        self._slot_section.set_count(len(slots))
        says = words.gettext("Schedule once more") if slots else words.gettext("Schedule")
        self._schedule.setText(says)
        self._schedule.setAccessibleName(says)
        parts = self._parts(session)
        self._people.show_items({part.role.id: part for part in parts})
        self._people_section.set_count(len(parts))
        needs = [need.feature for need in workspace.snapshot.needs if need.session == session.id]
        self._needs.show_chips([Chip(need, need) for need in sorted(needs, key=folded)])
        self._needs_section.set_count(len(needs))
        ties = ties_of(workspace, session.id)
        self._ties.show_items({tie.relation.id: tie for tie in ties})
        self._tie_section.set_count(len(ties))

    def _parts(self, session: Session) -> list[Part]:
        taken = self._workspace.snapshot
        found = []
        for role in taken.roles_of_session.get(session.id, ()):
            person = taken.participant[role.participant]
            found.append(Part(role, person.id, shown_name(person), person.organisation))
        return found

    def _finish(self) -> None:
        """Write what is still being typed, or say why it can't be."""
        told_by_forms = [form.finish() for form in self._forms.values()]
        for told in told_by_forms + [row.finish() for row in self._slots.shown.values()]:
            if told:
                self._workspace.tell(told)
        for form in self._forms.values():
            form.restore()

    def _commit(self, key: str, value: Any) -> str:
        session = self._record()
        if session is None:
            return ""
        if key == "minutes" and value is None:
            value = 0
        return attempt(self._workspace, sessions.change_session, replace(session, **{key: value}))

    def _assign(self, person: str, kind: RoleKind) -> None:
        if self._session:
            self._workspace.run(roles.assign_role, self._session, participant=person, kind=kind)

    def _set_needs(self, needs: list[str]) -> None:
        if self._session:
            self._workspace.run(sessions.set_needs, self._session, needs=needs)

    def _tie(self, kind: RelationKind, other: str) -> None:
        if self._session:
            self._workspace.run(sessions.relate_sessions, self._session, kind=kind, other=other)

    def _untie(self, relation: str) -> None:
        self._workspace.run(sessions.unrelate_sessions, relation)

    def _add_slot(self) -> None:
        """At the best free place there is; when nothing is free, at the start of the first day."""
        workspace, session = self._workspace, self._session
        days = workspace.snapshot.days
        if session is None or not days:
            workspace.tell(workspace.words.gettext("The event has no days yet; add one first."))
            return
        wanted = Conflict(kind=ConflictKind.WITHOUT_SLOT, key="", facts="", sessions=(session,))
        is_live = session in workspace.agenda.sessions
        way = next(iter(ways_out(workspace.agenda, wanted)), None) if is_live else None
        if way is not None and way.day is not None and way.start is not None:
            workspace.run(agenda.schedule_session, session, day=way.day, start=way.start, room=way.room)
        else:
            workspace.run(agenda.schedule_session, session, day=days[0].id, start=days[0].opens)

    def _make_duplicate(self) -> None:
        session = self._record()
        if session is None:
            return
        title = self._workspace.words.gettext("{title} (copy)").format(title=session.title)
        made = self._workspace.run(sessions.duplicate_session, session.id, title=title)
        if made is not None:
            self._workspace.visit("sessions", made.id)
