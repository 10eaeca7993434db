"""Records as the plain objects that `--json` prints: ids, and beside them what people know things by."""

from collections.abc import Iterable
from dataclasses import fields
from datetime import date, datetime
from typing import Any

from planner.domain import names
from planner.domain.records import Record, Role, Session, Slot
from planner.domain.snapshot import Snapshot
from planner.domain.times import clock

Row = dict[str, Any]


def participants(snapshot: Snapshot) -> list[Row]:
    groups = {group.id: group.name for group in snapshot.groups}
    tags = _called(snapshot.tags, snapshot.taggings, "tag")
    own = _called(snapshot.fields, snapshot.answers, "field")
    away = _grouped(snapshot.absences, "participant")
    roles = _grouped(snapshot.roles, "participant")
    return [
        _plain(person, leave=("sort_key",))
        | {
            "group": groups.get(person.group or ""),
            "days": _attended(snapshot, {absence.day for absence in away.get(person.id, ())}),
            "tags": sorted(name for name, _ in tags.get(person.id, ())),
            "fields": {name: answer.value for name, answer in own.get(person.id, ())},
            "roles": [_role(snapshot, role) for role in roles.get(person.id, ())],
        }
        for person in snapshot.participants
    ]


def sessions(snapshot: Snapshot) -> list[Row]:
    tracks = {track.id: track.name for track in snapshot.tracks}
    needs = _grouped(snapshot.needs, "session")
    return [
        _plain(session)
        | {
            "track": tracks.get(session.track or ""),
            "needs": [need.feature for need in needs.get(session.id, ())],
            "people": _people(snapshot, session),
            "slots": [_slot(snapshot, slot) for slot in snapshot.slots_of_session.get(session.id, ())],
        }
        for session in snapshot.sessions
    ]


def rooms(snapshot: Snapshot) -> list[Row]:
    features = _grouped(snapshot.features, "room")
    closures = _grouped(snapshot.closures, "room")
    return [
        _plain(room)
        | {
            "features": [feature.feature for feature in features.get(room.id, ())],
            "closures": [
                {
                    "id": closure.id,
                    "day": snapshot.day[closure.day].date.isoformat(),
                    "start": clock(closure.start),
                    "end": clock(closure.end),
                    "reason": closure.reason,
                }
                for closure in closures.get(room.id, ())
            ],
        }
        for room in snapshot.rooms
    ]


def agenda(snapshot: Snapshot) -> list[Row]:
    return [
        {
            "id": slot.id,
            "session": session.id,
            "title": session.title,
            "type": session.type.value,
            "day": snapshot.day[slot.day].date.isoformat(),
            "start": clock(slot.start),
            "minutes": session.minutes,
            "room": _room_name(snapshot, slot.room),
            "people": _people(snapshot, session),
            "track": snapshot.track[session.track].name if session.track else None,
            "public": session.public,
            "status": session.status.value,
            "pinned": slot.pinned,
        }
        for slot in snapshot.slots
        for session in (snapshot.session[slot.session],)
    ]


def _plain(record: Record, *, leave: tuple[str, ...] = ()) -> Row:
    return {
        field.name: _value(getattr(record, field.name)) for field in fields(record) if field.name not in leave
    }


def _value(value: object) -> Any:
    if isinstance(value, datetime):
        return value.isoformat(timespec="minutes")
    return value.isoformat() if isinstance(value, date) else value


def _attended(snapshot: Snapshot, away: set[str]) -> list[str]:
    return [day.date.isoformat() for day in snapshot.days if day.id not in away]


def _role(snapshot: Snapshot, role: Role) -> Row:
    return {
        "session": role.session,
        "title": snapshot.session[role.session].title,
        "role": role.kind.value,
        "confirmed": role.confirmed,
    }


def _people(snapshot: Snapshot, session: Session) -> list[Row]:
    return [
        {
            "id": role.participant,
            "name": names.shown_name(snapshot.participant[role.participant]),
            "role": role.kind.value,
            "confirmed": role.confirmed,
        }
        for role in snapshot.roles_of_session.get(session.id, ())
    ]


def _slot(snapshot: Snapshot, slot: Slot) -> Row:
    return {
        "id": slot.id,
        "day": snapshot.day[slot.day].date.isoformat(),
        "start": clock(slot.start),
        "room": _room_name(snapshot, slot.room),
        "pinned": slot.pinned,
    }


def _room_name(snapshot: Snapshot, room: str | None) -> str | None:
    return snapshot.room[room].name if room else None


def _grouped(records: Iterable[Any], by: str) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = {}
    for record in records:
        found.setdefault(getattr(record, by), []).append(record)
    return found


def _called(owners: Iterable[Any], links: Iterable[Any], by: str) -> dict[str, list[tuple[str, Any]]]:
    """By participant: the links to an owner (a tag, a field) with its name, in the order of the owners."""
    of_owner = _grouped(links, by)
    found: dict[str, list[tuple[str, Any]]] = {}
    for owner in owners:
        for link in of_owner.get(owner.id, ()):
            found.setdefault(link.participant, []).append((owner.name, link))
    return found
