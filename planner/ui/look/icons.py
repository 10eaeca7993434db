"""Icons: lines on a square of 24, drawn anew at every size and in the colour of the text beside them."""

from functools import cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QIconEngine, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from planner import assets


def icon(name: str) -> QIcon:
    """The drawing `resources/icons/NAME.svg`, in the palette's colour of text."""
    return QIcon(_Drawn(name))


def paint(painter: QPainter, name: str, place: QRect, colour: str) -> None:
    """The drawing in a colour of its own."""
    _renderer(name, colour).render(painter, QRectF(place))


class _Drawn(QIconEngine):
    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:  # noqa: ARG002 - Qt signature
        palette = QGuiApplication.palette()
        group = QPalette.ColorGroup.Disabled if mode is QIcon.Mode.Disabled else QPalette.ColorGroup.Active
        colour = palette.color(group, QPalette.ColorRole.WindowText).name()
        _renderer(self._name, colour).render(painter, QRectF(rect))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return filled(self, size, mode, state)

    def clone(self) -> QIconEngine:
        return _Drawn(self._name)


def filled(engine: QIconEngine, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
    """What the engine paints, on nothing."""
    made = QPixmap(size)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    engine.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
    painter.end()
    return made


@cache
def _renderer(name: str, colour: str) -> QSvgRenderer:
    drawing = assets.path(f"icons/{name}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode()))
