"""What stands in the place of rows where there are none."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from planner.ui.theme import GAP, PADDING, STEP
from planner.ui.widgets.labels import Label

WIDTH = 420


class EmptyCard(QWidget):
    """A calm sentence in the middle, and what to do."""

    def __init__(self, heading: str, text: str, *ways: QPushButton) -> None:
        super().__init__()
        card = QWidget()
        card.setProperty("kind", "card")
        card.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        card.setFixedWidth(WIDTH)
        inner = QVBoxLayout(card)
        inner.setContentsMargins(2 * PADDING, 2 * PADDING, 2 * PADDING, 2 * PADDING)
        inner.setSpacing(GAP + STEP)
        self.heading = Label(heading, "heading", wraps=True)
        inner.addWidget(self.heading)
        self.text = Label(text, "muted", wraps=True)
        inner.addWidget(self.text)
        inner.addSpacing(STEP)
        for way in ways:
            inner.addWidget(way, 0, Qt.AlignmentFlag.AlignLeft)
        across = QHBoxLayout()
        across.addStretch()
        across.addWidget(card)
        across.addStretch()
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addLayout(across)
        column.addStretch(3)
