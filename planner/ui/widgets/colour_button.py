"""A colour to choose: the seven that everybody tells apart, or one's own."""

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from planner.domain.colours import OKABE_ITO
from planner.language import Words
from planner.ui.look.theme import GAP, PADDING, STEP, colours
from planner.ui.widgets.labels import naming
from planner.ui.widgets.plain import tooltip
from planner.wording import choices

SIZE = 28
SWATCH = 16


class Swatch(QAbstractButton):
    """A round of colour to press."""

    def __init__(self, colour: str, says: str) -> None:
        super().__init__()
        self.colour = colour
        self.setFixedSize(SIZE, SIZE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.name(says)

    def name(self, says: str) -> None:
        self.setAccessibleName(says)
        self.setToolTip(tooltip(says))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt signature
        shades = colours(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.hasFocus() or self.isChecked():
            painter.setPen(QPen(QColor(shades.accent if self.hasFocus() else shades.muted), 1.5))
            painter.drawEllipse(QRectF(2.5, 2.5, SIZE - 5, SIZE - 5))
        inset = (SIZE - SWATCH) / 2
        painter.setPen(Qt.PenStyle.NoPen if self.colour else QPen(QColor(shades.muted), 1.5))
        painter.setBrush(QColor(self.colour) if self.colour else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QRectF(inset, inset, SWATCH, SWATCH))


class ColourButton(Swatch):
    """Shows a colour; pressed, it offers others."""

    chosen = Signal(str)

    def __init__(self, words: Words, label: str) -> None:
        super().__init__("", label)
        self._words = words
        self._label = label
        self._palette: QWidget | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._offer)

    def show_colour(self, colour: str) -> None:
        self.colour = colour
        self.name(f"{self._label}: {choices.colour(colour, self._words)}" if colour else self._label)
        self.update()

    def _offer(self) -> None:
        palette = _Palette(self, self._words, self.colour)
        palette.chosen.connect(self._take)
        palette.adjustSize()
        palette.move(self.mapToGlobal(QPoint(0, self.height())))
        palette.show()
        self._palette = palette

    def _take(self, colour: str) -> None:
        if colour != self.colour:
            self.chosen.emit(colour)


class _Palette(QFrame):
    chosen = Signal(str)

    def __init__(self, owner: QWidget, words: Words, current: str) -> None:
        super().__init__(owner, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("kind", "card")
        self.setAccessibleName(words.gettext("Colours"))
        column = QVBoxLayout(self)
        column.setContentsMargins(PADDING, GAP, PADDING, PADDING)
        column.setSpacing(GAP)
        row = QHBoxLayout()
        row.setSpacing(STEP)
        self._swatches = [self._swatch(colour, words, current) for colour in OKABE_ITO]
        for swatch in self._swatches:
            row.addWidget(swatch)
        column.addLayout(row)
        self._own = QLineEdit(current)
        self._own.setPlaceholderText("#0072b2")
        self._own.returnPressed.connect(lambda: self._choose(self._own.text().strip()))
        column.addWidget(naming(words.gettext("Or one of your own"), self._own))
        column.addWidget(self._own)
        first = next((each for each in self._swatches if each.isChecked()), self._swatches[0])
        first.setFocus()

    def _swatch(self, colour: str, words: Words, current: str) -> Swatch:
        made = Swatch(colour, choices.colour(colour, words))
        made.setCheckable(True)
        made.setChecked(colour == current)
        made.clicked.connect(lambda: self._choose(colour))
        return made

    def _choose(self, colour: str) -> None:
        self.chosen.emit(colour)
        self.close()
