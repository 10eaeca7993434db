"""Starting, and what the system asks of a program that runs."""

import random
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QUrl
from PySide6.QtGui import QFileOpenEvent
from pytestqt.qtbot import QtBot

from planner.ui import jobs
from planner.ui.application import Asked
from planner.ui.frame.main_window import MainWindow
from planner.ui.jobs import Job
from planner.ui.opening.pause import Pause
from planner.ui.setting import Setting
from tests.ui.failures.banners import told
from tests.ui.windows import a_sample


def test_a_file_a_mac_asks_for_is_opened(setting: Setting, tmp_path: Path, qtbot: QtBot) -> None:
    window = MainWindow(setting)
    qtbot.addWidget(window)
    window.installEventFilter(Asked(window))
    file = a_sample(tmp_path)
    QCoreApplication.sendEvent(window, QFileOpenEvent(QUrl.fromLocalFile(str(file))))
    assert window.workspace is not None
    assert window.workspace.document.path == file
    QCoreApplication.sendEvent(window, QEvent(QEvent.Type.User))


def test_a_window_opens_on_a_file(setting: Setting, tmp_path: Path, qtbot: QtBot) -> None:
    window = MainWindow(setting, a_sample(tmp_path))
    qtbot.addWidget(window)
    assert window.workspace is not None
    assert window.workspace.document.path == tmp_path / "gathering.workshop"


def test_a_file_that_is_not_there_leaves_the_welcome_page_with_a_sentence(
    setting: Setting, tmp_path: Path, qtbot: QtBot
) -> None:
    window = MainWindow(setting, tmp_path / "none.workshop")
    qtbot.addWidget(window)
    window.show()
    assert window.workspace is None
    assert told(window).startswith(f"“none” is not in {tmp_path}.")


def test_closing_cancels_what_runs_and_asks_nothing(window: MainWindow, qtbot: QtBot) -> None:
    ends: list[object] = []
    steps = random.Random(1)

    def work(progress: object) -> None:
        while True:
            assert callable(progress)
            progress(steps.randrange(9))

    job = Job(work)
    job.ended.connect(lambda: ends.append("ended"))
    with qtbot.waitSignal(job.progressed):
        job.start()
    assert window.close()
    assert jobs.wait(5000)
    QCoreApplication.processEvents()
    assert ends == []


def test_what_is_put_off_is_done_once_with_what_came_last(qtbot: QtBot) -> None:
    done: list[str] = []
    pause = Pause(QCoreApplication.instance() or QCoreApplication(), quiet_ms=20)
    pause.put_off(lambda: done.append("first"))
    pause.put_off(lambda: done.append("last"))
    assert done == []
    qtbot.waitUntil(lambda: done == ["last"])
    pause.put_off(lambda: done.append("forgotten"))
    pause.forget()
    qtbot.wait(60)
    assert done == ["last"]
