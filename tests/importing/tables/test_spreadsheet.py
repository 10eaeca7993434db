import zipfile
from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path

import pytest
import xlsxwriter

from planner.importing.problem import Problem
from planner.importing.tables.reading import read_table
from planner.importing.tables.spreadsheet import read_workbook
from planner.importing.tables.spreadsheet_child import text_of
from planner.importing.tables.table import Cancelled, Table
from planner.importing.unreadable import Unreadable
from tests.importing.lists.building import REGISTRATIONS

SHEET = "xl/worksheets/sheet1.xml"


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    """Merged titles, a date, a number, a formula, and a second sheet."""
    path = tmp_path / "guests.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("People")
        sheet.merge_range(0, 0, 0, 3, "Our guests")
        sheet.write_row(2, 0, ["Name", "Arrival", "Seats", "Notes"])
        sheet.write(3, 0, "José Núñez")
        sheet.write_datetime(
            3, 1, datetime(2016, 5, 26, 9, 30), book.add_format({"num_format": "d.m.yy hh:mm"})
        )
        sheet.write(3, 2, 4000)
        sheet.write_formula(3, 3, '=HYPERLINK("http://example.org")', None, "click")
        book.add_worksheet("Rooms").write(0, 0, "Hall")
    return path


def bent(path: Path, name: str, bend: Callable[[bytes], bytes]) -> Path:
    """A copy of a workbook with its sheet changed."""
    copy = path.with_name(name)
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(copy, "w", zipfile.ZIP_DEFLATED) as target:
        for part in source.infolist():
            content = source.read(part)
            target.writestr(part.filename, bend(content) if part.filename == SHEET else content)
    return copy


def refusal(path: Path) -> str:
    with pytest.raises(Unreadable) as refused:
        read_table(path)
    return refused.value.code


def test_a_workbook_is_read_as_a_person_reads_it(workbook: Path) -> None:
    assert read_table(workbook) == Table(
        name="guests.xlsx",
        headers=("Name", "Arrival", "Seats", "Notes"),
        rows=[["José Núñez", "2016-05-26 09:30", "4000", "click"]],
        numbers=[4],
        lines=4,
        notes=(
            Problem(None, "", "other_sheets", "Rooms"),
            Problem(None, "", "titles_skipped", "Our guests"),
        ),
        sheets=("People", "Rooms"),
        sheet="People",
    )


def test_another_sheet_is_read_by_its_name(workbook: Path) -> None:
    with xlsxwriter.Workbook(str(workbook)) as book:
        book.add_worksheet("Nothing")
        book.add_worksheet("People").write_column(0, 0, ["Name", "Ana"])
        hidden = book.add_worksheet("Old")
        hidden.write_column(0, 0, ["Name", "Bo"])
        hidden.hide()
        book.add_worksheet("Rooms").write_column(2, 1, ["Room", "Hall"])
    assert read_table(workbook, sheet="Rooms") == Table(
        name="guests.xlsx",
        headers=("Room",),
        rows=[["Hall"]],
        numbers=[4],
        lines=4,
        notes=(Problem(None, "", "other_sheets", "People"),),
        sheets=("People", "Rooms"),
        sheet="Rooms",
    )


def test_a_sheet_that_is_not_there_is_told_with_those_that_are(workbook: Path) -> None:
    with pytest.raises(Unreadable) as refused:
        read_table(workbook, sheet="Guests")
    assert (refused.value.code, refused.value.values) == (
        "no_such_sheet", {"sheet": "Guests", "sheets": ["People", "Rooms"]}
    )  # fmt: skip


def test_an_old_workbook_is_read_too() -> None:
    table = read_table(REGISTRATIONS / "guests.xls")
    assert (table.headers, table.rows) == (
        ("Name", "E-mail", "Arrival"),
        [["José Núñez", "j@example.org", "2016-05-26 09:30"]],
    )


def test_an_open_document_is_read_too(tmp_path: Path) -> None:
    path = tmp_path / "rooms.ods"
    cells = "".join(
        f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>'
        for text in ("Room", "Floor")
    )
    row = (
        '<table:table-cell office:value-type="string"><text:p>Łódź</text:p></table:table-cell>'
        '<table:table-cell office:value-type="float" office:value="3"><text:p>3</text:p></table:table-cell>'
    )
    names = "".join(
        f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    blank = (
        '<table:table-row table:number-rows-repeated="1048000">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr(
            "content.xml",
            f'<?xml version="1.0"?><office:document-content{names}><office:body><office:spreadsheet>'
            f'<table:table table:name="Rooms"><table:table-row>{cells}</table:table-row>'
            f"<table:table-row>{row}</table:table-row>{blank}</table:table></office:spreadsheet>"
            "</office:body></office:document-content>",
        )
        archive.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
        )
    table = read_table(path)
    assert (table.headers, table.rows) == (("Room", "Floor"), [["Łódź", "3"]])


def test_a_workbook_called_otherwise_is_known_by_its_bytes(workbook: Path) -> None:
    assert read_table(workbook.rename(workbook.with_name("guests.csv"))).headers[0] == "Name"


def test_one_far_cell_ends_the_child_and_not_us(workbook: Path) -> None:
    far = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    assert (
        refusal(bent(workbook, "far.xlsx", lambda xml: xml.replace(b"</sheetData>", far)))
        == "damaged_workbook"
    )


@pytest.mark.parametrize("kept", [0, 1, 100, 500])
def test_a_cut_workbook_is_refused(workbook: Path, kept: int) -> None:
    cut = bent(workbook, "cut.xlsx", lambda xml: xml[:kept])
    assert refusal(cut) in ("damaged_workbook", "empty")
    whole = workbook.read_bytes()
    cut.write_bytes(whole[: 4 + kept])
    assert refusal(cut) == "damaged_workbook"


def test_a_bomb_is_refused_by_its_directory(workbook: Path) -> None:
    bomb = workbook.with_name("bomb.xlsx")
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr("xl/workbook.xml", b"")
        with archive.open(SHEET, "w", force_zip64=True) as part:
            for _ in range(51):
                part.write(b" " * 10_000_000)
    assert refusal(bomb) == "workbook_too_large"


def test_another_archive_is_no_list(tmp_path: Path) -> None:
    path = tmp_path / "letters.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
    assert refusal(path) == "not_a_list"


def test_an_empty_workbook_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "empty.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        book.add_worksheet()
    assert refusal(path) == "empty"


def test_a_workbook_that_takes_too_long_is_given_up(workbook: Path) -> None:
    with pytest.raises(Unreadable, match="workbook_too_slow"):
        read_workbook(workbook, seconds=-1)


def test_reading_a_workbook_can_be_cancelled(workbook: Path) -> None:
    with pytest.raises(Cancelled):
        read_workbook(workbook, is_cancelled=lambda: True)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (4000.0, "4000"),
        (12025550101.0, "12025550101"),
        (0.1 + 0.2, "0.3"),
        (True, "TRUE"),
        (date(2016, 5, 26), "2016-05-26"),
        (datetime(2016, 5, 26), "2016-05-26"),
        (datetime(2016, 5, 26, 9, 30), "2016-05-26 09:30"),
        (datetime(2016, 5, 26, 9, 30, 5), "2016-05-26 09:30:05"),
        (time(9, 30), "09:30"),
        (None, ""),
    ],
)
def test_a_cell_as_text(value: object, text: str) -> None:
    assert text_of(value) == text
