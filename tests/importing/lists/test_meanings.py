"""What answers are taken for, told otherwise, and remembered."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from planner.domain.records import (
    Absence,
    Answer,
    Consent,
    Field,
    FieldKind,
    Participant,
    ParticipantStatus,
    Session,
    SessionType,
)
from planner.importing.header_words import ListKind
from planner.importing.lists.columns import NOTHING_TOLD, Told, guess, shape_id, shape_of, shown
from planner.importing.lists.meanings import Meaning, as_told, choices_of, meanings_of
from planner.importing.lists.planning import plan_list
from planner.operations import days
from planner.operations.importing import import_list
from planner.store import snapshot
from planner.store.document import Document
from tests.importing.lists.building import FRIDAY, THURSDAY, a_table, a_workshop, codes, take_in

STATUSES = "Name,Status\nAna,approved\nBo,Approved\nCy,perhaps\nDi,no\n"


def meanings(
    text: str,
    told: Told = NOTHING_TOLD,
    *,
    kind: ListKind = ListKind.PARTICIPANTS,
    own: list[Field] | None = None,
) -> list[tuple[str, str, int, str | None, bool]]:
    document = a_workshop()
    taken = replace(snapshot.take(document), fields=tuple(own or ()))
    table = a_table(text)
    found = meanings_of(table, guess(table, kind, told, own=taken.fields), taken)
    return [(one.field, one.answer, one.count, one.value, one.is_told) for one in found]


def take_told(
    document: Document, text: str, told: Told, *, kind: ListKind = ListKind.PARTICIPANTS
) -> list[str]:
    table, taken = a_table(text), snapshot.take(document)
    planned = plan_list(table, taken, guess(table, kind, told, own=taken.fields), document.new_id)
    import_list(document, planned)
    return [code for _, code, _ in codes(planned)]


def test_answers_are_told_by_how_often_they_stand_there() -> None:
    assert meanings(STATUSES) == [
        ("status", "approved", 2, "confirmed", False),
        ("status", "perhaps", 1, None, False),
        ("status", "no", 1, "declined", False),
    ]


def test_a_told_meaning_comes_first() -> None:
    told = Told(meanings={"status": {"perhaps": "invited", "approved": ""}})
    assert meanings(STATUSES, told) == [
        ("status", "approved", 2, "", True),
        ("status", "perhaps", 1, "invited", True),
        ("status", "no", 1, "declined", False),
    ]
    document = a_workshop()
    assert take_told(document, STATUSES, told) == []
    assert [person.status for person in document.all(Participant)] == [
        ParticipantStatus.REGISTERED,
        ParticipantStatus.REGISTERED,
        ParticipantStatus.INVITED,
        ParticipantStatus.DECLINED,
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Name,Photo consent\nAna,Sí\nBo,nein\nCy,unknown\nDi,ask me\n",
            [
                ("photo_consent", "Sí", 1, "yes", False),
                ("photo_consent", "nein", 1, "no", False),
                ("photo_consent", "unknown", 1, "", False),
                ("photo_consent", "ask me", 1, None, False),
            ],
        ),
        (
            "Name;Days\nAna;both\nBo;Friday\nCy;none\nDi;Sunday\n",
            [
                ("days", "both", 1, f"{THURSDAY.id} {FRIDAY.id}", False),
                ("days", "Friday", 1, FRIDAY.id, False),
                ("days", "none", 1, "none", False),
                ("days", "Sunday", 1, None, False),
            ],
        ),
        (
            "Name,Diet\nAna,None\nBo,vegan\nCy,n/a\nDi,NONE\nEva,-\nFay,Keine\n",
            [
                ("diet", "None", 2, "", False),
                ("diet", "n/a", 1, "", False),
                ("diet", "-", 1, "", False),
                ("diet", "Keine", 1, "", False),
            ],
        ),
        (
            "Name,Travel stipend\nAna,Sí\nBo,No\nCy,\n",
            [
                ("own:Travel stipend", "Sí", 1, "yes", False),
                ("own:Travel stipend", "No", 1, "no", False),
            ],
        ),
        ("Name,Travel stipend\nAna,Sí\nBo,300 USD\n", []),
        ("Name,City\nAna,Ulm\n", []),
    ],
)
def test_what_answers_are_taken_for(text: str, expected: list[object]) -> None:
    assert meanings(text) == expected


def test_only_the_most_frequent_answers_are_told() -> None:
    rows = "".join(f"Ana {at},odd {at}\n" for at in range(80))
    assert len(meanings(f"Name,Status\n{rows}", Told(fields={1: "status"}))) == 50


def test_answers_of_a_choice_are_its_choices() -> None:
    shirt = Field(id="F1", name="Shirt", kind=FieldKind.CHOICE, choices="Small\nLarge")
    assert meanings("Name,Shirt\nAna,small\nBo,XL\n", own=[shirt]) == [
        ("own:Shirt", "small", 1, "Small", False),
        ("own:Shirt", "XL", 1, None, False),
    ]


def test_types_of_sessions_have_meanings() -> None:
    text = "Title,Type,Speakers\nWater,Fishbowl,Ana\nLand,Taller,Bo\n"
    assert meanings(text, kind=ListKind.SESSIONS) == [
        ("type", "Fishbowl", 1, None, False),
        ("type", "Taller", 1, "workshop", False),
    ]
    document = a_workshop()
    told = Told(meanings={"type": {"fishbowl": "panel"}})
    assert take_told(document, text, told, kind=ListKind.SESSIONS) == []
    assert [session.type for session in document.all(Session)] == [SessionType.PANEL, SessionType.WORKSHOP]


@pytest.mark.parametrize(
    ("field", "kind", "choices"),
    [
        ("photo_consent", ListKind.PARTICIPANTS, ("yes", "no")),
        ("diet", ListKind.PARTICIPANTS, ()),
        ("days", ListKind.PARTICIPANTS, (f"{THURSDAY.id} {FRIDAY.id}", THURSDAY.id, FRIDAY.id, "none")),
        ("own:New", ListKind.PARTICIPANTS, ("yes", "no")),
        ("status", ListKind.SESSIONS, ("proposed", "confirmed", "cancelled")),
        ("title", ListKind.SESSIONS, ()),
    ],
)
def test_what_an_answer_may_mean(field: str, kind: ListKind, choices: tuple[str, ...]) -> None:
    assert choices_of(field, snapshot.take(a_workshop()), kind) == choices


def test_told_days_and_needs_are_taken_as_told() -> None:
    document = a_workshop()
    told = Told(
        meanings={
            "days": {"the first": THURSDAY.id, "not at all": "none", "?": ""},
            "diet": {"none": "None", "all": ""},
        }
    )
    text = "Name,Days,Diet\nAna,the first,none\nBo,not at all,all\nCy,?,no\n"
    assert take_told(document, text, told) == []
    people = {person.given_name: person for person in document.all(Participant)}
    away = {(absence.participant, absence.day) for absence in document.all(Absence)}
    assert away == {
        (people["Ana"].id, FRIDAY.id),
        (people["Bo"].id, THURSDAY.id),
        (people["Bo"].id, FRIDAY.id),
    }
    assert [people[name].diet for name in ("Ana", "Bo", "Cy")] == ["None", "", ""]


def test_a_meaning_that_is_none_of_ours_is_nothing() -> None:
    document = a_workshop()
    told = Told(meanings={"status": {"perhaps": "elected"}, "days": {"later": "DAY0000009"}})
    text = "Name,Status,Days\nAna,perhaps,later\n"
    assert take_told(document, text, told) == ["status_unknown", "day_unknown"]


def test_needs_that_are_none_stay_empty() -> None:
    document = a_workshop()
    take_in(document, "Name,Diet,Access needs\nAna,N/A,none.\nBo,No nuts,Hearing loop\nCy,keine,Ninguna\n")
    assert [(person.diet, person.access_needs) for person in document.all(Participant)] == [
        ("", ""),
        ("No nuts", "Hearing loop"),
        ("", ""),
    ]


@pytest.mark.parametrize(
    ("answers", "kind", "values"),
    [
        ("Yes|no|", FieldKind.YES_NO, ["yes", "no"]),
        ("Oui|non|oui", FieldKind.YES_NO, ["yes", "no", "yes"]),
        ("x||x", FieldKind.YES_NO, ["yes", "yes"]),
        ("1|0|1", FieldKind.TEXT, ["1", "0", "1"]),
        ("S|S|S", FieldKind.TEXT, ["S", "S", "S"]),
        ("yes|no|maybe", FieldKind.TEXT, ["yes", "no", "maybe"]),
        ("M|L|", FieldKind.TEXT, ["M", "L"]),
    ],
)
def test_a_new_own_field_is_of_the_kind_its_answers_are(
    answers: str, kind: FieldKind, values: list[str]
) -> None:
    document = a_workshop()
    rows = "".join(
        f"{name},{answer}\n" for name, answer in zip(("Ana", "Bo", "Cy"), answers.split("|"), strict=True)
    )
    take_in(document, f"Name,Extra\n{rows}", "Extra=own:Extra")
    assert [(field.name, field.kind) for field in document.all(Field)] == [("Extra", kind)]
    assert [answer.value for answer in document.all(Answer)] == values


def test_a_told_answer_makes_a_field_of_yes_or_no() -> None:
    document = a_workshop()
    told = Told(fields={1: "own:Bus"}, meanings={"own:Bus": {"maybe": "no", "there only": "yes"}})
    take_told(document, "Name,By bus\nAna,maybe\nBo,there only\nCy,yes\n", told)
    assert [field.kind for field in document.all(Field)] == [FieldKind.YES_NO]
    assert [answer.value for answer in document.all(Answer)] == ["no", "yes", "yes"]


def test_photo_consent_as_told() -> None:
    document = a_workshop()
    told = Told(meanings={"photo_consent": {"from behind": "no"}})
    take_told(document, "Name,Photo consent\nAna,from behind\nBo,yes\n", told)
    assert [person.photo_consent for person in document.all(Participant)] == [Consent.NO, Consent.YES]


def test_a_list_of_the_same_shape_is_understood_as_the_last_one() -> None:
    table = a_table("Name,Shirt,Town,Status\nAna,M,Ulm,perhaps\n")
    told = Told(
        fields={1: "own:Shirt size", 2: ""}, meanings={"status": {"perhaps": "invited"}}, day_first=True
    )
    shape = shape_of(table, guess(table, ListKind.PARTICIPANTS, told))
    again = a_table("Name,Shirt,Town,Status\nBo,L,Rome,never\n")
    mapping = guess(again, ListKind.PARTICIPANTS, shape=shape)
    assert shown(again, mapping) == {
        "Name": "full_name",
        "Shirt": "own:Shirt size",
        "Town": "-",
        "Status": "status",
    }
    assert (mapping.meanings, mapping.day_first, mapping.remembered) == (
        {"status": {"perhaps": "invited"}},
        True,
        "list.csv",
    )


def test_what_is_told_comes_before_what_is_remembered() -> None:
    table = a_table("Name,Home,Town,Status\nAna,Rome,Ulm,perhaps\n")
    first = Told(fields={1: "city"}, meanings={"status": {"perhaps": "invited"}}, day_first=True)
    shape = shape_of(table, guess(table, ListKind.PARTICIPANTS, first))
    told = Told(
        fields={2: "city"}, meanings={"status": {"perhaps": "", "never": "declined"}}, day_first=False
    )
    mapping = guess(table, ListKind.PARTICIPANTS, told, shape=shape)
    assert mapping.fields == ("full_name", "", "city", "status")
    assert (mapping.meanings, mapping.day_first) == ({"status": {"perhaps": "", "never": "declined"}}, False)


@pytest.mark.parametrize(
    "change",
    [
        {"id": "0000000000"},
        {"fields": "no json"},
        {"fields": "7"},
        {"meanings": "[]"},
        {"meanings": '{"status": 7}'},
    ],
)
def test_a_shape_of_something_else_is_nothing(change: Mapping[str, Any]) -> None:
    table = a_table("Name,Town\nAna,Ulm\n")
    shape = replace(shape_of(table, guess(table, ListKind.PARTICIPANTS, Told(fields={1: ""}))), **change)
    mapping = guess(table, ListKind.PARTICIPANTS, shape=shape)
    assert (mapping.fields, mapping.remembered) == (("full_name", "city"), "")


def test_a_remembered_field_of_a_later_version_is_guessed_anew() -> None:
    table = a_table("Name,Town\nAna,Ulm\n")
    shape = replace(shape_of(table, guess(table, ListKind.PARTICIPANTS)), fields='["full_name", "shoe_size"]')
    assert guess(table, ListKind.PARTICIPANTS, shape=shape).fields == ("full_name", "city")


def test_the_reference_of_a_product_is_remembered_with_its_prefix() -> None:
    table = a_table("Order #,Attendee #,First Name\n1,9000,Ana\n")
    mapping = guess(table, ListKind.PARTICIPANTS)
    again = guess(table, ListKind.PARTICIPANTS, shape=shape_of(table, mapping))
    assert (again.fields, again.prefix) == (mapping.fields, "eventbrite")


def test_shapes_differ_by_kind_and_headers() -> None:
    one, other = a_table("Name,Town\nAna,Ulm\n"), a_table("NAME, town\nBo,Rome\n")
    third = a_table("Town,Name\nAna,Ulm\n")
    ids = [shape_id(table, kind) for table in (one, other, third) for kind in ListKind]
    assert (shape_id(one, ListKind.ROOMS) == shape_id(other, ListKind.ROOMS), len(set(ids))) == (True, 6)


def test_a_reader_of_which_nothing_is_told_stays_what_it_is() -> None:
    table = a_table("Name\nAna\n")
    assert as_told("city", str.upper, guess(table, ListKind.PARTICIPANTS)) is str.upper


def test_a_meaning_is_a_value() -> None:
    assert Meaning("status", "ok", 1, "confirmed", False) == Meaning("status", "ok", 1, "confirmed", False)


def test_days_of_an_event_of_one_day_are_it_or_none() -> None:
    document = Document.in_memory()
    days.plan_days(document, [THURSDAY])
    assert choices_of("days", snapshot.take(document)) == (THURSDAY.id, "none")
