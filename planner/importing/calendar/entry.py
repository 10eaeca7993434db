"""One entry of a calendar, judged line by line; what is wrong with a line is noted, the others count."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from planner.importing.calendar.blocks import Block
from planner.importing.calendar.lines import Line, listed
from planner.importing.calendar.zones import Zones
from planner.importing.schedule import words

Note = Callable[[str, str, object], None]
"""Field, code and value."""
When = datetime | date
"""A date alone for a whole day; a datetime without a zone is on whatever clock hangs there."""
OWN = "X-WORKSHOP-"
"""Before what our own exports say beside the standard."""
_LISTS = frozenset(("CATEGORIES", "RDATE", "EXDATE", OWN))
"""What may be said in any number of lines."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    row: int
    """Which of the file's entries, from 1."""
    uid: str = ""
    title: str = ""
    description: str = ""
    location: str = ""
    categories: tuple[str, ...] = ()
    status: str = ""
    is_private: bool = False
    start: When | None = None
    end: When | None = None
    duration: timedelta | None = None
    rule: str = ""
    """RRULE."""
    also: tuple[When, ...] = ()
    """RDATE."""
    but: tuple[When, ...] = ()
    """EXDATE."""
    instead_of: When | None = None
    """RECURRENCE-ID: which of the times of its series it stands for."""
    sequence: int = 0
    invited: int = 0
    """Organizer and attendees."""
    own: tuple[Line, ...] = ()


def entry_of(row: int, block: Block, zones: Zones, note: Note) -> Entry:
    entry = Entry(row=row)
    lists: dict[str, list[Line]] = {}
    for line in block:
        name = OWN if line.name.startswith(OWN) else line.name
        if name in _LISTS:
            lists.setdefault(name, []).append(line)
        else:
            entry = _with(entry, line, zones, note)
    also, but = (
        [when for line in lists.get(name, ()) for when in _times(line, zones, note)]
        for name in ("RDATE", "EXDATE")
    )
    categories = (words.line(text) for line in lists.get("CATEGORIES", ()) for text in listed(line.value))
    return replace(
        entry,
        categories=tuple(filter(None, categories)),
        also=tuple(also),
        but=tuple(but),
        own=tuple(lists.get(OWN, ())),
    )


def _with(entry: Entry, line: Line, zones: Zones, note: Note) -> Entry:
    match line.name:
        case "UID":
            return replace(entry, uid=line.text.strip())
        case "SUMMARY":
            return replace(entry, title=words.line(line.text))
        case "DESCRIPTION":
            return replace(entry, description=words.lines(line.text))
        case "LOCATION":
            return replace(entry, location=words.line(line.text.strip().replace("\n", ", ")))
        case "STATUS":
            return replace(entry, status=line.value.strip().upper())
        case "CLASS":
            return replace(entry, is_private=line.value.strip().upper() in ("PRIVATE", "CONFIDENTIAL"))
        case "ORGANIZER" | "ATTENDEE":
            return replace(entry, invited=entry.invited + 1)
        case "RRULE":
            return replace(entry, rule=line.value.strip())
        case "SEQUENCE":
            digits = line.value.strip()
            is_number = digits.isascii() and digits.isdigit() and len(digits) < 10
            return replace(entry, sequence=int(digits) if is_number else 0)
    return _with_times(entry, line, zones, note)


def _with_times(entry: Entry, line: Line, zones: Zones, note: Note) -> Entry:
    match line.name:
        case "DTSTART":
            return replace(entry, start=_first(line, zones, note))
        case "DTEND":
            return replace(entry, end=_first(line, zones, note))
        case "RECURRENCE-ID":
            return replace(entry, instead_of=_first(line, zones, note))
        case "DURATION":
            return replace(entry, duration=_duration(line, note))
    return entry


def _first(line: Line, zones: Zones, note: Note) -> When | None:
    return next(iter(_times(line, zones, note)), None)


def _times(line: Line, zones: Zones, note: Note) -> Sequence[When]:
    """A period counts by its beginning."""
    from icalendar import vDDDTypes  # noqa: PLC0415 - slow import

    read: Callable[[str], object] = vDDDTypes.from_ical
    found: list[When] = []
    for text in line.value.split(","):
        try:
            moment = read(text.strip().split("/")[0])
        except ValueError:
            moment = None
        if not isinstance(moment, date):
            note(_FIELDS.get(line.name, "date"), "time_unreadable", text)
            continue
        found.append(_zoned(moment, line, zones))
    return found


_FIELDS = {"DTSTART": "start", "DTEND": "end"}


def _zoned(moment: When, line: Line, zones: Zones) -> When:
    name = line.parameters.get("TZID", "")
    if not isinstance(moment, datetime) or moment.tzinfo is not None or not name:
        return moment
    zone = zones.zone(name)
    return moment.replace(tzinfo=zone) if zone else moment


def _duration(line: Line, note: Note) -> timedelta | None:
    from icalendar import vDuration  # noqa: PLC0415 - slow import

    read: Callable[[str], timedelta] = vDuration.from_ical
    try:
        found = read(line.value.strip())
    except (ValueError, OverflowError):
        note("duration", "minutes_unreadable", line.value)
        return None
    return found
