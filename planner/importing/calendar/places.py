"""Rooms out of the locations of a calendar: "Main Hall, Hotel Adler, Graz" is the room and what all share."""

from collections.abc import Iterable, Mapping

from planner.domain.names import folded


def rooms_of(locations: Iterable[str], around: tuple[str, ...]) -> Mapping[str, str | None]:
    """By location, the room's name; None for the whole venue. `around`: the event's venue and city."""
    parted = {location: _parts(location) for location in dict.fromkeys(locations) if location}
    known = {folded(part) for text in around for part in (text, *_parts(text)) if part}
    shared = _shared(list(parted.values()))
    found: dict[str, str | None] = {"": None}
    for location, parts in parted.items():
        rest = parts[: len(parts) - shared]
        while rest and folded(rest[-1]) in known:
            rest = rest[:-1]
        found[location] = ", ".join(rest) or None
    return found


def _parts(location: str) -> list[str]:
    return [part.strip() for part in location.split(",") if part.strip()]


def _shared(all_parts: list[list[str]]) -> int:
    """How many parts at the end all locations have in common; one location shares nothing."""
    if len(all_parts) < 2:
        return 0
    ends = [[folded(part) for part in reversed(parts)] for parts in all_parts]
    count = 0
    for at_end in zip(*ends, strict=False):
        if len(set(at_end)) > 1:
            break
        count += 1
    return count
