"""The agenda as plain text for a mail: UTF-8, lines of 72 columns but for a long address, ended as in mails.

Columns are those of a screen with letters of one width: Chinese, Japanese and Korean ones take two, combining
marks none. That no line begins with a sign that mail programs read (">", "-- ") is up to what people write.
"""

import re
import textwrap
from collections.abc import Iterable, Iterator

from planner.domain.snapshot import Snapshot
from planner.exporting.edition import Edition
from planner.exporting.text.worded import WordedAgenda, WordedDay, WordedSession, WordedSlot, worded_agenda
from planner.wording.directions import apart, carried_on, in_row

WIDTH = 72
"""Columns; quoted twice, a mail still fits on a screen of 80. Source: RFC 3676, 4.2 advises 78 at most."""

_CLOSING = "、。，．・！？：；）］｝」』】〕〉》ー々"
_NEVER_FIRST = frozenset(_CLOSING)
"""On a line, in Chinese and Japanese. Source: JIS X 4051."""
_HANGING = 4
"""Columns kept free for them: two of them in a row are usual, more are not."""
_INDENT = "    "
NARROW = re.compile("[ -~\u00a1-\u00ac\u00ae-\u02ff\u0370-\u0482\u1e00-\u1fff\u2010-\u2027\u2030-\u205e]*")
"""Letters of Europe and the signs printers set: a column each, for which nobody needs to be asked."""


def write_text(snapshot: Snapshot, edition: Edition) -> bytes:
    """Refused: `timezone_unknown`."""
    return "\r\n".join([*_lines(worded_agenda(snapshot, edition)), ""]).encode()


def _lines(worded: WordedAgenda) -> Iterator[str]:
    yield from _heading(worded.name, "=")
    for line in (worded.part, worded.dates, worded.place, in_row(worded.hosts)):
        yield from wrapped(line)
    for paragraph in worded.about:
        yield from ("", *_paragraph(paragraph))
    if worded.nothing:
        yield from ("", *wrapped(worded.nothing))
    for day in worded.days:
        yield from _day(day)
    if worded.told:
        yield from ("", "", *_heading(worded.told_heading, "-"))
    for told in worded.told:
        yield from ("", *_told(told))
    yield from ("", "", *wrapped(worded.version))


def _day(day: WordedDay) -> Iterator[str]:
    yield from ("", "", *_heading(day.heading, "-"))
    for entry in day.entries:
        yield from ("", *_entry(entry))
    if day.nothing:
        yield from ("", *wrapped(day.nothing))


def _entry(entry: WordedSlot) -> Iterator[str]:
    start = f"{entry.span}  "
    indent = " " * columns(start)
    yield from wrapped(apart(entry.title), first=start, indent=indent)
    for line in (in_row((entry.room, *entry.kind)), entry.names):
        yield from wrapped(line, first=indent, indent=indent)


def _told(told: WordedSession) -> Iterator[str]:
    yield from _heading(told.title, "")
    for line in (*told.times, in_row(told.kind), *told.people):
        yield from wrapped(line, first=_INDENT, indent=_INDENT)
    for paragraph in told.abstract:
        yield from ("", *_paragraph(paragraph, _INDENT))


def _heading(text: str, rule: str) -> Iterator[str]:
    lines = wrapped(text)
    yield from lines
    if rule and lines:
        yield rule * max(columns(line) for line in lines)


def _paragraph(text: str, indent: str = "") -> Iterator[str]:
    for line in text.split("\n"):
        yield from wrapped(line, first=indent, indent=indent)


def wrapped(text: str, *, first: str = "", indent: str = "") -> list[str]:
    """Lines without blanks at their ends; none where there is nothing. `first` begins the first one."""
    if not text:
        return []
    lines = (_narrow if NARROW.fullmatch(text) else _any)(text, first, indent)
    return [line.rstrip() for line in _begun(carried_on(lines), first, indent)]


def _begun(lines: Iterable[str], first: str, indent: str) -> Iterator[str]:
    for number, line in enumerate(lines):
        yield (indent if number else first) + line


def _narrow(text: str, first: str, indent: str) -> list[str]:
    room = WIDTH - columns(indent or first)
    if len(text) <= room:
        return [text]
    return textwrap.wrap(
        text,
        room,
        break_long_words=not _holds_address(text),
        break_on_hyphens=False,
    )


def _any(text: str, first: str, indent: str) -> list[str]:
    import wcwidth  # noqa: PLC0415 - slow import

    room = _HANGING if _NEVER_FIRST.intersection(text) else 0
    lines = wcwidth.wrap(
        text,
        WIDTH - columns(indent or first) - room,
        break_long_words=not _holds_address(text),
        break_on_hyphens=False,
    )
    return _hung(lines) if room else lines


def _hung(lines: list[str]) -> list[str]:
    """With stops and closing brackets at the end of a line that would begin the next one."""
    for number in range(1, len(lines)):
        rest = lines[number].lstrip(_CLOSING)
        closing = lines[number][: len(lines[number]) - len(rest)][: _HANGING // 2]
        lines[number - 1] += closing
        lines[number] = lines[number][len(closing) :]
    return [line for line in lines if line]


def _holds_address(text: str) -> bool:
    """An address cut in two leads nowhere."""
    return any("://" in word for word in text.split() if len(word) > WIDTH // 2)


def columns(text: str) -> int:
    if text.isascii():
        return len(text)
    import wcwidth  # noqa: PLC0415 - slow import

    return wcwidth.width(text)
