"""Paints a pair: two names, the reason, and at the right how likely it is."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from planner.domain.likeness import LIKELY
from planner.domain.values import dataclass
from planner.ui.charts.text import draw_line, line_height, width_of
from planner.ui.look.theme import BODY, CORNER, GAP, SMALL, SMALLEST, STEP, Colours, colours, font
from planner.wording.merging import CERTAIN

PAIR = Qt.ItemDataRole.UserRole
PILL = 18
SIDE = GAP
"""Beside the cards."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What a row shows of a pair."""

    first: str
    other: str
    reason: str
    likelihood: float
    word: str
    """For the likelihood; "" for two whom nothing but somebody's word brought together."""


class PairDelegate(QStyledItemDelegate):
    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(  # noqa: N802 - Qt signature
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002 - Qt signature
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002 - Qt signature
    ) -> QSize:
        text = line_height(font(BODY, bold=True)) + line_height(font(BODY)) + line_height(font(SMALL))
        return QSize(self._view.viewport().width(), round(text) + 2 * GAP + STEP + GAP)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        shades = colours(self._view)
        area = QRectF(option.rect).adjusted(SIDE + 0.5, GAP + 0.5, -SIDE - 0.5, -0.5)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_card(painter, area, option, shades)
        self._write(
            painter, area.adjusted(GAP + STEP, GAP - 1, -GAP - STEP, 1 - GAP), index.data(PAIR), shades
        )
        painter.restore()

    def _draw_card(
        self, painter: QPainter, area: QRectF, option: QStyleOptionViewItem, shades: Colours
    ) -> None:
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        has_focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
        is_under = bool(option.state & QStyle.StateFlag.State_MouseOver)
        ground = shades.accent_pale if is_selected else shades.hover if is_under else shades.ground
        painter.setPen(QPen(QColor(shades.accent if is_selected else shades.line), 2 if has_focus else 1))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(area, CORNER, CORNER)

    def _write(self, painter: QPainter, area: QRectF, shown: Shown, shades: Colours) -> None:
        bold, plain, small = font(BODY, bold=True), font(BODY), font(SMALL)
        y = area.top()
        for text, style, colour in (
            (shown.first, bold, shades.text),
            (shown.other, plain, shades.text),
            (shown.reason, small, shades.muted),
        ):
            height = line_height(style)
            line = QRectF(area.left(), y, area.width(), height)
            if style is bold and shown.word:
                line.adjust(0, 0, -self._draw_pill(painter, line, shown, shades) - GAP, 0)
            draw_line(painter, line, text, style, colour)
            y += height + STEP / 2

    def _draw_pill(self, painter: QPainter, line: QRectF, shown: Shown, shades: Colours) -> float:
        """Returns its width."""
        style = font(SMALLEST, bold=True)
        ground, ink = tones(shown.likelihood, shades)
        width = width_of(shown.word, style) + 2 * GAP
        pill = QRectF(line.right() - width, line.center().y() - PILL / 2, width, PILL)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(pill, PILL / 2, PILL / 2)
        draw_line(painter, pill.adjusted(GAP, 0, 0, 0), shown.word, style, ink)
        return width


def tones(likelihood: float, shades: Colours) -> tuple[str, str]:
    """Ground and text of the word for it."""
    if likelihood >= CERTAIN:
        return shades.fine_pale, shades.fine
    if likelihood >= LIKELY:
        return shades.accent_pale, shades.accent_text
    return shades.care_pale, shades.text
