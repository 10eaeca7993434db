"""Conflicts of one person with their own time: everything they have a part in, whatever the part."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime

from planner.domain.agenda import Ground, Person, Sitting
from planner.domain.conflicts.crowds import crowds, shared_time
from planner.domain.conflicts.kinds import Conflict, ConflictKind, Value, conflict_at, times


def of_person(
    ground: Ground, person: Person, sittings: Sequence[Sitting], rests: Sequence[Sitting]
) -> Iterator[Conflict]:
    """`sittings` are the person's, `rests` the venue's meals and breaks; both earliest first."""
    if person.absences or person.arrival is not None or person.departure is not None:
        for sitting in sittings:
            yield from _away(ground, person, sitting)
    if len(sittings) > 1:
        yield from _twice(ground, person, sittings)
        if ground.event.room_change_minutes:
            yield from _room_changes(ground, person, sittings)
    if ground.event.stretch_minutes:
        yield from _stretches(ground, person, sittings, rests)


def _away(ground: Ground, person: Person, sitting: Sitting) -> Iterator[Conflict]:
    """On a day they don't attend at all, their arrival and departure say nothing new."""
    participant = ground.snapshot.participant[person.id]
    if sitting.slots[0].day in person.absences:
        date = ground.snapshot.day[sitting.slots[0].day].date
        yield _of_one(ground, ConflictKind.PERSON_ABSENT, person, sitting, facts=str(date), values={})
        return
    if person.arrival is not None and person.arrival > sitting.begins:
        yield _outside_stay(ground, ConflictKind.PERSON_NOT_ARRIVED, person, sitting, at=participant.arrival)
    if person.departure is not None and person.departure < sitting.ends:
        yield _outside_stay(ground, ConflictKind.PERSON_GONE, person, sitting, at=participant.departure)


def _outside_stay(
    ground: Ground, kind: ConflictKind, person: Person, sitting: Sitting, *, at: datetime | None
) -> Conflict:
    facts = f"{at} {times(ground, [sitting])}"
    return _of_one(ground, kind, person, sitting, facts=facts, values={"at": at} if at else {})


def _of_one(
    ground: Ground,
    kind: ConflictKind,
    person: Person,
    sitting: Sitting,
    *,
    facts: str,
    values: Mapping[str, Value],
) -> Conflict:
    return conflict_at(
        ground, kind, [sitting], facts=facts, ids=(person.id,), people=(person.id,), values=values
    )


def _twice(ground: Ground, person: Person, sittings: Sequence[Sitting]) -> Iterator[Conflict]:
    """A session of theirs held twice at a time is one place to be: whoever plans that has two teams."""
    for crowd in crowds(sittings):
        if any(sitting.session.id != crowd[0].session.id for sitting in crowd):
            yield conflict_at(
                ground,
                ConflictKind.PERSON_TWICE,
                crowd,
                facts=times(ground, crowd),
                ids=(person.id,),
                people=(person.id,),
                span=shared_time(crowd),
            )


def _room_changes(ground: Ground, person: Person, sittings: Sequence[Sitting]) -> Iterator[Conflict]:
    """From each sitting to those that may come next: begun in time, with no whole sitting between."""
    needed = ground.event.room_change_minutes
    for leaving in sittings:
        latest = leaving.ends + needed
        for coming in sittings[bisect_left(sittings, leaving.ends, key=_begins) :]:
            if coming.begins >= latest:
                break
            latest = min(latest, coming.ends)
            if _must_walk(leaving, coming):
                gap = coming.begins - leaving.ends
                yield conflict_at(
                    ground,
                    ConflictKind.ROOM_CHANGE,
                    (leaving, coming),
                    facts=f"{gap}<{needed} {' '.join(leaving.rooms)} > {' '.join(coming.rooms)}",
                    ids=(person.id,),
                    people=(person.id,),
                    rooms=leaving.rooms + coming.rooms,
                    span=(leaving.ends, coming.begins),
                    values={"minutes": gap, "needed": needed},
                )


def _begins(sitting: Sitting) -> int:
    return sitting.begins


def _must_walk(leaving: Sitting, coming: Sitting) -> bool:
    """Nobody walks to what takes the whole venue, or to what has no room yet."""
    if leaving.is_roomless or coming.is_roomless:
        return False
    return set(leaving.rooms).isdisjoint(coming.rooms)


def _stretches(
    ground: Ground, person: Person, sittings: Sequence[Sitting], rests: Sequence[Sitting]
) -> Iterator[Conflict]:
    """Times without a gap; a meal or break of the whole venue is one, even for those who work through it."""
    longest = ground.event.stretch_minutes
    for begins, ends in _busy(sitting for sitting in sittings if not sitting.is_rest):
        if ends - begins > longest:
            for start, end, after in _between(begins, ends, rests):
                if end - start > longest:
                    yield _stretch(ground, person, sittings, (start, end), after)


def _stretch(
    ground: Ground, person: Person, sittings: Sequence[Sitting], span: tuple[int, int], after: tuple[str, ...]
) -> Conflict:
    begins, ends = span
    held = [sitting for sitting in sittings if sitting.begins < ends and begins < sitting.ends]
    worked = [sitting for sitting in held if not sitting.is_rest]
    longest = ground.event.stretch_minutes
    return conflict_at(
        ground,
        ConflictKind.NO_BREAK,
        worked,
        facts=f"{times(ground, worked)} {begins - worked[0].begins}+{ends - begins}>{longest}",
        ids=(person.id, *after),
        people=(person.id,),
        span=span,
        values={"minutes": ends - begins, "longest": longest},
    )


def _busy(sittings: Iterable[Sitting]) -> Iterator[tuple[int, int]]:
    """Spans that touch or overlap, as one."""
    begins = ends = 0
    for sitting in sittings:
        if ends and sitting.begins > ends:
            yield begins, ends
            ends = 0
        begins = begins if ends else sitting.begins
        ends = max(ends, sitting.ends)
    if ends:
        yield begins, ends


def _between(begins: int, ends: int, rests: Sequence[Sitting]) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """What the rests leave of a span, with the rest that each piece comes after."""
    after: tuple[str, ...] = ()
    for rest in rests:
        if rest.begins >= ends:
            break
        if rest.begins > begins:
            yield begins, rest.begins, after
        if rest.ends > begins:
            begins, after = rest.ends, (rest.first,)
    if begins < ends:
        yield begins, ends, after
