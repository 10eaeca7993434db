"""Where the pages of a preview lie: one below the other, in pixels of the screen."""

from bisect import bisect_right
from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QRectF, QSizeF

from planner.domain.values import dataclass

MARGIN = 20
"""Around the pages, and between them."""
PIXELS_A_POINT = 96 / 72
"""At 100 %, where paper has its true size on a screen as systems imagine one."""
STEPS = (0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0)


class Fit(StrEnum):
    WIDTH = "width"
    PAGE = "page"


Zoom = Fit | float
"""A factor, or as large as the window allows."""


@dataclass(frozen=True, slots=True)
class Column:
    pages: tuple[QRectF, ...]
    width: float
    height: float
    scale: float
    """Pixels a point."""

    def at(self, y: float) -> int:
        """The page at a height, or the last above it."""
        return max(0, bisect_right([page.top() - MARGIN / 2 for page in self.pages], y) - 1)

    def between(self, top: float, bottom: float) -> range:
        """The pages to be seen there."""
        if not self.pages:
            return range(0)
        return range(self.at(top), self.at(bottom) + 1)


def column(sizes: Sequence[QSizeF], zoom: Zoom, viewport: QSizeF) -> Column:
    """`sizes` in points. All pages are shown at one scale, centred where there is room."""
    scale = _scale(sizes, zoom, viewport)
    widest = max((size.width() for size in sizes), default=0) * scale
    width = max(viewport.width(), widest + 2 * MARGIN)
    top = float(MARGIN)
    pages = []
    for size in sizes:
        page = QRectF((width - size.width() * scale) / 2, top, size.width() * scale, size.height() * scale)
        pages.append(QRectF(page.toAlignedRect()))
        top += page.height() + MARGIN
    return Column(tuple(pages), width, top, scale)


def stepped(scale: float, by: int) -> float:
    """The next factor above or below the one shown now."""
    shown = scale / PIXELS_A_POINT
    further = [step for step in STEPS if (step > shown + 0.01 if by > 0 else step < shown - 0.01)]
    if not further:
        return max(STEPS) if by > 0 else min(STEPS)
    return min(further) if by > 0 else max(further)


def _scale(sizes: Sequence[QSizeF], zoom: Zoom, viewport: QSizeF) -> float:
    if isinstance(zoom, float):
        return zoom * PIXELS_A_POINT
    across = (viewport.width() - 2 * MARGIN) / max((size.width() for size in sizes), default=1)
    if zoom is Fit.PAGE:
        down = (viewport.height() - 2 * MARGIN) / max((size.height() for size in sizes), default=1)
        across = min(across, down)
    return min(max(across, STEPS[0] * PIXELS_A_POINT / 2), STEPS[-1] * PIXELS_A_POINT)
