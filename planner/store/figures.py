"""Counting people in the file, in turns, so that a window stays alive over 100,000 of them."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from planner.domain.emails import is_email
from planner.domain.figures import PeopleFigures
from planner.domain.records import Paper, ParticipantStatus
from planner.domain.standing import NOT_COMING
from planner.store.document import Document

AT_ONCE = 4_000
"""Rows a turn: some 10 ms."""
_STATUS = {status.value: status for status in ParticipantStatus}
_PEOPLE = (
    "SELECT rowid, status, \"group\", city, given_name = '' AND family_name = '' AND badge_name = '', email "
    "FROM participant WHERE rowid > ? ORDER BY rowid LIMIT ?"
)
"""E-mail addresses are looked at here: patterns in SQL took four times as long as all the rest."""
_ABSENCES = (
    "SELECT absence.rowid, absence.day, participant.status FROM absence "
    "JOIN participant ON participant.id = absence.participant "
    "WHERE absence.rowid > ? ORDER BY absence.rowid LIMIT ?"
)


def people(document: Document, *, at_once: int = AT_ONCE) -> Iterator[PeopleFigures | None]:
    """None after each turn, the figures at the end. After a step that touches people begin anew."""
    groups: Counter[tuple[str | None, ParticipantStatus]] = Counter()
    cities: Counter[str] = Counter()
    absences: Counter[tuple[str, ParticipantStatus]] = Counter()
    without_name = odd_email = 0
    for rows in _turns(document, _PEOPLE, at_once):
        groups.update((group, _STATUS[status]) for _, status, group, *_ in rows)
        coming = [row for row in rows if _STATUS[row[1]] not in NOT_COMING]
        cities.update(row[3] for row in coming)
        without_name += sum(row[4] for row in coming)
        odd_email += sum(1 for row in coming if row[5] and not is_email(row[5]))
        yield None
    for rows in _turns(document, _ABSENCES, at_once):
        absences.update((day, _STATUS[status]) for _, day, status in rows)
        yield None
    yield PeopleFigures(
        groups=dict(groups),
        cities=dict(cities),
        absences=dict(absences),
        without_name=without_name,
        odd_email=odd_email,
    )


def prints_of_badges(document: Document) -> int:
    query = "SELECT count(*) FROM print_log WHERE paper = ?"
    with document.reading() as connection:
        found: int = connection.execute(query, (Paper.BADGES.value,)).fetchone()[0]
    return found


def exports(document: Document) -> int:
    """How often something was shared."""
    with document.reading() as connection:
        found: int = connection.execute("SELECT count(*) FROM export_log").fetchone()[0]
    return found


def _turns(document: Document, query: str, at_once: int) -> Iterator[list[tuple[Any, ...]]]:
    """Rows in the order of `rowid`, which is their first value."""
    after = 0
    while True:
        with document.reading() as connection:
            rows = connection.execute(query, (after, at_once)).fetchall()
        if rows:
            yield rows
        if len(rows) < at_once:
            return
        after = rows[-1][0]
