"""Opening the window from the command line, as a whole process."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from planner.store.document import Document
from planner.store.lock import holder

ROOT = Path(__file__).parents[1]
PLANNER = [sys.executable, "-c", "from planner.app import main; main()"]


def environment(folder: Path, **more: str) -> dict[str, str]:
    shown_by = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    kept = {name: value for name, value in os.environ.items() if name not in shown_by}
    homes = {f"XDG_{kind}_HOME": str(folder / kind.lower()) for kind in ("CONFIG", "DATA", "STATE", "CACHE")}
    return {**kept, **homes, "PYTHONPATH": str(ROOT), **more}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGTERM to send")
def test_sample_with_open_opens_the_window_until_it_is_closed(tmp_path: Path) -> None:
    started = subprocess.Popen(
        [*PLANNER, "sample", "gathering", "--open"],
        cwd=tmp_path,
        env=environment(tmp_path, QT_QPA_PLATFORM="offscreen"),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    file = tmp_path / "gathering" / "gathering.workshop"
    try:
        _wait(lambda: (held := holder(file)) is not None and held.pid == started.pid and _settled(tmp_path))
    finally:
        started.send_signal(signal.SIGTERM)
    _, said = started.communicate(timeout=30)
    assert (started.returncode, said) == (0, b"")
    with Document.open(file, desk="Test") as document:
        assert document.next_undo is not None


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux runs without a screen")
def test_window_without_a_screen_is_one_sentence(tmp_path: Path) -> None:
    done = subprocess.run(
        PLANNER, cwd=tmp_path, env=environment(tmp_path), capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (
        2,
        "",
        "There is no screen here to open a window on. planner --help lists what works without a window.\n",
    )


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux runs without a screen")
def test_sample_with_open_and_without_a_screen_is_made_all_the_same(tmp_path: Path) -> None:
    for _ in range(2):
        done = subprocess.run(
            [*PLANNER, "sample", "gathering", "--open"],
            cwd=tmp_path,
            env=environment(tmp_path),
            capture_output=True,
            text=True,
            check=False,
        )
        assert (done.returncode, done.stderr.count("\n")) == (0, 1)
    assert sorted(path.name for path in (tmp_path / "gathering").iterdir()) == [
        "agenda.pdf",
        "badges.pdf",
        "gathering.workshop",
    ]


def _settled(folder: Path) -> bool:
    """The window has said what it remembers: it is open, not only opening."""
    return any((folder / "config").rglob("window.ini"))


def _wait(until: object) -> None:
    assert callable(until)
    deadline = time.monotonic() + 40
    while not until():
        assert time.monotonic() < deadline, "the window did not open"
        time.sleep(0.05)
