"""What a saved filter holds: kinds and values, in one text."""

import json
from collections.abc import Iterable

from planner.domain.records import SavedFilter

Filter = tuple[str, str]
"""Kind and value: ("group", id), ("city", "Graz"), ("field:ID", "M")."""


def as_text(filters: Iterable[Filter]) -> str:
    return json.dumps([list(each) for each in filters], ensure_ascii=False)


def filters_of(saved: SavedFilter) -> tuple[Filter, ...]:
    """What is no pair of texts, in a file somebody has worked on by hand, is left out."""
    try:
        held = json.loads(saved.filters)
    except ValueError:
        return ()
    return tuple((each[0], each[1]) for each in held if _is_filter(each)) if isinstance(held, list) else ()


def _is_filter(held: object) -> bool:
    return isinstance(held, list) and len(held) == 2 and all(isinstance(part, str) for part in held)
