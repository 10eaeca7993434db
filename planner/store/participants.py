"""Reading people: the ordered ids first, so that 100,000 are no trouble; `get_all` brings a page of them."""

from collections.abc import Iterable, Iterator, Mapping

from planner.domain.grouping import grouped
from planner.domain.names import folded
from planner.domain.standing import NOT_COMING
from planner.store import queries
from planner.store.document import Document
from planner.store.queries import Listing, Query
from planner.store.tables import Row, as_list

_NOT_COMING = ", ".join(f"'{status.value}'" for status in sorted(NOT_COMING))
_OWN = ("given_name", "family_name", "badge_name", "pronouns", "organisation", "job_title", "city", "country",
        "email", "phone", "languages", "diet", "access_needs", "photo_consent", "status", "arrival",
        "departure", "notes")  # fmt: skip
LISTING = Listing(
    table="participant",
    usual="sort_key, id",
    filters={
        "group": "\"group\" IS nullif(?, '')",
        "status": "status = ?",
        "day": f"status NOT IN ({_NOT_COMING}) AND id NOT IN (SELECT participant FROM absence WHERE day = ?)",
        "tag": "id IN (SELECT participant FROM tagging WHERE tag = ?)",
    },
    sorts={key: key for key in _OWN}
    | {
        "group": '(SELECT name FROM "group" WHERE "group".id = participant."group")',
        "sessions": "(SELECT count(DISTINCT session) FROM role WHERE role.participant = participant.id)",
        "tags": "(SELECT group_concat(name) FROM (SELECT name FROM tag JOIN tagging ON tagging.tag = tag.id "
        "WHERE tagging.participant = participant.id ORDER BY name))",
        "days": "(SELECT -count(*) FROM absence WHERE absence.participant = participant.id)",
        "checked_in": "(SELECT count(*) FROM check_in WHERE check_in.participant = participant.id)",
    },
)
_TEXTS = "SELECT id, sort_key, organisation, city, email, badge_name, rowid FROM participant"


def ids(document: Document, query: Query | None = None, *, search: str = "") -> list[str]:
    """In the order of names, unless the query has another; `search` is that of a query with nothing else."""
    query = query or Query(search=search)
    ordered = queries.ids(document, LISTING, query)
    return queries.found(ordered, dict(texts(document)), query.search) if query.search.strip() else ordered


def texts(document: Document) -> Iterator[tuple[str, str]]:
    """By id, what people are found by, folded."""
    after: int | None = 0
    while after is not None:
        part, after = texts_after(document, after, most=_AT_ONCE)
        yield from part


def texts_after(document: Document, rowid: int, *, most: int) -> tuple[list[tuple[str, str]], int | None]:
    """The next so many, and after which to go on; None where there are no more."""
    with document.reading() as connection:
        rows = connection.execute(
            f"{_TEXTS} WHERE rowid > ? ORDER BY rowid LIMIT ?", (rowid, most)
        ).fetchall()
    return [(row[0], _text(row)) for row in rows], rows[-1][-1] if len(rows) == most else None


def texts_of(document: Document, ids: Iterable[str]) -> list[tuple[str, str]]:
    statement = f"{_TEXTS} WHERE id IN (SELECT value FROM json_each(?))"
    with document.reading() as connection:
        return [(row[0], _text(row)) for row in connection.execute(statement, (as_list(ids),))]


def counts(document: Document, column: str) -> dict[str, int]:
    """How many people by "group" (empty: without one), "status", "tag" or "day" they come on."""
    statement = {
        "group": 'SELECT "group", count(*) FROM participant GROUP BY "group"',
        "status": "SELECT status, count(*) FROM participant GROUP BY 1",
        "tag": "SELECT tag, count(*) FROM tagging GROUP BY 1",
        "day": "SELECT day.id, (SELECT count(*) FROM participant WHERE "
        f"{LISTING.filters['day'].replace('?', 'day.id')}) FROM day",
    }[column]
    with document.reading() as connection:
        return {value or "": count for value, count in connection.execute(statement)}


def sessions_of(document: Document, ids: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """Titles of the sessions each has a part in, by title."""
    return _related(
        document, ids,
        "SELECT DISTINCT role.participant, session.title, session.id FROM role "
        "JOIN session ON session.id = role.session WHERE role.participant IN "
        "(SELECT value FROM json_each(?)) ORDER BY session.title, session.id",
    )  # fmt: skip


def tags_of(document: Document, ids: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """Names of tags, in order."""
    return _related(
        document, ids,
        "SELECT tagging.participant, tag.name FROM tagging JOIN tag ON tag.id = tagging.tag "
        "WHERE tagging.participant IN (SELECT value FROM json_each(?)) ORDER BY tag.name, tag.id",
    )  # fmt: skip


def _related(document: Document, ids: Iterable[str], statement: str) -> Mapping[str, tuple[str, ...]]:
    with document.reading() as connection:
        rows = connection.execute(statement, (as_list(ids),)).fetchall()
    return grouped((row[0], row[1]) for row in rows)


def _text(row: Row) -> str:
    """One line: the name as it is sorted, then the rest; in scripts that are written without blanks also
    without the one that `sort_key` puts between the parts of a name.
    """
    _, name, organisation, city, email, badge, _ = row
    rest = f"{organisation}\n{city}\n{email}\n{badge}"
    if name.isascii() and rest.isascii():
        return f"{name}\n{rest.lower()}"
    return f"{name}\n{name.replace(' ', '')}\n" + "\n".join(map(_folded, (organisation, city, email, badge)))


def _folded(text: str) -> str:
    """Cities and organisations repeat, and folding costs ten times as much as looking."""
    known = _FOLDED.get(text)
    if known is None:
        if len(_FOLDED) > _MOST_FOLDED:
            _FOLDED.clear()
        known = _FOLDED[text] = folded(text)
    return known


_AT_ONCE = 5000
_MOST_FOLDED = 5000
_FOLDED: dict[str, str] = {}
