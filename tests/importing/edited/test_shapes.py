"""Workbooks that came back in another shape: saved by other programs, sheets renamed, columns put in."""

import re
import zipfile
from pathlib import Path
from typing import Any

import pytest

from planner.domain.written_agenda import SHEET
from planner.importing.edited.book import is_edited_agenda, read_edited
from planner.importing.tables.reading import read_table
from planner.importing.unreadable import Unreadable
from planner.store.snapshot import take
from tests.importing.edited.editing import FRIDAY, LIST, THURSDAY, Edit, codes, placed, sent, told
from tests.importing.edited.test_grid_edits import BEFORE, WATER, move_down, retitle

SAVED = Path(__file__).parents[2] / "data" / "workbooks"
EDITED = [
    f"1 changed {WATER} (Thu 26 May, B9)",
    "2 changed Maybe (Fri 27 May, B11)",
]


def rename(book: Any) -> None:
    book[THURSDAY].title = "First day"
    book[FRIDAY].title = "Second day"
    book[LIST].title = "All of it"


def reorder(book: Any) -> None:
    book.move_sheet(LIST, -2)
    book.move_sheet(SHEET, -3)


def put_in(book: Any) -> None:
    """A column for remarks left of the rooms, and a row above all."""
    for name in (THURSDAY, FRIDAY):
        sheet = book[name]
        merged = [
            (one.coord, one.min_col, one.min_row, one.max_col, one.max_row)
            for one in sheet.merged_cells.ranges
        ]
        for coord, *_ in merged:
            sheet.unmerge_cells(coord)
        sheet.insert_cols(2)
        sheet.insert_rows(1)
        for _, left, top, right, bottom in merged:
            sheet.merge_cells(
                start_row=top + 1, end_row=bottom + 1, start_column=left + 1, end_column=right + 1
            )
    book[LIST].insert_cols(1)
    book[LIST].insert_rows(1)


def without_list(book: Any) -> None:
    del book[LIST]


def without_looks(book: Any) -> None:
    """As a program leaves it that knows only values."""
    for sheet in book:
        for area in [one.coord for one in sheet.merged_cells.ranges]:
            sheet.unmerge_cells(area)


@pytest.mark.parametrize("shape", [rename, reorder, put_in, without_list, without_looks])
def test_other_shape_is_no_difference(tmp_path: Path, shape: Edit) -> None:
    with sent(tmp_path) as workbook:
        workbook.edit(shape)
        assert told(workbook.plan()) == []


@pytest.mark.parametrize("shape", [rename, reorder, without_list])
def test_edits_are_found_in_another_shape(tmp_path: Path, shape: Edit) -> None:
    with sent(tmp_path) as workbook:
        for edit in (move_down, retitle, shape):
            workbook.edit(edit)
        plan = workbook.take_in()
        after = placed(take(workbook.document))
    assert [outcome.fate for outcome in plan.outcomes] == ["changed", "changed"]
    assert after == [BEFORE[0], f"26 12:00 Hall 90 {WATER}", *BEFORE[2:-1], "27 12:00 Hall 60 Maybe not"]


def test_sheet_of_a_day_thrown_away_takes_nothing_out(tmp_path: Path) -> None:
    with sent(tmp_path) as workbook:
        workbook.edit(lambda book: book.remove(book[FRIDAY]))
        plan = workbook.plan()
    assert (told(plan), codes(plan)) == ([], [(None, "day_sheet_missing", "Friday, 27 May 2016")])


def test_list_thrown_away_is_said(tmp_path: Path) -> None:
    with sent(tmp_path) as workbook:
        workbook.edit(without_list)
        assert codes(workbook.plan()) == [(None, "list_missing", LIST)]


def test_without_the_hidden_sheet_it_is_read_as_a_schedule_drawn_by_hand(tmp_path: Path) -> None:
    with sent(tmp_path) as workbook:
        workbook.edit(lambda book: book.remove(book[SHEET]))
        assert not is_edited_agenda(workbook.path)
        table = read_table(workbook.path)
    assert list(table.headers) == ["Day", "Start", "End", "Room", "Title", "Abstract"]
    assert [(row[0], row[1], row[3], row[4]) for row in table.rows] == [
        ("Thursday, 26 May 2016", "09:00", "Hall", "Welcome"),
        ("Thursday, 26 May 2016", "10:00", "Hall", WATER),
        ("Thursday, 26 May 2016", "23:45", "Lab", "Night film"),
    ]


def test_hidden_sheet_somebody_wrote_in_is_said_to_be_lost(tmp_path: Path) -> None:
    with sent(tmp_path) as workbook:
        workbook.edit(lambda book: book[SHEET].delete_rows(1))
        assert is_edited_agenda(workbook.path)
        with pytest.raises(Unreadable) as unreadable:
            read_edited(workbook.path)
    assert unreadable.value.code == "edited_agenda_lost"


@pytest.mark.parametrize("content", [b"", b"PK", b"PK\x03\x04 and no more", b"BEGIN:VCALENDAR"])
def test_what_is_no_workbook_is_no_edited_agenda(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "agenda.xlsx"
    path.write_bytes(content)
    assert not is_edited_agenda(path)


def test_damaged_workbook_is_unreadable(tmp_path: Path) -> None:
    with sent(tmp_path) as workbook:
        damaged = tmp_path / "damaged.xlsx"
        with zipfile.ZipFile(workbook.path) as whole, zipfile.ZipFile(damaged, "w") as book:
            for name in whole.namelist():
                content = whole.read(name)
                book.writestr(name, content[: len(content) // 2] if "sheet1" in name else content)
    with pytest.raises(Unreadable) as unreadable:
        read_edited(damaged)
    assert unreadable.value.code == "damaged_workbook"


def test_cells_merged_without_end_do_not_take_for_ever(tmp_path: Path) -> None:
    """A stranger's sheet may say that all its cells are merged, thousands of times."""
    ranges = "".join(f'<mergeCell ref="A{row}:XFD1048576"/>' for row in range(50, 2000))
    with sent(tmp_path) as workbook:
        strange = tmp_path / "strange.xlsx"
        with zipfile.ZipFile(workbook.path) as whole, zipfile.ZipFile(strange, "w") as book:
            for name in whole.namelist():
                content = whole.read(name)
                if name.endswith("sheet1.xml"):
                    content = re.sub(rb'<mergeCells count="\d+">', b"\\g<0>" + ranges.encode(), content)
                book.writestr(name, content)
        workbook.path = strange
        assert told(workbook.plan()) == []


@pytest.mark.parametrize("name", ["libreoffice.xlsx", "libreoffice.ods", "libreoffice.xls"])
def test_edits_are_found_in_what_another_program_saved(tmp_path: Path, name: str) -> None:
    """Made by `tests.checks.edited_workbooks`, which tries it with the program itself."""
    with sent(tmp_path) as workbook:
        workbook.path = SAVED / name
        assert is_edited_agenda(workbook.path)
        assert told(workbook.plan()) == EDITED
