"""All about one session, by hand."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from planner.domain.records import (
    Participant,
    RelationKind,
    Role,
    RoleKind,
    Room,
    Session,
    SessionNeed,
    SessionType,
    Slot,
)
from planner.domain.times import Minute
from planner.operations import agenda, days, participants, rooms, sessions
from planner.store.document import Document
from planner.ui.inspectors.session import SessionInspector
from planner.ui.widgets.choice_line import ChoiceLine
from planner.ui.widgets.note_box import NoteBox
from planner.ui.workspace import Place, Workspace
from tests.ui.hands import enter, named, press, retype, show, tabbed, texts

WATER = Session(id="SESS000001", title="Water and dignity", minutes=60)
ANA = Participant(id="PERS000001", given_name="Ana", family_name="Núñez", organisation="Red de Ciudades")


@pytest.fixture
def inspector(gathering: Workspace, qtbot: QtBot) -> SessionInspector:
    sessions.add_session(gathering.document, WATER)
    participants.add_participant(gathering.document, ANA)
    made = SessionInspector(gathering)
    made.resize(340, 900)
    show(qtbot, made)
    made.show_record(WATER.id)
    return made


def session(document: Document) -> Session:
    found = document.get(Session, WATER.id)
    assert found is not None
    return found


def slots(document: Document) -> list[Slot]:
    return document.referring(Slot, "session", [WATER.id])


def click(inspector: SessionInspector, name: str) -> None:
    found = named(inspector, name)
    assert isinstance(found, QPushButton)
    found.setFocus()
    QTest.keyClick(found, Qt.Key.Key_Space)


def test_title_and_length_are_written_by_typing(inspector: SessionInspector, gathering: Workspace) -> None:
    inspector.focus_name()
    title = QApplication.focusWidget()
    assert isinstance(title, QLineEdit)
    assert (title.accessibleName(), title.selectedText()) == ("Title", "Water and dignity")
    enter(title, "Water & <i>dignity</i>")
    enter(named(inspector, "Minutes"), "90")
    found = session(gathering.document)
    assert (found.title, found.minutes) == ("Water & <i>dignity</i>", 90)
    assert "Water & <i>dignity</i>" in texts(inspector)
    assert "Workshop · 90 minutes" in texts(inspector)


def test_a_length_that_can_not_be_stays_with_its_sentence(
    inspector: SessionInspector, gathering: Workspace
) -> None:
    enter(named(inspector, "Minutes"), "")
    assert session(gathering.document).minutes == 60
    assert "A session can't take 0 minutes; write a number from 1 to 1440." in texts(inspector)


def test_type_and_publicity_are_written_at_once(inspector: SessionInspector, gathering: Workspace) -> None:
    QTest.keyClicks(named(inspector, "Type"), "Panel")
    press(named(inspector, "In the public agenda"), Qt.Key.Key_Space)
    found = session(gathering.document)
    assert (found.type, found.public) == (SessionType.PANEL, False)


def test_schedule_finds_a_free_place_and_the_card_changes_it(
    inspector: SessionInspector, gathering: Workspace
) -> None:
    document = gathering.document
    click(inspector, "Schedule")
    (slot,) = slots(document)
    concerned = [each for each in gathering.open_conflicts if slot.id in each.slots]
    assert concerned == []
    before = document.last_step
    enter(named(inspector, "Start"), "7.15")
    assert slots(document)[0].start == Minute(435)
    QTest.keyClicks(named(inspector, "Room"), "Whole venue")
    assert slots(document)[0].room is None
    assert document.last_step == before + 2
    click(inspector, "Schedule once more")
    assert len(slots(document)) == 2


def test_slots_are_pinned_shown_and_taken_out(
    inspector: SessionInspector, gathering: Workspace, qtbot: QtBot
) -> None:
    document = gathering.document
    day, room = gathering.snapshot.days[0].id, document.all(Room)[0].id
    slot = agenda.schedule_session(document, WATER.id, day=day, start=Minute(300), room=room)
    click(inspector, "Pin: keep at this time and room")
    assert slots(document)[0].pinned
    click(inspector, "Unpin")
    assert not slots(document)[0].pinned
    with qtbot.waitSignal(gathering.visited) as visited:
        named(inspector, "Show in the agenda").setFocus()
        QTest.keyClick(named(inspector, "Show in the agenda"), Qt.Key.Key_Space)
    assert visited.args == [Place("agenda", slot.id)]
    click(inspector, "Take out of the agenda")
    assert slots(document) == []


def test_people_are_found_by_any_part_of_their_name(
    inspector: SessionInspector, gathering: Workspace
) -> None:
    line = named(inspector, "Add a person")
    retype(line, "nunez an")
    press(line, Qt.Key.Key_Down)
    press(line, Qt.Key.Key_Return)
    (role,) = gathering.document.referring(Role, "session", [WATER.id])
    assert (role.participant, role.kind, role.confirmed) == (ANA.id, RoleKind.FACILITATOR, True)
    assert "Red de Ciudades" in texts(inspector)
    click(inspector, "Take away: Facilitator, Ana Núñez")
    assert gathering.document.referring(Role, "session", [WATER.id]) == []


def test_enter_takes_the_first_that_is_found(inspector: SessionInspector, gathering: Workspace) -> None:
    enter(named(inspector, "Add a person"), "nunez ana")
    (role,) = gathering.document.referring(Role, "session", [WATER.id])
    assert role.participant == ANA.id


def test_a_name_nobody_has_adds_nobody_and_says_so(inspector: SessionInspector, gathering: Workspace) -> None:
    line = named(inspector, "Add a person", kind=ChoiceLine)
    assert isinstance(line, ChoiceLine)
    enter(line, "zzzz")
    assert gathering.document.referring(Role, "session", [WATER.id]) == []
    assert line.offered == ["Nobody is called that"]
    press(line, Qt.Key.Key_Escape)
    assert (line.text(), line.offered) == ("", [])


def test_needs_are_suggested_from_what_rooms_offer(inspector: SessionInspector, gathering: Workspace) -> None:
    rooms.set_features(gathering.document, gathering.document.all(Room)[0].id, features=["Grand piano"])
    line = named(inspector, "Add what it needs of its room")
    retype(line, "pia")
    press(line, Qt.Key.Key_Down)
    press(line, Qt.Key.Key_Return)
    enter(line, "silence")
    needed = {need.feature for need in gathering.document.referring(SessionNeed, "session", [WATER.id])}
    assert needed == {"Grand piano", "silence"}
    click(inspector, "Remove “Grand piano”")
    needed = {need.feature for need in gathering.document.referring(SessionNeed, "session", [WATER.id])}
    assert needed == {"silence"}


def test_ties_are_made_and_undone(inspector: SessionInspector, gathering: Workspace) -> None:
    QTest.keyClicks(named(inspector, "How it stands to the other"), "Must")
    line = named(inspector, "Find the other session")
    retype(line, "resolution budget")
    press(line, Qt.Key.Key_Down)
    press(line, Qt.Key.Key_Return)
    (relation,) = [each for each in gathering.snapshot.relations if each.session == WATER.id]
    assert relation.kind is RelationKind.AFTER
    assert "Must come after" in texts(inspector)
    click(inspector, "Untie from “From resolution to budget”")
    assert [each for each in gathering.snapshot.relations if each.session == WATER.id] == []


def test_a_tie_from_the_other_side_reads_the_other_way(
    inspector: SessionInspector, gathering: Workspace
) -> None:
    other = next(each for each in gathering.snapshot.sessions if each.id != WATER.id)
    sessions.relate_sessions(gathering.document, other.id, kind=RelationKind.AFTER, other=WATER.id)
    assert "Must come before" in texts(inspector)


def test_its_conflicts_are_told(inspector: SessionInspector) -> None:
    assert "“Water and dignity” is not in the agenda yet." in texts(inspector)
    click(inspector, "Schedule")
    assert "“Water and dignity” is not in the agenda yet." not in texts(inspector)


def test_a_duplicate_is_made_and_shown(
    inspector: SessionInspector, gathering: Workspace, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(gathering.visited) as visited:
        click(inspector, "Duplicate this session")
    (made,) = [each for each in gathering.snapshot.sessions if each.title == "Water and dignity (copy)"]
    assert visited.args == [Place("sessions", made.id)]


def test_showing_another_session_writes_what_was_typed(
    inspector: SessionInspector, gathering: Workspace
) -> None:
    retype(named(inspector, "Abstract", kind=NoteBox), "Every house has a tap.")
    inspector.show_record(None)
    assert session(gathering.document).abstract == "Every house has a tap."
    assert texts(inspector) == ["Choose a session to see all about it."]


def test_tab_goes_as_the_form_reads(inspector: SessionInspector) -> None:
    click(inspector, "Schedule")
    enter(named(inspector, "Add what it needs of its room"), "silence")
    assert tabbed(named(inspector, "Status"), 13) == [
        "Status", "In the agenda: 1", "Day", "Start", "Room", "Pin: keep at this time and room",
        "Show in the agenda", "Take out of the agenda", "Schedule once more", "People", "Add a person",
        "Role to add", "Needs: 1",
    ]  # fmt: skip
    assert tabbed(named(inspector, "Needs: 1"), 3) == [
        "Needs: 1", "Remove “silence”", "Add what it needs of its room",
    ]  # fmt: skip


def test_a_start_after_midnight_belongs_to_the_day_that_lasts_so_long(
    inspector: SessionInspector, gathering: Workspace
) -> None:
    document, day = gathering.document, gathering.snapshot.days[0]
    days.change_day(document, replace(day, closes=Minute(27 * 60)))
    agenda.schedule_session(document, WATER.id, day=day.id, start=Minute(1200))
    enter(named(inspector, "Start"), "1:15")
    assert slots(document)[0].start == Minute(25 * 60 + 15)
