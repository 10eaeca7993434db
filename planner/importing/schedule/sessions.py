"""The sessions of a programme with their people and times, found in the workshop or added to it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from planner.domain.ids import derived_id
from planner.domain.names import folded, shown_name
from planner.domain.records import Role, RoleKind, Session, SessionStatus, SessionType, Slot
from planner.domain.snapshot import Snapshot
from planner.domain.times import Minute, clock
from planner.importing.draft import Draft
from planner.importing.schedule.frame import Named
from planner.importing.schedule.programme import Place, Programme, SourcePerson, SourceSession

_MINUTES = 60
"""Of a new session whose length nobody could read; that is a problem of its own."""

Spot = tuple[str, Minute, str | None]
"""Day, start, room."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """Ids of what the sessions refer to."""

    days: Mapping[date, str]
    rooms: Named
    tracks: Named
    people: Mapping[SourcePerson, str]

    def spot(self, place: Place) -> Spot | None:
        """None on a day that was left out."""
        day = self.days.get(place.date)
        room = self.rooms[folded(place.room)] if place.room else None
        return (day, place.start, room) if day else None


def plan_sessions(draft: Draft, source: Programme, snapshot: Snapshot, frame: Frame) -> None:
    found = _recognized(source, snapshot)
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
        if known is None:
            _add(draft, planned, frame)
        else:
            _update(draft, planned, known, snapshot, frame, acronym=source.acronym)
    _note_missing(draft, source, snapshot, taken)


def _recognized(source: Programme, snapshot: Snapshot) -> dict[int, Session]:
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
        there = spots & {_spot(slot) for slot in snapshot.slots_of_session.get(session.id, ())}
        alike = (
            session.abstract == planned.abstract,
            session.language == planned.language,
            session.minutes == (planned.minutes or _MINUTES),
            session.type == (planned.type or SessionType.OTHER),
            session.track == frame.tracks.get(folded(planned.track)),
        )
        return bool(there), sum(alike)

    return max(candidates, key=likeness)


def _add(draft: Draft, planned: SourceSession, frame: Frame) -> None:
    session = draft.add(
        Session(
            id=draft.new_id(),
            title=planned.title,
            type=planned.type or SessionType.OTHER,
            minutes=planned.minutes or _MINUTES,
            abstract=planned.abstract,
            language=planned.language,
            track=frame.tracks.get(folded(planned.track)),
            reference=planned.reference,
        )
    )
    _add_roles(draft, planned, session.id, frame, present=set())
    _plan_slots(draft, planned, session, (), frame)
    draft.new_rows.update(planned.rows)


def _update(
    draft: Draft, planned: SourceSession, known: Session, snapshot: Snapshot, frame: Frame, *, acronym: str
) -> None:
    """What the source does not say stays as it is; so does a reference of another source."""
    values: dict[str, Any] = {
        "title": planned.title,
        "type": planned.type,
        "minutes": planned.minutes,
        "abstract": planned.abstract,
        "language": planned.language,
        "track": frame.tracks.get(folded(planned.track)),
    }
    imported_here = not known.reference or known.reference.startswith(f"{acronym}:")
    if imported_here and planned.own_id != known.id:
        values["reference"] = planned.reference
    said = {name: value for name, value in values.items() if value}
    session = draft.change(known, about=known.title, row=planned.rows[0], **said)
    roles = snapshot.roles_of_session.get(known.id, ())
    _add_roles(draft, planned, known.id, frame, present={role.participant for role in roles})
    _note_missing_people(draft, planned, roles, snapshot, frame, prefix=f"{acronym}:person:")
    _plan_slots(draft, planned, session, snapshot.slots_of_session.get(known.id, ()), frame)


def _add_roles(
    draft: Draft, planned: SourceSession, session: str, frame: Frame, *, present: set[str]
) -> None:
    """Whoever has a part already keeps it: the organizers know it better than the source."""
    for person in planned.people:
        participant = frame.people[person]
        if participant not in present:
            role_id = derived_id(session, participant, RoleKind.PRESENTER)
            role = Role(id=role_id, session=session, participant=participant, kind=RoleKind.PRESENTER)
            draft.add(role, row=planned.rows[0])
            present.add(participant)


def _plan_slots(
    draft: Draft, planned: SourceSession, session: Session, slots: Sequence[Slot], frame: Frame
) -> None:
    """Slots that are where the source has them stay; the others move, in order of time; the rest is new."""
    wanted = [(place, spot) for place in planned.places if (spot := frame.spot(place))]
    spots = [spot for _, spot in wanted]
    leftover = [slot for slot in slots if _spot(slot) not in spots]
    there = {_spot(slot) for slot in slots}
    for place, spot in wanted:
        if spot in there:
            continue
        if leftover:
            _move(draft, leftover.pop(0), place, spot, session)
        else:
            day, start, room = spot
            slot = Slot(id=draft.new_id(), session=session.id, day=day, start=start, room=room)
            draft.add(slot, row=place.row)
            there.add(spot)
    for slot in leftover if wanted else ():
        draft.note(planned.rows[0], "date", "slot_not_in_source", _told(draft, _spot(slot), session))


def _move(draft: Draft, slot: Slot, place: Place, spot: Spot, session: Session) -> None:
    if slot.pinned:
        draft.note(place.row, "date", "slot_pinned", _told(draft, spot, session))
        return
    day, start, room = spot
    draft.change(slot, about=session.title, row=place.row, day=day, start=start, room=room)


def _spot(slot: Slot) -> Spot:
    return slot.day, slot.start, slot.room


def _told(draft: Draft, spot: Spot, session: Session) -> str:
    day, start, room = spot
    parts = (draft.names[day], clock(start), draft.names[room] if room else "", session.title)
    return " ".join(part for part in parts if part)


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


def _note_missing(draft: Draft, source: Programme, snapshot: Snapshot, taken: set[str]) -> None:
    """Sessions imported from this source before that it has no more."""
    for session in snapshot.sessions:
        if (
            session.id not in taken
            and session.reference.startswith(f"{source.acronym}:")
            and session.status is not SessionStatus.CANCELLED
        ):
            draft.note(None, "session", "session_not_in_source", session.title)
