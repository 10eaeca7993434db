import random

import pytest

from planner.importing.problem import Problem
from planner.importing.tables.csv_reader import grid_of, parse_csv
from planner.importing.tables.decoding import letters_of
from planner.importing.tables.table import Cancelled, Grid
from planner.importing.unreadable import Unreadable


def rows(text: str | bytes) -> list[list[str]]:
    content = text.encode() if isinstance(text, str) else text
    return [list(row) for row in parse_csv(content).rows]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_any_delimiter_and_line_end(delimiter: str, end: str) -> None:
    text = end.join([delimiter.join(["Name", "City"]), delimiter.join(["Ana", "Rome"]), ""])
    assert rows(text) == [["Name", "City"], ["Ana", "Rome"]]


def test_a_comma_in_names_is_no_delimiter() -> None:
    assert rows("Name;City\nNúñez, José;Rome\nLi, Wei;Oslo\n")[1] == ["Núñez, José", "Rome"]


def test_a_list_of_one_column_keeps_its_commas() -> None:
    assert rows("Name\nNúñez, José\nLi, Wei\n") == [["Name"], ["Núñez, José"], ["Li, Wei"]]


def test_a_word_to_spreadsheet_programs_is_followed() -> None:
    assert rows("sep=|\nName|City, country\n") == [[], ["Name", "City, country"]]


def test_blanks_before_quotes_are_no_part_of_the_cell() -> None:
    assert rows('Name, City\n"Ana", "Washington, DC"\n')[1] == ["Ana", "Washington, DC"]


def test_a_quoted_cell_may_have_lines_and_quotes() -> None:
    grid = parse_csv(b'Name,Notes\nAna,"late,\nplease ""keep"" a seat"\nBo,\n')
    assert grid == Grid(rows=[["Name", "Notes"], ["Ana", 'late,\nplease "keep" a seat'], ["Bo", ""]], lines=4)


def test_a_stray_quote_swallows_nothing() -> None:
    lines = [f"Person {number};p{number}@example.org;City" for number in range(1000)]
    lines[11] = f'"{lines[11]}'
    grid = parse_csv("\n".join(["Name;Email;City", *lines]).encode())
    assert len(grid.rows) == grid.lines == 1001
    assert grid.rows[12] == ['"Person 11', "p11@example.org", "City"]
    assert grid.problems == (Problem(13, "", "stray_quote", lines[11]),)


def test_two_stray_quotes_swallow_nothing_between_them() -> None:
    lines = [f"Person {number};p{number}@example.org;City" for number in range(100)]
    lines[10] = f'"{lines[10]}'
    lines[60] = lines[60].replace(";City", '";City')
    grid = parse_csv("\n".join(["Name;Email;City", *lines]).encode())
    assert len(grid.rows) == 101
    assert [problem.row for problem in grid.problems] == [12, 62]


def test_a_quote_inside_a_word_stays() -> None:
    grid = parse_csv(b'Name,City\nAna "Anita" B,Rome\n"Bo" the builder,Oslo\n"Li, Wei","Big\ncity"\n')
    assert grid.rows[1:] == [
        ['Ana "Anita" B', "Rome"],
        ['"Bo" the builder', "Oslo"],
        ["Li, Wei", "Big\ncity"],
    ]
    assert [problem.row for problem in grid.problems] == [3]


def test_a_nul_is_told_with_its_row() -> None:
    grid = parse_csv(b"Name,City\nAna,Ro\0me\n")
    assert grid.problems == (Problem(2, "", "nul_removed", "Rome"),)


def test_a_line_of_50_megabytes_is_refused() -> None:
    with pytest.raises(Unreadable) as refused:
        parse_csv(b"Name\n" + b"x" * 50_000_000)
    assert (refused.value.code, refused.value.values) == ("line_too_long", {"line": 2, "most": 20_000_000})


@pytest.mark.parametrize("length", [300_000, 5_000_000])
def test_a_huge_cell_costs_no_other_row(length: int) -> None:
    huge = "x" * length
    assert rows(f"Name,City\nAna,Rome\nBo,{huge}\nCy,Ulm\n") == [
        ["Name", "City"], ["Ana", "Rome"], ["Bo", huge], ["Cy", "Ulm"]
    ]  # fmt: skip


def test_a_stray_quote_far_from_the_end_swallows_nothing() -> None:
    lines = [f"Person {number};p{number}@example.org;City" for number in range(20_000)]
    lines[3] = f'"{lines[3]}'
    grid = parse_csv("\n".join(["Name;Email;City", *lines]).encode())
    assert len(grid.rows) == grid.lines == 20_001
    assert grid.problems == (Problem(5, "", "stray_quote", lines[3]),)


def test_rare_delimiters_count_where_known_words_stand_between_them() -> None:
    assert rows("Name^City\nAna^Rome\n") == [["Name", "City"], ["Ana", "Rome"]]
    assert rows("Name\nAna: the first\nBo: the second\n")[1] == ["Ana: the first"]


def test_the_rows_done_are_told() -> None:
    told: list[tuple[int, int]] = []
    letters = letters_of(b"Name,City\n" + 1500 * b"Ana,Rome\n")
    grid_of(letters, lambda done, of: told.append((done, of)))
    assert told == [(1000, 1501), (1501, 1501)]


def test_reading_can_be_cancelled() -> None:
    with pytest.raises(Cancelled):
        parse_csv(b"Name,City\nAna,Rome\n", is_cancelled=lambda: True)


def test_any_bytes_become_rows_or_are_refused() -> None:
    source = random.Random(5)
    letters = [b'"', b",", b";", b"\n", b"\r", b"a", b"\xe9", b"\xc3\xa9", b"\0", b" ", b"\xff\xfe"]
    for _ in range(400):
        parse_csv(b"".join(source.choices(letters, k=source.randrange(60))))
