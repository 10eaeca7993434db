"""What all badges of one printing share: how large each part is, and which stands where.

The organizer's order of parts becomes what stands above the name, what right below it, what in the middle
and what at the foot: that begins with what is told in passing (group, role, marks), side by side.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from planner.domain.badge_parts import ABOUT, FOOT, USUAL, parts_of
from planner.domain.records import BadgeAlignment, BadgePart, BadgePartKind

MILLIMETRE = 72 / 25.4
STRIP_HEIGHT = 120.0
"""Points; a lower label has no room for lines above and below its name."""
LEAST_CODE = 34.1
"""Points: twelve millimetres, the smallest code that a telephone reads from a hand's breadth."""
FINEST = 5.5
"""Points: nothing on a badge is set smaller."""

Kinds = tuple[BadgePartKind, ...]

HEAD = frozenset({BadgePartKind.EVENT, BadgePartKind.LOGO})
TAGS = frozenset(
    {
        BadgePartKind.GROUP,
        BadgePartKind.ROLE,
        BadgePartKind.PHOTO,
        BadgePartKind.DIET,
        BadgePartKind.CHILDCARE,
    }
)
_CORNERED = frozenset({BadgePartKind.CODE, BadgePartKind.COLOUR})
"""They have a place of their own in every shape."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Plan:
    """Lengths in points."""

    width: float
    height: float
    margin: float
    edge: float
    """Of the group's colour."""
    code: float
    logo: float
    """Height, at the most."""
    logo_shape: float
    """Width over height."""
    id_size: float
    sizes: Mapping[BadgePartKind, float]
    usual: Mapping[BadgePartKind, float]
    """Sizes before anybody made them smaller or larger: air goes by these."""
    bold: frozenset[BadgePartKind]
    readable_name: float
    """A name set smaller than this is hard to read across a table."""
    is_centred: bool
    is_code_above: bool
    above: tuple[Kinds, ...]
    """Runs of parts that stand together, from the top."""
    near: tuple[Kinds, ...]
    middle: tuple[Kinds, ...]
    foot: tuple[Kinds, ...]

    @property
    def is_strip(self) -> bool:
        return self.height < STRIP_HEIGHT

    @property
    def is_tall(self) -> bool:
        return self.height > self.width

    @property
    def right(self) -> float:
        return self.width - self.margin

    @property
    def bottom(self) -> float:
        return self.height - self.margin

    def is_at_foot(self, kind: BadgePartKind) -> bool:
        return any(kind in run for run in self.foot)


SMALL_SHARE = 0.5
"""Of the size a stock's short names get."""


def plan_face(
    width: float,
    height: float,
    *,
    at_page_edge: bool,
    parts: Iterable[BadgePart] = (),
    alignment: BadgeAlignment = BadgeAlignment.START,
    logo_shape: float = 1.0,
) -> Plan:
    """Sizes for a label; one at its sheet's edge keeps out of what printers can't reach."""
    ordered = [part for part in parts_of(parts) if part.is_shown]
    scale = dict.fromkeys(USUAL, 1.0) | {part.kind: part.scale / 100 for part in ordered}
    short, middle = min(width, height), (width * height) ** 0.5
    is_strip = height < STRIP_HEIGHT
    name = (0.27 if is_strip else 0.25) * short
    larger = name + _freed(part.kind for part in ordered) * short
    usual = _sizes(middle, larger)
    kinds = [part.kind for part in ordered]
    before, after = _runs(kinds)
    near, middle_runs, foot = _below(after)
    code = between(0.5 * short, 30, 46) if is_strip else between(0.29 * short, 36, 82)
    most_code = 0.72 * height if is_strip else 0.45 * short
    return Plan(
        width=width,
        height=height,
        margin=max(3 * MILLIMETRE, 0.06 * short, 5.5 * MILLIMETRE if at_page_edge else 0),
        edge=between(0.022 * middle, 3.5, 8) * scale[BadgePartKind.COLOUR],
        code=max(LEAST_CODE, min(most_code, code * scale[BadgePartKind.CODE])),
        logo=between(0.09 * middle, 14, 36) * scale[BadgePartKind.LOGO],
        logo_shape=logo_shape,
        id_size=between(0.028 * middle, FINEST, 8),
        sizes={kind: size * scale[kind] for kind, size in usual.items()},
        usual=usual,
        bold=frozenset(part.kind for part in ordered if part.is_bold),
        readable_name=SMALL_SHARE * name,
        is_centred=alignment is BadgeAlignment.CENTRE,
        is_code_above=BadgePartKind.CODE in kinds[: kinds.index(BadgePartKind.NAME)],
        above=before,
        near=near,
        middle=middle_runs,
        foot=foot,
    )


def _freed(shown: Iterable[BadgePartKind]) -> float:
    """By what share of the label names may grow where nothing else stands around them."""
    return 0.05 * ABOUT.isdisjoint(shown) + 0.05 * FOOT.isdisjoint(shown)


def _sizes(middle: float, name: float) -> dict[BadgePartKind, float]:
    """Of letters, before anybody made them smaller or larger; `middle` is a side of a square of that area."""
    organisation, group = between(0.054 * middle, 7.5, 18), between(0.046 * middle, 7, 15)
    own = {
        BadgePartKind.NAME: name,
        BadgePartKind.EVENT: between(0.036 * middle, 6, 11.5),
        BadgePartKind.PRONOUNS: 0.8 * organisation,
        BadgePartKind.ORGANISATION: organisation,
        BadgePartKind.JOB_TITLE: 0.92 * organisation,
        BadgePartKind.PLACE: 0.88 * organisation,
    }
    return {kind: own.get(kind, group) for kind in USUAL}


def _runs(kinds: list[BadgePartKind]) -> tuple[tuple[Kinds, ...], tuple[Kinds, ...]]:
    """What stands before and after the name: heads together, tags together, every other part by itself."""
    standing = [kind for kind in kinds if kind not in _CORNERED]
    at = standing.index(BadgePartKind.NAME)
    return tuple(_together(standing[:at])), tuple(_together(standing[at + 1 :]))


def _together(kinds: list[BadgePartKind]) -> Iterator[Kinds]:
    for _, run in groupby(
        enumerate(kinds),
        key=lambda each: (each[1] in HEAD, each[1] in TAGS) if each[1] in HEAD | TAGS else each,
    ):
        yield tuple(kind for _, kind in run)


def _below(runs: tuple[Kinds, ...]) -> tuple[tuple[Kinds, ...], tuple[Kinds, ...], tuple[Kinds, ...]]:
    """Right below the name, in the middle, at the foot."""
    near = runs[:1] if runs[:1] == ((BadgePartKind.PRONOUNS,),) else ()
    rest = runs[len(near) :]
    end = next((number for number, run in enumerate(rest) if run[0] in HEAD | TAGS), len(rest))
    return near, rest[:end], rest[end:]


def between(value: float, least: float, most: float) -> float:
    return max(least, min(most, value))
