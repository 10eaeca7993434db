"""The order in which Tab goes through a form: as it is laid out.

Qt's own is the order in which things were made, and rows are made when there is something to show in them.
"""

from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QLayoutItem, QScrollArea, QWidget


class TabOrder(QObject):
    """Of what lies in `top`; asked again and again, it works only where something came or went."""

    def __init__(self, top: QWidget) -> None:
        super().__init__(top)
        self._top = top
        self._known: list[QWidget] = []

    def follow(self) -> None:
        stops = list(_stops(self._top))
        if stops != self._known:
            self._known = stops
            for before, after in pairwise(stops):
                QWidget.setTabOrder(before, after)


def _stops(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
        return
    inner = widget.widget() if isinstance(widget, QScrollArea) else None
    if inner is not None:
        yield from _stops(inner)
    layout = widget.layout()
    if layout is not None:
        yield from _stops_in(layout)


def _stops_in(layout: QLayout) -> Iterator[QWidget]:
    for item in _in_order(layout):
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield from _stops(widget)
        elif inner is not None:
            yield from _stops_in(inner)


def _in_order(layout: QLayout) -> list[QLayoutItem]:
    found = [(at, item) for at in range(layout.count()) if (item := layout.itemAt(at)) is not None]
    if isinstance(layout, QGridLayout):
        position: Callable[[int], Any] = layout.getItemPosition  # typed as an object, is row, column, spans
        found.sort(key=lambda each: position(each[0])[:2])
    return [item for _, item in found]
