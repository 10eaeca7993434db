"""What a sheet says now of one slot, and of times, days and rooms as people type them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from planner.domain.names import folded
from planner.domain.snapshot import Snapshot
from planner.domain.times import MINUTES_A_DAY, Minute
from planner.domain.written_agenda import WrittenAgenda

_CLOCK = re.compile(
    r"(\d{1,2})(?:[:.h]\s?(\d{2})(?::\d{2})?)?\s*([ap])?\.?\s?(?:m\b\.?|uhr|h)?", re.IGNORECASE
)
_ODS = re.compile(r"PT(\d+)H(\d{2})M.*")
_FIRST_DAYS = ("1899-12-30", "1899-12-31", "1900-01-00", "1900-01-01", "1900-01-02")
_NOON = 720
_LONGEST_TIME = 30
"""Characters; what is longer is a text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """Why something can't be taken in; `code` is a word of `wording`."""

    sheet: str
    cell: str
    code: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    sheet: str
    cell: str
    day: date
    start: Minute
    room: str
    """Its id; "" for the whole venue."""
    minutes: int | None
    """None where nothing says that they changed."""
    title: str
    people: str
    rest: str | None = None
    """A digest of what else a list says; None in a grid."""
    slot: str = ""
    """Its id, where the sheet says it."""
    rows: int = 0
    """How many it takes in a grid; 0 in the list."""
    trouble: Trouble | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one kind of sheet says, of the days it covers."""

    days: frozenset[date] = frozenset()
    entries: tuple[Entry, ...] = ()
    troubles: tuple[Trouble, ...] = ()
    """Those that belong to no entry."""
    sheets: frozenset[str] = frozenset()
    """What the sheets are called that were read."""
    rooms: Mapping[date, frozenset[str]] = field(default_factory=dict)
    """Those that have a column on a day, by their ids; empty in the list."""


def room_ids(written: WrittenAgenda, snapshot: Snapshot) -> Mapping[str, str]:
    """By folded name, as written and as they are called now; "" for the whole venue."""
    found = {folded(room.name): room.id for room in reversed(snapshot.rooms)}
    found |= {folded(room.name): room.id for room in reversed(written.rooms)}
    return {**found, folded(written.whole_venue): ""}


def minute_of(text: str) -> Minute | None:
    """Of a time as a cell holds it: "10:30", "1900-01-01 01:00" (a sheet's 25:00), "0.4375", "2.30 pm"."""
    text = text.strip()
    if len(text) > _LONGEST_TIME:
        return None
    on, _, clock = text.partition(" ")
    if on in _FIRST_DAYS:
        minute = minute_of(clock or "00:00")
        return minute if minute is None or on < "1900" else Minute(minute % MINUTES_A_DAY + MINUTES_A_DAY)
    if re.fullmatch(r"[01]\.\d{3,}|0\.(?:5|25|75)", text):
        return Minute(round(float(text) * MINUTES_A_DAY))
    ods = _ODS.fullmatch(text)
    if ods:
        return Minute(60 * int(ods[1]) + int(ods[2]))
    match = _CLOCK.fullmatch(text)
    if match is None or not (match[2] or match[3]):
        return None
    hours, minutes, half = int(match[1]), int(match[2] or 0), (match[3] or "").lower()
    if minutes > 59 or hours > 47 or (half and not 1 <= hours <= 12):
        return None
    return Minute((hours % 12 * 60 + (_NOON if half == "p" else 0) if half else 60 * hours) + minutes)


def date_of(text: str, known: Mapping[str, date]) -> date | None:
    """ISO, or as `known` has it, or day, month and year where only one reading is a known day."""
    on = known.get(folded(text))
    if on is None:
        for form in ("%Y-%m-%d", "%Y/%m/%d", "%d.%m.%Y", "%d/%m/%Y", "%m/%d/%Y"):
            try:
                read = datetime.strptime(text.strip().partition(" ")[0], form).date()
            except ValueError:
                continue
            if form == "%Y-%m-%d" or read in known.values():
                return read
    return on


def one_line(text: str) -> str:
    return " ".join(text.split())


def names_line(text: str) -> str:
    """Names may stand below each other."""
    return ", ".join(line for part in text.splitlines() if (line := one_line(part)))
