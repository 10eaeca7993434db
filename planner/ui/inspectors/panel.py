"""What the inspectors have in common: a head with the name, and sections below that scroll and fold."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from planner.ui.look.theme import GAP, LIGHT, PADDING, STEP, TITLE, colours, font
from planner.ui.widgets.labels import Label
from planner.ui.widgets.section import Section
from planner.ui.workspace import Workspace

NARROWEST = 280


class Panel(QWidget):
    def __init__(self, workspace: Workspace, name: str, *, nothing: str) -> None:
        """`name` is what the preferences call it; `nothing` is said while no record is shown."""
        super().__init__()
        self._name = name
        self._preferences = workspace.setting.preferences
        self.setMinimumWidth(NARROWEST)
        self._mark = Mark()
        self._title = Label(kind="title", wraps=True)
        self._line = Label(kind="small", wraps=True)
        self._content = QWidget()
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(0, PADDING, 0, 2 * PADDING)
        self._column.setSpacing(PADDING)
        self._column.addLayout(self._head())
        self._column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self._content)
        scroll.viewport().setAutoFillBackground(False)
        self._content.setAutoFillBackground(False)
        self._scroll = scroll
        self._stack = QStackedLayout(self)
        self._stack.addWidget(_nothing(nothing))
        self._stack.addWidget(scroll)

    def show_head(self, title: str, line: str, *, colour: str = "", letters: str = "") -> None:
        self._title.setText(title)
        self._line.setText(line)
        self._line.setVisible(bool(line))
        self._mark.show_mark(colour, letters)

    def show_nothing(self) -> None:
        self._stack.setCurrentIndex(0)

    def show_content(self) -> None:
        self._stack.setCurrentIndex(1)

    def scroll_to_top(self) -> None:
        self._scroll.verticalScrollBar().setValue(0)

    def add(self, name: str, title: str, *parts: QWidget) -> Section:
        """A section below those there are."""
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for part in parts:
            column.addWidget(part)
        section = Section(f"{self._name}-{name}", title, inner, self._preferences)
        self._column.insertWidget(self._column.count() - 1, section)
        return section

    def add_plain(self, part: QWidget) -> QWidget:
        """Something without a heading, that does not fold; returns the place around it."""
        around = QWidget()
        column = QVBoxLayout(around)
        column.setContentsMargins(PADDING, 0, PADDING, 0)
        column.addWidget(part)
        self._column.insertWidget(self._column.count() - 1, around)
        return around

    def _head(self) -> QHBoxLayout:
        texts = QVBoxLayout()
        texts.setSpacing(STEP // 2)
        texts.addStretch(1)
        texts.addWidget(self._title)
        texts.addWidget(self._line)
        texts.addStretch(1)
        row = QHBoxLayout()
        row.setContentsMargins(PADDING, 0, PADDING, STEP)
        row.setSpacing(PADDING)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        return row


class Mark(QWidget):
    """A round with initials, in a group's colour; without initials a stripe in a track's."""

    SIZE = 40

    def __init__(self) -> None:
        super().__init__()
        self._colour = ""
        self._letters = ""
        self.show_mark("", "")

    def show_mark(self, colour: str, letters: str) -> None:
        self._colour, self._letters = colour, letters
        self.setFixedSize(self.SIZE if letters else STEP, self.SIZE)
        self.setVisible(bool(letters or colour))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt signature
        shades = colours(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        ground = QColor(self._colour or shades.line)
        painter.setBrush(ground)
        if not self._letters:
            painter.drawRoundedRect(QRectF(self.rect()), STEP / 2, STEP / 2)
            return
        painter.drawEllipse(QRectF(self.rect()))
        painter.setPen(QColor(_readable_on(ground)))
        painter.setFont(font(TITLE, bold=True))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._letters)


def _readable_on(ground: QColor) -> str:
    """Dark or white, whichever stands out more (WCAG 2, relative luminance)."""
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (ground.redF(), ground.greenF(), ground.blueF())
    ]
    luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return LIGHT.text if luminance > 0.2 else LIGHT.on_accent


def _nothing(text: str) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(2 * PADDING, 2 * PADDING, 2 * PADDING, 2 * PADDING)
    said = Label(text, "muted", wraps=True)
    said.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    column.addStretch(2)
    column.addWidget(said)
    column.addStretch(3)
    return made
