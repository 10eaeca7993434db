from dataclasses import replace
from datetime import datetime

import pytest

from planner.domain import rules
from planner.domain.records import (
    Absence,
    Answer,
    Consent,
    Field,
    FieldKind,
    Group,
    Participant,
    ParticipantStatus,
    Tag,
)
from planner.importing.draft import FieldChange
from planner.importing.header_words import ListKind
from planner.importing.lists.columns import guess
from planner.importing.lists.planning import plan_list
from planner.importing.outcomes import Fate
from planner.importing.tables.table import Cancelled
from planner.importing.unreadable import Unreadable
from planner.operations import fields, participants
from planner.store import snapshot
from planner.store.document import Document
from tests.importing.lists.building import (
    FILES,
    FRIDAY,
    REGISTRATIONS,
    THURSDAY,
    a_table,
    a_workshop,
    codes,
    counts,
    everything,
    people,
    plan,
    take_in,
    told,
)


def fields_changed(document: Document, text: str, *how: str) -> list[tuple[int | None, str, str, str]]:
    changes = take_in(document, text, *how).changes
    return [(change.row, change.field, change.before, change.after) for change in changes]


def test_a_row_becomes_a_participant_as_written() -> None:
    document = a_workshop()
    take_in(
        document,
        "Given name;Family name;Pronouns;Organisation;Job title;City;Country;E-mail;Phone;Languages;Diet;"
        "Access needs;Photo consent;Status;Arrival;Departure;Notes\n"
        " bell ;hooks  Y;she/her;Red, A.C.;Chair;Bogotá;Colombia;Bell@Example.org;+1 202;es, en;Halal;"
        "Large print;yes;paid;26 May 9:30;2016-05-27 16:00;=HYPERLINK(1)\n",
    )
    (person,) = people(document)
    assert person == Participant(
        id=person.id,
        given_name="bell",
        family_name="hooks  Y",
        pronouns="she/her",
        organisation="Red, A.C.",
        job_title="Chair",
        city="Bogotá",
        country="Colombia",
        email="Bell@Example.org",
        phone="+1 202",
        languages="es, en",
        diet="Halal",
        access_needs="Large print",
        photo_consent=Consent.YES,
        status=ParticipantStatus.CONFIRMED,
        arrival=datetime(2016, 5, 26, 9, 30),
        departure=datetime(2016, 5, 27, 16, 0),
        notes="=HYPERLINK(1)",
        sort_key="hooks y bell",
    )


def test_names_come_from_parts_else_from_the_whole() -> None:
    document = a_workshop()
    take_in(document, "Name,First name,Last name\nAna Núñez,Ana,Núñez\nPrince,,\n")
    assert told(document, "given_name", "family_name") == [("Ana", "Núñez"), ("Prince", "")]


def test_names_written_last_first_are_turned() -> None:
    document = a_workshop()
    take_in(document, 'Name;Town\n"Núñez, José";Ulm\nLi, Wei;Rome\nMadonna;Oslo\n')
    assert told(document, "given_name", "family_name") == [("José", "Núñez"), ("Wei", "Li"), ("Madonna", "")]


def test_a_badge_name_is_name_enough() -> None:
    document = a_workshop()
    take_in(document, "Name,Badge name\n,Bobby\n")
    assert told(document, "badge_name", "sort_key") == [("Bobby", "bobby")]


@pytest.mark.parametrize("name", ["", " ", "\u200b", "\0"])
def test_a_row_without_a_name_is_left_out_and_told(name: str) -> None:
    document = a_workshop()
    planned = take_in(document, f"Name,Email\nAna,ana@example.org\n{name},bo@example.org\n")
    assert (counts(planned), planned.problems[-1].code) == (
        {"rows": 2, "new": 1, "skipped": 1},
        "name_missing",
    )
    assert [problem.row for problem in planned.problems if problem.code == "name_missing"] == [3]


def test_groups_are_found_by_name_and_made_when_needed() -> None:
    document = a_workshop()
    with document.edit("add_group") as edit:
        edit.put(Group(id="GR00P00001", name="Local advocate", colour="#0072b2"))
    take_in(document, "Name,Group\nAna,LOCAL ADVOCATE\nBo,Host committee\nCy,host committee\nDi,\n")
    made = document.all(Group)[1]
    assert replace(made, id="") == Group(id="", name="Host committee", colour="#e69f00", position=1)
    assert told(document, "group") == [("GR00P00001",), (made.id,), (made.id,), (None,)]


def test_a_group_only_a_nameless_row_has_is_not_made() -> None:
    document = a_workshop()
    take_in(document, "Name,Group,City\nAna,,Ulm\n,Ghosts,Rome\n")
    assert document.all(Group) == []


def test_days_attended_become_absences_on_the_others() -> None:
    document = a_workshop()
    planned = take_in(document, "Name,Days\nAna,Friday 27 May\nBo,both\nCy,\nDi,28 May\nEd,none\n")
    names = {person.id: person.given_name for person in people(document)}
    absences = [(names[absence.participant], absence.day) for absence in document.all(Absence)]
    assert sorted(absences) == [("Ana", THURSDAY.id), ("Ed", THURSDAY.id), ("Ed", FRIDAY.id)]
    assert codes(planned) == [(5, "day_unknown", "28 May")]


def test_who_comes_on_another_day_after_all_is_absent_no_more() -> None:
    document = a_workshop()
    take_in(document, "Name,Days\nAna,Friday\n")
    assert fields_changed(document, "Name,Days\nAna,Thursday\n") == [(2, "days", "2016-05-27", "2016-05-26")]
    assert [absence.day for absence in document.all(Absence)] == [FRIDAY.id]
    assert fields_changed(document, "Name,Days\nAna,\n") == []


def test_tags_and_own_fields_are_made_and_kept() -> None:
    document = a_workshop()
    take_in(document, 'Name,Tags,Shirt\nAna,"press, Press,vip",M\nBo,,\n', "Shirt=own:T-shirt")
    assert [tag.name for tag in document.all(Tag)] == ["press", "vip"]
    assert [field.name for field in document.all(Field)] == ["T-shirt"]
    assert [answer.value for answer in document.all(Answer)] == ["M"]
    assert fields_changed(document, "Name,Tags,Shirt\nAna,staff,L\n", "Shirt=own:t-shirt") == [
        (2, "tags", "", "staff"),
        (2, "own:t-shirt", "M", "L"),
    ]
    assert [answer.value for answer in document.all(Answer)] == ["L"]


def test_answers_must_fit_the_field_that_is_there() -> None:
    document = a_workshop()
    fields.add_field(document, Field(id="F1E1D00001", name="Stipend", kind=FieldKind.YES_NO))
    planned = take_in(document, "Name,Stipend\nAna,Sí\nBo,later\n", "Stipend=own:Stipend")
    assert [answer.value for answer in document.all(Answer)] == ["yes"]
    assert codes(planned) == [(3, "answer_unfit", "later")]


def test_a_bad_cell_costs_only_itself() -> None:
    document = a_workshop()
    planned = take_in(document, "Name,Email,Status,City\nAna,nowhere,perhaps,Ulm\n")
    assert told(document, "given_name", "email", "status", "city") == [
        ("Ana", "", ParticipantStatus.REGISTERED, "Ulm")
    ]
    assert codes(planned) == [(2, "email_unreadable", "nowhere"), (2, "status_unknown", "perhaps")]


def test_nobody_leaves_before_they_come() -> None:
    document = a_workshop()
    planned = take_in(document, "Name,Arrival,Departure\nAna,2016-05-27 09:00,2016-05-26 09:00\n")
    assert told(document, "arrival", "departure") == [(None, None)]
    assert codes(planned) == [(2, "leaves_before_coming", "2016-05-27 09:00 – 2016-05-26 09:00")]


def test_a_couple_sharing_an_address_stays_two() -> None:
    document = a_workshop()
    text = "First name,Last name,Email\nAnn,Lee,lee@example.org\nBob,Lee,LEE@example.org\n"
    assert codes(take_in(document, text)) == [(3, "email_shared", "LEE@example.org")]
    again = take_in(document, text)
    assert (counts(again), codes(again)) == ({"rows": 2, "same": 2}, [])


@pytest.mark.parametrize(
    ("known", "row", "found"),
    [
        ("Ann,Lee,a@x.org,City Council,", "Ann,Lee,b@x.org,City Council,", "email_changed"),
        ("Ann,Lee,a@x.org,,555", "Ann,Lee,b@x.org,,555", "email_changed"),
        ("Ann,Lee,a@x.org,,", "Ann,Lee,b@x.org,,", ""),
        ("Ann,Lee,a@x.org,City Council,1", "Ann,Lee,b@x.org,City Council,2", ""),
        ("? ??,,a@x.org,City Council,", "? ??,,b@x.org,City Council,", ""),
        ("Ann,Lee,a@x.org,,", "Ann,Ray,a@x.org,,", "name_changed"),
        ("Ann Lee,,a@x.org,,", "Ann,Ray,a@x.org,,", "name_changed"),
        ("Maria,Lee,a@x.org,,", "Mario,Lee,a@x.org,,", ""),
        ("?,Lee,a@x.org,,", "?,Ray,a@x.org,,", ""),
    ],
)
def test_who_got_another_address_or_family_name_is_told_where_nobody_else_can_be_meant(
    known: str, row: str, found: str
) -> None:
    document = a_workshop()
    headers = "First name,Last name,Email,Organisation,Phone\n"
    take_in(document, f"{headers}{known}\n")
    planned = plan(document, f"{headers}{row}\n")
    assert planned.new == (0 if found else 1)
    assert found in [problem.code for problem in planned.problems] or not found
    twice = plan(document, f"{headers}{row}\n{row.replace('@', '.two@').replace('Ray', 'Rao')}\n")
    assert twice.new == 2 or found == "name_changed"


def test_who_is_known_already_is_nobody_elses_new_address() -> None:
    document = a_workshop()
    headers = "Name,Email,Organisation\n"
    take_in(document, f"{headers}Ann Lee,a@x.org,City Council\n")
    rows = "Ann Lee,b@x.org,City Council\nAnn Lee,a@x.org,City Council\n"
    assert counts(plan(document, headers + rows)) == {"rows": 2, "new": 1, "same": 1}
    rows = "Ann Lee,b@x.org,City Council\nAnn Lee,c@x.org,City Council\n"
    assert counts(plan(document, headers + rows)) == {"rows": 2, "new": 2}


def test_one_person_in_two_rows_is_taken_together() -> None:
    document = a_workshop()
    rows = "Kyle Brown,k@x.org,Tenants,York,\nBrown Kyle,K@X.ORG,TENANTS,Hull,1\n"
    text = f"Name,Email,Organisation,City,Phone\n{rows}"
    planned = take_in(document, text)
    assert counts(planned) == {"rows": 2, "new": 1, "repeated": 1}
    assert codes(planned) == [(3, "repeated_row", "2")]
    assert told(document, "given_name", "email", "organisation", "city", "phone") == [
        ("Kyle Brown", "k@x.org", "Tenants", "York", "1")
    ]


def test_the_fuller_of_two_names_counts() -> None:
    document = a_workshop()
    text = "First name,Last name,Email\nAnn,,a@x.org\nAnn,Lee,a@x.org\n"
    take_in(document, text)
    assert told(document, "given_name", "family_name") == [("Ann", "Lee")]
    assert counts(take_in(document, text)) == {"rows": 2, "same": 1, "repeated": 1}


def test_a_whole_name_does_not_undo_its_parts() -> None:
    document = a_workshop()
    take_in(document, "First name,Last name,Email\nKyle,Brown,k@x.org\n")
    assert fields_changed(document, "Name,Email,City\nKyle Brown,k@x.org,York\n") == [(2, "city", "", "York")]


@pytest.mark.parametrize(
    ("rows", "new"),
    [
        ("Ann Lee,,City Council\nAnn Lee,,CITY COUNCIL\n", 1),
        ("Ann Lee,,City Council\nAnn Lee,a@x.org,City Council\n", 1),
        ("Ann Lee,a@x.org,City Council\nAnn Lee,b@x.org,City Council\n", 2),
        ("Ann Lee,,City Council\nAnn Lee,,School\n", 2),
        ("Ann Lee,,City Council\nAnn Lee,,\n", 2),
        ("Ann Lee,,\nLee Ann,,\n", 1),
        ("? ??,,City Council\n? ??,,City Council\n", 1),
        ("? ??,a@x.org,City Council\n? ??,,City Council\n", 2),
        ("? ??,,City Council\n? ??,a@x.org,City Council\n", 2),
        ("? ??,a@x.org,\n?? ?,a@x.org,\n", 1),
    ],
)
def test_name_and_organisation_tell_who_somebody_is(rows: str, new: int) -> None:
    assert plan(a_workshop(), f"Name,Email,Organisation\n{rows}").new == new


def test_namesakes_in_one_list_are_told_apart_by_what_differs() -> None:
    document = a_workshop()
    text = "Name,City\nJohn Smith,Boston\nJohn Smith,Atlanta\nJohn Smith,\n"
    assert counts(take_in(document, text)) == {"rows": 3, "new": 2, "repeated": 1}
    before = everything(document)
    assert counts(take_in(document, text)) == {"rows": 3, "same": 2, "repeated": 1}
    assert everything(document) == before


def test_a_person_is_found_by_our_own_id() -> None:
    document = a_workshop()
    participants.add_participant(document, Participant(id="PERS000001", given_name="Ana"))
    assert fields_changed(document, "Id,Name\npers000001,Anna Maria\n") == [
        (2, "given_name", "Ana", "Anna Maria")
    ]


def test_an_id_of_another_workshop_is_nobodys() -> None:
    document = a_workshop()
    take_in(document, "Id,Name\nPERS000009,Ana\n")
    assert told(document, "given_name") == [("Ana",)]
    assert people(document)[0].id != "PERS000009"


def test_a_person_is_found_by_what_the_source_calls_them() -> None:
    document = a_workshop()
    luma = "api_id,approval_status,ticket_type_id,name,email\n"
    take_in(document, f"{luma}gst-1,approved,t,Ann Lee,a@x.org\n")
    assert fields_changed(document, f"{luma}gst-1,declined,t,Anne Li,b@x.org\n") == [
        (2, "given_name", "Ann Lee", "Anne Li"),
        (2, "email", "a@x.org", "b@x.org"),
        (2, "status", "confirmed", "declined"),
    ]
    assert told(document, "reference") == [("luma:gst-1",)]


def test_the_reference_of_the_first_source_stays() -> None:
    document = a_workshop()
    take_in(document, "Order #,Attendee #,First Name,Email\n1,9000,Ann,a@x.org\n")
    luma = "api_id,approval_status,ticket_type_id,name,email\ngst-1,approved,t,Ann,a@x.org\n"
    assert fields_changed(document, luma) == [(2, "status", "registered", "confirmed")]
    assert told(document, "reference") == [("eventbrite:9000",)]
    assert counts(take_in(document, luma)) == {"rows": 1, "same": 1}


def test_changes_are_told_field_by_field_and_blanks_erase_nothing() -> None:
    document = a_workshop()
    take_in(document, "Name,Email,City,Diet,Group\nAna,a@x.org,Ulm,Vegan,Press\n")
    (ana,) = people(document)
    planned = take_in(document, "Name,Email,City,Diet,Group\nAna,A@X.org,Rome,,Staff\n")
    common = {"row": 2, "kind": "participant", "id": ana.id, "about": "Ana"}
    assert planned.changes == (
        FieldChange(**common, field="city", before="Ulm", after="Rome"),  # type: ignore[arg-type]
        FieldChange(**common, field="group", before="Press", after="Staff"),  # type: ignore[arg-type]
    )
    assert counts(planned) == {"rows": 1, "changed": 1}
    assert told(document, "email", "city", "diet") == [("a@x.org", "Rome", "Vegan")]


def test_columns_nobody_can_place_are_named() -> None:
    planned = plan(a_workshop(), "Name,Shirt,Nothing,Email,Email\nAna,M,,a@x.org,b@x.org\n")
    assert planned.unused == ("Shirt", "Email (2)")
    assert planned.mapping == {
        "Name": "full_name",
        "Shirt": "-",
        "Nothing": "-",
        "Email": "email",
        "Email (2)": "-",
    }


def test_a_list_without_names_is_refused() -> None:
    with pytest.raises(Unreadable) as refused:
        plan(a_workshop(), "Town,Email\nUlm,a@x.org\n")
    assert (refused.value.code, refused.value.values) == ("no_name_column", {"first": "Town"})


def test_planning_can_be_cancelled_and_tells_how_far_it_is() -> None:
    document = a_workshop()
    table = a_table("Name\n" + "".join(f"Person {number}\n" for number in range(9000)))
    mapping = guess(table, ListKind.PARTICIPANTS)
    seen: list[tuple[int, int]] = []
    with pytest.raises(Cancelled):
        plan_list(
            table,
            snapshot.take(document),
            mapping,
            document.new_id,
            progress=lambda done, total: seen.append((done, total)),
            is_cancelled=lambda: len(seen) > 2,
        )
    assert seen == [(0, 9000), (4000, 9000), (8000, 9000)]


@pytest.mark.parametrize("name", FILES)
def test_a_sample_taken_in_twice_changes_nothing(name: str) -> None:
    document = a_workshop()
    first = take_in(document, REGISTRATIONS / name)
    before, step = everything(document), document.last_step
    again = take_in(document, REGISTRATIONS / name)
    assert (again.new, again.changed, again.same) == (0, 0, first.new)
    assert (everything(document), document.last_step) == (before, step)


@pytest.mark.parametrize("name", FILES)
def test_a_sample_brings_records_the_verbs_would_accept(name: str) -> None:
    records = plan(a_workshop(), REGISTRATIONS / name).records
    assert [rules.checked(record) for record in records] == list(records)


def test_all_samples_together_come_in_and_go_out_whole() -> None:
    document = a_workshop()
    start = everything(document)
    new = {name: take_in(document, REGISTRATIONS / name).new for name in FILES}
    assert new == {
        "eventbrite.csv": 14,
        "google-forms.csv": 15,
        "guests.xls": 1,
        "hand-kept-list.csv": 37,
        "luma.csv": 6,
        "pretix.csv": 9,
        "sessionize.xlsx": 15,
    }
    for _ in FILES:
        document.undo()
    assert everything(document) == start


def test_the_hand_kept_list_is_read_for_what_it_is() -> None:
    document = a_workshop()
    planned = take_in(document, REGISTRATIONS / "hand-kept-list.csv")
    assert counts(planned) == {"rows": 40, "new": 37, "repeated": 3}
    assert [note.code for note in planned.notes] == ["encoding_guessed"]
    assert [problem.row for problem in planned.problems if problem.code == "repeated_row"] == [14, 27, 40]
    named = [
        person for person in people(document) if "Núñez" in person.given_name or "Nunez" in person.given_name
    ]
    assert [(person.given_name, person.organisation) for person in named] == [
        ("José Núñez", "Pittsburgh Human Rights City Alliance"),
        ("Jose Nunez", "PHRCA"),
    ]


NAMED = "Name\nAna Lima\n李伟\nMaria Garcia\nMaria Garcia Ruiz\nMadonna\n"
REGISTERED = """Name,Email,Organisation,City
Ana Lima,ana@x.org,Tenants Union,Ulm
李伟,li@x.org,Guild,Rome
Maria Garcia,one@x.org,Tenants Union,Ulm
Maria Garcia,two@x.org,City Council,Rome
Madonna,m@x.org,School,Oslo
"""


def test_a_list_of_names_is_completed_by_one_that_says_more() -> None:
    document = a_workshop()
    take_in(document, NAMED)
    planned = take_in(document, REGISTERED)
    assert counts(planned) == {"rows": 5, "new": 3, "changed": 2}
    assert codes(planned) == [(2, "known_by_name", "Ana Lima"), (3, "known_by_name", "李伟")]
    assert told(document, "given_name", "email")[:2] == [("Ana Lima", "ana@x.org"), ("李伟", "li@x.org")]
    for text in (REGISTERED, NAMED):
        assert plan(document, text).new == 0


@pytest.mark.parametrize(
    ("row", "new"),
    [
        ("Bo Chan,bo@x.org,,Oslo,", 0),
        ("Bo Chan,,,,+47 1", 0),
        ("Bo Chan,bo@x.org,City Council,,", 1),
        ("Bo Chan,bo@x.org,,Rome,", 1),
    ],
)
def test_somebody_is_known_by_name_where_nothing_speaks_against_it(row: str, new: int) -> None:
    document = a_workshop()
    headers = "Name,Email,Organisation,City,Phone\n"
    take_in(document, f"{headers}Bo Chan,,SCHOOL,Oslo,\n")
    planned = plan(document, headers + row)
    assert planned.new == new
    assert codes(planned) == [(2, "known_by_name", "Bo Chan")] * (new == 0 and "@" in row)


def test_a_list_of_names_alone_speaks_of_those_who_are_there() -> None:
    document = a_workshop()
    take_in(document, REGISTERED)
    planned = plan(document, "Name,City\nAna Lima,\n李伟,Graz\nMaria Garcia,\nMadonna,\n")
    assert [(outcome.fate, outcome.name) for outcome in planned.outcomes] == [
        (Fate.SAME, "Ana Lima"),
        (Fate.NEW, "李伟"),
        (Fate.NEW, "Maria Garcia"),
        (Fate.NEW, "Madonna"),
    ]
    assert codes(planned) == []
