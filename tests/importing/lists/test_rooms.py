import pytest

from planner.domain.records import Room, RoomFeature
from planner.importing.header_words import ListKind
from planner.operations import rooms
from tests.importing.lists.building import a_workshop, codes, counts, everything, take_in

TEXT = (
    "Room;Capacity;Floor;Features;Notes\n"
    "Hall;1,200;Ground;projector, hearing loop;\n"
    "Lab;few;1st;projector;by the stairs\n"
    ";30;;;\n"
    "HALL;99;;step-free;\n"
)


def test_rows_become_rooms() -> None:
    document = a_workshop()
    planned = take_in(document, TEXT)
    hall, lab = document.all(Room)
    assert hall == Room(id=hall.id, name="Hall", capacity=1200, floor="Ground", position=0)
    assert lab == Room(id=lab.id, name="Lab", floor="1st", notes="by the stairs", position=1)
    assert [(feature.room, feature.feature) for feature in document.all(RoomFeature)] == [
        (hall.id, "projector"),
        (hall.id, "hearing loop"),
        (lab.id, "projector"),
    ]
    assert counts(planned) == {"rows": 4, "new": 2, "repeated": 1, "skipped": 1}
    assert codes(planned) == [
        (3, "number_unreadable", "few"),
        (4, "name_missing", "30"),
        (5, "repeated_row", "2"),
    ]


def test_a_second_run_changes_nothing() -> None:
    document = a_workshop()
    take_in(document, TEXT)
    before = everything(document)
    assert counts(take_in(document, TEXT)) == {"rows": 4, "same": 2, "repeated": 1, "skipped": 1}
    assert everything(document) == before


def test_a_room_is_found_by_name_and_brought_up_to_date() -> None:
    document = a_workshop()
    rooms.add_room(document, Room(id="R00M000001", name="Hall", capacity=50), features=["Projector"])
    planned = take_in(document, 'Name,Capacity,Features\nhall,60,"projector, piano"\n', kind=ListKind.ROOMS)
    assert [(change.field, change.before, change.after) for change in planned.changes] == [
        ("name", "Hall", "hall"),
        ("capacity", "50", "60"),
        ("features", "", "piano"),
    ]
    assert counts(planned) == {"rows": 1, "changed": 1}


def test_columns_of_yes_and_no_are_features() -> None:
    document = a_workshop()
    rooms.add_room(document, Room(id="R00M000001", name="Hall"), features=["projector", "piano"])
    text = "Room,Capacity,Projector,Step-free,Piano\nHall,60,no,x,\nLab,20,yes,,no\n"
    planned = take_in(document, text)
    assert planned.mapping == {
        "Room": "name",
        "Capacity": "capacity",
        "Projector": "feature",
        "Step-free": "feature",
        "Piano": "feature",
    }
    assert [(change.field, change.before, change.after) for change in planned.changes] == [
        ("capacity", "", "60"),
        ("features", "", "Step-free"),
        ("features", "projector", ""),
    ]
    lab = document.all(Room)[1].id
    assert {(feature.room, feature.feature) for feature in document.all(RoomFeature)} == {
        ("R00M000001", "piano"),
        ("R00M000001", "Step-free"),
        (lab, "Projector"),
    }
    assert counts(take_in(document, text)) == {"rows": 2, "same": 2}


@pytest.mark.parametrize(
    ("text", "seats"),
    [
        ("up to 40", 40),
        ("30-40", 40),
        ("30 – 40 people", 40),
        ("ca. 25", 25),
        ("max 1,200", 1200),
        ("40 seats", 40),
    ],
)
def test_seats_are_as_many_as_fit(text: str, seats: int) -> None:
    document = a_workshop()
    take_in(document, f'Room,Seats\nHall,"{text}"\n')
    assert [room.capacity for room in document.all(Room)] == [seats]


def test_new_rooms_come_behind_the_others_in_the_list_s_order() -> None:
    document = a_workshop()
    rooms.add_room(document, Room(id="R00M000001", name="Hall", position=7))
    take_in(document, "Room,Seats\nZoo,5\nAnnex,6\n")
    assert [(room.name, room.position) for room in document.all(Room)] == [
        ("Hall", 7),
        ("Zoo", 8),
        ("Annex", 9),
    ]
