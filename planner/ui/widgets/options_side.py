"""The left of a page of options: they scroll, and what comes of them stays in sight below."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from planner.ui.look.theme import GAP, PADDING


def options_side(options: QVBoxLayout, foot: QWidget | None = None, *, width: int) -> QFrame:
    made = QFrame()
    made.setProperty("kind", "options")
    made.setFixedWidth(width)
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 1, 0)
    column.setSpacing(0)
    column.addWidget(_scrolling(options), 1)
    if foot is not None:
        column.addWidget(foot)
    return made


def options_foot(parts: Sequence[QWidget], buttons: QHBoxLayout) -> QFrame:
    made = QFrame()
    made.setProperty("kind", "foot")
    column = QVBoxLayout(made)
    column.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
    column.setSpacing(GAP)
    for part in parts:
        column.addWidget(part)
    buttons.setSpacing(GAP)
    column.addLayout(buttons)
    return made


def _scrolling(options: QVBoxLayout) -> QScrollArea:
    inner = QWidget()
    inner.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    options.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
    options.addStretch()
    inner.setLayout(options)
    made = QScrollArea()
    made.setWidget(inner)
    made.setWidgetResizable(True)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return made
