"""A drag under way: where it has come to, what that would mean, and how all other places would do."""

from collections.abc import Iterator, Mapping, Sequence
from time import perf_counter
from typing import NamedTuple

from planner.domain.agenda import Agenda
from planner.domain.conflicts import Conflict
from planner.domain.records import Slot
from planner.domain.times import Minute
from planner.ui.agenda.grid import drags, texts
from planner.ui.agenda.grid.blocks import spans_of
from planner.ui.agenda.grid.drags import EDGES, Carried, Drag
from planner.ui.agenda.grid.geometry import Column, Geometry, Rect, Span, Spot
from planner.ui.agenda.grid.preview import VERDICTS, Preview, Verdict, look, verdict
from planner.ui.agenda.grid.scene import Scene, whole_day
from planner.ui.setting import Words
from planner.wording.dates import short_date
from planner.wording.series import join

MOST_TINTED = 3
"""Slots dragged together for which all places are looked at; the look takes 0.2 ms a slot and place."""


class Ghost(NamedTuple):
    """Something dragged, where it would come to lie."""

    rect: Rect
    """On the canvas."""
    title: str
    second: str
    is_lead: bool


class Stripe(NamedTuple):
    day: str
    room: str | None
    start: int
    end: int


class Carrying:
    """Follows the hand from spot to spot. Knows no widget, writes nothing."""

    def __init__(
        self, agenda: Agenda, conflicts: tuple[Conflict, ...], scene: Scene, drag: Drag, *, snap: int
    ) -> None:
        self.agenda = agenda
        self.scene = scene
        self.drag = drag
        self.snap = snap
        self.spot: Spot | None = None
        self.carried: Carried | None = None
        self.preview: Preview | None = None
        self.tints: dict[Spot, Verdict] = {}
        self._conflicts = conflicts
        self._untinted: Iterator[Spot] = iter(())
        self._stripes: list[tuple[Stripe, Verdict]] = []
        self._striped = 0
        """How many tints the stripes are made of."""

    @property
    def words(self) -> Words:
        return self.scene.words

    @property
    def days(self) -> Sequence[str]:
        return list(self.scene.geometry.days)

    @property
    def rooms(self) -> Sequence[str]:
        return [room.id for room in self.scene.snapshot.rooms]

    def to(self, spot: Spot | None) -> bool:
        """Whether that is another place than before; None is outside the grid."""
        if spot == self.spot:
            return False
        came_from, self.spot = self.spot, spot
        if spot is None:
            self.carried = self.preview = None
            return True
        self.carried = drags.carry(self.drag, spot, days=self.days, rooms=self.rooms)
        self.preview = look(self.agenda, self._conflicts, self.carried, self.words)
        if came_from is None or (came_from.day, came_from.room) != (spot.day, spot.room):
            self._untinted = self._places(spot)
        return True

    @property
    def place(self) -> str:
        """Where the lead would come to lie, in words."""
        lead = self.carried and next(
            (slot for slot in self.carried.slots if slot.id == self.drag.lead.id), None
        )
        snapshot, words = self.scene.snapshot, self.words
        if not lead:
            return ""
        room = snapshot.room[lead.room].name if lead.room else words.gettext("without a room")
        return join([short_date(snapshot.day[lead.day].date, words), room], words)

    def tint_for(self, seconds: float) -> bool:
        """Look at further places for as long; False when all of the day are known."""
        until = perf_counter() + seconds
        for spot in self._untinted:
            if spot not in self.tints:
                carried = drags.carry(self.drag, spot, days=self.days, rooms=self.rooms)
                self.tints[spot] = verdict(self.agenda, carried)
                if perf_counter() > until:
                    return True
        return False

    def _places(self, spot: Spot) -> Iterator[Spot]:
        """All of the day, those of the room under the hand first."""
        if self.drag.kind in EDGES or len(self.drag.slots) > MOST_TINTED:
            return
        geometry = self.scene.geometry
        others = [] if spot.room is None else [room for room in self.rooms if room != spot.room]
        for room in (spot.room, *others):
            for minute in range(geometry.first, geometry.last, self.snap):
                yield Spot(spot.day, room, Minute(minute))

    def tinted(self) -> Iterator[tuple[Rect, Verdict]]:
        """Areas of the canvas; of the day under the hand."""
        if self.spot is None:
            return
        geometry = self.scene.geometry
        if len(self.tints) != self._striped:
            self._striped = len(self.tints)
            self._stripes = list(_merged(self.tints, self.snap))
        for stripe, found in self._stripes:
            if stripe.day == self.spot.day and (stripe.room is None) == (self.spot.room is None):
                yield _area(geometry, stripe), found

    def ghosts(self) -> list[Ghost]:
        """The lead's first."""
        if self.carried is None or self.preview is None:
            return []
        found: dict[tuple[str, str, int], list[Slot]] = {}
        for slot in self.carried.slots:
            found.setdefault((slot.session, slot.day, slot.start), []).append(slot)
        ghosts = [
            ghost
            for slots in found.values()
            for ghost in self._ghosts(slots, self.carried.minutes, self.preview.verdict)
        ]
        return sorted(ghosts, key=lambda ghost: not ghost.is_lead)

    def _ghosts(self, slots: Sequence[Slot], lead_minutes: int, found: Verdict) -> Iterator[Ghost]:
        geometry, snapshot = self.scene.geometry, self.scene.snapshot
        session = snapshot.session[slots[0].session]
        minutes = lead_minutes if session is self.drag.session else session.minutes
        for block in spans_of(session, slots, geometry.columns, slots[0].day):
            is_lead = any(slot.id == self.drag.lead.id for slot in block.slots)
            parts = [texts.times(block.start, block.start + minutes)]
            if is_lead:
                parts.append(self.words.gettext(VERDICTS[found]))
            rect = geometry.rect(block.span, block.start, minutes)
            yield Ghost(rect, session.title, texts.DOT.join(parts), is_lead)


def _merged(tints: Mapping[Spot, Verdict], snap: int) -> Iterator[tuple[Stripe, Verdict]]:
    """Neighbouring minutes of one place and one verdict, as one stripe."""
    stripe: Stripe | None = None
    found: Verdict | None = None
    for spot in sorted(tints, key=lambda spot: (spot.day, spot.room or "", spot.minute)):
        now = tints[spot]
        if stripe and found is now and (spot.day, spot.room, spot.minute) == (*stripe[:2], stripe.end):
            stripe = stripe._replace(end=spot.minute + snap)
            continue
        if stripe and found:
            yield stripe, found
        stripe, found = Stripe(spot.day, spot.room, spot.minute, spot.minute + snap), now
    if stripe and found:
        yield stripe, found


def _area(geometry: Geometry, stripe: Stripe) -> Rect:
    span = whole_day(geometry, stripe.day)
    if stripe.room is not None:
        column = geometry.columns.index(Column(stripe.day, stripe.room))
        span = Span(column, column)
    return geometry.ground(span.first, span.last, stripe.start, min(stripe.end, geometry.last))
