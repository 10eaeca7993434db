"""One session in the grid: as much of title, time, track and people as its box has room for."""

from dataclasses import dataclass

from planner.domain.snapshot import Snapshot
from planner.language import Words
from planner.printing import text as typesetting
from planner.printing.layouts import agenda
from planner.printing.layouts.fitting import MIDDLE, fitted, leading
from planner.printing.layouts.frame import BODY, RULE, SECONDARY, SMALL
from planner.printing.layouts.lanes import Block
from planner.printing.marks import BLACK, Align, Box, Colour, Mark, Style, Text
from planner.wording import papers as wording
from planner.wording.series import join

EDGE = 3.0
INSET = 4.5
PAD = 3.0
TITLE_LINES = 5
SMALLEST = 5.5
META_LEADING = 1.2


@dataclass(frozen=True, slots=True)
class Area:
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Type:
    """The sizes of a page's blocks: its smallest column and hour decide how large."""

    title: float
    meta: float

    @property
    def row(self) -> float:
        return META_LEADING * self.meta


def type_for(column: float, hour: float) -> Type:
    """Sizes for columns this wide and hours this tall, in points: roomy days are set a third larger."""
    scale = max(1.0, min(1.35, column / 115, hour / 48))
    return Type(scale * (BODY - 0.5), scale * (SMALL - 0.5))


def lay_out_block(snapshot: Snapshot, block: Block, area: Area, sizes: Type, words: Words) -> list[Mark]:
    entry = block.entry
    round_to = min(2.5, area.height / 3)
    ground = Box(area.x, area.y, area.width, area.height, entry.fill, RULE, line_width=0.35, radius=round_to)
    edge = Box(area.x, area.y, EDGE, area.height, fill=entry.edge, radius=min(1.5, round_to))
    inner = Area(area.x + EDGE + INSET, area.y, area.width - EDGE - 1.6 * INSET, area.height)
    title = typesetting.clean(entry.session.title)
    if block.is_continued:
        title = wording.continued(title, words)
    if inner.height < leading(title) * sizes.title + sizes.row:
        meta = " · ".join(_meta(block, inner.width, 1, sizes, words))
        return [ground, edge, *_one_line(title, meta, inner, sizes)]
    return [ground, edge, *_lines(snapshot, block, title, inner, sizes, words)]


def _meta(block: Block, width: float, lines: int, sizes: Type, words: Words) -> list[str]:
    """Time, track and type on one line, or the track on a second one where it would not fit; type last."""
    entry = block.entry
    found = [wording.time_span(entry.start, entry.end, words)]
    track = typesetting.clean(entry.track.name) if entry.track else ""
    for part, may_turn in ((track, True), (agenda.kind(entry, words), False)):
        longer = f"{found[-1]} · {part}"
        if part and typesetting.measure(longer, Style(sizes.meta)) <= width:
            found[-1] = longer
        elif part and may_turn and len(found) < lines:
            found.append(part)
    return found


def _one_line(title: str, meta: str, inner: Area, sizes: Type) -> list[Text]:
    """The title, and beside it time and track where both fit, in the middle of a low box."""
    size = min(sizes.title, max(SMALLEST, inner.height / leading(title)))
    setting = fitted(
        title, width=inner.width, height=2 * size, lines=1, largest=size, smallest=SMALLEST, bold=True
    )
    style = Style(setting.size, bold=True)
    line = setting.lines[0]
    middle = inner.y + inner.height / 2
    marks = _row(line, inner, middle, style)
    after = Style(min(sizes.meta, size))
    start = typesetting.measure(line, style) + size
    if not marks[0].right_to_left and start + typesetting.measure(meta, after) <= inner.width:
        marks += _row(meta, Area(inner.x + start, inner.y, inner.width, inner.height), middle, after)
    return marks


def _lines(
    snapshot: Snapshot,
    block: Block,
    title: str,
    inner: Area,
    sizes: Type,
    words: Words,
) -> list[Text]:
    """The title on as many lines as leave one for the time, then time and track, then the people."""
    pad = min(PAD, (inner.height - leading(title) * sizes.title - sizes.row) / 2)
    bottom = inner.y + inner.height - pad
    setting = fitted(
        title,
        width=inner.width,
        height=inner.height - 2 * pad - sizes.row,
        lines=TITLE_LINES,
        largest=sizes.title,
        smallest=0.76 * sizes.title,
        bold=True,
    )
    top, row = inner.y + pad, setting.leading * setting.size
    marks: list[Text] = []
    for line in setting.lines:
        marks += _row(line, inner, top + row / 2, Style(setting.size, bold=True))
        top += row
    small = Style(sizes.meta)
    for line in _meta(block, inner.width, int((bottom - top + 0.5) / sizes.row), sizes, words):
        shown = typesetting.wrap(line, small, inner.width, lines=1)[0]
        marks += _row(shown, inner, top + sizes.row / 2, small)
        top += sizes.row
    names = join(agenda.leaders(snapshot, block.entry), words)
    return [*marks, *_names(names, Area(inner.x, top, inner.width, bottom - top), small)]


def _names(names: str, area: Area, style: Style) -> list[Text]:
    row = max(META_LEADING, 0.95 * leading(names)) * style.size
    lines = int((area.height + 0.5) / row)
    if not names or lines < 1:
        return []
    return [
        mark
        for number, line in enumerate(typesetting.wrap(names, style, area.width, lines=lines))
        for mark in _row(line, area, area.y + (number + 0.5) * row, style, colour=SECONDARY)
    ]


def _row(line: str, area: Area, middle: float, style: Style, *, colour: Colour = BLACK) -> list[Text]:
    shown = Style(style.size, bold=style.bold, colour=colour)
    baseline = middle + MIDDLE * style.size
    if typesetting.is_right_to_left(line):
        return [Text(area.x + area.width, baseline, line, shown, Align.RIGHT, True)]
    return [Text(area.x, baseline, line, shown)]
