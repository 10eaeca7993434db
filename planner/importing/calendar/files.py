"""A calendar file (`.ics`) read into its entries."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from planner.importing.calendar.blocks import Blocks, blocks_of
from planner.importing.calendar.entry import Entry, entry_of
from planner.importing.calendar.lines import Line
from planner.importing.calendar.zones import Zones, iana_name
from planner.importing.problem import Problem
from planner.importing.schedule import words
from planner.importing.tables.table import Cancelled, IsCancelled, Progress, ignore, never
from planner.importing.unreadable import Unreadable

LARGEST = 64_000_000
"""Bytes."""
_ASKED_FOR_A_GUESS = 4096
_LONGEST_VALUE = 120
_ASKED_EVERY = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarFile:
    name: str
    ours: bool
    """An export of this program."""
    is_cancelled: bool
    """METHOD:CANCEL: everything in it is off."""
    timezone: str | None
    """By name, where the calendar says it."""
    entries: tuple[Entry, ...]
    left_out: Mapping[str, int]
    """By kind ("VTODO"), what else there was."""
    problems: tuple[Problem, ...]
    is_cut: bool = False


def looks_like_calendar(start: bytes) -> bool:
    """By the beginning of a file."""
    text = start[:_ASKED_FOR_A_GUESS].removeprefix(b"\xef\xbb\xbf")
    if text[:2] in (b"\xff\xfe", b"\xfe\xff"):
        text = text[2:].replace(b"\0", b"")
    return text.lstrip()[:15].upper() == b"BEGIN:VCALENDAR"


def read_calendar(
    path: Path, *, progress: Progress = ignore, is_cancelled: IsCancelled = never
) -> CalendarFile:
    """Raises OSError, Cancelled, and Unreadable as `parse_calendar` does and with `too_large`."""
    if path.stat().st_size > LARGEST:
        raise Unreadable("too_large", megabytes=LARGEST // 1_000_000)
    return parse_calendar(path.read_bytes(), progress=progress, is_cancelled=is_cancelled)


def parse_calendar(
    content: bytes, *, progress: Progress = ignore, is_cancelled: IsCancelled = never
) -> CalendarFile:
    """Raises Cancelled, and Unreadable: `empty`, `not_a_calendar`, `empty_calendar`."""
    if not content.strip():
        raise Unreadable("empty")
    blocks = blocks_of(content, progress=progress, is_cancelled=is_cancelled)
    if not blocks.is_calendar:
        raise Unreadable("not_a_calendar")
    if not blocks.entries:
        raise Unreadable("empty_calendar")
    zones = Zones(blocks.zones)
    problems = list(_broken(blocks))
    entries = []
    for row, block in enumerate(blocks.entries, start=1):
        if not row % _ASKED_EVERY:
            if is_cancelled():
                raise Cancelled
            progress(row, len(blocks.entries))
        entries.append(entry_of(row, block, zones, partial(_note, problems, row)))
    problems += [
        Problem(None, "time_zone_name", "zone_unknown", name[:_LONGEST_VALUE]) for name in zones.unknown
    ]
    return _file(blocks, tuple(entries), problems)


def _file(blocks: Blocks, entries: tuple[Entry, ...], problems: list[Problem]) -> CalendarFile:
    said = {line.name: line for line in reversed(blocks.properties)}
    named = said.get("X-WR-CALNAME") or said.get("NAME")
    return CalendarFile(
        name=words.line(named.text) if named else "",
        ours="workshop-planner" in _value(said, "PRODID").casefold(),
        is_cancelled=_value(said, "METHOD").upper() == "CANCEL",
        timezone=_timezone(said, entries),
        entries=entries,
        left_out=Counter({kind: count for kind, count in blocks.left_out.items() if count}),
        problems=tuple(problems),
        is_cut=blocks.is_cut,
    )


def _value(said: Mapping[str, Line], name: str) -> str:
    return said[name].value.strip() if name in said else ""


def _timezone(said: Mapping[str, Line], entries: tuple[Entry, ...]) -> str | None:
    """As the calendar says it; else that of most entries."""
    named = next(
        filter(None, (iana_name(_value(said, name)) for name in ("X-WR-TIMEZONE", "TIMEZONE-ID"))), ""
    )
    if named:
        return named
    starts = (entry.start for entry in entries)
    keys = Counter(filter(None, (getattr(getattr(start, "tzinfo", None), "key", "") for start in starts)))
    del keys["UTC"]
    return keys.most_common(1)[0][0] if keys else None


def _broken(blocks: Blocks) -> Iterator[Problem]:
    for entry, number, whole in blocks.broken:
        yield Problem(entry, "event", "line_unreadable", f"{number}: {words.line(whole)[:_LONGEST_VALUE]}")


def _note(problems: list[Problem], row: int, field: str, code: str, value: object) -> None:
    problems.append(Problem(row, field, code, words.line(str(value))[:_LONGEST_VALUE]))
