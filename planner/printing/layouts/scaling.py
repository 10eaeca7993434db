"""Marks larger or smaller than they were laid out: type, lines and all."""

from dataclasses import replace

from planner.printing.marks import Box, Code, Line, Mark, Moved, Page, Picture, Tagged, Text, Upturned


def scaled_page(page: Page, factor: float) -> Page:
    if factor == 1:
        return page
    marks = tuple(scaled(mark, factor) for mark in page.marks)
    return replace(page, width=factor * page.width, height=factor * page.height, marks=marks)


def scaled(mark: Mark, by: float) -> Mark:
    """Seen from the corner that lengths are counted from."""
    match mark:
        case Text():
            style = replace(mark.style, size=by * mark.style.size)
            return replace(mark, x=by * mark.x, baseline=by * mark.baseline, style=style)
        case Line(x, y, to_x, to_y, width):
            return replace(mark, x=by * x, y=by * y, to_x=by * to_x, to_y=by * to_y, width=by * width)
        case Box():
            width, height = by * mark.width, by * mark.height
            line_width, radius = by * mark.line_width, by * mark.radius
            x, y = by * mark.x, by * mark.y
            return Box(x, y, width, height, mark.fill, mark.outline, line_width, radius)
        case Picture(x, y, width, height, picture):
            return Picture(by * x, by * y, by * width, by * height, picture)
        case Code(x, y, side, payload):
            return Code(by * x, by * y, by * side, payload)
        case Tagged(tag, marks, says):
            return Tagged(tag, tuple(scaled(each, by) for each in marks), says)
        case Moved() | Upturned():
            inside = tuple(scaled(each, by) for each in mark.marks)
            return replace(mark, x=by * mark.x, y=by * mark.y, marks=inside)
