import pytest

from planner.importing.problem import Problem
from planner.importing.tables.header_row import table_of
from planner.importing.tables.table import Grid, Table
from planner.importing.unreadable import Unreadable
from tests.importing.lists.building import a_table


def test_rows_keep_the_numbers_a_spreadsheet_shows() -> None:
    table = a_table('Name,Notes\nAna,\n,\n\nBo,"two\nlines"\nCy,\n')
    assert (table.numbers, table.lines) == ([2, 5, 6], 7)
    assert table.rows == [["Ana", ""], ["Bo", "two\nlines"], ["Cy", ""]]


def test_titles_above_the_headers_are_skipped_and_told() -> None:
    table = a_table("Our guests,,\nas of May,,\n,,\nName,E-mail,City\nAna,ana@example.org,Rome\n")
    assert table == Table(
        name="list.csv",
        headers=("Name", "E-mail", "City"),
        rows=[["Ana", "ana@example.org", "Rome"]],
        numbers=[5],
        lines=5,
        notes=(Problem(None, "", "titles_skipped", "Our guests · as of May"),),
    )


def test_headers_nobody_knows_are_headers_all_the_same() -> None:
    assert a_table("Our guests,\nNafn,Borg\nAna,Rome\n").headers == ("Nafn", "Borg")


def test_repeated_headers_and_missing_ones_get_names() -> None:
    table = a_table("City,City,,City,Name\nRome,Oslo,x,Ulm,Ana\n")
    assert table.headers == ("City", "City (2)", "Column 3", "City (3)", "Name")


def test_short_rows_are_filled_and_blank_columns_dropped() -> None:
    table = a_table("Name,City,,\nAna\nBo,Rome,,\n")
    assert (table.headers, table.rows) == (("Name", "City"), [["Ana", ""], ["Bo", "Rome"]])


def test_a_row_longer_than_the_headers_is_told() -> None:
    table = a_table("Name,City\nAna,Rome\nNúñez, José,Oslo\nBo,Ulm\n")
    assert table.problems == (Problem(3, "", "too_many_cells", "Oslo"),)


def test_a_column_without_a_header_is_no_problem() -> None:
    table = a_table("Name,City\nAna,Rome,x\nBo,Ulm,y\nCy,Oslo,z\n")
    assert (table.headers, table.problems) == (("Name", "City", "Column 3"), ())


@pytest.mark.parametrize(
    ("text", "code", "values"),
    [
        ("", "empty", {}),
        ("\n\n ,\n", "empty", {}),
        ("Name,E-mail\n", "no_rows", {}),
        ("Name,E-mail\n,\n , \n", "no_rows", {}),
        ("Ana,ana@example.org\nBo,bo@example.org\n", "no_header", {"row": 1}),
        ("Name" + "," * 20_000 + "x\nAna\n", "too_many_columns", {"columns": 20_001, "most": 1000}),
    ],
)
def test_what_is_no_list_is_refused(text: str, code: str, values: dict[str, object]) -> None:
    with pytest.raises(Unreadable) as refused:
        a_table(text)
    assert (refused.value.code, refused.value.values) == (code, values)


def test_a_sheet_that_begins_further_down_counts_from_there() -> None:
    grid = Grid(rows=[["Name"], ["Ana"]], first=7, lines=8)
    assert table_of(grid, "guests.xlsx").numbers == [8]


def test_a_cell_longer_than_any_line_is_cut_and_told() -> None:
    table = a_table(f"Name,City\nAna,Rome\n{'x' * 20_000},Ulm\n")
    assert table.rows == [["Ana", "Rome"], ["x" * 10_000, "Ulm"]]
    assert table.problems == (Problem(3, "", "cell_cut", "x" * 60),)
