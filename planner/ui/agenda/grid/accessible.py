"""The grid for screen readers: a list of blocks, each saying title, time, room, conflicts and marks.

Qt has no role for a painted block, so the grid answers for all of them itself: an interface for the grid with
one child a block, made when a screen reader asks. Python may install the factory (PySide6 6.11); it is asked
once for each widget that is asked about, and answers for grids only.

Interfaces belong to Qt, which deletes them with their widget, but PySide believes that they belong to Python:
one that Python collected first crashed the program. So Python never lets go of them, and they hold the grid
weakly. What stays behind is a few hundred bytes a block, and only where a screen reader runs.
"""

from collections.abc import Sequence
from functools import cache
from typing import Any, Protocol, cast
from weakref import ref

from PySide6.QtCore import QObject, QPoint, QRect, QSize
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
from shiboken6 import isValid

from planner.ui.agenda.grid.blocks import Block

NAME = QAccessible.Text.Name
DESCRIPTION = QAccessible.Text.Description
NOTHING = cast("QAccessibleInterface", None)
"""Where Qt allows for no interface and its Python types do not."""


class Grid(Protocol):
    """What the voice asks of the widget it speaks for."""

    def told_blocks(self) -> Sequence[Block]: ...
    def told_name(self, block: Block) -> str: ...
    def told_rect(self, block: Block) -> QRect:
        """On the screen."""

    def told_focus(self) -> Block | None: ...
    def is_told_selected(self, block: Block) -> bool: ...

    # and of any widget
    def accessibleName(self) -> str: ...  # noqa: N802 - Qt signature
    def accessibleDescription(self) -> str: ...  # noqa: N802 - Qt signature
    def hasFocus(self) -> bool: ...  # noqa: N802 - Qt signature
    def isVisible(self) -> bool: ...  # noqa: N802 - Qt signature
    def mapToGlobal(self, point: QPoint) -> QPoint: ...  # noqa: N802 - Qt signature
    def parentWidget(self) -> QWidget: ...  # noqa: N802 - Qt signature
    def rect(self) -> QRect: ...
    def size(self) -> QSize: ...
    def window(self) -> QWidget: ...


class GridVoice(QAccessibleObject):
    def __init__(self, widget: QWidget, grid: Grid) -> None:
        super().__init__(widget)
        self._grid = ref(grid)
        self.told = ("", "")
        """The block and the name last told of."""
        self._voices: dict[str, BlockVoice] = {}

    @property
    def grid(self) -> Grid | None:
        """None when it has gone."""
        found = self._grid()
        return found if found is not None and isValid(found) else None

    def isValid(self) -> bool:  # noqa: N802 - Qt signature
        return self.grid is not None

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.List

    def text(self, kind: QAccessible.Text) -> str:
        grid = self.grid
        if grid is None or kind not in (NAME, DESCRIPTION):
            return ""
        return grid.accessibleName() if kind == NAME else grid.accessibleDescription()

    def rect(self) -> QRect:
        grid = self.grid
        return QRect(grid.mapToGlobal(grid.rect().topLeft()), grid.size()) if grid else QRect()

    def state(self) -> QAccessible.State:
        grid = self.grid
        state = QAccessible.State()
        state.focusable = state.multiSelectable = True
        state.focused = grid is not None and grid.hasFocus()
        state.invisible = grid is None or not grid.isVisible()
        return state

    def window(self) -> QWindow:
        grid = self.grid
        return grid.window().windowHandle() if grid else cast("QWindow", None)

    def parent(self) -> QAccessibleInterface:
        above: Any = (self.grid and self.grid.parentWidget()) or QGuiApplication.instance()
        return QAccessible.queryAccessibleInterface(above)

    def blocks(self) -> Sequence[Block]:
        grid = self.grid
        return grid.told_blocks() if grid else ()

    def childCount(self) -> int:  # noqa: N802 - Qt signature
        return len(self.blocks())

    def child(self, index: int) -> QAccessibleInterface:
        blocks = self.blocks()
        return self.voice(blocks[index]) if 0 <= index < len(blocks) else NOTHING

    def indexOfChild(self, child: QAccessibleInterface) -> int:  # noqa: N802 - Qt signature
        ids = [block.id for block in self.blocks()]
        return ids.index(child.block) if isinstance(child, BlockVoice) and child.block in ids else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface:  # noqa: N802 - Qt signature
        grid = self.grid
        for block in reversed(self.blocks()):
            if grid and grid.told_rect(block).contains(x, y):
                return self.voice(block)
        return NOTHING

    def focusChild(self) -> QAccessibleInterface:  # noqa: N802 - Qt signature
        block = self.grid.told_focus() if self.grid else None
        return self.voice(block) if block else NOTHING

    def voice(self, block: Block) -> "BlockVoice":
        """The same for a block as long as it is there: Qt remembers interfaces by their number."""
        if block.id not in self._voices:
            made = BlockVoice(self, block.id)
            QAccessible.registerAccessibleInterface(made)
            self._voices[block.id] = made
        return self._voices[block.id]


class BlockVoice(QAccessibleInterface):
    def __init__(self, above: GridVoice, block: str) -> None:
        super().__init__()
        self.block = block
        self._above = above

    def _found(self) -> tuple[Grid, Block] | None:
        grid = self._above.grid
        block = next((block for block in self._above.blocks() if block.id == self.block), None)
        return (grid, block) if grid is not None and block is not None else None

    def isValid(self) -> bool:  # noqa: N802 - Qt signature
        return self._found() is not None

    def object(self) -> QObject:
        return cast("QObject", None)

    def window(self) -> QWindow:
        return self._above.window()

    def parent(self) -> QAccessibleInterface:
        return self._above

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def text(self, kind: QAccessible.Text) -> str:
        found = self._found()
        return found[0].told_name(found[1]) if found and kind == NAME else ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:  # noqa: N802 - Qt signature
        pass

    def rect(self) -> QRect:
        found = self._found()
        return found[0].told_rect(found[1]) if found else QRect()

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        found = self._found()
        state.focusable = state.selectable = True
        state.invalid = found is None
        if found is not None:
            grid, block = found
            focus = grid.told_focus()
            state.selected = grid.is_told_selected(block)
            state.focused = focus is not None and focus.id == block.id
        return state

    def childCount(self) -> int:  # noqa: N802 - Qt signature
        return 0

    def child(self, index: int) -> QAccessibleInterface:  # noqa: ARG002 - Qt signature
        return NOTHING

    def childAt(self, x: int, y: int) -> QAccessibleInterface:  # noqa: ARG002, N802 - Qt signature
        return NOTHING

    def indexOfChild(self, child: QAccessibleInterface) -> int:  # noqa: ARG002, N802 - Qt signature
        return -1


_KEPT: list[GridVoice] = []
"""All ever made; see above."""


@cache
def install() -> None:
    """Once for the program."""
    QAccessible.installFactory(_made)


def _made(kind: str, of: QObject) -> QAccessibleInterface | None:  # noqa: ARG001 - Qt signature
    if not isinstance(of, QWidget) or not hasattr(of, "told_blocks"):
        return None
    _KEPT.append(GridVoice(of, cast("Any", of)))
    return _KEPT[-1]


def tell_focus(grid: QWidget, block: Block | None) -> None:
    """Let a screen reader follow the focus, or hear what has become of the block that has it."""
    voice = QAccessible.queryAccessibleInterface(grid) if QAccessible.isActive() else None
    if not isinstance(voice, GridVoice):
        return
    heard = voice if block is None else voice.voice(block)
    now = (block.id if block else "", heard.text(NAME))
    before, voice.told = voice.told, now
    kind = QAccessible.Event.Focus
    if before[0] == now[0] and before[1] != now[1]:
        kind = QAccessible.Event.NameChanged
    QAccessible.updateAccessibility(QAccessibleEvent(heard, kind))


def announce(grid: QWidget, text: str) -> None:
    """Say it, whatever has the focus."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(grid, text))
