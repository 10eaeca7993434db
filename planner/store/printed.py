"""What went to paper, and whose badge is no longer what was printed.

What a badge said then is told from the journal: the design and the rows it shows as they are now, with every
later change to them taken back. Only people are looked at to whom something may have happened since.
"""

import sqlite3
from collections.abc import Mapping
from typing import NamedTuple

from planner.domain.records import Paper, Participant
from planner.domain.standing import WITHOUT_BADGE
from planner.domain.to_do import PrintedBadges
from planner.domain.values import dataclass
from planner.store.badge_faces import Faces, Looks, Then, columns_of
from planner.store.document import Document
from planner.store.past import NOW, Past
from planner.store.tables import as_list


@dataclass(frozen=True, slots=True)
class Print:
    id: str
    paper: str
    """One of `Paper`."""
    at: str
    """UTC, ISO 8601 with seconds."""
    desk: str
    step: int
    """The last one before it: what was printed is the document as of then."""
    items: tuple[str, ...]
    """Ids of the people whose badges it were, or of the slots of the agenda."""
    reason: str = ""
    """Why it was printed again, where somebody said so."""
    choices: str = "{}"
    """JSON of how it was printed (`operations.prints.choices_text`)."""


def prints(document: Document) -> list[Print]:
    """Newest first."""
    import json  # noqa: PLC0415 - slow import

    query = "SELECT id, paper, at, desk, step, items, reason, choices FROM print_log ORDER BY rowid DESC"
    with document.reading() as connection:
        rows = connection.execute(query).fetchall()
    return [
        Print(name, paper, at, desk, step, tuple(json.loads(items)), reason, choices)
        for name, paper, at, desk, step, items, reason, choices in rows
    ]


def badges(document: Document) -> PrintedBadges:
    """Of everybody who gets one, in the order of names; what counts is the print each was on last.

    A badge of somebody merged into another is that other's.
    """
    query = "SELECT value, max(step) FROM print_log, json_each(items) WHERE paper = ? GROUP BY value"
    with document.reading() as connection:
        items = dict(connection.execute(query, (Paper.BADGES.value,)).fetchall())
        printed = _of_people(connection, items)
        changed, due = _changed(document, printed), _due(connection)
    return PrintedBadges(
        current=tuple(person for person in due if person in printed and person not in changed),
        changed=tuple(person for person in due if person in changed),
        missing=tuple(person for person in due if person not in printed),
    )


def badge_printed_at(document: Document, person: str) -> str | None:
    """When somebody's badge was printed last: UTC, ISO 8601 with seconds; None where it never was.

    Looks for the id as it is written: a million printed badges take 34 ms, read as JSON 104.
    """
    query = (
        "SELECT at FROM print_log WHERE paper = :paper AND (instr(items, :person) OR EXISTS (SELECT 1 FROM "
        "former_person WHERE participant = trim(:person, '\"') AND instr(items, '\"' || id || '\"'))) "
        "ORDER BY rowid DESC LIMIT 1"
    )
    with document.reading() as connection:
        row = connection.execute(query, {"paper": Paper.BADGES.value, "person": f'"{person}"'}).fetchone()
    return row[0] if row else None


def is_badge_changed(document: Document, person: str) -> bool:
    """Whether somebody's badge would say something else than the one printed last: asked at the desk, so
    without a look at everybody else.
    """
    query = (
        "SELECT step, known.id FROM print_log JOIN (SELECT :person AS id UNION ALL "
        "SELECT id FROM former_person WHERE participant = :person) AS known "
        "ON instr(items, '\"' || known.id || '\"') WHERE paper = :paper "
        "ORDER BY print_log.rowid DESC, known.id = :person DESC LIMIT 1"
    )
    with document.reading() as connection:
        row = connection.execute(query, {"paper": Paper.BADGES.value, "person": person}).fetchone()
        return row is not None and person in _changed(document, {person: _Badge(*row)})


def people_changed_since(document: Document, printed: Print) -> tuple[str, ...]:
    """Of the people on one print of badges those who still get one, and another one than that."""
    with document.reading() as connection:
        on_it = _of_people(connection, dict.fromkeys(printed.items, printed.step))
        changed = _changed(document, on_it)
        return tuple(person for person in _due(connection) if person in changed)


class _Badge(NamedTuple):
    step: int
    """The last one before it was printed."""
    item: str
    """Whose it was then: the id that stands on it."""


def _of_people(connection: sqlite3.Connection, items: Mapping[str, int]) -> dict[str, _Badge]:
    """By the people of today the badge of theirs that was printed last."""
    former = dict(connection.execute("SELECT id, participant FROM former_person").fetchall())
    found: dict[str, _Badge] = {}
    for item, step in items.items():
        person = former.get(item, item)
        other = found.get(person)
        if other is None or (other.step, other.item == person) < (step, item == person):
            found[person] = _Badge(step, item)
    return found


def _due(connection: sqlite3.Connection) -> list[str]:
    query = "SELECT id FROM participant WHERE status NOT IN (SELECT value FROM json_each(?))"
    without = as_list(status.value for status in WITHOUT_BADGE)
    return [row[0] for row in connection.execute(f"{query} ORDER BY sort_key, id", (without,))]


def _changed(document: Document, printed: Mapping[str, _Badge]) -> set[str]:
    """`printed` holds which badge each person has."""
    steps = {badge.step for badge in printed.values()}
    first = min(steps, default=NOW)
    looks = Looks(document, first=first)
    columns = columns_of(map(looks.at, {*steps, NOW}))
    past = Past(document, columns, first=first, since={each.item: each.step for each in printed.values()})
    if not past and not looks.is_changed:
        return set()
    faces = Faces(document, past, columns)
    touched = faces.touched(document)
    if touched is not None:
        touched |= {person for person, badge in printed.items() if badge.item != person}
    asked = set(printed) if touched is None or looks.is_changed else touched & printed.keys()
    people = document.get_all(Participant, asked)
    past.know(people)
    look = looks.at(NOW)

    def is_other(person: str) -> bool:
        then = Then(printed[person].item, printed[person].step, looks.at(printed[person].step))
        return faces.differ(then, person, look, is_touched=touched is None or person in touched)

    return {person.id for person in people if is_other(person.id)}
