"""All of a badge but its name, around the label's own corner: what stands where, and what gives way.

Three shapes of one design: wide (code beside the organisation), tall (lanyard cards) and strip (small
labels). The edge is the group's colour, which its name repeats in words, so that a badge reads the same from
a black-and-white printer.
"""

from dataclasses import replace
from typing import Any, NamedTuple

from planner.domain.records import BadgePartKind
from planner.domain.values import dataclass
from planner.printing.layouts.badge_head import head
from planner.printing.layouts.badge_name import SMALLEST
from planner.printing.layouts.badge_plan import HEAD, TAGS, Kinds, Plan
from planner.printing.layouts.badge_rows import Column, Row, height_of, line, rows, stack
from planner.printing.layouts.badge_tags import strip_tags, tags
from planner.printing.layouts.badge_words import Said, field_of
from planner.printing.layouts.fitting import breadth, fitted
from planner.printing.layouts.frame import SECONDARY
from planner.printing.layouts.placing import placed
from planner.printing.marks import BLACK, Box, Mark

QUIET = 4 / 29
"""Share of a code's side that is quiet zone: ten characters make 21 modules, with 4 free ones around."""
LEAST_NAME = 0.27
"""Share of a face's height that its name gets before anything else is set on more lines than one."""
LEAST_BEFORE_LOSS = 0.19
"""The share below which something is left out for it."""

Marks = tuple[Mark, ...]


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


def lay_out_frame(said: Said, plan: Plan) -> Frame:
    """The fullest one that leaves the name its room."""
    shape = _strip if plan.is_strip else _open
    fullest = _FULLEST_FIRST[plan.is_tall]
    for level in fullest:
        frame = shape(said, plan, level)
        if _name_room(frame) >= LEAST_NAME * plan.height:
            return frame
    for level in (fullest[-1], *_LESS):
        frame = shape(said, plan, level)
        if _name_room(frame) >= max(LEAST_BEFORE_LOSS * plan.height, 2.4 * SMALLEST):
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
    TAGS - {BadgePartKind.ROLE, BadgePartKind.PHOTO},
    TAGS - {BadgePartKind.PHOTO},
    TAGS,
)
"""What goes when even small settings leave the name no room; that somebody wants no photos stays longest."""
_LESS = tuple(
    Level(1, frozenset().union(*_LEAST_FIRST[: number + 1]), with_words=False)
    for number in range(len(_LEAST_FIRST))
)
_FULLEST_FIRST = {
    is_tall: tuple(
        Level(lines, with_words=with_words)
        for lines in range(3 if is_tall else 2, 0, -1)
        for with_words in (True, False)
    )
    for is_tall in (False, True)
}


def _open(said: Said, plan: Plan, level: Level) -> Frame:
    """Wide and tall: lines above and below the name, the code in a corner, or in the middle of its line."""
    said = _less(said, level)
    edge, left, start = _edge(said, plan)
    code = _code_place(plan) if said.has_code else None
    full = Column(left, plan.right, plan.is_centred)
    beside = _beside(plan, code, full)
    above_column, below_column = (beside, full) if plan.is_code_above else (full, beside)
    code_bottom = code[1] + plan.code + 1.2 * plan.id_size if code and plan.is_code_above else 0.0
    below_code = code_bottom + 0.6 * plan.usual[BadgePartKind.EVENT]
    above, top = _above(said, plan, above_column, max(start, below_code) if beside is full else start)
    top, bottom = max(top, code_bottom), plan.bottom
    if code and beside is full and not plan.is_code_above:
        bottom = code[1] - plan.usual[BadgePartKind.GROUP]
    below, foot_top = _foot(said, plan, level, below_column, bottom)
    air = 0.35 * plan.usual[BadgePartKind.ORGANISATION]
    near = _texts(said, plan, plan.near, full.width, level)
    if plan.is_tall:
        return _tall_frame(said, plan, level, edge + above, below, near, top, foot_top, full, code)
    middle = _texts(said, plan, plan.middle, below_column.width, level)
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
    said: Said,
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
    middle = _texts(said, plan, plan.middle, full.width, level)
    gap = 0.8 * size if middle else 0
    bottom = foot_top - size
    if code and not plan.is_code_above:
        bottom = min(bottom, code[1] - 0.5 * size)
    near_marks = stack(near, full, 0) + stack(middle, full, height_of(near) + gap)
    near_height = height_of(near) + gap + height_of(middle)
    return Frame(tuple(above), tuple(below), tuple(near_marks), near_height, top, bottom, full, 0.45, code)


def _strip(said: Said, plan: Plan, level: Level) -> Frame:
    """One line about the person, one of tags; the code beside all of it."""
    said = _less(said, level)
    edge, left, _ = _edge(said, plan)
    code_x = plan.right + _quiet(plan) - plan.code
    column = Column(left, code_x if said.has_code else plan.right, plan.is_centred)
    upper = _strip_line(said, plan, plan.above, column.width)
    lower = _strip_line(said, plan, (*plan.near, *plan.middle, *plan.foot), column.width)
    kinds = tuple(kind for run in (*plan.above, *plan.foot) for kind in run if kind in TAGS)
    words, icons = strip_tags(said, plan, kinds, column.width)
    if said.event and not (upper or (lower and words)):
        upper = rows(line(said.event, column.width, plan.sizes[BadgePartKind.EVENT]), colour=SECONDARY)
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
        (code_x, (plan.height - plan.code) / 2) if said.has_code else None,
    )


def _strip_line(said: Said, plan: Plan, runs: tuple[Kinds, ...], width: float) -> list[Row]:
    """The texts of these parts in one line; only the first of them where it is too narrow for all."""
    kinds = [run[0] for run in runs if run[0] not in HEAD | TAGS and getattr(said, field_of(run[0]))]
    if BadgePartKind.PRONOUNS in kinds and len(kinds) > 1:
        kinds.remove(BadgePartKind.PRONOUNS)
    if not kinds:
        return []
    size, bold = plan.sizes[kinds[0]], kinds[0] in plan.bold
    texts = [getattr(said, field_of(kind)) for kind in kinds]
    while len(texts) > 1 and breadth(" · ".join(texts), bold) * size > width:
        texts.pop()
    return rows(line(" · ".join(texts), width, size, bold=bold), bold=bold)


def _less(said: Said, level: Level) -> Said:
    if not level.left_out:
        return said
    if BadgePartKind.LOGO in level.left_out:
        said = replace(said, logo=None)
    for kind in level.left_out - {BadgePartKind.LOGO}:
        blank: dict[str, Any] = {field_of(kind): ""}
        said = replace(said, **blank)
    return said


def _edge(said: Said, plan: Plan) -> tuple[list[Mark], float, float]:
    """The group's colour: down the side, or over the top of what is centred; and where the rest begins."""
    margin, edge = plan.margin, plan.edge
    if not said.colour:
        return [], margin, margin
    if plan.is_centred and not plan.is_strip:
        bar = Box(margin, margin, plan.width - 2 * margin, edge, fill=said.colour, radius=edge / 2)
        return [bar], margin, margin + edge + max(5.0, edge)
    bar = Box(margin, margin, edge, plan.height - 2 * margin, fill=said.colour, radius=edge / 2)
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


def _above(said: Said, plan: Plan, column: Column, top: float) -> tuple[list[Mark], float]:
    """What stands above the name, and where the room below begins."""
    marks: list[Mark] = []
    start = top
    for run in plan.above:
        made, height = _run(said, plan, run, column, top)
        marks += made
        top += height
    return marks, top + (0.5 * plan.usual[BadgePartKind.EVENT] if top > start else 0)


def _foot(said: Said, plan: Plan, level: Level, column: Column, bottom: float) -> tuple[list[Mark], float]:
    """What stands at the foot, and its top."""
    marks: list[Mark] = []
    for run in reversed(plan.foot):
        if run[0] in TAGS:
            start = bottom - (0.5 * plan.usual[run[0]] if marks else 0)
            made, top = tags(said, plan, run, column, start, with_words=level.with_words)
            bottom = top if made else bottom
        else:
            _, height = _run(said, plan, run, column, 0)
            bottom -= height
            made, _ = _run(said, plan, run, column, bottom)
        marks = made + marks
    return marks, bottom


def _run(said: Said, plan: Plan, run: Kinds, column: Column, top: float) -> tuple[list[Mark], float]:
    """Parts that stand together, from `top` on; and how high they are."""
    if run[0] in TAGS:
        made, highest = tags(said, plan, run, column, 0, with_words=False)
        size = plan.usual[run[0]]
        height = 0.8 * size - highest if made else 0
        return [placed(mark, 0, top + 0.3 * size - highest) for mark in made], height
    if run[0] in HEAD:
        return head(said, plan, run, column, top)
    text = _text(said, plan, run[0], column.width, lines=2)
    return stack(text, column, top), height_of(text)


def _texts(said: Said, plan: Plan, runs: tuple[Kinds, ...], width: float, level: Level) -> list[Row]:
    """Lines of the parts between the name and the foot."""
    found: list[Row] = []
    for (kind,) in runs:
        lines = level.organisation_lines if kind is BadgePartKind.ORGANISATION else 1
        found += _text(said, plan, kind, width, lines=lines)
    return found


def _text(said: Said, plan: Plan, kind: BadgePartKind, width: float, *, lines: int) -> list[Row]:
    words: str = getattr(said, field_of(kind))
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
    return rows(setting, bold=bold, colour=SECONDARY if kind is BadgePartKind.PLACE else BLACK)
