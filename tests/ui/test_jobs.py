"""Work beside the window."""

import gc
import sys
import threading
from collections.abc import Callable

from pytestqt.qtbot import QtBot

from planner.ui import jobs
from planner.ui.jobs import Job

Progress = Callable[[int], None]


class Listener:
    """No QObject, like what Python code connects most often."""

    def __init__(self, heard: list[object]) -> None:
        self._heard = heard

    def hear(self, what: object = None) -> None:
        self._heard.append(what)


def test_a_job_tells_its_result_on_the_thread_of_the_window(qtbot: QtBot) -> None:
    heard: list[object] = []
    job = Job(lambda _: threading.current_thread().name)
    job.finished.connect(lambda result: heard.extend((result, threading.current_thread().name)))
    with qtbot.waitSignal(job.ended):
        job.start()
    assert heard == ["job", threading.current_thread().name]


def test_a_job_that_fails_tells_the_error(qtbot: QtBot) -> None:
    def work(_: Progress) -> None:
        raise ValueError("odd")

    heard: list[object] = []
    job = Job(work)
    job.failed.connect(heard.append)
    with qtbot.waitSignal(job.ended):
        job.start()
    assert [str(error) for error in heard] == ["odd"]


def test_progress_that_comes_fast_is_told_by_its_last_number(qtbot: QtBot) -> None:
    def work(progress: Progress) -> None:
        for count in range(100_001):
            progress(count)

    heard: list[int] = []
    job = Job(work)
    job.progressed.connect(heard.append)
    with qtbot.waitSignal(job.ended):
        job.start()
    assert heard[-1] == 100_000
    assert len(heard) < 1_000


def test_a_listener_may_go_in_the_middle_of_the_work(qtbot: QtBot) -> None:
    """A signal sent from the other thread found it freed, and the program died."""
    goes_on = threading.Event()

    def work(progress: Progress) -> None:
        count = 0
        while not goes_on.is_set():
            count += 1
            progress(count)

    heard: list[object] = []
    job = Job(work)
    job.start()
    for _ in range(20):
        listener = Listener(heard)
        job.progressed.connect(listener.hear)
        with qtbot.waitSignal(job.progressed):
            pass
        job.progressed.disconnect(listener.hear)
        del listener
    with qtbot.waitSignal(job.ended):
        goes_on.set()
    assert len(heard) >= 20


def test_a_job_whose_starter_is_gone_still_ends(qtbot: QtBot) -> None:
    heard: list[object] = []

    def begin() -> None:
        job = Job(lambda _: "done")
        job.finished.connect(heard.append)
        job.start()

    begin()
    qtbot.waitUntil(lambda: heard == ["done"])


def test_nothing_is_told_after_cancel(qtbot: QtBot) -> None:
    heard: list[object] = []
    job = Job(lambda _: "done")
    job.finished.connect(heard.append)
    job.ended.connect(lambda: heard.append("ended"))
    job.start()
    job.cancel()
    assert jobs.wait(5000)
    qtbot.wait(3 * jobs.LOOK_MS)
    assert heard == []


def test_waiting_ends_although_the_work_does_not() -> None:
    goes_on = threading.Event()
    Job(lambda _: goes_on.wait()).start()
    assert not jobs.wait(20)
    jobs.cancel_all()
    goes_on.set()
    assert jobs.wait(5000)


def test_the_window_gets_its_turn_sooner_while_something_works(qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: gc.get_threshold()[2] < jobs.SELDOM)
    usual = (sys.getswitchinterval(), gc.get_threshold())
    goes_on = threading.Event()
    Job(lambda _: goes_on.wait()).start()
    assert sys.getswitchinterval() < usual[0]
    assert gc.get_threshold()[2] > usual[1][2]
    jobs.cancel_all()
    goes_on.set()
    assert jobs.wait(5000)
    qtbot.waitUntil(lambda: (sys.getswitchinterval(), gc.get_threshold()) == usual)
