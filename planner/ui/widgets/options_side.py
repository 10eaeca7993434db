"""The left of a page of options: they scroll, and what comes of them stays in sight below."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from planner.ui.look.theme import GAP, PADDING, STEP
from planner.ui.widgets.buttons import for_command

WIDTH = 300
"""On a page that prints or shares."""


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


def page_side(
    options: Sequence[QWidget], made: Sequence[QWidget], main: QAction, others: Sequence[QPushButton]
) -> QFrame:
    """With its width; below, what will come out, and a large button before the other ones."""
    column = QVBoxLayout()
    column.setSpacing(PADDING + STEP)
    for part in options:
        column.addWidget(part)
    primary = for_command(main, kind="primary")
    primary.setIcon(QIcon())
    buttons = QHBoxLayout()
    for each in (primary, *others):
        buttons.addWidget(each, 1)
    return options_side(column, options_foot(made, buttons), width=WIDTH)


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
