"""Reading sessions."""

from planner.domain.agenda import TYPES_IN_ROOMS
from planner.domain.conflicts.sessions import LEADS
from planner.domain.grouping import grouped
from planner.domain.names import folded
from planner.domain.records import Session, SessionNeed, SessionStatus
from planner.store import queries
from planner.store.document import Document
from planner.store.queries import Listing, Query

_LIVE = f"status <> '{SessionStatus.CANCELLED.value}'"
_LED_TYPES = ", ".join(f"'{kind.value}'" for kind in sorted(TYPES_IN_ROOMS))
_LEADS = ", ".join(f"'{kind.value}'" for kind in sorted(LEADS))
_OWN = ("type", "minutes", "status", "language", "expected", "limit", "public", "abstract", "notes")
LISTING = Listing(
    table="session",
    usual="title COLLATE NOCASE, id",
    filters={
        "type": "type = ?",
        "status": "status = ?",
        "track": "track IS nullif(?, '')",
        "language": "language = ?",
        "minutes": "minutes = ?",
        "day": "id IN (SELECT session FROM slot WHERE day = ?)",
        "room": "id IN (SELECT session FROM slot WHERE room = ?)",
        "unscheduled": f"{_LIVE} AND id NOT IN (SELECT session FROM slot) AND ? = ''",
        "without-facilitator": f"{_LIVE} AND type IN ({_LED_TYPES}) AND ? = '' "
        f"AND id NOT IN (SELECT session FROM role WHERE kind IN ({_LEADS}))",
        "internal": "NOT public AND ? = ''",
    },
    sorts={key: f'"{key}"' for key in _OWN}
    | {
        "title": "title",
        "track": "(SELECT name FROM track WHERE track.id = session.track)",
        "when": "(SELECT min(day.date || printf(' %05d', start)) FROM slot JOIN day ON day.id = slot.day "
        "WHERE slot.session = session.id)",
        "people": "(SELECT count(DISTINCT participant) FROM role WHERE role.session = session.id)",
        "needs": "(SELECT min(feature) FROM session_need WHERE session_need.session = session.id)",
    },
    counted={key: key for key in ("type", "status", "track", "language", "minutes")},
    related={
        "day": "SELECT DISTINCT session, day FROM slot",
        "room": "SELECT DISTINCT session, room FROM slot WHERE room IS NOT NULL",
    },
)
"""The filters that are no choice between values take an empty one."""


def listed(document: Document) -> list[Session]:
    """By title."""
    return document.select(Session, "ORDER BY title COLLATE NOCASE, id")


def needs(document: Document) -> dict[str, tuple[str, ...]]:
    """Of every session that has some, by its id."""
    found = document.select(SessionNeed, "ORDER BY feature, id")
    return grouped((record.session, record.feature) for record in found)


def ids(document: Document, query: Query | None = None) -> list[str]:
    """By title, unless the query has another order."""
    query = query or Query()
    ordered = queries.ids(document, LISTING, query)
    return queries.found(ordered, texts(document), query.search) if query.search.strip() else ordered


def texts(document: Document) -> dict[str, str]:
    """By id, what sessions are found by, folded: title, track, language, needs, and the people in them."""
    statement = (
        "SELECT id, title || char(10) || language || char(10) || coalesce((SELECT name FROM track "
        "WHERE track.id = track), '') || char(10) || coalesce((SELECT group_concat(feature, char(10)) FROM "
        "session_need WHERE session = session.id), '') || char(10) || coalesce((SELECT group_concat("
        "badge_name || ' ' || given_name || ' ' || family_name, char(10)) FROM role "
        "JOIN participant ON participant.id = role.participant WHERE role.session = session.id), '') "
        "FROM session"
    )
    with document.reading() as connection:
        return {identity: folded(text) for identity, text in connection.execute(statement)}


def counts(document: Document, column: str) -> dict[str, int]:
    """How many sessions by "type", "status" or "track" (empty: without one)."""
    statement = {
        "type": "SELECT type, count(*) FROM session GROUP BY 1",
        "status": "SELECT status, count(*) FROM session GROUP BY 1",
        "track": "SELECT track, count(*) FROM session GROUP BY 1",
    }[column]
    with document.reading() as connection:
        return {value or "": count for value, count in connection.execute(statement)}
