"""Who is somewhere at the same time, by one sweep over what is sorted by time."""

from collections.abc import Iterable, Iterator
from typing import Protocol, TypeVar


class Timed(Protocol):
    """From `begins` until before `ends`, on one line of minutes."""

    @property
    def begins(self) -> int: ...

    @property
    def ends(self) -> int: ...


T = TypeVar("T", bound=Timed)


def crowds(in_order: Iterable[T]) -> Iterator[tuple[T, ...]]:
    """The largest sets that meet at one moment, each once and earliest first; nobody alone is a crowd.

    Three that run side by side are one crowd, not three pairs. `in_order` is sorted by `begins`.
    """
    present: list[T] = []
    first_end = 0
    for timed in in_order:
        if present and first_end <= timed.begins:
            if len(present) > 1:
                yield tuple(present)
            present = [other for other in present if other.ends > timed.begins]
            first_end = min((other.ends for other in present), default=timed.ends)
        first_end = min(first_end, timed.ends) if present else timed.ends
        present.append(timed)
    if len(present) > 1:
        yield tuple(present)


def overlap(first: Timed, second: Timed) -> bool:
    return first.begins < second.ends and second.begins < first.ends


def shared_time(crowd: Iterable[Timed]) -> tuple[int, int]:
    """When all of a crowd are there."""
    members = tuple(crowd)
    return max(timed.begins for timed in members), min(timed.ends for timed in members)
