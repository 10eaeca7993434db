"""Workbooks nobody should send, and what each comes to."""

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from tests.importing.lists.building import REGISTRATIONS, a_workshop
from tests.importing.nasty.report import Nasty, report
from tests.importing.nasty.workbooks import (
    SHEET,
    STRINGS,
    archive,
    bent,
    bomb,
    book,
    open_document,
    open_row,
    people,
    replaced,
    rows,
    with_password,
    without,
)

OLD = (REGISTRATIONS / "guests.xls").read_bytes()
ENTITIES = b'<!DOCTYPE sst [<!ENTITY e0 "x">%s]><sst' % b"".join(
    b'<!ENTITY e%d "%s">' % (at, b"&e%d;" % (at - 1) * 10) for at in range(1, 10)
)
OUTSIDE = b'<!DOCTYPE sst [<!ENTITY e SYSTEM "file:///etc/hostname">]><sst'
FAR = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'


def formulas(made: Any) -> None:
    sheet = made.add_worksheet()
    sheet.write_row(0, 0, ["Name", "City"])
    sheet.write_formula(1, 0, '="A"&"na"', None, "Ana")
    sheet.write_formula(1, 1, "=1/0", None, "#DIV/0!")
    sheet.write_formula(2, 0, '="B"&"o"', None, "")
    sheet.write_formula(2, 1, '=WEBSERVICE("http://example.org")', None, "Ulm")


def hidden(made: Any) -> None:
    for name, how in (("Front", ""), ("Old", "hide"), ("Older", "very_hidden")):
        sheet = made.add_worksheet(name)
        sheet.write_column(0, 0, ["Name", name])
        if how:
            getattr(sheet, how)()


def charts(made: Any) -> None:
    chart = made.add_chart({"type": "line"})
    chart.add_series({"values": "=People!$A$1:$A$2"})
    made.add_chartsheet("Chart").set_chart(chart)
    made.add_worksheet("People")


def chart_and_people(made: Any) -> None:
    charts(made)
    made.get_worksheet_by_name("People").write_column(0, 0, ["Name", "Ana Lima", "Bo Ek"])


def merged(made: Any) -> None:
    sheet = made.add_worksheet()
    sheet.merge_range(0, 0, 0, 3, "Guests 2016")
    sheet.merge_range(1, 0, 1, 1, "Name")
    sheet.merge_range(1, 2, 1, 3, "Contact")
    sheet.write_row(2, 0, ["Given name", "Family name", "E-mail", "Phone"])
    sheet.write_row(3, 0, ["Ana", "Lima", "a@x.org", "1"])


def many_sheets(made: Any) -> None:
    for number in range(300):
        made.add_worksheet(f"Sheet {number}").write_column(0, 0, ["Name", f"Ana {number}"])


def strange_sheet(made: Any) -> None:
    made.add_worksheet("A & <B> “C” 🧑‍🤝‍🧑").write_column(0, 0, ["Name", "Ana"])


def dates(*numbers: float, code: str = "yyyy-mm-dd hh:mm") -> Any:
    def fill(made: Any) -> None:
        sheet = made.add_worksheet()
        sheet.write_row(0, 0, ["Name", "Arrival"])
        for row, number in enumerate(numbers, start=1):
            sheet.write(row, 0, f"Ana {row}")
            sheet.write_number(row, 1, number, made.add_format({"num_format": code}))

    return fill


def old_calendar(made: Any) -> None:
    sheet = made.add_worksheet()
    sheet.write_row(0, 0, ["Name", "Arrival"])
    sheet.write(1, 0, "Ana")
    moment = made.add_format({"num_format": "yyyy-mm-dd hh:mm"})
    sheet.write_datetime(1, 1, datetime(2016, 5, 26, 9, 30), moment)


def rich(made: Any) -> None:
    sheet = made.add_worksheet()
    sheet.write(0, 0, "Name")
    sheet.write_rich_string(1, 0, "Ana ", made.add_format({"bold": True}), "Lima")
    sheet.write_comment(1, 0, "a comment of somebody else")
    sheet.write_url(2, 0, "https://example.org", string="Bo")
    sheet.write(3, 0, True)


NASTY = [
    Nasty(
        "a workbook without rows",
        book(lambda made: made.add_worksheet()),
        ("The file is empty; get a fresh copy of it.",),
    ),
    Nasty(
        "a workbook with a header alone",
        book(rows(("Name", "Email"))),
        ("The file names its columns, but there is nothing below them.",),
    ),
    Nasty(
        "a workbook of blanks",
        book(rows((" ", "\u00a0"), ("", " "))),
        ("The file is empty; get a fresh copy of it.",),
    ),
    Nasty(
        "formulas",
        book(formulas),
        (
            "participants: 1 new, 1 skipped",
            "Ana",
            "2: A formula in this row failed (#DIV/0!); its cell was left empty.",
            "3: This row has no name and was left out (“Ulm”).",
        ),
    ),
    Nasty(
        "a password",
        with_password(book(people)),
        ("The workbook is protected by a password; save it without one.",),
    ),
    Nasty(
        "a password of old",
        OLD.replace(b"\x42\0\2\0", b"\x2f\0\2\0", 1),
        ("The workbook is protected by a password; save it without one.",),
    ),
    Nasty(
        "a password of an open document",
        open_document(
            "x", manifest="<m:manifest><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>"
        ),
        ("The workbook is protected by a password; save it without one.",),
    ),
    Nasty(
        "a bomb",
        bomb(said=True),
        ("The workbook unpacks to more than a list can hold; save the one sheet as CSV.",),
    ),
    Nasty(
        "a bomb in hiding",
        bomb(said=False),
        ("The workbook is damaged or holds too much; save it again, or as CSV.",),
    ),
    Nasty(
        "6,000 parts",
        archive(xl__workbook_xml="", **{f"p{at}": "" for at in range(6000)}),
        ("The workbook unpacks to more than a list can hold; save the one sheet as CSV.",),
    ),
    Nasty(
        "a billion laughs",
        replaced(b"<sst", ENTITIES, part=STRINGS),
        (
            "participants: 2 new",
            "Ana Lima",
            "Bo Ek",
        ),
    ),
    Nasty(
        "a billion laughs, laughed",
        bent(
            book(people),
            lambda xml: xml.replace(b"<sst", ENTITIES, 1).replace(b"Bo Ek", b"&e9;"),
            part=STRINGS,
        ),
        ("The workbook is damaged or holds too much; save it again, or as CSV.",),
    ),
    Nasty(
        "an entity from outside",
        bent(
            book(people), lambda xml: xml.replace(b"<sst", OUTSIDE, 1).replace(b"Bo Ek", b"&e;"), part=STRINGS
        ),
        ("The workbook is damaged or holds too much; save it again, or as CSV.",),
    ),
    Nasty(
        "16,000 columns",
        book(rows(("Name",) * 16_000, ("Ana",) * 16_000)),
        ("The file has 16000 columns; a list has at most 1000. Remove what is not needed.",),
    ),
    Nasty(
        "a far cell",
        replaced(b"</sheetData>", FAR),
        ("The workbook is damaged or holds too much; save it again, or as CSV.",),
    ),
    Nasty(
        "a cell of 32,767 characters",
        book(rows(("Name", "Notes"), ("Ana", "x" * 32_767))),
        (
            "participants: 1 new",
            "Ana | xxxxxxxxxxxxxxxxxxxx…(10000)",
            (
                "2: “xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…” went on for more "
                "than 10,000 characters; the rest was left out."
            ),
        ),
    ),
    Nasty(
        "a name of 5 MB",
        replaced(b"Bo Ek", b"x" * 5_000_000, part=STRINGS),
        (
            "participants: 2 new",
            "Ana Lima",
            "xxxxxxxxxxxxxxxxxxxx…(10000)",
            (
                "3: “xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…” went on for more "
                "than 10,000 characters; the rest was left out."
            ),
        ),
    ),
    Nasty(
        "a hidden and a very hidden sheet",
        book(hidden),
        (
            "participants: 1 new",
            "Front",
        ),
    ),
    Nasty("a chart and an empty sheet", book(charts), ("The file is empty; get a fresh copy of it.",)),
    Nasty(
        "a chart before the people",
        book(chart_and_people),
        (
            "participants: 2 new",
            "Ana Lima",
            "Bo Ek",
        ),
    ),
    Nasty(
        "merged cells above the header",
        book(merged),
        (
            "participants: 1 new",
            "Ana | Lima | a@x.org | 1",
            "What stands above the headers was not read: Guests 2016 · Name · Contact.",
        ),
    ),
    Nasty(
        "300 sheets",
        book(many_sheets),
        (
            "participants: 1 new",
            "Ana 0",
            "The workbook has oth…(245)",
        ),
    ),
    Nasty(
        "a sheet of a strange name",
        book(strange_sheet),
        (
            "participants: 1 new",
            "Ana",
        ),
    ),
    Nasty(
        "macros",
        book(people),
        (
            "participants: 2 new",
            "Ana Lima",
            "Bo Ek",
        ),
        file="list.xlsm",
    ),
    Nasty(
        "dates at the ends of the calendar",
        book(dates(0, 1, 59, 60, 61, 2958465)),
        (
            "participants: 6 new",
            "Ana 1",
            "Ana 2 | 1900-01-01 00:00:00",
            "Ana 3 | 1900-02-28 00:00:00",
            "... 3 more",
            "2: “00:00” is no date with a time; write it like 2016-05-26 09:30.",
        ),
    ),
    Nasty(
        "dates beyond the calendar",
        book(dates(-1, 2958466, 1e300)),
        (
            "participants: 3 new",
            "Ana 1",
            "Ana 2",
            "Ana 3",
            "2: “00:00” is no date with a time; write it like 2016-05-26 09:30.",
            "3: “2958466” is no date with a time; write it like 2016-05-26 09:30.",
            "4: “1e+300” is no date with a time; write it like 2016-05-26 09:30.",
        ),
    ),
    Nasty(
        "dates since 1904",
        book(old_calendar, date_1904=True),
        (
            "participants: 1 new",
            "Ana | 2016-05-26 09:30:00",
        ),
    ),
    Nasty(
        "dates shown as numbers",
        book(dates(42516.4, code="0")),
        (
            "participants: 1 new",
            "Ana 1",
            "2: “42516.4” is no date with a time; write it like 2016-05-26 09:30.",
        ),
    ),
    Nasty(
        "rich strings, comments and links",
        book(rich),
        (
            "participants: 3 new",
            "Ana Lima",
            "Bo",
            "TRUE",
        ),
    ),
    Nasty(
        "a string that is not there",
        replaced(b"<v>1</v>", b"<v>999</v>"),
        ("The workbook is damaged or holds too much; save it again, or as CSV.",),
    ),
    Nasty(
        "a string of a negative number",
        replaced(b"<v>1</v>", b"<v>-1</v>"),
        (
            "participants: 1 new",
            "Bo Ek",
            "The headers stand in the list again and were skipped there: row 2.",
        ),
    ),
    Nasty(
        "rows out of order",
        replaced(b'r="3"', b'r="1"'),
        (
            "participants: 2 new",
            "Ana Lima",
            "Bo Ek",
        ),
    ),
    Nasty(
        "cells without a place",
        replaced(b'r="A2"', b""),
        (
            "participants: 2 new",
            "Ana Lima",
            "Bo Ek",
        ),
    ),
    Nasty(
        "a cell in no row",
        replaced(b'r="A2"', b'r="A0"'),
        ("The workbook is damaged or holds too much; save it again, or as CSV.",),
    ),
    Nasty(
        "a cell of a far name",
        replaced(b'r="A2"', b'r="ZZZZZZ2"'),
        ("The workbook is damaged or holds too much; save it again, or as CSV.",),
    ),
    Nasty(
        "a style that is not there",
        replaced(b't="s"', b's="77" t="s"'),
        (
            "participants: 2 new",
            "Ana Lima",
            "Bo Ek",
        ),
    ),
    Nasty(
        "a kind that is none",
        replaced(b't="s"', b't="zz"'),
        ("The workbook is damaged or holds too much; save it again, or as CSV.",),
    ),
    Nasty(
        "a sheet cut in the middle",
        bent(book(people), lambda xml: xml[: len(xml) // 2]),
        ("The workbook is damaged or holds too much; save it again, or as CSV.",),
    ),
    Nasty(
        "a sheet in UTF-16",
        bent(book(people), lambda xml: xml.decode().encode("utf-16")),
        ("The file is empty; get a fresh copy of it.",),
    ),
    Nasty(
        "no strings",
        without(STRINGS),
        ("The workbook is damaged or holds too much; save it again, or as CSV.",),
    ),
    Nasty(
        "no sheet", without(SHEET), ("The workbook is damaged or holds too much; save it again, or as CSV.",)
    ),
    Nasty(
        "no list of sheets",
        without("xl/workbook.xml"),
        ("The file is a packed archive, not a list; save the list as CSV, XLSX or ODS.",),
    ),
    Nasty(
        "no list of parts",
        without("[Content_Types].xml"),
        (
            "participants: 2 new",
            "Ana Lima",
            "Bo Ek",
        ),
    ),
    Nasty(
        "no relations",
        without("xl/_rels/workbook.xml.rels"),
        ("The workbook is damaged or holds too much; save it again, or as CSV.",),
    ),
    Nasty(
        "a cut workbook",
        book(people)[:-200],
        ("The workbook is damaged or holds too much; save it again, or as CSV.",),
    ),
    Nasty(
        "a workbook with something before it",
        b"\n" * 7 + book(people),
        ("The file is a data file, not a list; save the list as CSV, XLSX or ODS.",),
    ),
    Nasty(
        "four bytes of an archive",
        b"PK\3\4",
        ("The workbook is damaged or holds too much; save it again, or as CSV.",),
    ),
    Nasty(
        "an empty archive",
        b"PK\5\6" + bytes(18),
        ("The file is a packed archive, not a list; save the list as CSV, XLSX or ODS.",),
    ),
    Nasty(
        "a workbook called a text",
        book(people),
        (
            "participants: 2 new",
            "Ana Lima",
            "Bo Ek",
        ),
        file="list.txt",
    ),
    Nasty(
        "a text called a workbook",
        b"Name,City\nAna,Rome\n",
        (
            "participants: 1 new",
            "Ana | Rome",
        ),
        file="list.xlsx",
    ),
    Nasty(
        "a binary workbook that is none",
        archive(xl__workbook_bin="x"),
        ("The workbook is damaged or holds too much; save it again, or as CSV.",),
        file="list.xlsb",
    ),
    Nasty(
        "packed lists",
        archive(people_csv="Name\nAna\n", rooms_csv="Room\nHall\n"),
        ("The file is a packed archive, not a list; save the list as CSV, XLSX or ODS.",),
        file="list.zip",
    ),
    Nasty(
        "a document of Numbers",
        archive(Index__Document_iwa="x"),
        (
            (
                "The file is a document of Numbers, Pages or Keynote, not a list; save the list as "
                "CSV, XLSX or ODS."
            ),
        ),
        file="list.numbers",
    ),
    Nasty(
        "a text document",
        archive(word__document_xml="<w/>"),
        ("The file is a text document, not a list; save the list as CSV, XLSX or ODS.",),
        file="list.docx",
    ),
    Nasty(
        "slides",
        archive(ppt__presentation_xml="<p/>"),
        ("The file is a set of slides, not a list; save the list as CSV, XLSX or ODS.",),
        file="list.pptx",
    ),
    Nasty(
        "an old workbook cut",
        OLD[:3000],
        ("The workbook is damaged or holds too much; save it again, or as CSV.",),
        file="list.xls",
    ),
    Nasty(
        "an old workbook of zeros",
        OLD[:512] + bytes(len(OLD) - 512),
        ("The workbook is damaged or holds too much; save it again, or as CSV.",),
        file="list.xls",
    ),
    Nasty(
        "an old workbook whose chains are circles",
        OLD[:512] + b"\0\0\0\0" * 128 + OLD[1024:],
        ("The file is empty; get a fresh copy of it.",),
        file="list.xls",
    ),
    Nasty(
        "an open document of 20,000 rows in one",
        open_document(open_row("Name") + open_row("Ana", rows=20_000)),
        (
            "participants: 1 new, 19999 repeated",
            "Ana",
            "3: This is about the same as row 2; only what was open there was taken.",
            "4: This is about the same as row 2; only what was open there was taken.",
            "5: This is about the same as row 2; only what was open there was taken.",
            "... 19996 more",
        ),
        file="list.ods",
    ),
    Nasty(
        "an open document of 16,384 columns",
        open_document(open_row("Name", columns=16_384) + open_row("Ana")),
        ("The file has 16384 columns; a list has at most 1000. Remove what is not needed.",),
        file="list.ods",
    ),
    Nasty(
        "an open document of a billion cells",
        open_document(open_row("Name", rows=1_048_576, columns=16_384)),
        ("The workbook is damaged or holds too much; save it again, or as CSV.",),
        file="list.ods",
    ),
    Nasty(
        "an open document never closed",
        open_document(open_row("Name") + "<table:table>"),
        ("The workbook is damaged or holds too much; save it again, or as CSV.",),
        file="list.ods",
    ),
    Nasty(
        "an open document of nobody",
        open_document(""),
        ("The file is empty; get a fresh copy of it.",),
        file="list.ods",
    ),
    Nasty(
        "an open document cut",
        open_document(open_row("Name"))[:300],
        ("The workbook is damaged or holds too much; save it again, or as CSV.",),
        file="list.ods",
    ),
]


@pytest.mark.parametrize("nasty", NASTY, ids=lambda nasty: nasty.name)
def test_what_comes_of_a_nasty_workbook(nasty: Nasty, tmp_path: Path) -> None:
    path = tmp_path / nasty.file.replace("list.csv", "list.xlsx")
    if isinstance(nasty.content, bytes):
        path.write_bytes(nasty.content)
    else:
        nasty.content(path)
    before = path.read_bytes()
    with a_workshop() as document:
        step = document.last_step
        assert report(document, path) == nasty.comes
        assert document.last_step == step
    assert path.read_bytes() == before
