"""The left of the page: options that scroll, what was shared, and in sight below what will be in it."""

from collections.abc import Sequence

from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from planner.ui.look.theme import PADDING, STEP
from planner.ui.printing.side import WIDTH
from planner.ui.widgets.buttons import for_command
from planner.ui.widgets.options_side import options_foot, options_side


def share_side(
    options: Sequence[QWidget], contents: QWidget, save: QAction, others: Sequence[QPushButton]
) -> QFrame:
    """`others` stand beside the primary button, where a format has use for them."""
    column = QVBoxLayout()
    column.setSpacing(PADDING + STEP)
    for part in options:
        column.addWidget(part)
    primary = for_command(save, kind="primary")
    primary.setIcon(QIcon())
    buttons = QHBoxLayout()
    buttons.addWidget(primary, 1)
    for other in others:
        buttons.addWidget(other, 1)
    return options_side(column, options_foot([contents], buttons), width=WIDTH)
