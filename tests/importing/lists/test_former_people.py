"""Lists that still know somebody as the two people they were taken for."""

import pytest

from planner.domain.records import Answer, FormerPerson, Participant, ParticipantStatus
from planner.operations import merging, participants
from planner.store.document import Document
from tests.importing.lists.building import a_workshop, codes, counts, everything, plan, take_in, told

ANA = Participant(
    id="PERS000001",
    given_name="Ana María",
    family_name="Lima",
    organisation="Tenants Union",
    email="ana@home.org",
    city="Ulm",
    phone="1",
)
FORMER = FormerPerson(
    id="PERS000002",
    participant=ANA.id,
    given_name="Anita",
    family_name="Lima-Reyes",
    organisation="City Council",
    email="anita@work.org",
    phone="2",
    reference="luma:gst-1",
)
LUMA = "api_id,approval_status,ticket_type_id,first_name,last_name,email,organisation,phone\n"


@pytest.fixture
def document() -> Document:
    document = a_workshop()
    participants.add_participant(document, ANA)
    with document.edit("merge_participants") as edit:
        edit.put(FORMER)
    return document


@pytest.mark.parametrize(
    "text",
    [
        "Id,Name\nPERS000002,Anita Lima-Reyes\n",
        "Name,Email,Organisation\nAnita Lima-Reyes,ANITA@work.org,City Council\n",
        "Given name,Family name,Phone,Organisation\nAnita,Lima-Reyes,2,City Council\n",
        "Name,Organisation\nLima-Reyes Anita,City Council\n",
        f"{LUMA}gst-1,,t,Anita,Lima-Reyes,anita@work.org,City Council,2\n",
        "Name,Email\nAnita Lima-Reyes,ana@home.org\n",
        "Name,Email\nAna María Lima,anita@work.org\n",
    ],
)
def test_a_list_made_before_somebody_was_found_to_be_one_person_changes_nothing(
    document: Document, text: str
) -> None:
    planned = plan(document, text)
    assert (counts(planned), planned.changes, planned.records) == ({"rows": 1, "same": 1}, (), ())
    assert planned.missing == ()


def test_what_neither_of_the_two_had_is_a_change(document: Document) -> None:
    planned = plan(document, "Name,Email,Phone,City\nAnita Lima-Reyes,anita@work.org,3,Rome\n")
    assert [(change.id, change.field, change.before, change.after) for change in planned.changes] == [
        (ANA.id, "city", "Ulm", "Rome"),
        (ANA.id, "phone", "1", "3"),
    ]


@pytest.mark.parametrize("is_turned", [False, True])
def test_a_list_with_both_changes_nothing_whichever_values_were_kept(
    document: Document, is_turned: bool
) -> None:
    rows = [
        "Ana María,Lima,ana@home.org,Tenants Union,1,Rome\n",
        "Anita,Lima-Reyes,anita@work.org,City Council,2,Ulm\n",
    ]
    headers = "First name,Last name,Email,Organisation,Phone,City\n"
    before, step = everything(document), document.last_step
    planned = take_in(document, headers + "".join(reversed(rows) if is_turned else rows))
    assert counts(planned) == {"rows": 2, "same": 1, "repeated": 1}
    assert codes(planned) == [(3, "repeated_row", "2")]
    assert (planned.changes, planned.missing) == ((), ())
    assert (everything(document), document.last_step) == (before, step)


def test_namesakes_of_a_former_person_stay_somebody_else(document: Document) -> None:
    planned = take_in(
        document,
        "Name,Email,Organisation\nAnita Lima-Reyes,other@x.org,School\nAna María Lima,,School\n",
    )
    assert counts(planned) == {"rows": 2, "new": 2}
    assert told(document, "id")[0] == (ANA.id,)


def test_a_former_person_of_nobody_is_nobody() -> None:
    document = a_workshop()
    planned = take_in(document, "Id,Name\nPERS000002,Anita\n")
    assert counts(planned) == {"rows": 1, "new": 1}


def test_what_each_of_the_two_lists_says_otherwise_changes_nothing_after_a_merge() -> None:
    document = a_workshop()
    forms = "First name,Last name,Email,City,Group,Diet,Access needs,Status,Notes\n"
    lists = (
        f"{forms}Ana María,Lima,ana@home.org,Ulm,Advocate,Vegan,Childcare,confirmed,Late\n",
        f"{forms}Ana,Lima,anita@work.org,Rome,Official,,Ramp,cancelled,Early\n",
    )
    for text in lists:
        take_in(document, text)
    ana, again = document.all(Participant)
    merging.merge_participants(document, ana.id, again.id)
    assert told(document, "city", "access_needs", "notes", "status") == [
        ("Ulm", "Childcare\nRamp", "Late\nEarly", ParticipantStatus.CONFIRMED)
    ]
    before, step = everything(document), document.last_step
    for text in (*lists, *lists):
        assert counts(take_in(document, text)) == {"rows": 1, "same": 1}
    assert (everything(document), document.last_step) == (before, step)


def test_the_days_and_answers_of_each_list_change_nothing_after_a_merge() -> None:
    document = a_workshop()
    headers = "Name,Email,Shirt,Days\n"
    lists = (
        f"{headers}Ana Lima,ana@home.org,M,Thursday 26 May\n",
        f"{headers}Ana Lima,anita@work.org,L,Friday 27 May\n",
    )
    for text in lists:
        take_in(document, text, "Shirt=own:Shirt")
    ana, again = document.all(Participant)
    merging.merge_participants(document, ana.id, again.id)
    before, step = everything(document), document.last_step
    for text in (*lists, *lists):
        assert counts(take_in(document, text, "Shirt=own:Shirt")) == {"rows": 1, "same": 1}
    assert (everything(document), document.last_step) == (before, step)
    take_in(document, lists[1].replace(",L,", ",XL,"), "Shirt=own:Shirt")
    assert [answer.value for answer in document.all(Answer)] == ["XL"]


def test_who_cancels_after_a_merge_in_the_list_that_said_otherwise_is_cancelled() -> None:
    document = a_workshop()
    forms = "First name,Last name,Email,Status\n"
    take_in(document, f"{forms}Ana,Lima,ana@home.org,confirmed\nAna,Lima,anita@work.org,cancelled\n")
    ana, again = document.all(Participant)
    merging.merge_participants(document, ana.id, again.id)
    take_in(document, f"{forms}Ana,Lima,ana@home.org,cancelled\n")
    assert told(document, "status") == [(ParticipantStatus.CANCELLED,)]
