"""A list of rows, each a widget of its own: the same row keeps its widget, and the cursor in it."""

from collections.abc import Callable, Mapping
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.ui.widgets.growing import tell_layouts

T = TypeVar("T")
W = TypeVar("W", bound=QWidget)


class Rows(QWidget, Generic[T, W]):
    def __init__(
        self, make: Callable[[str], W], show: Callable[[W, T], None], *, gap: int, reuses: bool = False
    ) -> None:
        """`make` a row for a key; `show` a value in it. With `reuses` a row may come to show another key:
        for rows that learn from the value what they are about, and let go then what was typed.
        """
        super().__init__()
        self._make = make
        self._show = show
        self._reuses = reuses
        self.shown: dict[str, W] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(gap)

    def show_items(self, items: Mapping[str, T]) -> None:
        """In this order."""
        place, before = self._place_of_focus(), list(self.shown)
        spare = [self.shown.pop(key) for key in [key for key in self.shown if key not in items]]
        for at, (key, value) in enumerate(items.items()):
            if key not in self.shown:
                self.shown[key] = spare.pop(0) if spare and self._reuses else self._make(key)
            row = self.shown[key]
            self._show(row, value)
            if self._column.indexOf(row) != at:
                self._column.insertWidget(at, row)
                row.show()  # the layout does so later, too late for the cursor
        for gone in spare:
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self.shown = {key: self.shown[key] for key in items}
        if list(self.shown) != before:
            tell_layouts(self)
        self.setVisible(bool(items))
        if place is not None and self._place_of_focus() is None and self.shown:
            _focus(list(self.shown.values())[min(place, len(self.shown) - 1)])

    def _place_of_focus(self) -> int | None:
        held = self.focusWidget()
        if held is None or not held.hasFocus():
            return None
        return next((at for at, row in enumerate(self.shown.values()) if row.isAncestorOf(held)), None)


def _focus(row: QWidget) -> None:
    """The first part of the row that takes it."""
    for part in row.findChildren(QWidget):
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.isEnabled() and not part.isHidden():
            part.setFocus()
            return
