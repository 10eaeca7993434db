"""The event in figures: values that charts show."""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from planner.domain.agenda import Agenda
from planner.domain.records import Day, ParticipantStatus, Room
from planner.domain.standing import NOT_COMING
from planner.domain.values import dataclass

Spans = tuple[tuple[int, int], ...]
"""Minutes of a day, from and until; in order, none touching another."""


class Certainty(StrEnum):
    """How sure it is that somebody comes."""

    CONFIRMED = "confirmed"
    REGISTERED = "registered"
    OPEN = "open"
    """Invited, or on the waiting list."""


CERTAINTY = {
    ParticipantStatus.CONFIRMED: Certainty.CONFIRMED,
    ParticipantStatus.REGISTERED: Certainty.REGISTERED,
    ParticipantStatus.INVITED: Certainty.OPEN,
    ParticipantStatus.WAITLISTED: Certainty.OPEN,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleFigures:
    """Everybody in the workshop, counted."""

    groups: Mapping[tuple[str | None, ParticipantStatus], int]
    cities: Mapping[str, int]
    """Of those who come, as in the last two; under "" who gave none."""
    absences: Mapping[tuple[str, ParticipantStatus], int]
    """By day and status."""
    without_name: int = 0
    odd_email: int = 0
    """Addresses that can't be one."""

    @property
    def statuses(self) -> dict[ParticipantStatus, int]:
        found: dict[ParticipantStatus, int] = {}
        for (_, status), count in self.groups.items():
            found[status] = found.get(status, 0) + count
        return found

    @property
    def coming(self) -> dict[str | None, int]:
        """Those who come, by group."""
        found: dict[str | None, int] = {}
        for (group, status), count in self.groups.items():
            if status not in NOT_COMING:
                found[group] = found.get(group, 0) + count
        return found


@dataclass(frozen=True, slots=True)
class Share:
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class DayUse:
    """What becomes of a room's opening hours on a day."""

    day: Day
    taken: Spans
    shared: Spans
    """By what takes the whole venue, unless a session is in the room all the same."""
    closed: Spans


@dataclass(frozen=True, slots=True)
class RoomUse:
    room: Room
    days: tuple[DayUse, ...]

    @property
    def taken(self) -> int:
        """In minutes."""
        return sum(_length(use.taken) for use in self.days)

    @property
    def usable(self) -> int:
        """The minutes in which a session could be in the room."""
        return sum(
            use.day.closes - use.day.opens - _length(use.shared) - _length(use.closed) for use in self.days
        )

    @property
    def percent(self) -> int | None:
        """None where there is no time to use."""
        return round(100 * self.taken / self.usable) if self.usable > 0 else None


def most_common(counts: Mapping[str, int], most: int) -> tuple[tuple[Share, ...], Share | None]:
    """The largest, by size and name, and the rest together, called by how many they are."""
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    # one left over is no longer than the line that would stand for it
    kept = most if len(ranked) > most + 1 else len(ranked)
    rest = ranked[kept:]
    others = Share(str(len(rest)), sum(count for _, count in rest)) if rest else None
    return tuple(Share(*item) for item in ranked[:kept]), others


def coming(by_status: Iterable[tuple[ParticipantStatus, int]]) -> dict[Certainty, int]:
    """How many come, by how sure it is."""
    found = dict.fromkeys(Certainty, 0)
    for status, count in by_status:
        if status not in NOT_COMING:
            found[CERTAINTY[status]] += count
    return found


def room_use(agenda: Agenda) -> tuple[RoomUse, ...]:
    """Of every room, in their order, over the hours at which the days are open."""
    snapshot = agenda.ground.snapshot
    venue = [(sitting.begins, sitting.ends) for sitting in agenda.in_order if sitting.takes_whole_venue]
    return tuple(
        RoomUse(room, tuple(_day_use(agenda, room, day, venue) for day in snapshot.days))
        for room in snapshot.rooms
    )


def _day_use(agenda: Agenda, room: Room, day: Day, venue: Iterable[tuple[int, int]]) -> DayUse:
    """`venue`: when it is taken as a whole."""
    midnight = agenda.ground.midnight[day.id]

    def within(pieces: Iterable[tuple[int, int]]) -> Spans:
        return _joined(
            (max(begins - midnight, day.opens), min(ends - midnight, day.closes)) for begins, ends in pieces
        )

    taken = within((stay.begins, stay.ends) for stay in agenda.stays.get(room.id, ()))
    shut = within((shut.begins, shut.ends) for shut in agenda.ground.closures.get(room.id, ()))
    shared = within(venue)
    closed = _without(shut, taken)
    return DayUse(day, taken, _without(shared, _joined((*taken, *closed))), closed)


def _joined(pieces: Iterable[tuple[int, int]]) -> Spans:
    found: list[tuple[int, int]] = []
    for begins, ends in sorted(piece for piece in pieces if piece[0] < piece[1]):
        if found and begins <= found[-1][1]:
            found[-1] = (found[-1][0], max(ends, found[-1][1]))
        else:
            found.append((begins, ends))
    return tuple(found)


def _without(spans: Spans, holes: Spans) -> Spans:
    left = []
    for begins, ends in spans:
        for hole_begins, hole_ends in holes:
            if hole_ends <= begins or hole_begins >= ends:
                continue
            if hole_begins > begins:
                left.append((begins, hole_begins))
            begins = max(begins, hole_ends)
        if begins < ends:
            left.append((begins, ends))
    return tuple(left)


def _length(spans: Spans) -> int:
    return sum(ends - begins for begins, ends in spans)
