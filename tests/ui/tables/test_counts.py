from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.domain.records import Field, FieldKind
from planner.operations import fields, participants
from planner.ui.pages.participants import ParticipantsPage
from planner.ui.pages.rooms import RoomsPage
from planner.ui.pages.sessions import SessionsPage
from planner.ui.pages.table_page import TablePage
from planner.ui.tables.counts import CountsPanel
from planner.ui.workspace import Workspace
from tests.ui.tables.acting import cells, clipboard, search, shown

SHIRT = Field(id="F1E1D00009", name="Shirt", kind=FieldKind.CHOICE, choices="M\nL")


@pytest.fixture
def page(qtbot: QtBot, gathering: Workspace) -> Iterator[ParticipantsPage]:
    made = shown(qtbot, ParticipantsPage(gathering))
    yield made
    made.hide()


def opened(page: TablePage, by: str) -> CountsPanel:
    QTest.mouseClick(page.in_number.count_button, Qt.MouseButton.LeftButton)
    panel = page.findChildren(CountsPanel)[-1]
    panel.by.show_value(by)
    panel.by.chosen.emit(by)
    return panel


def said(panel: CountsPanel) -> list[str]:
    return [row.accessibleName() for row in panel.rows.rows]


def settle(qtbot: QtBot, panel: CountsPanel, count: int) -> None:
    qtbot.waitUntil(lambda: len(panel.rows.rows) == count)


def test_people_are_counted_by_group(page: ParticipantsPage) -> None:
    assert said(opened(page, "group")) == [
        "Local advocate: 57 · 46 %",
        "Public official: 16 · 13 %",
        "Scholar-practitioner: 15 · 12 %",
        "Host committee: 12 · 10 %",
        "National or international advocate: 12 · 10 %",
        "Planning team: 9 · 7 %",
        "None: 3 · 2 %",
    ]


def test_a_value_filters_to_it_and_lets_go_again(page: ParticipantsPage, qtbot: QtBot) -> None:
    panel = opened(page, "city")
    before = len(panel.rows.rows)
    row = next(row for row in panel.rows.rows if row.accessibleName().startswith("Pittsburgh:"))
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert set(cells(page, "city")) == {"Pittsburgh"}
    assert page.filters.value_chip.text() == "City: Pittsburgh  ×"
    settle(qtbot, panel, 1)
    QTest.keyClick(panel.rows.rows[0], Qt.Key.Key_Return)
    assert page.count.text() == "124 people"
    settle(qtbot, panel, before)
    QTest.keyClick(panel, Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_a_value_however_it_is_written_is_one(page: ParticipantsPage) -> None:
    ids = [page.records.ids[0], page.records.ids[1], page.records.ids[2]]
    for identity, diet in zip(ids, ("Fish only", "fish  only ", "Fish only"), strict=True):
        page.workspace.run(participants.set_detail, [identity], detail="diet", value=diet)
    panel = opened(page, "diet")
    row = next(row for row in panel.rows.rows if row.accessibleName().startswith("Fish only:"))
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert cells(page, "diet") == ["Fish only", "fish only", "Fish only"]
    QTest.mouseClick(page.filters.value_chip, Qt.MouseButton.LeftButton)
    assert page.filters.active == ()


def test_only_rows_shown_are_counted_and_copied(page: ParticipantsPage) -> None:
    search(page, "university")
    panel = opened(page, "photo_consent")
    QTest.mouseClick(
        next(
            each
            for each in panel.findChildren(type(page.in_number.count_button))
            if each.text() == "Copy counts"
        ),
        Qt.MouseButton.LeftButton,
    )
    lines = [line.split("\t") for line in clipboard().splitlines()]
    assert lines[0] == ["Photos", "Count"]
    assert {text for text, _ in lines[1:]} <= {"Yes", "No", "Not asked yet"}
    assert sum(int(count) for _, count in lines[1:]) == len(page.records.ids)


def test_answers_in_an_own_field_are_counted_and_found(page: ParticipantsPage) -> None:
    run = page.workspace.run
    run(fields.add_field, SHIRT)
    run(fields.set_field, page.records.ids[:3], field=SHIRT.id, value="M")
    panel = opened(page, f"field:{SHIRT.id}")
    assert said(panel) == ["M: 3 · 2 %", "None: 121 · 98 %"]
    QTest.mouseClick(panel.rows.rows[0], Qt.MouseButton.LeftButton)
    assert page.count.text() == "3 of 124 people"
    assert page.filters.value_chip.text() == "Shirt: M  ×"
    run(fields.remove_fields, [SHIRT.id])
    QApplication.processEvents()
    assert page.count.text() == "124 people"


def test_every_kind_of_every_table_can_be_counted(gathering: Workspace, qtbot: QtBot) -> None:
    for make in (ParticipantsPage, SessionsPage, RoomsPage):
        page = shown(qtbot, make(gathering))
        panel = opened(page, "")
        kinds = [panel.by.itemText(at) for at in range(panel.by.count())]
        assert len(kinds) == len(set(kinds))
        for at in range(panel.by.count()):
            panel.by.setCurrentIndex(at)
            panel.by.activated.emit(at)
            assert panel.rows.rows, kinds[at]
            row = panel.rows.rows[0]
            if row.place is not None:
                count = int(row.accessibleName().rsplit(": ", 1)[1].split(" ")[0])
                QTest.mouseClick(row, Qt.MouseButton.LeftButton)
                assert len(page.records.ids) == count, kinds[at]
                page.filters.clear()
        page.hide()
