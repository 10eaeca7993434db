"""A drag under way: where it has come to, what that would mean, and how all other places would do."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from time import perf_counter
from typing import NamedTuple

from planner.domain.agenda import Agenda
from planner.domain.conflicts import Conflict
from planner.domain.records import Slot
from planner.domain.times import Minute
from planner.language import Words
from planner.ui.agenda.grid import drags
from planner.ui.agenda.grid.blocks import spans_of
from planner.ui.agenda.grid.drags import EDGES, Carried, Drag
from planner.ui.agenda.grid.geometry import Column, Rect, Span, Spot
from planner.ui.agenda.grid.preview import VERDICTS, Now, Preview, Verdict, look, verdict
from planner.ui.agenda.grid.scene import Scene, whole_day
from planner.wording import agenda, papers
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
        self._now = Now(conflicts)
        self._asides = replace(agenda, ground=replace(agenda.ground, memory={}))
        """For looking at other places: what is remembered of them must not drive out what is known here."""
        self._untinted: Iterator[Spot] = iter(())

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
        self.preview = look(self.agenda, self._now, self.carried, self.words)
        if came_from is None or (came_from.day, came_from.room) != (spot.day, spot.room):
            self._tint_around(came_from, spot)
        return True

    @property
    def said(self) -> str:
        """For a screen reader: "Youth, Thu 26 May, Lab, 09:00–10:00 · free"."""
        return join(
            [f"{ghost.title}, {self.place}, {ghost.second}" for ghost in self.ghosts()[:1]], self.words
        )

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

    def _tint_around(self, came_from: Spot | None, spot: Spot) -> None:
        """Only the day under the hand is tinted, and either its rooms or all of it."""
        scope = spot.day, spot.room is None
        if came_from is None or scope != (came_from.day, came_from.room is None):
            self.tints = {}
        self._untinted = self._places(spot)

    def tint_for(self, seconds: float) -> list[Rect]:
        """Look at further places for as long: where; nowhere when all of the day are known."""
        until = perf_counter() + seconds
        found = []
        for spot in self._untinted:
            if spot not in self.tints:
                carried = drags.carry(self.drag, spot, days=self.days, rooms=self.rooms)
                self.tints[spot] = verdict(self._asides, carried)
                found.append(self._area(spot))
                if perf_counter() > until:
                    break
        return found

    def _places(self, spot: Spot) -> Iterator[Spot]:
        """All of the day, those of the room under the hand first."""
        if self.drag.kind in EDGES or len(self.drag.slots) > MOST_TINTED:
            return
        geometry = self.scene.geometry
        others = [] if spot.room is None else [room for room in self.rooms if room != spot.room]
        for room in (spot.room, *others):
            for minute in range(geometry.first, geometry.last, self.snap):
                yield Spot(spot.day, room, Minute(minute))

    def tints_after(self, known: int) -> Iterator[tuple[Rect, Verdict]]:
        """Areas of the canvas, but for the first so many that were found."""
        for spot, found in islice(self.tints.items(), known, None):
            yield self._area(spot), found

    def _area(self, spot: Spot) -> Rect:
        geometry = self.scene.geometry
        span = whole_day(geometry, spot.day)
        if spot.room is not None:
            column = geometry.columns.index(Column(spot.day, spot.room))
            span = Span(column, column)
        return geometry.ground(
            span.first, span.last, spot.minute, min(spot.minute + self.snap, geometry.last)
        )

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
            parts = [papers.time_span(block.start, block.start + minutes, self.words)]
            if is_lead:
                parts.append(self.words.gettext(VERDICTS[found]))
            rect = geometry.rect(block.span, block.start, minutes)
            yield Ghost(rect, session.title, agenda.DOT.join(parts), is_lead)
