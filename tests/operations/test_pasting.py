"""Rows from a spreadsheet's clipboard."""

import pytest

from planner.domain.records import Participant, Room, Session
from planner.importing.header_words import ListKind
from planner.importing.unreadable import Unreadable
from planner.operations.pasting import paste_list
from planner.store.document import Document
from tests.operations.workshop import ANA, HALL


def people(document: Document) -> list[tuple[str, str, str, str]]:
    return [
        (one.given_name, one.family_name, one.email, one.city)
        for one in document.all(Participant)[2:]
    ]  # fmt: skip


def test_rows_under_headers_are_new_or_changed_people_in_one_step(workshop: Document) -> None:
    text = "Vorname\tNachname\tE-Mail\tOrt\nAna\tBeltrán\tana@example.org\tGraz\n Zoë \tNúñez\t\t\n"
    step = workshop.last_step
    plan = paste_list(workshop, text, kind=ListKind.PARTICIPANTS, name="clipboard")
    assert (plan.new, plan.changed, plan.skipped) == (1, 1, 0)
    assert people(workshop) == [("Zoë", "Núñez", "", "")]
    ana = workshop.get(Participant, ANA.id)
    assert ana is not None
    assert ana.city == "Graz"
    assert workshop.last_step == step + 1
    workshop.undo()
    assert people(workshop) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Zoë Núñez\nBo", [("Zoë Núñez", "", "", ""), ("Bo", "", "", "")]),
        ("Zoë Núñez\tzoe@example.org\r\n", [("Zoë Núñez", "", "zoe@example.org", "")]),
        ("\n\nName\nBo\n", [("Bo", "", "", "")]),
        ("name,city\nBo,Graz", [("Bo", "", "", "Graz")]),
        ('"Bo\tGraz\nCy\tRom', [('"Bo', "", "", ""), ("Cy", "", "", "")]),
        ("B\x07o\x00", [("Bo", "", "", "")]),
        ("=1+1", [("=1+1", "", "", "")]),
    ],
)
def test_rows_without_headers_are_names(
    workshop: Document, text: str, found: list[tuple[str, str, str, str]]
) -> None:
    paste_list(workshop, text, kind=ListKind.PARTICIPANTS, name="clipboard")
    assert people(workshop) == found


def test_titles_and_rooms_may_have_a_number_beside_them(workshop: Document) -> None:
    paste_list(workshop, "What languages do cities speak?\t45\n", kind=ListKind.SESSIONS, name="clipboard")
    paste_list(workshop, "Aula\t300\nHall\t90", kind=ListKind.ROOMS, name="clipboard")
    assert [(one.title, one.minutes) for one in workshop.all(Session)][-1] == (
        "What languages do cities speak?",
        45,
    )
    assert [(one.name, one.capacity) for one in workshop.all(Room)] == [
        ("Hall", 90),
        ("Lab", 20),
        ("Aula", 300),
    ]
    assert workshop.get(Room, HALL.id) is not None


@pytest.mark.parametrize(
    ("text", "code"), [("", "empty"), (" \t \n", "empty"), ("City\nGraz", "no_name_column")]
)
def test_what_holds_no_rows_is_refused(workshop: Document, text: str, code: str) -> None:
    with pytest.raises(Unreadable, match=code):
        paste_list(workshop, text, kind=ListKind.PARTICIPANTS, name="clipboard")


def test_a_line_pasted_by_mistake_is_cut_and_told(workshop: Document) -> None:
    plan = paste_list(workshop, "x" * 1_000_000, kind=ListKind.PARTICIPANTS, name="clipboard")
    assert people(workshop) == [("x" * 10_000, "", "", "")]
    assert [problem.code for problem in plan.problems] == ["cell_cut"]
