"""Lays buttons and chips out like words: beside each other, on as many lines as they need."""

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Flow(QLayout):
    """An item wider than a line gets the whole line, and the height it says it needs there."""

    def __init__(self, gap: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gap = gap
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt signature
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> Any:  # noqa: N802 - Qt signature
        """None beyond the last, as Qt wants it; its type hints do not know that."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> Any:  # noqa: N802 - Qt signature
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 - Qt signature
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt signature
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt signature
        return max((place.bottom() + 1 for _, place in self._placed(QRect(0, 0, width, 0))), default=0)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802 - Qt signature
        super().setGeometry(rect)
        for item, place in self._placed(rect):
            item.setGeometry(place)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt signature
        return self.minimumSize()

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt signature
        narrow = [item.minimumSize() for item in self._items if not item.isEmpty()]
        return QSize(
            max((size.width() for size in narrow), default=0),
            max((size.height() for size in narrow), default=0),
        )

    def _placed(self, rect: QRect) -> Iterator[tuple[QLayoutItem, QRect]]:
        """What stands in one line is centred on it."""
        line: list[tuple[QLayoutItem, QRect]] = []
        for item, place in self._flowed(rect):
            if line and place.y() != line[0][1].y():
                yield from _centred(line)
                line = []
            line.append((item, place))
        yield from _centred(line)

    def _flowed(self, rect: QRect) -> Iterator[tuple[QLayoutItem, QRect]]:
        x, y, line = rect.x(), rect.y(), 0
        for item in self._items:
            if item.isEmpty():
                continue
            width = min(item.sizeHint().width(), rect.width())
            height = item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
            if x > rect.x() and x + width > rect.right() + 1:
                x, y, line = rect.x(), y + line + self._gap, 0
            yield item, QRect(QPoint(x, y), QSize(width, height))
            x, line = x + width + self._gap, max(line, height)


def _centred(line: list[tuple[QLayoutItem, QRect]]) -> Iterator[tuple[QLayoutItem, QRect]]:
    height = max((place.height() for _, place in line), default=0)
    for item, place in line:
        yield item, place.translated(0, (height - place.height()) // 2)
