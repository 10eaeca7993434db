"""The table of 100,000 people: first paint, a letter in the search, scrolling, sorting, and memory.

Beside it the usual way: a QSortFilterProxyModel over a Python model that holds every row, in the same run.

Run: python -m tests.benchmarks.tables [PEOPLE]
"""

import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView

from planner.domain import names
from planner.domain.records import Event, Group, Participant
from planner.store.document import Document
from planner.ui.look.dressing import dress
from planner.ui.models.lookups import PeopleLookup
from planner.ui.pages.participants import ParticipantsPage
from planner.ui.workspace import Workspace
from tests.benchmarks.opening import memory, some_people
from tests.ui.windows import a_setting

PEOPLE = 100_000
SIZE = 1112, 728
SEARCHED = "nunes pitt"
FRAMES = 120
GIVEN = ("Ana", "José", "Li", "Marta", "Selam", "Yohannes", "Priya", "Devon", "Ruth", "Uche", "Tomasz")
FAMILY = ("Nunes", "Núñez", "Okafor", "Smith", "Abebe", "Park", "Haddad", "Beltrán", "Gołąbek", "O’Rourke")
CITIES = ("Pittsburgh", "Washington, DC", "New York", "Bogotá", "São Paulo", "Graz", "Atlanta")
SHOWN = ("given_name", "family_name", "organisation", "city", "email", "status")
NO_PARENT = QModelIndex()


def many_people(many: int) -> list[Participant]:
    """As `opening` makes them, but with different names, cities and groups."""
    source = random.Random(2016)
    people = []
    for number, person in enumerate(some_people(many)):
        given, family = f"{source.choice(GIVEN)} {number}", source.choice(FAMILY)
        people.append(
            replace(
                person, given_name=given, family_name=family, city=source.choice(CITIES),
                group=f"GR0UP0000{source.randrange(6)}", sort_key=names.sort_key(given, family),
                email=f"{names.folded(given).replace(' ', '.')}@example.org",
            )
        )  # fmt: skip
    return people


def written(path: Path, many: int) -> None:
    document = Document.create(path, event=Event(name="Large"), desk="Benchmark")
    groups = [Group(id=f"GR0UP0000{number}", name=f"Group {number}", colour="#0072b2") for number in range(6)]
    for records in (groups, many_people(many)):
        with document.edit("import") as edit:
            edit.put_all(records)
    document.close()


def ms(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    QApplication.processEvents()
    return (time.perf_counter() - start) * 1000


class PlainModel(QAbstractTableModel):
    """Every row in memory, as many programs have it."""

    def __init__(self, rows: list[tuple[str, ...]]) -> None:
        super().__init__()
        self._rows = rows

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = NO_PARENT) -> int:  # noqa: N802 - Qt signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = NO_PARENT) -> int:  # noqa: N802 - Qt signature
        return 0 if parent.isValid() else len(SHOWN)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        return self._rows[index.row()][index.column()] if role == Qt.ItemDataRole.DisplayRole else None


def ours(path: Path, folder: Path) -> dict[str, list[float]]:
    workspace = Workspace(Document.open(path, desk="Benchmark"), a_setting(folder))
    found: dict[str, list[float]] = {}
    pages: list[ParticipantsPage] = []

    def first_paint() -> None:
        page = ParticipantsPage(workspace)
        page.resize(*SIZE)
        page.show()
        page.view.viewport().repaint()
        pages.append(page)

    start = time.perf_counter()
    first_paint()
    found["first paint"] = [(time.perf_counter() - start) * 1000]
    (page,) = pages
    lookup = PeopleLookup(workspace.document)
    found["reading on, a piece"] = []
    is_more = True
    while is_more:
        begun = time.perf_counter()
        is_more = lookup.read_on()
        found["reading on, a piece"].append((time.perf_counter() - begun) * 1000)
    del lookup
    while not page.records.lookup.is_whole:
        QTest.qWait(50)
    QTest.qWait(50)

    def typed(letter: str) -> None:
        QTest.keyClicks(page.search, letter)
        QApplication.processEvents()
        page.view.viewport().repaint()

    found["a letter in the search"] = [ms(lambda each=letter: typed(each)) for letter in SEARCHED]  # type: ignore[misc]  # third-party type
    found["clearing the search"] = [ms(page.search.clear)]
    bar = page.view.verticalScrollBar()

    def scrolled(to: int) -> None:
        bar.setValue(to)
        page.view.viewport().repaint()

    found["scrolling by a few rows, a frame"] = [ms(lambda at=at: scrolled(90 * at)) for at in range(FRAMES)]  # type: ignore[misc]  # third-party type
    jumps = [random.Random(1).randrange(bar.maximum() + 1) for _ in range(FRAMES)]
    found["dragging the scroll bar, a frame"] = [ms(lambda at=at: scrolled(at)) for at in jumps]  # type: ignore[misc]  # third-party type
    keys = [column.key for column in page.records.columns]

    def sorted_by(key: str) -> None:
        page.columns.sort_by(keys.index(key))
        page.view.viewport().repaint()

    found["sorting by a column"] = [ms(lambda: sorted_by("city")), ms(lambda: sorted_by("city"))]
    page.close()
    workspace.close()
    return found


def usual(people: list[Participant]) -> dict[str, list[float]]:
    found: dict[str, list[float]] = {}
    views: list[QTableView] = []
    proxy = QSortFilterProxyModel()
    proxy.setFilterKeyColumn(-1)
    proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)

    def first_paint() -> None:
        rows = [tuple(str(getattr(person, name)) for name in SHOWN) for person in people]
        model = PlainModel(rows)
        model.setParent(proxy)
        proxy.setSourceModel(model)
        view = QTableView()
        view.setModel(proxy)
        view.resize(*SIZE)
        view.show()
        view.viewport().repaint()
        views.append(view)

    found["first paint"] = [ms(first_paint)]
    (view,) = views

    def typed(text: str) -> None:
        proxy.setFilterFixedString(text)
        view.viewport().repaint()

    letters = [SEARCHED[:length] for length in range(1, 6)]
    found["a letter in the search"] = [ms(lambda each=text: typed(each)) for text in letters]  # type: ignore[misc]  # third-party type
    found["clearing the search"] = [ms(lambda: typed(""))]
    bar = view.verticalScrollBar()

    def scrolled(to: int) -> None:
        bar.setValue(to)
        view.viewport().repaint()

    found["scrolling by a few rows, a frame"] = [ms(lambda at=at: scrolled(3 * at)) for at in range(FRAMES)]  # type: ignore[misc]  # third-party type
    jumps = [random.Random(1).randrange(bar.maximum() + 1) for _ in range(FRAMES)]
    found["dragging the scroll bar, a frame"] = [ms(lambda at=at: scrolled(at)) for at in jumps]  # type: ignore[misc]  # third-party type
    found["sorting by a column"] = [ms(lambda: proxy.sort(3))]
    return found


def lines(mine: dict[str, list[float]], theirs: dict[str, list[float]]) -> Iterator[str]:
    yield f"{'milliseconds':36}{'median':>9}{'p95':>9}{'worst':>9}   the usual way"
    for name, values in mine.items():
        middle, worst = statistics.median(values), max(values)
        high = sorted(values)[int(0.95 * (len(values) - 1))]
        line = f"{name:36}{middle:9.1f}{high:9.1f}{worst:9.1f}"
        if name in theirs:
            other = statistics.median(theirs[name])
            line += f"   {other:9.1f}   {other / max(middle, 0.01):7.1f}x"
        yield line


def main() -> None:
    many = int(sys.argv[1]) if len(sys.argv) > 1 else PEOPLE
    app = QApplication([])
    dress(app)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "large.workshop"
        if os.fork() == 0:  # writing would be counted among the memory of showing
            written(path, many)
            os._exit(0)
        os.wait()
        before = memory()
        mine = ours(path, folder)
        held = memory()
        theirs = usual(many_people(many))
        print(f"{many} people")
        print("\n".join(lines(mine, theirs)))
        told = f"{before:.0f} MB before, at the most {held:.0f} MB with the table"
        print(f"memory: {told}; the usual way {memory():.0f} MB")


if __name__ == "__main__":
    main()
