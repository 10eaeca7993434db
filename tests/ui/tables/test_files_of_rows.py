import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from python_calamine import CalamineWorkbook

from planner.domain.records import Participant
from planner.operations import participants
from planner.ui.notice import Notice
from planner.ui.pages.participants import ParticipantsPage
from planner.ui.pages.sessions import SessionsPage
from planner.ui.pages.table_page import TablePage
from planner.ui.tables.mailing import MailMergePanel
from planner.ui.tables.table_file import TablePanel
from planner.ui.widgets.labels import Label
from planner.ui.workspace import Workspace
from tests.ui.tables.acting import cells, clipboard, search, shown


@pytest.fixture
def page(qtbot: QtBot, gathering: Workspace) -> ParticipantsPage:
    return shown(qtbot, ParticipantsPage(gathering))


@pytest.fixture
def asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the dialog for the file begins with; it is given that name, in the test's own folder."""
    found: list[str] = []

    def choose(_: QWidget, __: str, start: str, ___: str) -> tuple[str, str]:
        found.append(Path(start).name)
        return str(tmp_path / Path(start).name), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    return found


def do(page: TablePage, text: str) -> None:
    next(action for action in page.actions() if action.text() == text).trigger()


def press(inside: QWidget, text: str) -> None:
    button = next(each for each in inside.findChildren(QPushButton) if each.text() == text)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def saved(qtbot: QtBot, page: TablePage, panel: QWidget) -> str:
    heard: list[Notice] = []
    page.workspace.noticed.connect(heard.append)
    press(panel, "Save…")
    qtbot.waitUntil(lambda: bool(heard))
    return heard[0].text


def rows_of(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.reader(lines))


def test_a_file_holds_what_the_table_shows(
    page: ParticipantsPage, qtbot: QtBot, asked: list[str], tmp_path: Path
) -> None:
    search(page, "university")
    page.columns.sort_by([column.key for column in page.records.columns].index("city"))
    do(page, "Save this table…")
    panel = page.findChildren(TablePanel)[-1]
    press(panel, "CSV")
    told = [label.text() for label in panel.findChildren(Label) if label.isVisible()]
    count = len(page.records.ids)
    assert f"Not for sharing: the file holds the column E-mail of {count} people." in told
    sentence = saved(qtbot, page, panel)
    path = tmp_path / asked[0]
    assert sentence == f"Saved as {path}: {count} people."
    head, *rows = rows_of(path)
    shown_columns = page.view.shown_columns()
    assert head == [page.records.columns[at].heading for at in shown_columns]
    assert rows == [
        [page.records.cell(row, at).text for at in shown_columns] for row in range(len(page.records.ids))
    ]
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")


def test_a_workbook_of_selected_sessions_has_numbers(
    gathering: Workspace, qtbot: QtBot, asked: list[str], tmp_path: Path
) -> None:
    page = shown(qtbot, SessionsPage(gathering))
    page.view.select(page.records.ids[:3])
    do(page, "Save this table…")
    panel = page.findChildren(TablePanel)[-1]
    assert not any(label.isVisible() and "sharing" in label.text() for label in panel.findChildren(Label))
    assert saved(qtbot, page, panel).endswith(": 3 sessions.")
    _, *rows = CalamineWorkbook.from_path(tmp_path / asked[0]).get_sheet_by_index(0).to_python()
    titles, minutes = [row[0] for row in rows], [row[3] for row in rows]
    assert titles == cells(page, "title")[:3]
    assert minutes == [int(text) for text in cells(page, "minutes")[:3]]


def test_a_formula_is_defused_in_a_mail_merge_and_who_has_no_address_is_left_out(
    page: ParticipantsPage, qtbot: QtBot, asked: list[str], tmp_path: Path
) -> None:
    document = page.workspace.document
    for identity, name, email in (("F0RMU1A000", "=1+1", "a@example.org"), ("F0RMU1A001", "Odd", "odd at")):
        page.workspace.run(
            participants.add_participant, Participant(id=identity, given_name=name, email=email)
        )
    do(page, "Save for a mail merge…")
    panel = page.findChildren(MailMergePanel)[-1]
    count = sum("@" in person.email for person in document.all(Participant))
    assert (
        panel.count.text()
        == f"{count} people with an e-mail address. {126 - count} without one are left out."
    )
    saved(qtbot, page, panel)
    head, *rows = rows_of(tmp_path / asked[0])
    assert head == [
        "Given name",
        "Family name",
        "E-mail",
        "Own sessions",
        "Group",
        "Organisation",
        "City",
        "Days",
    ]
    assert len(rows) == count
    assert ["'=1+1", "", "a@example.org", "", "", "", "", "Thu 26 May, Fri 27 May"] in rows
    ana = next(row for row in rows if row[:2] == ["Ana", "Beltrán"])
    assert "(Presenter)" in ana[3] or "(Facilitator)" in ana[3] or not ana[3]


def test_addresses_are_copied_of_those_selected(page: ParticipantsPage) -> None:
    heard: list[Notice] = []
    page.workspace.noticed.connect(heard.append)
    names = cells(page, "name")
    wanted = [page.records.ids[names.index(name)] for name in ("Ana Beltrán", "Vivian Achterberg")]
    page.view.select(wanted)
    do(page, "Copy e-mail addresses")
    assert (
        clipboard()
        == "Vivian Achterberg <vivian.achterberg@example.org>; Ana Beltrán <ana.beltran@example.org>"
    )
    assert heard[-1].text == (
        "On the clipboard, for the line of blind copies: 2 people with an e-mail address."
    )


@pytest.mark.usefixtures("asked")
def test_a_file_that_can_not_be_written_is_told(page: ParticipantsPage, qtbot: QtBot, tmp_path: Path) -> None:
    do(page, "Save this table…")
    panel = page.findChildren(TablePanel)[-1]
    (tmp_path / "2016 Human Rights Cities Gathering participants.xlsx").mkdir()
    assert saved(qtbot, page, panel).endswith("is a folder or a device; name the file to write.")


def test_a_table_is_saved_as_of_the_last_step(
    page: ParticipantsPage, qtbot: QtBot, asked: list[str], tmp_path: Path
) -> None:
    heard: list[Notice] = []
    do(page, "Save this table…")
    panel = page.findChildren(TablePanel)[-1]
    press(panel, "CSV")
    press(panel, "Save…")
    page.workspace.noticed.connect(heard.append)
    gone = page.records.ids[0]
    page.workspace.run(participants.remove_participants, [gone])
    qtbot.waitUntil(lambda: bool(heard))
    assert len(rows_of(tmp_path / asked[0])) == 1 + len(page.records.ids)
    QApplication.processEvents()


def test_saving_rests_while_the_page_is_out_of_sight(
    page: ParticipantsPage, qtbot: QtBot, asked: list[str], tmp_path: Path
) -> None:
    heard: list[Notice] = []
    page.workspace.noticed.connect(heard.append)
    do(page, "Save this table…")
    press(page.findChildren(TablePanel)[-1], "Save…")
    page.hide()
    qtbot.wait(60)
    assert not (tmp_path / asked[0]).exists()
    page.show()
    qtbot.waitUntil(lambda: bool(heard))
    assert (tmp_path / asked[0]).exists()
