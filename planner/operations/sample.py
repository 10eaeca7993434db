"""The sample workshop: the 2016 Human Rights Cities Gathering, its people invented.

It is data to be edited by hand, in `resources/samples/gathering`: event and rooms, sessions with their slots
and roles, a list of people, a logo. Whoever is named there exists once, under an id made from the name, so
that the sample is the same on every laptop.
"""

import csv
import random
import tomllib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from planner import assets
from planner.domain import rules
from planner.domain.ids import derived_id
from planner.domain.records import (
    Absence,
    Answer,
    Closure,
    Consent,
    Day,
    Event,
    Field,
    FieldKind,
    Group,
    Participant,
    ParticipantStatus,
    Record,
    Relation,
    RelationKind,
    Role,
    RoleKind,
    Room,
    RoomFeature,
    Session,
    SessionNeed,
    SessionStatus,
    SessionType,
    Slot,
    Tag,
    Tagging,
    Track,
)
from planner.domain.times import Minute, parse_clock
from planner.store.document import Document

Data = dict[str, Any]

FOLDER = "samples/gathering"

_PARTICIPANT_TEXTS = (
    "given_name", "family_name", "badge_name", "pronouns", "organisation", "job_title", "city", "country",
    "email", "phone", "languages", "diet", "access_needs", "notes", "pronunciation",
    "desk_note",
)  # fmt: skip
_SESSION_VALUES = ("title", "minutes", "abstract", "language", "public", "expected", "limit", "notes")


@dataclass(frozen=True)
class Source:
    """The files of the sample, as they are written."""

    frame: Data
    """Event, days, rooms, tracks, groups, tags and own fields."""
    programme: Data
    """Sessions and how they stand to each other."""
    people: list[dict[str, str]]
    logo: bytes


def create(
    path: Path, *, desk: str, clock: Callable[[], datetime], ids: random.Random | None = None
) -> Document:
    """A new file with the whole sample, in one step; raises `StoreError` where there is a file already.

    Should the filling fail, no file is left behind.
    """
    source = read()
    event = rules.checked(Event(**{**source.frame["event"], "logo": None}))
    document = Document.create(path, event=event, desk=desk, clock=clock, ids=ids)
    try:
        with document.edit("load_sample", about=event.name) as edit:
            edit.put(replace(event, logo=edit.add_picture(source.logo, "image/png")))
            for records in records_of(source):
                edit.put_all(records)
    except BaseException:
        document.close()
        path.unlink(missing_ok=True)
        raise
    return document


def read() -> Source:
    frame = _toml("event.toml")
    with assets.path(f"{FOLDER}/participants.csv").open(encoding="utf-8", newline="") as lines:
        people = list(csv.DictReader(lines, strict=True))
    logo = assets.path(f"{FOLDER}/{frame['event']['logo']}").read_bytes()
    return Source(frame, _toml("sessions.toml"), people, logo)


def records_of(source: Source) -> Iterator[list[Any]]:
    """Everything but the event: a list of each kind, referred-to before referring."""
    sessions, people = source.programme["session"], source.people
    fields = list(_fields(source.frame["field"]))
    for records in (
        _days(source.frame["day"]),
        *_rooms(source.frame["room"]),
        _tracks(source.frame["track"]),
        map(_session, sessions),
        _needs(sessions),
        _relations(source.programme["relation"]),
        _slots(sessions),
        _groups(source.frame["group"]),
        map(_participant, people),
        _absences(people),
        _roles(sessions),
        _tags(source.frame["tag"]),
        _taggings(people),
        fields,
        _answers(people, fields),
    ):
        yield [rules.checked(record) for record in records]


def identity(record: type[Record], name: str) -> str:
    """The id of what the files call `name`: a day by its date, sessions and people by their keys."""
    return derived_id("gathering", record.__name__.lower(), name)


def _toml(name: str) -> Data:
    return tomllib.loads(assets.path(f"{FOLDER}/{name}").read_text(encoding="utf-8"))


def _days(days: Iterable[Data]) -> Iterator[Day]:
    for day in days:
        yield Day(
            id=_day(day["date"]),
            date=day["date"],
            opens=_minute(day["opens"]),
            closes=_minute(day["closes"]),
            label=day["label"],
        )


def _rooms(rooms: Iterable[Data]) -> tuple[list[Room], list[RoomFeature], list[Closure]]:
    made: list[Room] = []
    features: list[RoomFeature] = []
    closures: list[Closure] = []
    for position, room in enumerate(rooms):
        room_id = identity(Room, room["name"])
        details = {name: room[name] for name in ("name", "capacity", "floor", "notes") if name in room}
        made.append(Room(id=room_id, position=position, **details))
        features += (
            RoomFeature(id=derived_id(room_id, feature), room=room_id, feature=feature)
            for feature in room["features"]
        )
        closures += (_closure(room_id, closed) for closed in room.get("closed", ()))
    return made, features, closures


def _closure(room: str, closed: Data) -> Closure:
    return Closure(
        id=derived_id(room, "closed", closed["day"].isoformat(), closed["from"]),
        room=room,
        day=_day(closed["day"]),
        start=_minute(closed["from"]),
        end=_minute(closed["until"]),
        reason=closed["reason"],
    )


def _tracks(tracks: Iterable[Data]) -> Iterator[Track]:
    for position, track in enumerate(tracks):
        yield Track(id=identity(Track, track["name"]), position=position, **track)


def _groups(groups: Iterable[Data]) -> Iterator[Group]:
    for position, group in enumerate(groups):
        yield Group(id=identity(Group, group["name"]), position=position, **group)


def _tags(tags: Iterable[Data]) -> Iterator[Tag]:
    for tag in tags:
        yield Tag(id=identity(Tag, tag["name"]), **tag)


def _fields(fields: Iterable[Data]) -> Iterator[Field]:
    for position, field in enumerate(fields):
        yield Field(
            id=identity(Field, field["name"]),
            name=field["name"],
            kind=FieldKind(field["kind"]),
            choices="\n".join(field.get("choices", ())),
            position=position,
        )


def _session(session: Data) -> Session:
    values = {name: session[name] for name in _SESSION_VALUES if name in session}
    return Session(
        id=identity(Session, session["key"]),
        type=SessionType(session["type"]),
        status=SessionStatus(session.get("status", SessionStatus.CONFIRMED)),
        track=identity(Track, session["track"]) if "track" in session else None,
        **values,
    )


def _needs(sessions: Iterable[Data]) -> Iterator[SessionNeed]:
    for session in sessions:
        session_id = identity(Session, session["key"])
        for feature in session.get("needs", ()):
            yield SessionNeed(id=derived_id(session_id, feature), session=session_id, feature=feature)


def _slots(sessions: Iterable[Data]) -> Iterator[Slot]:
    for session in sessions:
        for slot in session.get("slots", ()):
            room = slot.get("room", "")
            yield Slot(
                id=identity(Slot, f"{session['key']} {slot['day']} {slot['at']} {room}"),
                session=identity(Session, session["key"]),
                day=_day(slot["day"]),
                start=_minute(slot["at"]),
                room=identity(Room, room) if room else None,
                pinned=slot.get("pinned", False),
            )


def _roles(sessions: Iterable[Data]) -> Iterator[Role]:
    """A session's `roles` are people by kind of role, and those of them who have `not_confirmed`."""
    for session in sessions:
        session_id = identity(Session, session["key"])
        people_by_kind = dict(session.get("roles", {}))
        unconfirmed = people_by_kind.pop("not_confirmed", ())
        for kind, people in people_by_kind.items():
            for person in people:
                person_id = identity(Participant, person)
                yield Role(
                    id=derived_id(session_id, person_id, kind),
                    session=session_id,
                    participant=person_id,
                    kind=RoleKind(kind),
                    confirmed=person not in unconfirmed,
                )


def _relations(relations: Iterable[Data]) -> Iterator[Relation]:
    for relation in relations:
        kind = RelationKind(relation["kind"])
        session, other = (identity(Session, relation[end]) for end in ("session", "other"))
        yield Relation(id=derived_id(kind, session, other), kind=kind, session=session, other=other)


def _participant(row: dict[str, str]) -> Participant:
    return Participant(
        id=identity(Participant, row["key"]),
        group=identity(Group, row["group"]) if row["group"] else None,
        photo_consent=Consent(row["photo_consent"]),
        status=ParticipantStatus(row["status"]),
        arrival=_moment(row["arrival"]),
        departure=_moment(row["departure"]),
        **{name: row[name] for name in _PARTICIPANT_TEXTS},
    )


def _absences(people: Iterable[dict[str, str]]) -> Iterator[Absence]:
    for row in people:
        if row["absent"]:
            person, day = identity(Participant, row["key"]), _day(date.fromisoformat(row["absent"]))
            yield Absence(id=derived_id(person, day), participant=person, day=day)


def _taggings(people: Iterable[dict[str, str]]) -> Iterator[Tagging]:
    for row in people:
        person = identity(Participant, row["key"])
        for name in filter(None, row["tags"].split("; ")):
            tag = identity(Tag, name)
            yield Tagging(id=derived_id(person, tag), participant=person, tag=tag)


def _answers(people: Iterable[dict[str, str]], fields: Iterable[Field]) -> Iterator[Answer]:
    """A field's answers stand in the column of its name."""
    columns = list(fields)
    for row in people:
        person = identity(Participant, row["key"])
        for field in columns:
            if value := row[field.name]:
                answer_id = derived_id(person, field.id)
                yield Answer(id=answer_id, participant=person, field=field.id, value=value)


def _day(day: date) -> str:
    return identity(Day, day.isoformat())


def _minute(clock: str) -> Minute:
    minute = parse_clock(clock)
    if minute is None:
        raise ValueError(clock)
    return minute


def _moment(text: str) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
