"""Counting people in the file, so that nobody loads 100,000 of them for a chart.

Each read is one pass over the people: 60 ms where there are 100,000.
"""

from planner.domain.emails import is_email
from planner.domain.records import ParticipantStatus
from planner.domain.standing import NOT_COMING
from planner.domain.to_do import UnfinishedPeople
from planner.store.document import Document
from planner.store.tables import as_list

_COMING = "status NOT IN (SELECT value FROM json_each(?))"
_NAMELESS = "trim(badge_name || given_name || family_name) = ''"
_MAYBE_ODD = (
    "email <> '' AND (email NOT GLOB '?*@?*.?*' OR email GLOB '*@*@*' OR email GLOB '*[][ <>,;:()\"]*')"
)
"""Every address that is none, and some that are."""


def people(document: Document) -> dict[tuple[str | None, ParticipantStatus], int]:
    """By group and status."""
    query = 'SELECT "group", status, count(*) FROM participant GROUP BY 1, 2'
    with document.reading() as connection:
        rows = connection.execute(query).fetchall()
    return {(group, ParticipantStatus(status)): count for group, status, count in rows}


def cities(document: Document) -> dict[str, int]:
    """Those who come; under "" who gave no city."""
    query = f"SELECT city, count(*) FROM participant WHERE {_COMING} GROUP BY 1"
    with document.reading() as connection:
        return dict(connection.execute(query, (as_list(sorted(NOT_COMING)),)).fetchall())


def absences(document: Document) -> dict[tuple[str, ParticipantStatus], int]:
    """By day and status."""
    query = (
        "SELECT absence.day, participant.status, count(*) FROM absence "
        "JOIN participant ON participant.id = absence.participant GROUP BY 1, 2"
    )
    with document.reading() as connection:
        rows = connection.execute(query).fetchall()
    return {(day, ParticipantStatus(status)): count for day, status, count in rows}


def unfinished(document: Document) -> UnfinishedPeople:
    query = (
        f'SELECT id, {_NAMELESS}, email, "group" IS NULL FROM participant WHERE {_COMING} '
        f'AND ({_NAMELESS} OR ({_MAYBE_ODD}) OR "group" IS NULL) ORDER BY sort_key, id'
    )
    with document.reading() as connection:
        rows = connection.execute(query, (as_list(sorted(NOT_COMING)),)).fetchall()
    return UnfinishedPeople(
        without_name=tuple(row[0] for row in rows if row[1]),
        odd_email=tuple(row[0] for row in rows if row[2] and not is_email(row[2])),
        without_group=tuple(row[0] for row in rows if row[3]),
    )
