"""One badge inside its box: what it says and where.

Three shapes of one design: wide (codes beside the organisation), tall (lanyard cards) and strip (small
labels). The edge on the left is the group's colour, which its name repeats in words, so that a badge reads
the same from a black-and-white printer. A name written from right to left turns the whole face round.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from planner.printing import text as typesetting
from planner.printing.layouts.fitting import MIDDLE, Fitted, breadth, fitted
from planner.printing.layouts.frame import SECONDARY
from planner.printing.layouts.placing import placed
from planner.printing.marks import BLACK, Align, Box, Code, Colour, Mark, Picture, Style, Text

MILLIMETRE = 72 / 25.4
QUIET = 4 / 29
"""Share of a code's side that is quiet zone: ten characters make 21 modules, with 4 free ones around."""
WHITE: Colour = "#ffffff"
STRIP_HEIGHT = 120.0
"""Points; a lower label has no room for lines above and below its name."""
FAMILY_RATIO = 0.72
LEAST_NAME = 0.27
"""Share of a face's height that its name gets before anything else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Badge:
    """What one badge says, in words already translated; anything but `name` may be empty."""

    name: str
    second_name: str
    """Set smaller below `name`."""
    pronouns: str
    organisation: str
    place: str
    group: str
    colour: Colour | None
    role: str
    payload: str
    event: str
    logo: str | None


@dataclass(frozen=True, slots=True)
class Row:
    """A line of text in a column; `height` includes its air."""

    text: str
    style: Style
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The sizes of a stock's faces, in points; the same for all badges printed on it."""

    width: float
    height: float
    margin: float
    edge: float
    code: float
    name_size: float
    organisation_size: float
    group_size: float
    small_size: float
    code_text_size: float
    logo_shape: float
    """Width over height."""

    @property
    def is_strip(self) -> bool:
        return self.height < STRIP_HEIGHT

    @property
    def is_tall(self) -> bool:
        return self.height > self.width

    @property
    def right(self) -> float:
        return self.width - self.margin

    @property
    def bottom(self) -> float:
        return self.height - self.margin


def plan_face(width: float, height: float, *, at_page_edge: bool, logo_shape: float = 1.0) -> Plan:
    """Sizes for a label; one at its sheet's edge keeps out of what printers can't reach."""
    short = min(width, height)
    middle = (width * height) ** 0.5
    is_strip = height < STRIP_HEIGHT
    return Plan(
        width=width,
        height=height,
        margin=max(3 * MILLIMETRE, 0.06 * short, 5.5 * MILLIMETRE if at_page_edge else 0),
        edge=_between(0.022 * middle, 3.5, 8),
        code=_between(0.5 * short, 30, 46) if is_strip else _between(0.29 * short, 36, 82),
        name_size=0.27 * short if is_strip else 0.25 * short,
        organisation_size=_between(0.054 * middle, 7.5, 18),
        group_size=_between(0.046 * middle, 7, 15),
        small_size=_between(0.036 * middle, 6, 11.5),
        code_text_size=_between(0.028 * middle, 5.5, 8),
        logo_shape=logo_shape,
    )


def lay_out_face(badge: Badge, plan: Plan, *, x: float, y: float) -> list[Mark]:
    """The marks of a badge whose box has its top left corner at `x`, `y`."""
    left = plan.margin
    marks: list[Mark] = []
    if badge.colour:
        height = plan.height - 2 * plan.margin
        marks.append(Box(left, plan.margin, plan.edge, height, fill=badge.colour, radius=plan.edge / 2))
        left += plan.edge + max(6.0, 1.4 * plan.edge)
    shape = _strip if plan.is_strip else _tall if plan.is_tall else _wide
    marks += shape(badge, plan, left)
    turned_within = plan.width if typesetting.is_right_to_left(badge.name) else None
    return [placed(mark, x, y, turned_within=turned_within) for mark in marks]


def _wide(badge: Badge, plan: Plan, left: float) -> list[Mark]:
    code, code_left, code_top = _code(badge, plan)
    head, name_top = _head(badge, plan, left)
    tags, tags_top = _tags(badge, plan, left, code_left, plan.bottom)
    about_bottom = tags_top - 0.35 * plan.organisation_size
    gap = 0.5 * plan.organisation_size
    about = next(
        about
        for about in _abouts(badge, plan, code_left - left, organisation_lines=2)
        if about_bottom - _height(about) - gap - name_top >= LEAST_NAME * plan.height or not about
    )
    about_top = about_bottom - _height(about)
    name_bottom = min(about_top - gap, code_top)
    name = _name(badge, plan, plan.right - left, name_bottom - name_top)
    middle = name_top + (name_bottom - name_top - _height(name)) / 2
    return [*head, *_stack(name, left, middle), *_stack(about, left, about_top), *tags, *code]


def _tall(badge: Badge, plan: Plan, left: float) -> list[Mark]:
    code, code_left, code_top = _code(badge, plan)
    head, top = _head(badge, plan, left)
    is_beside = code_left - left > 6.5 * plan.group_size
    tags_bottom = plan.bottom if is_beside else code_top - plan.group_size
    tags, tags_top = _tags(badge, plan, left, code_left if is_beside else plan.right, tags_bottom)
    bottom = min(tags_top, code_top) - plan.organisation_size
    gap = 0.8 * plan.organisation_size
    about = next(
        about
        for about in _abouts(badge, plan, plan.right - left, organisation_lines=3)
        if bottom - _height(about) - gap - top >= LEAST_NAME * plan.height or not about
    )
    name = _name(badge, plan, plan.right - left, bottom - top - _height(about) - gap)
    start = top + 0.45 * (bottom - top - _height(name) - gap - _height(about))
    about_top = start + _height(name) + gap
    return [*head, *_stack(name, left, start), *_stack(about, left, about_top), *tags, *code]


def _strip(badge: Badge, plan: Plan, left: float) -> list[Mark]:
    code_x = plan.right + QUIET * plan.code - plan.code
    code = Code(code_x, (plan.height - plan.code) / 2, plan.code, badge.payload)
    width = code_x - left
    about = _joined(badge.organisation, badge.place)
    if breadth(about, False) * plan.organisation_size > width:
        about = badge.organisation or badge.place
    lines = (about, _joined(badge.group, badge.role))
    sizes = (plan.organisation_size, plan.group_size)
    below = [
        row
        for line, size, bold in zip(lines, sizes, (False, True), strict=True)
        for row in _rows(_line(line, width, size, bold=bold), bold=bold)
    ]
    below_top = plan.bottom - _height(below)
    name = _name(badge, plan, width, below_top - plan.margin - 2)
    start = plan.margin + (below_top - plan.margin - _height(name)) / 2
    return [*_stack(name, left, start), *_stack(below, left, below_top), code]


def _head(badge: Badge, plan: Plan, left: float) -> tuple[list[Mark], float]:
    """The event's name and logo, and where the room below them starts."""
    marks: list[Mark] = []
    right, height = plan.right, 0.0
    if badge.logo:
        high = _between(0.09 * (plan.width * plan.height) ** 0.5, 14, 36)
        wide = min(high * plan.logo_shape, 0.34 * (plan.right - left))
        height = wide / plan.logo_shape
        marks.append(Picture(plan.right - wide, plan.margin, wide, height, badge.logo))
        right -= wide + plan.small_size
    event = fitted(badge.event, width=right - left, height=40, lines=2, largest=plan.small_size, smallest=5.5)
    rows = _rows(event, colour=SECONDARY)
    start = plan.margin + max(0, (height - _height(rows)) / 2)
    marks += _stack(rows, left, start)
    return marks, max(plan.margin + height, start + _height(rows)) + 0.5 * plan.small_size


def _name(badge: Badge, plan: Plan, width: float, height: float) -> list[Row]:
    """The largest setting of the name, with the pronouns below it, in the box."""
    below = [] if plan.is_strip else _rows(_line(badge.pronouns, width, 0.8 * plan.organisation_size))
    room = height - _height(below)
    if not badge.second_name:
        whole = _setting(badge.name, width, room, largest=plan.name_size, smallest=7)
        return [*_rows(whole, bold=True), *below]
    first, second = _two_names(badge, width, room, plan.name_size)
    return [*_rows(first, bold=True), *_rows(second), *below]


def _two_names(badge: Badge, width: float, height: float, largest: float) -> tuple[Fitted, Fitted]:
    """Given names large, family names smaller below, as large as both fit."""
    size = largest
    while True:
        first = _setting(badge.name, width, height, largest=size, smallest=6)
        ceiling = max(6.0, FAMILY_RATIO * first.size)
        second = fitted(badge.second_name, width=width, height=height, lines=2, largest=ceiling, smallest=6)
        if first.height + second.height <= height:
            return first, second
        if size <= 6:
            return _line(badge.name, width, 6, bold=True), _line(badge.second_name, width, 6)
        size *= max(0.8, min(0.97, height / (first.height + second.height)))


def _setting(name: str, width: float, height: float, *, largest: float, smallest: float) -> Fitted:
    return fitted(name, width=width, height=height, lines=3, largest=largest, smallest=smallest, bold=True)


def _abouts(badge: Badge, plan: Plan, width: float, *, organisation_lines: int) -> Iterator[list[Row]]:
    """Organisation and place, then ever less of them, for when the name needs the room."""
    for lines in range(organisation_lines, 0, -1):
        yield _about(badge, plan, width, organisation_lines=lines)
    yield _about(replace(badge, place=""), plan, width, organisation_lines=1)
    yield []


def _about(badge: Badge, plan: Plan, width: float, *, organisation_lines: int) -> list[Row]:
    size = plan.organisation_size
    organisation = fitted(
        badge.organisation,
        width=width,
        height=1.6 * size * organisation_lines,
        lines=organisation_lines,
        largest=size,
        smallest=max(6.5, 0.7 * size),
    )
    place_size = min(0.88 * size, organisation.size or size)
    return [*_rows(organisation), *_rows(_line(badge.place, width, place_size), colour=SECONDARY)]


def _tags(badge: Badge, plan: Plan, left: float, right: float, bottom: float) -> tuple[list[Mark], float]:
    """The group's name in words and the role in a dark lozenge, on one line or two; and their top."""
    size, width = plan.group_size, right - left
    lines = 2 if plan.is_tall else 1
    group = fitted(
        badge.group, width=width, height=2 * lines * size, lines=lines, largest=size, smallest=6, bold=True
    )
    rows = _rows(group, bold=True)
    group_top = bottom - MIDDLE * size - _height(rows[-1:]) / 2 - _height(rows[:-1])
    marks = _stack(rows, left, group_top)
    if not badge.role:
        return marks, group_top if rows else bottom
    role = _line(badge.role, width - size, 0.92 * size, bold=True)
    wide = breadth(role.lines[0], True) * role.size + size
    group_wide = max((breadth(row.text, True) * row.style.size for row in rows), default=0)
    middle, x = bottom - MIDDLE * size, left
    if rows and len(rows) == 1 and group_wide + 0.7 * size + wide <= width:
        x = left + group_wide + 0.7 * size
    elif rows:
        middle = group_top - 0.95 * size
    marks += _lozenge(role, x, middle, wide, 1.55 * size)
    return marks, min(group_top, middle - 0.8 * size)


def _lozenge(role: Fitted, x: float, middle: float, width: float, height: float) -> list[Mark]:
    words = role.lines[0]
    return [
        Box(x, middle - height / 2, width, height, fill=BLACK, radius=height / 2),
        Text(
            x + width / 2,
            middle + MIDDLE * role.size,
            words,
            Style(role.size, bold=True, colour=WHITE),
            Align.CENTRE,
            typesetting.is_right_to_left(words),
        ),
    ]


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _code(badge: Badge, plan: Plan) -> tuple[list[Mark], float, float]:
    """The code with its id below, and the left and top of its box; to the side it is quiet in the margin."""
    quiet = QUIET * plan.code
    x = plan.right + quiet - plan.code
    size = min(plan.code_text_size, (plan.code - 2 * quiet) / breadth(badge.payload, False))
    y = plan.bottom - 0.75 * size - plan.code
    words = Text(x + plan.code / 2, plan.bottom, badge.payload, Style(size, colour=SECONDARY), Align.CENTRE)
    return [Code(x, y, plan.code, badge.payload), words], x, y


def _line(words: str, width: float, size: float, *, bold: bool = False) -> Fitted:
    return fitted(words, width=width, height=2 * size, lines=1, largest=size, smallest=0.75 * size, bold=bold)


def _rows(setting: Fitted, *, bold: bool = False, colour: Colour = BLACK) -> list[Row]:
    style = Style(setting.size, bold=bold, colour=colour)
    return [Row(line, style, setting.leading * setting.size) for line in setting.lines]


def _height(rows: list[Row]) -> float:
    return sum(row.height for row in rows)


def _stack(rows: list[Row], left: float, top: float) -> list[Mark]:
    marks: list[Mark] = []
    for row in rows:
        baseline = top + row.height / 2 + MIDDLE * row.style.size
        marks.append(
            Text(left, baseline, row.text, row.style, right_to_left=typesetting.is_right_to_left(row.text))
        )
        top += row.height
    return marks


def _between(value: float, least: float, most: float) -> float:
    return max(least, min(most, value))
