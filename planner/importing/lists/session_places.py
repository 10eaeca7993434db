"""When and where each row of a list has its session.

What people expect of such a list, decided here:

* A blank day or time is that of the row above, as where cells were merged.
* A day the event does not have is a problem, and never a new day: the session comes without a time. So is a
  time nobody can read, and an end before the start.
* What is to be found out later ("TBD", "-") is no room.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from planner.domain import rules
from planner.domain.names import folded
from planner.domain.records import Day
from planner.domain.snapshot import Snapshot
from planner.domain.times import LATEST, MINUTES_A_DAY, Minute, clock, minute_between
from planner.importing.draft import Draft
from planner.importing.lists.cells import SHOWN
from planner.importing.lists.columns import Mapping
from planner.importing.lists.open_words import is_open
from planner.importing.lists.session_times import Clock, Reading
from planner.importing.tables.table import Cancelled, IsCancelled, Table
from planner.importing.word_blocks import words_in

_EVERYWHERE = """
all, all rooms, whole venue, entire venue, everywhere, everyone, venue, todas, todos, todas las salas
toda la sede, toda la casa, toutes, toutes les salles, partout, alle, alle raume, uberall, ganzes haus
todas as salas, todo o local
"""
AT_ONCE = 500
"""Rows between two looks whether somebody has stopped the work."""
_LONGEST_GUESS = 3 * 60
"""Minutes; what begins later than that in a room does not end what was there before."""
_USUAL = 60
_ANY = "*"
_HALF_DAY = 12 * 60
_LONGEST_BY_HALVES = 6 * 60
_EVENING = 17 * 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One time of a session, as one row has it."""

    row: int
    """Its number."""
    day: str
    start: Minute
    minutes: int | None
    room: str
    """By name; "" for the whole venue, or where the row does not say."""
    names_room: bool
    """Whether the row says where it is, be it everywhere."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Above:
    """What a blank cell repeats."""

    days: frozenset[str]
    stranger: str = ""
    """A day named there that the event does not have."""
    start: int | None = None
    end: int | None = None
    is_short: bool = False
    rooms: frozenset[str] = frozenset()
    """In use at that time."""


def places_of(
    draft: Draft, table: Table, mapping: Mapping, snapshot: Snapshot, *, is_cancelled: IsCancelled
) -> list[tuple[Place, ...]]:
    """Of every row; none for one that schedules nothing. Raises Cancelled."""
    if not {"day", "start"} & set(mapping.fields):
        return [()] * len(table.rows)
    rows = _Rows(draft, table, mapping, snapshot)
    places = []
    for at in range(len(table.rows)):
        if at % AT_ONCE == 0 and is_cancelled():
            raise Cancelled
        places.append(rows.places(at))
    if rows.in_afternoon:
        draft.remark("start", "afternoon_assumed", ", ".join(dict.fromkeys(rows.in_afternoon)))
    return places


class _Rows:
    """Rows read one after the other, each in the light of the one above."""

    def __init__(self, draft: Draft, table: Table, mapping: Mapping, snapshot: Snapshot) -> None:
        self.in_afternoon: list[str] = []
        self._draft, self._table, self._days = draft, table, snapshot.day
        clock = Clock.of(snapshot.days, snapshot.event.timezone, mapping.day_first)
        self._read, self._read_day = cache(clock.read), cache(clock.read_day)
        columns = {field: mapping.columns(field)[:1] for field in ("day", "start", "end", "room")}
        self._column = {field: places[0] for field, places in columns.items() if places}
        self._above = _Above(days=self._days_of_title(snapshot.days))

    def _days_of_title(self, days: Sequence[Day]) -> frozenset[str]:
        """The only day there is, or the one the sheet or the line above the headers is called after."""
        if len(days) == 1:
            return frozenset({days[0].id})
        titles = (note.value for note in self._table.notes if note.code == "titles_skipped")
        for text in (*titles, self._table.sheet, self._table.name.rpartition(".")[0]):
            found = self._read(text).days if text else frozenset()
            if len(found) == 1:
                return found
        return frozenset()

    def places(self, at: int) -> tuple[Place, ...]:
        said = self._said(at)
        number = self._table.numbers[at]
        if said.names_stranger:
            stranger = self._stranger(at)
            self._above = replace(self._above, days=frozenset(), stranger=stranger)
            self._draft.note(number, "day", "day_not_in_event", stranger[:SHOWN])
            return ()
        if said.days:
            self._above = replace(self._above, days=said.days, stranger="", rooms=frozenset())
        said = self._repeated(at, said)
        if said.start is None:
            self._note_no_time(at, said)
            return ()
        if not self._above.days:
            if self._above.stranger:
                self._draft.note(number, "day", "day_not_in_event", self._above.stranger[:SHOWN])
            else:
                self._draft.note(number, "day", "day_not_said", self._cell(at, "start")[:SHOWN])
            return ()
        places = (self._place(at, said, self._days[day]) for day in self._days if day in self._above.days)
        return tuple(place for place in places if place)

    def _said(self, at: int) -> Reading:
        """Of the three cells together."""
        day, start = self._read_day(self._cell(at, "day")), self._read(self._cell(at, "start"))
        if start.start is None and day.start is not None:
            start = replace(day, days=start.days or day.days)
        days = start.days if start.days and start.start is not None else day.days or start.days
        end = self._read(self._cell(at, "end"))
        until = start.end if end.start is None else end.start
        if until is not None and end.days and days and end.days != days and len(end.days) == len(days) == 1:
            until += self._distance(days, end.days)
        return Reading(
            days=days,
            names_stranger=not days and (day.names_stranger or start.names_stranger),
            start=start.start,
            end=until,
            is_short=start.is_short,
        )

    def _distance(self, days: frozenset[str], later: frozenset[str]) -> int:
        """Minutes from one midnight to the other."""
        (first,), (last,) = days, later
        return (self._days[last].date - self._days[first].date).days * MINUTES_A_DAY

    def _repeated(self, at: int, said: Reading) -> Reading:
        """With the time of the row above, where that is what a blank must mean: for another room."""
        above, room = self._above, folded(self._cell(at, "room"))
        blank = not any(self._cell(at, field) for field in ("day", "start", "end"))
        if said.start is None and blank and not is_open(room) and above.start is not None:
            if room in above.rooms:
                return said
            said = replace(said, start=above.start, end=above.end, is_short=above.is_short)
            self._above = replace(above, rooms=above.rooms | {room})
        elif said.start is not None:
            self._above = replace(
                above, start=said.start, end=said.end, is_short=said.is_short, rooms=frozenset({room})
            )
        return said

    def _note_no_time(self, at: int, said: Reading) -> None:
        text = self._cell(at, "start")
        if not is_open(text) and not self._read(text).days:
            self._draft.note(self._table.numbers[at], "start", "start_unreadable", text[:SHOWN])
        elif said.days:
            self._draft.note(self._table.numbers[at], "start", "time_missing", "")

    def _place(self, at: int, said: Reading, day: Day) -> Place | None:
        start, end = said.start or 0, said.end
        if said.is_short and start < day.opens and start + _HALF_DAY < day.closes:
            self.in_afternoon.append(clock(start + _HALF_DAY))
            end = end + _HALF_DAY if end is not None and end < _HALF_DAY else end
            start += _HALF_DAY
        start = minute_between(Minute(start), day.opens, day.closes)
        if not 0 <= start < LATEST:
            self._draft.note(self._table.numbers[at], "start", "start_unreadable", self._cell(at, "start"))
            return None
        room = rules.clean_line(self._cell(at, "room"))[: rules.LONGEST_LINE]
        names_room = not is_open(room) and not rules.is_blank(room)
        return Place(
            row=self._table.numbers[at],
            day=day.id,
            start=Minute(start),
            minutes=self._length(at, start, end, is_short=said.is_short),
            room=room if names_room and folded(room) not in words_in(_EVERYWHERE) else "",
            names_room=names_room,
        )

    def _length(self, at: int, start: int, end: int | None, *, is_short: bool) -> int | None:
        """None, with a problem, for an end that can't be; "11:30 - 1:00" and "22:00 - 01:00" can."""
        if end is None:
            return None
        if end <= start and is_short and end + _HALF_DAY - start in range(1, _LONGEST_BY_HALVES + 1):
            end += _HALF_DAY
        elif end <= start and (start >= MINUTES_A_DAY or (start >= _EVENING and end + _HALF_DAY <= start)):
            end += MINUTES_A_DAY
        if 1 <= end - start <= rules.LONGEST_SESSION:
            return end - start
        told = " – ".join(filter(None, (self._cell(at, "start"), self._cell(at, "end"))))
        self._draft.note(self._table.numbers[at], "end", "ends_before_start", told[:SHOWN])
        return None

    def _stranger(self, at: int) -> str:
        texts = (self._cell(at, "day"), self._cell(at, "start"))
        named = (text for text in texts if text and self._read_day(text).names_stranger)
        return next(named, "")

    def _cell(self, at: int, field: str) -> str:
        column = self._column.get(field)
        return "" if column is None else self._table.rows[at][column].strip()


class Starts:
    """When something begins, by day and room; what has no room is everywhere."""

    def __init__(self, places: Iterable[Place]) -> None:
        self._starts: dict[tuple[str, str], list[int]] = {}
        for place in places:
            for room in {folded(place.room), _ANY}:
                self._starts.setdefault((place.day, room), []).append(place.start)
        for starts in self._starts.values():
            starts.sort()

    def minutes_until_next(self, place: Place) -> int:
        """Until what is next in its room, for a session of which nobody says how long it is; else an hour."""
        rooms = (folded(place.room), "") if place.room else (_ANY,)
        gaps = [self._next(place.day, room, place.start) - place.start for room in rooms]
        return min((gap for gap in gaps if gap <= _LONGEST_GUESS), default=_USUAL)

    def _next(self, day: str, room: str, start: int) -> int:
        starts = self._starts.get((day, room), [])
        at = bisect_right(starts, start)
        return starts[at] if at < len(starts) else start + _LONGEST_GUESS + 1
