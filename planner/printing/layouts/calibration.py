"""A page to measure a printer by: crosses at known places, two lines of 100 mm, a ruler along each edge.

What is measured on it is what `domain.adjustments.Measured` holds. Lengths here are millimetres until they
become marks; nothing is turned round for a language read from right to left, as a ruler is not.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import lru_cache

from planner.domain import adjustments
from planner.domain.records import Paper, SheetSide
from planner.domain.snapshot import Snapshot
from planner.language import Words
from planner.printing import text as typesetting
from planner.printing.choices import Choices
from planner.printing.layouts.frame import SECONDARY, Sheet, line_of, sheet
from planner.printing.marks import BLACK, Align, Box, Line, Mark, Page, Style, Tag, Tagged, Text
from planner.wording import calibration as wording
from planner.wording import papers

STYLES = ("front", "both")
SHEETS = ("Letter", "A4")
MM = 72 / 25.4
CROSS = adjustments.CROSS / 100
LINE = adjustments.LINE / 100
ARM, EYE = 5.0, 1.5
RULER = 12.0
"""From the edge; millimetres stand outside of it, inches inside."""
CLEAR = 16.0
"""Where a ruler begins and ends: clear of the one around the corner."""
LINE_B_TOP = 66.0
LINE_C_LEFT, LINE_C_TOP = 42.0, 92.0
WORDS_LEFT, WORDS_TOP = 66.0, 92.0
THIN, FINE = 0.5, 0.3
BODY, SMALL, TINY = 11.0, 8.0, 5.5


def pages(snapshot: Snapshot, choices: Choices, *, words: Words, printed_at: datetime) -> Iterable[Page]:
    """One page, or with the style "both" one for each side of a sheet. Refused: `unknown_sheet`."""
    on = sheet(choices.sheet)
    printed = papers.printed(snapshot.step, printed_at, words)
    for side in _sides(choices):
        yield Page(on.width, on.height, tuple(_marks(on, side, printed, words)), wording.side(side, words))


def items(_: Snapshot, choices: Choices) -> tuple[str, ...]:
    """Nothing of the workshop is on it: its sides."""
    return tuple(_sides(choices))


def _sides(choices: Choices) -> tuple[SheetSide, ...]:
    return tuple(SheetSide) if choices.style == "both" else (SheetSide.FRONT,)


def _marks(on: Sheet, side: SheetSide, printed: str, words: Words) -> Iterator[Mark]:
    width, height = on.width / MM, on.height / MM
    yield from _heading(width, side, words)
    yield from _steps(width, height, side, words)
    yield Tagged(Tag.DECORATION, _rulers(width, height))
    yield Tagged(Tag.DECORATION, tuple(_crosses(width, height)))
    yield Tagged(Tag.DECORATION, tuple(_lines(width, words)))
    foot = line_of(
        printed, _pt(width / 2), _pt(height - CROSS) + 2, width=_pt(width - 4 * CROSS), size=SMALL,
        align=Align.CENTRE, colour=SECONDARY,
    )  # fmt: skip
    yield Tagged(Tag.DECORATION, tuple(foot))


def _heading(width: float, side: SheetSide, words: Words) -> Iterator[Mark]:
    middle, room = _pt(width / 2), _pt(width - 4.6 * CROSS)
    title = line_of(
        papers.paper(Paper.CALIBRATION, words), middle, _pt(CROSS) + 1, width=room, size=17, bold=True,
        align=Align.CENTRE,
    )  # fmt: skip
    name = line_of(
        wording.side(side, words), middle, _pt(CROSS + 10), width=room, size=24, bold=True, align=Align.CENTRE
    )
    yield Tagged(Tag.TITLE, tuple(title))
    yield Tagged(Tag.HEADING, tuple(name))


def _steps(width: float, height: float, side: SheetSide, words: Words) -> Iterator[Mark]:
    """Numbered, one below the other, as far as the lower crosses."""
    left, room = _pt(WORDS_LEFT), _pt(width - WORDS_LEFT - CROSS)
    baseline, bottom = _pt(WORDS_TOP) + BODY, _pt(height - CROSS - 12)
    size = BODY
    said = wording.steps(side, words)
    while size > SMALL and _height(said, room - 2 * size, size) > bottom - baseline:
        size -= 0.5
    made: list[Mark] = []
    for number, step in enumerate(said, 1):
        lines, baseline = _step(f"{number}", step, left, room, baseline, size)
        made.append(Tagged(Tag.ITEM, tuple(lines)))
    yield Tagged(Tag.LIST, tuple(made))
    exact, _ = _step("", wording.exact(words), left, room, baseline, size)
    yield Tagged(Tag.PARAGRAPH, tuple(exact))


def _step(
    number: str, step: str, left: float, room: float, baseline: float, size: float
) -> tuple[list[Mark], float]:
    """Its lines at the side it is read from, the number before them; and where the next one begins."""
    style, indent = Style(size), 2 * size
    is_turned = typesetting.is_right_to_left(step)
    align = Align.RIGHT if is_turned else Align.LEFT
    edge, x = (left + room, left + room - indent) if is_turned else (left, left + indent)
    marks: list[Mark] = [Text(edge, baseline, number, Style(size, bold=True), align)] if number else []
    for line in typesetting.wrap(typesetting.clean(step), style, room - indent):
        marks.append(Text(x, baseline, line, style, align, is_turned))
        baseline += 1.35 * size
    return marks, baseline + 0.65 * size


def _height(said: tuple[str, ...], room: float, size: float) -> float:
    lines = sum(len(typesetting.wrap(typesetting.clean(step), Style(size), room)) for step in said) + 2
    return (1.35 * lines + 0.65 * (len(said) + 1)) * size


def _crosses(width: float, height: float) -> Iterator[Mark]:
    for x in (CROSS, width - CROSS):
        for y in (CROSS, height - CROSS):
            yield _line(x - ARM, y, x + ARM, y, THIN)
            yield _line(x, y - ARM, x, y + ARM, THIN)
            eye = _pt(2 * EYE)
            yield Box(_pt(x - EYE), _pt(y - EYE), eye, eye, outline=BLACK, line_width=FINE, radius=_pt(EYE))
    yield from _letter("A", CROSS + 2.2, CROSS - 2)


def _lines(width: float, words: Words) -> Iterator[Mark]:
    """Ends included, each is 100 mm long: to be measured between the outer strokes' middles."""
    long, left, top = wording.both_units(LINE, words), (width - LINE) / 2, LINE_B_TOP
    yield _line(left, top, left + LINE, top, THIN)
    for x in (left, left + LINE):
        yield _line(x, top - 3, x, top + 3, THIN)
    yield from _letter("B", left + LINE + 3, top + 1.7)
    yield Text(_pt(width / 2), _pt(top) - 5, long, Style(SMALL), Align.CENTRE)
    left, top = LINE_C_LEFT, LINE_C_TOP
    yield _line(left, top, left, top + LINE, THIN)
    for y in (top, top + LINE):
        yield _line(left - 3, y, left + 3, y, THIN)
    yield from _letter("C", left - 1.6, top + LINE + 8)
    for number, part in enumerate(long.split(" · ")):
        baseline = _pt(top + LINE / 2) + number * 1.3 * SMALL
        yield Text(_pt(left + 2.5), baseline, part, Style(SMALL))


def _letter(letter: str, x: float, y: float) -> Iterator[Mark]:
    yield Text(_pt(x), _pt(y), letter, Style(14, bold=True))


@lru_cache(maxsize=4)
def _rulers(width: float, height: float) -> tuple[Mark, ...]:
    """Each counts from the left or from the top edge of the paper."""
    made: list[Mark] = []
    for unit, step, is_outside in (("mm", 1.0, True), ("in", 25.4 / 8, False)):
        for is_across in (True, False):
            length, other = (width, height) if is_across else (height, width)
            for at in (RULER, other - RULER):
                outward = (-1 if at < other / 2 else 1) * (1 if is_outside else -1)
                made += _ticks(length, at, unit, step, outward, is_across=is_across)
    for at in (RULER, height - RULER):
        made.append(_line(CLEAR, at, width - CLEAR, at, FINE))
    for at in (RULER, width - RULER):
        made.append(_line(at, CLEAR, at, height - CLEAR, FINE))
    return tuple(made)


def _ticks(
    length: float, at: float, unit: str, step: float, outward: int, *, is_across: bool
) -> Iterator[Mark]:
    half, whole = (5, 10) if unit == "mm" else (4, 8)
    for number in range(int(CLEAR / step) + 1, int((length - CLEAR) / step) + 1):
        place = number * step
        tall = outward * (3.0 if number % whole == 0 else 2.2 if number % half == 0 else 1.3)
        yield (
            _line(place, at, place, at + tall, FINE)
            if is_across
            else _line(at, place, at + tall, place, FINE)
        )
        if number % whole == 0:
            yield _number(number if unit == "mm" else number // whole, place, at, outward, is_across)


def _number(number: int, place: float, at: float, outward: int, is_across: bool) -> Mark:
    style, digits = Style(TINY), str(number)
    lower = 0.36 * TINY
    if is_across:
        return Text(_pt(place), _pt(at + 4.4 * outward) + lower, digits, style, Align.CENTRE)
    align = Align.LEFT if outward > 0 else Align.RIGHT
    return Text(_pt(at + 3.6 * outward), _pt(place) + lower, digits, style, align)


def _line(x: float, y: float, to_x: float, to_y: float, thick: float) -> Line:
    return Line(_pt(x), _pt(y), _pt(to_x), _pt(to_y), thick)


def _pt(millimetres: float) -> float:
    return millimetres * MM
