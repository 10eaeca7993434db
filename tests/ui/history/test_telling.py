import gettext
from dataclasses import replace

from planner.domain.records import Participant, Room
from planner.domain.times import Minute
from planner.store.document import Document
from planner.ui.history.telling import MOST, FieldChange, RecordChange, Told, told
from tests.build import ANA, HALL, LAB, LOCAL, MORNING, WATER, WORKSHOP, a_document, put

WORDS = gettext.NullTranslations()


def last(document: Document) -> Told:
    return told(document, document.last_step, WORDS)


def test_a_moved_slot_tells_time_and_room_by_their_names() -> None:
    document = a_document(*WORKSHOP)
    put(document, replace(MORNING, start=Minute(600), room=LAB.id))
    assert last(document) == Told(
        ("Changed: 1 place in the agenda",),
        (
            RecordChange(
                "Place in the agenda",
                "Housing · Thu 26 May · Lab “2”",
                "Changed",
                (FieldChange("Start", "09:00", "10:00"), FieldChange("Room", "Hall", "Lab “2”")),
            ),
        ),
        0,
    )


def test_what_went_with_a_room_is_told_below_it() -> None:
    document = a_document(*WORKSHOP)
    with document.edit("remove_room", about=HALL.name) as edit:
        edit.remove(Room, HALL.id)
    found = last(document)
    assert found.sums == ("Removed: 1 room, 1 place in the agenda, 1 feature of a room",)
    assert [(change.kind, change.subject) for change in found.changes] == [
        ("Room", "Hall"),
        ("Place in the agenda", "Housing · Thu 26 May · Hall"),
        ("Feature of a room", "Hall · projector"),
    ]


def test_a_field_that_lost_its_record_still_says_what_it_was() -> None:
    document = a_document(*WORKSHOP)
    put(document, replace(ANA, group=None, email=""))
    (change,) = last(document).changes
    assert change.subject == "Ana Beltrán"
    assert change.fields == (
        FieldChange("Group", LOCAL.name, ""),
        FieldChange("E-mail", "ana@example.org", ""),
    )


def test_added_records_are_called_by_their_names() -> None:
    document = a_document(*WORKSHOP)
    assert {change.effect for change in told(document, 1, WORDS).changes} == {"Added"}
    subjects = [change.subject for change in told(document, 1, WORDS).changes]
    assert {"Li Wei", WATER.title, "Thu 26 May", "Late"} - set(subjects) == {"Late"}


def test_what_came_and_went_within_a_step_is_not_told() -> None:
    document = a_document()
    with document.edit("test") as edit:
        edit.put(LAB)
        edit.put(HALL)
        edit.remove(Room, LAB.id)
    assert [change.subject for change in last(document).changes] == ["Hall"]


def test_a_long_list_is_told_by_its_count() -> None:
    document = a_document()
    people = [Participant(id=f"PERS0N{at:04}", given_name=f"Person {at}") for at in range(1000)]
    with document.edit("import_participants") as edit:
        edit.put_all(people)
    found = last(document)
    assert (found.sums, len(found.changes), found.left_out) == (("Added: 1,000 people",), MOST, 1000 - MOST)
