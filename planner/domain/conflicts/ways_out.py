"""What somebody could do about a conflict, computed when they ask.

A place is tried by moving the session there in thought and looking at what that makes: a way out ends the
conflict and makes no trouble that was not there. Ways that make nothing at all come before those that make
something to care for; among them the nearest comes first. Pinned slots stay where they are.
"""

from collections.abc import Iterator
from dataclasses import replace
from enum import StrEnum
from itertools import islice

from planner.domain.agenda import TYPES_IN_ROOMS, Agenda, Person, Sitting
from planner.domain.conflicts.find import conflicts_around
from planner.domain.conflicts.kinds import TROUBLE, Conflict, ConflictKind
from planner.domain.conflicts.openings import Opening, openings, swaps
from planner.domain.conflicts.people import of_person
from planner.domain.conflicts.sessions import LEADS
from planner.domain.records import Slot
from planner.domain.snapshot import Snapshot
from planner.domain.times import Minute
from planner.domain.values import dataclass

MOST = 3
MOST_TRIES = 1000
"""Openings looked at before giving up; 0.1 ms each."""

OF_ROOM = frozenset(
    {
        ConflictKind.ROOM_TOO_SMALL,
        ConflictKind.LIMIT_TOO_HIGH,
        ConflictKind.FEATURE_MISSING,
        ConflictKind.ROOM_CLOSED,
    }
)
WHATEVER_THE_ROOM = frozenset(
    {
        ConflictKind.PERSON_TWICE,
        ConflictKind.PERSON_ABSENT,
        ConflictKind.PERSON_NOT_ARRIVED,
        ConflictKind.PERSON_GONE,
        ConflictKind.NOT_APART,
        ConflictKind.WRONG_ORDER,
        ConflictKind.NO_BREAK,
    }
)
"""At a time at which one of these stands in the way, no other room helps."""
NOT_MADE = frozenset({ConflictKind.CHANGED_SINCE_PRINT})
"""Every move does that."""


class WayOutKind(StrEnum):
    MOVE = "move"
    """`slot` to `room`, `day` and `start`."""
    SWAP = "swap"
    """`slot` and `other` change rooms."""
    SCHEDULE = "schedule"
    """`session` gets a slot at `room`, `day` and `start`."""
    UNSCHEDULE = "unschedule"
    """`slot` leaves the agenda; without `slot`, all of `session`."""
    CHOOSE = "choose"
    """`person` facilitates `session`."""
    RELEASE = "release"
    """`person` has no part in `session` any more."""
    CONFIRM = "confirm"
    """`person` has agreed to their parts in `session`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WayOut:
    kind: WayOutKind
    session: str
    slot: str | None = None
    other: str | None = None
    """Another slot."""
    room: str | None = None
    day: str | None = None
    start: Minute | None = None
    person: str | None = None
    names_session: bool = False
    """The conflict is about several sessions, so the sentence says which one this is about."""


def ways_out(agenda: Snapshot | Agenda, conflict: Conflict) -> tuple[WayOut, ...]:
    """At most three, the nearest first; none where the program knows nothing better."""
    if isinstance(agenda, Snapshot):
        agenda = Agenda.of(agenda)
    return tuple(islice(_ways(agenda, conflict), MOST))


def _ways(agenda: Agenda, conflict: Conflict) -> Iterator[WayOut]:
    session = conflict.sessions[0]
    match conflict.kind:
        case ConflictKind.SAME_TITLE | ConflictKind.CHANGED_SINCE_PRINT:
            return
        case ConflictKind.CANCELLED_IN_AGENDA:
            yield WayOut(kind=WayOutKind.UNSCHEDULE, session=session)
        case ConflictKind.ROLE_NOT_CONFIRMED:
            yield WayOut(kind=WayOutKind.CONFIRM, session=session, person=conflict.people[0])
        case ConflictKind.PERSON_NOT_COMING:
            yield WayOut(kind=WayOutKind.RELEASE, session=session, person=conflict.people[0])
            if _is_only_lead(agenda, session, conflict.people[0]):
                yield from _choices(agenda, session)
        case ConflictKind.WITHOUT_FACILITATOR:
            yield from _choices(agenda, session)
        case ConflictKind.WITHOUT_SLOT:
            yield from _schedules(agenda, conflict)
        case ConflictKind.ROOM_OVERLAP if len(conflict.sessions) == 1:
            yield WayOut(kind=WayOutKind.UNSCHEDULE, session=session, slot=conflict.slots[-1])
        case _:
            yield from _moves(agenda, conflict)


def _schedules(agenda: Agenda, conflict: Conflict) -> Iterator[WayOut]:
    """The first hours of the first day are the nearest."""
    session = agenda.sessions[conflict.sessions[0]]
    days = agenda.ground.snapshot.days
    if days:
        first = min(days, key=lambda day: day.date)
        wanted = Slot(id="", session=session.id, day=first.id, start=first.opens)
        for opening in _good(agenda, conflict, openings(agenda, session, wanted)):
            slot = opening.slots[0]
            yield WayOut(
                kind=WayOutKind.SCHEDULE, session=session.id, room=slot.room, day=slot.day, start=slot.start
            )


def _moves(agenda: Agenda, conflict: Conflict) -> Iterator[WayOut]:
    found: list[Opening] = []
    for sitting, slot in _movable(agenda, conflict):
        found += openings(agenda, sitting.session, slot)
        if conflict.kind in OF_ROOM:
            found += swaps(agenda, sitting, slot)
    names_session = len(conflict.sessions) > 1
    for opening in _good(agenda, conflict, found):
        slot, *others = opening.slots
        if others:
            yield WayOut(kind=WayOutKind.SWAP, session=slot.session, slot=slot.id, other=others[0].id)
        else:
            yield WayOut(
                kind=WayOutKind.MOVE,
                session=slot.session,
                slot=slot.id,
                room=slot.room,
                day=slot.day,
                start=slot.start,
                names_session=names_session,
            )


def _movable(agenda: Agenda, conflict: Conflict) -> list[tuple[Sitting, Slot]]:
    """What is for everyone gives way only where there is nothing else to move."""
    found = [
        (sitting, slot)
        for session in conflict.sessions
        for sitting in agenda.sittings.get(session, ())
        for slot in sitting.slots
        if slot.id in conflict.slots and not slot.pinned
    ]
    return [(sitting, slot) for sitting, slot in found if not sitting.is_for_everyone] or found


def _good(agenda: Agenda, conflict: Conflict, found: list[Opening]) -> Iterator[Opening]:
    """Those that end the conflict: first the ones that make nothing, then the ones that want care.

    A quarter of an hour more or less in the same room is no second proposal.
    """
    found.sort(key=lambda opening: opening.order)
    proposed: list[Opening] = []
    with_care: list[Opening] = []
    for opening, made in _tried(agenda, conflict, found):
        if not made and not any(opening.overlaps(other) for other in proposed):
            proposed.append(opening)
            yield opening
        elif made and len(with_care) < MOST and not any(opening.overlaps(other) for other in with_care):
            with_care.append(opening)
    yield from (opening for opening in with_care if not any(opening.overlaps(other) for other in proposed))


def _tried(
    agenda: Agenda, conflict: Conflict, found: list[Opening]
) -> Iterator[tuple[Opening, list[Conflict]]]:
    """Openings that end the conflict without trouble, each with what they make to care for."""
    before: dict[str, frozenset[tuple[str, str]]] = {}
    hopeless: set[tuple[str, str, int]] = set()
    for opening in islice(found, MOST_TRIES):
        first = opening.slots[0]
        if (time := (first.id, first.day, first.start)) in hopeless:
            continue
        for slot in opening.slots:
            if slot.session not in before:
                before[slot.session] = _known(agenda, slot.session)
        made = _made(agenda, opening, frozenset().union(*before.values()), conflict)
        worst = next((there for there in made if _is_bad(there, conflict)), None)
        if worst is None:
            yield opening, made
        elif worst.kind in WHATEVER_THE_ROOM:
            hopeless.add(time)


def _known(agenda: Agenda, session: str) -> frozenset[tuple[str, str]]:
    return frozenset((there.key, there.facts) for there in conflicts_around(agenda, session))


def _made(
    agenda: Agenda, opening: Opening, before: frozenset[tuple[str, str]], conflict: Conflict
) -> list[Conflict]:
    """What would be new around the sessions that move, and the conflict itself where it would stay.

    A clash of three that becomes a clash of the other two is new by its key, but nothing worse than before.
    """
    for slot in opening.slots:
        agenda = agenda.with_slot(slot)
    moved = {slot.id for slot in opening.slots}
    made = []
    for session in dict.fromkeys(slot.session for slot in opening.slots):
        for there in conflicts_around(agenda, session):
            is_new = (there.key, there.facts) not in before and there.kind not in NOT_MADE
            is_theirs = not moved.isdisjoint(there.slots) or there.kind is ConflictKind.WRONG_ORDER
            is_left = there.kind is conflict.kind is ConflictKind.NO_BREAK
            if there.key == conflict.key or (is_new and (is_theirs or is_left)):
                made.append(there)
    return made


def _is_bad(there: Conflict, conflict: Conflict) -> bool:
    """Trouble, or no better than what is to end."""
    return there.kind in TROUBLE or there.kind is conflict.kind


def _is_only_lead(agenda: Agenda, session: str, person: str) -> bool:
    """Whether the session would have nobody to facilitate it without them."""
    roles = agenda.ground.snapshot.roles_of_session.get(session, ())
    leads = {role.participant for role in roles if role.kind in LEADS}
    return leads == {person} and agenda.sessions[session].type in TYPES_IN_ROOMS


def _choices(agenda: Agenda, session: str) -> Iterator[WayOut]:
    """Who is in the session already, then who leads others, the least busy first; all free at its times."""
    ground = agenda.ground
    leads = {role.participant for role in ground.live_roles if role.kind in LEADS}
    there = ground.crew.get(session, ())
    others = sorted(
        (leads & set(ground.people)) - set(there), key=lambda name: (len(ground.people[name].sessions), name)
    )
    for name in (*there, *others):
        if _is_free(agenda, ground.people[name], session):
            yield WayOut(kind=WayOutKind.CHOOSE, session=session, person=name)


def _is_free(agenda: Agenda, person: Person, session: str) -> bool:
    busier = replace(person, sessions=(*{*person.sessions, session},))
    slots = {slot.id for slot in agenda.slots_of(session)}
    found = of_person(agenda.ground, busier, agenda.of_person(busier), agenda.rests)
    return not any(there.kind in TROUBLE and not slots.isdisjoint(there.slots) for there in found)
