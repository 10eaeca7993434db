"""Cards side by side, in as many columns as the width has room for."""

from collections.abc import Iterator, Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from planner.ui.look.theme import GAP, STEP

WIDTHS = (960, 620)
"""From which on there are three columns, and two."""


class CardGrid(QWidget):
    """In the order given, from the left and from the top; a card may be two columns wide."""

    def __init__(self, cards: Sequence[tuple[QWidget, int]]) -> None:
        super().__init__()
        self._cards = tuple(cards)
        self._placed: tuple[object, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP + STEP)
        for card, _ in self._cards:
            card.setParent(self)

    def arrange(self) -> None:
        """Anew, after the width or what is to be seen has changed."""
        columns = 3 - sum(self.width() < width for width in WIDTHS)
        seen = [(card, min(span, columns)) for card, span in self._cards if not card.isHidden()]
        if (columns, *seen) == self._placed:
            return
        self._placed = (columns, *seen)
        places = _places([span for _, span in seen], columns)
        for card, _ in self._cards:
            self._grid.removeWidget(card)
        for (card, span), (row, column) in zip(seen, places, strict=True):
            self._grid.addWidget(card, row, column, 1, span)
        for column in range(3):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt signature
        super().resizeEvent(event)
        self.arrange()


def _places(spans: Sequence[int], columns: int) -> Iterator[tuple[int, int]]:
    row = column = 0
    for span in spans:
        if column + span > columns:
            row, column = row + 1, 0
        yield row, column
        column += span
