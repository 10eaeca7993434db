"""What a badge says in passing, side by side: group, role in a dark lozenge, and marks with a word."""

from collections.abc import Iterable, Iterator, Sequence

from planner.domain.records import BadgePartKind
from planner.domain.values import dataclass
from planner.printing.layouts.badge_icons import WHITE, icon
from planner.printing.layouts.badge_plan import FINEST, Kinds, Plan
from planner.printing.layouts.badge_rows import Column, Row, goes_left, height_of, line, rows, stack
from planner.printing.layouts.badge_words import Said
from planner.printing.layouts.fitting import MIDDLE, breadth, fitted
from planner.printing.layouts.placing import placed
from planner.printing.marks import BLACK, Align, Box, Mark, Style, Tag, Tagged, Text

LOZENGE = 1.55
ICON = 1.5
"""Heights, in sizes of the letters."""
BETWEEN = 0.15
"""Two lines of tags, in heights of the upper one."""
GAP = 0.7
"""Between two tags, in sizes of the larger one's letters."""


MARKS = frozenset({BadgePartKind.PHOTO, BadgePartKind.DIET, BadgePartKind.CHILDCARE})


@dataclass(frozen=True, slots=True)
class Item:
    """A tag around the left end of its middle line."""

    width: float
    height: float
    drop: float
    """From its middle to what stands on the foot: its lowest baseline, or all of it."""
    gap: float
    marks: tuple[Mark, ...]


def tags(
    said: Said, plan: Plan, kinds: Kinds, column: Column, bottom: float, *, with_words: bool
) -> tuple[list[Mark], float]:
    """Side by side, the lowest baseline at `bottom`; and their top."""
    marks: list[Mark] = []
    top = bottom
    lines = _lines(said, plan, kinds, column.width, with_words=with_words)
    for number, together in enumerate(reversed(lines)):
        height = max(item.height for item in together)
        drop = max(item.drop for item in together)
        middle = top - (drop if number == 0 else BETWEEN * height + height / 2)
        marks = _placed(together, column, middle) + marks
        top = middle - height / 2
    return marks, top


def _lines(said: Said, plan: Plan, kinds: Kinds, width: float, *, with_words: bool) -> list[list[Item]]:
    """All on one line, or else the marks on one of their own; with a word each where there is room."""
    spoken = [kind for kind in kinds if kind not in MARKS]
    drawn = [kind for kind in kinds if kind in MARKS]
    words = [item for kind in spoken for item in _items(said, plan, kind, width, with_words=True)]
    full = [item for kind in drawn for item in _items(said, plan, kind, width, with_words=True)]
    bare = [item for kind in drawn for item in _items(said, plan, kind, width, with_words=False)]
    is_first = bool(drawn) and kinds[0] in MARKS
    for marks in (full, bare) if with_words else (bare,):
        together = marks + words if is_first else words + marks
        if _taken(together) <= width:
            return [together] if together else []
        if with_words and (plan.is_tall or _taken(marks) <= width):
            break
    said_lines, drawn_lines = list(_broken(words, width)), list(_broken(marks, width))
    return drawn_lines + said_lines if is_first else said_lines + drawn_lines


def _taken(items: Sequence[Item]) -> float:
    return sum(item.width for item in items) + sum(item.gap for item in items[1:])


def _items(said: Said, plan: Plan, kind: BadgePartKind, width: float, *, with_words: bool) -> Iterator[Item]:
    words: str = getattr(said, kind.value)
    if not words:
        return
    size, bold = plan.sizes[kind], kind in plan.bold
    match kind:
        case BadgePartKind.GROUP:
            yield _text(words, width, size, bold=bold, lines=2 if plan.is_tall else 1)
        case BadgePartKind.ROLE:
            yield _lozenge(words, width, 0.92 * size, bold=bold)
        case _:
            yield _icon(kind, words, width, size, bold=bold, with_word=with_words)


def _broken(items: Iterable[Item], width: float) -> Iterator[list[Item]]:
    together: list[Item] = []
    for item in items:
        if together and _taken([*together, item]) > width:
            yield together
            together = []
        together.append(item)
    if together:
        yield together


def _placed(together: list[Item], column: Column, middle: float) -> list[Mark]:
    x = column.at - _taken(together) / 2 if column.is_centred else column.left
    marks: list[Mark] = []
    for number, item in enumerate(together):
        x += item.gap if number else 0
        marks += [placed(mark, x, middle) for mark in item.marks]
        x += item.width
    return marks


def _text(words: str, width: float, size: float, *, bold: bool, lines: int) -> Item:
    least = max(FINEST, 0.7 * size)
    setting = fitted(
        words, width=width, height=2 * lines * size, lines=lines, largest=size, smallest=least, bold=bold
    )
    stacked = rows(setting, bold=bold)
    height, widest = height_of(stacked), max(row.breadth for row in stacked)
    drop = height / 2 - stacked[-1].height / 2 + MIDDLE * setting.size
    marks = stack(stacked, Column(0, min(widest, width)), -height / 2)
    return Item(min(widest, width), height, drop, GAP * size, tuple(marks))


def _lozenge(words: str, width: float, size: float, *, bold: bool) -> Item:
    setting = line(words, width - size, size, bold=bold)
    shown, size = setting.lines[0], setting.size
    wide, high = breadth(shown, bold) * size + size, LOZENGE * size
    style = Style(size, bold=bold, colour=WHITE)
    marks = (
        Box(0, -high / 2, wide, high, fill=BLACK, radius=high / 2),
        Text(wide / 2, MIDDLE * size, shown, style, Align.CENTRE, goes_left(shown)),
    )
    return Item(wide, high, high / 2, GAP * size, marks)


def _icon(kind: BadgePartKind, words: str, width: float, size: float, *, bold: bool, with_word: bool) -> Item:
    """With its word, where that fits whole beside it."""
    side = ICON * size
    drawn = tuple(placed(mark, 0, -side / 2) for mark in icon(kind, side))
    setting = line(words, width - 1.2 * side, 0.92 * size, bold=bold)
    if not with_word or setting.lines != (words,):
        return Item(side, side, side / 2, GAP * size, (Tagged(Tag.FIGURE, drawn, words),))
    (row,) = rows(setting, bold=bold)
    text = stack([row], Column(1.2 * side, width), -row.height / 2)
    marks = (*drawn, *text)
    return Item(1.2 * side + row.breadth, side, side / 2, GAP * size, marks)


def strip_tags(said: Said, plan: Plan, kinds: Kinds, width: float) -> tuple[list[Row], list[Item]]:
    """On a label too low for lozenges: the words in a row, and the marks without words."""
    texts = [kind for kind in kinds if kind in (BadgePartKind.GROUP, BadgePartKind.ROLE)]
    icons = [
        item
        for kind in kinds
        if kind not in texts
        for item in _items(said, plan, kind, width, with_words=False)
    ]
    taken = sum(item.width + item.gap for item in icons)
    words = " · ".join(filter(None, (getattr(said, kind.value) for kind in texts)))
    if not words:
        return [], icons
    kind = next(kind for kind in texts if getattr(said, kind.value))
    bold = kind in plan.bold
    return rows(line(words, width - taken, plan.sizes[kind], bold=bold), bold=bold), icons
