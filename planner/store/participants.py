"""Reading people: first the ordered ids, then the page that is looked at, so that 100,000 are no trouble."""

from collections.abc import Sequence

from planner.domain.names import folded
from planner.domain.records import Participant
from planner.store.document import Document
from planner.store.tables import as_list

_FOUND_BY = ("organisation", "city", "email", "badge_name")


def ids(document: Document, *, search: str = "") -> list[str]:
    """In the order of names; `search` looks for a piece of name, organisation, city or e-mail."""
    query = "SELECT id FROM participant"
    values: list[str] = []
    if search.strip():
        columns = " OR ".join(f"{column} LIKE ? ESCAPE '\\'" for column in ("sort_key", *_FOUND_BY))
        query += f" WHERE {columns}"
        values = [_anywhere(folded(search)), *[_anywhere(search.strip())] * len(_FOUND_BY)]
    with document.reading() as connection:
        return [row[0] for row in connection.execute(f"{query} ORDER BY sort_key, id", values)]


def page(document: Document, ids: Sequence[str]) -> list[Participant]:
    """In the order of `ids`; one that is no longer there is left out."""
    found = document.select(Participant, "WHERE id IN (SELECT value FROM json_each(?))", [as_list(ids)])
    by_id = {participant.id: participant for participant in found}
    return [by_id[wanted] for wanted in ids if wanted in by_id]


def _anywhere(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{escaped}%"
