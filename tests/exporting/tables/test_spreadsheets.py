import csv
import io
import zipfile
from dataclasses import replace
from datetime import date, datetime, time
from typing import Any

import pytest
import python_calamine

from planner.exporting.edition import Edition
from planner.exporting.tables.cells import Column, Table, defused
from planner.exporting.tables.comma_separated import write_csv
from planner.exporting.tables.workbooks import write_workbook
from tests.exporting.workshop import CREATED, PEOPLE, SESSIONS, WORDS, a_workshop, all_columns, exported

FORMULAS = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "  =1",
    "＝1",
    "\u200b=1",
    "\u00a0@SUM(A1)",
    "－2",
    "=cmd|'/C calc'!A0",
]
AGENDA = [
    ["Day", "Start", "End", "Minutes", "Room", "Title", "Type", "Track", "Language", "People", "Abstract"],
    ["2016-05-26", "09:00", "09:30", "30", "Whole venue", "Welcome", "Plenary", "", "", "", ""],
    [
        "2016-05-26", "10:00", "11:30", "90", "Hall", SESSIONS[1].title, "Workshop", "Water & land", "es",
        "Li Wei, Ana Beltrán, أمينة الخطيب", SESSIONS[1].abstract,
    ],
    ["2016-05-26", "23:45", "01:50", "125", "Lab", "Night film", "Social", "", "en", "", ""],
    [
        "2016-05-27", "09:15", "10:45", "90", "Lab", SESSIONS[1].title, "Workshop", "Water & land", "es",
        "Li Wei, Ana Beltrán, أمينة الخطيب", SESSIONS[1].abstract,
    ],
    ["2016-05-27", "12:00", "13:00", "60", "Hall", "Maybe", "", "", "", "", ""],
]  # fmt: skip


def table(*texts: str) -> Table:
    return Table(
        name="Sheet", columns=(Column(heading="Text", width=10),), rows=tuple((text,) for text in texts)
    )


def from_csv(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True))


def from_xlsx(content: bytes) -> list[list[Any]]:
    book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
    return book.get_sheet_by_index(0).to_python()


def test_agenda_is_read_back_from_csv() -> None:
    assert from_csv(exported(a_workshop(), "agenda-csv")) == AGENDA


def test_agenda_is_read_back_from_a_workbook() -> None:
    book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(exported(a_workshop(), "agenda-xlsx")))
    heading, *rows = book.get_sheet_by_name("Agenda").to_python()
    assert heading == [*AGENDA[0], "Id"]
    assert [row[:-1] for row in rows] == [
        [date.fromisoformat(row[0]), time.fromisoformat(row[1]), _end(row[2]), float(row[3]), *row[4:]]
        for row in AGENDA[1:]
    ]


def _end(clock: str) -> time | datetime:
    """After midnight it counts on: sheets take one day for the first of January 1900."""
    end = time.fromisoformat(clock)
    return end if clock > "02:00" else datetime.combine(date(1900, 1, 1), end)


def test_participants_are_read_back_from_csv() -> None:
    heading, first, *rest = from_csv(exported(a_workshop(), "participants-csv", all_columns(a_workshop())))
    assert {name: value for name, value in zip(heading, first, strict=True) if value} == {
        "Id": "PRS0000001",
        "Given name": "Ana",
        "Family name": "Beltrán",
        "Organisation": "Alliance",
        "Group": "Local advocate",
        "E-mail": "ana@example.org",
        "Photo consent": "unknown",
        "Status": "registered",
        "Arrival": "2016-05-25 18:30",
        "Days attending": "2016-05-26",
        "Checked in": "2016-05-26",
        "Tags": "press",
        "Sessions": f"Facilitator: {SESSIONS[1].title}",
        "T-shirt": "M",
    }
    assert {row[0] for row in rest} == {person.id for person in PEOPLE[1:]}


def test_participants_are_read_back_from_a_workbook() -> None:
    heading, first, *_ = from_xlsx(exported(a_workshop(), "participants-xlsx", all_columns(a_workshop())))
    row = dict(zip(heading, first, strict=True))
    assert (row["Given name"], row["Arrival"]) == ("Ana", datetime(2016, 5, 25, 18, 30))


def test_csv_is_utf8_with_its_mark() -> None:
    assert exported(a_workshop(), "agenda-csv").startswith(b"\xef\xbb\xbfDay,Start,")


@pytest.mark.parametrize("text", FORMULAS)
def test_csv_formula_is_defused(text: str) -> None:
    assert from_csv(write_csv(table(text))) == [["Text"], [f"'{text}"]]


@pytest.mark.parametrize("text", ["Ana", "1=1", "'=1", "a\n=1", "", "José", "…", "#1"])
def test_csv_leaves_other_text_as_it_is(text: str) -> None:
    assert defused(text) == text


@pytest.mark.parametrize("text", FORMULAS)
def test_workbook_formula_is_a_text(text: str) -> None:
    content = write_workbook(
        table(text, "https://example.org", "{=1}"), Edition(words=WORDS, created=CREATED)
    )
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        assert b"<f>" not in book.read("xl/worksheets/sheet1.xml")
    assert from_xlsx(content) == [["Text"], [text], ["https://example.org"], ["{=1}"]]


def test_heading_of_an_own_field_is_defused() -> None:
    snapshot = a_workshop()
    hostile = replace(snapshot, fields=(replace(snapshot.fields[0], name="=HYPERLINK(1)"),))
    assert from_csv(exported(hostile, "participants-csv", all_columns(hostile)))[0][-1] == "'=HYPERLINK(1)"


def test_workbook_keeps_the_start_of_a_text_too_long_for_a_cell() -> None:
    content = write_workbook(table("x" * 40_000), Edition(words=WORDS, created=CREATED))
    assert from_xlsx(content)[1] == ["x" * 32_766 + "…"]


def test_workbook_of_a_name_sheets_can_not_have() -> None:
    odd = replace(table("x"), name="[a]: b*c?/\\' and much more than a tab can hold")
    assert from_xlsx(write_workbook(odd, Edition(words=WORDS, created=CREATED))) == [["Text"], ["x"]]


def test_workbook_leaves_out_what_no_sheet_can_hold() -> None:
    content = write_workbook(table("a\x00b\x1bc\ud800d\ufffe"), Edition(words=WORDS, created=CREATED))
    assert from_xlsx(content)[1] == ["abcd"]


def test_csv_leaves_out_what_no_sheet_can_hold() -> None:
    assert from_csv(write_csv(table("a\x00b\x1bc\ud800d\ufffe"))) == [["Text"], ["abcd"]]


def test_csv_keeps_the_start_of_a_text_too_long_for_a_cell() -> None:
    assert from_csv(write_csv(table("=" + "x" * 40_000)))[1] == ["'=" + "x" * 32_765]


def test_date_before_sheets_have_any_is_a_text() -> None:
    old = replace(PEOPLE[0], arrival=datetime(216, 5, 25, 18, 30))
    snapshot = a_workshop(participants=(old, *PEOPLE[1:]))
    heading, first, *_ = from_xlsx(exported(snapshot, "participants-xlsx", all_columns(snapshot)))
    assert dict(zip(heading, first, strict=True))["Arrival"] == "0216-05-25 18:30"
