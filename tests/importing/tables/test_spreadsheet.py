import zipfile
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
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


def bent(path: Path, name: str, bend: Callable[[bytes], bytes], *, part: str = SHEET) -> Path:
    """A copy of a workbook with its sheet, or another part, changed."""
    copy = path.with_name(name)
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(copy, "w", zipfile.ZIP_DEFLATED) as target:
        for one in source.infolist():
            content = source.read(one)
            target.writestr(one.filename, bend(content) if one.filename == part else content)
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


def test_a_sheet_that_begins_further_down_counts_from_the_top(workbook: Path) -> None:
    with xlsxwriter.Workbook(str(workbook)) as book:
        book.add_worksheet("People").write_column(6, 1, ["Name", "Ana"])
    assert list(read_table(workbook).numbers) == [8]


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


def open_document(path: Path, **sheets: str) -> Path:
    """Of sheets, each with its rows in XML."""
    names = "".join(
        f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    tables = "".join(
        f'<table:table table:name="{name}">{rows}</table:table>' for name, rows in sheets.items()
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr(
            "content.xml",
            f'<?xml version="1.0"?><office:document-content{names}><office:body><office:spreadsheet>'
            f"{tables}</office:spreadsheet></office:body></office:document-content>",
        )
        archive.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
        )
    return path


def open_row(*texts: str) -> str:
    cells = (
        f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>'
        for text in texts
    )
    return f"<table:table-row>{''.join(cells)}</table:table-row>"


def test_an_open_document_is_read_too(tmp_path: Path) -> None:
    number = (
        '<table:table-cell office:value-type="float" office:value="3"><text:p>3</text:p></table:table-cell>'
    )
    blank = (
        '<table:table-row table:number-rows-repeated="1048000">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    )
    row = open_row("Łódź").replace("</table:table-row>", f"{number}</table:table-row>")
    path = open_document(
        tmp_path / "rooms.ods",
        Rooms=open_row("Room", "Floor") + row + blank,
        Guests=open_row("Name") + open_row("Ana") + open_row("#N/A"),
        Nothing="",
    )
    table = read_table(path)
    assert (table.headers, table.rows) == (("Room", "Floor"), [["Łódź", "3"]])
    guests = read_table(path, sheet="Guests")
    assert (guests.sheets, guests.sheet, guests.rows[0]) == (("Rooms", "Guests"), "Guests", ["Ana"])
    assert guests.problems == (Problem(3, "", "cell_error", "#N/A"),)


def test_numbers_are_read_as_they_show(tmp_path: Path) -> None:
    path = tmp_path / "guests.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("A & B")
        sheet.write_row(0, 0, ["Name", "Phone", "Share", "Share", "Code", "Hours", "Came", "Reply"])
        sheet.write(1, 0, "Ana")
        sheet.write(1, 1, 2025550101)
        formats = ("0%", "0.0%", "00000", "[h]:mm", "yyyy-mm-dd hh:mm")
        for column, (value, code) in enumerate(
            zip((0.5, 0.125, 1234, 1.5, 42516.395833333), formats, strict=True), start=2
        ):
            sheet.write(1, column, value, book.add_format({"num_format": code}))
        sheet.write(1, 7, True)
    assert read_table(path).rows == [
        ["Ana", "2025550101", "50%", "12.5%", "01234", "36:00", "2016-05-26 09:30", "TRUE"]
    ]


def test_formulas_that_failed_are_told_and_blank(tmp_path: Path) -> None:
    path = tmp_path / "guests.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet()
        sheet.write_row(2, 1, ["Name", "Group", "City"])
        sheet.write_row(3, 1, ["Ana"])
        sheet.write_formula(3, 2, "=VLOOKUP(B4,X,2)", None, "#N/A")
        sheet.write_formula(3, 3, '="Ro"&"me"', None, "Rome")
        sheet.write_row(4, 1, ["Bo"])
        sheet.write_formula(4, 3, "=1/0", None, "#DIV/0!")
    table = read_table(path)
    assert [list(row)[-3:] for row in table.rows] == [["Ana", "", "Rome"], ["Bo", "", ""]]
    assert table.problems == (
        Problem(4, "", "cell_error", "#N/A"), Problem(5, "", "cell_error", "#DIV/0!")
    )  # fmt: skip


def test_hidden_rows_and_columns_are_read_and_told(tmp_path: Path) -> None:
    path = tmp_path / "guests.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet()
        sheet.write_column(0, 0, ["Name", "Ana", "Bo", "Cy"])
        sheet.set_row(2, None, None, {"hidden": True})
        sheet.set_column(1, 2, None, None, {"hidden": True})
        sheet.set_column(5, 16383, None, None, {"hidden": True})
    table = read_table(path)
    assert len(table.rows) == 3
    assert table.notes == (Problem(None, "", "hidden_rows", "1"), Problem(None, "", "hidden_columns", "2"))


def test_where_all_sheets_are_hidden_the_first_is_read(tmp_path: Path) -> None:
    path = tmp_path / "guests.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        book.add_worksheet("Front")
        sheet = book.add_worksheet("Old")
        sheet.write_column(0, 0, ["Name", "Ana"])
        sheet.hide()
    assert read_table(path).sheet == "Old"


def test_workbooks_with_a_password_say_so(workbook: Path) -> None:
    from msoffcrypto.format.ooxml import OOXMLFile  # noqa: PLC0415 - slow import

    new = workbook.with_name("new.xlsx")
    with workbook.open("rb") as plain, new.open("wb") as target:
        OOXMLFile(plain).encrypt("secret", target)
    old = workbook.with_name("old.xls")
    content = (REGISTRATIONS / "guests.xls").read_bytes()
    # the record of the code page becomes the one that tells of a password
    old.write_bytes(content.replace(b"\x42\x00\x02\x00", b"\x2f\x00\x02\x00", 1))
    assert [refusal(new), refusal(old)] == ["password", "password"]


def test_entities_of_a_workbook_are_not_followed(workbook: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret", encoding="utf-8")
    outside = f'<!ENTITY e SYSTEM "{secret.as_uri()}">'.encode()
    many = b'<!ENTITY e0 "x">' + b"".join(
        b'<!ENTITY e%d "%s">' % (at, b"&e%d;" % (at - 1) * 10) for at in range(1, 10)
    )
    for entities, used in ((outside, b"&e;"), (many, b"&e9;")):

        def with_entities(xml: bytes, entities: bytes = entities, used: bytes = used) -> bytes:
            told = b"<!DOCTYPE sst [" + entities + b"]><sst"
            return xml.replace(b"<sst", told, 1).replace("José Núñez".encode(), used)

        bad = bent(workbook, "bad.xlsx", with_entities, part="xl/sharedStrings.xml")
        assert refusal(bad) == "damaged_workbook"


def test_a_web_page_called_a_workbook_is_read(tmp_path: Path) -> None:
    path = tmp_path / "guests.xls"
    page = '<html><meta charset="iso8859-2"><table><tr><th>Name</th></tr><tr><td>Łukasz</td></tr></table>'
    path.write_bytes(page.encode("iso8859_2"))
    table = read_table(path)
    assert (table.headers, table.rows, table.notes) == (("Name",), [["Łukasz"]], ())


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


@pytest.mark.parametrize(
    ("part", "text", "kind"),
    [
        ("word/document.xml", "<w/>", "rich_text"),
        ("mimetype", "application/vnd.oasis.opendocument.text", "rich_text"),
        ("ppt/presentation.xml", "<p/>", "slides"),
        ("Index/Document.iwa", "x", "numbers"),
        ("guests.csv", "Name", "packed"),
    ],
)
def test_another_archive_is_no_list(tmp_path: Path, part: str, text: str, kind: str) -> None:
    path = tmp_path / "guests.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(part, text)
        archive.writestr("content.xml" if part == "mimetype" else "x", "<x/>")
    with pytest.raises(Unreadable) as refused:
        read_table(path)
    assert (refused.value.code, refused.value.values) == ("not_a_list", {"kind": kind})


def test_an_old_text_document_is_no_list(tmp_path: Path) -> None:
    path = tmp_path / "guests.xls"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512 + "WordDocument".encode("utf-16-le"))
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
        (12345678901234567890.0, "12345678901234567000"),
        (1e300, "1e+300"),
        (-0.5, "-0.5"),
        (timedelta(hours=36, minutes=5), "36:05"),
        (timedelta(seconds=90), "0:01:30"),
        (datetime(2016, 5, 26, 9, 29, 59, 997_000), "2016-05-26 09:30"),
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


def titled(path: Path, *others: str) -> Path:
    with xlsxwriter.Workbook(str(path)) as book:
        for name in ("Title", *others):
            book.add_worksheet(name).write_string(0, 0, "About this file")
        book.add_worksheet("People").write_column(0, 0, ["Name", "Ana Lima"])
    return path


def test_a_sheet_without_rows_before_the_list_is_passed_over(tmp_path: Path) -> None:
    table = read_table(titled(tmp_path / "w.xlsx", "Nothing below"))
    assert (table.sheet, table.headers, len(table.rows)) == ("People", ("Name",), 1)


@pytest.mark.parametrize(
    ("sheet", "others"), [("Title", []), ("", ["Two", "Three", "Four", "Five"])], ids=["told", "many"]
)
def test_a_sheet_somebody_named_is_read_and_no_long_search_begins(
    tmp_path: Path, sheet: str, others: list[str]
) -> None:
    path = titled(tmp_path / "w.xlsx", *others)
    with pytest.raises(Unreadable, match="no_rows"):
        read_table(path, sheet=sheet)
