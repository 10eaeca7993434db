import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from planner.domain.records import Tag
from planner.domain.saved_filters import filters_of
from planner.operations import groups, saved_filters
from planner.store.saved_filters import listed
from planner.ui.dialogs.naming import Naming
from planner.ui.notice import Notice
from planner.ui.pages.participants import ParticipantsPage
from planner.ui.pages.rooms import RoomsPage
from planner.ui.pages.table_page import TablePage
from planner.ui.workspace import Workspace
from tests.ui.tables.acting import cells, search, shown


@pytest.fixture
def page(qtbot: QtBot, gathering: Workspace) -> ParticipantsPage:
    return shown(qtbot, ParticipantsPage(gathering))


def menu_of(page: TablePage) -> QMenu:
    QTest.mouseClick(page.filters.saved_chip, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    return next(menu for menu in page.filters.saved_chip.findChildren(QMenu) if menu.isVisible())


def entries(page: TablePage) -> list[str]:
    menu = menu_of(page)
    texts = [action.text() for action in menu.actions() if not action.isSeparator()]
    menu.hide()
    return texts


def do(page: TablePage, *names: str) -> None:
    menu = menu_of(page)
    for name in names:
        action: QAction = next(each for each in menu.actions() if each.text().split("\t")[0] == name)
        inner = action.menu()
        if isinstance(inner, QMenu):
            menu = inner
    action.trigger()
    for each in page.filters.saved_chip.findChildren(QMenu):
        each.hide()
    QApplication.processEvents()


def name_it(page: TablePage, name: str) -> Naming:
    panel = page.findChildren(Naming)[-1]
    field = panel.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    field.setText(name)
    QTest.keyClick(field, Qt.Key.Key_Return)
    QApplication.processEvents()
    return panel


def test_nothing_is_to_be_seen_of_it_until_something_is_filtered(page: ParticipantsPage) -> None:
    assert not page.filters.saved_chip.isVisible()
    search(page, "washington")
    assert page.filters.saved_chip.isVisible()
    assert entries(page) == ["Save this filter…"]


def test_a_search_with_filters_is_saved_applied_and_taken_back(page: ParticipantsPage) -> None:
    search(page, "university")
    page.filters.choose([("group", ""), ("city", "Pittsburgh")])
    page.filters.choose([("city", "Pittsburgh")])
    found = cells(page, "name")
    do(page, "Save this filter…")
    name_it(page, "Scholars & <b>co</b>")
    document = page.workspace.document
    (saved,) = listed(document, "participants")
    assert (saved.name, saved.search) == ("Scholars & <b>co</b>", "university")
    assert filters_of(saved) == (("city", "Pittsburgh"),)
    assert page.filters.saved_chip.text() == "Saved: Scholars && <b>co</b> ▾"
    QTest.mouseClick(page.filters.clear_button, Qt.MouseButton.LeftButton)
    page.search.clear()
    QApplication.processEvents()
    assert page.filters.saved_chip.text() == "Saved ▾"
    do(page, "Scholars && <b>co</b>")
    assert cells(page, "name") == found
    assert page.search.text() == "university"
    page.workspace.undo()
    assert listed(document, "participants") == []


def test_the_menu_counts_what_each_would_leave(page: ParticipantsPage) -> None:
    run = page.workspace.run
    run(saved_filters.save_filter, page="participants", name="In Bongo", search="bongo")
    run(saved_filters.save_filter, page="participants", name="Problems", filters=[("problems", "")])
    run(saved_filters.save_filter, page="participants", name="Everybody without", filters=[("group", "")])
    run(saved_filters.save_filter, page="rooms", name="Not of this page", search="hall")
    assert entries(page)[:3] == ["In Bongo\t2", "Problems\t0", "Everybody without\t3"]


def test_renaming_says_at_the_name_what_is_wrong(page: ParticipantsPage) -> None:
    run = page.workspace.run
    run(saved_filters.save_filter, page="participants", name="One", search="one")
    run(saved_filters.save_filter, page="participants", name="Two", search="two")
    do(page, "Rename", "Two")
    panel = name_it(page, "ONE")
    assert panel.isVisible()
    name_it(page, "Three")
    assert not panel.isVisible()
    assert [each.name for each in listed(page.workspace.document, "participants")] == ["One", "Three"]


def test_a_saved_filter_is_deleted_and_comes_back(page: ParticipantsPage) -> None:
    heard: list[Notice] = []
    page.workspace.noticed.connect(heard.append)
    page.workspace.run(saved_filters.save_filter, page="participants", name="One", search="one")
    do(page, "Delete", "One")
    assert heard[0].text == "Removed: One."
    assert not page.filters.saved_chip.isVisible()
    heard[0].ways[0].take()
    assert page.filters.saved_chip.isVisible()


def test_what_is_gone_is_told_and_the_rest_applied(page: ParticipantsPage) -> None:
    heard: list[Notice] = []
    document = page.workspace.document
    group = page.workspace.snapshot.groups[0]
    filters = [("group", group.id), ("city", "Pittsburgh"), ("tag", document.all(Tag)[0].id), ("new", "1")]
    page.workspace.run(saved_filters.save_filter, page="participants", name="Old", filters=filters)
    page.workspace.run(groups.remove_groups, [group.id])
    page.workspace.noticed.connect(heard.append)
    do(page, "Old")
    assert dict(page.filters.active).keys() == {"city", "tag"}
    count = len(page.records.ids)
    assert [notice.text for notice in heard] == [
        "“Old” also filters by 2 things that are gone; shown is what the rest of it leaves: "
        f"{count} {'person' if count == 1 else 'people'}."
    ]


def test_rooms_have_their_own(qtbot: QtBot, gathering: Workspace) -> None:
    page = shown(qtbot, RoomsPage(gathering))
    gathering.run(
        saved_filters.save_filter, page="rooms", name="With a projector", filters=[("feature", "projector")]
    )
    do(page, "With a projector")
    assert 0 < len(page.records.ids) < 6
    assert page.filters.chips["feature"].isChecked()
