"""The left of the page: options that scroll, above what will come out and the buttons."""

from collections.abc import Sequence

from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from planner.ui.look.theme import PADDING, STEP
from planner.ui.widgets.buttons import for_command
from planner.ui.widgets.options_side import options_foot, options_side

WIDTH = 300


def print_side(options: Sequence[QWidget], made: Sequence[QWidget], send: QAction, save: QAction) -> QFrame:
    column = QVBoxLayout()
    column.setSpacing(PADDING + STEP)
    for part in options:
        column.addWidget(part)
    primary = for_command(send, kind="primary")
    primary.setIcon(QIcon())
    buttons = QHBoxLayout()
    buttons.addWidget(primary, 1)
    buttons.addWidget(for_command(save), 1)
    return options_side(column, options_foot(made, buttons), width=WIDTH)
