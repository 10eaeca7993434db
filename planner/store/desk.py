"""Reading for the front desk: who is looked for, how somebody stands, who has come."""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator

from planner.domain.desk import DeskCounts, DeskPerson, Standing, Turnout
from planner.domain.grouping import grouped
from planner.domain.ids import derived_id
from planner.domain.names import whole_name
from planner.domain.records import Absence, CheckIn, Day, Group, HelpRequest, Participant
from planner.domain.standing import WITHOUT_BADGE
from planner.store.document import Document
from planner.store.printed import badge_printed_at, is_badge_changed
from planner.store.snapshot import BY_POSITION
from planner.store.tables import Row, as_list

AT_ONCE = 1_000
_NAMES = "given_name, family_name, badge_name"
_PEOPLE = f"SELECT id, city, organisation, {_NAMES}, pronunciation, rowid FROM participant"
_FORMER = f"SELECT participant, id, {_NAMES} FROM former_person"
_DUE = (
    f"status NOT IN ({', '.join(repr(status.value) for status in sorted(WITHOUT_BADGE))}) "
    "AND id NOT IN (SELECT participant FROM absence WHERE day = :day)"
)
_COME = "id IN (SELECT participant FROM check_in WHERE day = :day)"


def desk_people(document: Document, *, at_once: int = AT_ONCE) -> Iterator[DeskPerson]:
    """In the order of writing, so many read at a time: whoever draws them in pieces holds nobody up."""
    with document.reading() as connection:
        former = _former(connection, _FORMER)
    after: int | None = 0
    while after is not None:
        statement = f"{_PEOPLE} WHERE rowid > ? ORDER BY rowid LIMIT ?"
        with document.reading() as connection:
            rows = connection.execute(statement, (after, at_once)).fetchall()
        yield from (_desk_person(row, former.get(row[0], ())) for row in rows)
        after = rows[-1][-1] if len(rows) == at_once else None


def desk_people_of(document: Document, ids: Iterable[str]) -> list[DeskPerson]:
    """Those of them who are there; for what a step touched."""
    wanted = as_list(ids)
    with document.reading() as connection:
        condition = "IN (SELECT value FROM json_each(?))"
        former = _former(connection, f"{_FORMER} WHERE participant {condition}", wanted)
        rows = connection.execute(f"{_PEOPLE} WHERE id {condition}", (wanted,)).fetchall()
    return [_desk_person(row, former.get(row[0], ())) for row in rows]


def person_of_code(document: Document, code: str) -> str | None:
    """Whose badge carries it: somebody's own id, or that of one found to be them."""
    query = (
        "SELECT id FROM participant WHERE id = :code UNION ALL "
        "SELECT participant FROM former_person WHERE id = :code LIMIT 1"
    )
    with document.reading() as connection:
        row = connection.execute(query, {"code": code}).fetchone()
    return row[0] if row else None


def standing(document: Document, person_id: str, day: str) -> Standing | None:
    """None where somebody else has removed them in the meantime."""
    with document.reading():
        person = document.get(Participant, person_id)
        if person is None:
            return None
        dates = {each.id: each.date for each in document.all(Day)}
        check_ins = document.referring(CheckIn, "participant", [person_id])
        group = document.get(Group, person.group) if person.group else None
        is_absent = document.get(Absence, derived_id(person_id, day)) is not None
        help_requests = document.referring(HelpRequest, "participant", [person_id])
        return Standing(
            person=person,
            group_name=group.name if group else "",
            check_ins=tuple(sorted(check_ins, key=lambda each: dates[each.day])),
            come=next((each for each in check_ins if each.day == day), None),
            is_expected=not is_absent and person.status not in WITHOUT_BADGE,
            is_absent=is_absent,
            badge_printed_at=badge_printed_at(document, person_id),
            is_badge_changed=is_badge_changed(document, person_id),
            help=help_requests[0] if help_requests else None,
        )


def counts(document: Document, day: str) -> DeskCounts:
    query = f'SELECT "group", {_DUE}, {_COME}, count(*) FROM participant GROUP BY 1, 2, 3'
    expected: Counter[str | None] = Counter()
    come: Counter[str | None] = Counter()
    missing: Counter[str | None] = Counter()
    with document.reading() as connection:
        for group, is_due, has_come, count in connection.execute(query, {"day": day}):
            expected[group] += count * is_due
            come[group] += count * has_come
            missing[group] += count * (is_due and not has_come)
        order = [each.id for each in document.select(Group, BY_POSITION)]
    return DeskCounts(
        total=Turnout(expected.total(), come.total(), missing.total()),
        groups=tuple(
            (group, Turnout(expected[group], come[group], missing[group]))
            for group in (*order, None)
            if expected[group] or come[group]
        ),
    )


def missing(document: Document, day: str) -> list[str]:
    """Ids of those expected who have not come, in the order of names."""
    query = f"SELECT id FROM participant WHERE {_DUE} AND NOT {_COME} ORDER BY sort_key, id"
    with document.reading() as connection:
        return [row[0] for row in connection.execute(query, {"day": day})]


def come_last(document: Document, day: str, *, most: int) -> list[CheckIn]:
    """The newest first; those of one second in the order of writing."""
    return document.select(CheckIn, "WHERE day = ? ORDER BY at DESC, rowid DESC LIMIT ?", [day, most])


def written_last(document: Document, day: str, at_desk: str) -> str | None:
    """Who was checked in last at that desk, whatever time was noted: a list on paper comes after its time."""
    found = document.select(CheckIn, "WHERE day = ? AND desk = ? ORDER BY rowid DESC LIMIT 1", [day, at_desk])
    return found[0].participant if found else None


def waiting_for_help(document: Document) -> list[HelpRequest]:
    """Who has waited longest first."""
    return document.select(HelpRequest, "ORDER BY at, rowid")


def _former(connection: sqlite3.Connection, statement: str, *values: str) -> dict[str, tuple[Row, ...]]:
    return grouped((row[0], row[1:]) for row in connection.execute(statement, values))


def _desk_person(row: Row, former: Iterable[Row]) -> DeskPerson:
    identity, city, organisation, given, family, badge, pronunciation, _ = row
    known_as = [(given, family, badge), *(tuple(other[1:]) for other in former)]
    names = [name for one, other, shown in known_as for name in (whole_name(one, other), shown)]
    return DeskPerson(
        id=identity,
        names=tuple(dict.fromkeys(filter(None, (*names, pronunciation)))),
        city=city,
        organisation=organisation,
        former_ids=tuple(other[0] for other in former),
    )
