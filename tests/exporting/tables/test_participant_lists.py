"""What organizers hand on of people: the columns they chose, and of the private ones none by accident."""

import csv
import io
from dataclasses import fields, replace
from datetime import datetime

import openpyxl
import pytest

from planner.domain.records import Answer, Field, FieldKind, Participant, Role, RoleKind
from planner.domain.snapshot import Snapshot
from planner.exporting.choices import Choices
from planner.exporting.contents import PeopleContents, people_contents
from planner.exporting.tables.participant_rows import USUAL, columns_of, participants_table
from planner.operations.exports import contents_told, format_named
from planner.store.snapshot import take
from tests.exporting.workshop import (
    EVERYTHING,
    PEOPLE,
    SESSIONS,
    WORDS,
    a_document,
    a_workshop,
    all_columns,
    an_edition,
    exported,
    marked,
)

KEPT = {"sort_key"}
LISTS = ["participants-csv", "participants-xlsx"]
USUAL_HEADINGS = [
    "Given name", "Family name", "Badge name", "Pronouns", "Organisation", "Job title", "City", "Country",
    "Group", "Sessions",
]  # fmt: skip


def rows(snapshot: Snapshot, *columns: str) -> list[list[str]]:
    content = exported(snapshot, "participants-csv", Choices(columns=columns))
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True))


def with_field(kind: FieldKind, *answers: str) -> Snapshot:
    field = Field(id="FLD0000002", name="Nights", kind=kind, choices="one\ntwo")
    given = tuple(
        Answer(id=f"ANSW1{number:05}", participant=person.id, field=field.id, value=answer)
        for number, (person, answer) in enumerate(zip(PEOPLE, answers, strict=False))
    )
    return a_workshop(fields=(field,), answers=given)


def test_usual_list_tells_what_everybody_sees_anyway() -> None:
    found = rows(a_workshop())
    assert found[0] == USUAL_HEADINGS
    assert dict(zip(found[0], found[1], strict=True)) == dict.fromkeys(USUAL_HEADINGS, "") | {
        "Given name": "Ana",
        "Family name": "Beltrán",
        "Organisation": "Alliance",
        "Group": "Local advocate",
        "Sessions": f"Facilitator: {SESSIONS[1].title}",
    }
    assert len(found) == 1 + len(PEOPLE)


@pytest.mark.parametrize("name", LISTS)
def test_usual_list_holds_nothing_private(name: str) -> None:
    with a_document(*map(marked, EVERYTHING)) as document:
        text = text_of(exported(take(document), name))
    private = [each.name for each in fields(Participant) if each.name not in USUAL and each.type is str]
    assert [each for each in private if f"SECRET participant {each}" in text] == []
    assert "SECRET answer" not in text
    assert "SECRET tag" not in text


def text_of(content: bytes) -> str:
    if not content.startswith(b"PK"):
        return content.decode("utf-8-sig")
    sheet = openpyxl.load_workbook(io.BytesIO(content)).worksheets[0]
    return "\n".join(str(cell.value) for row in sheet.iter_rows() for cell in row)


def test_every_column_but_the_usual_ones_is_private() -> None:
    columns = columns_of(a_workshop(), WORDS)
    assert {column.name for column in columns if not column.is_private} == set(USUAL)
    assert [column.heading for column in columns if not column.is_private] == USUAL_HEADINGS


def test_every_field_of_a_participant_has_a_column() -> None:
    """But those that the program keeps for itself."""
    names = {column.name for column in columns_of(a_workshop(), WORDS)}
    assert {each.name for each in fields(Participant)} - names == KEPT


def test_columns_stand_as_they_are_named_each_once() -> None:
    found = rows(a_workshop(), "city", "email", "given_name", "email")
    assert found[:2] == [["City", "E-mail", "Given name"], ["", "ana@example.org", "Ana"]]


def test_field_that_is_gone_is_left_out() -> None:
    assert rows(a_workshop(), "own:FLDG0NE000", "city")[0] == ["City"]


def test_list_without_any_column_left_is_the_usual_one() -> None:
    assert rows(a_workshop(), "own:FLDG0NE000")[0] == USUAL_HEADINGS


def test_own_field_is_a_column_by_its_name() -> None:
    assert rows(a_workshop(), "given_name", "own:FLD0000001")[:3] == [
        ["Given name", "T-shirt"], ["Ana", "M"], ["أمينة", ""],
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "answer", "cell"),
    [
        (FieldKind.NUMBER, "3", 3),
        (FieldKind.NUMBER, "-3", -3),
        (FieldKind.NUMBER, "0", 0),
        (FieldKind.NUMBER, "007", "007"),
        (FieldKind.NUMBER, "+3", "+3"),
        (FieldKind.NUMBER, "1,5", "1,5"),
        (FieldKind.NUMBER, "9" * 16, "9" * 16),
        (FieldKind.NUMBER, "", None),
        (FieldKind.TEXT, "3", "3"),
        (FieldKind.YES_NO, "yes", "yes"),
        (FieldKind.CHOICE, "two", "two"),
    ],
)
def test_numbers_of_an_own_field_can_be_added_up(kind: FieldKind, answer: str, cell: object) -> None:
    snapshot = with_field(kind, answer)
    content = exported(snapshot, "participants-xlsx", Choices(columns=("given_name", "own:FLD0000002")))
    sheet = openpyxl.load_workbook(io.BytesIO(content)).worksheets[0]
    assert [each.value for each in sheet["B"]][:2] == ["Nights", cell]


def test_arrivals_are_moments_a_spreadsheet_can_sort() -> None:
    late = replace(PEOPLE[1], departure=datetime(2016, 5, 28, 0, 5))
    snapshot = a_workshop(participants=(PEOPLE[0], late))
    content = exported(snapshot, "participants-xlsx", Choices(columns=("arrival", "departure")))
    sheet = openpyxl.load_workbook(io.BytesIO(content)).worksheets[0]
    assert [[cell.value for cell in row] for row in sheet.iter_rows()] == [
        ["Arrival", "Departure"],
        [datetime(2016, 5, 25, 18, 30), None],
        [None, datetime(2016, 5, 28, 0, 5)],
    ]
    assert sheet["A2"].number_format == "yyyy-mm-dd hh:mm"
    assert rows(snapshot, "arrival", "departure")[1:] == [["2016-05-25 18:30", ""], ["", "2016-05-28 00:05"]]


def test_days_are_those_somebody_attends_and_came_on() -> None:
    found = rows(a_workshop(), "days", "checked_in")
    assert found[1:3] == [["2016-05-26", "2016-05-26"], ["2016-05-26, 2016-05-27", ""]]


def test_part_in_an_internal_or_cancelled_session_stays_with_the_organizers() -> None:
    parts = tuple(
        Role(id=f"R0LE10000{number}", session=session.id, participant=PEOPLE[0].id, kind=RoleKind.HOST)
        for number, session in enumerate(SESSIONS)
    )
    assert rows(a_workshop(roles=parts), "sessions")[1][0].split("\n") == [
        f"Host: {SESSIONS[number].title}" for number in (0, 1, 2, 3, 6)
    ]


def test_all_columns_hold_everything() -> None:
    snapshot = a_workshop()
    found = rows(snapshot, *all_columns(snapshot).columns)
    assert found[0] == [column.heading for column in columns_of(snapshot, WORDS)]
    assert {len(row) for row in found} == {len(found[0])}


def test_contents_name_the_columns_and_those_that_are_private() -> None:
    chosen = an_edition(Choices(columns=("email", "given_name", "own:FLD0000001")))
    assert people_contents(a_workshop(), chosen) == PeopleContents(
        people=5,
        columns=("E-mail", "Given name", "T-shirt"),
        private=("E-mail", "T-shirt"),
        not_coming=1,
    )


def test_contents_leave_to_the_column_who_does_not_come() -> None:
    assert people_contents(a_workshop(), an_edition(Choices(columns=("status",)))).not_coming == 0


def test_contents_are_told_before_a_list_goes_out() -> None:
    chosen = format_named("participants-xlsx")
    assert chosen is not None
    assert contents_told(a_workshop(), chosen, an_edition(Choices(columns=("given_name", "diet")))) == [
        "In it: 5 people with Given name, Diet.",
        "1 of them declined or cancelled; the column Status tells who.",
        "Private: Diet. Keep it among the organizers.",
    ]


def test_list_grows_with_its_people_and_nothing_else() -> None:
    crowd = tuple(replace(PEOPLE[0], id=f"PRS1{number:06}") for number in range(3000))
    assert len(participants_table(a_workshop(participants=crowd), an_edition()).rows) == len(crowd)
