"""All about one person, by hand."""

from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from planner.domain.records import (
    Absence,
    Answer,
    Field,
    FieldKind,
    Group,
    Paper,
    Participant,
    ParticipantStatus,
    Role,
    RoleKind,
    Tag,
    Tagging,
)
from planner.operations import check_ins, fields, participants
from planner.store.document import Document
from planner.ui.inspectors.participant import ParticipantInspector
from planner.ui.widgets.choice_box import ChoiceBox
from planner.ui.workspace import Place, Workspace
from tests.ui.hands import enter, named, press, retype, show, texts, write

ANA = Participant(id="PERS000001", given_name="Ana", family_name="Beltrán", email="ana@example.org")


@pytest.fixture
def inspector(gathering: Workspace, qtbot: QtBot) -> ParticipantInspector:
    participants.add_participant(gathering.document, ANA)
    made = ParticipantInspector(gathering)
    made.resize(340, 900)
    show(qtbot, made)
    made.show_record(ANA.id)
    return made


def person(document: Document) -> Participant:
    found = document.get(Participant, ANA.id)
    assert found is not None
    return found


def choose(box: QWidget, text: str) -> None:
    """By typing its first letters in the focused box."""
    assert isinstance(box, QComboBox)
    box.setFocus()
    QTest.keyClicks(box, text)


def test_nobody_chosen_is_said(gathering: Workspace, qtbot: QtBot) -> None:
    made = ParticipantInspector(gathering)
    show(qtbot, made)
    assert texts(made) == ["Choose somebody to see all about them."]


def test_a_name_is_written_and_the_badge_shows_what_it_will_say(
    inspector: ParticipantInspector, gathering: Workspace
) -> None:
    inspector.focus_name()
    assert QApplication.focusWidget() is named(inspector, "Given name")
    write(QApplication.focusWidget(), "Ana Lucía")
    press(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert person(gathering.document).given_name == "Ana Lucía"
    badge = named(inspector, "Name on the badge")
    assert isinstance(badge, QLineEdit)
    assert badge.placeholderText() == "Ana Lucía Beltrán"
    assert "Ana Lucía Beltrán" in texts(inspector)


def test_a_name_with_markup_is_shown_as_it_is_typed(
    inspector: ParticipantInspector, gathering: Workspace
) -> None:
    enter(named(inspector, "Given name"), "<b>Ana</b> & co")
    assert person(gathering.document).given_name == "<b>Ana</b> & co"
    assert "<b>Ana</b> & co Beltrán" in texts(inspector)


def test_without_any_name_nothing_is_written(inspector: ParticipantInspector, gathering: Workspace) -> None:
    enter(named(inspector, "Given name"), "")
    enter(named(inspector, "Family name"), "")
    assert person(gathering.document).family_name == "Beltrán"
    assert "A participant needs a name: given name, family name or badge name." in texts(inspector)


def test_an_odd_address_is_kept_and_told(inspector: ParticipantInspector, gathering: Workspace) -> None:
    enter(named(inspector, "E-mail"), "ana at home")
    assert person(gathering.document).email == "ana at home"
    assert "This does not look like an e-mail address." in texts(inspector)
    enter(named(inspector, "E-mail"), "ana@example.org")
    assert "This does not look like an e-mail address." not in texts(inspector)


def test_group_status_and_days_are_written_at_once(
    inspector: ParticipantInspector, gathering: Workspace
) -> None:
    document = gathering.document
    group = document.all(Group)[0]
    choose(named(inspector, "Group"), group.name)
    choose(named(inspector, "Status"), "Declined")
    friday = named(inspector, "Fri 27 May")
    assert isinstance(friday, QCheckBox)
    assert friday.isChecked()
    friday.setFocus()
    press(friday, Qt.Key.Key_Space)
    found = person(document)
    assert (found.group, found.status) == (group.id, ParticipantStatus.DECLINED)
    days = [absence.day for absence in document.referring(Absence, "participant", [ANA.id])]
    assert days == [gathering.snapshot.days[1].id]
    gathering.undo()
    assert friday.isChecked()


def test_arrival_is_read_in_words_too(inspector: ParticipantInspector, gathering: Workspace) -> None:
    enter(named(inspector, "Arrives"), "Thu 26 May 2pm")
    assert person(gathering.document).arrival == datetime(2016, 5, 26, 14)
    arrives = named(inspector, "Arrives")
    assert isinstance(arrives, QLineEdit)
    assert arrives.text() == "2016-05-26 14:00"


def test_a_new_tag_is_made_by_typing_it_and_removed_by_its_button(
    inspector: ParticipantInspector, gathering: Workspace
) -> None:
    document = gathering.document
    before = document.last_step
    enter(named(inspector, "Add a tag"), "Night owl")
    tagging = document.referring(Tagging, "participant", [ANA.id])
    assert [tag.name for tag in document.get_all(Tag, [each.tag for each in tagging])] == ["Night owl"]
    assert document.last_step == before + 1
    remove = named(inspector, "Remove “Night owl”")
    remove.setFocus()
    press(remove, Qt.Key.Key_Space)
    assert document.referring(Tagging, "participant", [ANA.id]) == []
    assert QApplication.focusWidget() is named(inspector, "Add a tag")


def test_own_fields_are_asked_by_their_kind(inspector: ParticipantInspector, gathering: Workspace) -> None:
    document = gathering.document
    size = Field(id="F1E1D00001", name="Hat", kind=FieldKind.CHOICE, choices="Small\nLarge", position=99)
    fields.add_field(document, size)
    hat = named(inspector, "Hat")
    assert isinstance(hat, ChoiceBox)
    choose(hat, "Large")
    assert [answer.value for answer in document.referring(Answer, "field", [size.id])] == ["Large"]
    enter(named(inspector, "Nights of lodging"), "two")
    assert "“Nights of lodging” takes a number, and “two” is none." in texts(inspector)


def test_a_role_is_found_by_words_changed_unconfirmed_and_taken_away(
    inspector: ParticipantInspector, gathering: Workspace
) -> None:
    document = gathering.document
    line = named(inspector, "Add a session")
    retype(line, "lution res")
    press(line, Qt.Key.Key_Down)
    press(line, Qt.Key.Key_Return)
    (role,) = document.referring(Role, "participant", [ANA.id])
    title = gathering.snapshot.session[role.session].title
    assert (title, role.kind, role.confirmed) == ("From resolution to budget", RoleKind.PRESENTER, True)
    choose(named(inspector, f"Role, {title}"), "Host")
    press(named(inspector, f"Confirmed, {title}"), Qt.Key.Key_Space)
    (role,) = document.referring(Role, "participant", [ANA.id])
    assert (role.kind, role.confirmed) == (RoleKind.HOST, False)
    press(named(inspector, f"Take away: Host, {title}"), Qt.Key.Key_Space)
    assert document.referring(Role, "participant", [ANA.id]) == []


def test_a_role_leads_to_its_session(gathering: Workspace, qtbot: QtBot) -> None:
    role = gathering.document.all(Role)[0]
    made = ParticipantInspector(gathering)
    show(qtbot, made)
    made.show_record(role.participant)
    link = named(made, gathering.snapshot.session[role.session].title)
    assert isinstance(link, QPushButton)
    with qtbot.waitSignal(gathering.visited) as visited:
        link.click()
    assert visited.args == [Place("sessions", role.session)]


def test_showing_somebody_else_writes_what_was_typed(
    inspector: ParticipantInspector, gathering: Workspace
) -> None:
    other = next(each for each in gathering.document.all(Participant) if each.id != ANA.id)
    retype(named(inspector, "City"), "Bogotá")
    inspector.show_record(other.id)
    city = named(inspector, "City")
    assert isinstance(city, QLineEdit)
    assert (person(gathering.document).city, city.text()) == ("Bogotá", other.city)


def test_what_can_not_be_written_on_leaving_is_told(
    inspector: ParticipantInspector, gathering: Workspace, qtbot: QtBot
) -> None:
    retype(named(inspector, "Arrives"), "soon")
    with qtbot.waitSignal(gathering.noticed) as noticed:
        inspector.show_record(None)
    assert noticed.args is not None
    assert noticed.args[0].text == "“soon” is no date with a time; write it like 2016-05-26 09:30."
    assert person(gathering.document).arrival is None


def test_somebody_removed_meanwhile_is_no_longer_shown(
    inspector: ParticipantInspector, gathering: Workspace
) -> None:
    participants.remove_participants(gathering.document, [ANA.id])
    assert texts(inspector) == ["Choose somebody to see all about them."]
    gathering.undo()
    assert "Ana Beltrán" in texts(inspector)


def test_badge_and_check_ins_are_told_in_the_events_time(
    inspector: ParticipantInspector, gathering: Workspace
) -> None:
    day = gathering.snapshot.days[0].id
    at = datetime.fromisoformat("2016-05-26T13:05:00+00:00")
    check_ins.check_in(gathering.document, ANA.id, day=day, at=at, desk="North door")
    gathering.note_print(Paper.BADGES, [ANA.id])
    assert "Badge printed Fri 20 May, 08:00\nThu 26 May: 09:05, North door" in texts(inspector)


def test_folded_sections_stay_folded(
    inspector: ParticipantInspector, gathering: Workspace, qtbot: QtBot
) -> None:
    press(named(inspector, "Contact"), Qt.Key.Key_Space)
    assert not named(inspector, "E-mail").isVisible()
    again = ParticipantInspector(gathering)
    show(qtbot, again)
    again.show_record(ANA.id)
    assert not named(again, "E-mail").isVisible()
    assert named(again, "City").isVisible()


def test_a_hidden_inspector_looks_anew_when_it_is_shown(
    inspector: ParticipantInspector, gathering: Workspace
) -> None:
    inspector.hide()
    participants.set_detail(gathering.document, [ANA.id], detail="city", value="Bogotá")
    inspector.show()
    city = named(inspector, "City")
    assert isinstance(city, QLineEdit)
    assert city.text() == "Bogotá"
