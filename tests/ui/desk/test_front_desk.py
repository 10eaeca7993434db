"""The front desk as somebody works it who has a keyboard and a scanner, and no mouse."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from planner.domain.ids import derived_id
from planner.domain.names import shown_name
from planner.domain.records import (
    BadgeDesign,
    BadgePart,
    BadgePartKind,
    CheckIn,
    Field,
    FieldKind,
    HelpRequest,
    Paper,
    Participant,
)
from planner.operations.badges import change_badge_design, change_badge_part
from planner.operations.fields import add_field, set_field
from planner.operations.participants import add_participant, change_participant
from planner.store.printed import prints
from planner.ui.desk.typing_back import TypingBack
from planner.ui.frame.banner import Banner
from tests.ui.desk.conftest import Desk, breaks
from tests.ui.hands import texts
from tests.ui.printing.hand import text_of

MARTA = "Marta Nunes"
SAMUEL = "Samuel Tutu-Amponsah"
ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape


def test_scan_checks_in_and_says_so(at_desk: Desk) -> None:
    at_desk.enter(at_desk.person(MARTA).id)
    assert at_desk.here() == [MARTA]
    assert at_desk.answer.startswith(f"{MARTA}. Checked in at 09:02. No badge printed yet: print one")
    assert at_desk.field.text() == ""


def test_scan_with_dashes_and_in_small_letters_is_read(at_desk: Desk) -> None:
    code = at_desk.person(MARTA).id
    at_desk.enter(f"{code[:5]}-{code[5:]}".lower())
    assert at_desk.here() == [MARTA]


def test_scan_while_something_is_typed_is_the_badge(at_desk: Desk) -> None:
    at_desk.type("joh")
    at_desk.enter(at_desk.person(MARTA).id)
    assert (at_desk.here(), at_desk.field.text()) == ([MARTA], "joh")


def test_badge_read_twice_in_a_moment_is_counted_once(at_desk: Desk) -> None:
    code = at_desk.person(MARTA).id
    at_desk.enter(code)
    at_desk.clock.wait(seconds=2)
    at_desk.enter(code)
    assert at_desk.answer.startswith(f"{MARTA}. Checked in at 09:02. Read twice, counted once.")
    assert len(at_desk.workspace.document.all(CheckIn)) == 1


def test_somebody_who_is_in_is_told_with_the_time(at_desk: Desk) -> None:
    at_desk.enter(at_desk.person(MARTA).id)
    at_desk.clock.wait(minutes=10)
    at_desk.enter(at_desk.person(MARTA).id)
    assert at_desk.answer.startswith(f"{MARTA}. Already in since 09:02")


def test_badly_typed_name_is_found_and_enter_takes_the_first(at_desk: Desk) -> None:
    at_desk.type("marta nunes")
    assert at_desk.matches[0].name == MARTA
    at_desk.press(ENTER)
    assert at_desk.here() == [MARTA]


def test_arrows_choose_another_match(at_desk: Desk) -> None:
    at_desk.type("marta nunez")
    second = at_desk.matches[1].name
    at_desk.press(Qt.Key.Key_Down)
    at_desk.press(ENTER)
    assert at_desk.here() == [second]


def test_city_alone_checks_nobody_in_until_one_is_chosen(at_desk: Desk) -> None:
    at_desk.enter("Pittsburgh")
    assert (at_desk.here(), at_desk.answer) == (
        [],
        "Is it the first? Enter once more checks in who is marked.",
    )
    second = at_desk.matches[1].name
    at_desk.press(Qt.Key.Key_Down)
    at_desk.press(ENTER)
    assert at_desk.here() == [second]


def test_second_enter_takes_the_first_of_those_who_may_be_meant(at_desk: Desk) -> None:
    at_desk.enter("Pittsburgh")
    first = at_desk.matches[0].name
    at_desk.press(ENTER)
    assert at_desk.here() == [first]


def test_first_signs_of_an_id_find_whose_it_is(at_desk: Desk) -> None:
    at_desk.type(at_desk.person(MARTA).id[:5])
    assert at_desk.matches[0].name == MARTA


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("https://example.org/tickets/17", "Not one of our codes"),
        ("BEGIN:VCARD", "Not one of our codes"),
        ("7Q3X9M2K4T", "A badge of another event"),
        ("qqqqwwww", "Nobody found"),
    ],
)
def test_what_is_nobody_is_told_with_what_to_do(at_desk: Desk, typed: str, said: str) -> None:
    at_desk.enter(typed)
    assert (at_desk.here(), at_desk.answer.split(".")[0]) == ([], said)


def test_escape_clears_what_is_typed_and_then_the_answer(at_desk: Desk) -> None:
    at_desk.enter(at_desk.person(MARTA).id)
    at_desk.type("joh")
    at_desk.press(ESCAPE)
    assert (at_desk.field.text(), at_desk.matches, at_desk.answer != "") == ("", [], True)
    at_desk.press(ESCAPE)
    assert at_desk.answer == ""


def test_typing_lands_in_the_field_wherever_the_keys_are(at_desk: Desk) -> None:
    button = next(each for each in at_desk.page.findChildren(QPushButton) if each.text() == "Walk-in (F4)")
    button.setFocus()
    at_desk.type("mar")
    assert (QApplication.focusWidget(), at_desk.field.text()) == (at_desk.field, "mar")


def test_click_beside_everything_leaves_the_keys_in_the_field(at_desk: Desk) -> None:
    QTest.mouseClick(at_desk.side, Qt.MouseButton.LeftButton, pos=at_desk.side.rect().center())
    assert QApplication.focusWidget() is at_desk.field


def test_last_check_in_is_taken_back(at_desk: Desk) -> None:
    for name in (MARTA, SAMUEL):
        at_desk.enter(at_desk.person(name).id)
        at_desk.clock.wait(minutes=1)
    at_desk.press(Qt.Key.Key_F5)
    assert (at_desk.here(), at_desk.answer.split(". ")[:2]) == ([MARTA], [SAMUEL, "Check-in taken back"])


def test_header_takes_a_check_in_back_and_the_page_follows(at_desk: Desk) -> None:
    at_desk.enter(at_desk.person(MARTA).id)
    at_desk.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (at_desk.here(), at_desk.answer.split(". ")[1]) == ([], "Check-in taken back")
    at_desk.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert (at_desk.here(), at_desk.answer.split(". ")[1]) == ([MARTA], "Checked in at 09:02")


def test_what_is_to_be_known_stands_in_the_answer(at_desk: Desk) -> None:
    person = replace(
        at_desk.person(MARTA), desk_note="Speaks first", access_needs="Hearing loop", diet="vegan"
    )
    change_participant(at_desk.workspace.document, person)
    at_desk.enter(person.id)
    assert ("Note: Speaks first" in at_desk.answer, "Needs: Hearing loop" in at_desk.answer) == (True, True)
    assert "vegan" not in at_desk.answer


def test_help_is_asked_for_with_a_note_and_ended(at_desk: Desk) -> None:
    person = at_desk.person(MARTA)
    at_desk.enter(person.id)
    at_desk.press(Qt.Key.Key_F3)
    at_desk.enter("Lost her bag")
    request = at_desk.workspace.document.get(HelpRequest, derived_id(person.id))
    assert request is not None
    assert (request.note, request.desk) == ("Lost her bag", "North door")
    assert "Needs help since 09:02: Lost her bag" in at_desk.answer
    at_desk.settle()
    assert "Need help · 1" in texts(at_desk.side)
    at_desk.press(Qt.Key.Key_F3)
    assert at_desk.workspace.document.all(HelpRequest) == []
    assert QApplication.focusWidget() is at_desk.field


def test_walk_in_is_added_and_checked_in_with_three_fields(at_desk: Desk) -> None:
    at_desk.type("Ottilie Wunderlich")
    at_desk.press(Qt.Key.Key_F4)
    at_desk.press(Qt.Key.Key_Tab)
    at_desk.type("Hall of Records")
    at_desk.press(Qt.Key.Key_Tab)
    at_desk.enter("Graz")
    person = at_desk.person("Ottilie Wunderlich")
    assert (person.organisation, person.city, at_desk.here()) == (
        "Hall of Records",
        "Graz",
        ["Ottilie Wunderlich"],
    )
    assert at_desk.answer.startswith("Ottilie Wunderlich. Added as a walk-in and checked in at 09:02")
    assert QApplication.focusWidget() is at_desk.field


def test_walk_in_who_is_on_the_list_is_taken_by_one_key(at_desk: Desk) -> None:
    at_desk.press(Qt.Key.Key_F4)
    at_desk.type(MARTA)
    assert f"{MARTA} of Pittsburgh is on the list: is it the same person?" in texts(at_desk.walk_in)
    count = at_desk.workspace.document.count(Participant)
    at_desk.press(Qt.Key.Key_F10)
    assert (at_desk.here(), at_desk.workspace.document.count(Participant)) == ([MARTA], count)


def test_walk_in_of_the_same_name_needs_a_second_enter(at_desk: Desk) -> None:
    count = at_desk.workspace.document.count(Participant)
    at_desk.press(Qt.Key.Key_F4)
    at_desk.enter(MARTA)
    assert at_desk.workspace.document.count(Participant) == count
    at_desk.press(ENTER)
    assert at_desk.workspace.document.count(Participant) == count + 1


def test_walk_in_without_a_name_is_asked_for_one(at_desk: Desk) -> None:
    at_desk.press(Qt.Key.Key_F4)
    at_desk.press(ENTER)
    assert "A walk-in needs a name, however short." in texts(at_desk.walk_in)
    at_desk.press(ESCAPE)
    assert (at_desk.walk_in.isVisible(), QApplication.focusWidget()) == (False, at_desk.field)


def test_badge_scanned_into_a_walk_in_adds_nobody(at_desk: Desk) -> None:
    count = at_desk.workspace.document.count(Participant)
    at_desk.press(Qt.Key.Key_F4)
    at_desk.enter(at_desk.person(MARTA).id)
    assert (at_desk.here(), at_desk.workspace.document.count(Participant)) == ([MARTA], count)


def test_badge_goes_to_the_printer_and_is_noted(at_desk: Desk, printed: Path) -> None:
    person = at_desk.person(MARTA)
    at_desk.enter(person.id)
    at_desk.press(Qt.Key.Key_F2)
    at_desk.wait(lambda: "The printer has the badge. Next free label: 2 of 8." in at_desk.answer)
    assert [path.read_bytes()[:5] for path in printed.iterdir()] == [b"%PDF-"]
    noted = prints(at_desk.workspace.document)[0]
    assert (noted.items, noted.reason) == ((person.id,), "")


def test_badge_of_who_has_children_in_childcare_says_so(at_desk: Desk, printed: Path) -> None:
    person, space = at_desk.person(MARTA), at_desk.workspace
    field = Field(id="CH11DCARE0", name="Children", kind=FieldKind.YES_NO)
    shown = BadgePart(id="", kind=BadgePartKind.CHILDCARE, is_shown=True)
    space.run(add_field, field)
    space.run(set_field, [person.id], field=field.id, value="yes")
    space.run(change_badge_design, BadgeDesign(childcare_field=field.id))
    space.run(change_badge_part, shown)
    at_desk.enter(person.id)
    at_desk.press(Qt.Key.Key_F2)
    at_desk.wait(lambda: "The printer has the badge." in at_desk.answer)
    (file,) = printed.iterdir()
    assert "Childcare" in text_of(file)


def test_badge_is_printed_again_for_a_reason_of_one_key(at_desk: Desk, printed: Path) -> None:
    person = at_desk.person(MARTA)
    at_desk.enter(person.id)
    at_desk.press(Qt.Key.Key_F2)
    at_desk.wait(lambda: len(prints(at_desk.workspace.document)) == 1)
    at_desk.press(Qt.Key.Key_F2)
    assert len(list(printed.iterdir())) == 1
    at_desk.type("2")
    at_desk.wait(lambda: len(prints(at_desk.workspace.document)) == 2)
    assert prints(at_desk.workspace.document)[0].reason == "damaged"
    assert at_desk.workspace.setting.preferences.number("desk.label", 0) == 3


def test_scan_while_a_reason_is_asked_for_is_no_reason(at_desk: Desk, printed: Path) -> None:
    person = replace(at_desk.person(SAMUEL), id="1ABCDEFGH2", reference="")
    add_participant(at_desk.workspace.document, person)
    at_desk.workspace.note_print(Paper.BADGES, [at_desk.person(MARTA).id])
    at_desk.enter(at_desk.person(MARTA).id)
    at_desk.press(Qt.Key.Key_F2)
    at_desk.enter(person.id)
    at_desk.settle()
    assert at_desk.answer.startswith(f"{SAMUEL}. Checked in")
    assert (len(prints(at_desk.workspace.document)), list(printed.iterdir())) == (1, [])


def test_badge_that_is_not_true_any_more_is_printed_without_a_question(at_desk: Desk, printed: Path) -> None:
    person = at_desk.person(MARTA)
    at_desk.workspace.note_print(Paper.BADGES, [person.id])
    change_participant(at_desk.workspace.document, replace(person, city="Graz"))
    at_desk.enter(person.id)
    assert "Badge changed since it was printed" in at_desk.answer
    at_desk.press(Qt.Key.Key_F2)
    at_desk.wait(lambda: len(list(printed.iterdir())) == 1)
    at_desk.wait(lambda: len(prints(at_desk.workspace.document)) == 2)


def test_printer_that_is_gone_is_told_and_the_check_in_stands(at_desk: Desk, printed: Path) -> None:
    breaks(printed)
    at_desk.enter(at_desk.person(MARTA).id)
    at_desk.press(Qt.Key.Key_F2)
    at_desk.wait(lambda: "did not take the paper" in at_desk.answer)
    assert "The badge counts as not printed; the check-in stands." in at_desk.answer
    assert "F2 tries again, F8 chooses another printer." in at_desk.answer
    assert (at_desk.here(), prints(at_desk.workspace.document)) == ([MARTA], [])


def test_walk_in_gets_a_badge_by_itself(at_desk: Desk, printed: Path) -> None:
    at_desk.press(Qt.Key.Key_F4)
    at_desk.enter("Ottilie Wunderlich")
    at_desk.wait(lambda: len(prints(at_desk.workspace.document)) == 1)
    assert len(list(printed.iterdir())) == 1


def test_badge_without_a_printer_asks_for_one(at_desk: Desk) -> None:
    at_desk.enter(at_desk.person(MARTA).id)
    at_desk.press(Qt.Key.Key_F2)
    assert "Printer of this desk" in texts(at_desk.page)


def test_badge_of_nobody_is_asked_whose(at_desk: Desk) -> None:
    at_desk.press(Qt.Key.Key_F2)
    assert texts(at_desk.window.findChildren(Banner)[0]) == ["Whose badge? Scan or type a name first."]


def test_counts_follow_and_undo_is_beside_who_came_last(at_desk: Desk) -> None:
    at_desk.enter(at_desk.person(MARTA).id)
    at_desk.settle()
    undo = next(
        each
        for each in at_desk.side.findChildren(QPushButton)
        if each.accessibleName() == f"Undo the check-in of {MARTA}"
    )
    heard = {each.accessibleName() for each in at_desk.side.findChildren(QWidget)}
    assert "1 have come, 115 were expected, 114 are missing" in heard
    undo.click()
    assert at_desk.here() == []


def test_who_is_missing_is_searched_and_taken(at_desk: Desk) -> None:
    at_desk.press(Qt.Key.Key_F6)
    at_desk.type("tutu")
    assert at_desk.side.missing.people[0] == at_desk.person(SAMUEL).id
    at_desk.press(ENTER)
    assert (at_desk.answer.split(". ")[:2], at_desk.here()) == ([SAMUEL, "Not checked in"], [])
    at_desk.press(ENTER)
    assert at_desk.here() == [SAMUEL]


def test_missing_no_longer_has_who_came(at_desk: Desk) -> None:
    at_desk.press(Qt.Key.Key_F6)
    before = len(at_desk.side.missing.people)
    at_desk.field.setFocus()
    at_desk.enter(at_desk.person(MARTA).id)
    at_desk.settle()
    assert len(at_desk.side.missing.people) == before - 1
    assert at_desk.person(MARTA).id not in at_desk.side.missing.people


def test_paper_list_is_typed_back_with_its_time_and_prints_nothing(at_desk: Desk, printed: Path) -> None:
    at_desk.press(Qt.Key.Key_F7)
    view = at_desk.page.findChildren(TypingBack)[0]
    view.time.setFocus()
    view.time.selectAll()
    at_desk.enter("8:40")
    at_desk.enter("marta nunes")
    at_desk.enter(at_desk.person(SAMUEL).id[:5])
    at_desk.enter("qqqqwwww")
    people = [at_desk.person(name).id for name in (MARTA, SAMUEL)]
    assert [each.at for each in at_desk.workspace.document.all(CheckIn)] == ["2016-05-26T12:40:00+00:00"] * 2
    assert {each.participant for each in at_desk.workspace.document.all(CheckIn)} == set(people)
    assert [text for text in texts(view) if text.startswith("Typed so far")] == ["Typed so far · 3"]
    assert list(printed.iterdir()) == []
    at_desk.press(ESCAPE)
    at_desk.press(Qt.Key.Key_F7)
    assert view.isVisible() is False


def test_second_day_starts_fresh(at_desk: Desk) -> None:
    at_desk.enter(at_desk.person(MARTA).id)
    at_desk.clock.wait(days=1)
    at_desk.enter(at_desk.person(MARTA).id)
    assert at_desk.answer.startswith(f"{MARTA}. Checked in at 09:02")
    assert [each.participant for each in at_desk.workspace.document.all(CheckIn)] == [
        at_desk.person(MARTA).id
    ] * 2


def test_before_the_event_a_day_has_to_be_chosen(at_desk: Desk) -> None:
    at_desk.clock.wait(days=-3)
    at_desk.enter("marta nunes")
    assert (at_desk.here(), at_desk.answer.split("?")[0]) == ([], "Which day is it")
    assert at_desk.field.text() == "marta nunes"
    at_desk.press(Qt.Key.Key_F9)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, ENTER)
    at_desk.come_back()
    at_desk.press(ENTER)
    assert at_desk.here() == [MARTA]


def test_names_with_markup_are_shown_as_they_are(at_desk: Desk) -> None:
    at_desk.press(Qt.Key.Key_F4)
    at_desk.enter("<b>Bold</b> & Sons")
    assert "<b>Bold</b> & Sons" in texts(at_desk.card)


def test_who_declined_may_come_and_it_is_said(at_desk: Desk) -> None:
    declined = next(
        each for each in at_desk.workspace.document.all(Participant) if each.status.value == "cancelled"
    )
    at_desk.enter(declined.id)
    assert (at_desk.here(), "Not expected" in at_desk.answer) == ([shown_name(declined)], True)


def test_file_that_can_not_be_written_is_told_and_nobody_is_in(at_desk: Desk) -> None:
    at_desk.workspace.document.read_only = True
    at_desk.enter(at_desk.person(MARTA).id)
    at_desk.workspace.document.read_only = False
    assert (at_desk.here(), at_desk.answer.split(". ")[0]) == ([], "Not checked in")
    assert at_desk.window.findChildren(Banner)[0].isVisible()


def test_field_takes_a_whole_line_and_no_more(at_desk: Desk) -> None:
    at_desk.enter("x" * 3000)
    assert isinstance(at_desk.held, QLineEdit)
    assert at_desk.here() == []
