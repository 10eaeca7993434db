"""`schedule.json` of frab and pretalx, valid against c3voc's `schedule.schema.json`."""

import json
import re
from typing import Any

from planner import __version__
from planner.domain.published import GENERATOR, guid
from planner.domain.snapshot import Snapshot
from planner.domain.times import clock
from planner.exporting.edition import Edition
from planner.exporting.schedule.parts import SLOT_GRID, Schedule, duration, schedule_of
from planner.exporting.sharing import SharedDay, SharedPerson, SharedSlot

_SCHEMA = "https://c3voc.de/schedule/schema.json"
_ZONE = re.compile("[A-Z][a-z]+/[A-Z][a-z]+|UTC$")
"""Zones the schema has room for; the others go where it asks no questions."""


def write_schedule_json(snapshot: Snapshot, edition: Edition) -> bytes:
    """Refused: `timezone_unknown`, `no_day_left`."""
    schedule = schedule_of(snapshot, edition)
    document = {
        "$schema": _SCHEMA,
        "generator": {"name": GENERATOR, "version": __version__},
        "schedule": {"version": str(schedule.agenda.step), "conference": _conference(schedule)},
    }
    return json.dumps(document, ensure_ascii=False, indent=1).encode() + b"\n"


def _conference(schedule: Schedule) -> dict[str, Any]:
    agenda = schedule.agenda
    zone = {"time_zone_name": agenda.zone.key}
    return {
        "acronym": schedule.acronym,
        "title": agenda.name,
        "description": agenda.about,
        "start": agenda.days[0].date.isoformat(),
        "end": agenda.days[-1].date.isoformat(),
        "daysCount": len(agenda.days),
        "timeslot_duration": SLOT_GRID,
        **(zone if _ZONE.match(agenda.zone.key) else {"meta": zone}),
        "tracks": [{"name": track.name, "color": track.colour} for track in agenda.tracks],
        "rooms": [
            {
                "name": room.name,
                "guid": room.guid,
                "capacity": room.capacity,
                "description": room.floor or None,
            }
            for room in schedule.rooms
        ],
        "days": [_day(schedule, day, index) for index, day in enumerate(agenda.days, start=1)],
    }


def _day(schedule: Schedule, day: SharedDay, index: int) -> dict[str, Any]:
    agenda = schedule.agenda
    rooms: dict[str, list[dict[str, Any]]] = {room.name: [] for room in schedule.rooms}
    for slot in day.slots:
        name = schedule.room_name(slot)
        rooms[name].append(_event(schedule, slot, name))
    return {
        "index": index,
        "date": day.date.isoformat(),
        "day_start": agenda.at(day.date, day.opens).isoformat(),
        "day_end": agenda.at(day.date, day.closes).isoformat(),
        "rooms": rooms,
    }


def _event(schedule: Schedule, slot: SharedSlot, room: str) -> dict[str, Any]:
    session = slot.session
    identity = guid(slot.id)
    return {
        "url": f"urn:uuid:{identity}",
        "id": schedule.numbers[slot.id],
        "guid": identity,
        "date": schedule.agenda.at(slot.day, slot.start).isoformat(),
        "start": clock(slot.start),
        "end": schedule.agenda.at(slot.day, slot.end).isoformat(),
        "duration": duration(session.minutes),
        "room": room,
        "slug": schedule.slug(slot),
        "title": session.title,
        "subtitle": "",
        "track": session.track.name if session.track else None,
        "type": session.type.value,
        "language": session.language,
        "abstract": session.abstract,
        "description": schedule.description(slot),
        "persons": [_person(schedule, person) for person in session.people],
        "links": [],
        "attachments": [],
    }


def _person(schedule: Schedule, person: SharedPerson) -> dict[str, Any]:
    """`roles` and `organisation` are ours; the schema allows more than it names."""
    return {
        "id": schedule.numbers[person.guid],
        "guid": person.guid,
        "public_name": person.name,
        "organisation": person.organisation,
        "roles": [role.value for role in person.roles],
    }
