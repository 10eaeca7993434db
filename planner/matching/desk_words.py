"""Words people are found by, in order, so that a beginning finds them; and those a slip of a key away.

A beginning that was mistyped is compared with the beginnings of all words, each distinct one once: of 20,000
people some ten thousand, which rapidfuzz does in less than a millisecond.
"""

from bisect import bisect_left, insort
from collections.abc import Collection, Iterator
from itertools import groupby

from rapidfuzz import process
from rapidfuzz.distance import OSA

END = "\U0010ffff"
"""After all that begins alike."""
LEAST, LONG = 3, 6
"""Letters from which one slip is looked for, and from which two."""
MOST_NEAR = 300
"""Beginnings a slip away that are looked at; short ones have too many to tell anything."""


class Words:
    """Which values (ids, or other words) each word leads to."""

    def __init__(self) -> None:
        self._values: dict[str, str | set[str]] = {}
        """Most words lead to one: 100,000 sets would be looked through at each collection of garbage."""
        self._ordered: list[str] = []
        self._beginnings: dict[int, list[str]] = {}
        """By length; all distinct."""
        self._is_ordered = True

    def __contains__(self, word: str) -> bool:
        return word in self._values

    def put(self, word: str, value: str) -> bool:
        """Whether the word is a new one."""
        known = self._values.get(word)
        if known is None:
            self._values[word] = value
            self._add(word)
        elif isinstance(known, set):
            known.add(value)
        elif known != value:
            self._values[word] = {known, value}
        return known is None

    def remove(self, word: str, value: str) -> bool:
        """Whether nothing is left of the word. Its beginnings stay where they were: they lead nowhere."""
        known = self._values.get(word)
        if isinstance(known, set):
            known.discard(value)
        if known != value and known != set():
            return False
        del self._values[word]
        if self._is_ordered:
            del self._ordered[bisect_left(self._ordered, word)]
        return True

    def values(self, word: str) -> Collection[str]:
        known = self._values.get(word, ())
        return (known,) if isinstance(known, str) else known

    def beginning(self, start: str) -> Iterator[str]:
        """Words that begin so, in order; the very word first."""
        self._order()
        at, ordered = bisect_left(self._ordered, start), self._ordered
        while at < len(ordered) and ordered[at].startswith(start):
            yield ordered[at]
            at += 1

    def near(self, start: str) -> dict[str, int]:
        """Words that begin so but for a slip or two, with how many; those without a slip too."""
        most = 0 if len(start) < LEAST else 1 if len(start) < LONG else 2
        slips: dict[str, int] = {}
        if not most:
            return slips
        for length in range(max(len(start) - most, 2), len(start) + most + 1):
            choices = self._beginnings_of(length)
            found = process.extract(
                start, choices, scorer=OSA.distance, processor=None, score_cutoff=most, limit=MOST_NEAR
            )
            for near, distance, _ in found:
                is_short = len(start) < LONG - 1 and near[0] != start[0] and near[1] != start[0]
                if not is_short:
                    self._add_beginning(slips, near, distance)
        return slips

    def _add_beginning(self, slips: dict[str, int], near: str, distance: int) -> None:
        for word in self.beginning(near):
            if distance < slips.get(word, 9):
                slips[word] = distance

    def _beginnings_of(self, length: int) -> list[str]:
        known = self._beginnings.get(length)
        if known is None:
            self._order()
            cut = (word[:length] for word in self._ordered if len(word) >= length)
            known = self._beginnings[length] = [start for start, _ in groupby(cut)]
        return known

    def _add(self, word: str) -> None:
        if not self._beginnings:
            self._is_ordered = False
            return
        self._order()
        for length, known in self._beginnings.items():
            start = word[:length]
            if len(word) >= length and next(self.beginning(start), None) is None:
                known.append(start)
        insort(self._ordered, word)

    def _order(self) -> None:
        if not self._is_ordered:
            self._ordered = sorted(self._values)
            self._is_ordered = True
