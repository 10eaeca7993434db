"""What partners do to a workbook that is not to move anything they did not move."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from planner.store.snapshot import take
from tests.exporting.workshop import EVERYTHING, ROOMS
from tests.importing.edited.editing import FRIDAY, LIST, THURSDAY, codes, find, placed, sent, told
from tests.importing.edited.test_grid_edits import BEFORE, FILM, WELCOME, move_down


def translate(book: Any) -> None:
    find(book[THURSDAY], "Welcome").value = "Bienvenida"
    find(book[LIST], "Welcome").value = "Bienvenida"


def test_title_translated_in_both_sheets_is_the_same_session(tmp_path: Path) -> None:
    with sent(tmp_path) as workbook:
        workbook.edit(translate)
        plan = workbook.take_in()
        now = placed(take(workbook.document))
    assert told(plan) == ["1 changed Welcome (Thu 26 May, B3)"]
    assert now == ["26 09:00 everywhere 30 Bienvenida", *(told for told in BEFORE if told != WELCOME)]


def break_lines(book: Any) -> None:
    find(book[THURSDAY], "Agua").value = "Agua; y\n<dignidad>, ¿de quién?\nLi Wei\nAna Beltrán, أمينة الخطيب"


def test_lines_broken_at_other_places_say_nothing_new(tmp_path: Path) -> None:
    with sent(tmp_path) as workbook:
        workbook.edit(break_lines)
        plan = workbook.plan()
    assert (told(plan), codes(plan)) == ([], [])


def drop_room(book: Any) -> None:
    """To make the sheet fit on a page."""
    sheet = book[THURSDAY]
    for merged in list(sheet.merged_cells.ranges):
        sheet.unmerge_cells(merged.coord)
    sheet.delete_cols(3)


def test_column_of_a_room_thrown_away_takes_nothing_out(tmp_path: Path) -> None:
    with sent(tmp_path) as workbook:
        workbook.edit(drop_room)
        plan = workbook.take_in()
        now = placed(take(workbook.document))
    assert told(plan) == ["1 skipped Night film (Thu 26 May, C33)"]
    assert codes(plan) == [(1, "room_column_missing", "Lab")]
    assert now == BEFORE


def test_session_without_its_room_s_column_goes_with_its_row_in_the_list(tmp_path: Path) -> None:
    with sent(tmp_path) as workbook:
        workbook.edit(drop_room)
        workbook.edit(lambda book: book[LIST].delete_rows(find(book[LIST], "Night film").row))
        plan = workbook.take_in()
        now = placed(take(workbook.document))
    assert told(plan) == ["1 removed Night film (Thu 26 May, C33)"]
    assert now == [told for told in BEFORE if told != FILM]


def add_coffee_twice(book: Any) -> None:
    for row, start in ((7, "10:00"), (8, "15:00")):
        for column, text in ((1, "2016-05-27"), (2, start), (4, 15), (5, "Lab"), (6, "Coffee")):
            book[LIST].cell(row, column).value = text


def test_two_new_sessions_of_one_title_are_two(tmp_path: Path) -> None:
    with sent(tmp_path) as workbook:
        workbook.edit(add_coffee_twice)
        plan = workbook.take_in()
        now = placed(take(workbook.document))
    assert told(plan) == ["1 new Coffee (Agenda, F7)", "2 new Coffee (Agenda, F8)"]
    assert [told for told in now if told not in BEFORE] == [
        "27 10:00 Lab 15 Coffee",
        "27 15:00 Lab 15 Coffee",
    ]


def test_new_session_in_both_sheets_in_one_place_is_one(tmp_path: Path) -> None:
    with sent(tmp_path) as workbook:
        workbook.edit(add_coffee_twice)
        workbook.edit(lambda book: setattr(book[FRIDAY]["C15"], "value", "Lunch"))
        workbook.edit(lambda book: setattr(book[FRIDAY]["C17"], "value", "Coffee"))
        plan = workbook.plan()
    assert told(plan) == [
        "1 new Lunch (Fri 27 May, C15)",
        "2 new Coffee (Fri 27 May, C17)",
        "3 new Coffee (Agenda, F7)",
    ]


def copy_a_day(book: Any) -> None:
    copied = book.copy_worksheet(book[THURSDAY])
    find(copied, "Agua").value = "Something else"


def test_sheet_that_was_copied_is_not_read_and_it_is_told(tmp_path: Path) -> None:
    with sent(tmp_path) as workbook:
        workbook.edit(copy_a_day)
        plan = workbook.plan()
    assert told(plan) == []
    assert codes(plan) == [(None, "sheet_not_read", f"{THURSDAY} Copy")]


@pytest.mark.parametrize("name", ["Lab", "Whole venue"])
def test_room_of_a_name_that_something_else_has_keeps_its_sessions(tmp_path: Path, name: str) -> None:
    with sent(tmp_path, *EVERYTHING, replace(ROOMS[0], name=name)) as workbook:
        untouched = workbook.plan()
        workbook.edit(move_down)
        plan = workbook.plan()
    assert told(untouched) == []
    assert [(change.field, change.before, change.after) for change in plan.changes] == [
        ("start", "10:00", "12:00")
    ]


def copy_row(book: Any, *, start: str) -> None:
    sheet = book[LIST]
    for column in range(1, 13):
        sheet.cell(7, column).value = sheet.cell(6, column).value
    sheet.cell(7, 2).value = start


@pytest.mark.parametrize(("start", "outcomes"), [("12:00", []), ("15:00", ["27 15:00 Hall 60 Maybe"])])
def test_copied_row_brings_its_session_there_once(tmp_path: Path, start: str, outcomes: list[str]) -> None:
    with sent(tmp_path) as workbook:
        workbook.edit(lambda book: copy_row(book, start=start))
        workbook.take_in()
        again = workbook.take_in()
        now = placed(take(workbook.document))
    assert [outcome.fate for outcome in again.outcomes] == ["same"]
    assert (now[:-1] if outcomes else now) == BEFORE
    assert [told for told in now if told not in BEFORE] == outcomes


def test_new_session_says_when_and_where_it_is(tmp_path: Path) -> None:
    with sent(tmp_path) as workbook:
        workbook.edit(lambda book: setattr(book[FRIDAY]["C15"], "value", "Lunch\nAna Beltrán"))
        plan = workbook.plan()
    assert plan.entries == {
        1: (("title", "Lunch"), ("day", "2016-05-27"), ("start", "14:00"), ("room", "Lab"),
            ("minutes", "30"), ("people", "Ana Beltrán"))
    }  # fmt: skip


def test_end_before_the_start_is_no_length(tmp_path: Path) -> None:
    with sent(tmp_path) as workbook:
        workbook.edit(lambda book: setattr(book[LIST]["C3"], "value", "09:00"))
        plan = workbook.plan()
    assert codes(plan) == [(1, "end_disagrees", "09:00")]


def test_list_without_its_headings_is_told_once(tmp_path: Path) -> None:
    with sent(tmp_path) as workbook:
        workbook.edit(lambda book: book[LIST].delete_rows(1))
        plan = workbook.plan()
    assert codes(plan) == [(None, "list_missing", LIST)]
