"""Lines, boxes and codes in PDF's own words. Lengths are hundredths of a point, y runs down."""

from functools import lru_cache

from planner.printing import codes
from planner.printing.marks import Box, Code, Colour, Line

UNIT = 100
"""Of them make a point: whole numbers are quicker to write, and shorter."""
_ROUND = 0.5523
"""How far the handles of a quarter circle's curve stand out."""


@lru_cache(maxsize=256)
def rgb(colour: Colour) -> str:
    return " ".join(f"{int(colour[index : index + 2], 16) / 255:.3g}" for index in (1, 3, 5))


@lru_cache(maxsize=4096)
def line(mark: Line) -> str:
    path = f"{_points((mark.x, mark.y))} m {_points((mark.to_x, mark.to_y))} l S"
    stroke = f"{rgb(mark.colour)} RG {_n(mark.width)} w"
    return f"{stroke} [300 200] 0 d {path} [] 0 d" if mark.dashed else f"{stroke} {path}"


@lru_cache(maxsize=4096)
def box(mark: Box) -> str:
    radius = min(mark.radius, mark.width / 2, mark.height / 2)
    place = f"{_n(mark.x)} {_n(mark.y)} {_n(mark.width)} {_n(mark.height)} re"
    path = _rounded(mark, radius) if radius else place
    if not mark.outline:
        return f"{path} f" if mark.fill else ""
    return f"{rgb(mark.outline)} RG {_n(mark.line_width)} w {path} {'B' if mark.fill else 'S'}"


def _rounded(mark: Box, radius: float) -> str:
    left, right, top, bottom = mark.x, mark.x + mark.width, mark.y, mark.y + mark.height
    out = radius * (1 - _ROUND)
    corners = (
        ((right - radius, bottom), (right - out, bottom), (right, bottom - out), (right, bottom - radius)),
        ((right, top + radius), (right, top + out), (right - out, top), (right - radius, top)),
        ((left + radius, top), (left + out, top), (left, top + out), (left, top + radius)),
        ((left, bottom - radius), (left, bottom - out), (left + out, bottom), (left + radius, bottom)),
    )
    start = f"{_points((left + radius, bottom))} m"
    sides = (f"{_points(first)} l {_points(*curve)} c" for first, *curve in corners)
    return f"{start} {' '.join(sides)} h"


def code(mark: Code) -> str:
    """One stencil of a bit a module. In hexadecimal: bits could spell the end of the picture."""
    side, bits = codes.stencil(mark.payload)
    return f"{_code_place(mark.x, mark.y, mark.side, side)}{bits}> EI Q"


@lru_cache(maxsize=1024)
def _code_place(x: float, y: float, wide: float, side: int) -> str:
    quiet = wide * codes.QUIET / (side + 2 * codes.QUIET)
    inner = (wide - 2 * quiet) * UNIT
    place = f"q {inner:.0f} 0 0 {-inner:.0f} {(x + quiet) * UNIT:.0f} {(y + wide - quiet) * UNIT:.0f} cm"
    return f"{place} BI /W {side} /H {side} /IM true /D [1 0] /F /AHx ID "


def _points(*points: tuple[float, float]) -> str:
    return " ".join(f"{_n(x)} {_n(y)}" for x, y in points)


def _n(value: float) -> str:
    return f"{value * UNIT:.0f}"
