"""What something is, and its text beside that."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from planner.ui.look.theme import BODY, GAP, SMALL, colours, font
from planner.ui.widgets.elided import Elided
from planner.ui.widgets.growing import tell_layouts
from planner.ui.widgets.lines import draw_lines, height_of, lines_of

NAME = 116
MOST = 12
"""Lines of a text."""
NARROWEST = 60


class NamedText(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._name = Elided(size=SMALL, muted=True)
        self._name.setFixedWidth(NAME)
        self._text = Wrapped()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self._name, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)

    def show_text(self, named: tuple[str, str]) -> None:
        """A name and a text."""
        name, text = named
        self._name.set_text(name)
        self._text.set_text(text)


class Wrapped(QWidget):
    """A label breaks no word, and of a long address only the beginning is seen."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.setFont(font(BODY))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_text(self, text: str) -> None:
        if text != self.text:
            self.text = text
            self.setAccessibleName(text)
            tell_layouts(self)
            self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt signature
        return QSize(self.fontMetrics().horizontalAdvance(self.text[:200]) + 1, self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt signature
        return QSize(min(NARROWEST, self.sizeHint().width()), self.fontMetrics().height())

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt signature
        return round(height_of(max(len(self._lines(width)), 1), self.font())) + 1

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt signature
        painter = QPainter(self)
        painter.setPen(QColor(colours(self).text))
        draw_lines(painter, self._lines(self.width()), self.font(), QPointF(0, 0), self.width())

    def _lines(self, width: int) -> list[str]:
        """Qt's layouts know an end of a line by a letter of its own."""
        return lines_of(self.text.replace("\n", "\u2028"), self.font(), width, MOST)
