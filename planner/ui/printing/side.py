"""The left of the page: options that scroll, above what will come out and the buttons."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from planner.ui.look.theme import GAP, PADDING, STEP
from planner.ui.widgets.buttons import for_command

WIDTH = 300


class Side(QFrame):
    def __init__(
        self, options: Sequence[QWidget], made: Sequence[QWidget], send: QAction, save: QAction
    ) -> None:
        super().__init__()
        self.setProperty("kind", "options")
        self.setFixedWidth(WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        column.addWidget(_scrolling(options), 1)
        column.addWidget(_foot(made, send, save))


def _scrolling(parts: Sequence[QWidget]) -> QScrollArea:
    inner = QWidget()
    inner.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    column = QVBoxLayout(inner)
    column.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
    column.setSpacing(PADDING + STEP)
    for part in parts:
        column.addWidget(part)
    column.addStretch()
    made = QScrollArea()
    made.setWidget(inner)
    made.setWidgetResizable(True)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return made


def _foot(parts: Sequence[QWidget], send: QAction, save: QAction) -> QFrame:
    made = QFrame()
    made.setProperty("kind", "foot")
    column = QVBoxLayout(made)
    column.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
    column.setSpacing(GAP)
    for part in parts:
        column.addWidget(part)
    primary = for_command(send, kind="primary")
    primary.setIcon(QIcon())
    buttons = QHBoxLayout()
    buttons.setSpacing(GAP)
    buttons.addWidget(primary, 1)
    buttons.addWidget(for_command(save), 1)
    column.addLayout(buttons)
    return made
