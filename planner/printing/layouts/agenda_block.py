"""One session in the grid: as much of title, time, track and people as its box has room for."""

from dataclasses import replace

from planner.domain.values import dataclass
from planner.printing import text as typesetting
from planner.printing.layouts import agenda
from planner.printing.layouts.agenda import Edition, Entry
from planner.printing.layouts.fitting import MIDDLE, Fitted, fitted, leading
from planner.printing.layouts.frame import BODY, RULE, SECONDARY, SMALL, tagged
from planner.printing.layouts.lanes import Block
from planner.printing.marks import Align, Box, Mark, Style, Tag, Tagged, Text
from planner.wording import papers as wording
from planner.wording.directions import carried_on, in_row
from planner.wording.series import join

EDGE = 3.0
INSET = 4.5
PAD = 3.0
TITLE_LINES = 5
SMALLEST = 5.5
META_LEADING = 1.2
NARROWEST = 11.0
"""Less has no room for words: so many sessions in one room at one time are no agenda yet."""


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


def lay_out_block(edition: Edition, block: Block, area: Area, sizes: Type) -> Mark:
    """A section: its title, then all of when and where for who only hears it, then the people."""
    entry = block.entry
    round_to = min(2.5, area.height / 3)
    ground = Box(area.x, area.y, area.width, area.height, entry.fill, RULE, line_width=0.35, radius=round_to)
    edge_width = min(EDGE, area.width / 2)
    edge = Box(area.x, area.y, edge_width, area.height, fill=entry.edge, radius=min(1.5, round_to))
    inner, title = _inside(area), _title(edition, block)
    if inner.width < NARROWEST:
        return Tagged(Tag.FIGURE, (ground, edge), in_row([title, _told(edition, entry)]))
    marks = (_one_line if _is_low(title, inner, sizes) else _lines)(edition, block, title, inner, sizes)
    return Tagged(Tag.SECTION, (ground, edge, *marks))


def title_lines(edition: Edition, block: Block, area: Area, sizes: Type) -> tuple[str, ...]:
    """What a block shows of its title; nothing where it has no room for words."""
    inner, title = _inside(area), _title(edition, block)
    if inner.width < NARROWEST:
        return ()
    return (_set_low if _is_low(title, inner, sizes) else _set)(title, inner, sizes).lines


def _inside(area: Area) -> Area:
    return Area(area.x + EDGE + INSET, area.y, area.width - EDGE - 1.6 * INSET, area.height)


def _title(edition: Edition, block: Block) -> str:
    title = agenda.title_of(block.entry.session)
    return wording.continued(title, edition.words) if block.is_continued else title


def _is_low(title: str, inner: Area, sizes: Type) -> bool:
    """Whether the title and the time must share a line."""
    return inner.height < leading(title) * sizes.title + sizes.row


def _set_low(title: str, inner: Area, sizes: Type) -> Fitted:
    size = min(sizes.title, max(SMALLEST, inner.height / leading(title)))
    return fitted(
        title, width=inner.width, height=2 * size, lines=1, largest=size, smallest=SMALLEST, bold=True
    )


def _set(title: str, inner: Area, sizes: Type) -> Fitted:
    return fitted(
        title,
        width=inner.width,
        height=inner.height - 2 * _pad(title, inner, sizes) - sizes.row,
        lines=TITLE_LINES,
        largest=sizes.title,
        smallest=0.76 * sizes.title,
        bold=True,
    )


def _pad(title: str, inner: Area, sizes: Type) -> float:
    """The air above and below."""
    return min(PAD, (inner.height - leading(title) * sizes.title - sizes.row) / 2)


def _told(edition: Edition, entry: Entry) -> str:
    """When and where, in full."""
    words = edition.words
    parts = [wording.time_span(entry.start, entry.end, words), agenda.place(entry, words)]
    return in_row([*parts, entry.track.name if entry.track else "", agenda.kind(entry, words)])


def _meta(edition: Edition, block: Block, width: float, lines: int, sizes: Type) -> list[str]:
    """Time, track and type on one line, or the track on a second one where it would not fit; type last."""
    entry, words = block.entry, edition.words
    rows = [[wording.time_span(entry.start, entry.end, words)]]
    track = typesetting.clean(entry.track.name) if entry.track else ""
    for part, may_turn in ((track, True), (agenda.kind(entry, words), False)):
        longer = " · ".join([*rows[-1], part])
        if part and typesetting.measure(longer, Style(sizes.meta)) <= width:
            rows[-1].append(part)
        elif part and may_turn and len(rows) < lines:
            rows.append([part])
    return [edition.in_row(*row) for row in rows]


def _one_line(edition: Edition, block: Block, title: str, inner: Area, sizes: Type) -> list[Mark]:
    """The title, and beside it time and track where both fit, in the middle of a low box."""
    size = min(sizes.title, max(SMALLEST, inner.height / leading(title)))
    setting = _set_low(title, inner, sizes)
    style = Style(setting.size, bold=True)
    line = setting.lines[0]
    middle = inner.y + inner.height / 2
    shown = _row(edition, line, inner, middle, style, is_wide=block.is_wide)
    marks = tagged(Tag.SUBHEADING, [shown])
    told = _told(edition, block.entry)
    meta = edition.in_row(*_meta(edition, block, inner.width, 1, sizes))
    after = Style(min(sizes.meta, size))
    start = typesetting.measure(line, style) + size
    if shown.align is Align.LEFT and start + typesetting.measure(meta, after) <= inner.width:
        beside = Area(inner.x + start, inner.y, inner.width, inner.height)
        return [
            *marks,
            *tagged(
                Tag.PARAGRAPH,
                [_mixed_row(meta, beside, middle, after, is_turned=edition.is_right_to_left)],
                told,
            ),
        ]
    return [Tagged(Tag.SUBHEADING, (shown,), in_row([title, told]))]


def _lines(edition: Edition, block: Block, title: str, inner: Area, sizes: Type) -> list[Mark]:
    """The title on as many lines as leave one for the time, then time and track, then the people."""
    pad = _pad(title, inner, sizes)
    bottom = inner.y + inner.height - pad
    setting = _set(title, inner, sizes)
    top, row = inner.y + pad, setting.leading * setting.size
    shown: list[Mark] = []
    for line in setting.lines:
        style = Style(setting.size, bold=True)
        shown.append(_row(edition, line, inner, top + row / 2, style, is_wide=block.is_wide))
        top += row
    marks = tagged(Tag.SUBHEADING, shown)
    small = Style(sizes.meta)
    rows: list[Mark] = []
    for line in _meta(edition, block, inner.width, int((bottom - top + 0.5) / sizes.row), sizes):
        fits = typesetting.wrap(line, small, inner.width, lines=1)[0]
        rows.append(_mixed_row(fits, inner, top + sizes.row / 2, small, is_turned=edition.is_right_to_left))
        top += sizes.row
    marks += tagged(Tag.PARAGRAPH, rows, _told(edition, block.entry))
    names = join(agenda.leaders(edition, block.entry), edition.words)
    people = _names(edition, names, Area(inner.x, top, inner.width, bottom - top), small)
    return [*marks, *tagged(Tag.PARAGRAPH, people)]


def _names(edition: Edition, names: str, area: Area, style: Style) -> list[Mark]:
    row = max(META_LEADING, 0.95 * leading(names)) * style.size
    lines = int((area.height + 0.5) / row)
    if not names or lines < 1:
        return []
    grey, is_turned = replace(style, colour=SECONDARY), edition.row_turns(names)
    return [
        _mixed_row(line, area, area.y + (number + 0.5) * row, grey, is_turned=is_turned)
        for number, line in enumerate(carried_on(typesetting.wrap(names, style, area.width, lines=lines)))
    ]


def _row(edition: Edition, line: str, area: Area, middle: float, style: Style, *, is_wide: bool) -> Text:
    """At the side its own writing starts from; but in a wide block by its time and people."""
    baseline = middle + MIDDLE * style.size
    is_turned = edition.turns(line)
    if is_turned != edition.is_right_to_left and not is_wide:
        return Text(area.x + area.width, baseline, line, style, Align.RIGHT, is_turned)
    return Text(area.x, baseline, line, style, right_to_left=is_turned)


def _mixed_row(line: str, area: Area, middle: float, style: Style, *, is_turned: bool) -> Text:
    """Of words in any direction, at the side the paper is read from."""
    return Text(area.x, middle + MIDDLE * style.size, line, style, right_to_left=is_turned)
