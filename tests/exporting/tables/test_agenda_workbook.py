import io
import zipfile
from dataclasses import replace
from typing import Any

import openpyxl
import pytest

from planner.domain.records import SessionType, Slot
from planner.domain.snapshot import Snapshot
from planner.domain.times import Minute
from planner.domain.written_agenda import SHEET, digest, rows_of, written_of
from planner.exporting.choices import Choices
from planner.exporting.sharing import shared_agenda
from planner.exporting.tables.sheet_grid import sheet_grid
from tests.exporting.workshop import ROOMS, SESSIONS, SLOTS, TRACKS, a_workshop, exported

WATER = "Agua; y <dignidad>, ¿de quién?"
WATER_PEOPLE = "Li Wei, Ana Beltrán, أمينة الخطيب"


def workbook(snapshot: Snapshot, choices: Choices | None = None) -> Any:
    content = exported(snapshot, "agenda-xlsx", choices or Choices())
    return openpyxl.load_workbook(io.BytesIO(content), rich_text=True)


def drawn(snapshot: Snapshot) -> list[str]:
    """The first day: columns, then each block by first and last row and column."""
    agenda = shared_agenda(snapshot)
    grid = sheet_grid(agenda.days[0], agenda.rooms)
    names = [room.name if room else "everywhere" for room in grid.columns]
    blocks = [
        f"{block.slot.session.title[:4]} {grid.minutes[block.top]}-{grid.minutes[block.bottom + 1]}"
        f" {block.left}-{block.right}"
        for block in grid.blocks
    ]
    return [" ".join(names), *blocks]


def test_sheets_are_days_then_the_list_then_what_was_written() -> None:
    book = workbook(a_workshop())
    assert [(sheet.title, sheet.sheet_state) for sheet in book] == [
        ("Thu 26 May", "visible"),
        ("Fri 27 May", "visible"),
        ("Agenda", "visible"),
        (SHEET, "hidden"),
    ]


def test_grid_has_times_down_and_rooms_across_and_sessions_as_long_as_they_take() -> None:
    sheet = workbook(a_workshop())["Thu 26 May"]
    assert sheet["A1"].value == "Thursday, 26 May 2016 · Models"
    assert [cell.value for cell in sheet[2]] == ["Time", "Hall", "Lab"]
    assert sorted(area.coord for area in sheet.merged_cells.ranges) == ["B3:C3", "B5:B7", "C33:C37"]
    assert str(sheet["B5"].value) == f"{WATER}\n{WATER_PEOPLE}"
    assert [getattr(part, "font", None) and part.font.b for part in sheet["B5"].value] == [True, False]
    assert (sheet["B5"].fill.start_color.rgb, sheet["B5"].border.left.color.rgb) == ("FFD6EFE9", "FF009E73")
    assert (sheet["A5"].value.isoformat(), sheet["A5"].number_format) == ("10:00:00", "hh:mm")


def test_sheets_print_wide_with_their_headings_on_each_page() -> None:
    for sheet in workbook(a_workshop()).worksheets[:3]:
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.print_title_rows == ("$1:$1" if sheet.title == "Agenda" else "$1:$2")
        assert sheet.freeze_panes == ("A2" if sheet.title == "Agenda" else "B3")


def test_list_can_be_filtered_and_hides_its_ids() -> None:
    sheet = workbook(a_workshop())["Agenda"]
    assert sheet.auto_filter.ref == "A1:L6"
    assert sheet.column_dimensions["L"].hidden
    assert [cell.value for cell in sheet["L"]][1:] == [
        slot.id for slot in (SLOTS[0], SLOTS[1], SLOTS[3], SLOTS[4], SLOTS[6])
    ]


def test_properties_name_the_event_and_nobody() -> None:
    with zipfile.ZipFile(io.BytesIO(exported(a_workshop(), "agenda-xlsx"))) as book:
        core = book.read("docProps/core.xml").decode()
    assert "<dc:title>Human Rights Cities</dc:title>" in core
    assert "<dc:creator></dc:creator>" in core
    assert core.count("2016-05-12T18:05:00Z") == 2


@pytest.mark.parametrize(("title", "is_mirrored"), [("Gathering", False), ("ملتقى المدن", True)])
def test_sheets_of_an_agenda_read_from_right_to_left_are_mirrored(title: str, is_mirrored: bool) -> None:
    book = workbook(a_workshop(sessions=tuple(replace(session, title=title) for session in SESSIONS)))
    assert [bool(sheet.sheet_view.rightToLeft) for sheet in book.worksheets[:3]] == [is_mirrored] * 3


def test_whole_venue_stretches_across_the_rooms() -> None:
    assert drawn(a_workshop()) == [
        "Hall Lab Attic",
        "Welc 540-570 0-2",
        "Agua 600-690 0-0",
        "Nigh 1425-1550 1-1",
    ]


def test_whole_venue_has_a_column_where_something_runs_against_it() -> None:
    welcome = replace(SLOTS[0], start=Minute(660))
    assert drawn(a_workshop(slots=(SLOTS[1], welcome, SLOTS[3]))) == [
        "everywhere Hall Lab Attic",
        "Agua 600-690 1-1",
        "Welc 660-690 0-0",
        "Nigh 1425-1550 2-2",
    ]


def test_overlapping_sessions_of_a_room_stand_beside_each_other() -> None:
    again = Slot(id="SLT0000009", session="SES0000001", day="DAY0000001", start=Minute(660), room=ROOMS[0].id)
    assert drawn(a_workshop(slots=(SLOTS[1], again))) == [
        "Hall Hall Lab Attic",
        "Agua 600-690 0-0",
        "Welc 660-690 1-1",
    ]


def test_workshop_with_one_room_has_a_column_for_the_whole_venue() -> None:
    assert drawn(a_workshop(rooms=ROOMS[:1], slots=SLOTS[:2])) == [
        "everywhere Hall",
        "Welc 540-570 0-0",
        "Agua 600-690 1-1",
    ]


def test_part_of_an_agenda_is_all_that_is_in_it() -> None:
    content = exported(a_workshop(), "agenda-xlsx", Choices(tracks=(TRACKS[0].id,), days=("DAY0000002",)))
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        text = "".join(book.read(name).decode() for name in book.namelist())
    assert "Agua" in text
    assert [
        other for other in ("Welcome", "Night film", "Maybe", "Thu 26 May", "SLT0000001") if other in text
    ] == []


def test_longest_title_there_can_be_is_written_whole() -> None:
    long = replace(SESSIONS[1], title="ñ" * 10_000, type=SessionType.PANEL)
    sheet = workbook(a_workshop(sessions=(long,), slots=SLOTS[1:2]))["Thu 26 May"]
    assert str(sheet["B5"].value) == f"{'ñ' * 10_000}\n{WATER_PEOPLE}"


def test_what_was_written_is_read_back() -> None:
    book = workbook(a_workshop())
    rows = [
        ["" if cell is None else str(cell) for cell in row] for row in book[SHEET].iter_rows(values_only=True)
    ]
    written = written_of(rows)
    assert written is not None
    assert [tuple(filter(None, row)) for row in rows_of(written)] == [
        tuple(filter(None, row)) for row in rows
    ]
    assert [slot.id for slot in written.slots] == [
        slot.id for slot in (SLOTS[0], SLOTS[1], SLOTS[3], SLOTS[4], SLOTS[6])
    ]


@pytest.mark.parametrize(
    "rows", [[], [[]], [["agenda as written"]], [["agenda as written", "2"] + [""] * 6], [["x"] * 9]]
)
def test_other_rows_are_no_written_agenda(rows: list[list[str]]) -> None:
    assert written_of(rows) is None


def test_digest_passes_over_blanks_and_line_ends() -> None:
    assert digest(["a\r\nb ", ""]) == digest(["a b", ""]) != digest(["a", "b"])
