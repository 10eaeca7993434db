import pytest

from planner.importing.problem import Problem
from planner.importing.tables import rows_below
from planner.importing.tables.table import Table
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


def test_a_header_nobody_can_see_is_called_by_its_place() -> None:
    table = a_table("Name,\u200b,City\nAna,yes,Rome\n")
    assert table.headers == ("Name", "Column 2", "City")


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
        ("Name" + "," * 20_000 + "x\nAna\n", "too_many_columns", {"columns": 20_001, "most": 1000}),
    ],
)
def test_what_is_no_list_is_refused(text: str, code: str, values: dict[str, object]) -> None:
    with pytest.raises(Unreadable) as refused:
        a_table(text)
    assert (refused.value.code, refused.value.values) == (code, values)


@pytest.mark.parametrize(
    "text",
    [
        "Ana,ana@example.org,Rome\nBo,,Ulm\n",
        "Bo,bo@example.org,Ulm\nMobile,,x\nAna,ana@example.org,\n",
        "Bo,+43 316 872 2222\nAna,(202) 555-0101\n",
        "Bo,26.05.2016,\nAna,27.5.2016\nCy,27.5.2016\n",
    ],
)
def test_a_list_without_headers_keeps_its_first_row(text: str) -> None:
    table = a_table(text)
    assert table.headers == tuple(f"Column {number + 1}" for number in range(len(table.headers)))
    assert [row[0] for row in table.rows] == [line.split(",")[0] for line in text.splitlines()]
    assert table.notes == (Problem(None, "", "header_missing", ""),)


@pytest.mark.parametrize(
    "text",
    [
        "Nafn,Sími\nAna,+43 316 872 2222\n",
        "Nafn,2016-05-26\nAna,yes\nBo,no\n",
        "Nafn,@ Twitter\nAna,@ana\nBo,@bo\n",
    ],
)
def test_headers_nobody_knows_are_no_row(text: str) -> None:
    table = a_table(text)
    assert table.headers[0] == "Nafn"
    assert [(note.row, note.code) for note in table.notes] == [(1, "header_unknown")]


def test_headers_that_come_again_are_skipped_and_told() -> None:
    table = a_table("Name,City,\nAna,Rome,\n\ufeffName,City\nBo,Ulm\nName,City,\nCy,Oslo\n")
    assert (table.rows, table.numbers) == ([["Ana", "Rome"], ["Bo", "Ulm"], ["Cy", "Oslo"]], [2, 4, 6])
    assert table.notes == (Problem(None, "", "header_repeated", "3, 5"),)


def test_a_row_of_groups_above_the_headers_names_what_has_no_name_and_what_has_it_twice() -> None:
    table = a_table(
        "Organisation,Name,,Thursday,,Friday,\n"
        ",First name,Last name,Lunch,Dinner,Lunch,Dinner\n"
        "City of Graz,Ana,Lima,x,,,x\n"
    )
    assert table.headers == (
        "Organisation", "First name", "Last name", "Thursday: Lunch", "Thursday: Dinner", "Friday: Lunch",
        "Friday: Dinner",
    )  # fmt: skip
    assert (table.rows, table.notes) == ([["City of Graz", "Ana", "Lima", "x", "", "", "x"]], ())


def test_words_under_merged_ones_are_headers_too() -> None:
    table = a_table("Organisation,Name,\n,First name,Last name\nCity of Graz,Ana,Lima\n")
    assert (table.headers, len(table.rows)) == (("Organisation", "First name", "Last name"), 1)


def test_one_row_of_a_thousand_cells_does_not_make_the_list_too_wide() -> None:
    table = a_table("Name,City\nAna,Rome\nBo" + ",x" * 1200 + "\n")
    assert (table.headers, table.rows) == (("Name", "City"), [["Ana", "Rome"], ["Bo", "x"]])
    assert table.problems == (Problem(3, "", "too_many_cells", "x"),)


def test_what_a_failed_formula_left_is_blank_and_told() -> None:
    table = a_table("Name,City,Shoe\nAna,#N/A,#REF!\nBo,Ulm #1,#1\nCy, #DIV/0! ,Err:502\n")
    assert table.rows == [["Ana", "", ""], ["Bo", "Ulm #1", "#1"], ["Cy", "", ""]]
    assert table.problems == tuple(
        Problem(row, "", "cell_error", error)
        for row, error in [(2, "#N/A"), (2, "#REF!"), (4, "#DIV/0!"), (4, "Err:502")]
    )


def test_more_rows_than_any_sheet_has_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rows_below, "MOST_ROWS", 2)
    with pytest.raises(Unreadable) as refused:
        a_table("Name\nAna\nBo\n\nCy\n")
    assert (refused.value.code, refused.value.values) == ("too_many_rows", {"rows": 3, "most": 2})


def test_a_cell_longer_than_any_line_is_cut_and_told() -> None:
    table = a_table(f"Name,City\nAna,Rome\n{'x' * 20_000},Ulm\n")
    assert table.rows == [["Ana", "Rome"], ["x" * 10_000, "Ulm"]]
    assert table.problems == (Problem(3, "", "cell_cut", "x" * 60),)
