"""For the kitchen: how many eat what, by day and meal. Numbers only, never a name.

Expected are those who attend on the day, have not said no, do not wait for a place, and are neither still on
their way nor gone again at that time.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta

from planner.domain.grouping import grouped
from planner.domain.records import Day, Paper, Participant, SessionType
from planner.domain.snapshot import Snapshot
from planner.domain.standing import WITHOUT_BADGE, is_live
from planner.domain.tallies import tallies
from planner.language import Words
from planner.printing import text as typesetting
from planner.printing.choices import Choices
from planner.printing.layouts import chosen, frame, rows
from planner.printing.layouts.chosen import Sitting
from planner.printing.layouts.flow import Row
from planner.printing.layouts.frame import SECONDARY, Sheet
from planner.printing.layouts.rows import Cell, Sizes
from planner.printing.marks import Mark, Page, Style, Tag
from planner.wording import papers, sheets
from planner.wording.directions import in_row

MOST_LINES = 8
"""Of what one diet is called: the kitchen needs all of it."""
SHARES = (0.56, 0.2, 0.24)
"""Diet, expected, checked in."""


def pages(snapshot: Snapshot, choices: Choices, *, words: Words, printed_at: datetime) -> Iterable[Page]:
    """By day. Refused: `unknown_sheet`."""
    made = list(_pages(snapshot, choices, words))
    return rows.finished(made, snapshot, choices, printed_at=printed_at, words=words)


def items(snapshot: Snapshot, choices: Choices) -> tuple[str, ...]:
    return tuple(slot.id for sitting in _meals(snapshot, choices) for slot in sitting.slots)


def _meals(snapshot: Snapshot, choices: Choices) -> tuple[Sitting, ...]:
    """Internal ones too: the team eats as well."""
    held = (
        slot
        for slot in snapshot.slots
        if snapshot.session[slot.session].type is SessionType.MEAL
        and is_live(snapshot.session[slot.session])
        and (not choices.days or slot.day in choices.days)
    )
    return chosen.sittings(snapshot, held)


def _pages(snapshot: Snapshot, choices: Choices, words: Words) -> Iterator[Page]:
    on, size = rows.sheet_of(choices), rows.sizes(choices)
    meals = grouped((sitting.day.id, sitting) for sitting in _meals(snapshot, choices))
    days = [day for day in snapshot.days if not choices.days or day.id in choices.days]
    body: list[Row] = []
    for day in days:
        body += _day(snapshot, day, meals.get(day.id, ()), on.right - on.left, size, words)
    if not days:
        body += rows.paragraph(papers.no_days(words), Style(size.body), on.right - on.left)

    def head(is_repeated: bool) -> tuple[list[Mark], float]:
        return _head(snapshot, on, choices, size, words, is_repeated=is_repeated)

    yield from rows.flowing(body, on, head)


def _head(
    snapshot: Snapshot, on: Sheet, choices: Choices, size: Sizes, words: Words, *, is_repeated: bool
) -> tuple[list[Mark], float]:
    marks, top = rows.header(
        on,
        snapshot.event,
        title=papers.paper(Paper.MEAL_COUNTS, words),
        note="",
        is_large=choices.is_large,
        is_repeated=is_repeated,
    )
    about, height = rows.large_words(
        sheets.numbers_only(words),
        x=on.left,
        top=top - 0.3 * size.small,
        width=on.right - on.left,
        largest=size.small,
        smallest=size.small,
        lines=4,
        colour=SECONDARY,
    )
    tag = Tag.DECORATION if is_repeated else Tag.PARAGRAPH
    return [*marks, *frame.tagged(tag, about)], top + height + size.small


def _day(
    snapshot: Snapshot, day: Day, meals: Iterable[Sitting], width: float, size: Sizes, words: Words
) -> Iterator[Row]:
    title = papers.day_heading(day, words)
    yield from rows.heading(title, 1.25 * size.heading, width, tag=Tag.SUBHEADING)
    is_any = False
    for meal in meals:
        is_any = True
        yield Row(0.7 * size.body, stays=True)
        yield from _meal(snapshot, meal, width, size, words)
    if not is_any:
        yield from rows.paragraph(sheets.no_meals(words), Style(size.body, colour=SECONDARY), width)
    yield Row(size.heading)


def _meal(snapshot: Snapshot, meal: Sitting, width: float, size: Sizes, words: Words) -> Iterator[Row]:
    """What, when and where, and a table of diets with the sum below it; both again where it goes on."""
    is_turned = frame.is_right_to_left_paper(snapshot)
    parts = (
        papers.time_span(meal.start, meal.end, words),
        meal.session.title,
        chosen.place_with_floor(meal, words),
    )
    title = in_row(parts, is_right_to_left=is_turned)
    small = Style(size.small, colour=SECONDARY)
    widths = [share * width for share in SHARES]
    columns = rows.table_row(
        [Cell(name, small) for name in sheets.meal_columns(words)], widths, is_header=True
    )
    yield from _heading(title, width, size, Tag.PARAGRAPH, is_turned=is_turned)
    yield columns
    goes_on = papers.continued(title, words)
    again = (*_heading(goes_on, width, size, Tag.DECORATION, is_turned=is_turned), columns)
    yield from (replace(row, again=again) for row in _counts(snapshot, meal, widths, size, words))


def _heading(title: str, width: float, size: Sizes, tag: Tag, *, is_turned: bool) -> Iterator[Row]:
    lines = 2 if tag is Tag.DECORATION else None
    style = Style(size.heading, bold=True)
    yield from rows.paragraph(
        title, style, width, tag=tag, lines=lines, stays=True, is_right_to_left=is_turned
    )


def _counts(
    snapshot: Snapshot, meal: Sitting, widths: Sequence[float], size: Sizes, words: Words
) -> Iterator[Row]:
    body = Style(size.body)
    people = list(_expected(snapshot, meal))
    come = {check_in.participant for check_in in snapshot.check_ins if check_in.day == meal.day.id}
    here = Counter(_diet(person) for person in people if person.id in come)
    for tally in tallies(Counter(_diet(person) for person in people)):
        count = sum(here[value] for value in tally.values)
        cells = (tally.text or sheets.no_diet(words), str(tally.count), str(count))
        yield rows.table_row([Cell(text, body, MOST_LINES) for text in cells], widths, stays=True)
    strong = Style(size.body, bold=True)
    sums = (sheets.everybody(words), str(len(people)), str(here.total()))
    yield rows.table_row([Cell(text, strong) for text in sums], widths)


def _diet(person: Participant) -> str:
    return typesetting.clean(person.diet)


def _expected(snapshot: Snapshot, meal: Sitting) -> Iterator[Participant]:
    absent = {absence.participant for absence in snapshot.absences if absence.day == meal.day.id}
    midnight = datetime.combine(meal.day.date, time())
    begins, ends = (midnight + timedelta(minutes=minute) for minute in (meal.start, meal.end))
    for person in snapshot.participants:
        is_late = person.arrival is not None and person.arrival >= ends
        is_gone = person.departure is not None and person.departure <= begins
        if person.status not in WITHOUT_BADGE and person.id not in absent and not (is_late or is_gone):
            yield person
