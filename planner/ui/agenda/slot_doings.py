"""What is done with the slots selected in the grid."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QWidget

from planner.domain.records import Slot
from planner.domain.times import Minute
from planner.operations.agenda import pin_slots, swap_slots, unpin_slots, unschedule_slots
from planner.ui.agenda.grid import AgendaGrid
from planner.ui.agenda.panels import Panels
from planner.ui.notice import Tone
from planner.ui.workspace import Workspace
from planner.wording.agenda import how_to_swap, swap_with


class SlotDoings(QObject):
    def __init__(
        self, workspace: Workspace, grid: AgendaGrid, panels: Panels, anchor: Callable[[], QWidget]
    ) -> None:
        super().__init__(grid)
        self._workspace = workspace
        self._grid = grid
        self._panels = panels
        self._anchor = anchor
        self._to_swap: str | None = None
        """Waits for a second slot to be chosen."""
        grid.selected.connect(self._follow)

    @property
    def slots(self) -> list[Slot]:
        """Those selected, earliest first."""
        wanted = set(self._grid.selection)
        return [slot for slot in self._workspace.snapshot.slots if slot.id in wanted]

    def swap(self) -> None:
        """Two that are selected; or this one with the next that is chosen."""
        slots, words = self.slots, self._workspace.words
        if len(slots) == 2:
            self._workspace.run(swap_slots, slots[0].id, slots[1].id)
        elif len(slots) == 1:
            self._to_swap = slots[0].id
            title = self._workspace.snapshot.session[slots[0].session].title
            self._workspace.tell(swap_with(title, words), tone=Tone.CARE)
        else:
            self._workspace.tell(how_to_swap(words), tone=Tone.CARE)

    def pin(self) -> None:
        """Pin them; unpin them where all are pinned."""
        slots = self.slots
        if slots:
            verb = unpin_slots if all(slot.pinned for slot in slots) else pin_slots
            self._workspace.run(verb, [slot.id for slot in slots])

    def unschedule(self) -> None:
        if self.slots:
            self._workspace.run(unschedule_slots, [slot.id for slot in self.slots])

    def run_again(self) -> None:
        """Ask for a second place for the first of them."""
        for slot in self.slots[:1]:
            snapshot = self._workspace.snapshot
            at = self._grid.mapToGlobal(QPoint(self._grid.width() // 4, self._grid.height() // 8))
            self._panels.schedule(at, session=snapshot.session[slot.session], day=snapshot.day[slot.day])

    def shift_after(self) -> None:
        """What begins when the last of them has ended, or later."""
        for slot in self.slots[-1:]:
            snapshot = self._workspace.snapshot
            ends = Minute(slot.start + snapshot.session[slot.session].minutes)
            self._panels.shift(self._anchor(), day=snapshot.day[slot.day], after=ends)

    def _follow(self, selection: tuple[str, ...]) -> None:
        first = self._to_swap
        if first is None or selection == (first,):
            return
        self._to_swap = None
        others = [name for name in selection if name != first]
        if len(others) == 1:
            self._workspace.run(swap_slots, first, others[0])
