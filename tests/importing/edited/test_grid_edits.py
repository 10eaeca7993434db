from pathlib import Path
from typing import Any

import pytest

from planner.domain.records import RoleKind
from planner.store.snapshot import take
from tests.importing.edited.editing import (
    FRIDAY,
    LIST,
    THURSDAY,
    Edit,
    area,
    codes,
    find,
    move,
    people_of,
    placed,
    sent,
    told,
)

WELCOME = "26 09:00 everywhere 30 Welcome"
WATER = "Agua; y <dignidad>, ¿de quién?"
THURSDAY_WATER = f"26 10:00 Hall 90 {WATER}"
FILM = "26 23:45 Lab 125 Night film"
OFF = "27 09:15 Hall 60 Called off"
FRIDAY_WATER = f"27 09:15 Lab 90 {WATER}"
MAYBE = "27 12:00 Hall 60 Maybe"
BEFORE = [WELCOME, THURSDAY_WATER, FILM, OFF, FRIDAY_WATER, MAYBE]


def move_down(book: Any) -> None:
    move(book[THURSDAY], find(book[THURSDAY], "Agua"), rows=4)


def move_to_room(book: Any) -> None:
    move(book[THURSDAY], find(book[THURSDAY], "Agua"), columns=1)


def move_to_friday(book: Any) -> None:
    move(book[THURSDAY], find(book[THURSDAY], "Night"), rows=-20, to=book[FRIDAY])


def swap(book: Any) -> None:
    friday = book[FRIDAY]
    water, maybe = find(friday, "Agua"), find(friday, "Maybe")
    water.value, maybe.value = maybe.value, water.value


def shorten(book: Any) -> None:
    sheet = book[FRIDAY]
    cell = find(sheet, "Maybe")
    sheet.unmerge_cells(area(sheet, cell).coord)


def lengthen(book: Any) -> None:
    sheet = book[FRIDAY]
    cell = find(sheet, "Maybe")
    sheet.unmerge_cells(area(sheet, cell).coord)
    sheet.merge_cells(start_row=cell.row, end_row=cell.row + 3, start_column=2, end_column=2)


def retitle(book: Any) -> None:
    find(book[FRIDAY], "Maybe").value = "Maybe not"


def empty(book: Any) -> None:
    find(book[FRIDAY], "Maybe").value = None


def add(book: Any) -> None:
    book[FRIDAY].cell(20, 3).value = "Coffee with neighbours\nTesfaye Unknown, Ana Beltrán"


def copy(book: Any) -> None:
    book[FRIDAY].cell(20, 3).value = "Maybe"


def change_time(book: Any) -> None:
    book[FRIDAY].cell(11, 1).value = "12.10"


def insert_time(book: Any) -> None:
    """Between 11:00 and 11:30, and a session in it."""
    sheet = book[FRIDAY]
    cell = find(sheet, "Maybe")
    move(sheet, cell, rows=1)
    sheet.insert_rows(10)
    sheet.cell(10, 1).value = "11:15"
    moved = find(sheet, "Maybe")
    merged = next(one for one in sheet.merged_cells.ranges if one.min_col == 2 and one.min_row > 8)
    sheet.unmerge_cells(merged.coord)
    sheet.cell(10, 2).value, moved.value = moved.value, None


def everywhere(book: Any) -> None:
    sheet = book[FRIDAY]
    sheet.unmerge_cells(area(sheet, find(sheet, "Maybe")).coord)
    sheet.merge_cells("B11:C12")


NEW = [
    (move_down, "1 changed {} (Thu 26 May, B9)", f"26 12:00 Hall 90 {WATER}", THURSDAY_WATER),
    (move_to_room, "1 changed {} (Thu 26 May, C5)", f"26 10:00 Lab 90 {WATER}", THURSDAY_WATER),
    (move_to_friday, "1 changed Night film (Fri 27 May, C13)", "27 13:00 Lab 125 Night film", FILM),
    (retitle, "1 changed Maybe (Fri 27 May, B11)", "27 12:00 Hall 60 Maybe not", MAYBE),
    (shorten, "1 changed Maybe (Fri 27 May, B11)", "27 12:00 Hall 30 Maybe", MAYBE),
    (lengthen, "1 changed Maybe (Fri 27 May, B11)", "27 12:00 Hall 120 Maybe", MAYBE),
    (empty, "1 removed Maybe (Fri 27 May, B11)", None, MAYBE),
    (copy, "1 new Maybe (Fri 27 May, C20)", "27 16:30 Lab 60 Maybe", None),
    (change_time, "1 changed Maybe (Fri 27 May, B11)", "27 12:10 Hall 60 Maybe", MAYBE),
    (insert_time, "1 changed Maybe (Fri 27 May, B10)", "27 11:15 Hall 60 Maybe", MAYBE),
    (everywhere, "1 changed Maybe (Fri 27 May, B11)", "27 12:00 everywhere 60 Maybe", MAYBE),
]


@pytest.mark.parametrize(("edit", "row", "new", "gone"), NEW)
def test_edited_cell_is_the_one_difference_and_taken_in_as_one_step(
    tmp_path: Path, edit: Edit, row: str, new: str | None, gone: str | None
) -> None:
    with sent(tmp_path) as workbook:
        workbook.edit(edit)
        step = workbook.document.last_step
        plan = workbook.take_in()
        assert told(plan) == [row.format(WATER)]
        assert codes(plan) == []
        after = placed(take(workbook.document))
        assert sorted(after) == sorted([one for one in BEFORE if one != gone] + ([new] if new else []))
        assert workbook.document.last_step == step + 1
        workbook.document.undo()
        assert placed(take(workbook.document)) == BEFORE


def test_untouched_workbook_differs_in_nothing(tmp_path: Path) -> None:
    with sent(tmp_path) as workbook:
        plan = workbook.plan()
        assert (told(plan), codes(plan), plan.records, plan.removals) == ([], [], (), ())
        assert [note.code for note in plan.notes] == ["nothing_differs"]


def test_sessions_whose_texts_changed_places_are_as_long_as_their_cells(tmp_path: Path) -> None:
    with sent(tmp_path) as workbook:
        workbook.edit(swap)
        plan = workbook.take_in()
        after = placed(take(workbook.document))
    assert told(plan) == [
        "1 changed Maybe (Fri 27 May, C4)",
        "2 changed Maybe (Fri 27 May, C4)",
        f"3 changed {WATER} (Fri 27 May, B11)",
        f"4 changed {WATER} (Fri 27 May, B11)",
    ]
    assert [(change.row, change.field, change.before, change.after) for change in plan.changes] == [
        (1, "start", "12:00", "09:15"),
        (1, "room", "Hall", "Lab"),
        (2, "minutes", "60", "90"),
        (3, "start", "09:15", "12:00"),
        (3, "room", "Lab", "Hall"),
        (4, "minutes", "90", "60"),
    ]
    assert after == [
        WELCOME,
        f"26 10:00 Hall 60 {WATER}",
        FILM,
        OFF,
        "27 09:15 Lab 90 Maybe",
        f"27 12:00 Hall 60 {WATER}",
    ]


def test_new_text_is_a_new_session_with_the_people_known_here(tmp_path: Path) -> None:
    with sent(tmp_path) as workbook:
        workbook.edit(add)
        plan = workbook.take_in()
        after = take(workbook.document)
    assert told(plan) == ["1 new Coffee with neighbours (Fri 27 May, C20)"]
    assert codes(plan) == [(1, "person_unknown_here", "Tesfaye Unknown")]
    assert "27 16:30 Lab 30 Coffee with neighbours" in placed(after)
    session = next(session for session in after.sessions if session.title == "Coffee with neighbours")
    assert people_of(after, session.id) == {("PRS0000001", RoleKind.PRESENTER)}


def test_line_of_people_gives_and_takes_parts(tmp_path: Path) -> None:
    def edit(book: Any) -> None:
        for sheet in (THURSDAY, FRIDAY):
            find(book[sheet], "Agua").value = f"{WATER}\nLi Wei; Inside\nأمينة الخطيب"

    with sent(tmp_path) as workbook:
        workbook.edit(edit)
        plan = workbook.take_in()
        after = take(workbook.document)
    assert [(change.before, change.after) for change in plan.changes] == [
        ("Li Wei, Ana Beltrán, أمينة الخطيب", "Li Wei, Inside, أمينة الخطيب")
    ]
    assert people_of(after, "SES0000002") == {
        ("PRS0000005", RoleKind.PRESENTER),
        ("PRS0000005", RoleKind.NOTE_TAKER),
        ("PRS0000003", RoleKind.FACILITATOR),
        ("PRS0000002", RoleKind.INTERPRETER),
        ("PRS0000004", RoleKind.PRESENTER),
    }


def test_name_nobody_knows_leaves_the_people_as_they_are(tmp_path: Path) -> None:
    with sent(tmp_path) as workbook:
        workbook.edit(
            lambda book: setattr(find(book[FRIDAY], "Agua"), "value", f"{WATER}\nLi Wei, Anna Beltran Lopez")
        )
        plan = workbook.take_in()
        assert placed(take(workbook.document)) == BEFORE
    assert codes(plan) == [(1, "person_unknown_here", "Anna Beltran Lopez")]
    assert (plan.changes, plan.records, plan.removals) == ((), (), ())


def unknown_room(book: Any) -> None:
    book[FRIDAY].cell(2, 3).value = "Cellar"


def no_time(book: Any) -> None:
    book[FRIDAY].cell(11, 1).value = "after lunch"


def time_backwards(book: Any) -> None:
    book[FRIDAY].cell(11, 1).value = "08:00"


def below_no_room(book: Any) -> None:
    book[FRIDAY].cell(5, 6).value = "A remark"


def two_merged(book: Any) -> None:
    sheet = book[THURSDAY]
    find(sheet, "Agua").value = f"{WATER}\nLi Wei Night film"
    cell = find(sheet, "Night film")
    sheet.unmerge_cells(area(sheet, cell).coord)
    cell.value = None


def two_sheets(book: Any) -> None:
    find(book[FRIDAY], "Maybe").value = "Maybe so"
    book[LIST].cell(6, 6).value = "Maybe no"


def twice_otherwise(book: Any) -> None:
    find(book[THURSDAY], "Agua").value = f"{WATER}!\nLi Wei, Ana Beltrán, أمينة الخطيب"
    find(book[FRIDAY], "Agua").value = f"{WATER}?\nLi Wei, Ana Beltrán, أمينة الخطيب"


@pytest.mark.parametrize(
    ("edit", "found"),
    [
        (unknown_room, [(1, "room_unknown", "Cellar")]),
        (no_time, [(1, "no_time", "after lunch")]),
        (time_backwards, [(1, "no_time", "08:00")]),
        (below_no_room, [(1, "no_room_above", "")]),
        (two_merged, [(1, "two_in_one_cell", "Night film")]),
        (two_sheets, [(1, "sheets_disagree", "Maybe")]),
        (twice_otherwise, [(1, "session_disagrees", WATER)]),
    ],
)
def test_what_can_not_be_meant_is_refused_and_the_rest_taken_in(
    tmp_path: Path, edit: Edit, found: list[tuple[int, str, str]]
) -> None:
    with sent(tmp_path) as workbook:
        workbook.edit(edit)
        workbook.edit(lambda book: move(book[THURSDAY], find(book[THURSDAY], "Welcome"), rows=1))
        plan = workbook.take_in()
        after = placed(take(workbook.document))
    assert [(code, value) for _, code, value in codes(plan)] == [(code, value) for _, code, value in found]
    assert sorted(outcome.fate for outcome in plan.outcomes) == ["changed", "skipped"]
    assert after == ["26 09:30 everywhere 30 Welcome", *BEFORE[1:]]


def test_row_left_out_by_its_number_stays_as_it_was(tmp_path: Path) -> None:
    with sent(tmp_path) as workbook:
        workbook.edit(move_down)
        workbook.edit(retitle)
        plan = workbook.take_in(1)
        after = placed(take(workbook.document))
    assert [outcome.fate for outcome in plan.outcomes] == ["left-out", "changed"]
    assert after == [*BEFORE[:-1], "27 12:00 Hall 60 Maybe not"]


def test_taking_in_twice_finds_all_of_it_there(tmp_path: Path) -> None:
    with sent(tmp_path) as workbook:
        for edit in (move_down, retitle, add, lengthen):
            workbook.edit(edit)
        workbook.take_in()
        plan = workbook.plan()
    assert {outcome.fate for outcome in plan.outcomes} == {"same"}
    assert (plan.records, plan.removals) == ((), ())
