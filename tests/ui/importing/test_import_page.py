"""The page that shows what a list would do: looked at, changed by hand, taken in."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from planner.domain.records import ListShape, Participant, Session
from planner.operations.participants import change_participant
from planner.ui.importing.rows_model import Columns
from planner.wording.problems import PROBLEMS
from tests.ui.hands import named, texts
from tests.ui.importing.looking import INTENDED, LIST, Looking, a_list
from tests.ui.list_scenes import LISTS, edited_copy, workbook
from tests.ui.test_accessible import silent


def people(looking: Looking) -> dict[str, Participant]:
    """By e-mail, or by name where there is none."""
    return {each.email or each.given_name: each for each in looking.workspace.document.all(Participant)}


def click_box(looking: Looking, row: int) -> None:
    view = looking.page.list.rows
    place = view.visualRect(view.model().index(row, Columns.TICK)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


def test_page_without_a_list_says_what_to_bring_and_that_nothing_is_written(looking: Looking) -> None:
    assert looking.window.view is not None
    looking.window.view.show_page("import")
    assert texts(looking.page)[0] == "Import a list or agenda"
    assert "Nothing is written before you press Import" in texts(looking.page)[3]
    assert looking.focused.accessibleName() == "Choose a file…"


def test_list_shows_what_becomes_of_each_row(looking: Looking, tmp_path: Path) -> None:
    looking.bring(a_list(tmp_path))
    QAbstractItemModelTester(looking.page.list.rows.model(), looking.page)
    assert looking.chips == ["All  4", "New  3", "Changed  1", "Not in the file  123"]
    assert looking.rows == [
        ("2", "Ana Beltrán", "Changed", "City: Boston → Porto"),
        ("3", "Bo Ek", "New", "Lund · bo@example.org"),
        ("4", "Cy Reed", "New", "York · cy@example.org"),
        ("5", "Di Wu", "New", "Graz"),
    ]
    assert looking.ticks == [True, True, True, True]
    assert looking.page.list.rows.currentIndex().column() == Columns.NAME


def test_list_says_what_everything_is(looking: Looking, tmp_path: Path) -> None:
    looking.bring(a_list(tmp_path))
    assert silent(looking.window) == []


def test_row_that_is_chosen_is_shown_in_full(looking: Looking, tmp_path: Path) -> None:
    looking.bring(a_list(tmp_path))
    assert looking.in_full == [
        "Row 2 · Ana Beltrán",
        "Is Ana Beltrán · East Boston Tenants’ Assembly · Boston · ana.beltran@example.org.",
        "Boston → Porto",
        "IN THE LIST",
        "Ana Beltrán",
        "ana.beltran@example.org",
        "Porto",
        "39",
    ]
    looking.page.list.rows.choose(3)
    assert looking.in_full == [
        "Row 5 · Di Wu", "Not in the workshop yet.", "IN THE LIST", "Di Wu", "Graz", "38",
    ]  # fmt: skip


def test_nothing_is_written_before_import(looking: Looking, tmp_path: Path) -> None:
    before = looking.workspace.document.last_step
    looking.bring(a_list(tmp_path))
    click_box(looking, 1)
    looking.wait("2 new people, 1 changed, 1 row left out")
    looking.page.list.rows.choose(0)
    looking.qtbot.wait(5)
    looking.press("Somebody new")
    looking.wait("3 new people, 1 row left out")
    assert looking.workspace.document.last_step == before


def test_import_is_one_step_that_undo_takes_back(looking: Looking, tmp_path: Path, qtbot: QtBot) -> None:
    before = people(looking)
    looking.bring(a_list(tmp_path))
    looking.press("Import")
    qtbot.waitUntil(lambda: looking.window.view is not None and looking.window.view.shown == "participants")
    after = people(looking)
    assert set(after) - set(before) == {"bo@example.org", "cy@example.org", "Di Wu"}
    assert after["ana.beltran@example.org"].city == "Porto"
    assert "3 added, 1 changed." in texts(looking.window)
    banner = next(each for each in looking.window.findChildren(QPushButton) if each.text() == "Undo")
    QTest.mouseClick(banner, Qt.MouseButton.LeftButton)
    assert people(looking) == before
    assert looking.workspace.document.count(ListShape) == 0


def test_banner_leads_to_the_duplicates_where_people_came(
    looking: Looking, tmp_path: Path, qtbot: QtBot
) -> None:
    looking.bring(a_list(tmp_path))
    looking.press("Import")
    qtbot.waitUntil(lambda: "3 added, 1 changed." in texts(looking.window))
    ways = [each for each in looking.window.findChildren(QPushButton) if each.text() == "Look for duplicates"]
    QTest.mouseClick(ways[0], Qt.MouseButton.LeftButton)
    assert looking.window.view is not None
    assert looking.window.view.shown == "duplicates"


def test_second_import_has_nothing_to_do(looking: Looking, qtbot: QtBot) -> None:
    looking.bring(LISTS / "eventbrite.csv", "14 new people")
    looking.press("Import")
    qtbot.waitUntil(lambda: looking.window.view is not None and looking.window.view.shown == "participants")
    looking.bring(LISTS / "eventbrite.csv", "Nothing to do: all of this is in the workshop already")
    assert looking.chips[:2] == ["All  14", "The same  14"]
    assert not named(looking.page, "Import", kind=QPushButton).isEnabled()


def test_edited_copy_changes_what_was_edited(looking: Looking, tmp_path: Path, qtbot: QtBot) -> None:
    looking.bring(LISTS / "eventbrite.csv", "14 new people")
    looking.press("Import")
    qtbot.waitUntil(lambda: looking.window.view is not None and looking.window.view.shown == "participants")
    looking.bring(edited_copy(LISTS / "eventbrite.csv", tmp_path), "3 changed")
    looking.press("Changed  3")
    assert [details for *_, details in looking.rows] == [
        "City: Washington → Wien",
        "Given name: 辉 → Maximiliane",
        "Given name: 文正 → Maximiliane · City: Montréal → Wien",
    ]


def test_list_that_was_taken_back_is_looked_at_again(looking: Looking, tmp_path: Path) -> None:
    looking.bring(a_list(tmp_path))
    looking.press("Import")
    looking.qtbot.waitUntil(lambda: "3 added, 1 changed." in texts(looking.window))
    looking.workspace.undo()
    looking.workspace.visit("import")
    looking.press("Look at “people.csv” again")
    looking.wait(INTENDED)


def test_change_of_a_session_leads_to_it(looking: Looking) -> None:
    looking.visit(f"file:{LISTS / 'sessionize.xlsx'}")
    looking.qtbot.waitUntil(lambda: "new session" in looking.page.list.foot.sentence.text())
    looking.qtbot.wait(5)
    looking.press("Open Welcome and the human rights city idea in the workshop")
    assert looking.window.view is not None
    assert looking.window.view.shown == "sessions"


def test_rows_of_one_kind_stay_while_a_choice_is_worked_out(looking: Looking, tmp_path: Path) -> None:
    looking.bring(a_list(tmp_path))
    click_box(looking, 1)
    looking.press("New  3")
    assert looking.ticks == [False, True, True]
    looking.wait("2 new people, 1 changed, 1 row left out")
    assert [name for _, name, *_ in looking.rows] == ["Cy Reed", "Di Wu"]
    looking.press("Left out  1")
    assert looking.ticks == [False]


def test_row_left_out_by_a_click_stays_out(looking: Looking, tmp_path: Path, qtbot: QtBot) -> None:
    looking.bring(a_list(tmp_path))
    click_box(looking, 1)
    looking.wait("2 new people, 1 changed, 1 row left out")
    assert looking.ticks == [True, False, True, True]
    assert looking.rows[1][2] == "Left out"
    looking.press("Import")
    qtbot.waitUntil(lambda: looking.window.view is not None and looking.window.view.shown == "participants")
    assert "bo@example.org" not in people(looking)


def test_several_rows_are_ticked_together(looking: Looking, tmp_path: Path) -> None:
    looking.bring(a_list(tmp_path))
    view = looking.page.list.rows
    view.selectAll()
    click_box(looking, 2)
    looking.wait("Nothing to take in, 4 rows left out")
    assert looking.ticks == [False] * 4
    assert view.selected == [0, 1, 2, 3]
    QTest.keyClick(view, Qt.Key.Key_Space)
    looking.wait(INTENDED)


def test_match_is_changed_and_taken_back(looking: Looking, tmp_path: Path) -> None:
    looking.bring(a_list(tmp_path))
    looking.page.list.rows.choose(1)
    looking.qtbot.wait(5)
    looking.page.list.row.ask_match()
    looking.type("vivian")
    looking.key(Qt.Key.Key_Return)
    looking.wait("2 new people, 2 changed")
    assert looking.rows[1][2] == "Changed"
    assert any(line.startswith("Is Vivian Achterberg") for line in looking.in_full)
    assert any(line.endswith("as you said.") for line in looking.in_full)
    looking.press("As it was found")
    looking.wait(INTENDED)
    assert looking.rows[1][2] == "New"


def test_people_who_are_not_in_the_list_lead_to_their_page(looking: Looking, tmp_path: Path) -> None:
    looking.bring(a_list(tmp_path))
    looking.press("Not in the file  123")
    assert len(looking.rows) == 123
    assert looking.rows[0][1] == "Vivian Achterberg"
    assert "Is in the workshop and not in this list, and stays as it is." in looking.in_full
    looking.press("Open Vivian Achterberg in the workshop")
    assert looking.window.view is not None
    assert looking.window.view.shown == "participants"


def test_rows_with_problems_say_what_is_wrong(looking: Looking) -> None:
    looking.bring(LISTS / "hand-kept-list.csv", "36 new people, 1 changed")
    problems = next(chip for chip in looking.chips if chip.startswith("Problems"))
    looking.press(problems)
    assert f"Problems  {len(looking.rows)}" == problems
    assert "lost letters before this file was made; type the name anew." in looking.rows[0][3]
    assert looking.rows[0][3] in looking.in_full


def test_row_about_the_same_names_the_first_one(looking: Looking, tmp_path: Path) -> None:
    looking.bring(a_list(tmp_path, LIST + "Bo Ek,bo@example.org,Lund,44\n"))
    looking.press("Repeated  1")
    sentence = "This is about the same as row 3; only what was open there was taken."
    assert looking.rows == [("6", "Bo Ek", "Repeated", sentence)]
    assert looking.in_full[:3] == ["Row 6 · Bo Ek", sentence, "IN THE LIST"]


def test_row_of_another_speaker_names_the_first_one_of_the_session(looking: Looking) -> None:
    looking.visit(f"file:{LISTS / 'sessionize.xlsx'}")
    looking.qtbot.waitUntil(lambda: "new session" in looking.page.list.foot.sentence.text())
    looking.press(next(chip for chip in looking.chips if chip.startswith("Repeated")))
    assert looking.in_full[:2] == ["Row 4 · Lessons from Pittsburgh", "About the same as row 3."]


def test_what_is_wrong_with_the_whole_file_stands_above(looking: Looking, tmp_path: Path) -> None:
    file = a_list(tmp_path, "Bo Ek,bo@example.org\nCy Reed,cy@example.org\n")
    looking.visit(f"file:{file}")
    looking.qtbot.waitUntil(lambda: PROBLEMS["header_missing"] in texts(looking.page))


def test_sheet_and_kind_can_be_chosen(looking: Looking, tmp_path: Path) -> None:
    looking.bring(workbook(tmp_path), "2 new people")
    head = looking.page.list.head
    assert [head.sheets.itemText(at) for at in range(head.sheets.count())] == ["People", "Sessions"]
    head.sheets.setFocus()
    QTest.keyClick(head.sheets, Qt.Key.Key_Down)
    looking.wait("1 new session, 1 changed")
    assert head.back.accessibleName() == "Back to Sessions"
    head.kinds.setFocus()
    QTest.keyClick(head.kinds, Qt.Key.Key_Up)
    looking.wait("Nothing to take in yet")
    assert any(text.startswith("No column holds names.") for text in texts(looking.page))


def test_kind_told_before_comes_before_what_shows(looking: Looking, tmp_path: Path) -> None:
    looking.visit("kind:rooms")
    looking.bring(a_list(tmp_path, "Name,Note\nCellar,big\nAttic,small\n"), "2 new rooms")
    looking.press("Import")
    looking.qtbot.waitUntil(lambda: looking.window.view is not None and looking.window.view.shown == "rooms")
    looking.bring(a_list(tmp_path), INTENDED)


def test_clipboard_is_a_list_too(looking: Looking) -> None:
    QGuiApplication.clipboard().setText("Name\tTown\nBo Ek\tLund\nCy Reed\tYork\n")
    looking.visit("clipboard")
    looking.wait("2 new people")
    assert looking.page.list.head.name.text == "The clipboard"


def test_empty_clipboard_says_so(looking: Looking) -> None:
    QGuiApplication.clipboard().clear()
    looking.visit("clipboard")
    assert "There is no text on the clipboard; copy rows in a spreadsheet first." in texts(looking.window)
    assert texts(looking.page)[0] == "Import a list or agenda"


def test_file_that_is_gone_says_what_to_do_and_is_read_again(looking: Looking, tmp_path: Path) -> None:
    looking.visit(f"file:{tmp_path / 'people.csv'}")
    looking.wait_for_card("“people.csv” can’t be read")
    assert "The file is not there any more. Choose it where it is now." in texts(looking.page)
    a_list(tmp_path)
    looking.press("Read it again")
    looking.wait(INTENDED)


def test_file_that_is_no_list_says_what_it_is(looking: Looking, tmp_path: Path) -> None:
    (tmp_path / "flyer.pdf").write_bytes(b"%PDF-1.7\n")
    looking.visit(f"file:{tmp_path / 'flyer.pdf'}")
    looking.wait_for_card("“flyer.pdf” can’t be read")
    assert looking.focused.accessibleName() == "Choose another file…"
    assert "The file is a PDF, not a list; save the list as CSV, XLSX or ODS." in texts(looking.page)


def test_change_of_the_workshop_is_planned_for(looking: Looking, tmp_path: Path) -> None:
    looking.bring(a_list(tmp_path))
    ana = people(looking)["ana.beltran@example.org"]
    looking.workspace.run(change_participant, replace(ana, city="Porto"))
    looking.wait("3 new people")
    assert looking.rows[0][2:] == ("The same", "")


def test_change_while_out_of_sight_is_planned_for_on_return(looking: Looking, tmp_path: Path) -> None:
    looking.bring(a_list(tmp_path))
    looking.workspace.visit("participants")
    ana = people(looking)["ana.beltran@example.org"]
    looking.workspace.run(change_participant, replace(ana, city="Porto"))
    looking.workspace.visit("import")
    looking.wait("3 new people")


def test_cancelling_leaves_the_last_preview_and_no_import(looking: Looking, tmp_path: Path) -> None:
    looking.bring(a_list(tmp_path))
    click_box(looking, 1)
    QTest.keyClick(looking.page.list.rows, Qt.Key.Key_Escape)
    assert looking.page.list.foot.sentence.text() == "Cancelled; nothing was written"
    assert not named(looking.page, "Import", kind=QPushButton).isEnabled()
    looking.press("Work it out again")
    looking.wait("2 new people, 1 changed, 1 row left out")


def test_cancelling_the_reading_says_so(looking: Looking, tmp_path: Path) -> None:
    looking.visit(f"file:{a_list(tmp_path)}")
    looking.key(Qt.Key.Key_Escape)
    looking.wait_for_card("Cancelled")
    looking.press("Read it again")
    looking.wait(INTENDED)


def test_columns_are_taken_otherwise(looking: Looking, tmp_path: Path, qtbot: QtBot) -> None:
    looking.bring(a_list(tmp_path))
    looking.press("Keep the rest as my own fields")
    qtbot.waitUntil(lambda: "Adds 1 own field too." in looking.page.list.foot.more.text())


@pytest.mark.parametrize("width", [1280, 1000])
def test_list_without_names_asks_what_the_columns_hold(looking: Looking, tmp_path: Path, width: int) -> None:
    looking.window.resize(width, 640)
    looking.bring(a_list(tmp_path, "Size,Colour\nL,red\nM,blue\n"), "Nothing to take in yet")
    sentence = "No column holds names. Say which one does, then every row gets its place here."
    assert sentence in texts(looking.page)
    assert looking.page.list.columns.isVisible()
    assert looking.page.list.columns.isAncestorOf(looking.focused)


def test_names_are_shown_as_they_are_typed(looking: Looking, tmp_path: Path) -> None:
    looking.bring(a_list(tmp_path, "Name,Town\n<b>Bo</b> & Sons,<i>Lund</i>\n"), "1 new person")
    assert looking.rows[0][1] == "<b>Bo</b> & Sons"
    assert "Row 2 · <b>Bo</b> & Sons" in looking.in_full


def test_sessions_go_to_their_page(looking: Looking, qtbot: QtBot) -> None:
    looking.visit(f"file:{LISTS / 'sessionize.xlsx'}")
    qtbot.waitUntil(lambda: "new session" in looking.page.list.foot.sentence.text())
    before = looking.workspace.document.count(Session)
    looking.press("Import")
    qtbot.waitUntil(lambda: looking.window.view is not None and looking.window.view.shown == "sessions")
    assert looking.workspace.document.count(Session) > before


def test_workshop_that_can_only_be_read_is_not_written(looking: Looking, tmp_path: Path) -> None:
    looking.bring(a_list(tmp_path, LIST))
    looking.workspace.document.read_only = True
    click_box(looking, 3)
    looking.wait("2 new people, 1 changed, 1 row left out")
    assert "This workshop can only be read." in texts(looking.page)
    assert not named(looking.page, "Import", kind=QPushButton).isEnabled()
