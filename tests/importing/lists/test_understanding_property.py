"""Whatever a list holds, understanding it ends, and ends without a fault."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from planner.domain.records import Day, Event
from planner.domain.snapshot import Snapshot
from planner.domain.times import Minute
from planner.importing.header_words import ListKind
from planner.importing.lists.attendance import days_reader, moment_reader
from planner.importing.lists.columns import Told, guess, guess_kind, shape_of
from planner.importing.lists.date_order import order_of
from planner.importing.lists.meanings import meanings_of
from planner.importing.tables.table import Table

DAYS = tuple(
    Day(id=f"DAY000000{at}", date=date(2016, 5, 5 + at), opens=Minute(540), closes=Minute(1020))
    for at in range(2)
)
WORKSHOP = Snapshot(event=Event(name="Gathering"), days=DAYS)
WORDS = """
5/6 31/12 12/31 0/0 99/99 2016-05-05 9999-12-31 0000-00-00 24:00 9:30 12am 99pm May mayo 5. 26.5.16 Thursday
٣/٤ ² both
Name E-mail ¿Cuál es su correo? Arrival Days (2) ( ) * / | = yes No, but Sí ana@example.org +1 202 555 0101
"""
PIECES = st.sampled_from(WORDS.split())
TEXTS = st.one_of(st.text(max_size=20), st.lists(PIECES, max_size=5).map(" ".join))
FIELDS = (
    "arrival",
    "departure",
    "days",
    "status",
    "photo_consent",
    "diet",
    "own:Travel stipend",
    "full_name",
)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    headers = draw(st.lists(TEXTS, min_size=1, max_size=8, unique=True))
    row = st.tuples(*[TEXTS for _ in headers])
    rows = draw(st.lists(row, min_size=1, max_size=6))
    return Table(
        name="list.csv",
        headers=tuple(headers),
        rows=rows,
        numbers=range(2, len(rows) + 2),
        lines=len(rows) + 1,
    )


@settings(max_examples=50)
@given(tables(), st.sampled_from(ListKind))
def test_any_list_is_understood_somehow(table: Table, kind: ListKind) -> None:
    assert guess_kind(table) in ListKind
    mapping = guess(table, kind)
    again = guess(table, kind, shape=shape_of(table, mapping))
    assert (len(mapping.fields), again.fields) == (len(table.headers), mapping.fields)
    meanings_of(table, mapping, WORKSHOP)


@settings(max_examples=50)
@given(tables())
def test_any_answers_mean_something_or_nothing(table: Table) -> None:
    told = Told(fields=dict(zip(range(len(table.headers)), FIELDS, strict=False)))
    mapping = guess(table, ListKind.PARTICIPANTS, told)
    order_of(table, mapping, WORKSHOP)
    meanings_of(table, mapping, WORKSHOP)


@settings(max_examples=150)
@given(TEXTS, st.sampled_from((None, True, False)))
def test_any_text_is_read_as_days_and_moments(text: str, day_first: bool | None) -> None:
    days_reader(DAYS, day_first)(text)
    moment_reader(DAYS, day_first)(text)
    moment_reader(DAYS[:1], day_first, is_end=True)(text)
