"""Long work in short turns: after each it tells how far it is, and asks whether to go on."""

import time
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

Item = TypeVar("Item")

TURN = 0.01
"""Seconds between two questions; how long an item takes is not known before."""


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
        self._until = 0.0

    def through(self, items: Iterable[Item]) -> Iterator[Item]:
        """Each of them counts as one done."""
        for item in self.between(items):
            yield item
            self._done += 1

    def between(self, items: Iterable[Item]) -> Iterator[Item]:
        """None of them counts."""
        for item in items:
            if time.perf_counter() > self._until:
                self._ask()
            yield item

    def _ask(self) -> None:
        if self._is_cancelled():
            raise Cancelled
        self._progress(self._done, self._total)
        self._until = time.perf_counter() + TURN

    def end(self) -> None:
        self._progress(self._total, self._total)
