"""Back from paper: the lines somebody typed or pasted of those ticked on a list, and who is meant by each."""

import re
from collections.abc import Iterator

from planner.domain.values import dataclass
from planner.matching.desk import DeskIndex, Found, Hit, sure

MOST_CANDIDATES = 6
_NUMBER = re.compile(r"^\s*(?:\d{1,4}\s*[.):]\s+|[-*•☐☑☒✓✔x]\s+|\[.?\]\s*)+", re.IGNORECASE)
"""Of a numbered or ticked list."""
_PARTS = re.compile(r"[\t;|]")


@dataclass(frozen=True, slots=True)
class ReadLine:
    text: str
    """As it was typed."""
    person: str | None
    """Whose line it is without doubt."""
    candidates: tuple[str, ...]
    """Who else it may be, most likely first; nobody and no candidates: unknown."""


def read_lines(index: DeskIndex, text: str) -> Iterator[ReadLine]:
    """Each line that holds something, in order; for 300 lines a second, so one by one.

    A line is a name, an id or its first signs, or several of them as cells of a table.
    """
    for line in text.splitlines():
        if line.strip():
            yield _read(index, line.strip())


def _read(index: DeskIndex, line: str) -> ReadLine:
    bare = _NUMBER.sub("", line)
    cells = [cell for cell in map(str.strip, _PARTS.split(bare)) if cell]
    found = [index.find(cell, most=MOST_CANDIDATES) for cell in cells]
    certain = {hit.id for hits in found if (hit := _certain(hits)) is not None}
    if len(certain) == 1:
        return ReadLine(line, certain.pop(), ())
    likely = (hit.id for hits in found for hit in hits if hit.why in (Found.NAME, Found.LIKE_NAME, Found.ID))
    return ReadLine(line, None, tuple(dict.fromkeys(likely))[:MOST_CANDIDATES])


def _certain(hits: list[Hit]) -> Hit | None:
    """Stricter than at the desk, where the person stands: a whole name or a code, no beginning of a name."""
    hit = sure(hits)
    return hit if hit is not None and (hit.is_whole or hit.why is Found.ID) else None
