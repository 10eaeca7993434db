"""What goes wrong at a desk, and must not check in somebody else."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from planner.domain.names import shown_name
from planner.domain.records import CheckIn, HelpRequest, Participant
from planner.operations.merging import merge_participants
from planner.operations.participants import add_participant, remove_participants
from planner.store.printed import prints
from planner.ui.desk.typing_back import TypingBack
from planner.ui.frame.banner import Banner
from tests.ui.desk.conftest import Desk, breaks
from tests.ui.hands import texts

MARTA = "Marta Nunes"
SAMUEL = "Samuel Tutu-Amponsah"
ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape


def test_who_is_gone_gives_the_marked_row_to_nobody(at_desk: Desk) -> None:
    """Somebody else removes the one who is marked: Enter must not take the next one."""
    person = at_desk.person(MARTA)
    add_participant(
        at_desk.workspace.document, replace(person, id="1ABCDEFGH2", given_name="Martha", reference="")
    )
    at_desk.settle()
    at_desk.type("marta nunes")
    assert at_desk.matches[0].name == MARTA
    remove_participants(at_desk.workspace.document, [person.id])
    at_desk.press(ENTER)
    assert at_desk.here() == []


def test_enter_that_comes_again_by_itself_takes_nobody(at_desk: Desk) -> None:
    """Scanners that end a code with two line ends, a finger that stays on the key."""
    at_desk.type("Pittsburgh")
    QTest.keyClick(at_desk.held, ENTER)
    QTest.keyClick(at_desk.held, ENTER)
    assert at_desk.here() == []


@pytest.mark.usefixtures("printed")
def test_badge_is_not_that_of_the_one_before_while_another_is_typed(at_desk: Desk) -> None:
    at_desk.enter(at_desk.person(MARTA).id)
    at_desk.type("Pittsburgh")
    at_desk.press(Qt.Key.Key_F2)
    at_desk.settle()
    assert prints(at_desk.workspace.document) == []
    assert texts(at_desk.window.findChildren(Banner)[0]) == ["Whose badge? Scan or type a name first."]


@pytest.mark.usefixtures("printed")
def test_badge_while_a_walk_in_is_written_is_nobody_elses(at_desk: Desk) -> None:
    at_desk.enter(at_desk.person(MARTA).id)
    at_desk.press(Qt.Key.Key_F4)
    at_desk.press(Qt.Key.Key_F2)
    at_desk.settle()
    assert prints(at_desk.workspace.document) == []


def test_help_while_a_walk_in_is_written_leaves_the_keys_where_they_are(at_desk: Desk) -> None:
    at_desk.enter(at_desk.person(MARTA).id)
    at_desk.press(Qt.Key.Key_F4)
    at_desk.press(Qt.Key.Key_F3)
    at_desk.enter("Ottilie Wunderlich")
    assert at_desk.workspace.document.all(HelpRequest) == []
    assert "Ottilie Wunderlich" in at_desk.here()


def test_badge_of_another_event_is_no_walk_in(at_desk: Desk) -> None:
    count = at_desk.workspace.document.count(Participant)
    at_desk.press(Qt.Key.Key_F4)
    at_desk.enter("7Q3X9M2K4T")
    assert at_desk.workspace.document.count(Participant) == count
    assert "A badge of another event" in " ".join(texts(at_desk.window.findChildren(Banner)[0]))


def test_badge_of_another_event_is_no_note(at_desk: Desk) -> None:
    at_desk.enter(at_desk.person(MARTA).id)
    at_desk.press(Qt.Key.Key_F3)
    at_desk.enter("7Q3X9M2K4T")
    assert at_desk.workspace.document.all(HelpRequest) == []


def test_badge_scanned_into_the_time_of_the_list_is_read(at_desk: Desk) -> None:
    at_desk.press(Qt.Key.Key_F7)
    view = at_desk.page.findChildren(TypingBack)[0]
    view.time.setFocus()
    view.time.selectAll()
    at_desk.enter(at_desk.person(MARTA).id)
    assert at_desk.here() == [MARTA]
    assert QApplication.focusWidget() is at_desk.field


def test_undo_of_the_last_takes_back_what_was_typed_last(at_desk: Desk) -> None:
    """And not the check-in of the latest time: the list on paper was kept before."""
    at_desk.enter(at_desk.person(SAMUEL).id)
    at_desk.press(Qt.Key.Key_F7)
    view = at_desk.page.findChildren(TypingBack)[0]
    view.time.setFocus()
    view.time.selectAll()
    at_desk.enter("8:00")
    at_desk.enter(at_desk.person(MARTA).id)
    at_desk.press(Qt.Key.Key_F5)
    assert at_desk.here() == [SAMUEL]


def test_walk_in_of_a_paper_list_came_when_the_list_says(at_desk: Desk) -> None:
    at_desk.press(Qt.Key.Key_F7)
    view = at_desk.page.findChildren(TypingBack)[0]
    view.time.setFocus()
    view.time.selectAll()
    at_desk.enter("8:00")
    at_desk.press(Qt.Key.Key_F4)
    at_desk.enter("Ottilie Wunderlich")
    assert [each.at for each in at_desk.workspace.document.all(CheckIn)] == ["2016-05-26T12:00:00+00:00"]
    assert "Had been checked in before." not in texts(view)


def test_what_could_not_be_written_does_not_leave_the_one_before_on_the_card(at_desk: Desk) -> None:
    at_desk.enter(at_desk.person(SAMUEL).id)
    at_desk.workspace.document.read_only = True
    at_desk.enter(at_desk.person(MARTA).id)
    at_desk.workspace.document.read_only = False
    assert at_desk.here() == [SAMUEL]
    assert at_desk.answer.startswith(f"Not checked in. {MARTA} is not marked as here")


def test_day_chosen_on_the_eve_does_not_last_over_the_second_day(at_desk: Desk) -> None:
    at_desk.clock.wait(days=-1)
    at_desk.press(Qt.Key.Key_F9)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, ENTER)
    at_desk.come_back()
    at_desk.enter(at_desk.person(MARTA).id)
    at_desk.clock.wait(days=2)
    at_desk.enter(at_desk.person(MARTA).id)
    first, second = (day.id for day in at_desk.workspace.snapshot.days[:2])
    assert [each.day for each in at_desk.workspace.document.all(CheckIn)] == [first, second]


def test_failed_print_counts_no_label(at_desk: Desk, printed: Path) -> None:
    breaks(printed)
    at_desk.enter(at_desk.person(MARTA).id)
    at_desk.press(Qt.Key.Key_F2)
    at_desk.wait(lambda: "did not take the paper" in at_desk.answer)
    assert at_desk.workspace.setting.preferences.number("desk.label", 1) == 1


def test_long_name_and_markup_are_written_as_they_are(at_desk: Desk) -> None:
    for name in ("<b>Qrzy</b>" * 6, "x" * 300, "\u202eanA", "👩‍👩‍👧", "محمد (2) علي"):
        at_desk.press(Qt.Key.Key_F4)
        at_desk.enter(name)
        at_desk.press(ESCAPE)
    names = sorted(shown_name(each) for each in at_desk.workspace.document.all(Participant))
    assert {"<b>Qrzy</b>" * 6, "x" * 300, "👩‍👩‍👧", "محمد (2) علي", "anA"} <= set(names)


def test_step_is_taken_back_while_its_person_is_asked_about(at_desk: Desk) -> None:
    at_desk.press(Qt.Key.Key_F4)
    at_desk.enter("Ottilie Wunderlich")
    at_desk.press(Qt.Key.Key_F3)
    at_desk.workspace.undo()
    at_desk.enter("A note")
    assert at_desk.workspace.document.all(HelpRequest) == []
    at_desk.press(ESCAPE)
    at_desk.enter(at_desk.person(MARTA).id)
    assert at_desk.answer.startswith(f"{MARTA}. Checked in")


def test_answer_of_yesterday_is_no_check_in_taken_back(at_desk: Desk) -> None:
    at_desk.enter(at_desk.person(MARTA).id)
    at_desk.clock.wait(days=1)
    add_participant(at_desk.workspace.document, Participant(id="1ABCDEFGH2", given_name="Zed"))
    at_desk.settle()
    assert at_desk.answer == ""


def test_label_chosen_while_another_is_printed_stays(at_desk: Desk, printed: Path) -> None:
    at_desk.enter(at_desk.person(MARTA).id)
    at_desk.press(Qt.Key.Key_F2)
    at_desk.workspace.setting.preferences.keep("desk.label", 5)
    at_desk.wait(lambda: len(prints(at_desk.workspace.document)) == 1)
    assert len(list(printed.iterdir())) == 1
    assert at_desk.workspace.setting.preferences.number("desk.label", 0) == 5


def test_badge_of_who_is_removed_meanwhile_is_not_said_to_be_printed(at_desk: Desk, printed: Path) -> None:
    slow(printed)
    first, second = (at_desk.person(name) for name in (SAMUEL, MARTA))
    for person in (first, second):
        at_desk.enter(person.id)
        at_desk.press(Qt.Key.Key_F2)
    remove_participants(at_desk.workspace.document, [second.id])
    at_desk.wait(lambda: len(prints(at_desk.workspace.document)) == 1)
    at_desk.settle()
    assert (len(list(printed.iterdir())), at_desk.answer.split(".")[0]) == (1, "No longer on the list")
    assert at_desk.workspace.setting.preferences.number("desk.label", 0) == 2


def test_who_is_found_to_be_somebody_else_is_shown_as_that_one(at_desk: Desk) -> None:
    person = at_desk.person(MARTA)
    double = replace(person, id="1ABCDEFGH2", given_name="Martha", reference="")
    add_participant(at_desk.workspace.document, double)
    at_desk.enter(double.id)
    merge_participants(at_desk.workspace.document, person.id, double.id)
    assert at_desk.answer.startswith(f"{MARTA}. Checked in at 09:02")
    at_desk.press(Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    assert at_desk.here() == []


def test_window_is_closed_while_a_badge_is_printed(at_desk: Desk, printed: Path) -> None:
    slow(printed)
    at_desk.enter(at_desk.person(MARTA).id)
    at_desk.press(Qt.Key.Key_F2)
    workspace = at_desk.workspace
    at_desk.wait(lambda: "goes to the printer" in at_desk.answer)
    QTest.qWait(300)
    at_desk.window.close()
    at_desk.wait(lambda: bool(list(printed.iterdir())))
    at_desk.settle()
    assert workspace.is_closed


def slow(printed: Path) -> None:
    """The printer takes its time."""
    script = printed.parent / "commands" / "lp"
    script.write_text(script.read_text(encoding="utf-8").replace("cat", "sleep 1; cat", 1), encoding="utf-8")


def test_enter_pressed_twice_opens_a_walk_in_and_does_not_add_it(at_desk: Desk) -> None:
    count = at_desk.workspace.document.count(Participant)
    at_desk.type("qqqqwwww")
    at_desk.press(Qt.Key.Key_Down)
    for _ in range(2):
        QTest.keyClick(at_desk.held, ENTER)
    assert (at_desk.walk_in.isVisible(), at_desk.workspace.document.count(Participant)) == (True, count)
    QTest.qWait(300)
    at_desk.press(ENTER)
    assert at_desk.here() == ["qqqqwwww"]
