"""Records and the columns they lie in."""

from datetime import date

import pytest

from planner.domain.records import RECORDS, Day, Event, Participant, Record, Session
from planner.store.tables import Unreadable, record_named, table_of, tables
from tests.build import ANA, GATHERING, THURSDAY, WORKSHOP, a_document

OF_ITS_OWN = {"document", "step", "change", "picture", "print_log", "export_log"}


def test_every_record_equals_the_columns_of_its_table_in_order() -> None:
    connection = a_document().connection
    columns = {
        table.name: tuple(row[1] for row in connection.execute(f"PRAGMA table_info({table.quoted})"))
        for table in tables()
    }
    assert columns == {table.name: table.columns for table in tables()}


def test_every_table_is_strict_and_has_a_record_or_is_the_files_own() -> None:
    found = a_document().connection.execute("PRAGMA main.table_list").fetchall()
    ours = {name: strict for _, name, _, _, _, strict in found if not name.startswith("sqlite_")}
    assert ours == dict.fromkeys(OF_ITS_OWN | {table.name for table in tables()}, 1)


def test_journalled_tables_hold_neither_real_nor_blob() -> None:
    connection = a_document().connection
    kinds = {row[2] for table in tables() for row in connection.execute(f"PRAGMA table_info({table.quoted})")}
    assert kinds == {"TEXT", "INTEGER"}


def test_records_refer_only_to_tables_before_them() -> None:
    """What undo relies on: it inserts in this order and removes against it."""
    connection = a_document().connection
    order = ["picture", *(table.name for table in tables())]
    backward = [
        (table.name, row[2])
        for table in tables()
        for row in connection.execute(f"PRAGMA foreign_key_list({table.quoted})")
        if order.index(row[2]) >= order.index(table.name)
    ]
    assert backward == []


def test_every_reference_has_an_index() -> None:
    """Without one, removing a row reads the whole referring table."""
    connection = a_document().connection
    bare = []
    for table in tables():
        indexed = {
            connection.execute(f'PRAGMA index_info("{index[1]}")').fetchone()[2]
            for index in connection.execute(f"PRAGMA index_list({table.quoted})").fetchall()
        }
        references = [row[3] for row in connection.execute(f"PRAGMA foreign_key_list({table.quoted})")]
        bare += [(table.name, column) for column in references if column not in indexed]
    assert bare == [("event", "logo")]


@pytest.mark.parametrize("record", [GATHERING, *WORKSHOP], ids=lambda record: type(record).__name__)
def test_a_record_comes_back_as_it_went(record: Record) -> None:
    document = a_document(*WORKSHOP)
    assert document.get(type(record), record.id) == record


def test_the_workshop_has_one_of_every_record() -> None:
    assert {type(record) for record in WORKSHOP} == set(RECORDS) - {Event}


def test_records_come_back_in_the_order_of_writing() -> None:
    later = Day(id="A", date=date(2016, 5, 1), opens=THURSDAY.opens, closes=THURSDAY.closes)
    assert a_document(THURSDAY, later).all(Day) == [THURSDAY, later]


@pytest.mark.parametrize("record", RECORDS)
def test_a_table_knows_its_record(record: type[Record]) -> None:
    assert record_named(table_of(record).name) is record


@pytest.mark.parametrize(
    ("kind", "column", "value"),
    [
        (Session, "type", "seance"),
        (Session, "public", 2),
        (Day, "date", "2016-02-30"),
        (Day, "date", "20160526"),
        (Participant, "arrival", "2016-05-26 09:00"),
        (Participant, "arrival", "yesterday"),
    ],
)
def test_a_value_no_record_can_hold_is_unreadable(kind: type[Record], column: str, value: object) -> None:
    table = table_of(kind)
    whole = next(record for record in (*WORKSHOP, ANA) if type(record) is kind)
    row = next(table.rows([whole]))
    bad = tuple(value if name == column else old for name, old in zip(table.columns, row, strict=True))
    with pytest.raises(Unreadable):
        table.record_of(bad)
    with pytest.raises(Unreadable):
        table.verify([row, bad])
