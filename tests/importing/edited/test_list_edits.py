from datetime import date, time
from pathlib import Path
from typing import Any

import pytest

from planner.store.snapshot import take
from tests.importing.edited.editing import FRIDAY, LIST, THURSDAY, Edit, codes, find, move, placed, sent, told
from tests.importing.edited.test_grid_edits import BEFORE, FILM, MAYBE, THURSDAY_WATER, WATER, WELCOME

DAY, START, END, MINUTES, ROOM, TITLE, TYPE, _, _, PEOPLE, ABSTRACT, ID = range(1, 13)
WATER_ROW, FILM_ROW, MAYBE_ROW = 3, 4, 6


def write(row: int, **values: Any) -> Edit:
    places = {
        "day": DAY,
        "start": START,
        "end": END,
        "minutes": MINUTES,
        "room": ROOM,
        "title": TITLE,
        "people": PEOPLE,
    }

    def edit(book: Any) -> None:
        for name, value in values.items():
            book[LIST].cell(row, places[name]).value = value

    return edit


@pytest.mark.parametrize(
    ("edit", "new", "gone"),
    [
        (write(MAYBE_ROW, start=time(14, 30)), "27 14:30 Hall 60 Maybe", MAYBE),
        (write(MAYBE_ROW, start="2.30 pm", end="3.30 pm"), "27 14:30 Hall 60 Maybe", MAYBE),
        (write(MAYBE_ROW, room="Attic"), "27 12:00 Attic 60 Maybe", MAYBE),
        (write(MAYBE_ROW, room="whole venue"), "27 12:00 everywhere 60 Maybe", MAYBE),
        (write(MAYBE_ROW, day=date(2016, 5, 26)), "26 12:00 Hall 60 Maybe", MAYBE),
        (write(MAYBE_ROW, day="26.05.2016"), "26 12:00 Hall 60 Maybe", MAYBE),
        (write(MAYBE_ROW, title="Surely"), "27 12:00 Hall 60 Surely", MAYBE),
        (write(MAYBE_ROW, minutes=45), "27 12:00 Hall 45 Maybe", MAYBE),
        (write(MAYBE_ROW, end=time(12, 20)), "27 12:00 Hall 20 Maybe", MAYBE),
        (write(FILM_ROW, start=time(0, 15)), "26 00:15 Lab 125 Night film", FILM),
        (write(FILM_ROW, end=time(1, 0)), "26 23:45 Lab 75 Night film", FILM),
        (lambda book: book[LIST].delete_rows(MAYBE_ROW), None, MAYBE),
        (lambda book: book[LIST].delete_cols(ID), None, None),
    ],
)
def test_edited_row_is_the_one_difference(
    tmp_path: Path, edit: Edit, new: str | None, gone: str | None
) -> None:
    with sent(tmp_path) as workbook:
        workbook.edit(edit)
        plan = workbook.take_in()
        after = placed(take(workbook.document))
    assert codes(plan) == []
    assert len(plan.outcomes) == (1 if gone else 0)
    assert sorted(after) == sorted([one for one in BEFORE if one != gone] + ([new] if new else []))


def test_sorted_rows_are_no_difference(tmp_path: Path) -> None:
    def turn_around(book: Any) -> None:
        sheet = book[LIST]
        rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
        for at, row in enumerate(reversed(rows), start=2):
            for column, value in enumerate(row, start=1):
                sheet.cell(at, column).value = value

    with sent(tmp_path) as workbook:
        workbook.edit(turn_around)
        assert told(workbook.plan()) == []


def test_row_added_is_a_new_session(tmp_path: Path) -> None:
    with sent(tmp_path) as workbook:
        workbook.edit(
            write(9, day="Fri 27 May", start="16:00", minutes=20, room="LAB", title="Thanks", people="Wei Li")
        )
        plan = workbook.take_in()
        after = placed(take(workbook.document))
    assert codes(plan) == []
    assert told(plan) == ["1 new Thanks (Agenda, F9)"]
    assert after == [*BEFORE, "27 16:00 Lab 20 Thanks"]


@pytest.mark.parametrize(
    ("edit", "code", "value"),
    [
        (write(MAYBE_ROW, room="Cellar"), "room_unknown", "Cellar"),
        (write(MAYBE_ROW, start="soon"), "no_time", "soon"),
        (write(MAYBE_ROW, start=None), "no_time", ""),
        (write(MAYBE_ROW, day="2016-06-30"), "day_not_here", "2016-06-30"),
        (write(MAYBE_ROW, day="Sunday"), "no_day", "Sunday"),
        (write(MAYBE_ROW, minutes="long"), "no_minutes", "long"),
        (write(MAYBE_ROW, minutes=0), "length_impossible", "0"),
        (write(MAYBE_ROW, minutes=2000), "length_impossible", "2000"),
        (write(MAYBE_ROW, minutes=20, end=time(18, 0)), "end_disagrees", "18:00"),
        (write(MAYBE_ROW, title=None), "title_emptied", ""),
        (write(MAYBE_ROW, title="x" * 10_001), "title_too_long", "x" * 60 + "…"),
        (
            lambda book: setattr(book[LIST].cell(MAYBE_ROW, ABSTRACT), "value", "Other"),
            "other_columns",
            "Maybe",
        ),
    ],
)
def test_row_that_can_not_be_meant_is_refused(tmp_path: Path, edit: Edit, code: str, value: str) -> None:
    with sent(tmp_path) as workbook:
        workbook.edit(edit)
        plan = workbook.take_in()
        assert placed(take(workbook.document)) == BEFORE
    assert codes(plan) == [(1, code, value)]


def test_grid_and_list_that_say_the_same_are_one_difference(tmp_path: Path) -> None:
    with sent(tmp_path) as workbook:
        workbook.edit(lambda book: move(book[THURSDAY], find(book[THURSDAY], "Agua"), columns=1))
        workbook.edit(write(WATER_ROW, room="Lab"))
        plan = workbook.take_in()
        after = placed(take(workbook.document))
    assert told(plan) == [f"1 changed {WATER} (Thu 26 May, C5)"]
    assert sorted(after) == sorted([*(o for o in BEFORE if o != THURSDAY_WATER), f"26 10:00 Lab 90 {WATER}"])


def test_grid_and_list_that_say_different_things_leave_it_as_it_was(tmp_path: Path) -> None:
    with sent(tmp_path) as workbook:
        workbook.edit(lambda book: move(book[THURSDAY], find(book[THURSDAY], "Agua"), columns=1))
        workbook.edit(write(WATER_ROW, room="Attic"))
        workbook.edit(write(2, title="Hello"))
        plan = workbook.take_in()
        after = placed(take(workbook.document))
    assert codes(plan) == [(1, "sheets_disagree", WATER)]
    assert after == [WELCOME.replace("Welcome", "Hello"), *BEFORE[1:]]


def test_removed_in_one_sheet_and_edited_in_the_other_is_left_as_it_was(tmp_path: Path) -> None:
    with sent(tmp_path) as workbook:
        workbook.edit(lambda book: setattr(find(book[FRIDAY], "Maybe"), "value", None))
        workbook.edit(write(MAYBE_ROW, minutes=30))
        plan = workbook.take_in()
        assert placed(take(workbook.document)) == BEFORE
    assert codes(plan) == [(1, "sheets_disagree", "Maybe")]
