from dataclasses import replace

from planner.printing.layouts.flow import Column, Row, column_marks, columns_of, pages_of
from planner.printing.marks import Box, Style, Tag, Tagged, Text


def a_row(name: str, height: float = 10, *, stays: bool = False, edge: str | None = None) -> Row:
    return Row(height, (Text(0, 8, name, Style(8)),), stays, edge)


def a_line(name: str, number: int) -> Row:
    return Row(10, (Text(0, 8, name, Style(8)),), line=number)


def rows(text: str) -> list[Row]:
    """A letter is a line, a capital one that stays with the next; a dot is a gap."""
    return [Row(5) if name == "." else a_row(name, stays=name.isupper()) for name in text]


def shown(columns: list[Column]) -> list[str]:
    return ["".join(_name(row) for row in column) for column in columns]


def _name(row: Row) -> str:
    return "".join(mark.text for mark in row.marks if isinstance(mark, Text)) or "."


def test_columns_are_filled_in_turn() -> None:
    assert shown(columns_of(rows("abcde"), 20)) == ["ab", "cd", "e"]


def test_no_rows_make_no_columns() -> None:
    assert columns_of([], 20) == []
    assert pages_of(rows("..."), 20, 2) == []


def test_gaps_go_at_the_ends_of_a_column() -> None:
    assert shown(columns_of(rows(".ab..cd."), 25)) == ["ab", "cd"]


def test_heading_never_stands_alone_at_the_foot() -> None:
    assert shown(columns_of(rows("abXcd"), 30)) == ["ab", "Xcd"]
    assert shown(columns_of(rows("aXYbc"), 30)) == ["a", "XYb", "c"]


def test_rows_that_stay_together_break_where_they_are_higher_than_a_column() -> None:
    assert shown(columns_of(rows("XYZab"), 20)) == ["XY", "Za", "b"]


def test_row_higher_than_a_column_gets_its_own() -> None:
    assert shown(columns_of([a_row("a"), a_row("b", 90), a_row("c")], 20)) == ["a", "b", "c"]


def test_column_in_the_middle_of_something_says_its_heading_again() -> None:
    again = (a_row("H"), a_row("I"))
    told = [replace(row, again=again) for row in rows("abcdef")]
    assert shown(columns_of([a_row("X", stays=True), *told], 40)) == ["Xabc", "HIde", "HIf"]


def test_last_page_has_even_columns() -> None:
    assert [shown(page) for page in pages_of(rows("abcdefg.h"), 30, 2)] == [["abc", "def"], ["g", "h"]]


def test_last_page_keeps_entries_whole_where_there_is_room() -> None:
    assert [shown(page) for page in pages_of(rows("abcd.ef"), 60, 2)] == [["abcd", "ef"]]


def test_last_page_breaks_an_entry_where_it_must() -> None:
    assert [shown(page) for page in pages_of(rows("abcdefgh"), 50, 2)] == [["abcd", "efgh"]]


def test_edge_runs_on_through_the_rows_of_an_entry() -> None:
    column = [a_row("a"), a_row("b", edge="#0072b2"), a_row("c", edge="#0072b2"), a_row("d", edge="#000000")]
    bars = [mark for mark in column_marks(column, 100, 50) if isinstance(mark, Box)]
    assert [(bar.x, bar.y, bar.height, bar.fill) for bar in bars] == [
        (100, 60, 20, "#0072b2"),
        (100, 80, 10, "#000000"),
    ]


def test_lines_of_a_paragraph_are_one_thing_to_who_hears_them() -> None:
    column = [a_line("a", 0), a_line("b", 1), Row(5), a_line("c", 0), a_line("d", 0)]
    style = Style(8)
    assert column_marks(column, 100, 50) == [
        Tagged(Tag.PARAGRAPH, (Text(100, 58, "a", style), Text(100, 68, "b", style))),
        Tagged(Tag.PARAGRAPH, (Text(100, 83, "c", style),)),
        Tagged(Tag.PARAGRAPH, (Text(100, 93, "d", style),)),
    ]
