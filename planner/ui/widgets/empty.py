"""What stands in the place of something where there is nothing yet."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from planner.ui.look.theme import GAP, PADDING, STEP
from planner.ui.widgets.buttons import button
from planner.ui.widgets.labels import Label
from planner.ui.widgets.restyling import lay_ground

WIDTH = 420
"""At the most."""
FIRST = 1000
"""The card takes what there is before the space around it does."""

Way = tuple[str, Callable[[], object]]
"""A button's text, and what it does."""


class Empty(QWidget):
    """A calm card in the middle: what is missing, and what to do; the first way is the one to take."""

    def __init__(self) -> None:
        super().__init__()
        self._ways: tuple[Way, ...] = ()
        self._buttons: list[QPushButton] = []
        self._heading = Label(kind="heading", wraps=True)
        self._text = Label(kind="muted", wraps=True)
        card = QWidget()
        lay_ground(card, "card")
        card.setMaximumWidth(WIDTH)
        self._column = QVBoxLayout(card)
        self._column.setContentsMargins(2 * PADDING, 2 * PADDING, 2 * PADDING, 2 * PADDING)
        self._column.setSpacing(GAP + STEP)
        self._column.addWidget(self._heading)
        self._column.addWidget(self._text)
        self._column.addSpacing(STEP)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(card, FIRST)
        across.addStretch(1)
        whole = QVBoxLayout(self)
        whole.addStretch(2)
        whole.addLayout(across)
        whole.addStretch(3)

    def tell(self, heading: str, text: str, *ways: Way) -> None:
        """Said again with the same ways, their buttons stay, and with them the focus."""
        self._heading.setText(heading)
        self._text.setText(text)
        is_other = [name for name, _ in ways] != [name for name, _ in self._ways]
        self._ways = ways
        if is_other:
            self._show_buttons()

    def _show_buttons(self) -> None:
        for gone in self._buttons:
            gone.hide()
            gone.deleteLater()
        self._buttons = [self._made(number) for number in range(len(self._ways))]
        for made in self._buttons:
            self._column.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)
            made.show()  # the layout does so later, too late for the cursor

    def _made(self, number: int) -> QPushButton:
        return button(
            self._ways[number][0], lambda: self._ways[number][1](), kind="plain" if number else "primary"
        )
