"""A whole import by the keyboard alone."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.domain.records import Participant
from tests.ui.hands import texts
from tests.ui.importing.looking import INTENDED, Looking, a_list

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def towns(looking: Looking) -> dict[str, str]:
    return {each.email: each.city for each in looking.workspace.document.all(Participant)}


def test_list_is_brought_changed_taken_in_and_taken_back(
    looking: Looking, tmp_path: Path, qtbot: QtBot
) -> None:
    before = towns(looking)
    looking.bring(a_list(tmp_path), INTENDED)
    view = looking.page.list
    assert looking.focused is view.rows

    looking.key(Qt.Key.Key_F6, SHIFT)
    assert looking.focused.accessibleName() == "All  4"
    looking.key(Qt.Key.Key_F6, SHIFT)
    assert view.columns.isAncestorOf(looking.focused)
    for _ in range(2):
        looking.key(Qt.Key.Key_Down)
    looking.key(Qt.Key.Key_Return)
    looking.type("country")
    looking.key(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: looking.rows[0][3] == "Country: USA → Porto" or "Country" in looking.rows[0][3])

    looking.window.activateWindow()  # on a desktop it is so after a list was open
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    looking.key(Qt.Key.Key_F6)
    looking.key(Qt.Key.Key_F6)
    assert looking.focused is view.rows
    looking.key(Qt.Key.Key_Down)
    looking.key(Qt.Key.Key_Space)
    looking.wait("2 new people, 1 changed, 1 row left out")

    looking.key(Qt.Key.Key_Down)
    looking.key(Qt.Key.Key_Return)
    looking.type("vivian ach")
    looking.key(Qt.Key.Key_Return)
    looking.wait("1 new person, 2 changed, 1 row left out")
    assert looking.focused is view.rows

    looking.key(Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: "1 added, 2 changed." in texts(looking.window))
    assert looking.window.view is not None
    assert looking.window.view.shown == "participants"
    assert set(towns(looking)) - set(before) == {"cy@example.org", ""} - set(before)

    looking.key(Qt.Key.Key_Z, CTRL)
    assert towns(looking) == before


def test_tab_leads_through_the_whole_page(looking: Looking, tmp_path: Path) -> None:
    looking.bring(a_list(tmp_path), INTENDED)
    looking.qtbot.waitUntil(looking.page.list.row.line.isVisible)
    seen: list[str] = []
    for _ in range(40):
        seen.append(looking.focused.accessibleName())
        looking.key(Qt.Key.Key_Tab)
    wanted = {
        "Show the columns", "Back to Participants", "What it is a list of", "Another file…", "All  4",
        "Rows of the list, and what becomes of them", "Find another person", "Import",
    }  # fmt: skip
    assert wanted - set(seen) == set()
