"""Certificates of attendance for those who checked in: their days, and the hours of programme since then."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from planner.domain.attendance import Attendance, attendances
from planner.domain.names import shown_name
from planner.domain.records import Participant
from planner.domain.snapshot import Snapshot
from planner.domain.values import dataclass
from planner.language import Words
from planner.printing import text as typesetting
from planner.printing.choices import Choices
from planner.printing.layouts import chosen, frame, rows
from planner.printing.layouts.frame import RULE, SECONDARY, Sheet
from planner.printing.layouts.placing import placed
from planner.printing.marks import (
    BLACK,
    Align,
    Box,
    Colour,
    Line,
    Mark,
    Page,
    Picture,
    Tag,
    Tagged,
)
from planner.wording import sheets
from planner.wording.directions import in_row, isolated
from planner.wording.series import join

OUTER, INNER = 26.0, 32.0
"""From the page's edge to the two lines around it."""
SIDE = 96.0
"""Left free at both sides of what is written."""
LOGO = 52.0
SIGNATURES = 78.0
"""From the inner line at the foot up to the lines to sign on."""
SIGNING = 210.0
"""The length of such a line."""


@dataclass(frozen=True, slots=True)
class Block:
    """Lines in the middle of the page, one below the other."""

    words: str
    size: float
    smallest: float
    gap: float
    """Above it."""
    bold: bool = False
    lines: int = 1
    tag: Tag = Tag.PARAGRAPH
    colour: Colour = BLACK


def pages(snapshot: Snapshot, choices: Choices, *, words: Words, printed_at: datetime) -> Iterable[Page]:
    """By name, one each; without footers, which nobody frames. Refused: `unknown_sheet`."""
    on = frame.sheet(choices.sheet, landscape=True)
    came = _came(snapshot, choices)
    if came:
        return _pages(snapshot, came, on, words)
    empty = [rows.message_page(on, snapshot.event, title="", sentence=sheets.nobody_came(words))]
    return rows.finished(empty, snapshot, choices, printed_at=printed_at, words=words)


def items(snapshot: Snapshot, choices: Choices) -> tuple[str, ...]:
    return tuple(person.id for person, _ in _came(snapshot, choices))


def left_out(snapshot: Snapshot, choices: Choices) -> tuple[str, ...]:
    """Who was expected, or chosen, and never checked in."""
    came = attendances(snapshot)
    return tuple(person.id for person in chosen.people(snapshot, choices) if person.id not in came)


def nameless(snapshot: Snapshot, choices: Choices) -> tuple[str, ...]:
    """Who came, and can't be certified anything for want of a name."""
    return tuple(person.id for person, _ in _wanted(snapshot, choices) if not chosen.has_name(person))


def _came(snapshot: Snapshot, choices: Choices) -> list[tuple[Participant, Attendance]]:
    return [(person, attended) for person, attended in _wanted(snapshot, choices) if chosen.has_name(person)]


def _wanted(snapshot: Snapshot, choices: Choices) -> list[tuple[Participant, Attendance]]:
    """Also those who had declined and came all the same."""
    found = attendances(snapshot)
    wanted = set(choices.people) if choices.people else found.keys()
    return [
        (person, found[person.id])
        for person in snapshot.participants
        if person.id in found and person.id in wanted
    ]


def _pages(
    snapshot: Snapshot, came: Sequence[tuple[Participant, Attendance]], on: Sheet, words: Words
) -> Iterator[Page]:
    is_turned = frame.is_right_to_left_paper(snapshot)
    around = [*_border(on), *_logo(snapshot, on), *_signatures(snapshot, on, words)]
    for number, (person, attendance) in enumerate(came):
        blocks = _blocks(snapshot, person, attendance, words, is_first=number == 0)
        marks = (*around[:-1], *_set(blocks, snapshot, on), *around[-1:])
        page = Page(on.width, on.height, marks, typesetting.clean(shown_name(person)))
        yield frame.turned(page) if is_turned else page


def _blocks(
    snapshot: Snapshot, person: Participant, attendance: Attendance, words: Words, *, is_first: bool
) -> list[Block]:
    event = snapshot.event
    place = join([isolated(part) for part in (event.venue, event.city) if part], words)
    dates = [snapshot.day[day.day].date for day in attendance.days]
    title = Tag.TITLE if is_first else Tag.PARAGRAPH
    found = [
        Block(sheets.certificate(words), 30, 20, 0, tag=title),
        Block(sheets.this_certifies(words), 13, 11, 26, colour=SECONDARY),
        Block(shown_name(person), 46, 20, 8, bold=True, lines=2, tag=Tag.HEADING),
        Block(sheets.took_part_in(words), 13, 11, 12, colour=SECONDARY),
        Block(event.name, 22, 13, 8, bold=True, lines=2),
        Block(sheets.at_place(place, words) if place else "", 13, 9, 6),
        Block(sheets.attended_days(dates, words), 13, 9, 10),
        Block(sheets.attended_hours(attendance.minutes, words), 13, 9, 3),
    ]
    return [block for block in found if typesetting.clean(block.words)]


def _set(blocks: Sequence[Block], snapshot: Snapshot, on: Sheet) -> list[Mark]:
    """In the middle of what the logo and the signatures leave."""
    top = INNER + 24 + (LOGO + 12 if _has_logo(snapshot) else 0)
    bottom = on.height - INNER - SIGNATURES - 26
    set_blocks = [_words(block, on) for block in blocks]
    gaps = sum(block.gap for block in blocks)
    height = sum(high for _, high in set_blocks)
    shrink = max(0.0, min(1.0, (bottom - top - height) / gaps))
    y = top + max(0.0, (bottom - top - height - gaps) / 2)
    marks: list[Mark] = []
    for block, (lines, high) in zip(blocks, set_blocks, strict=True):
        y += block.gap * shrink
        marks += frame.tagged(block.tag, [placed(line, 0, y) for line in lines])
        y += high
    return marks


def _words(block: Block, on: Sheet) -> tuple[list[Mark], float]:
    """At the top of the page, and how high they are."""
    return rows.large_words(
        block.words,
        x=on.width / 2,
        top=0,
        width=on.width - 2 * SIDE,
        largest=block.size,
        smallest=block.smallest,
        lines=block.lines,
        bold=block.bold,
        align=Align.CENTRE,
        colour=block.colour,
    )


def _border(on: Sheet) -> list[Mark]:
    """A strong line and a fine one, which any office printer holds."""
    return [
        Box(at, at, on.width - 2 * at, on.height - 2 * at, outline=BLACK, line_width=line)
        for at, line in ((OUTER, 1.6), (INNER, 0.5))
    ]


def _has_logo(snapshot: Snapshot) -> bool:
    return snapshot.event.logo is not None and snapshot.event.logo in snapshot.pictures


def _logo(snapshot: Snapshot, on: Sheet) -> list[Mark]:
    if not _has_logo(snapshot) or snapshot.event.logo is None:
        return []
    return [Picture(on.width / 2 - 2 * LOGO, INNER + 22, 4 * LOGO, LOGO, snapshot.event.logo)]


def _signatures(snapshot: Snapshot, on: Sheet, words: Words) -> list[Mark]:
    """A line for the hosts, whose names stand below it, and one for the date."""
    y = on.height - INNER - SIGNATURES
    left, right = SIDE, on.width - SIDE
    hosts = in_row(snapshot.event.hosts.splitlines()) or sheets.for_the_hosts(words)
    lines: list[Mark] = [
        Line(left, y, left + 1.4 * SIGNING, y, 0.8, RULE),
        Line(right - 0.75 * SIGNING, y, right, y, 0.8, RULE),
    ]
    signed = _below(hosts, left, y, 1.4 * SIGNING)
    dated = _below(sheets.date_signed(words), right - 0.75 * SIGNING, y, 0.75 * SIGNING)
    return [*lines, Tagged(Tag.SECTION, (*signed, *dated))]


def _below(words: str, x: float, y: float, width: float) -> list[Mark]:
    lines, _ = rows.large_words(
        words, x=x, top=y + 6, width=width, largest=10.5, smallest=7.5, lines=4, colour=SECONDARY
    )
    return frame.tagged(Tag.PARAGRAPH, lines)
