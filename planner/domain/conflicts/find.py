"""All conflicts of an agenda."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain

from planner.domain.agenda import Agenda, Ground, Person, Sitting
from planner.domain.conflicts.kinds import RANK, TROUBLE, Conflict
from planner.domain.conflicts.people import of_person
from planner.domain.conflicts.places import against_everyone, against_everyone_of, of_room, of_sitting
from planner.domain.conflicts.sessions import of_relation, standing, unscheduled
from planner.domain.snapshot import Snapshot


def find_conflicts(agenda: Snapshot | Agenda) -> tuple[Conflict, ...]:
    """Over the whole agenda, by day, time, severity and kind; what concerns no time comes last.

    Equal for equal contents, in whatever order the records come.
    """
    if isinstance(agenda, Snapshot):
        agenda = Agenda.of(agenda)
    ground = agenda.ground
    found = chain(
        chain.from_iterable(_in_room(agenda, room) for room in agenda.stays),
        chain.from_iterable(_at(ground, sitting) for sitting in agenda.in_order),
        chain.from_iterable(_of_person(agenda, person) for person in ground.people.values()),
        chain.from_iterable(of_relation(agenda, relation) for relation in ground.relations),
        against_everyone(agenda),
        unscheduled(agenda),
        ground.recalled("standing", ground, standing),
    )
    return in_order(ground, found)


def conflicts_around(agenda: Agenda, session_id: str) -> Iterator[Conflict]:
    """Those that a move of the session's slots can make or end.

    One is left out: a meal of the whole venue that moves also ends the stretches of others.
    """
    ground = agenda.ground
    sittings = agenda.sittings.get(session_id, ())
    for room in dict.fromkeys(chain.from_iterable(sitting.rooms for sitting in sittings)):
        yield from _in_room(agenda, room)
    for sitting in sittings:
        yield from _at(ground, sitting)
    yield from against_everyone_of(agenda, session_id)
    for name in ground.crew.get(session_id, ()):
        yield from _of_person(agenda, ground.people[name])
    for relation in ground.relations_of.get(session_id, ()):
        yield from of_relation(agenda, relation)


def _in_room(agenda: Agenda, room: str) -> tuple[Conflict, ...]:
    ground = agenda.ground
    return ground.recalled(("room", room), agenda.stays[room], lambda stays: of_room(ground, room, stays))


def _at(ground: Ground, sitting: Sitting) -> tuple[Conflict, ...]:
    return ground.recalled(("sitting", sitting.first), sitting, lambda sitting: of_sitting(ground, sitting))


def _of_person(agenda: Agenda, person: Person) -> tuple[Conflict, ...]:
    ground = agenda.ground
    seen = agenda.rests, *map(agenda.sittings.get, person.sessions)
    return ground.recalled(
        ("person", person.id),
        seen,
        lambda _: of_person(ground, person, agenda.of_person(person), agenda.rests),
    )


def in_order(ground: Ground, found: Iterable[Conflict]) -> tuple[Conflict, ...]:
    """Sorted, with the reasons of those that somebody has accepted."""
    accepted = ground.accepted
    told = found if not accepted else (_with_reason(ground, conflict) for conflict in found)
    return tuple(sorted(told, key=lambda conflict: _order(ground, conflict)))


def _with_reason(ground: Ground, conflict: Conflict) -> Conflict:
    accepted = ground.accepted.get(conflict.key)
    if accepted is None or accepted.facts != conflict.facts:
        return conflict
    return replace(conflict, accepted=accepted.reason)


def _order(ground: Ground, conflict: Conflict) -> tuple[bool, int, int, bool, int, str]:
    is_timeless = conflict.day is None or conflict.start is None
    midnight = 0 if conflict.day is None else ground.midnight[conflict.day]
    kind = conflict.kind
    return is_timeless, midnight, conflict.start or 0, kind not in TROUBLE, RANK[kind], conflict.key
