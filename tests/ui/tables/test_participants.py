import csv
import io
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QComboBox, QMenu
from pytestqt.qtbot import QtBot

from planner.domain.names import shown_name
from planner.domain.records import Field, Group, Participant, ParticipantStatus, Tag, Tagging
from planner.operations import fields, groups, participants
from planner.ui.inspectors.participant import ParticipantInspector
from planner.ui.notice import Notice
from planner.ui.pages.participants import ParticipantsPage
from planner.ui.workspace import Place, Workspace
from tests.ui.tables.acting import (
    cells,
    click,
    clipboard,
    editor,
    number_of,
    place_of,
    press,
    search,
    shown,
    start_editing,
)

ODD = Participant(id="0DD0000000", given_name="Odd", family_name="Ämail", email="odd at example")
MARKUP = Participant(id="MARKUP0000", given_name="<b>Bo</b> & <img src=x>", family_name="Aa", city="=1+1")


@pytest.fixture
def page(qtbot: QtBot, gathering: Workspace) -> ParticipantsPage:
    made = shown(qtbot, ParticipantsPage(gathering))
    made.tester = QAbstractItemModelTester(  # type: ignore[attr-defined]  # third-party type
        made.records, QAbstractItemModelTester.FailureReportingMode.Warning, made
    )
    return made


@pytest.fixture
def notices(page: ParticipantsPage) -> list[Notice]:
    heard: list[Notice] = []
    page.workspace.noticed.connect(heard.append)
    return heard


def person(page: ParticipantsPage, name: str) -> Participant:
    return next(one for one in page.workspace.document.all(Participant) if shown_name(one) == name)


def test_all_people_are_listed_by_name(page: ParticipantsPage) -> None:
    assert page.count.text() == "124 people"
    assert cells(page, "name")[:3] == ["Vivian Achterberg", "Olúwaṣeun Adébáyọ̀", "Miriam Adler-Goldschmidt"]
    assert cells(page, "group")[0] == "Public official"


def test_typing_finds_without_accents_and_escape_clears(page: ParticipantsPage) -> None:
    search(page, "beltran BOST")
    assert cells(page, "name") == ["Ana Beltrán"]
    assert page.count.text() == "1 of 124 people"
    QTest.keyClick(page.search, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert page.count.text() == "124 people"


def test_nothing_found_offers_to_show_all(page: ParticipantsPage) -> None:
    search(page, "zzzz")
    assert not page.view.isVisible()
    assert page.count.text() == "0 of 124 people"
    search(page, "\b\b\b\b")
    for _ in range(4):
        QTest.keyClick(page.search, Qt.Key.Key_Backspace)
    QApplication.processEvents()
    assert page.view.isVisible()


def test_enter_in_the_search_goes_to_the_first_row(page: ParticipantsPage) -> None:
    search(page, "beltran")
    QTest.keyClick(page.search, Qt.Key.Key_Return)
    assert page.view.hasFocus()
    assert page.view.current == person(page, "Ana Beltrán").id


def test_letters_typed_over_the_rows_are_looked_for(page: ParticipantsPage) -> None:
    click(page, "Vivian Achterberg")
    QTest.keyClicks(page.view, "b")
    QTest.keyClicks(page.search, "eltran")
    QApplication.processEvents()
    assert cells(page, "name") == ["Ana Beltrán"]


def test_a_click_on_a_heading_sorts_up_down_and_not_at_all(page: ParticipantsPage) -> None:
    usual = cells(page, "name")
    header = page.view.horizontalHeader()
    at = header.sectionViewportPosition(number_of(page, "city")) + 20
    place = header.viewport().rect().topLeft()
    place.setX(at)
    place.setY(10)
    cities = []
    for _ in range(3):
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
        cities.append(cells(page, "city"))
    named = [city for city in cities[0] if city]
    assert cities[0] == named + [""] * (124 - len(named))
    assert named[0] < named[-1]
    assert [city for city in cities[1] if city] == sorted(named, key=named.index, reverse=True)
    assert cells(page, "name") == usual


def test_a_chip_filters_and_says_how_many_there_are(page: ParticipantsPage) -> None:
    chip = page.filters.chips["without-group"]
    assert chip.text() == "Without a group  3"
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert page.count.text() == "3 of 124 people"
    assert cells(page, "group") == ["", "", ""]
    QTest.mouseClick(page.filters.clear_button, Qt.MouseButton.LeftButton)
    assert page.count.text() == "124 people"


def test_a_menu_of_groups_counts_and_filters_by_several(page: ParticipantsPage) -> None:
    chip = page.filters.chips["group"]
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    (menu,) = [found for found in chip.findChildren(QMenu) if found.isVisible()]
    counted = {action.text().split("\t")[0]: int(action.text().split("\t")[1]) for action in menu.actions()}
    assert sum(counted.values()) == 124
    for action in menu.actions()[:2]:
        QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
    assert menu.isVisible()
    menu.hide()
    wanted = list(counted)[:2]
    assert set(cells(page, "group")) == set(wanted)
    assert page.records.rowCount() == counted[wanted[0]] + counted[wanted[1]]
    assert chip.text() == "Group: 2 chosen ▾"


def test_problems_are_marked_where_they_are_and_have_a_chip(page: ParticipantsPage) -> None:
    assert not page.filters.chips["problems"].isVisible()
    page.workspace.run(participants.add_participant, ODD)
    QApplication.processEvents()
    QTest.mouseClick(page.filters.chips["problems"], Qt.MouseButton.LeftButton)
    assert cells(page, "name") == ["Odd Ämail"]
    index = page.records.index(0, number_of(page, "email"))
    sentence = "This can’t be an e-mail address; it should look like name@example.org."
    assert sentence in str(index.data(Qt.ItemDataRole.ToolTipRole))
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == f"E-mail: odd at example. {sentence}"


def test_a_cell_is_changed_in_place_and_tab_goes_on(page: ParticipantsPage) -> None:
    start_editing(page, "Ana Beltrán", "organisation")
    field = editor(page)
    field.selectAll()
    QTest.keyClicks(field, "  New  House")
    QTest.keyClick(field, Qt.Key.Key_Tab)
    field = editor(page)
    assert field.text() == "Boston"
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert (person(page, "Ana Beltrán").organisation, person(page, "Ana Beltrán").city) == (
        "New  House",
        "Boston",
    )
    page.workspace.undo()
    assert (
        cells(page, "organisation")[cells(page, "name").index("Ana Beltrán")]
        == "East Boston Tenants’ Assembly"
    )


def test_a_change_of_name_moves_the_row_and_keeps_it_selected(page: ParticipantsPage) -> None:
    page.columns.show_column(number_of(page, "family_name"), True)
    click(page, "Ana Beltrán")
    ana = page.view.current
    start_editing(page, "Ana Beltrán", "family_name")
    field = editor(page)
    field.selectAll()
    QTest.keyClicks(field, "Zzyzx")
    QTest.keyClick(field, Qt.Key.Key_Return)
    QApplication.processEvents()
    row = cells(page, "name").index("Ana Zzyzx")
    assert row > 60
    assert page.view.currentIndex().row() == row
    assert (page.view.selected, page.view.current) == ([ana], ana)


def test_a_group_is_chosen_from_a_list(page: ParticipantsPage) -> None:
    start_editing(page, "Ana Beltrán", "group")
    (chosen,) = page.view.viewport().findChildren(QComboBox)
    assert chosen.currentText() == "Local advocate"
    QTest.keyClick(chosen, Qt.Key.Key_P)
    group = chosen.currentText()
    assert cells(page, "group")[cells(page, "name").index("Ana Beltrán")] == "Local advocate"
    QTest.keyClick(chosen, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert group in ("Public official", "Planning team")
    assert cells(page, "group")[cells(page, "name").index("Ana Beltrán")] == group


def test_a_status_is_chosen_by_hand_at_once(page: ParticipantsPage) -> None:
    start_editing(page, "Ana Beltrán", "status")
    (chosen,) = page.view.viewport().findChildren(QComboBox)
    QTest.mouseClick(chosen, Qt.MouseButton.LeftButton)
    shown_list = chosen.view()
    at = shown_list.visualRect(shown_list.model().index(0, 0)).center()
    QTest.mouseMove(shown_list.viewport(), at)
    QTest.mouseClick(shown_list.viewport(), Qt.MouseButton.LeftButton, pos=at, delay=600)
    QApplication.processEvents()
    assert person(page, "Ana Beltrán").status is ParticipantStatus.INVITED


def test_an_impossible_change_is_told_and_changes_nothing(
    page: ParticipantsPage, notices: list[Notice]
) -> None:
    page.workspace.run(participants.add_participant, Participant(id="0NE0000000", given_name="Aaa"))
    page.columns.show_column(number_of(page, "given_name"), True)
    start_editing(page, "Aaa", "given_name")
    field = editor(page)
    field.clear()
    QTest.keyClick(field, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert len(notices) == 1
    assert person(page, "Aaa").given_name == "Aaa"


def test_enter_where_nothing_can_be_typed_goes_to_the_details(page: ParticipantsPage) -> None:
    opened: list[str] = []
    page.view.opened.connect(opened.append)
    click(page, "Ana Beltrán")
    press(page, Qt.Key.Key_Return)
    assert opened == [person(page, "Ana Beltrán").id]


def test_delete_takes_rows_away_at_once_and_undo_brings_them_back(
    page: ParticipantsPage, notices: list[Notice]
) -> None:
    click(page, "Ana Beltrán")
    press(page, Qt.Key.Key_Delete)
    assert page.count.text() == "123 people"
    assert notices[0].text.startswith("Removed: Ana Beltrán. Removing Ana Beltrán also removes")
    (undo,) = notices[0].ways
    undo.take()
    assert page.count.text() == "124 people"
    assert "Ana Beltrán" in cells(page, "name")


def test_several_rows_get_a_group_and_a_status_as_one_step_each(page: ParticipantsPage) -> None:
    names = cells(page, "name")[:3]
    click(page, names[0])
    click(page, names[2], Qt.KeyboardModifier.ShiftModifier)
    step = page.workspace.document.last_step
    for kind, entry in (("Group", "Public official"), ("Status", "Declined")):
        menu = page.selection_bar.buttons[kind].menu()
        menu.aboutToShow.emit()
        next(action for action in menu.actions() if action.text() == entry).trigger()
    assert page.workspace.document.last_step == step + 2
    assert {person(page, name).status for name in names} == {ParticipantStatus.DECLINED}
    assert cells(page, "group")[:3] == ["Public official"] * 3
    assert page.view.selected == page.records.ids[:3]


def test_several_rows_get_a_new_tag_and_a_typed_detail(page: ParticipantsPage) -> None:
    page.view.select(page.records.ids[:2])
    for kind, entry, typed in (("Tags", "New tag…", "Choir"), ("More", "City", "Graz")):
        menu = page.selection_bar.buttons[kind].menu()
        menu.aboutToShow.emit()
        next(action for action in menu.actions() if action.text() == entry).trigger()
        field = QApplication.focusWidget()
        assert field is not None
        QTest.keyClicks(field, typed)
        QTest.keyClick(field, Qt.Key.Key_Return)
    document = page.workspace.document
    choir = next(tag for tag in document.all(Tag) if tag.name == "Choir")
    tagged = {tagging.participant for tagging in document.referring(Tagging, "tag", [choir.id])}
    assert tagged == set(page.records.ids[:2])
    assert cells(page, "city")[:2] == ["Graz", "Graz"]


def test_rows_are_copied_with_headings_as_they_are_seen(page: ParticipantsPage) -> None:
    page.workspace.run(participants.add_participant, MARKUP)
    page.view.select([MARKUP.id, person(page, "Vivian Achterberg").id])
    press(page, Qt.Key.Key_C, ctrl=True)
    rows = list(csv.reader(io.StringIO(clipboard()), delimiter="\t"))
    assert rows[0][:5] == ["Name", "Group", "Organisation", "City", "Status"]
    assert [row[0] for row in rows[1:]] == ["<b>Bo</b> & <img src=x> Aa", "Vivian Achterberg"]
    assert rows[1][3] == "'=1+1"


def test_pasted_rows_are_taken_in_and_selected(page: ParticipantsPage, notices: list[Notice]) -> None:
    clipboard("Name\tE-mail\tCity\nAna Beltrán\tana.beltran@example.org\tGraz\nZoë Aaa\tzoe@example.org\t\n")
    press(page, Qt.Key.Key_V, ctrl=True)
    assert notices[-1].text == "From the clipboard: 1 added and 1 changed."
    assert person(page, "Ana Beltrán").city == "Graz"
    assert {shown_name(one) for one in page.workspace.document.get_all(Participant, page.view.selected)} == {
        "Ana Beltrán",
        "Zoë Aaa",
    }
    notices[-1].ways[0].take()
    assert page.count.text() == "124 people"


@pytest.mark.parametrize("text", ["", " \n\t"])
def test_an_empty_clipboard_is_told(page: ParticipantsPage, notices: list[Notice], text: str) -> None:
    clipboard(text)
    press(page, Qt.Key.Key_V, ctrl=True)
    assert [notice.text for notice in notices] == [
        "There is no text on the clipboard; copy rows in a spreadsheet first."
    ]


def test_keys_in_the_search_field_are_its_own(page: ParticipantsPage) -> None:
    click(page, "Ana Beltrán")
    search(page, "a")
    page.search.setCursorPosition(0)
    QTest.keyClick(page.search, Qt.Key.Key_Delete)
    QApplication.processEvents()
    assert page.search.text() == ""
    assert page.count.text() == "124 people"


def test_adding_makes_a_person_and_shows_them(page: ParticipantsPage) -> None:
    search(page, "beltran")
    page.view.setFocus()
    QTest.keyClick(page.view, Qt.Key.Key_Insert)
    assert page.count.text() == "125 people"
    assert page.view.current == person(page, "New person").id


def test_a_place_leads_to_a_person_whatever_is_filtered(page: ParticipantsPage) -> None:
    ana = person(page, "Ana Beltrán")
    search(page, "vivian")
    page.go(Place("participants", ana.id))
    assert page.view.selected == [ana.id]
    assert page.search.text() == ""
    page.go(Place("participants", view="without-group"))
    assert page.count.text() == "3 of 124 people"
    page.go(Place("participants", ana.id))
    assert page.view.selected == [ana.id]


def test_a_place_may_name_a_value_or_a_search(page: ParticipantsPage) -> None:
    local = next(group for group in page.workspace.document.all(Group) if group.name == "Local advocate")
    page.go(Place("participants", view=f"group:{local.id}"))
    assert set(cells(page, "group")) == {"Local advocate"}
    assert page.filters.chips["group"].text() == "Group: Local advocate ▾"
    page.go(Place("participants", view="search:Pittsburgh"))
    assert page.search.text() == "Pittsburgh"
    assert "Pittsburgh" in cells(page, "city")
    assert page.filters.active == ()


def test_a_group_that_is_gone_filters_no_longer(page: ParticipantsPage) -> None:
    local = next(group for group in page.workspace.document.all(Group) if group.name == "Local advocate")
    page.go(Place("participants", view=f"group:{local.id}"))
    page.workspace.run(groups.remove_groups, [local.id])
    assert page.count.text() == "124 people"
    page.workspace.undo()
    assert cells(page, "group").count("Local advocate") == 57


def test_steps_of_others_keep_selection_and_place(page: ParticipantsPage) -> None:
    click(page, "Ana Beltrán")
    ana, scrolled = page.view.current, page.view.verticalScrollBar().value()
    page.workspace.run(participants.add_participant, ODD)
    page.workspace.run(participants.remove_participants, [page.records.ids[0], page.records.ids[7]])
    assert (page.view.selected, page.view.current) == ([ana], ana)
    assert page.view.verticalScrollBar().value() == scrolled
    assert page.count.text() == "123 people"


def test_out_of_sight_it_catches_up_when_shown(page: ParticipantsPage) -> None:
    page.hide()
    page.workspace.run(participants.add_participant, ODD)
    page.workspace.run(participants.change_participant, replace(ODD, family_name="Other"))
    page.show()
    assert "Odd Other" in cells(page, "name")


def test_own_fields_are_columns_and_follow_what_is_made(page: ParticipantsPage) -> None:
    size = Field(id="P0CKET0000", name="Pocket")
    page.workspace.run(fields.add_field, size)
    ana = person(page, "Ana Beltrán")
    page.workspace.run(fields.set_field, [ana.id], field=size.id, value="left")
    row = cells(page, "name").index("Ana Beltrán")
    assert cells(page, f"field:{size.id}")[row] == "left"
    page.workspace.run(fields.remove_fields, [size.id])
    assert "Pocket" not in [column.heading for column in page.records.columns]


def test_columns_and_widths_are_remembered(qtbot: QtBot, page: ParticipantsPage) -> None:
    diet = next(action for action in page.columns.menu().actions() if action.text() == "Diet")
    assert not diet.isChecked()
    diet.trigger()
    page.view.setColumnWidth(number_of(page, "city"), 222)
    qtbot.waitUntil(lambda: "222" in page.workspace.setting.preferences.text("participants columns"))
    again = shown(qtbot, ParticipantsPage(page.workspace))
    assert not again.view.isColumnHidden(number_of(again, "diet"))
    assert again.view.columnWidth(number_of(again, "city")) == 222


def test_details_stay_closed_or_open_as_somebody_left_them(qtbot: QtBot, page: ParticipantsPage) -> None:
    toggle = next(action for action in page.actions() if action.text() == "Show details")
    assert toggle.isChecked()
    assert not toggle.isEnabled()
    click(page, "Ana Beltrán")
    toggle.trigger()
    again = shown(qtbot, ParticipantsPage(page.workspace))
    click(again, "Ana Beltrán")
    assert not again.findChildren(ParticipantInspector)
    press(again, Qt.Key.Key_Return)
    (details,) = again.findChildren(ParticipantInspector)
    assert details.isVisible()


def test_names_with_markup_are_shown_as_typed(page: ParticipantsPage) -> None:
    page.workspace.run(participants.add_participant, MARKUP)
    text = "<b>Bo</b> & <img src=x> Aa"
    index = page.records.index(cells(page, "name").index(text), 0)
    assert "&lt;b&gt;Bo&lt;/b&gt; &amp; &lt;img" in str(index.data(Qt.ItemDataRole.ToolTipRole))
    assert place_of(page, text, "name").y() > 0


def test_an_empty_workshop_says_what_to_do_first(qtbot: QtBot, empty: Workspace) -> None:
    page = shown(qtbot, ParticipantsPage(empty))
    assert not page.view.isVisible()
    page.add()
    assert page.view.isVisible()
    assert cells(page, "name") == ["New person"]
    empty.undo()
    assert not page.view.isVisible()
