"""Something wrong with one row of an import, as a value; `wording` turns it into a sentence."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    row: int | None
    """As the source counts, from 1; None where it is about the whole source."""
    field: str
    code: str
    value: str
