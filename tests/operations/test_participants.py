from dataclasses import replace

import pytest

from planner.domain.records import (
    Absence,
    Answer,
    CheckIn,
    Consent,
    Participant,
    ParticipantStatus,
    Role,
    Tagging,
)
from planner.domain.refusal import Refused
from planner.operations import participants
from planner.store.document import Document
from tests.operations.workshop import ANA, FRIDAY, WEI


def test_add_participant_cleans_what_was_typed(workshop: Document) -> None:
    participants.add_participant(
        workshop, Participant(id="PERS000003", given_name=" Jose\u0301 ", family_name="Nu\u0301n\x00ez\n")
    )
    assert workshop.get(Participant, "PERS000003") == Participant(
        id="PERS000003", given_name="José", family_name="Núnez", sort_key="nunez jose"
    )


def test_add_participant_of_an_unknown_group_is_refused(workshop: Document) -> None:
    with pytest.raises(Refused) as refused:
        participants.add_participant(
            workshop, Participant(id="PERS000003", given_name="Jo", group="NOSUCH0000")
        )
    assert refused.value.values == {"kind": "group", "id": "NOSUCH0000"}


def test_change_participant_keeps_the_sort_key_true(workshop: Document) -> None:
    participants.change_participant(workshop, replace(ANA, family_name="Zulu", sort_key="wrong"))
    changed = workshop.get(Participant, ANA.id)
    assert changed is not None
    assert changed.sort_key == "zulu ana"


def test_change_participant_to_nobody_is_refused(workshop: Document) -> None:
    with pytest.raises(Refused, match="name_missing"):
        participants.change_participant(workshop, replace(ANA, given_name=" ", family_name=""))


def test_remove_participants_takes_along_all_that_is_theirs(workshop: Document) -> None:
    participants.remove_participants(workshop, [ANA.id, WEI.id, ANA.id])
    for kind in (Participant, Role, Absence, Tagging, Answer, CheckIn):
        assert workshop.all(kind) == []


def test_remove_participants_with_one_unknown_removes_nobody(workshop: Document) -> None:
    with pytest.raises(Refused, match="unknown"):
        participants.remove_participants(workshop, [ANA.id, "NOSUCH0000"])
    assert workshop.count(Participant) == 2


def test_a_selection_of_nobody_leaves_no_step(workshop: Document) -> None:
    step = workshop.last_step
    participants.remove_participants(workshop, [])
    participants.set_status(workshop, [], status=ParticipantStatus.DECLINED)
    assert workshop.last_step == step


def test_set_group_to_none_for_a_selection(workshop: Document) -> None:
    participants.set_group(workshop, [ANA.id, WEI.id], group=None)
    assert [person.group for person in workshop.all(Participant)] == [None, None]


def test_set_detail_cleans_and_sets(workshop: Document) -> None:
    participants.set_detail(workshop, [ANA.id, WEI.id], detail="city", value=" Graz ")
    participants.set_detail(workshop, [WEI.id], detail="photo_consent", value="no")
    assert [(person.city, person.photo_consent) for person in workshop.all(Participant)] == [
        ("Graz", Consent.UNKNOWN),
        ("Graz", Consent.NO),
    ]


@pytest.mark.parametrize(("detail", "value"), [("id", "X"), ("nickname", "X"), ("photo_consent", "perhaps")])
def test_set_detail_of_another_kind_is_refused(workshop: Document, detail: str, value: str) -> None:
    with pytest.raises(Refused, match="unknown"):
        participants.set_detail(workshop, [ANA.id], detail=detail, value=value)


def test_set_attendance_there_and_back(workshop: Document) -> None:
    participants.set_attendance(workshop, [ANA.id, WEI.id], day=FRIDAY.id, attends=False)
    assert {absence.participant for absence in workshop.all(Absence)} == {ANA.id, WEI.id}
    participants.set_attendance(workshop, [ANA.id, WEI.id], day=FRIDAY.id, attends=True)
    assert workshop.all(Absence) == []
