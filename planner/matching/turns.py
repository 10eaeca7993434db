"""Long work in short turns: after each it tells how far it is, and asks whether to go on."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

Item = TypeVar("Item")

TURN = 100
"""Items between two questions: some milliseconds."""


class Cancelled(Exception):
    """Somebody stopped the search."""


class Turns:
    def __init__(
        self, total: int, progress: Callable[[int, int], None], is_cancelled: Callable[[], bool]
    ) -> None:
        self._total = total
        self._done = 0
        self._progress = progress
        self._is_cancelled = is_cancelled

    def through(self, items: Iterable[Item]) -> Iterator[Item]:
        """Each of them counts as one done."""
        for number, item in enumerate(self.between(items)):
            if not number % TURN:
                self._progress(self._done, self._total)
            yield item
            self._done += 1

    def between(self, items: Iterable[Item]) -> Iterator[Item]:
        """None of them counts."""
        for number, item in enumerate(items):
            if not number % TURN and self._is_cancelled():
                raise Cancelled
            yield item

    def end(self) -> None:
        self._progress(self._total, self._total)
