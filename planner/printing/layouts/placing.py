"""Moves marks laid out around their own corner to where they stand on the page."""

from planner.printing.marks import Align, Box, Code, Line, Mark, Moved, Picture, Tagged, Text, Upturned

_TURNED = {Align.LEFT: Align.RIGHT, Align.RIGHT: Align.LEFT, Align.CENTRE: Align.CENTRE}


def placed(mark: Mark, x: float, y: float, *, turned_within: float | None = None) -> Mark:
    """The mark moved by `x`, `y`; first exchanged right for left inside a width of `turned_within`."""
    match mark:
        case Text(at, baseline, words, style, align, right_to_left):
            if turned_within is not None:
                at, align = turned_within - at, _TURNED[align]
            return Text(x + at, y + baseline, words, style, align, right_to_left)
        case Line(at, top, to_x, to_y, width, colour, dashed):
            if turned_within is not None:
                at, to_x = turned_within - at, turned_within - to_x
            return Line(x + at, y + top, x + to_x, y + to_y, width, colour, dashed)
        case Box(at, top, width, height, fill, outline, line_width, radius):
            left = at if turned_within is None else turned_within - at - width
            return Box(x + left, y + top, width, height, fill, outline, line_width, radius)
        case Picture(at, top, width, height, picture):
            left = at if turned_within is None else turned_within - at - width
            return Picture(x + left, y + top, width, height, picture)
        case Code(at, top, side, payload):
            left = at if turned_within is None else turned_within - at - side
            return Code(x + left, y + top, side, payload)
        case Tagged(tag, marks, says):
            return Tagged(tag, tuple(placed(each, x, y, turned_within=turned_within) for each in marks), says)
        case Upturned(at, top, marks):
            at = at if turned_within is None else turned_within - at
            inside = tuple(placed(each, x, y, turned_within=turned_within) for each in marks)
            return Upturned(x + at, y + top, inside)
        case Moved(at, top, marks):
            if turned_within is None:
                return Moved(x + at, y + top, marks)
            turned = tuple(placed(each, 0, 0, turned_within=0) for each in marks)
            return Moved(x + turned_within - at, y + top, turned)
