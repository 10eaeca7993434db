"""What the grid shows and what is done in it, without how: days, selection, focus, the drag under way.

The widget paints it; pointer and keyboard play on it. It writes through verbs only, one step for each.
"""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject, Signal

from planner.domain.records import Slot
from planner.operations import agenda as verbs
from planner.store.journal import Changes
from planner.ui.agenda.grid import drags
from planner.ui.agenda.grid.blocks import Block
from planner.ui.agenda.grid.carrying import Carrying
from planner.ui.agenda.grid.drags import EDGES, Carried, Drag, DragKind
from planner.ui.agenda.grid.geometry import Spot
from planner.ui.agenda.grid.preview import Verdict
from planner.ui.agenda.grid.scene import Scene, scene_of
from planner.ui.notice import Tone
from planner.ui.workspace import Workspace
from planner.wording import refusals

USUAL_ZOOM = 72
LEAST_ZOOM, MOST_ZOOM = 24, 480
USUAL_SNAP = 10


class Board(QObject):
    arranged = Signal()
    """Blocks may be elsewhere, or other ones: look at `scene` again."""
    marked = Signal()
    """Only the selection or the focus has changed."""
    carried = Signal()
    """A drag has begun, has come to another place, or has ended."""
    selected = Signal(object)
    previewed = Signal(object)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.workspace = workspace
        self.days: tuple[str, ...] = tuple(day.id for day in workspace.snapshot.days[:1])
        self.zoom = USUAL_ZOOM
        self.snap = USUAL_SNAP
        self.width = 800.0
        self.changed: frozenset[str] = frozenset()
        self.selection: tuple[str, ...] = ()
        self.focus: str | None = None
        """A slot of the block that has the keyboard's attention."""
        self.carrying: Carrying | None = None
        self.is_awake = False
        """Whether somebody can see it; while nobody can, steps are not followed."""
        self._scene: Scene | None = None
        workspace.changed.connect(self._follow)

    @property
    def scene(self) -> Scene:
        if self._scene is None:
            workspace = self.workspace
            self._scene = scene_of(
                workspace.snapshot,
                workspace.open_conflicts,
                days=self.days,
                zoom=self.zoom,
                width=self.width,
                changed=self.changed,
                words=workspace.words,
            )
        return self._scene

    @property
    def current(self) -> Block | None:
        return self.scene.block_of_slot.get(self.focus or "")

    @property
    def rooms(self) -> list[str]:
        return [room.id for room in self.scene.snapshot.rooms]

    @property
    def shown_days(self) -> list[str]:
        """Those of `days` the workshop has."""
        return list(self.scene.geometry.days)

    def arrange(
        self,
        *,
        days: Sequence[str] | None = None,
        zoom: int | None = None,
        width: float | None = None,
        changed: frozenset[str] | None = None,
    ) -> None:
        """Show it differently."""
        self.days = self.days if days is None else tuple(days)
        self.zoom = self.zoom if zoom is None else max(LEAST_ZOOM, min(zoom, MOST_ZOOM))
        self.width = self.width if width is None else width
        self.changed = self.changed if changed is None else changed
        self._rearrange()

    def _follow(self, changes: Changes) -> None:  # noqa: ARG002 - Qt signature
        """Everything here hangs on nearly every record; the scene is made when it is next looked at."""
        self.cancel()
        if self.is_awake:
            self._rearrange()
        else:
            self._scene = None

    def wake(self) -> None:
        """Follow again, and catch up."""
        self.is_awake = True
        self._rearrange()

    def _rearrange(self) -> None:
        self._scene = None
        if self.carrying is not None:
            self.carrying.scene = self.scene
        self.arranged.emit()
        if self.selection:
            self.select(slot for slot in self.selection if slot in self.scene.slot)

    # selection and focus

    def select(self, slots: Iterable[str], *, focus: str | None = None) -> None:
        """Those that are shown, whole blocks always; with `focus`, the keyboard goes there."""
        blocks = [self.scene.block_of_slot[slot] for slot in slots if slot in self.scene.slot]
        chosen = tuple(dict.fromkeys(slot for block in blocks for slot in block.slot_ids))
        self.focus = focus if focus is not None else self.focus
        has_changed = chosen != self.selection
        self.selection = chosen
        self.marked.emit()
        if has_changed:
            self.selected.emit(chosen)

    def choose(self, block: Block) -> None:
        """Only this one, and focus on it."""
        self.select(block.slot_ids, focus=block.id)

    def toggle(self, block: Block) -> None:
        if self.is_selected(block):
            self.select((slot for slot in self.selection if slot not in block.slot_ids), focus=block.id)
        else:
            self.select((*self.selection, *block.slot_ids), focus=block.id)

    def focus_on(self, number: int) -> None:
        """The first block in time (0) or the last (-1), whatever is selected."""
        order = self.scene.in_time
        self.select(self.selection, focus=order[number].id if order else "")

    def chosen_with(self, block: Block | None) -> tuple[str, ...]:
        """What a menu opened on a block is about: the selection, which comes to hold the block."""
        if block is None:
            return ()
        if not self.is_selected(block):
            self.choose(block)
        return self.selection

    def is_selected(self, block: Block) -> bool:
        return not set(self.selection).isdisjoint(block.slot_ids)

    @property
    def chosen(self) -> tuple[Slot, ...]:
        """The slots selected; without a selection, those of the block with the focus."""
        if self.selection:
            return tuple(self.scene.slot[slot] for slot in self.selection)
        return self.current.slots if self.current else ()

    def lead_of(self, slots: Sequence[Slot]) -> Slot:
        """That with the focus if it is among them."""
        return next((slot for slot in slots if slot.id == self.focus), slots[0])

    # dragging

    def begin(self, drag: Drag) -> None:
        workspace = self.workspace
        self.carrying = Carrying(workspace.agenda, workspace.conflicts, self.scene, drag, snap=self.snap)
        self.marked.emit()
        self.carried.emit()

    def carry(self, spot: Spot | None) -> None:
        """To another spot; None is outside the grid."""
        if self.carrying is not None and self.carrying.to(spot):
            self.carried.emit()
            self.previewed.emit(self.carrying.preview)

    def cancel(self) -> None:
        if self.carrying is None:
            return
        self.carrying = None
        self.marked.emit()
        self.carried.emit()
        self.previewed.emit(None)

    def drop(self) -> bool:
        """Write what is carried, as one step; False where nothing was to be written."""
        carrying = self.carrying
        self.cancel()
        if carrying is None or carrying.carried is None or carrying.preview is None:
            return False
        if carrying.preview.verdict is Verdict.IMPOSSIBLE:
            self.workspace.tell(carrying.preview.reason, tone=Tone.CARE)
            return False
        return self.write(carrying.carried)

    def write(self, carried: Carried) -> bool:
        if carried.is_back:
            return False
        drag, run = carried.drag, self.workspace.run
        if drag.kind in EDGES:
            only = carried.slots[0]
            moves = drag.kind is DragKind.UPPER_EDGE
            return None is not run(
                verbs.resize_session,
                drag.session.id,
                minutes=carried.minutes,
                slot=only.id if moves else None,
                start=only.start if moves else None,
            )
        if drag.kind is DragKind.MOVE:
            return run(verbs.move_slots, carried.moves) is not None
        made = run(verbs.schedule_sessions, carried.additions)
        if made:
            lead = next((slot for slot in made if slot.session == drag.session.id), made[0])
            self.select((slot.id for slot in made), focus=lead.id)
        return made is not None

    def write_if_possible(self, carried: Carried) -> bool:
        """As `write`, and where that can't be, say why."""
        refused = drags.refusal(carried)
        if refused is None:
            return self.write(carried)
        sentence = refusals.refusal(refused.code, refused.values, self.workspace.words)
        self.workspace.tell(sentence, tone=Tone.CARE)
        return False

    # what is selected, as a whole

    def unschedule(self) -> bool:
        """Take what is selected out of the agenda; the focus goes to the block that came next."""
        slots = [slot.id for slot in self.chosen]
        if not slots:
            return False
        order = [block for block in self.scene.in_time if set(block.slot_ids).isdisjoint(slots)]
        here = self.current
        following = [block for block in order if here and (block.day, block.start) >= (here.day, here.start)]
        onto = next(iter(following or order[::-1]), None)
        self.workspace.run(verbs.unschedule_slots, slots)
        self.select((), focus=onto.id if onto else "")
        return True

    def pin(self) -> None:
        """Pin what is selected; unpin it if all of it is pinned."""
        slots = self.chosen
        if slots:
            verb = verbs.unpin_slots if all(slot.pinned for slot in slots) else verbs.pin_slots
            self.workspace.run(verb, [slot.id for slot in slots])
