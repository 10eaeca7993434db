"""The grid for screen readers: a list of blocks, each saying title, time, room, conflicts and marks.

Qt has no role for a painted block, so the grid answers for all of them itself: an interface for the grid with
one child a block, made when a screen reader asks. Python may install the factory (PySide6 6.11); it is asked
once for each widget that is asked about, and answers for grids only.
"""

from collections.abc import Sequence
from functools import cache
from typing import Protocol

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
    QAccessibleObject,
    QGuiApplication,
    QWindow,
)
from PySide6.QtWidgets import QWidget

from planner.ui.agenda.grid.blocks import Block

NAME = QAccessible.Text.Name
DESCRIPTION = QAccessible.Text.Description


class Told(Protocol):
    """What the voice asks the grid."""

    def told_blocks(self) -> Sequence[Block]: ...
    def told_name(self, block: Block) -> str: ...
    def told_rect(self, block: Block) -> QRect:
        """On the screen."""

    def told_focus(self) -> Block | None: ...
    def is_told_selected(self, block: Block) -> bool: ...


class GridVoice(QAccessibleObject):
    def __init__(self, widget: QWidget, told: Told) -> None:
        super().__init__(widget)
        self._widget = widget
        self._told = told
        self._voices: dict[str, BlockVoice] = {}

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.List

    def text(self, kind: QAccessible.Text) -> str:
        if kind == NAME:
            return self._widget.accessibleName()
        return self._widget.accessibleDescription() if kind == DESCRIPTION else ""

    def rect(self) -> QRect:
        return QRect(self._widget.mapToGlobal(self._widget.rect().topLeft()), self._widget.size())

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.focusable = True
        state.focused = self._widget.hasFocus()
        state.multiSelectable = True
        state.invisible = not self._widget.isVisible()
        return state

    def window(self) -> QWindow | None:  # type: ignore[override]  # Qt allows none
        return self._widget.window().windowHandle()

    def parent(self) -> QAccessibleInterface:
        above: QObject = self._widget.parentWidget() or QGuiApplication.instance()  # type: ignore[assignment]  # it runs
        return QAccessible.queryAccessibleInterface(above)

    def childCount(self) -> int:  # noqa: N802 - Qt signature
        return len(self._told.told_blocks())

    def child(self, index: int) -> QAccessibleInterface:
        blocks = self._told.told_blocks()
        return self.voice(blocks[index]) if 0 <= index < len(blocks) else None  # type: ignore[return-value]  # Qt allows none

    def indexOfChild(self, child: QAccessibleInterface) -> int:  # noqa: N802 - Qt signature
        ids = [block.id for block in self._told.told_blocks()]
        return ids.index(child.block) if isinstance(child, BlockVoice) and child.block in ids else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface:  # noqa: N802 - Qt signature
        for block in reversed(self._told.told_blocks()):
            if self._told.told_rect(block).contains(x, y):
                return self.voice(block)
        return None  # type: ignore[return-value]  # Qt allows none

    def focusChild(self) -> QAccessibleInterface:  # noqa: N802 - Qt signature
        block = self._told.told_focus()
        return self.voice(block) if block else None  # type: ignore[return-value]  # Qt allows none

    def voice(self, block: Block) -> "BlockVoice":
        """The same for a block as long as it is there: Qt remembers interfaces by their number."""
        if block.id not in self._voices:
            made = BlockVoice(self, self._told, block.id)
            QAccessible.registerAccessibleInterface(made)
            self._voices[block.id] = made
        return self._voices[block.id]


class BlockVoice(QAccessibleInterface):
    def __init__(self, grid: GridVoice, told: Told, block: str) -> None:
        super().__init__()
        self.block = block
        self._grid = grid
        self._told = told

    def _found(self) -> Block | None:
        return next((block for block in self._told.told_blocks() if block.id == self.block), None)

    def isValid(self) -> bool:  # noqa: N802 - Qt signature
        return self._found() is not None

    def object(self) -> QObject:
        return None  # type: ignore[return-value]  # Qt allows none

    def window(self) -> QWindow | None:  # type: ignore[override]  # Qt allows none
        return self._grid.window()

    def parent(self) -> QAccessibleInterface:
        return self._grid

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def text(self, kind: QAccessible.Text) -> str:
        block = self._found()
        return self._told.told_name(block) if block and kind == NAME else ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:  # noqa: N802 - Qt signature
        pass

    def rect(self) -> QRect:
        block = self._found()
        return self._told.told_rect(block) if block else QRect()

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        block = self._found()
        state.focusable = state.selectable = True
        state.invalid = block is None
        state.selected = block is not None and self._told.is_told_selected(block)
        focus = self._told.told_focus()
        state.focused = block is not None and focus is not None and focus.id == block.id
        return state

    def childCount(self) -> int:  # noqa: N802 - Qt signature
        return 0

    def child(self, index: int) -> QAccessibleInterface:  # noqa: ARG002 - Qt signature
        return None  # type: ignore[return-value]  # Qt allows none

    def childAt(self, x: int, y: int) -> QAccessibleInterface:  # noqa: ARG002, N802 - Qt signature
        return None  # type: ignore[return-value]  # Qt allows none

    def indexOfChild(self, child: QAccessibleInterface) -> int:  # noqa: ARG002, N802 - Qt signature
        return -1


@cache
def install() -> None:
    """Once for the program; widgets that have a `voice` speak with it."""
    QAccessible.installFactory(_made)


def _made(kind: str, of: QObject) -> QAccessibleInterface | None:  # noqa: ARG001 - Qt signature
    voice = getattr(of, "voice", None)
    return voice if isinstance(voice, GridVoice) else None


def tell_focus(widget: QWidget, voice: GridVoice, block: Block | None) -> None:
    """Let a screen reader follow the focus."""
    if not QAccessible.isActive():
        return
    if block is None:
        QAccessible.updateAccessibility(QAccessibleEvent(widget, QAccessible.Event.Focus))
        return
    QAccessible.updateAccessibility(QAccessibleEvent(voice.voice(block), QAccessible.Event.Focus))


def announce(widget: QWidget, text: str) -> None:
    """Say it, whatever has the focus."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
