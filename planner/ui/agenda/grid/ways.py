"""The ways of the arrow keys: from block to block as they lie, and from place to place for what is moved."""

from collections.abc import Callable, Mapping, Sequence
from enum import Enum

from planner.domain.names import folded
from planner.domain.times import Minute
from planner.ui.agenda.grid.blocks import Block
from planner.ui.agenda.grid.drags import Drag, can_take_venue
from planner.ui.agenda.grid.geometry import Rect, Spot


class Way(Enum):
    LEFT = (-1, 0)
    RIGHT = (1, 0)
    UP = (0, -1)
    DOWN = (0, 1)


def beside(rects: Mapping[str, Rect], here: str, way: Way) -> str | None:
    """The nearest block that way: one that faces this one if there is one, else one a bit aside."""
    origin = rects[here]
    ahead = {
        name: found
        for name, rect in rects.items()
        if name != here and (found := _distance(origin, rect, way)) is not None
    }
    return min(ahead, key=lambda name: (*ahead[name], name), default=None)


def _distance(origin: Rect, other: Rect, way: Way) -> tuple[bool, float, float] | None:
    """None for what does not lie that way; else whether it is aside, how far ahead, and how far aside."""
    if way in (Way.LEFT, Way.RIGHT):
        ahead = other.x - origin.right if way is Way.RIGHT else origin.x - other.right
        aside = _gap(origin.y, origin.bottom, other.y, other.bottom)
        level = abs(other.y - origin.y)
    else:
        ahead = other.y - origin.bottom if way is Way.DOWN else origin.y - other.bottom
        aside = _gap(origin.x, origin.right, other.x, other.right)
        level = abs(other.x - origin.x)
    if ahead < -8:
        return None
    return aside > 0, ahead + 2 * aside, level


def _gap(start: float, end: float, other_start: float, other_end: float) -> float:
    return max(0.0, other_start - end, start - other_end)


def aside(drag: Drag, spot: Spot, by: int, *, days: Sequence[str], rooms: Sequence[str]) -> Spot:
    """The room beside, over into the next day; before the first room is the whole venue, if that can be."""
    alone = len(drag.slots) == 1
    each: list[str | None] = (
        [None, *rooms] if alone and (can_take_venue(drag.session) or not rooms) else [*rooms]
    )
    places = [(day, room) for day in days for room in each]
    here = (spot.day, spot.room)
    if here in places:
        number = places.index(here) + by
    else:
        number = days.index(spot.day) * len(each) + (0 if by > 0 else -1) if spot.day in days else 0
    if not 0 <= number < len(places):
        return spot
    return Spot(*places[number], spot.minute)


def days_on(spot: Spot, by: int, *, days: Sequence[str]) -> Spot:
    number = days.index(spot.day) + by if spot.day in days else -1
    return spot._replace(day=days[number]) if 0 <= number < len(days) else spot


def later(spot: Spot, minutes: int) -> Spot:
    return spot._replace(minute=Minute(spot.minute + minutes))


def titled(blocks: Sequence[Block], typed: str, here: str | None, *, is_longer: bool) -> Block | None:
    """The next block whose title begins so, else one with a word that does, else one with it anywhere.

    While what is typed gets longer (`is_longer`), the block one is at may stay.
    """
    wanted = folded(typed)
    place = next((number for number, block in enumerate(blocks) if block.id == here), -1)
    start = max(0, place if is_longer else place + 1)
    around = [*blocks[start:], *blocks[:start]]
    matches: tuple[Callable[[str], bool], ...] = (
        lambda title: title.startswith(wanted),
        lambda title: f" {wanted}" in title,
        lambda title: wanted in title,
    )
    for matching in matches:
        for block in around:
            if matching(folded(block.session.title)):
                return block
    return None
