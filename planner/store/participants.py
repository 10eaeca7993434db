"""Reading people: the ordered ids first, so that 100,000 are no trouble; `get_all` brings a page of them."""

from planner.domain.names import folded
from planner.store.document import Document

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


def _anywhere(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{escaped}%"
