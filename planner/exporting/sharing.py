"""What of a workshop strangers may see, as values of its own: what is not in here can't reach a shared file.

Left out are internal and cancelled sessions, rooms and tracks that only internal ones are in, sessions
without a slot, and people who declined or cancelled; of everybody else there is the shown name, the
organisation and the part they take.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from planner.domain import rules
from planner.domain.directions import are_mostly_right_to_left
from planner.domain.grouping import grouped
from planner.domain.names import shown_name
from planner.domain.published import guid, person_guid
from planner.domain.records import (
    Participant,
    RoleKind,
    Session,
    SessionStatus,
    SessionType,
    Slot,
)
from planner.domain.snapshot import Snapshot
from planner.domain.standing import NOT_COMING, is_shared
from planner.domain.times import Minute
from planner.exporting.choices import Choices

_NO_CHARACTERS = dict.fromkeys(
    [
        *range(0xFDD0, 0xFDF0),
        *(plane + last for plane in range(0, 0x110000, 0x10000) for last in (0xFFFE, 0xFFFF)),
    ]
)
"""XML can't hold two of them, HTML none, and they are nothing to read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedPerson:
    guid: str
    name: str
    organisation: str
    roles: tuple[RoleKind, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedRoom:
    id: str
    name: str
    capacity: int | None
    floor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedTrack:
    id: str
    name: str
    colour: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedSession:
    id: str
    title: str
    type: SessionType
    minutes: int
    abstract: str
    language: str
    is_certain: bool
    track: SharedTrack | None
    people: tuple[SharedPerson, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedSlot:
    """`room` is None for the whole venue."""

    id: str
    session: SharedSession
    day: date
    start: Minute
    room: SharedRoom | None

    @property
    def end(self) -> int:
        return self.start + self.session.minutes


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedDay:
    date: date
    opens: Minute
    closes: Minute
    label: str
    slots: tuple[SharedSlot, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedAgenda:
    """Slots, rooms and tracks in the order of the snapshot."""

    name: str
    about: str
    hosts: str
    venue: str
    city: str
    zone: ZoneInfo
    logo: bytes | None
    step: int
    """The version of the document."""
    parts: tuple[str, ...]
    """What was chosen of it, by name: rooms, tracks, a person; none where it is the whole."""
    guid: str
    """The same in every export of this part of it; "" for an agenda without a day."""
    days: tuple[SharedDay, ...]
    rooms: tuple[SharedRoom, ...]
    tracks: tuple[SharedTrack, ...]

    @property
    def slots(self) -> tuple[SharedSlot, ...]:
        return tuple(slot for day in self.days for slot in day.slots)

    @property
    def is_right_to_left(self) -> bool:
        titles = [slot.session.title for slot in self.slots]
        return are_mostly_right_to_left(titles, otherwise=self.name)

    def at(self, day: date, minute: int) -> datetime:
        """A moment of the event's wall clock, with its offset."""
        wall = datetime(day.year, day.month, day.day) + timedelta(minutes=minute)
        return wall.replace(tzinfo=self.zone)


ALL = Choices()


def shared_agenda(snapshot: Snapshot, choices: Choices = ALL) -> SharedAgenda:
    """Refused: `timezone_unknown`."""
    event = rules.checked(snapshot.event)
    hidden = _only_internal(snapshot)
    rooms = {
        room.id: SharedRoom(
            id=room.id, name=shown_line(room.name), capacity=room.capacity, floor=shown_line(room.floor)
        )
        for room in snapshot.rooms
        if room.id not in hidden and (not choices.rooms or room.id in choices.rooms)
    }
    tracks = {
        track.id: SharedTrack(id=track.id, name=shown_line(track.name), colour=track.colour)
        for track in snapshot.tracks
        if track.id not in hidden and (not choices.tracks or track.id in choices.tracks)
    }
    sessions = {
        session.id: _session(session, snapshot, tracks)
        for session in snapshot.sessions
        if is_shared(session) and _is_chosen(session, snapshot, choices)
    }
    return SharedAgenda(
        name=shown_line(event.name),
        about=_lines(event.about),
        hosts=_lines(event.hosts),
        venue=shown_line(event.venue),
        city=shown_line(event.city),
        zone=ZoneInfo(event.timezone),
        logo=snapshot.pictures.get(event.logo or ""),
        step=snapshot.step,
        parts=_parts(snapshot, choices),
        guid=_guid(snapshot, choices),
        days=_days(snapshot, choices, sessions, rooms),
        rooms=tuple(rooms.values()),
        tracks=tuple(tracks.values()),
    )


def _only_internal(snapshot: Snapshot) -> set[str]:
    """Ids of rooms and tracks in which nothing but internal sessions are: where the legal team meets."""
    in_rooms = ((slot.room, snapshot.session[slot.session]) for slot in snapshot.slots)
    in_tracks = ((session.track, session) for session in snapshot.sessions)
    together = grouped((place, session) for place, session in (*in_rooms, *in_tracks) if place)
    return {place for place, sessions in together.items() if not any(one.public for one in sessions)}


def _is_chosen(session: Session, snapshot: Snapshot, choices: Choices) -> bool:
    roles = snapshot.roles_of_session.get(session.id, ())
    is_theirs = not choices.person or any(role.participant == choices.person for role in roles)
    return is_theirs and (not choices.tracks or session.track in choices.tracks)


def _parts(snapshot: Snapshot, choices: Choices) -> tuple[str, ...]:
    rooms = [shown_line(room.name) for room in snapshot.rooms if room.id in choices.rooms]
    tracks = [shown_line(track.name) for track in snapshot.tracks if track.id in choices.tracks]
    person = snapshot.participant.get(choices.person)
    return (*rooms, *tracks, *([shown_line(shown_name(person))] if person else []))


def _guid(snapshot: Snapshot, choices: Choices) -> str:
    if not snapshot.days:
        return ""
    person = person_guid(snapshot.document, choices.person) if choices.person else ""
    chosen = sorted((*choices.days, *choices.rooms, *choices.tracks, person))
    return guid(" ".join((snapshot.days[0].id, *chosen)))


def _session(session: Session, snapshot: Snapshot, tracks: dict[str, SharedTrack]) -> SharedSession:
    return SharedSession(
        id=session.id,
        title=shown_line(session.title),
        type=session.type,
        minutes=session.minutes,
        abstract=_lines(session.abstract),
        language=shown_line(session.language),
        is_certain=session.status is SessionStatus.CONFIRMED,
        track=tracks.get(session.track or ""),
        people=_people(session, snapshot),
    )


def _people(session: Session, snapshot: Snapshot) -> tuple[SharedPerson, ...]:
    """Each once, with all parts they take."""
    roles = grouped(
        (role.participant, role.kind)
        for role in snapshot.roles_of_session.get(session.id, ())
        if snapshot.participant[role.participant].status not in NOT_COMING
    )
    return tuple(
        _person(snapshot.participant[person], kinds, snapshot.document) for person, kinds in roles.items()
    )


def _person(participant: Participant, roles: Iterable[RoleKind], document: str) -> SharedPerson:
    return SharedPerson(
        guid=person_guid(document, participant.id),
        name=shown_line(shown_name(participant)),
        organisation=shown_line(participant.organisation),
        roles=tuple(roles),
    )


def _days(
    snapshot: Snapshot, choices: Choices, sessions: dict[str, SharedSession], rooms: dict[str, SharedRoom]
) -> tuple[SharedDay, ...]:
    days = [day for day in snapshot.days if not choices.days or day.id in choices.days]
    slots: dict[str, list[Slot]] = {day.id: [] for day in snapshot.days}
    for slot in snapshot.slots:
        if slot.session in sessions and (slot.room is None or slot.room in rooms):
            slots[slot.day].append(slot)
    return tuple(
        SharedDay(
            date=day.date,
            opens=day.opens,
            closes=day.closes,
            label=shown_line(day.label),
            slots=tuple(
                SharedSlot(
                    id=slot.id,
                    session=sessions[slot.session],
                    day=day.date,
                    start=slot.start,
                    room=rooms[slot.room] if slot.room else None,
                )
                for slot in slots[day.id]
            ),
        )
        for day in days
    )


def shown_line(text: str) -> str:
    """As it may stand in any file. A file another program has written to may hold what ours never would."""
    return _without(rules.clean_line(text))


def _lines(text: str) -> str:
    return _without(rules.clean_lines(text))


def _without(text: str) -> str:
    """What is printable holds none: to ask is a fifth of the work of looking at each character."""
    return text if text.isprintable() else text.translate(_NO_CHARACTERS)
