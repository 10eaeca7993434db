"""An error nobody foresaw: a dialog with the report, the workshop safe, the program usable."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from planner.domain.records import Room
from planner.domain.refusal import Refused
from planner.operations import rooms
from planner.store.errors import StoreError
from planner.ui.dialogs.failure import Failure
from planner.ui.failures import MOST_ALIKE, Failures
from planner.ui.frame.main_window import MainWindow
from planner.ui.setting import Setting
from planner.ui.widgets.labels import Label
from tests.ui.failures.banners import told

NAME = "".join(["Ana", " ", "Beltrán"])


@pytest.fixture
def watched(window: MainWindow, setting: Setting) -> Iterator[MainWindow]:
    """The window with the hook for errors nobody caught."""
    failures = Failures(window, setting, known=window.heed, interrupted=window.close)
    failures.install()
    yield window
    failures.uninstall()


def fail() -> None:
    raise RuntimeError(NAME)


def dialogs(window: MainWindow) -> list[Failure]:
    return [each for each in window.findChildren(Failure) if each.isVisible()]


def go_wrong(window: MainWindow, qtbot: QtBot) -> Failure:
    QTimer.singleShot(0, fail)
    qtbot.waitUntil(lambda: dialogs(window) != [])
    return dialogs(window)[0]


def test_a_bug_is_told_with_a_report_that_holds_no_names(
    watched: MainWindow, setting: Setting, qtbot: QtBot
) -> None:
    dialog = go_wrong(watched, qtbot)
    (report,) = (each.toPlainText() for each in dialog.findChildren(QPlainTextEdit))
    assert report.splitlines()[0] == "2016-05-20T12:00:00+00:00 RuntimeError"
    assert "in fail" in report
    assert NAME not in report
    assert setting.log.read_text(encoding="utf-8") == f"{report}\n"
    said = " ".join(label.text() for label in dialog.findChildren(Label))
    assert "Your workshop is safe" in said
    assert str(setting.log) in said


def test_the_report_can_be_copied(watched: MainWindow, qtbot: QtBot) -> None:
    dialog = go_wrong(watched, qtbot)
    next(each for each in dialog.findChildren(QPushButton) if each.text() == "Copy report").click()
    assert "RuntimeError" in QGuiApplication.clipboard().text()


def test_work_goes_on_beside_the_report(watched: MainWindow, qtbot: QtBot) -> None:
    go_wrong(watched, qtbot)
    assert watched.workspace is not None
    assert watched.workspace.run(rooms.add_room, Room(id="ATT1C00000", name="Attic")) is not None


def test_one_error_again_and_again_is_one_dialog_and_few_lines(
    watched: MainWindow, setting: Setting, qtbot: QtBot
) -> None:
    for _ in range(3 * MOST_ALIKE):
        QTimer.singleShot(0, fail)
    go_wrong(watched, qtbot)
    assert len(dialogs(watched)) == 1
    assert setting.log.read_text(encoding="utf-8").count("RuntimeError\n") == MOST_ALIKE
    dialogs(watched)[0].close()
    qtbot.waitUntil(lambda: dialogs(watched) == [])


def test_a_trouble_with_the_file_that_nobody_caught_is_its_sentence(
    watched: MainWindow, setting: Setting, qtbot: QtBot
) -> None:
    def trouble() -> None:
        raise StoreError("disk_full", path=None)

    QTimer.singleShot(0, trouble)
    qtbot.waitUntil(lambda: told(watched) != "")
    assert told(watched).startswith("The disk with ")
    assert (dialogs(watched), setting.log.exists()) == ([], False)


def test_a_refusal_that_nobody_caught_is_its_sentence(watched: MainWindow, qtbot: QtBot) -> None:
    def refuse() -> None:
        raise Refused("name_missing", kind="room")

    QTimer.singleShot(0, refuse)
    qtbot.waitUntil(lambda: told(watched) != "")
    assert told(watched) == "A room needs a name."


def test_ctrl_c_closes_the_window(watched: MainWindow, qtbot: QtBot) -> None:
    def interrupt() -> None:
        raise KeyboardInterrupt

    QTimer.singleShot(0, interrupt)
    qtbot.waitUntil(lambda: not watched.isVisible())
