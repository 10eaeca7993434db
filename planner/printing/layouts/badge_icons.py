"""Marks that say something without words, drawn in one colour of lines and round boxes."""

from planner.domain.records import BadgePartKind
from planner.printing.marks import BLACK, Box, Line, Untagged

WHITE = "#ffffff"


def icon(kind: BadgePartKind, side: float) -> tuple[Untagged, ...]:
    """In a square of `side` at the origin."""
    return {
        BadgePartKind.PHOTO: _crossed_out_camera,
        BadgePartKind.DIET: _fork_and_knife,
        BadgePartKind.CHILDCARE: _adult_and_child,
    }[kind](side)


def _crossed_out_camera(side: float) -> tuple[Untagged, ...]:
    stroke = 0.085 * side
    return (
        _box(side, 0.05, 0.24, 0.9, 0.6, outline=stroke, radius=0.1),
        _box(side, 0.32, 0.12, 0.36, 0.16, radius=0.05),
        _box(side, 0.34, 0.38, 0.32, 0.32, outline=stroke, radius=0.16),
        _line(side, 0.04, 0.96, 0.96, 0.04, width=0.26, colour=WHITE),
        _line(side, 0.04, 0.96, 0.96, 0.04, width=0.095),
    )


def _fork_and_knife(side: float) -> tuple[Untagged, ...]:
    tines = [_line(side, x, 0.06, x, 0.36, width=0.07) for x in (0.16, 0.29, 0.42)]
    return (
        *tines,
        _box(side, 0.125, 0.32, 0.33, 0.14, radius=0.06),
        _line(side, 0.29, 0.4, 0.29, 0.95, width=0.1),
        _box(side, 0.63, 0.06, 0.2, 0.5, radius=0.1),
        _line(side, 0.78, 0.3, 0.78, 0.95, width=0.1),
    )


def _adult_and_child(side: float) -> tuple[Untagged, ...]:
    return (
        _box(side, 0.17, 0.04, 0.26, 0.26, radius=0.13),
        _box(side, 0.1, 0.36, 0.4, 0.6, radius=0.16),
        _box(side, 0.63, 0.36, 0.2, 0.2, radius=0.1),
        _box(side, 0.58, 0.61, 0.3, 0.35, radius=0.13),
    )


def _box(
    side: float,
    x: float,
    y: float,
    width: float,
    height: float,
    *,
    outline: float | None = None,
    radius: float,
) -> Box:
    """Filled, or drawn with a line of `outline`; all else in sides."""
    return Box(
        x * side,
        y * side,
        width * side,
        height * side,
        fill=BLACK if outline is None else None,
        outline=None if outline is None else BLACK,
        line_width=outline or 0.5,
        radius=radius * side,
    )


def _line(
    side: float, x: float, y: float, to_x: float, to_y: float, *, width: float, colour: str = BLACK
) -> Line:
    return Line(x * side, y * side, to_x * side, to_y * side, width * side, colour)
