"""A list taken in, some of its cells edited, and taken in again: exactly what was edited changes."""

import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.domain.snapshot import Snapshot
from planner.exporting.tables.comma_separated import write_csv
from planner.exporting.tables.participant_rows import participants_table
from planner.importing.lists.columns import Mapping, guess, guess_kind
from planner.importing.lists.plan import ImportPlan
from planner.importing.lists.planning import plan_list
from planner.importing.outcomes import Fate, Outcome
from planner.importing.tables.reading import read_table
from planner.importing.tables.table import Table
from planner.operations import sample
from planner.operations.importing import import_list
from planner.store import snapshot
from tests.exporting.workshop import all_columns, an_edition
from tests.importing.lists.building import FILES, REGISTRATIONS, a_table, a_workshop

EDITED = {
    "organisation": "Harbour 7",
    "job_title": "Chair",
    "city": "Porto Alegre",
    "country": "Peru",
    "phone": "+1 202 555 0100",
    "pronouns": "they/them",
    "badge_name": "Bo",
    "diet": "Lentils",
    "access_needs": "A ramp",
    "notes": "Comes by train",
    "family_name": "Oyelaran",
    "email": "moved@example.net",
    "status": "cancelled",
    "photo_consent": "no",
    "abstract": "Why, and for whom",
    "track": "Land",
    "title": "A title nobody had",
}
"""By field something none of the lists says, as the file has it."""
IDENTIFYING = {"organisation", "family_name", "email", "title"}
"""What somebody is found by; one of them may change at a time."""
Row = tuple[Outcome, dict[str, int]]
"""What became of a row the first time, and the places of the cells that can be edited, by field."""


def taken(source: Table) -> tuple[Snapshot, Mapping, ImportPlan]:
    """The workshop after the list came in."""
    with a_workshop() as document:
        before = snapshot.take(document)
        mapping = guess(source, guess_kind(source), own=before.fields)
        plan = plan_list(source, before, mapping, document.new_id)
        import_list(document, plan)
        return snapshot.take(document), mapping, plan


@cache
def sample_file(name: str) -> tuple[Table, Snapshot, Mapping, ImportPlan]:
    table = read_table(REGISTRATIONS / name)
    return table, *taken(table)


def rows_of(plan: ImportPlan, table: Table, mapping: Mapping) -> list[Row]:
    """Those that alone are about somebody or something."""
    times = Counter(outcome.id for outcome in plan.outcomes)
    places = {field: at for at, field in enumerate(mapping.fields) if field in EDITED}
    return [
        (outcome, {field: at for field, at in places.items() if row[at].strip()})
        for outcome, row in zip(plan.outcomes, table.rows, strict=True)
        if outcome.fate is Fate.NEW and times[outcome.id] == 1
    ]


def edited(table: Table, cells: dict[tuple[int, int], str]) -> Table:
    """`cells` by number of the row, and place."""
    rows = [
        [cells.get((number, at), cell) for at, cell in enumerate(row)]
        for number, row in zip(table.numbers, table.rows, strict=True)
    ]
    return replace(table, rows=rows)


def again(known: Snapshot, table: Table, mapping: Mapping) -> ImportPlan:
    ids = random.Random(1)
    return plan_list(table, known, mapping, lambda: f"NEW{ids.randrange(10**7)}")


@settings(max_examples=40)
@given(data=st.data(), name=st.sampled_from([name for name in FILES if name != "guests.xls"]))
def test_edited_cells_of_a_sample_are_the_only_changes(data: st.DataObject, name: str) -> None:
    table, known, mapping, first = sample_file(name)
    chosen = data.draw(st.lists(st.sampled_from(rows_of(first, table, mapping)), max_size=6, unique_by=id))
    cells: dict[tuple[int, int], str] = {}
    expected: list[tuple[int, str, str, str]] = []
    there = {**known.participant, **known.session}
    for row in chosen:
        outcome, places = row
        fields = data.draw(st.lists(st.sampled_from(sorted(places)), min_size=1, max_size=3, unique=True))
        for field in fields if "reference" in mapping.fields else recognizable(row, fields):
            value = f"{outcome.row}-{EDITED[field]}" if field == "email" else EDITED[field]
            if getattr(there[outcome.id], field) != value:
                cells[outcome.row, places[field]] = value
                expected.append((outcome.row, outcome.id, field, value))
    plan = again(known, edited(table, cells), mapping)
    assert (plan.new, plan.missing) == (0, ())
    changed = [(change.row, change.id, change.field, change.after) for change in plan.changes]
    assert sorted(changed) == sorted(expected)
    assert plan.changed == len({identity for _, identity, _, _ in expected})


def recognizable(person: Row, fields: Sequence[str]) -> list[str]:
    """Those of the fields after whose edit this still is the same person, for all a list without ids tells:
    what somebody is found by changes alone, and not with a name that lost its letters or nothing beside it.
    """
    outcome, places = person
    identifying = [field for field in fields if field in IDENTIFYING]
    if not identifying:
        return list(fields)
    first = identifying[0]
    is_backed = first != "email" or {"organisation", "phone"} & places.keys()
    return [first] if is_backed and "?" not in outcome.name else []


@cache
def own_export() -> tuple[Table, Snapshot, Mapping]:
    """Everybody of the sample, as this program hands them out."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "sample.workshop"
        with sample.create(path, desk="Test", clock=lambda: datetime(2016, 5, 1, tzinfo=UTC)) as document:
            known = snapshot.take(document)
    table = a_table(write_csv(participants_table(known, an_edition(all_columns(known)))))
    return table, known, guess(table, guess_kind(table), own=known.fields)


def test_our_own_export_comes_back_unchanged() -> None:
    table, known, mapping = own_export()
    plan = again(known, table, mapping)
    assert (plan.product, plan.same, plan.records, plan.changes, plan.removals, plan.missing) == (
        "Workshop Planner",
        len(known.participants),
        (),
        (),
        (),
        (),
    )


@settings(max_examples=25)
@given(data=st.data())
def test_edited_cells_of_our_own_export_are_the_only_changes(data: st.DataObject) -> None:
    table, known, mapping = own_export()
    places = {field: at for at, field in enumerate(mapping.fields) if field in EDITED}
    chosen = data.draw(
        st.lists(
            st.tuples(st.sampled_from(range(len(table.rows))), st.sampled_from(sorted(places))),
            max_size=12,
            unique=True,
        )
    )
    cells = {(table.numbers[row], places[field]): EDITED[field] for row, field in chosen}
    plan = again(known, edited(table, cells), mapping)
    ids = [row[mapping.fields.index("id")] for row in table.rows]
    before = [(known.participant[ids[row]], field) for row, field in chosen]
    expected = [
        (person.id, field, str(getattr(person, field)), EDITED[field])
        for person, field in before
        if str(getattr(person, field)) != EDITED[field]
    ]
    changed = [(change.id, change.field, change.before, change.after) for change in plan.changes]
    assert (plan.new, plan.missing, sorted(changed)) == (0, (), sorted(expected))


@pytest.mark.parametrize("name", FILES)
def test_columns_in_another_order_change_nothing(name: str) -> None:
    table, known, _, _ = sample_file(name)
    turned = replace(table, headers=table.headers[::-1], rows=[row[::-1] for row in table.rows])
    plan = again(known, turned, guess(turned, guess_kind(turned), own=known.fields))
    assert (plan.new, plan.changes, plan.removals, plan.missing) == (0, (), (), ())
