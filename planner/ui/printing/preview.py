"""The pages as they will be printed, one below the other."""

from collections import OrderedDict
from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QHideEvent,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea

from planner.domain.values import dataclass
from planner.language import Words
from planner.ui.look import theme
from planner.ui.printing.columns import Column, Fit, Zoom, column, stepped

KEPT = 12
"""Pages whose pictures are kept."""
MOST_PIXELS = 16_000_000
"""A page is drawn no sharper than this; on a fine screen at 300 % it is stretched a little."""
EDGE = 4
LINE = 48


class Pages(Protocol):
    sizes: Sequence[QSizeF]
    """In points."""

    def picture(self, number: int, scale: float) -> QImage:
        """A page, counted from 0, at `scale` pixels a point."""

    def close(self) -> None:
        """Until one is wanted again."""


@dataclass(frozen=True, slots=True)
class _Drawn:
    image: QImage
    of: Pages
    scale: float


class Preview(QAbstractScrollArea):
    """What was there stays, until a new paper is given, and its pages until their new picture is drawn."""

    moved = Signal()
    """Another page is in the middle, or another zoom is shown."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._pages: Pages | None = None
        self._zoom: Zoom = Fit.WIDTH
        self._column = Column((), 0, 0, 1)
        self._drawn: OrderedDict[int, _Drawn] = OrderedDict()
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._draw_next)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        always = Qt.ScrollBarPolicy.ScrollBarAlwaysOn  # one that comes and goes changes what fits the width
        self.setVerticalScrollBarPolicy(always)
        self.verticalScrollBar().setSingleStep(LINE)
        self.verticalScrollBar().valueChanged.connect(self._tell)
        self._tell()

    @property
    def count(self) -> int:
        return len(self._column.pages)

    @property
    def current(self) -> int:
        """The page in the middle, from 1; 0 where there is none."""
        middle = self.verticalScrollBar().value() + self.viewport().height() / 2
        return self._column.at(middle) + 1 if self.count else 0

    @property
    def scale(self) -> float:
        """Pixels a point."""
        return self._column.scale

    @property
    def zoom(self) -> Zoom:
        return self._zoom

    def show_pages(self, pages: Pages | None) -> None:
        """The place stays what it was, as far as there are so many pages; the old ones are closed."""
        if self._pages is not None:
            self._pages.close()
        self._pages = pages
        if pages is None:
            self._drawn.clear()
        self._arrange()

    def set_zoom(self, zoom: Zoom) -> None:
        self._zoom = zoom
        self._arrange()

    def zoom_by(self, step: int, about: QPointF | None = None) -> None:
        """In or out by one; the point of the viewport `about` stays where it is, usually its middle."""
        about = about or QPointF(self.viewport().rect().center())
        before, bars = self._column, (self.horizontalScrollBar(), self.verticalScrollBar())
        held = QPointF(bars[0].value(), bars[1].value()) + about
        self.set_zoom(stepped(self.scale, step))
        if before.width and before.height:
            bars[0].setValue(round(held.x() * self._column.width / before.width - about.x()))
            bars[1].setValue(round(held.y() * self._column.height / before.height - about.y()))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt signature
        shades = theme.colours(self)
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), QColor(shades.panel))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.translate(-self._corner())
        for number in self._visible():
            _paint_page(painter, self._column.pages[number], self._drawn.get(number), shades)
        painter.end()
        if self._wanted() is not None:
            self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt signature
        super().hideEvent(event)
        self._timer.stop()
        if self._pages is not None:
            self._pages.close()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt signature
        super().resizeEvent(event)
        self._arrange()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802, ARG002 - Qt signature
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt signature
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.angleDelta().y():
            self.zoom_by(1 if event.angleDelta().y() > 0 else -1, event.position())
            event.accept()
            return
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt signature
        bar = self.verticalScrollBar()
        keys = {Qt.Key.Key_Home: bar.minimum(), Qt.Key.Key_End: bar.maximum()}
        with_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if with_control and event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_by(1)
        elif with_control and event.key() == Qt.Key.Key_Minus:
            self.zoom_by(-1)
        elif with_control and event.key() == Qt.Key.Key_0:
            self.set_zoom(Fit.WIDTH)
        elif Qt.Key(event.key()) in keys:
            bar.setValue(keys[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        """Lay the pages out again; how far down one is stays as it was."""
        bar = self.verticalScrollBar()
        share = bar.value() / self._column.height if self._column.height else 0.0
        same_count = self._pages is not None and len(self._pages.sizes) == self.count
        value = bar.value()
        before = self._column
        sizes = self._pages.sizes if self._pages else ()
        self._column = column(sizes, self._zoom, QSizeF(self.viewport().size()))
        self._set_range()
        is_same = same_count and before.scale == self._column.scale
        bar.setValue(value if is_same or not same_count else round(share * self._column.height))
        self.viewport().update()
        self._tell()

    def _set_range(self) -> None:
        view = self.viewport().size()
        for bar, whole, shown in (
            (self.verticalScrollBar(), self._column.height, view.height()),
            (self.horizontalScrollBar(), self._column.width, view.width()),
        ):
            bar.setPageStep(shown)
            bar.setRange(0, max(0, round(whole) - shown) if self.count else 0)

    def _corner(self) -> QPoint:
        return QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _visible(self) -> range:
        top = self.verticalScrollBar().value()
        return self._column.between(top, top + self.viewport().height())

    def _wanted(self) -> int | None:
        """The first visible page whose picture is not there, or not of this paper or size."""
        if self._pages is None:
            return None
        for number in self._visible():
            drawn = self._drawn.get(number)
            sharpness = self._sharpness(number, self._pages.sizes[number])
            if drawn is None or drawn.of is not self._pages or drawn.scale != sharpness:
                return number
        return None

    def _sharpness(self, number: int, size: QSizeF) -> float:
        """Pixels of the screen a point."""
        exact = self._column.pages[number].width() / size.width() * self.devicePixelRatioF()
        return min(exact, float((MOST_PIXELS / (size.width() * size.height())) ** 0.5))

    def _draw_next(self) -> None:
        number = self._wanted()
        if number is None or self._pages is None:
            return
        scale = self._sharpness(number, self._pages.sizes[number])
        self._drawn[number] = _Drawn(self._pages.picture(number, scale), self._pages, scale)
        self._drawn.move_to_end(number)
        while len(self._drawn) > max(KEPT, len(self._visible())):
            self._drawn.popitem(last=False)
        self.viewport().update()

    def _tell(self) -> None:
        self.setAccessibleName(
            self._words.gettext("Preview, page {number} of {count}").format(
                number=self.current, count=self.count
            )
        )
        self.moved.emit()


def _paint_page(painter: QPainter, page: QRectF, drawn: _Drawn | None, shades: theme.Colours) -> None:
    """White in the dark, too: it is paper."""
    painter.setPen(Qt.PenStyle.NoPen)
    for spread in range(EDGE, 0, -1):
        painter.setBrush(QColor(0, 0, 0, 26 if shades.is_dark else 7))
        painter.drawRoundedRect(page.adjusted(-spread, -spread + 1, spread, spread + 1), spread, spread)
    painter.fillRect(page, Qt.GlobalColor.white)
    if drawn is not None:
        painter.drawImage(page, drawn.image)
    painter.setPen(QPen(QColor(shades.line), 0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(page)
