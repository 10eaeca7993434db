"""Rows of options: a small label above what it names."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.ui.theme import STEP
from planner.ui.widgets.labels import Label


def labelled(text: str, *fields: QWidget) -> QWidget:
    """Fields one below the other; the first is heard by the label's name unless it has its own."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(STEP)
    label = Label(text, "section")
    if fields[0].focusPolicy() is not Qt.FocusPolicy.NoFocus:
        label.setBuddy(fields[0])
    if not fields[0].accessibleName():
        fields[0].setAccessibleName(text)
    column.addWidget(label)
    for field in fields:
        column.addWidget(field)
    return made
