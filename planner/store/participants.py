"""Reading people: the ordered ids first, so that 100,000 are no trouble; `get_all` brings a page of them."""

from collections.abc import Iterable, Iterator, Mapping

from planner.domain.emails import is_email
from planner.domain.grouping import grouped
from planner.domain.names import folded
from planner.domain.records import Participant
from planner.domain.standing import NOT_COMING
from planner.store import queries
from planner.store.document import Document
from planner.store.queries import Listing, Query
from planner.store.tables import Row, as_list, table_of

_NOT_COMING = ", ".join(f"'{status.value}'" for status in sorted(NOT_COMING))
_OWN = ("given_name", "family_name", "badge_name", "pronouns", "organisation", "job_title", "city", "country",
        "email", "phone", "languages", "diet", "access_needs", "photo_consent", "status", "arrival",
        "departure", "notes", "pronunciation", "desk_note")  # fmt: skip
_COUNTED = ("status", "organisation", "job_title", "city", "country", "pronouns", "languages", "diet",
            "access_needs", "photo_consent")  # fmt: skip
_COMING = f"status NOT IN ({_NOT_COMING})"
LISTING = Listing(
    table="participant",
    usual="sort_key, id",
    filters={
        "group": "\"group\" IS nullif(?, '')",
        "day": f"{_COMING} AND id NOT IN (SELECT participant FROM absence WHERE day = ?)",
        "tag": "id IN (SELECT participant FROM tagging WHERE tag = ?)",
        "checked_in": "id IN (SELECT participant FROM check_in WHERE day = ?)",
        "field": "coalesce((SELECT value FROM answer WHERE answer.participant = participant.id "
        "AND answer.field = ?), '') = ?",
    }
    | {key: f"{key} = ?" for key in _COUNTED},
    sorts={key: key for key in _OWN}
    | {
        "name": "sort_key",
        "group": '(SELECT name FROM "group" WHERE "group".id = participant."group")',
        "sessions": "(SELECT count(DISTINCT session) FROM role WHERE role.participant = participant.id)",
        "tags": "(SELECT group_concat(name) FROM (SELECT name FROM tag JOIN tagging ON tagging.tag = tag.id "
        "WHERE tagging.participant = participant.id ORDER BY name))",
        "days": "(SELECT -count(*) FROM absence WHERE absence.participant = participant.id)",
        "checked_in": "(SELECT count(*) FROM check_in WHERE check_in.participant = participant.id)",
    },
    counted={key: key for key in _COUNTED} | {"group": '"group"'},
    related={
        "day": f"SELECT participant.id, day.id FROM participant JOIN day WHERE {_COMING} "
        "AND NOT EXISTS (SELECT 1 FROM absence WHERE absence.participant = participant.id "
        "AND absence.day = day.id)",
        "tag": "SELECT participant, tag FROM tagging",
        "checked_in": "SELECT participant, day FROM check_in",
        "field": "SELECT participant, value FROM answer WHERE field = ?",
    },
)
Findable = tuple[str, str, bool]
"""An id, what this person is found by, and whether name or e-mail address can't be right."""
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
        yield from ((identity, text) for identity, text, _ in part)


def texts_after(document: Document, rowid: int, *, most: int) -> tuple[list[Findable], int | None]:
    """The next so many, and after which to go on; None where there are no more."""
    statement = f"{_TEXTS} WHERE rowid > ? ORDER BY rowid LIMIT ?"
    with document.reading() as connection:
        rows = connection.execute(statement, (rowid, most)).fetchall()
    return list(map(_findable, rows)), rows[-1][-1] if len(rows) == most else None


def texts_of(document: Document, ids: Iterable[str]) -> list[Findable]:
    statement = f"{_TEXTS} WHERE id IN (SELECT value FROM json_each(?))"
    with document.reading() as connection:
        return list(map(_findable, connection.execute(statement, (as_list(ids),))))


def rows_after(document: Document, rowid: int, *, most: int) -> tuple[list[Row], int | None]:
    """The next so many as the file holds them, in the order of writing, and after which to go on; None where
    there are no more. `people_of` makes records of them, which takes longer than reading.
    """
    columns = table_of(Participant).column_list
    statement = f"SELECT {columns}, rowid FROM participant WHERE rowid > ? ORDER BY rowid LIMIT ?"
    with document.reading() as connection:
        rows = connection.execute(statement, (rowid, most)).fetchall()
    return rows, rows[-1][-1] if len(rows) == most else None


def people_of(rows: Iterable[Row]) -> Iterator[Participant]:
    """Of `rows_after`; in any thread."""
    make = table_of(Participant).record_of
    return (make(row[:-1]) for row in rows)


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


def _findable(row: Row) -> Findable:
    """One line: the name as it is sorted, then the rest; in scripts that are written without blanks also
    without the one that `sort_key` puts between the parts of a name.
    """
    identity, name, organisation, city, email, badge, _ = row
    is_troubled = not name or bool(email and not is_email(email))
    rest = f"{organisation}\n{city}\n{email}\n{badge}"
    if name.isascii() and rest.isascii():
        return identity, f"{name}\n{rest.lower()}", is_troubled
    folded_rest = "\n".join(map(_folded, (organisation, city, email, badge)))
    return identity, f"{name}\n{name.replace(' ', '')}\n{folded_rest}", is_troubled


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
