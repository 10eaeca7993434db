"""What `schedule.xml` and `schedule.json` have in common: the frab format of c3voc, in its own words.

A slot is an event of theirs. Its slug, `event-session-slot`, is the one place both forms have for our
session's id; by it our own import puts a session that is run twice together again.
"""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass

from planner.domain.names import folded
from planner.domain.published import WHOLE_VENUE, guid
from planner.domain.records import RoleKind
from planner.domain.refusal import Refused
from planner.domain.snapshot import Snapshot
from planner.exporting.edition import Edition
from planner.exporting.sharing import SharedAgenda, SharedSlot, shared_agenda
from planner.language import Words
from planner.wording.exports import people as people_by_part
from planner.wording.papers import whole_venue

SLOT_GRID = "00:05"
"""The format asks for one; programs only draw lines with it."""

_LONGEST_ACRONYM = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class ScheduleRoom:
    """`id` is None for the room that stands for the whole venue."""

    id: str | None
    name: str
    guid: str
    capacity: int | None
    floor: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    agenda: SharedAgenda
    acronym: str
    rooms: tuple[ScheduleRoom, ...]
    numbers: dict[str, int]
    """Of slots by id and of people by guid: old programs want a number, the same every time."""
    words: Words

    def slug(self, slot: SharedSlot) -> str:
        return f"{self.acronym}-{slot.session.id}-{slot.id}".lower()

    def room_name(self, slot: SharedSlot) -> str:
        wanted = slot.room.id if slot.room else None
        return next(room.name for room in self.rooms if room.id == wanted)

    def description(self, slot: SharedSlot) -> str:
        """Who takes which part, where not everybody presents: the format knows only people."""
        parts = [(role, person.name) for person in slot.session.people for role in person.roles]
        if all(role is RoleKind.PRESENTER for role, _ in parts):
            return ""
        return people_by_part(parts, self.words)


def schedule_of(snapshot: Snapshot, edition: Edition) -> Schedule:
    """Refused: `timezone_unknown`, `no_day_left`."""
    agenda = shared_agenda(snapshot, edition.choices)
    if not agenda.days:
        raise Refused("no_day_left")
    people = {person.guid for slot in agenda.slots for person in slot.session.people}
    return Schedule(
        agenda=agenda,
        acronym=acronym(agenda.name),
        rooms=_rooms(agenda, edition.words),
        numbers=numbers([slot.id for slot in agenda.slots]) | numbers(people),
        words=edition.words,
    )


def acronym(name: str) -> str:
    """At least four of `a-z`, `0-9` and `_`, as the format asks."""
    found = re.findall("[a-z0-9]+", folded(name).encode("ascii", "ignore").decode())
    text = "_".join(found)[:_LONGEST_ACRONYM].strip("_")
    return text if len(text) > 3 else f"{text}_event".strip("_")


def numbers(keys: Iterable[str]) -> dict[str, int]:
    """A number of 31 bits for each, from the key alone unless two should meet."""
    found: dict[str, int] = {}
    taken: set[int] = set()
    for key in sorted(keys):
        number = int.from_bytes(hashlib.sha256(key.encode()).digest()[:4], "big") >> 1 or 1
        while number in taken:
            number += 1
        taken.add(number)
        found[key] = number
    return found


def _rooms(agenda: SharedAgenda, words: Words) -> tuple[ScheduleRoom, ...]:
    rooms = tuple(
        ScheduleRoom(id=room.id, name=room.name, guid=guid(room.id), capacity=room.capacity, floor=room.floor)
        for room in agenda.rooms
    )
    if all(slot.room for slot in agenda.slots):
        return rooms
    name = whole_venue(words)
    while name in {room.name for room in rooms}:
        name += "*"
    return (ScheduleRoom(id=None, name=name, guid=WHOLE_VENUE, capacity=None), *rooms)


def duration(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"
