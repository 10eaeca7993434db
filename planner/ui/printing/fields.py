"""Rows of options: a small label above what it names, links in line with both."""

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from planner.ui.look.theme import STEP
from planner.ui.widgets.labels import naming

AROUND_LINK = 5
"""What the style sheet puts before a link's text."""


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


def flush(link: QPushButton) -> None:
    """Its text begins where the others do."""
    link.setStyleSheet(f"margin-left: -{AROUND_LINK}px")
