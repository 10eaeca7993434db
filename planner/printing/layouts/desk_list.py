"""Everybody who is expected, for the desk without a laptop: a box for each day, and signs to type back later.

All lines are of one height, so that of 2,000 people each page is made when it is asked for.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from planner.domain.names import folded, is_east_asian, shown_name, whole_name
from planner.domain.records import Day, Paper, Participant, ParticipantStatus
from planner.domain.snapshot import Snapshot
from planner.domain.standing import NOT_COMING
from planner.domain.type_back import type_back_codes
from planner.domain.values import dataclass
from planner.language import Words
from planner.printing.choices import Choices
from planner.printing.layouts import chosen, frame, rows
from planner.printing.layouts.fitting import MIDDLE
from planner.printing.layouts.flow import Row
from planner.printing.layouts.frame import FAINT, NEUTRAL_EDGE, RULE, SECONDARY, Sheet
from planner.printing.layouts.placing import placed
from planner.printing.layouts.rows import Cell, Sizes
from planner.printing.marks import BLACK, Align, Box, Line, Mark, Page, Style, Tag, Tagged, Text
from planner.wording import dates, papers, sheets

MOST_DAYS_UPRIGHT = 3
KOREAN = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
"""Letters with which a syllable begins, in Unicode's order."""
LETTER = 1.9
"""Widths and heights in sizes of body text: the letter at the margin, a day's box, the signs to type."""
DAY, LARGE_DAY = 3.9, 4.3
NUMBER = 5.7
LINE, LARGE_LINE = 1.75, 2.7
SHARES = (0.33, 0.26, 0.18, 0.23)
"""Name, organisation, city, group; in large print the first two alone."""
LARGE_SHARES = (0.58, 0.42)


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the list: a person, a sentence, or nothing."""

    person: Participant | None = None
    sentence: str = ""
    letter: str = ""
    """The first sign of the name."""
    is_first: bool = False
    """Of those with that letter."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Of the whole list."""

    on: Sheet
    size: Sizes
    days: tuple[Day, ...]
    widths: tuple[float, ...]
    """Of each day's box, the signs, and what is told of a person."""
    codes: dict[str, str]
    absent: frozenset[tuple[str, str]]
    come: frozenset[tuple[str, str]]

    @property
    def is_large(self) -> bool:
        return self.size is rows.LARGE

    @property
    def left(self) -> float:
        """Where the table begins, beside the letters."""
        return self.on.left + LETTER * self.size.body

    @property
    def width(self) -> float:
        return self.on.right - self.left

    @property
    def told_widths(self) -> tuple[float, ...]:
        """Without the boxes, and without the mark of the group before its name."""
        *others, group = self.widths[len(self.days) :]
        return (*others, group if self.is_large else group - self.size.small)

    @property
    def line(self) -> float:
        return (LARGE_LINE if self.is_large else LINE) * self.size.body


def pages(snapshot: Snapshot, choices: Choices, *, words: Words, printed_at: datetime) -> Iterable[Page]:
    """Refused: `unknown_sheet`."""
    plan = _plan(snapshot, choices)
    everybody = _listed(snapshot, choices)
    if not everybody:
        sentence = sheets.nobody_registered(words)
        made: Sequence[Page] = [
            rows.message_page(
                plan.on,
                snapshot.event,
                title=papers.paper(Paper.DESK_LIST, words),
                sentence=sentence,
                is_large=choices.is_large,
            )
        ]
    else:
        made = _pages(snapshot, choices, plan, everybody, words)
    return rows.finished(made, snapshot, choices, printed_at=printed_at, words=words)


def items(snapshot: Snapshot, choices: Choices) -> tuple[str, ...]:
    return tuple(person.id for person in _listed(snapshot, choices))


def left_out(snapshot: Snapshot, choices: Choices) -> tuple[str, ...]:
    if choices.people:
        return ()
    return tuple(person.id for person in snapshot.participants if person.status in NOT_COMING)


def sorted_name(person: Participant, words: Words) -> str:
    """As the list is sorted: the family name first."""
    given, family = person.given_name, person.family_name
    if is_east_asian(given + family):
        return whole_name(given, family)
    return sheets.sorted_name(family, given, words) or shown_name(person) or sheets.without_name(words)


def first_letter(person: Participant) -> str:
    """Under which somebody is looked for; "#" for what is no letter.

    A folded Korean syllable begins with half a letter, which stands for the whole one in lists.
    """
    sign = folded(person.sort_key or shown_name(person))[:1].title()[:1]
    if sign and "\u1100" <= sign <= "\u1112":
        return KOREAN[ord(sign) - 0x1100]
    return sign if sign.isalpha() else "#"


def _listed(snapshot: Snapshot, choices: Choices) -> tuple[Participant, ...]:
    """Who comes, then who is on the waiting list."""
    if choices.people:
        return chosen.people(snapshot, choices)
    waiting = ParticipantStatus.WAITLISTED
    return (
        *chosen.people(snapshot, choices),
        *(person for person in snapshot.participants if person.status is waiting),
    )


def _plan(snapshot: Snapshot, choices: Choices) -> Plan:
    days = tuple(day for day in snapshot.days if not choices.days or day.id in choices.days)
    size = rows.sizes(choices)
    on = frame.sheet(choices.sheet, landscape=choices.is_large or len(days) > MOST_DAYS_UPRIGHT)
    if choices.is_large:
        on = replace(on, foot=frame.large_sheet(choices.sheet).foot)
    boxes = [(LARGE_DAY if choices.is_large else DAY) * size.body] * len(days)
    rest = on.right - on.left - (LETTER + NUMBER) * size.body - sum(boxes)
    shares = LARGE_SHARES if choices.is_large else SHARES
    ids = [person.id for person in snapshot.participants]
    return Plan(
        on=on,
        size=size,
        days=days,
        widths=(*boxes, NUMBER * size.body, *(share * rest for share in shares)),
        codes=type_back_codes([*ids, *(former.id for former in snapshot.former_people)]),
        absent=frozenset((absence.participant, absence.day) for absence in snapshot.absences),
        come=frozenset((check_in.participant, check_in.day) for check_in in snapshot.check_ins),
    )


def _pages(
    snapshot: Snapshot, choices: Choices, plan: Plan, everybody: Sequence[Participant], words: Words
) -> Sequence[Page]:
    columns = _columns(plan, words)
    _, top = _head(snapshot, plan, len(everybody), words, is_repeated=False)
    room = max(1, int((plan.on.bottom - top - columns.height) / plan.line))
    gone = len(left_out(snapshot, choices))
    entries = list(_entries(everybody, gone, room, words))

    def make(number: int) -> Page:
        shown = entries[number * room : (number + 1) * room]
        head, _ = _head(snapshot, plan, len(everybody), words, is_repeated=number > 0)
        body = [columns, *(_row(snapshot, entry, plan, words) for entry in shown)]
        letters = _letters(shown, plan, top + columns.height)
        marks = (*head, *letters, *rows.assembled(body, plan.left, top))
        begun = [entry.letter for entry in shown if entry.is_first]
        return Page(plan.on.width, plan.on.height, marks, "–".join(dict.fromkeys(begun[:1] + begun[-1:])))

    return rows.OnDemand(-(-len(entries) // room), make)


def _entries(everybody: Sequence[Participant], gone: int, room: int, words: Words) -> Iterator[Entry]:
    """`room`: the lines of a page, the last of which is never the one with a heading."""
    letter, at, is_waiting = "", 0, False
    for person in everybody:
        if person.status is ParticipantStatus.WAITLISTED and not is_waiting:
            is_waiting, letter = True, ""
            blanks = 2 if at % room == room - 2 else 1
            yield from [Entry()] * blanks
            yield Entry(sentence=sheets.waiting_list(words))
            at += blanks + 1
        first = first_letter(person)
        yield Entry(person, letter=first, is_first=first != letter)
        letter, at = first, at + 1
    if gone:
        yield Entry()
        yield Entry(sentence=sheets.not_coming(gone, words))


def _head(
    snapshot: Snapshot, plan: Plan, count: int, words: Words, *, is_repeated: bool
) -> tuple[list[Mark], float]:
    marks, top = rows.header(
        plan.on,
        snapshot.event,
        title=papers.paper(Paper.DESK_LIST, words),
        note=sheets.people_listed(count, words),
        is_large=plan.is_large,
        is_repeated=is_repeated,
    )
    size = plan.size.small
    how = frame.line_of(
        sheets.how_to_type_back(words),
        plan.on.left,
        top + 0.4 * size,
        width=plan.on.right - plan.on.left,
        size=size,
        colour=SECONDARY,
        smallest=size,
    )
    return [*marks, *frame.tagged(Tag.DECORATION if is_repeated else Tag.PARAGRAPH, how)], top + size


def _columns(plan: Plan, words: Words) -> Row:
    titles = [dates.short_date(day.date, words) for day in plan.days]
    titles += sheets.desk_list_columns(words)
    small = Style(plan.size.small, colour=SECONDARY)
    cells = [Cell(title, small, lines=3) for title in titles[: len(plan.widths)]]
    return rows.table_row(cells, plan.widths, is_header=True)


def _letters(shown: Sequence[Entry], plan: Plan, top: float) -> list[Mark]:
    """At the margin, as thumbs find them; on the first line of a page even if it began before."""
    style = Style(1.3 * plan.size.body, bold=True)
    marks: list[Mark] = []
    for number, entry in enumerate(shown):
        if entry.is_first or (entry.letter and not number):
            baseline = top + (number + 0.5) * plan.line + MIDDLE * style.size
            marks.append(Text(plan.on.left, baseline, entry.letter, style))
    return [Tagged(Tag.DECORATION, tuple(marks))] if marks else []


def _row(snapshot: Snapshot, entry: Entry, plan: Plan, words: Words) -> Row:
    if entry.person is None:
        style = Style(plan.size.body, bold=True)
        for row in rows.paragraph(entry.sentence, style, plan.width, lines=1):
            return Row(plan.line, row.marks)
        return Row(plan.line)
    person = entry.person
    boxes = [_box(person, day, number, plan, words) for number, day in enumerate(plan.days)]
    x = sum(plan.widths[: len(plan.days)])
    told = rows.table_row(
        _cells(snapshot, person, plan, words),
        plan.told_widths,
        height=plan.line,
        most=plan.line,
        rule=None,
    )
    cells = [placed(cell, x, 0) for mark in told.marks if isinstance(mark, Tagged) for cell in mark.marks]
    if not plan.is_large:
        cells[-1] = placed(cells[-1], plan.size.small, 0)
    mark = _group_mark(snapshot, person, plan)
    rule = Line(0, plan.line, plan.width, plan.line, 0.5, FAINT)
    return Row(plan.line, (rule, *mark, Tagged(Tag.ROW, (*boxes, *cells))))


def _cells(snapshot: Snapshot, person: Participant, plan: Plan, words: Words) -> list[Cell]:
    body, small = Style(plan.size.body), Style(plan.size.small)
    lines = 2 if plan.is_large else 1
    cells = [
        Cell(plan.codes[person.id], Style(plan.size.body, bold=True), lines=1),
        Cell(sorted_name(person, words), Style(plan.size.body, bold=True), lines),
        Cell(person.organisation, body if plan.is_large else small, lines),
    ]
    if not plan.is_large:
        group = snapshot.group.get(person.group or "")
        cells += [Cell(person.city, small, 1), Cell(group.name if group else "", small, 1)]
    return cells


def _box(person: Participant, day: Day, number: int, plan: Plan, words: Words) -> Tagged:
    """To tick; ticked for who has come, a dash for who does not attend on that day."""
    side = 1.05 * plan.size.body
    x = sum(plan.widths[:number])
    y = (plan.line - side) / 2
    if (person.id, day.id) in plan.absent and (person.id, day.id) not in plan.come:
        dash = Line(x + 0.2 * side, plan.line / 2, x + 0.8 * side, plan.line / 2, 1, RULE)
        return Tagged(Tag.CELL, (dash,), sheets.does_not_attend(words))
    box = Box(x, y, side, side, outline=BLACK, line_width=0.9, radius=1.5)
    if (person.id, day.id) not in plan.come:
        return Tagged(Tag.CELL, (box,))
    baseline = plan.line / 2 + MIDDLE * side
    tick = Text(x + side / 2, baseline, "✓", Style(side, bold=True), Align.CENTRE)
    return Tagged(Tag.CELL, (box, tick), sheets.has_come(words))


def _group_mark(snapshot: Snapshot, person: Participant, plan: Plan) -> tuple[Mark, ...]:
    """The group's colour before its name."""
    group = snapshot.group.get(person.group or "")
    if group is None or plan.is_large:
        return ()
    side = 0.7 * plan.size.small
    x = sum(plan.widths[:-1])
    fill = group.colour or NEUTRAL_EDGE
    return (Box(x, (plan.line - side) / 2, side, side, fill=fill, radius=1),)
