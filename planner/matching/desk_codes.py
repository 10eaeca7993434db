"""The first signs of an id, as lists on paper print them beside a name."""

from collections.abc import Iterable

from planner.domain.ids import ALPHABET, LENGTH
from planner.matching.desk_words import Words

LEAST = 3
CODE, CODE_OR_NAME = 0.1, 0.55
"""Costs. "Ana" may begin an id as well, which is meant where no name begins so: of the codes on a desk list a
third are letters throughout.
"""
_MISREAD = str.maketrans("ILO", "110")
_MOST = 50


class Codes:
    def __init__(self) -> None:
        self._codes = Words()

    def put_all(self, codes: Iterable[str], person: str) -> None:
        for code in codes:
            self._codes.put(code, person)

    def remove_all(self, codes: Iterable[str], person: str) -> None:
        for code in codes:
            self._codes.remove(code, person)

    def beginning(self, text: str) -> dict[str, float]:
        """Costs by person; nobody where it can't be one, or too many begin so."""
        typed = text.strip().lstrip("#").replace("-", "").upper().translate(_MISREAD)
        if not LEAST <= len(typed) <= LENGTH or not all(sign in ALPHABET for sign in typed):
            return {}
        is_made = any(map(str.isdigit, text))
        cost = CODE if is_made else CODE_OR_NAME
        found = {}
        for code in self._codes.beginning(typed):
            found.update(dict.fromkeys(self._codes.values(code), cost))
            if len(found) > _MOST:
                return {}
        return found
