"""A workshop in a picture, for tests: rooms across, times down.

    agenda = an_agenda('''
                Hall              Lab
        09:00   Housing (Ana)     Water
        10:00   Housing           -
        12:00   = Lunch/meal
        13:00
    ''')

A row lasts until the next one, the last row an hour unless a bare time ends it. The same title in the rows
below goes on; side by side it spans rooms; further down it is held again. `(Ana, Ben)` facilitate,
`/plenary` is the type (`other` where there is none), `+` puts two into one cell, `=` into the whole venue,
and `-` is nothing. A line such as `day 2` begins the next day, in the same rooms; 25:00 is the next morning.

Names are ids: a session has its title, a room and a person their name, a day its number, a slot the session
and, from the second on, a number (`Housing`, `Housing 2`). Days are open all the time.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from planner.domain.names import sort_key
from planner.domain.records import (
    Day,
    Event,
    Participant,
    Role,
    RoleKind,
    Room,
    Session,
    SessionType,
    Slot,
)
from planner.domain.snapshot import Snapshot
from planner.domain.times import Minute

FIRST_DATE = date(2016, 5, 26)
Changes = Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True)
class Cell:
    title: str
    day: str
    start: int
    end: int
    room: str | None
    type: str
    people: tuple[str, ...]


def an_agenda(
    picture: str,
    *,
    sessions: Changes | None = None,
    rooms: Changes | None = None,
    people: Changes | None = None,
    days: Changes | None = None,
    event: Mapping[str, Any] | None = None,
    **records: Any,
) -> Snapshot:
    """The picture as a snapshot; `sessions={"Water": {"expected": 41}}` says more about what is in it.

    A session named there and not in the picture is unscheduled, a person has no part yet. Other keywords are
    fields of the snapshot: `needs=(...)`; roles come on top of the picture's.
    """
    header = _header(picture)
    held = sorted(_continued(_cells(picture)), key=lambda cell: (cell.day, cell.start, _place(header, cell)))
    named = dict.fromkeys([*(cell.title for cell in held), *(sessions or {})], SessionType.OTHER)
    named |= {cell.title: SessionType(cell.type) for cell in held if cell.type}
    roles = tuple(dict.fromkeys(_roles(held))) + tuple(records.pop("roles", ()))
    names = dict.fromkeys([*(role.participant for role in roles), *(people or {})])
    return Snapshot(
        event=replace(Event(name="Gathering"), **(event or {})),
        days=tuple(
            _changed(days, _day(number)) for number in dict.fromkeys(["1", *(cell.day for cell in held)])
        ),
        rooms=tuple(_changed(rooms, room) for room in _rooms(picture, rooms or {})),
        sessions=tuple(
            _changed(sessions, _session(name, type_, held, sessions or {})) for name, type_ in named.items()
        ),
        slots=tuple(_slots(held)),
        participants=tuple(_changed(people, _person(name)) for name in sorted(names)),
        roles=roles,
        **records,
    )


def _place(header: list[str], cell: Cell) -> int:
    return -1 if cell.room is None else header.index(cell.room)


def _changed(changes: Changes | None, record: Any) -> Any:
    return replace(record, **(changes or {}).get(record.id, {}))


def _day(number: str) -> Day:
    date = FIRST_DATE + timedelta(days=int(number) - 1)
    return Day(id=number, date=date, opens=Minute(0), closes=Minute(2880))


def _rooms(picture: str, more: Iterable[str]) -> Iterator[Room]:
    for position, name in enumerate(dict.fromkeys([*_header(picture), *more])):
        yield Room(id=name, name=name, position=position)


def _session(title: str, type_: SessionType, held: list[Cell], changes: Changes) -> Session:
    lengths = {cell.end - cell.start for cell in held if cell.title == title}
    assert len(lengths) < 2 or "minutes" in changes.get(title, {}), (
        f"{title} is drawn with several lengths; a session has one"
    )
    return Session(id=title, title=title, type=type_, minutes=next(iter(lengths), 60))


def _person(name: str) -> Participant:
    return Participant(id=name, given_name=name, sort_key=sort_key(name, ""))


def _roles(held: list[Cell]) -> Iterator[Role]:
    for cell in held:
        for name in cell.people:
            yield a_role(name, cell.title)


def a_role(
    person: str, session: str, kind: RoleKind = RoleKind.FACILITATOR, *, confirmed: bool = True
) -> Role:
    role_id = f"{person} {kind} {session}"
    return Role(id=role_id, session=session, participant=person, kind=kind, confirmed=confirmed)


def _slots(held: list[Cell]) -> Iterator[Slot]:
    count: dict[str, int] = {}
    for cell in held:
        number = count[cell.title] = count.get(cell.title, 0) + 1
        slot_id = cell.title if number == 1 else f"{cell.title} {number}"
        yield Slot(id=slot_id, session=cell.title, day=cell.day, start=Minute(cell.start), room=cell.room)


def _lines(picture: str) -> list[str]:
    return [line.strip() for line in picture.splitlines() if line.strip()]


def _header(picture: str) -> list[str]:
    lines = _lines(picture)
    is_row = not lines or re.match(r"\d+:\d\d|day \d", lines[0])
    return [] if is_row else _columns(lines[0])


def _columns(text: str) -> list[str]:
    return [part for part in re.split(r"\s{2,}", text.strip()) if part]


def _cells(picture: str) -> Iterator[Cell]:
    rooms = _header(picture)
    day = "1"
    rows: list[tuple[str, int, str]] = []
    for line in _lines(picture)[bool(rooms) :]:
        if line.startswith("day "):
            day = line.removeprefix("day ")
        else:
            time, _, text = line.partition(" ")
            hours, minutes = time.split(":")
            rows.append((day, 60 * int(hours) + int(minutes), text))
    for number, (day, start, text) in enumerate(rows):
        following = rows[number + 1] if number + 1 < len(rows) else None
        end = following[1] if following and following[0] == day else start + 60
        yield from _row(text, rooms, day, start, end)


def _row(text: str, rooms: list[str], day: str, start: int, end: int) -> Iterator[Cell]:
    columns = _columns(text)
    assert len(columns) <= max(1, len(rooms)), f"more cells than rooms: {text}"
    for place, column in enumerate(columns):
        for cell in re.split(r" \+ ", column.removeprefix("= ")):
            match = re.fullmatch(r"(?P<title>[^/(]+?)(/(?P<type>[\w-]+))?( \((?P<people>[^)]*)\))?", cell)
            assert match, f"not a cell: {cell!r}"
            if match["title"] != "-":
                room = None if column.startswith("= ") else rooms[place]
                people = tuple(name.strip() for name in (match["people"] or "").split(",") if name.strip())
                yield Cell(match["title"], day, start, end, room, match["type"] or "", people)


def _continued(cells: Iterable[Cell]) -> Iterator[Cell]:
    """Cells of one title that touch in one room, as one."""
    going: dict[tuple[str, str, str | None], Cell] = {}
    for cell in cells:
        place = cell.title, cell.day, cell.room
        before = going.get(place)
        if before is not None and before.end == cell.start:
            people = (*before.people, *cell.people)
            going[place] = replace(before, end=cell.end, people=people)
        else:
            if before is not None:
                yield before
            going[place] = cell
    yield from going.values()
