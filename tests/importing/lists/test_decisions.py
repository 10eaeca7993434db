from collections.abc import Mapping
from functools import partial
from itertools import count

import pytest

from planner.domain.records import FormerPerson, Participant
from planner.importing.header_words import ListKind
from planner.importing.lists.columns import guess
from planner.importing.lists.plan import SOMEBODY_NEW, Decisions, ImportPlan
from planner.importing.lists.planning import plan_list
from planner.importing.outcomes import Fate, Outcome
from planner.importing.tables.table import Cancelled
from planner.operations import participants
from planner.operations.importing import import_list
from planner.store import snapshot
from planner.store.document import Document
from tests.importing.lists.building import a_table, a_workshop, codes, counts, take_in, told

ANN, BOB = "PERS000001", "PERS000002"
HEADERS = "Name,Email,City,Phone\n"


@pytest.fixture
def document() -> Document:
    """Two John Smiths, whom a list without addresses can't tell apart."""
    document = a_workshop()
    for identity, city in ((ANN, "Boston"), (BOB, "Atlanta")):
        person = Participant(id=identity, given_name="John", family_name="Smith", city=city)
        participants.add_participant(document, person)
    return document


def decided(
    document: Document,
    rows: str,
    *,
    left_out: frozenset[int] = frozenset(),
    matches: Mapping[int, str] | None = None,
) -> ImportPlan:
    table = a_table(HEADERS + rows)
    mapping = guess(table, ListKind.PARTICIPANTS)
    decisions = Decisions(left_out=left_out, matches=matches or {})
    plan = plan_list(table, snapshot.take(document), mapping, document.new_id, decisions)
    assert plan.rows == plan.new + plan.changed + plan.same + plan.repeated + plan.skipped + plan.left_out
    return plan


def about(plan: ImportPlan) -> list[tuple[int, Fate, str]]:
    """Of every row; "new" for somebody who is not there yet."""
    return [(each.row, each.fate, each.id if each.id in (ANN, BOB, "") else "new") for each in plan.outcomes]


def test_of_every_row_it_is_said_what_becomes_of_it(document: Document) -> None:
    plan = decided(document, "John Smith,,Boston,\nMia Li,,Ulm,\nJohn Smith,,Atlanta,1\n,,Rome,\nLi Mia,,,\n")
    mia = next(record.id for record in plan.records if record.id not in (ANN, BOB))
    assert plan.outcomes == (
        Outcome(2, Fate.SAME, ANN, "John Smith"),
        Outcome(3, Fate.NEW, mia, "Mia Li"),
        Outcome(4, Fate.CHANGED, BOB, "John Smith"),
        Outcome(5, Fate.SKIPPED, "", ""),
        Outcome(6, Fate.REPEATED, mia, "Li Mia"),
    )
    assert counts(plan) == {"rows": 5, "new": 1, "changed": 1, "same": 1, "repeated": 1, "skipped": 1}


def test_who_is_in_the_workshop_and_not_in_the_list_is_missing(document: Document) -> None:
    assert decided(document, "John Smith,,Atlanta,\n").missing == (ANN,)
    assert decided(document, "Mia Li,,,\n").missing == (ANN, BOB)


def test_a_row_left_out_brings_and_changes_nothing_and_is_counted_apart(document: Document) -> None:
    rows = "John Smith,,Boston,1\nMia Li,nowhere,,\n,,Rome,\nBo,,,,too long\n"
    plan = decided(document, rows, left_out=frozenset({2, 3, 4, 5}))
    assert (plan.records, plan.changes, plan.problems, plan.missing) == ((), (), (), (BOB,))
    assert (counts(plan), plan.left_out) == ({"rows": 4}, 4)
    assert plan.outcomes == (
        Outcome(2, Fate.LEFT_OUT, "", "John Smith"),
        Outcome(3, Fate.LEFT_OUT, "", "Mia Li"),
        Outcome(4, Fate.LEFT_OUT, "", ""),
        Outcome(5, Fate.LEFT_OUT, "", "Bo"),
    )


def test_a_row_repeats_none_that_is_left_out(document: Document) -> None:
    plan = decided(document, "Mia Li,m@x.org,,\nMia Li,m@x.org,Ulm,\n", left_out=frozenset({2}))
    assert about(plan) == [(2, Fate.LEFT_OUT, ""), (3, Fate.NEW, "new")]
    assert codes(plan) == []


def test_a_row_is_about_whom_it_was_matched_to_and_frees_the_other(document: Document) -> None:
    plan = decided(document, "John Smith,,,1\nJ. Smith,,,2\n")
    assert about(plan) == [(2, Fate.CHANGED, ANN), (3, Fate.NEW, "new")]
    plan = decided(document, "John Smith,,,1\nJ. Smith,,,2\n", matches={3: ANN})
    assert about(plan) == [(2, Fate.CHANGED, BOB), (3, Fate.CHANGED, ANN)]
    assert [(change.row, change.id, change.field, change.after) for change in plan.changes] == [
        (2, BOB, "phone", "1"),
        (3, ANN, "given_name", "J. Smith"),
        (3, ANN, "family_name", ""),
        (3, ANN, "phone", "2"),
    ]


def test_a_row_is_about_somebody_new_where_that_was_said(document: Document) -> None:
    text = "John Smith,,Boston,\n"
    plan = decided(document, text, matches={2: SOMEBODY_NEW})
    assert (about(plan), plan.missing) == ([(2, Fate.NEW, "new")], (ANN, BOB))
    rows = "Mia Li,m@x.org,,\nMia Li,m@x.org,,\n"
    plan = decided(document, rows, matches={3: SOMEBODY_NEW})
    assert about(plan) == [(2, Fate.NEW, "new"), (3, Fate.NEW, "new")]
    assert len({outcome.id for outcome in plan.outcomes}) == 2


def test_two_rows_matched_to_one_person_are_about_one_person(document: Document) -> None:
    plan = decided(document, "Mia Li,,,1\nLi Wei,,Rome,2\n", matches={2: ANN, 3: ANN})
    assert about(plan) == [(2, Fate.CHANGED, ANN), (3, Fate.REPEATED, ANN)]
    assert codes(plan) == [(3, "repeated_row", "2")]
    assert [(change.field, change.after) for change in plan.changes] == [
        ("given_name", "Mia Li"),
        ("family_name", ""),
        ("city", "Rome"),
        ("phone", "1"),
    ]


@pytest.mark.parametrize("matched", [2, 3])
def test_rows_that_say_the_same_follow_the_one_that_was_matched(document: Document, matched: int) -> None:
    rows = "Jon Smyth,j@x.org,,\nJon Smyth,j@x.org,,\n"
    plan = decided(document, rows, matches={matched: ANN})
    assert about(plan) == [(2, Fate.CHANGED, ANN), (3, Fate.REPEATED, ANN)]
    rows = "John Smith,,Boston,7\nJohn Smith,,Boston,7\n"
    plan = decided(document, rows, matches={matched: ANN})
    assert about(plan) == [(2, Fate.CHANGED, ANN), (3, Fate.REPEATED, ANN)]


def test_a_match_that_is_gone_is_told_and_the_row_found_by_its_marks(document: Document) -> None:
    plan = decided(document, "John Smith,,Atlanta,\n", matches={2: "PERS000009"})
    assert about(plan) == [(2, Fate.SAME, BOB)]
    assert codes(plan) == [(2, "match_gone", "PERS000009")]


def test_a_match_to_a_former_person_is_one_to_who_they_are_now(document: Document) -> None:
    with document.edit("merge_participants") as edit:
        edit.put(FormerPerson(id="PERS000003", participant=BOB, given_name="Jo"))
    plan = decided(document, "Mia Li,,,\n", matches={2: "PERS000003"})
    assert [outcome.id for outcome in plan.outcomes] == [BOB]
    assert plan.problems == ()


def test_sessions_and_rooms_have_outcomes_missing_ones_and_rows_left_out_too() -> None:
    document = a_workshop()
    take_in(document, "Room,Capacity\nHall,9\nLab,8\nAttic,7\n", kind=ListKind.ROOMS)
    take_in(document, "Title,Speakers\nWater,Ann\nLand,Bo\n", kind=ListKind.SESSIONS)
    taken = snapshot.take(document)
    hall, lab, attic = sorted(taken.rooms, key=lambda room: -(room.capacity or 0))
    land, water = taken.sessions
    rooms = a_table("Room,Capacity\nLab,80\nlab,\nCellar,1\n,5\nAttic,1\n")
    plan = plan_list(
        rooms,
        taken,
        guess(rooms, ListKind.ROOMS),
        document.new_id,
        Decisions(left_out=frozenset({4, 6})),
    )
    assert plan.outcomes == (
        Outcome(2, Fate.CHANGED, lab.id, "Lab"),
        Outcome(3, Fate.REPEATED, lab.id, "Lab"),
        Outcome(4, Fate.LEFT_OUT, "", "Cellar"),
        Outcome(5, Fate.SKIPPED, "", ""),
        Outcome(6, Fate.LEFT_OUT, "", "Attic"),
    )
    assert (plan.missing, plan.records[0].id) == ((hall.id,), lab.id)
    assert attic.id not in {record.id for record in plan.records}
    sessions = a_table("Title,Speakers,Speaker email\nWater,Ann,a@x.org\n")
    plan = plan_list(sessions, taken, guess(sessions, ListKind.SESSIONS), document.new_id)
    assert plan.outcomes == (Outcome(2, Fate.CHANGED, water.id, "Water"),)
    assert plan.missing == (land.id,)


def test_what_was_decided_is_what_is_written(document: Document) -> None:
    rows = "John Smith,,,1\nJ. Smith,,,2\nMia Li,,,3\n"
    import_list(document, decided(document, rows, left_out=frozenset({2}), matches={3: BOB}))
    assert told(document, "id", "phone")[:2] == [(ANN, ""), (BOB, "2")]
    assert told(document, "given_name")[2:] == [("Mia Li",)]


def test_planning_can_be_stopped_whenever_it_asks(document: Document) -> None:
    table = a_table("Name,Email\n" + "".join(f"Person {at},p{at}@example.org\n" for at in range(5000)))
    mapping = guess(table, ListKind.PARTICIPANTS)
    taken = snapshot.take(document)
    asked = count()
    plan_list(table, taken, mapping, document.new_id, is_cancelled=lambda: next(asked) < 0)
    times = next(asked)
    assert times >= 6
    for last in range(times):
        left = iter([False] * last)
        with pytest.raises(Cancelled):
            plan_list(table, taken, mapping, document.new_id, is_cancelled=partial(next, left, True))
