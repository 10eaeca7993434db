"""How often each value occurs, whatever the letters it is written with."""

from collections.abc import Mapping

from planner.domain.names import folded
from planner.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Tally:
    text: str
    """As it is written most often; empty where there is nothing."""
    count: int
    values: tuple[str, ...]
    """Every way it is written, or the one id it stands for."""


def tallies(counts: Mapping[str, int], *, texts: Mapping[str, str] | None = None) -> list[Tally]:
    """Most frequent first, then by text; nothing last. `texts` name values that are not texts themselves."""
    if texts is not None:
        known = [
            Tally(texts.get(value, value) if value else "", count, (value,))
            for value, count in counts.items()
        ]
        return sorted(known, key=_place)
    written: dict[str, list[str]] = {}
    for value in counts:
        written.setdefault(folded(value), []).append(value)
    return sorted((_united(values, counts) for values in written.values()), key=_place)


def _united(values: list[str], counts: Mapping[str, int]) -> Tally:
    values.sort(key=lambda value: (-counts[value], value))
    return Tally(values[0], sum(counts[value] for value in values), tuple(values))


def _place(tally: Tally) -> tuple[bool, int, str, str]:
    return not tally.text, -tally.count, folded(tally.text), tally.text
