"""The front of one badge inside its box.

Names differ, and little else does: the rest is laid out once for all badges that say the same, as marks
around the label's own corner. A name written from right to left turns the whole face round.
"""

from functools import cache
from typing import NamedTuple

from planner.printing.layouts.badge_frame import QUIET, Frame, Marks, lay_out_frame
from planner.printing.layouts.badge_name import name_lines
from planner.printing.layouts.badge_plan import Plan
from planner.printing.layouts.badge_rows import goes_left
from planner.printing.layouts.badge_words import Badge, Said
from planner.printing.layouts.fitting import breadth
from planner.printing.layouts.frame import SECONDARY
from planner.printing.layouts.placing import placed
from planner.printing.marks import Align, Code, Mark, Moved, Style, Tag, Tagged, Text


class Face(NamedTuple):
    mark: Tagged
    is_small: bool
    """The name had to be set so small that it is hard to read."""


class Prepared(NamedTuple):
    """A frame as badges use it: words apart from all else, for a page that switches between them grows."""

    drawings: Marks
    above: Marks
    below: Marks
    near: Marks
    room: float
    """Height for the name."""
    top: float
    share: float
    width: float
    at: float
    align: Align
    code: tuple[float, float] | None


class Faces:
    """Lays out badges of one plan; remembers what many of them share."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._prepared: dict[tuple[Said, bool], Prepared] = {}

    def lay_out(self, badge: Badge, *, x: float, y: float) -> Face:
        """The badge whose box has its top left corner at `x`, `y`."""
        name, second, said, payload = badge
        key = said, goes_left(name)
        found = self._prepared.get(key)
        if found is None:
            found = self._prepared[key] = _prepared(said, self._plan, is_turned=key[1])
        drawings, above, below, near, room, top, share, width, at, align, code = found
        lines = name_lines(name, second, width, room, self._plan)
        height = sum(each.height for each in lines)
        down = y + top + share * (room - height)
        marks: list[Mark] = [Moved(x, y, drawings)] if drawings else []
        if code:
            marks.append(Code(x + code[0], y + code[1], self._plan.code, payload))
        if above:
            marks.append(Moved(x, y, above))
        for words, style, high, drop, is_right_to_left in lines:
            marks.append(Text(x + at, down + drop, words, style, align, is_right_to_left))
            down += high
        if near:
            marks.append(Moved(x, down, near))
        if below:
            marks.append(Moved(x, y, below))
        if code and not self._plan.is_strip:
            marks.append(_id(payload, self._plan, x + code[0], y + code[1]))
        is_small = lines[0].style.size < self._plan.readable_name
        return Face(Tagged(Tag.PARAGRAPH, tuple(marks)), is_small)


def _prepared(said: Said, plan: Plan, *, is_turned: bool) -> Prepared:
    frame = lay_out_frame(said, plan)
    at, align = frame.column.at, frame.column.align
    if is_turned:
        frame = _turned(frame, plan)
        at, align = plan.width - at, Align.CENTRE if align is Align.CENTRE else Align.RIGHT
    return Prepared(
        tuple(mark for mark in (*frame.above, *frame.below) if not isinstance(mark, Text)),
        tuple(mark for mark in frame.above if isinstance(mark, Text)),
        tuple(mark for mark in frame.below if isinstance(mark, Text)),
        frame.near,
        frame.bottom - frame.top - frame.near_height,
        frame.top,
        frame.share,
        frame.column.width,
        at,
        align,
        frame.code,
    )


def _turned(frame: Frame, plan: Plan) -> Frame:
    """Right exchanged for left; the name's column stays as it was counted."""

    def turned(marks: Marks) -> Marks:
        return tuple(placed(mark, 0, 0, turned_within=plan.width) for mark in marks)

    code = (plan.width - frame.code[0] - plan.code, frame.code[1]) if frame.code else None
    return frame._replace(
        above=turned(frame.above), below=turned(frame.below), near=turned(frame.near), code=code
    )


def _id(payload: str, plan: Plan, x: float, y: float) -> Text:
    """Below the code whose box begins at `x`, `y`, and no wider than its dark part."""
    inner = (1 - 2 * QUIET) * plan.code
    size = min(plan.id_size, inner / sum(map(_advance, payload)))
    style = _plain(int(10 * size) / 10)
    return Text(x + plan.code / 2, y + plan.code + 0.75 * size, payload, style, Align.CENTRE)


@cache
def _advance(character: str) -> float:
    return breadth(character, False)


@cache
def _plain(size: float) -> Style:
    return Style(size, colour=SECONDARY)
