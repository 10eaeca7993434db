"""The window from process start to painted, and its memory, against a bare Qt window with an empty table.

Whole processes in turns, so that a busy machine troubles both alike; with compiled modules, as pip leaves
them; on no screen. Then the same memory with 100,000 people more, as pages are looked at.
"""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import NamedTuple

from planner.store.document import Document
from tests.benchmarks.opening import PEOPLE, some_people

TURNS = 15
ROOT = Path(__file__).parents[2]

UNTIL_PAINTED = """
import sys
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

def exec_until_painted(*_):
    app = QApplication.instance()
    (window,) = [each for each in app.topLevelWidgets() if each.isVisible() and each.isWindow()]
    app.processEvents()
    window.repaint()
    {then}
    memory = [line for line in open("/proc/self/status") if line.startswith("VmRSS")][0]
    print(int(memory.split()[1]))
    sys.stdout.flush()
    import os
    os._exit(0)

QApplication.exec = exec_until_painted
"""
BARE = """
app = QApplication([])
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QMainWindow, QTableView
window = QMainWindow()
table = QTableView()
model = QStandardItemModel(0, 8)
table.setModel(model)
window.setCentralWidget(table)
window.resize(1280, 800)
window.show()
app.exec()
"""
OURS = """
sys.argv = ["planner", {file!r}]
from planner.app import main
main()
"""
LOOK_AT = """
    from planner.ui.pages.registry import PAGES
    import time
    for entry in PAGES:
        if entry.name in {names!r}:
            window.view.show_page(entry.name)
            until = time.monotonic() + 1.5
            while time.monotonic() < until:
                app.processEvents()
            window.repaint()
"""
TABLES = ("participants", "sessions", "rooms")
SEEN = {
    "just opened": "",
    "tables seen": LOOK_AT.format(names=TABLES).strip(),
    "tables, agenda seen": LOOK_AT.format(names=(*TABLES, "agenda")).strip(),
    "all pages seen": LOOK_AT.format(names=(*TABLES, "agenda", "print", "history", "event")).strip(),
}


class Taken(NamedTuple):
    seconds: float
    kilobytes: int


def main() -> None:
    with TemporaryDirectory() as folder:
        home = Path(folder)
        sample = home / "gathering.workshop"
        subprocess.run(
            [sys.executable, "-c", "from planner.app import main; main()", "sample", str(sample)],
            check=True, cwd=ROOT, stdout=subprocess.DEVNULL,
        )  # fmt: skip
        large = home / "large.workshop"
        shutil.copy(sample, large)
        with Document.open(large, desk="Benchmark") as document, document.edit("import_participants") as edit:
            edit.put_all(some_people(PEOPLE))
        bare = UNTIL_PAINTED.replace("{then}", "") + BARE
        ours = UNTIL_PAINTED.replace("{then}", "") + OURS.format(file=str(sample))
        for code in (bare, ours):
            _run(code, home)
        both = [(_run(bare, home), _run(ours, home)) for _ in range(TURNS)]
        grown = {seen: _grown(pages, sample, large, home) for seen, pages in SEEN.items()}
    empty, window = ([turn[side] for turn in both] for side in (0, 1))
    seconds = median(turn[1].seconds / turn[0].seconds for turn in both)
    memory = median(turn[1].kilobytes / turn[0].kilobytes for turn in both)
    print(f"bare window        {1000 * median(t.seconds for t in empty):7.0f} ms {_mb(empty):6.0f} MB")
    print(f"ours on the sample {1000 * median(t.seconds for t in window):7.0f} ms {_mb(window):6.0f} MB")
    print(f"ratio              {seconds:7.2f}    {memory:6.2f}")
    for seen, (few, many) in grown.items():
        ratio = many.kilobytes / few.kilobytes
        told = f"{few.kilobytes / 1024:4.0f} MB, with {PEOPLE:,} people {many.kilobytes / 1024:4.0f} MB"
        print(f"{seen:20s} {told}, ratio {ratio:.2f}")


def _grown(pages: str, sample: Path, large: Path, home: Path) -> tuple[Taken, Taken]:
    """On the sample, and with a crowd added to it, each looked at until nothing is left to read."""
    looking = UNTIL_PAINTED.replace("{then}", pages)
    few, many = (_run(looking + OURS.format(file=str(file)), home) for file in (sample, large))
    return few, many


def _mb(taken: list[Taken]) -> float:
    return median(each.kilobytes for each in taken) / 1024


def _run(code: str, home: Path) -> Taken:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment |= {f"XDG_{kind}_HOME": str(home / kind) for kind in ("CONFIG", "DATA", "STATE", "CACHE")}
    environment |= {"PYTHONPYCACHEPREFIX": str(home / "compiled"), "QT_QPA_PLATFORM": "offscreen"}
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, check=True, env=environment, capture_output=True, text=True
    )
    return Taken(time.perf_counter() - start, int(done.stdout))


if __name__ == "__main__":
    main()
