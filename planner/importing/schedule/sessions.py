"""The sessions of an agenda with their people and times, found in the workshop or added to it."""

from collections.abc import Sequence
from typing import Any

from planner.domain.ids import derived_id
from planner.domain.names import folded, shown_name
from planner.domain.records import Role, RoleKind, Session, SessionStatus, SessionType
from planner.domain.snapshot import Snapshot
from planner.importing.draft import Draft
from planner.importing.schedule.selection import without_rows
from planner.importing.schedule.slots import Frame, plan_slots, spot_of, tell_added
from planner.importing.schedule.source import SourceAgenda, SourceSession

_MINUTES = 60
"""Of a new session whose length nobody could read; that is a problem of its own."""


def plan_sessions(
    draft: Draft, source: SourceAgenda, snapshot: Snapshot, frame: Frame, left_out: frozenset[int]
) -> dict[int, str]:
    """The id of the session each row is about; those left out are found and stay as they are."""
    found = _recognized(source, snapshot)
    about: dict[int, str] = {}
    taken = {session.id for session in found.values()}
    by_title: dict[str, list[Session]] = {}
    for session in snapshot.sessions:
        if session.id not in taken:
            by_title.setdefault(folded(session.title), []).append(session)
    for planned in source.sessions:
        candidates = by_title.get(folded(planned.title), [])
        known = found.get(planned.rows[0])
        if known is None and candidates:
            known = _nearest(planned, candidates, snapshot, frame)
            candidates.remove(known)
            taken.add(known.id)
        kept = without_rows(planned, left_out)
        if kept is not None and known is None:
            about |= dict.fromkeys(kept.rows, _add(draft, kept, frame))
        elif kept is not None and known is not None:
            _update(draft, kept, known, snapshot, frame, source=source)
        about |= dict.fromkeys(planned.rows, known.id) if known else {}
    if source.is_whole:
        _note_missing(draft, source, snapshot, taken)
    return about


def _recognized(source: SourceAgenda, snapshot: Snapshot) -> dict[int, Session]:
    """By the first row of each: those our own export named, and those imported before."""
    by_reference = {
        session.reference: session for session in reversed(snapshot.sessions) if session.reference
    }
    found = (
        (planned.rows[0], snapshot.session.get(planned.own_id) or by_reference.get(planned.reference))
        for planned in source.sessions
    )
    return {row: session for row, session in found if session}


def _nearest(
    planned: SourceSession, candidates: Sequence[Session], snapshot: Snapshot, frame: Frame
) -> Session:
    """Of several with one title ("Coffee") the one where the source has it, then the one most like it."""
    spots = {frame.spot(place) for place in planned.places}

    def likeness(session: Session) -> tuple[bool, int]:
        there = spots & {spot_of(slot) for slot in snapshot.slots_of_session.get(session.id, ())}
        alike = (
            session.abstract == planned.abstract,
            session.language == planned.language,
            session.minutes == (planned.minutes or _MINUTES),
            session.type == (planned.type or SessionType.OTHER),
            session.track == frame.tracks.get(folded(planned.track)),
        )
        return bool(there), sum(alike)

    return max(candidates, key=likeness)


def _add(draft: Draft, planned: SourceSession, frame: Frame) -> str:
    session = draft.add(
        Session(
            id=draft.new_id(),
            title=planned.title,
            type=planned.type or SessionType.OTHER,
            minutes=planned.minutes or _MINUTES,
            abstract=planned.abstract,
            language=planned.language,
            track=frame.tracks.get(folded(planned.track)),
            status=planned.status or SessionStatus.CONFIRMED,
            public=not planned.is_private,
            reference=planned.reference,
        )
    )
    _add_roles(draft, planned, session.id, frame, present=set())
    plan_slots(draft, planned, session, (), frame)
    draft.new_rows.update(planned.rows)
    return session.id


def _update(
    draft: Draft,
    planned: SourceSession,
    known: Session,
    snapshot: Snapshot,
    frame: Frame,
    *,
    source: SourceAgenda,
) -> None:
    """What the source does not say stays as it is; so does a reference of another source."""
    values: dict[str, Any] = {
        "title": planned.title,
        "type": planned.type,
        "minutes": planned.minutes,
        "abstract": planned.abstract,
        "language": planned.language,
        "track": frame.tracks.get(folded(planned.track)),
        "status": planned.status,
    }
    imported_here = not known.reference or known.reference.startswith(f"{source.acronym}:")
    if imported_here and planned.own_id != known.id:
        values["reference"] = planned.reference
    said = {name: value for name, value in values.items() if value}
    if planned.is_private:
        said["public"] = False
    session = draft.change(known, about=known.title, row=planned.rows[0], **said)
    roles = snapshot.roles_of_session.get(known.id, ())
    _add_roles(
        draft, planned, known.id, frame, present={role.participant for role in roles}, about=known.title
    )
    _note_missing_people(draft, planned, roles, snapshot, frame, prefix=f"{source.acronym}:person:")
    slots = snapshot.slots_of_session.get(known.id, ())
    plan_slots(draft, planned, session, slots, frame, is_whole=source.is_whole)


def _add_roles(
    draft: Draft, planned: SourceSession, session: str, frame: Frame, *, present: set[str], about: str = ""
) -> None:
    """Whoever has a part already keeps it: the organizers know it better than the source."""
    told = {person: [kind for each, kind in planned.roles if each == person] for person in planned.people}
    for person in planned.people:
        participant = frame.people[person]
        if participant in present:
            continue
        for kind in told[person] or [RoleKind.PRESENTER]:
            role_id = derived_id(session, participant, kind)
            role = Role(id=role_id, session=session, participant=participant, kind=kind)
            draft.add(role, row=planned.rows[0])
            if about:
                tell_added(draft, planned.rows[0], session, about=about, field=kind, after=person.name)
        present.add(participant)


def _note_missing_people(
    draft: Draft,
    planned: SourceSession,
    roles: Sequence[Role],
    snapshot: Snapshot,
    frame: Frame,
    *,
    prefix: str,
) -> None:
    """People of this source who have a part here and none there any more."""
    named = {frame.people[person] for person in planned.people}
    for role in roles:
        person = snapshot.participant[role.participant]
        if person.id not in named and person.reference.startswith(prefix):
            draft.note(planned.rows[0], "persons", "person_not_in_source", shown_name(person))


def _note_missing(draft: Draft, source: SourceAgenda, snapshot: Snapshot, taken: set[str]) -> None:
    """Sessions imported from this source before that it has no more."""
    for session in snapshot.sessions:
        if (
            session.id not in taken
            and session.reference.startswith(f"{source.acronym}:")
            and session.status is not SessionStatus.CANCELLED
        ):
            draft.note(None, "session", "session_not_in_source", session.title)
