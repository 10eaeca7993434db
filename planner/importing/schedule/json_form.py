"""`schedule.json` as it stands; types nobody promised are left for the reading to judge."""

import json
from collections.abc import Mapping

from planner.importing.schedule.shape import RawDay, RawRoom, RawSchedule, Values
from planner.importing.unreadable import Unreadable

_LONGEST_NUMBER = 18
"""Digits; a longer one is kept as the text it is, since Python refuses to read some thousand."""


def raw_from_json(content: bytes) -> RawSchedule:
    """Raises Unreadable: `damaged_schedule`, `not_a_schedule`."""
    document = _load(content)
    schedule = _mapping(_mapping(document).get("schedule"))
    conference = _mapping(schedule.get("conference"))
    days = conference.get("days")
    if not isinstance(days, list):
        raise Unreadable("not_a_schedule")
    guids = _guids(conference)
    return RawSchedule(
        conference=conference,
        generator=_mapping(_mapping(document).get("generator") or schedule.get("generator")).get("name"),
        days=tuple(_day(day, guids) for day in days),
    )


def _load(content: bytes) -> object:
    try:
        loaded: object = json.loads(content, parse_int=_number)
    except json.JSONDecodeError as error:
        raise Unreadable("damaged_schedule", line=error.lineno) from None
    except (ValueError, RecursionError):
        raise Unreadable("damaged_schedule", line=None) from None
    return loaded


def _number(digits: str) -> int | str:
    return int(digits) if len(digits) <= _LONGEST_NUMBER else digits


def _day(day: object, guids: Values) -> RawDay:
    """Most list a day's rooms under their names; some as a list of objects."""
    values = _mapping(day)
    rooms = values.get("rooms")
    if isinstance(rooms, Mapping):
        pairs = list(rooms.items())
    else:
        listed = [_mapping(room) for room in rooms] if isinstance(rooms, list) else []
        pairs = [(room.get("name"), room.get("events")) for room in listed]
    return RawDay(
        values=values,
        rooms=tuple(
            RawRoom(name=name, guid=guids.get(str(name)), events=_events(events)) for name, events in pairs
        ),
    )


def _guids(conference: Values) -> dict[str, object]:
    """Of rooms, by name: the days know rooms by their names alone."""
    listed = conference.get("rooms")
    rooms = [_mapping(room) for room in listed] if isinstance(listed, list) else []
    return {str(room.get("name")): room.get("guid") for room in rooms}


def _events(found: object) -> tuple[object, ...]:
    """What is no list counts as one event, so that it is told and not lost; nothing is no event."""
    if isinstance(found, list):
        return tuple(found)
    return () if found is None else (found,)


def _mapping(value: object) -> Values:
    return value if isinstance(value, Mapping) else {}
