"""A day after a delay: what has not begun moves just as far as it must.

Gaps take up the delay, so that the day is on time again as early as it can be; nothing gets shorter, and
nothing comes earlier than planned. Two sittings keep out of each other's way as they did before where they
share a room, a person or a tie, or where one of them is for everyone; parallel rooms otherwise go on by
themselves.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from planner.domain.agenda import REFRESHMENTS, Agenda, Sitting, ends_of
from planner.domain.placements import Placement
from planner.domain.times import Minute
from planner.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Reflow:
    placements: tuple[Placement, ...]
    """Of the slots that begin later than planned."""
    leapt: tuple[str, ...]
    """Ids of those slots that had to go behind a pinned slot or a meal that stays and came after them."""


class Held(NamedTuple):
    """A sitting as it will be."""

    sitting: Sitting
    begins: int
    ends: int


@dataclass(frozen=True, slots=True)
class Delay:
    """Minutes on the long line of the agenda."""

    now: int
    minutes: int
    late: Collection[str] | None
    """Slots; None where everything is late."""
    keep_meals: bool


def reflowed(
    agenda: Agenda,
    *,
    day: str,
    now: Minute,
    delay: int,
    late: Collection[str] | None = None,
    keep_meals: bool = False,
) -> Reflow:
    """The rest of a day that runs `delay` minutes late at `now`.

    Without `late` the whole event is late: what runs now ends that much later, and nothing else begins before
    `now` plus the delay. With `late`, ids of slots, only these are: those that have begun end later, the
    others begin later. Pinned slots, and with `keep_meals` meals and breaks, stay.
    """
    delayed = Delay(agenda.ground.midnight[day] + now, delay, late, keep_meals)
    sittings = [sitting for sitting in agenda.in_order if sitting.slots[0].day == day]
    fixed = [_staying(sitting, delayed) for sitting in sittings if _stays(sitting, delayed)]
    placed = list(fixed)
    leapt: list[str] = []
    for sitting in sittings:
        if not _stays(sitting, delayed):
            earliest = _earliest(agenda, sitting, delayed, placed)
            begins = _past(agenda, sitting, earliest, fixed)
            placed.append(Held(sitting, begins, begins + sitting.ends - sitting.begins))
            if begins > earliest:
                leapt += (slot.id for slot in sitting.slots)
    return Reflow(tuple(_placements(placed)), tuple(leapt))


def _stays(sitting: Sitting, delay: Delay) -> bool:
    is_kept = delay.keep_meals and sitting.session.type in REFRESHMENTS
    return sitting.begins < delay.now or is_kept or any(slot.pinned for slot in sitting.slots)


def _staying(sitting: Sitting, delay: Delay) -> Held:
    """What has begun and is late ends later."""
    is_running = sitting.begins < delay.now
    is_late = is_running and (sitting.ends > delay.now if delay.late is None else _is_late(sitting, delay))
    return Held(sitting, sitting.begins, sitting.ends + (delay.minutes if is_late else 0))


def _is_late(sitting: Sitting, delay: Delay) -> bool:
    return delay.late is not None and any(slot.id in delay.late for slot in sitting.slots)


def _earliest(agenda: Agenda, sitting: Sitting, delay: Delay, placed: Iterable[Held]) -> int:
    """When all is over that was over before it, and that it has something to do with."""
    earliest = sitting.begins + (delay.minutes if _is_late(sitting, delay) else 0)
    if delay.late is None:
        earliest = max(earliest, delay.now + delay.minutes)
    for other in placed:
        is_delayed = other.ends > other.sitting.ends
        if is_delayed and other.sitting.ends <= sitting.begins and _meet(agenda, other.sitting, sitting):
            earliest = max(earliest, other.ends + _walk(agenda, other.sitting, sitting))
    return earliest


def _past(agenda: Agenda, sitting: Sitting, begins: int, fixed: Sequence[Held]) -> int:
    """The first start, from `begins` on, that runs into nothing that stays and came after it.

    One pass is enough: `fixed` is sorted by start, and who ends before one of them ends before the next.
    """
    minutes = sitting.ends - sitting.begins
    for other in fixed:
        if (
            sitting.ends <= other.sitting.begins < begins + minutes
            and begins < other.ends
            and _meet(agenda, sitting, other.sitting)
        ):
            begins = other.ends
    return begins


def _meet(agenda: Agenda, one: Sitting, other: Sitting) -> bool:
    """Whether the two must not run at the same time, if they did not before."""
    if not set(one.rooms).isdisjoint(other.rooms):
        return True
    if one.is_for_everyone or other.is_for_everyone:
        return not {one.session.type, other.session.type} <= REFRESHMENTS
    return _shares_people(agenda, one, other) or any(
        other.session.id in ends_of(relation)
        for relation in agenda.ground.relations_of.get(one.session.id, ())
    )


def _shares_people(agenda: Agenda, one: Sitting, other: Sitting) -> bool:
    crew = agenda.ground.crew
    return not set(crew.get(one.session.id, ())).isdisjoint(crew.get(other.session.id, ()))


def _walk(agenda: Agenda, earlier: Sitting, later: Sitting) -> int:
    """Minutes to change rooms for somebody who is in both, as far as there were some."""
    if earlier.rooms == later.rooms or not _shares_people(agenda, earlier, later):
        return 0
    return min(agenda.ground.event.room_change_minutes, later.begins - earlier.ends)


def _placements(placed: Iterable[Held]) -> Iterator[Placement]:
    for held in placed:
        later = held.begins - held.sitting.begins
        if later:
            for slot in held.sitting.slots:
                yield Placement(slot.id, slot.day, Minute(slot.start + later), slot.room)
