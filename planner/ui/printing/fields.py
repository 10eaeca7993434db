"""Rows of options: a small label above what it names."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.ui.look.theme import STEP
from planner.ui.widgets.labels import naming


def labelled(text: str, *fields: QWidget) -> QWidget:
    """Fields one below the other; the first is heard by the label's name unless it has its own."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(STEP)
    column.addWidget(naming(text, fields[0], "section"))
    for field in fields:
        column.addWidget(field)
    return made
