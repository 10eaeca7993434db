"""The agenda as Markdown (CommonMark): lists and headings, and every text of people escaped.

Nothing in a title can be markup, a link or a tag: what CommonMark and its usual extensions give a meaning
gets a backslash. A line end within a text is a hard one, written as the two blanks that every dialect knows.
"""

import re
from collections.abc import Iterator

from planner.domain.snapshot import Snapshot
from planner.exporting.edition import Edition
from planner.exporting.text.worded import WordedAgenda, WordedDay, WordedSession, WordedSlot, worded_agenda
from planner.wording.directions import apart, in_row

_SIGNS = re.compile(r"[\\`*_\[\]<>#~|]|&(?=#?\w+;)")
"""With a meaning anywhere in a line, tables and strikes of GitHub included. `!` has one before `[` only."""
_BEGINNING = re.compile(r"^([-+=:]|\d{1,9}(?=[.)]))")
"""With a meaning where a line begins: lists, underlined headings, definitions."""
_BREAK = "  \n"


def write_markdown(snapshot: Snapshot, edition: Edition) -> bytes:
    """Refused: `timezone_unknown`."""
    return "\n\n".join(_blocks(worded_agenda(snapshot, edition))).encode() + b"\n"


def _blocks(worded: WordedAgenda) -> Iterator[str]:
    if worded.name:
        yield f"# {escaped(worded.name)}"
    head = [line for line in (worded.part, worded.dates, worded.place, in_row(worded.hosts)) if line]
    if head:
        yield _BREAK.join(map(escaped, head))
    yield from map(_paragraph, worded.about)
    if worded.nothing:
        yield escaped(worded.nothing)
    for day in worded.days:
        yield from _day(day)
    if worded.told:
        yield f"## {escaped(worded.told_heading)}"
    for told in worded.told:
        yield from _told(told)
    yield escaped(worded.version)


def _day(day: WordedDay) -> Iterator[str]:
    yield f"## {escaped(day.heading)}"
    if day.entries:
        yield "\n".join(map(_entry, day.entries))
    if day.nothing:
        yield escaped(day.nothing)


def _entry(entry: WordedSlot) -> str:
    lines = [
        f"{escaped(entry.span)} {_strong(apart(entry.title))}",
        escaped(in_row((entry.room, *entry.kind))),
        escaped(entry.names),
    ]
    return "- " + f"{_BREAK}  ".join(line for line in lines if line)


def _strong(text: str) -> str:
    return f"**{escaped(text)}**" if text else ""


def _told(told: WordedSession) -> Iterator[str]:
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
