"""Rows that would add somebody new and look like somebody of the workshop."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from planner.domain.records import Participant
from planner.operations.participants import change_participant
from planner.ui.importing.likes import MOST_ROWS
from tests.ui.importing.looking import Looking, a_list
from tests.ui.list_scenes import LISTS, SLIPS
from tests.ui.test_accessible import silent

NEW = "4 new people"
MARCUS = "Looks like Marcus Eldridge: same phone number; the names differ by a letter or two."


def bring(looking: Looking, folder: Path, text: str = SLIPS, intended: str = NEW) -> None:
    looking.bring(a_list(folder, text, "slips.csv"), intended)


def wait_for_chip(looking: Looking, chip: str) -> None:
    looking.qtbot.waitUntil(lambda: chip in looking.chips)


def wait_for_line(looking: Looking, line: str) -> None:
    looking.qtbot.waitUntil(lambda: line in looking.page.list.row.text.split("\n"))


def test_row_says_whom_it_looks_like_and_why(looking: Looking, tmp_path: Path) -> None:
    bring(looking, tmp_path)
    wait_for_line(looking, MARCUS)
    assert looking.in_full[:4] == [
        "Row 2 · Marcus Eldrige",
        "Not in the workshop yet.",
        MARCUS,
        "Washington, DC Human Rights City Steering Committee · Washington, DC · marcus.eldridge@example.org",
    ]
    assert silent(looking.window) == []


def test_rows_that_look_like_somebody_have_a_chip(looking: Looking, tmp_path: Path) -> None:
    bring(looking, tmp_path)
    wait_for_chip(looking, "Like somebody  3")
    assert looking.chips == ["All  4", "New  4", "Like somebody  3", "Not in the file  124"]
    looking.press("Like somebody  3")
    assert [name for _, name, *_ in looking.rows] == ["Marcus Eldrige", "Lydia Marcheti", "R. O’Rourke"]


def test_row_like_nobody_says_nothing_of_it(looking: Looking, tmp_path: Path) -> None:
    bring(looking, tmp_path)
    wait_for_chip(looking, "Like somebody  3")
    looking.page.list.rows.choose(2)
    assert looking.in_full[:3] == ["Row 4 · Ola Nordmann", "Not in the workshop yet.", "IN THE LIST"]


def test_list_of_strangers_has_no_chip(looking: Looking, tmp_path: Path) -> None:
    bring(looking, tmp_path, SLIPS + "Loretta Mayhewe,,,,\n", "5 new people")
    wait_for_chip(looking, "Like somebody  4")
    bring(looking, tmp_path, "Name,Town\nOla Nordmann,Oslo\n", "1 new person")
    looking.qtbot.wait(200)
    assert looking.chips == ["All  1", "New  1", "Not in the file  124"]


def test_is_this_person_matches_the_row_and_takes_it_from_the_chip(looking: Looking, tmp_path: Path) -> None:
    bring(looking, tmp_path)
    wait_for_chip(looking, "Like somebody  3")
    looking.press("Like somebody  3")
    wait_for_line(looking, MARCUS)
    looking.press("Is Marcus Eldridge")
    looking.wait("3 new people, 1 changed")
    wait_for_chip(looking, "Like somebody  2")
    assert looking.page.list.chips.chips["like"].isChecked()
    assert [name for _, name, *_ in looking.rows] == ["Lydia Marcheti", "R. O’Rourke"]
    looking.press("Changed  1")
    assert looking.in_full[1].startswith("Is Marcus Eldridge · ")
    assert looking.in_full[1].endswith(", as you said.")


def test_match_by_likeness_is_written_by_import(looking: Looking, tmp_path: Path) -> None:
    bring(looking, tmp_path)
    wait_for_line(looking, MARCUS)
    count = looking.workspace.document.count(Participant)
    looking.press("Is Marcus Eldridge")
    looking.wait("3 new people, 1 changed")
    looking.press("Import")
    looking.qtbot.waitUntil(lambda: looking.workspace.document.count(Participant) == count + 3)


def test_somebody_new_settles_a_row_too_and_is_taken_back(looking: Looking, tmp_path: Path) -> None:
    bring(looking, tmp_path)
    wait_for_line(looking, MARCUS)
    looking.press("Somebody new")
    wait_for_chip(looking, "Like somebody  2")
    looking.wait(NEW)
    assert looking.in_full[:3] == ["Row 2 · Marcus Eldrige", "New, as you said.", "IN THE LIST"]
    looking.press("As it was found")
    wait_for_line(looking, MARCUS)
    wait_for_chip(looking, "Like somebody  3")


def test_likeness_is_chosen_by_keys(looking: Looking, tmp_path: Path) -> None:
    bring(looking, tmp_path)
    wait_for_line(looking, MARCUS)
    looking.key(Qt.Key.Key_F6)
    looking.key(Qt.Key.Key_Tab)
    assert looking.focused.accessibleName() == "Is Marcus Eldridge"
    assert looking.focused.accessibleDescription() == MARCUS
    looking.key(Qt.Key.Key_Tab)
    assert looking.focused.accessibleName() == "Find another person"
    looking.key(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    looking.key(Qt.Key.Key_Space)
    looking.wait("3 new people, 1 changed")
    assert looking.focused is looking.page.list.rows


def test_likeliest_is_offered_first_where_another_is_looked_for(looking: Looking, tmp_path: Path) -> None:
    bring(looking, tmp_path)
    wait_for_line(looking, MARCUS)
    looking.key(Qt.Key.Key_Return)
    looking.key(Qt.Key.Key_Down)
    line = looking.page.list.row.line
    assert line.offered[0].startswith("Marcus Eldridge · ")
    assert len(line.offered) == len(set(line.offered))
    looking.key(Qt.Key.Key_Return)
    looking.wait("3 new people, 1 changed")


def test_change_of_the_workshop_is_compared_anew(looking: Looking, tmp_path: Path) -> None:
    bring(looking, tmp_path)
    wait_for_line(looking, MARCUS)
    document = looking.workspace.document
    marcus = next(each for each in document.all(Participant) if each.family_name == "Eldridge")
    changed = replace(marcus, given_name="Zoë", family_name="Quist", phone="", email="zoe@example.org")
    looking.workspace.run(change_participant, changed)
    wait_for_chip(looking, "Like somebody  2")
    looking.wait(NEW)
    assert MARCUS not in looking.in_full


def test_rows_of_a_long_list_are_compared_one_by_one_as_they_are_shown(
    looking: Looking, tmp_path: Path
) -> None:
    strangers = "".join(f"Zq{row} Vx{row},,,,\n" for row in range(MOST_ROWS))
    bring(looking, tmp_path, SLIPS + strangers, "5,004 new people")
    wait_for_line(looking, MARCUS)
    looking.page.list.rows.choose(1)
    wait_for_line(looking, "Pittsburgh Human Rights City Alliance · Pittsburgh · lydia.marchetti@example.org")
    looking.page.list.rows.choose(0)
    wait_for_line(looking, MARCUS)
    assert looking.chips == ["All  5,004", "New  5,004", "Not in the file  124"]


def test_answer_that_comes_late_is_not_shown_for_another_row(looking: Looking, tmp_path: Path) -> None:
    bring(looking, tmp_path)
    QTest.keyClick(looking.page.list.rows, Qt.Key.Key_Down)
    QTest.keyClick(looking.page.list.rows, Qt.Key.Key_Down)
    wait_for_chip(looking, "Like somebody  3")
    assert looking.in_full[:3] == ["Row 4 · Ola Nordmann", "Not in the workshop yet.", "IN THE LIST"]


def test_page_that_was_left_goes_on_when_it_is_back(looking: Looking, tmp_path: Path) -> None:
    strangers = "".join(f"Zq{row} Vx{row},,,,\n" for row in range(300))
    bring(looking, tmp_path, SLIPS + strangers, "304 new people")
    wait_for_line(looking, MARCUS)
    for _ in range(5):
        looking.workspace.visit("participants")
        looking.workspace.visit("import")
        looking.qtbot.wait(30)
    wait_for_chip(looking, "Like somebody  3")


def test_sessions_are_like_nobody(looking: Looking) -> None:
    looking.visit(f"file:{LISTS / 'sessionize.xlsx'}")
    looking.qtbot.waitUntil(lambda: "new session" in looking.page.list.foot.sentence.text())
    looking.qtbot.wait(100)
    assert not any(chip.startswith("Like") for chip in looking.chips)
