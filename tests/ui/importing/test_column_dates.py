"""Dates that can be read in two ways."""

import gettext

import pytest

from planner.importing.lists.attendance import Numeric
from planner.importing.problem import Problem
from planner.importing.tables.table import Table
from planner.ui.importing.column_dates import Unclear, assumed_order, shown_date, unclear_date

WORDS = gettext.NullTranslations()


def a_table(*cells: str) -> Table:
    rows = [["Ana", cell] for cell in cells]
    return Table(
        name="a.csv",
        headers=("Name", "When"),
        rows=rows,
        numbers=range(2, len(rows) + 2),
        lines=len(rows) + 1,
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("5/6/2016", Unclear(1, "5/6/2016", Numeric(5, 6, 2016, is_dotted=False))),
        ("on 05/06 at noon", Unclear(1, "05/06", Numeric(5, 6, None, is_dotted=False))),
        ("5/6/16 10:30", Unclear(1, "5/6/16", Numeric(5, 6, 2016, is_dotted=False))),
        ("5.6.2016", None),
        ("26/5/2016", None),
        ("5/26/2016", None),
        ("6/6/2016", None),
        ("2016-05-06", None),
        ("10:05-11:15", None),
        ("2016.05.06 9.30", None),
        ("May 5", None),
        ("0/5", None),
        ("", None),
    ],
)
def test_a_date_is_unclear_where_both_numbers_may_be_months(text: str, found: Unclear | None) -> None:
    assert unclear_date(a_table("26 May", text), ("full_name", "arrival")) == found


def test_only_columns_of_dates_are_looked_at() -> None:
    assert unclear_date(a_table("5/6/2016"), ("full_name", "notes")) is None


def test_both_readings_are_told() -> None:
    unclear = Unclear(1, "5/6/2016", Numeric(5, 6, 2016, is_dotted=False))
    assert [shown_date(unclear, first, WORDS) for first in (True, False)] == ["5 June 2016", "6 May 2016"]


def test_what_was_assumed_stands_in_the_notes() -> None:
    other = Problem(None, "", "titles_skipped", "Spring")
    assumed = Problem(None, "", "month_first_assumed", "place 5/6")
    assert [assumed_order([other, assumed]), assumed_order([other])] == [False, None]
