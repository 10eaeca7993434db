"""The agenda as Markdown (CommonMark): lists and headings, and every text of people escaped.

Nothing in a title can be markup, a link or a tag: what CommonMark and its usual extensions give a meaning
gets a backslash. A line end within a text is a hard one, written as the two blanks that every dialect knows.
"""

import re
from collections.abc import Iterator

from planner.domain.snapshot import Snapshot
from planner.exporting.edition import Edition
from planner.exporting.programme import Entry, Programme, ProgrammeDay, Told, programme_of
from planner.wording.directions import apart, in_row

_SIGNS = re.compile(r"[\\`*_\[\]<>#~|]|&(?=#?\w+;)")
"""With a meaning anywhere in a line, tables and strikes of GitHub included. `!` has one before `[` only."""
_BEGINNING = re.compile(r"^([-+=:]|\d{1,9}(?=[.)]))")
"""With a meaning where a line begins: lists, underlined headings, definitions."""
_BREAK = "  \n"


def write_markdown(snapshot: Snapshot, edition: Edition) -> bytes:
    """Refused: `timezone_unknown`."""
    return "\n\n".join(_blocks(programme_of(snapshot, edition))).encode() + b"\n"


def _blocks(programme: Programme) -> Iterator[str]:
    if programme.name:
        yield f"# {escaped(programme.name)}"
    head = [
        line for line in (programme.part, programme.dates, programme.place, in_row(programme.hosts)) if line
    ]
    if head:
        yield _BREAK.join(map(escaped, head))
    yield from map(_paragraph, programme.about)
    if programme.nothing:
        yield escaped(programme.nothing)
    for day in programme.days:
        yield from _day(day)
    if programme.told:
        yield f"## {escaped(programme.told_heading)}"
    for told in programme.told:
        yield from _told(told)
    yield escaped(programme.version)


def _day(day: ProgrammeDay) -> Iterator[str]:
    yield f"## {escaped(day.heading)}"
    if day.entries:
        yield "\n".join(map(_entry, day.entries))
    if day.nothing:
        yield escaped(day.nothing)


def _entry(entry: Entry) -> str:
    lines = [
        f"{escaped(entry.span)} {_strong(apart(entry.title))}",
        escaped(in_row((entry.room, *entry.kind))),
        escaped(entry.names),
    ]
    return "- " + f"{_BREAK}  ".join(line for line in lines if line)


def _strong(text: str) -> str:
    return f"**{escaped(text)}**" if text else ""


def _told(told: Told) -> Iterator[str]:
    yield f"### {escaped(told.title)}"
    yield _BREAK.join(map(escaped, filter(None, (*told.times, in_row(told.kind), *told.people))))
    yield from map(_paragraph, told.abstract)


def _paragraph(text: str) -> str:
    return _BREAK.join(map(escaped, text.split("\n")))


def escaped(line: str) -> str:
    """So that a reader of Markdown shows `line` as it is. It stands at the beginning of a line, or might."""
    return _BEGINNING.sub(_with_backslash, _SIGNS.sub(r"\\\g<0>", line))


def _with_backslash(beginning: re.Match[str]) -> str:
    """A digit can't be escaped: the sign behind the number is."""
    sign = beginning[0]
    return f"{sign}\\" if sign[0].isdigit() else f"\\{sign}"
