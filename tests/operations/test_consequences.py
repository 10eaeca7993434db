import gettext

import pytest

from planner.domain.consequences import Consequence, Effect
from planner.domain.records import Day, Field, Group, Participant, Record, Room, Session, Tag, Track
from planner.operations.consequences import consequences
from planner.store.document import Document
from planner.wording.consequences import removing
from tests.operations.workshop import ANA, FRIDAY, HALL, LAB, LAND, LOCAL, SIZE, SPEAKER, WATER

WORDS = gettext.NullTranslations()


@pytest.mark.parametrize(
    ("kind", "record_id", "sentence"),
    [
        (Room, HALL.id, "Removing it also unschedules 1 session."),
        (Room, LAB.id, "Removing it also removes 1 closure."),
        (Day, FRIDAY.id, "Removing it also removes 1 closure and removes 1 absence."),
        (Track, LAND.id, "Removing it also leaves 1 session without a track."),
        (
            Session,
            WATER.id,
            "Removing it also removes 1 slot from the agenda, removes 2 roles "
            "and removes 1 tie to another session.",
        ),
        (Group, LOCAL.id, "Removing it also leaves 1 person without a group."),
        (Participant, ANA.id, "Removing it also removes 1 role, removes 1 answer and removes 1 check-in."),
        (Tag, SPEAKER.id, "Removing it also takes the tag from 1 person."),
        (Field, SIZE.id, "Removing it also removes 1 answer."),
    ],
)
def test_consequences_of_removing_what_is_in_use(
    workshop: Document, kind: type[Record], record_id: str, sentence: str
) -> None:
    assert removing("it", consequences(workshop, kind, [record_id]), WORDS) == sentence


def test_consequences_of_several_count_each_session_once(workshop: Document) -> None:
    assert consequences(workshop, Room, [HALL.id, LAB.id]) == (
        Consequence(Effect.UNSCHEDULED, 1),
        Consequence(Effect.CLOSURES, 1),
    )


def test_consequences_of_what_nothing_hangs_on(workshop: Document) -> None:
    assert removing("it", consequences(workshop, Room, ["NOSUCH0000"]), WORDS) == ""
