"""Schedules for tests: cuts of published ones, counted without any code of ours, and one to bend at will."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import combinations
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from planner.importing.problem import Problem
from planner.importing.schedule.files import parse_schedule
from planner.importing.schedule.source import SourceAgenda

FOLDER = Path(__file__).parents[2] / "data" / "schedules"
FILES = tuple(sorted(FOLDER.iterdir()))


@dataclass(frozen=True)
class PlainEvent:
    day: str
    room: str
    guid: str
    title: str
    start: datetime
    minutes: int
    track: str
    people: tuple[tuple[str, str], ...]

    @property
    def end(self) -> datetime:
        return self.start + timedelta(minutes=self.minutes)


def plain_events(path: Path) -> list[PlainEvent]:
    return list(_from_xml(path) if path.suffix == ".xml" else _from_json(path))


def _from_xml(path: Path) -> Iterator[PlainEvent]:
    for day in ElementTree.parse(path).getroot().iter("day"):
        for room in day.iter("room"):
            for event in room.iter("event"):
                text = {child.tag: child.text or "" for child in event}
                people = [(person.get("id", ""), person.text or "") for person in event.iter("person")]
                yield _event(day.get("date", ""), room.get("name", ""), {**text, **event.attrib}, people)


def _from_json(path: Path) -> Iterator[PlainEvent]:
    for day in json.loads(path.read_text(encoding="utf-8"))["schedule"]["conference"]["days"]:
        for room, events in day["rooms"].items():
            for event in events:
                people = [(str(person["id"]), person["public_name"]) for person in event["persons"]]
                yield _event(day["date"], room, event, people)


def _event(day: str, room: str, values: dict[str, Any], people: list[tuple[str, str]]) -> PlainEvent:
    hours, minutes = values["duration"].split(":")
    return PlainEvent(
        day=day,
        room=room,
        guid=values["guid"],
        title=values["title"].strip(),
        start=datetime.fromisoformat(values["date"][:16]),
        minutes=60 * int(hours) + int(minutes),
        track=values["track"],
        people=tuple((number, name.strip()) for number, name in people),
    )


def overlaps(events: list[PlainEvent], key: str) -> set[frozenset[str]]:
    """Titles of pairs that share a room (`key` is "room") or a person ("people") at the same time."""
    return {
        frozenset({one.title, other.title})
        for one, other in combinations(events, 2)
        if one.start < other.end and other.start < one.end and _shares(one, other, key)
    }


def _shares(one: PlainEvent, other: PlainEvent, key: str) -> bool:
    if key == "room":
        return one.room == other.room
    return bool(set(one.people) & set(other.people))


EVENT: dict[str, Any] = {
    "guid": "8079583e-8321-506c-95af-fd2903a5f075",
    "date": "2016-05-26T10:00:00-04:00",
    "start": "10:00",
    "duration": "01:00",
    "title": "Water and dignity",
    "track": "Water",
    "type": "Workshop",
    "language": "en",
    "abstract": "Who pays?",
    "persons": [{"id": 7, "public_name": "Ana Beltrán"}],
}


def an_event(**changes: Any) -> dict[str, Any]:
    return {**EVENT, **changes}


def a_schedule(*events: Any, **changes: Any) -> bytes:
    """One day with a hall; `changes` are of the conference."""
    day = {
        "date": "2016-05-26",
        "day_start": "2016-05-26T09:00:00-04:00",
        "day_end": "2016-05-27T02:00:00-04:00",
        "rooms": {"Hall": list(events)},
    }
    conference = {
        "acronym": "hrc",
        "title": "Human Rights Cities",
        "time_zone_name": "America/New_York",
        "days": [day],
        **changes,
    }
    return json.dumps({"schedule": {"version": "1", "conference": conference}}).encode()


def read(*events: Any, **changes: Any) -> SourceAgenda:
    return parse_schedule(a_schedule(*events, **changes))


def problems(*events: Any, **changes: Any) -> tuple[Problem, ...]:
    return read(*events, **changes).problems
