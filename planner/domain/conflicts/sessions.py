"""Conflicts of sessions with each other, and what a session lacks whatever its time."""

from collections.abc import Iterable, Iterator, Mapping

from planner.domain.agenda import REFRESHMENTS, TYPES_IN_ROOMS, Agenda, Ground, Sitting
from planner.domain.conflicts.crowds import overlap, shared_time
from planner.domain.conflicts.kinds import Conflict, ConflictKind, Value, conflict_at, times
from planner.domain.grouping import grouped
from planner.domain.names import folded
from planner.domain.records import Relation, RelationKind, RoleKind
from planner.domain.standing import NOT_COMING, is_live
from planner.domain.times import Minute

LEADS = frozenset({RoleKind.FACILITATOR, RoleKind.MODERATOR, RoleKind.HOST})
"""Parts of which a workshop, breakout or panel needs one."""


def of_relation(agenda: Agenda, relation: Relation) -> Iterator[Conflict]:
    sittings = agenda.sittings.get(relation.session, ())
    others = agenda.sittings.get(relation.other, ())
    if not sittings or not others:
        return
    if relation.kind is RelationKind.AFTER:
        yield from _wrong_order(agenda.ground, sittings, others)
    else:
        yield from _not_apart(agenda.ground, sittings, others)


def _wrong_order(
    ground: Ground, sittings: Iterable[Sitting], others: Iterable[Sitting]
) -> Iterator[Conflict]:
    """Where the other is held several times, it is enough that one of them has ended."""
    first, other = min(sittings), min(others, key=_ends)
    if first.begins < other.ends:
        yield conflict_at(
            ground,
            ConflictKind.WRONG_ORDER,
            (first, other),
            facts=times(ground, (first, other)),
            ids=(first.session.id,),
            span=(first.begins, other.ends),
        )


def _ends(sitting: Sitting) -> tuple[int, str]:
    return sitting.ends, sitting.first


def _not_apart(ground: Ground, sittings: Iterable[Sitting], others: Iterable[Sitting]) -> Iterator[Conflict]:
    for sitting in sittings:
        for other in others:
            if overlap(sitting, other):
                pair = sorted((sitting, other))
                yield conflict_at(
                    ground, ConflictKind.NOT_APART, pair, facts=times(ground, pair), span=shared_time(pair)
                )


def standing(ground: Ground) -> Iterator[Conflict]:
    """Those that no move of a slot makes or ends."""
    yield from _roles(ground)
    yield from _without_facilitator(ground)
    yield from _same_titles(ground)
    yield from _cancelled(ground)


def unscheduled(agenda: Agenda) -> Iterator[Conflict]:
    for session_id in agenda.sessions:
        if not agenda.sittings.get(session_id):
            yield _timeless(ConflictKind.WITHOUT_SLOT, (session_id,))


def _roles(ground: Ground) -> Iterator[Conflict]:
    """One for a person in a session, however many parts they have there."""
    people = ground.snapshot.participant
    parts = grouped(
        ((role.session, role.participant), role)
        for role in ground.live_roles
        if not role.confirmed or people[role.participant].status in NOT_COMING
    )
    for (session, person), roles in parts.items():
        status, kinds = people[person].status, tuple(sorted(role.kind for role in roles))
        if status in NOT_COMING:
            values: Mapping[str, Value] = {"status": status}
            kind, facts = ConflictKind.PERSON_NOT_COMING, f"{status} {' '.join(kinds)}"
        else:
            values = {"roles": kinds}
            kind, facts = ConflictKind.ROLE_NOT_CONFIRMED, " ".join(kinds)
        yield _timeless(kind, (session,), person, facts=facts, values=values)


def _without_facilitator(ground: Ground) -> Iterator[Conflict]:
    led = {role.session for role in ground.live_roles if role.kind in LEADS}
    for session in ground.snapshot.sessions:
        if session.type in TYPES_IN_ROOMS and session.id not in led and is_live(session):
            yield _timeless(ConflictKind.WITHOUT_FACILITATOR, (session.id,))


def _same_titles(ground: Ground) -> Iterator[Conflict]:
    """Meals and breaks are called the same every day, and that is as it should be."""
    called = grouped(
        (folded(session.title), session.id)
        for session in ground.snapshot.sessions
        if session.type not in REFRESHMENTS and is_live(session)
    )
    for title, sessions in called.items():
        if title and len(sessions) > 1:
            named = tuple(sorted(sessions))
            yield _timeless(ConflictKind.SAME_TITLE, named, facts=title, values={"count": len(named)})


def _cancelled(ground: Ground) -> Iterator[Conflict]:
    """Cancelled sessions that still stand in the agenda, at the time of their first slot."""
    for session_id, slots in ground.left_over.items():
        first = slots[0]
        yield Conflict(
            kind=ConflictKind.CANCELLED_IN_AGENDA,
            key=":".join((ConflictKind.CANCELLED_IN_AGENDA, session_id)),
            facts=" ".join(sorted(slot.id for slot in slots)),
            sessions=(session_id,),
            slots=tuple(slot.id for slot in slots),
            day=first.day,
            start=first.start,
            end=Minute(first.start + ground.snapshot.session[session_id].minutes),
        )


def _timeless(
    kind: ConflictKind,
    sessions: tuple[str, ...],
    *people: str,
    facts: str = "",
    values: Mapping[str, Value] | None = None,
) -> Conflict:
    key = ":".join((kind, *people, *sessions))
    return Conflict(kind=kind, key=key, facts=facts, sessions=sessions, people=people, values=values or {})
