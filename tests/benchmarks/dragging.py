"""How long one move of a drag takes on a big agenda: handled, conflicts and all, and painted.

Run as `python -m tests.benchmarks.dragging`. Beside it, in the same run, a bare widget of the same size that
paints nothing but a rectangle under the mouse. Offscreen; painting goes into the window's backing store.
"""

import os
import random
import tempfile
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter, thread_time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from planner.ui.agenda.grid import AgendaGrid
from planner.ui.look.dressing import dress
from tests.benchmarks.conflicts import big_snapshot
from tests.ui.agenda.grid.playing import workspace_of

FRAME = 1000 / 60
MOVES = 600
LEFT = Qt.MouseButton.LeftButton
WIDTH, HEIGHT = 1480, 820


class Bare(QWidget):
    """The least a drag can cost: a ground, and a rectangle where the mouse is."""

    def __init__(self) -> None:
        super().__init__()
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._at = QPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt signature
        self._at = event.position().toPoint()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt signature
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("white"))
        painter.fillRect(self._at.x(), self._at.y(), 110, 60, QColor("green"))
        painter.end()


def send(widget: QWidget, kind: QEvent.Type, at: QPoint) -> None:
    button = LEFT if kind != QEvent.Type.MouseMove else Qt.MouseButton.NoButton
    event = QMouseEvent(
        kind, QPointF(at), QPointF(widget.mapToGlobal(at)), button, LEFT, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(widget, event)


def path(source: random.Random, start: QPoint, *, right: int, bottom: int) -> list[QPoint]:
    """A hand's way over the whole grid: straight from one place to the next, 30 pixels a move."""
    here = QPointF(start)
    way: list[QPoint] = []
    while len(way) < MOVES:
        there = QPointF(source.randrange(60, right), source.randrange(80, bottom))
        steps = max(1, int((there - here).manhattanLength() / 30))
        way += [(here + (there - here) * (step / steps)).toPoint() for step in range(1, steps + 1)]
        here = there
    return way[:MOVES]


def timed(widget: QWidget, way: Sequence[QPoint]) -> list[tuple[float, float]]:
    """Milliseconds of each move, on the clock and of the processor: the event, and all painting after it."""
    taken = []
    for at in way:
        started, worked = perf_counter(), thread_time()
        send(widget, QEvent.Type.MouseMove, at)
        settle()
        taken.append((1000 * (perf_counter() - started), 1000 * (thread_time() - worked)))
    return taken


def told(name: str, taken: Sequence[tuple[float, float]]) -> float:
    for kind, each in (("clock", 0), ("processor", 1)):
        in_order = sorted(times[each] for times in taken)
        half, most, worst = (in_order[int(share * (len(in_order) - 1))] for share in (0.5, 0.95, 1.0))
        print(
            f"{name}, {kind}: p50 {half:.1f} ms, p95 {most:.1f} ms, worst {worst:.1f} ms; "
            f"p95 is {100 * most / FRAME:.0f} % of a frame of {FRAME:.1f} ms"
        )
    return half


def settle() -> None:
    """Paint, and do whatever waits for a free moment."""
    QApplication.processEvents()


def drag(grid: AgendaGrid, slot: str) -> list[tuple[float, float]]:
    view = grid.viewport()
    start = grid.where_is(slot).center()
    send(view, QEvent.Type.MouseButtonPress, start)
    send(view, QEvent.Type.MouseMove, start + QPoint(30, 0))
    settle()
    way = path(random.Random(4), start, right=view.width() - 40, bottom=view.height() - 40)
    taken = timed(view, way)
    grid.cancel_drag()
    return taken


def main() -> None:
    app = QApplication([])
    dress(app, Qt.ColorScheme.Light)
    with tempfile.TemporaryDirectory() as folder:
        workspace = workspace_of(big_snapshot(slots=300, rooms=12, people=2_000), Path(folder))
        bare = Bare()
        bare.resize(WIDTH, HEIGHT)
        bare.show()
        settle()
        way = path(random.Random(4), QPoint(100, 100), right=WIDTH - 40, bottom=HEIGHT - 40)
        least = told("a rectangle on a bare widget", timed(bare, way))
        bare.close()
        grid = AgendaGrid(workspace)
        grid.resize(WIDTH, HEIGHT)
        grid.show_days(tuple(day.id for day in workspace.snapshot.days)[:2])
        grid.show()
        settle()
        half = told("one of 300 slots in 12 rooms and 2 days, 2,000 people", drag(grid, "t40"))
        print(f"{half / least:.0f} times the bare widget (p50 of the processor)")
        grid.select(["t40", "t41", "t42", "t43", "t44"])
        told("five slots together", drag(grid, "t40"))
        grid.close()
        workspace.close()


if __name__ == "__main__":
    main()
