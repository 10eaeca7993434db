import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.ui.notice import Notice
from planner.ui.pages.participants import ParticipantsPage
from planner.ui.pages.sessions import SessionsPage
from planner.ui.pages.table_page import TablePage
from planner.ui.tables.replacing import ReplaceDialog
from planner.ui.workspace import Workspace
from tests.ui.hands import write
from tests.ui.tables.acting import cells, shown


@pytest.fixture
def page(qtbot: QtBot, gathering: Workspace) -> ParticipantsPage:
    return shown(qtbot, ParticipantsPage(gathering))


def opened(page: TablePage, column: str) -> ReplaceDialog:
    action = next(each for each in page.actions() if each.text() == "Find and replace…")
    action.trigger()
    dialog = next(
        each
        for each in QApplication.topLevelWidgets()
        if isinstance(each, ReplaceDialog) and each.isVisible()
    )
    dialog.column.show_value(column)
    dialog.column.chosen.emit(column)
    return dialog


def told(dialog: ReplaceDialog) -> list[tuple[str, str, str]]:
    return [(name.text, old.text, new.text) for name, old, new in dialog.lines if name.text]


def test_what_would_change_is_shown_and_then_done_in_one_step(page: ParticipantsPage, qtbot: QtBot) -> None:
    heard: list[Notice] = []
    page.workspace.noticed.connect(heard.append)
    dialog = opened(page, "city")
    assert not dialog.replace.isEnabled()
    write(dialog.find_field, "pittsburgh")
    write(dialog.put_field, "Pgh")
    count = cells(page, "city").count("Pittsburgh")
    qtbot.waitUntil(lambda: dialog.told.text() == f"{count} texts change.")
    assert told(dialog)[0] == ("Miriam Adler-Goldschmidt", "Pittsburgh", "Pgh")
    assert len(told(dialog)) == min(count, 8)
    QTest.mouseClick(dialog.replace, Qt.MouseButton.LeftButton)
    assert cells(page, "city").count("Pgh") == count
    assert heard[-1].text == f"{count} texts replaced."
    heard[-1].ways[0].take()
    assert cells(page, "city").count("Pittsburgh") == count


def test_only_the_selected_rows_change(page: ParticipantsPage, qtbot: QtBot) -> None:
    page.filters.choose([("city", "Pittsburgh")])
    selected = page.records.ids[:2]
    page.view.select(selected)
    QApplication.processEvents()
    dialog = opened(page, "city")
    write(dialog.find_field, "Pitts")
    qtbot.waitUntil(dialog.replace.isEnabled)
    QTest.keyClick(dialog.find_field, Qt.Key.Key_Return)
    page.filters.clear()
    assert [cells(page, "city")[page.records.row_of(each)] for each in selected] == ["burgh", "burgh"]
    assert cells(page, "city").count("burgh") == 2


def test_a_name_that_would_go_is_told_in_the_dialog(page: ParticipantsPage, qtbot: QtBot) -> None:
    page.search.setText("adɔŋɔ")
    QApplication.processEvents()
    dialog = opened(page, "given_name")
    write(dialog.find_field, "adɔŋɔ")
    qtbot.waitUntil(dialog.replace.isEnabled)
    QTest.mouseClick(dialog.replace, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert dialog.wrong.text() == "A participant needs a name: given name, family name or badge name."
    assert cells(page, "name") == ["Adɔŋɔ"]
    dialog.close()


def test_nothing_found_is_said(gathering: Workspace, qtbot: QtBot) -> None:
    page = shown(qtbot, SessionsPage(gathering))
    dialog = opened(page, "title")
    assert dialog.told.text() == "Type what to find; what would change is shown here."
    write(dialog.find_field, "zzzz")
    qtbot.waitUntil(lambda: dialog.told.text().startswith("Nothing changes"))
    assert not dialog.replace.isEnabled()
    dialog.close()
