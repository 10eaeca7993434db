"""The front of one badge inside its box.

Three shapes of one design: wide (code beside the organisation), tall (lanyard cards) and strip (small
labels). The edge is the group's colour, which its name repeats in words, so that a badge reads the same from
a black-and-white printer. A name written from right to left turns the whole face round.

Names differ, and little else does: the rest is laid out once for all badges that say the same, as marks
around the label's own corner.
"""

from dataclasses import dataclass, replace
from typing import NamedTuple

from planner.domain.records import BadgePartKind
from planner.printing.layouts.badge_plan import FINEST, HEAD, TAGS, Kinds, Plan
from planner.printing.layouts.badge_rows import Column, Row, goes_left, height_of, line, rows, stack
from planner.printing.layouts.badge_tags import strip_tags, tags
from planner.printing.layouts.badge_words import Badge
from planner.printing.layouts.fitting import MIDDLE, Fitted, breadth, fitted
from planner.printing.layouts.frame import SECONDARY
from planner.printing.layouts.placing import placed
from planner.printing.marks import Align, Box, Code, Mark, Moved, Picture, Style, Tag, Tagged, Text

QUIET = 4 / 29
"""Share of a code's side that is quiet zone: ten characters make 21 modules, with 4 free ones around."""
FAMILY_RATIO = 0.72
LEAST_NAME = 0.27
"""Share of a face's height that its name gets before anything else is set on more lines than one."""
LEAST_BEFORE_LOSS = 0.19
"""The share below which something is left out for it."""
SMALLEST_NAME = 6.0

Marks = tuple[Mark, ...]


class Face(NamedTuple):
    marks: Marks
    is_small: bool
    """The name had to be set so small that it is hard to read."""


@dataclass(frozen=True, slots=True)
class Level:
    """How much is said around the name."""

    organisation_lines: int
    left_out: frozenset[BadgePartKind] = frozenset()
    with_words: bool = True
    """Beside the marks."""


class Frame(NamedTuple):
    """All of a badge but its name and code, around the label's own corner."""

    above: Marks
    below: Marks
    near: Marks
    """Right below the name, from their own top."""
    near_height: float
    top: float
    bottom: float
    """Of the room for the name and what is near it."""
    column: Column
    """Of the name."""
    share: float
    """Of the room left over that stands above the name."""
    code: tuple[float, float] | None


class Faces:
    """Lays out badges of one plan; remembers what many of them share."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._frames: dict[tuple[object, ...], Frame] = {}

    def lay_out(self, badge: Badge, *, x: float, y: float) -> Face:
        """The badge whose box has its top left corner at `x`, `y`."""
        plan = self._plan
        is_turned = goes_left(badge.name)
        frame = self._frame(badge, is_turned=is_turned)
        name, size = _name(badge, plan, frame.column.width, frame.bottom - frame.top - frame.near_height)
        height = height_of(name)
        top = frame.top + frame.share * (frame.bottom - frame.top - frame.near_height - height)
        at, align = frame.column.at, frame.column.align
        if is_turned:
            at, align = plan.width - at, Align.CENTRE if align is Align.CENTRE else Align.RIGHT
        marks: list[Mark] = [Moved(x, y, frame.above)] if frame.above else []
        below = y + top
        for row in name:
            baseline = below + row.height / 2 + MIDDLE * row.style.size
            marks.append(Text(x + at, baseline, row.text, row.style, align, goes_left(row.text)))
            below += row.height
        if frame.near:
            marks.append(Moved(x, below, frame.near))
        if frame.below:
            marks.append(Moved(x, y, frame.below))
        if frame.code:
            marks += _code(badge.payload, plan, x + frame.code[0], y + frame.code[1])
        return Face((Tagged(Tag.SECTION, tuple(marks)),), size < plan.readable_name)

    def _frame(self, badge: Badge, *, is_turned: bool) -> Frame:
        key = (
            is_turned,
            badge.event,
            badge.pronouns,
            badge.organisation,
            badge.job_title,
            badge.place,
            badge.group,
            badge.colour,
            badge.role,
            badge.photo,
            badge.diet,
            badge.childcare,
            bool(badge.payload),
        )
        frame = self._frames.get(key)
        if frame is None:
            frame = lay_out_frame(badge, self._plan)
            if is_turned:
                frame = _turned(frame, self._plan)
            self._frames[key] = frame
        return frame


def lay_out_frame(badge: Badge, plan: Plan) -> Frame:
    """The fullest one that leaves the name its room."""
    shape = _strip if plan.is_strip else _open
    fullest = _FULLEST_FIRST[plan.is_tall]
    for level in fullest:
        frame = shape(badge, plan, level)
        if _name_room(frame) >= LEAST_NAME * plan.height:
            return frame
    for level in (fullest[-1], *_LESS):
        frame = shape(badge, plan, level)
        if _name_room(frame) >= max(LEAST_BEFORE_LOSS * plan.height, 2.4 * SMALLEST_NAME):
            break
    return frame


def _name_room(frame: Frame) -> float:
    return frame.bottom - frame.top - frame.near_height


_LEAST_FIRST: tuple[frozenset[BadgePartKind], ...] = (
    frozenset({BadgePartKind.PLACE}),
    frozenset({BadgePartKind.JOB_TITLE}),
    frozenset({BadgePartKind.PRONOUNS}),
    frozenset({BadgePartKind.EVENT, BadgePartKind.LOGO}),
    frozenset({BadgePartKind.ORGANISATION}),
    TAGS - {BadgePartKind.ROLE},
    TAGS,
)
"""What goes when even small settings leave the name no room."""
_LESS = tuple(
    Level(1, frozenset().union(*_LEAST_FIRST[: number + 1]), with_words=False)
    for number in range(len(_LEAST_FIRST))
)
_FULLEST_FIRST = {
    is_tall: (*(Level(lines) for lines in range(3 if is_tall else 2, 0, -1)), Level(1, with_words=False))
    for is_tall in (False, True)
}


def _open(badge: Badge, plan: Plan, level: Level) -> Frame:
    """Wide and tall: lines above and below the name, the code in a corner, or in the middle of its line."""
    badge = _less(badge, level)
    edge, left, start = _edge(badge, plan)
    code = _code_place(plan) if badge.payload else None
    full = Column(left, plan.right, plan.is_centred)
    beside = _beside(plan, code, full)
    above_column, below_column = (beside, full) if plan.is_code_above else (full, beside)
    code_bottom = code[1] + plan.code + 1.2 * plan.id_size if code and plan.is_code_above else 0.0
    above, top = _above(badge, plan, above_column, max(start, code_bottom) if beside is full else start)
    top, bottom = max(top, code_bottom), plan.bottom
    if code and beside is full and not plan.is_code_above:
        bottom = code[1] - plan.usual[BadgePartKind.GROUP]
    below, foot_top = _foot(badge, plan, level, below_column, bottom)
    air = 0.35 * plan.usual[BadgePartKind.ORGANISATION]
    near = _texts(badge, plan, plan.near, full.width, level)
    if plan.is_tall:
        return _tall_frame(badge, plan, level, edge + above, below, near, top, foot_top, full, code)
    middle = _texts(badge, plan, plan.middle, below_column.width, level)
    middle_top = foot_top - air - height_of(middle)
    below = stack(middle, below_column, middle_top) + below
    name_bottom = middle_top - (1.4 * air if middle else 0)
    if code and not plan.is_code_above:
        name_bottom = min(name_bottom, code[1])
    return Frame(
        (*edge, *above),
        tuple(below),
        tuple(stack(near, full, 0)),
        height_of(near),
        top,
        name_bottom,
        full,
        0.5,
        code,
    )


def _tall_frame(
    badge: Badge,
    plan: Plan,
    level: Level,
    above: list[Mark],
    below: list[Mark],
    near: list[Row],
    top: float,
    foot_top: float,
    full: Column,
    code: tuple[float, float] | None,
) -> Frame:
    """Name and organisation stand together, a little above the middle of what is free."""
    size = plan.usual[BadgePartKind.ORGANISATION]
    middle = _texts(badge, plan, plan.middle, full.width, level)
    gap = 0.8 * size if middle else 0
    bottom = foot_top - size
    if code and not plan.is_code_above:
        bottom = min(bottom, code[1] - 0.5 * size)
    near_marks = stack(near, full, 0) + stack(middle, full, height_of(near) + gap)
    near_height = height_of(near) + gap + height_of(middle)
    return Frame(tuple(above), tuple(below), tuple(near_marks), near_height, top, bottom, full, 0.45, code)


def _strip(badge: Badge, plan: Plan, level: Level) -> Frame:
    """One line about the person, one of tags; the code beside all of it."""
    badge = _less(badge, level)
    edge, left, _ = _edge(badge, plan)
    code_x = plan.right + _quiet(plan) - plan.code
    column = Column(left, code_x if badge.payload else plan.right, plan.is_centred)
    upper = _strip_line(badge, plan, plan.above, column.width)
    lower = _strip_line(badge, plan, (*plan.near, *plan.middle, *plan.foot), column.width)
    kinds = tuple(kind for run in (*plan.above, *plan.foot) for kind in run if kind in TAGS)
    words, icons = strip_tags(badge, plan, kinds, column.width)
    if badge.event and not (upper or (lower and words)):
        upper = rows(line(badge.event, column.width, plan.sizes[BadgePartKind.EVENT]), colour=SECONDARY)
    tag_height = max([height_of(words), *(item.height for item in icons)], default=0.0)
    tag_top = plan.bottom - tag_height
    below_top = tag_top - height_of(lower)
    marks = stack(lower, column, below_top)
    taken = sum(item.width for item in icons) + sum(item.gap for item in icons[1:])
    wide = max((row.breadth for row in words), default=0.0)
    gap = icons[0].gap if words and icons else 0.0
    x = column.at - (wide + gap + taken) / 2 if column.is_centred else column.left
    marks += stack(words, Column(x, column.right), tag_top + (tag_height - height_of(words)) / 2)
    x += wide + gap
    for item in icons:
        marks += [placed(mark, x, tag_top + tag_height / 2) for mark in item.marks]
        x += item.width + item.gap
    return Frame(
        (*edge, *stack(upper, column, plan.margin)),
        tuple(marks),
        (),
        0.0,
        plan.margin + height_of(upper),
        below_top - 2,
        column,
        0.5,
        (code_x, (plan.height - plan.code) / 2) if badge.payload else None,
    )


def _strip_line(badge: Badge, plan: Plan, runs: tuple[Kinds, ...], width: float) -> list[Row]:
    """The texts of these parts in one line; only the first of them where it is too narrow for all."""
    kinds = [run[0] for run in runs if run[0] not in HEAD | TAGS and getattr(badge, _field(run[0]))]
    if BadgePartKind.PRONOUNS in kinds and len(kinds) > 1:
        kinds.remove(BadgePartKind.PRONOUNS)
    if not kinds:
        return []
    size, bold = plan.sizes[kinds[0]], kinds[0] in plan.bold
    texts = [getattr(badge, _field(kind)) for kind in kinds]
    while len(texts) > 1 and breadth(" · ".join(texts), bold) * size > width:
        texts.pop()
    return rows(line(" · ".join(texts), width, size, bold=bold), bold=bold)


def _field(kind: BadgePartKind) -> str:
    return kind.value.replace("-", "_")


def _less(badge: Badge, level: Level) -> Badge:
    if not level.left_out:
        return badge
    if BadgePartKind.LOGO in level.left_out:
        badge = replace(badge, logo=None)
    blank = {_field(kind): "" for kind in level.left_out if kind is not BadgePartKind.LOGO}
    return replace(badge, **blank)


def _edge(badge: Badge, plan: Plan) -> tuple[list[Mark], float, float]:
    """The group's colour: down the side, or over the top of what is centred; and where the rest begins."""
    margin, edge = plan.margin, plan.edge
    if not badge.colour:
        return [], margin, margin
    if plan.is_centred and not plan.is_strip:
        bar = Box(margin, margin, plan.width - 2 * margin, edge, fill=badge.colour, radius=edge / 2)
        return [bar], margin, margin + edge + max(5.0, edge)
    bar = Box(margin, margin, edge, plan.height - 2 * margin, fill=badge.colour, radius=edge / 2)
    return [bar], margin + edge + max(6.0, 1.4 * edge, 0.17 * plan.sizes[BadgePartKind.NAME]), margin


def _code_place(plan: Plan) -> tuple[float, float]:
    """The left and top of the code's box; to the side it is quiet in the margin."""
    quiet = _quiet(plan)
    x = plan.right + quiet - plan.code
    if plan.is_centred and plan.is_tall:
        x = (plan.width - plan.code) / 2
    y = plan.margin - quiet if plan.is_code_above else plan.bottom - 0.75 * plan.id_size - plan.code
    if plan.is_code_above and plan.is_centred:
        y = plan.margin + 2.2 * plan.edge
    return x, y


def _quiet(plan: Plan) -> float:
    """By how much the code's box reaches into the margin, where it is white anyway."""
    return min(QUIET * plan.code, plan.margin)


def _beside(plan: Plan, code: tuple[float, float] | None, full: Column) -> Column:
    """The room for lines beside the code; all of the width where the code stands above or below them."""
    if code is None or (plan.is_centred and plan.is_tall):
        return full
    if plan.is_tall and code[0] - full.left <= 6.5 * plan.usual[BadgePartKind.GROUP]:
        return full
    if plan.is_centred and 2 * code[0] - plan.width > 0.5 * plan.width:
        return Column(plan.width - code[0], code[0], is_centred=True)
    return replace(full, right=code[0])


def _above(badge: Badge, plan: Plan, column: Column, top: float) -> tuple[list[Mark], float]:
    """What stands above the name, and where the room below begins."""
    marks: list[Mark] = []
    start = top
    for run in plan.above:
        made, height = _run(badge, plan, run, column, top)
        marks += made
        top += height
    return marks, top + (0.5 * plan.usual[BadgePartKind.EVENT] if top > start else 0)


def _foot(badge: Badge, plan: Plan, level: Level, column: Column, bottom: float) -> tuple[list[Mark], float]:
    """What stands at the foot, and its top."""
    marks: list[Mark] = []
    for run in reversed(plan.foot):
        if run[0] in TAGS:
            start = bottom - (0.5 * plan.usual[run[0]] if marks else 0)
            made, top = tags(badge, plan, run, column, start, with_words=level.with_words)
            bottom = top if made else bottom
        else:
            _, height = _run(badge, plan, run, column, 0)
            bottom -= height
            made, _ = _run(badge, plan, run, column, bottom)
        marks = made + marks
    return marks, bottom


def _run(badge: Badge, plan: Plan, run: Kinds, column: Column, top: float) -> tuple[list[Mark], float]:
    """Parts that stand together, from `top` on; and how high they are."""
    if run[0] in TAGS:
        made, highest = tags(badge, plan, run, column, 0, with_words=False)
        size = plan.usual[run[0]]
        height = 0.8 * size - highest if made else 0
        return [placed(mark, 0, top + 0.3 * size - highest) for mark in made], height
    if run[0] in HEAD:
        return _head(badge, plan, run, column, top)
    text = _text(badge, plan, run[0], column.width, lines=2)
    return stack(text, column, top), height_of(text)


def _head(badge: Badge, plan: Plan, run: Kinds, column: Column, top: float) -> tuple[list[Mark], float]:
    """The event's name and logo: side by side, or on a tall badge that is centred above each other."""
    size = plan.sizes[BadgePartKind.EVENT]
    has_logo = badge.logo if BadgePartKind.LOGO in run else None
    wide = min(plan.logo * plan.logo_shape, 0.34 * column.width) if has_logo else 0.0
    high = wide / plan.logo_shape
    words = badge.event if BadgePartKind.EVENT in run else ""
    is_stacked = plan.is_centred and plan.is_tall
    room = column.width - (wide + size if has_logo and not is_stacked else 0)
    bold = BadgePartKind.EVENT in plan.bold
    event = rows(
        fitted(words, width=room, height=4 * size, lines=2, largest=size, smallest=FINEST, bold=bold),
        bold=bold,
        colour=SECONDARY,
    )
    if is_stacked:
        return _stacked_head(event, plan, column, top, badge.logo if has_logo else None, wide, high)
    height = max(high, height_of(event))
    start = top + (height - height_of(event)) / 2
    is_first = bool(has_logo) and run[0] is BadgePartKind.LOGO
    taken = max((row.breadth for row in event), default=0.0)
    if column.is_centred:
        x = column.at - (wide + (size if has_logo and event else 0) + taken) / 2
        logo_x, text_x = (x, x + wide + size) if is_first else (x + taken + size, x)
        if not event:
            logo_x = x
        text_x = text_x if has_logo else x
    else:
        logo_x = column.left if is_first else column.right - wide
        text_x = column.left + wide + size if is_first else column.left
    marks = stack(event, Column(text_x, column.right), start)
    if badge.logo and has_logo:
        marks.append(Picture(logo_x, top + (height - high) / 2, wide, high, badge.logo))
    return marks, height


def _stacked_head(
    event: list[Row], plan: Plan, column: Column, top: float, logo: str | None, wide: float, high: float
) -> tuple[list[Mark], float]:
    marks: list[Mark] = []
    if logo:
        marks.append(Picture(column.at - wide / 2, top, wide, high, logo))
        high += 0.5 * plan.sizes[BadgePartKind.EVENT] if event else 0
    return marks + stack(event, column, top + high), high + height_of(event)


def _texts(badge: Badge, plan: Plan, runs: tuple[Kinds, ...], width: float, level: Level) -> list[Row]:
    """Lines of the parts between the name and the foot."""
    found: list[Row] = []
    for (kind,) in runs:
        lines = level.organisation_lines if kind is BadgePartKind.ORGANISATION else 1
        found += _text(badge, plan, kind, width, lines=lines)
    return found


def _text(badge: Badge, plan: Plan, kind: BadgePartKind, width: float, *, lines: int) -> list[Row]:
    words: str = getattr(badge, _field(kind))
    size, bold = plan.sizes[kind], kind in plan.bold
    setting = fitted(
        words,
        width=width,
        height=1.6 * size * lines,
        lines=lines,
        largest=size,
        smallest=max(6.5, 0.7 * size),
        bold=bold,
    )
    return rows(setting, bold=bold, colour=SECONDARY if kind is BadgePartKind.PLACE else "#000000")


def _turned(frame: Frame, plan: Plan) -> Frame:
    """Right exchanged for left; the name's column stays as it was counted."""

    def turned(marks: Marks) -> Marks:
        return tuple(placed(mark, 0, 0, turned_within=plan.width) for mark in marks)

    code = (plan.width - frame.code[0] - plan.code, frame.code[1]) if frame.code else None
    return frame._replace(
        above=turned(frame.above), below=turned(frame.below), near=turned(frame.near), code=code
    )


def _code(payload: str, plan: Plan, x: float, y: float) -> list[Mark]:
    """With its id below, but on a strip, where there is no room for that."""
    code = Code(x, y, plan.code, payload)
    if plan.is_strip:
        return [code]
    inner = (1 - 2 * QUIET) * plan.code
    size = min(plan.id_size, inner / sum(breadth(character, False) for character in payload))
    baseline = y + plan.code + 0.75 * size
    style = Style(round(size, 2), colour=SECONDARY)
    return [code, Text(x + plan.code / 2, baseline, payload, style, Align.CENTRE)]


def _name(badge: Badge, plan: Plan, width: float, height: float) -> tuple[list[Row], float]:
    """The largest setting of the name in the box, and the size of what is largest."""
    largest, bold = plan.sizes[BadgePartKind.NAME], BadgePartKind.NAME in plan.bold
    if not badge.second_name:
        whole = _setting(badge.name, width, height, largest=largest, smallest=SMALLEST_NAME, bold=bold)
        return rows(whole, bold=bold), whole.size
    first, second = _two_names(badge, width, height, largest, bold=bold)
    return [*rows(first, bold=bold), *rows(second)], first.size


def _two_names(
    badge: Badge, width: float, height: float, largest: float, *, bold: bool
) -> tuple[Fitted, Fitted]:
    """Given names large, family names smaller below, as large as both fit."""
    size = largest
    while True:
        first = _setting(badge.name, width, height, largest=size, smallest=SMALLEST_NAME, bold=bold)
        ceiling = max(SMALLEST_NAME, FAMILY_RATIO * first.size)
        second = fitted(
            badge.second_name, width=width, height=height, lines=2, largest=ceiling, smallest=SMALLEST_NAME
        )
        if first.height + second.height <= height:
            return first, second
        if size <= SMALLEST_NAME:
            small = 0.9 * SMALLEST_NAME
            return line(badge.name, width, small, bold=bold, least=1), line(
                badge.second_name, width, small, least=1
            )
        size *= max(0.8, min(0.97, height / (first.height + second.height)))


def _setting(
    name: str, width: float, height: float, *, largest: float, smallest: float, bold: bool
) -> Fitted:
    return fitted(name, width=width, height=height, lines=3, largest=largest, smallest=smallest, bold=bold)
