"""A page as SVG that looks the same everywhere: letters are outlines, each once in the file.

What it says stands beside the drawing as text, for who hears it.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from html import escape

from planner.printing.lettering import shaping
from planner.printing.lettering.fonts import Font
from planner.printing.lettering.shaping import Run
from planner.printing.marks import BLACK, Align, Box, Line, Mark, Page, Text, untagged

_SHIFT = {Align.LEFT: 0.0, Align.CENTRE: 0.5, Align.RIGHT: 1.0}
_NO_CHARACTERS = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""XML can't hold them."""


def write_drawing(page: Page, *, title: str, told: str, language: str, width: int) -> str:
    """`told` is all that is to be read in the drawing; `width` in pixels is how large it is unless asked.

    Texts, lines and boxes can be drawn. The same glyph has the same id in all drawings, so that several can
    stand in one web page.
    """
    glyphs: dict[str, str] = {}
    drawn = list(_drawn(page.marks, glyphs))
    outlines = [f'<path id="{name}" d="{outline}"/>' for name, outline in glyphs.items()]
    height = round(width * page.height / page.width)
    head = (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" role="img" '
        f'xml:lang="{escape(language)}" width="{width}" height="{height}" '
        f'viewBox="0 0 {_n(page.width)} {_n(page.height)}">'
    )
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        head,
        f"<title>{_escaped(title)}</title>",
        f"<desc>{_escaped(told)}</desc>",
        f"<defs>{''.join(outlines)}</defs>",
        *drawn,
        "</svg>\n",
    ]
    return "\n".join(lines)


def _drawn(marks: Iterable[Mark], glyphs: dict[str, str]) -> Iterator[str]:
    for mark in untagged(marks):
        match mark:
            case Text():
                yield from _text(mark, glyphs)
            case Line():
                yield _line(mark)
            case Box():
                yield _box(mark)
            case _:
                raise TypeError(type(mark).__name__)


def _text(mark: Text, glyphs: dict[str, str]) -> Iterator[str]:
    style = mark.style
    shaped = shaping.shape(mark.text, bold=style.bold, right_to_left=mark.right_to_left)
    x = mark.x - _SHIFT[mark.align] * shaped.width * style.size / 1000
    fill = "" if style.colour == BLACK else f' fill="{style.colour}"'
    for run in shaped.runs:
        shown = "".join(_shown(run, glyphs))
        if shown:
            place = f"translate({_n(x)} {_n(mark.baseline)})scale({style.size * run.font.unit / 1000:.5g})"
            yield f'<g transform="{place}"{fill}>{shown}</g>'
        x += sum(cluster.advance for cluster in run.clusters) * style.size / 1000


def _shown(run: Run, glyphs: dict[str, str]) -> Iterator[str]:
    """The glyphs that have an outline, in font units from the start of the run."""
    pen = 0.0
    for cluster in run.clusters:
        for number, right, up in cluster.glyphs:
            outline = _outline(run.font, number)
            if outline:
                name = _name(run.font, number)
                glyphs[name] = outline
                x, y = round(pen / run.font.unit + right), -up
                yield f'<use xlink:href="#{name}"{_at("x", x)}{_at("y", y)}/>'
        pen += cluster.advance


def _at(name: str, value: int) -> str:
    return f' {name}="{value}"' if value else ""


@lru_cache(maxsize=4096)
def _name(font: Font, number: int) -> str:
    """ "b36" of Noto Sans Bold, "rAra36" of its Arabic sister: three letters tell all faces apart."""
    part = font.face.name.removeprefix("NotoSans").removeprefix("Noto")[:3]
    return f"{'b' if font.bold else 'r'}{part}{number}"


@lru_cache(maxsize=4096)
def _outline(font: Font, number: int) -> str:
    """A path in font units, y down; empty for a blank."""
    pen = _Pen()
    font.shaper.draw_glyph_with_pen(number, pen)
    return "".join(pen.parts)


class _Pen:
    """Takes an outline as fontTools' pens do."""

    def __init__(self) -> None:
        self.parts: list[str] = []

    def moveTo(self, point: tuple[float, float]) -> None:  # noqa: N802 - third-party type
        self._add("M", point)

    def lineTo(self, point: tuple[float, float]) -> None:  # noqa: N802 - third-party type
        self._add("L", point)

    def qCurveTo(self, *points: tuple[float, float]) -> None:  # noqa: N802 - third-party type
        self._add("Q", *points)

    def curveTo(self, *points: tuple[float, float]) -> None:  # noqa: N802 - third-party type
        self._add("C", *points)

    def closePath(self) -> None:  # noqa: N802 - third-party type
        self.parts.append("Z")

    def _add(self, letter: str, *points: tuple[float, float]) -> None:
        self.parts.append(letter + " ".join(f"{x:.0f} {-y:.0f}" for x, y in points))


def _line(mark: Line) -> str:
    dashes = ' stroke-dasharray="3 2"' if mark.dashed else ""
    path = f"M{_n(mark.x)} {_n(mark.y)}L{_n(mark.to_x)} {_n(mark.to_y)}"
    return f'<path d="{path}" stroke="{mark.colour}" stroke-width="{_n(mark.width)}"{dashes}/>'


def _box(mark: Box) -> str:
    radius = min(mark.radius, mark.width / 2, mark.height / 2)
    round_to = f' rx="{_n(radius)}"' if radius else ""
    edge = f' stroke="{mark.outline}" stroke-width="{_n(mark.line_width)}"' if mark.outline else ""
    place = f'x="{_n(mark.x)}" y="{_n(mark.y)}" width="{_n(mark.width)}" height="{_n(mark.height)}"'
    return f'<rect {place}{round_to} fill="{mark.fill or "none"}"{edge}/>'


def _escaped(text: str) -> str:
    return escape(_NO_CHARACTERS.sub("", text), quote=False)


def _n(value: float) -> str:
    """To a hundredth, without what says nothing."""
    return f"{value:.2f}".rstrip("0").rstrip(".")
