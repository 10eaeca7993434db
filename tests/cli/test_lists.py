from pathlib import Path

from rich.cells import cell_len

from planner.domain.records import Participant, RoleKind
from planner.store.document import Document
from tests.cli.conftest import CommandLine
from tests.operations.workshop import ANA, CLOSED, HALL, HOUSING, LAB, LUNCH, WATER, WEI

PEOPLE_OF_WATER = [
    {"id": WEI.id, "name": "Li Wei", "role": RoleKind.PRESENTER, "confirmed": False},
    {"id": ANA.id, "name": "Ana Beltrán", "role": RoleKind.FACILITATOR, "confirmed": True},
]


def test_list_participants_as_json(planner: CommandLine, file: Path) -> None:
    ana, wei = planner.json("list", file, "participants")
    assert ana == {
        "id": ANA.id,
        "given_name": "Ana",
        "family_name": "Beltrán",
        "badge_name": "",
        "pronouns": "",
        "organisation": "",
        "job_title": "",
        "city": "Bogotá",
        "country": "",
        "group": "Local advocate",
        "email": "ana@example.org",
        "phone": "",
        "languages": "",
        "diet": "",
        "access_needs": "",
        "photo_consent": "unknown",
        "status": "registered",
        "arrival": None,
        "departure": None,
        "notes": "",
        "reference": "",
        "pronunciation": "",
        "desk_note": "",
        "days": ["2016-05-26", "2016-05-27"],
        "tags": ["Speaker"],
        "fields": {"Shirt": "M"},
        "roles": [
            {"session": WATER.id, "title": WATER.title, "role": RoleKind.FACILITATOR, "confirmed": True}
        ],
    }
    assert (wei["days"], wei["group"], wei["fields"]) == (["2016-05-26"], None, {})


def test_list_sessions_as_json(planner: CommandLine, file: Path) -> None:
    housing, lunch, water = planner.json("list", file, "sessions")
    slot = water["slots"][0]
    assert water == {
        "id": WATER.id,
        "title": "Water and dignity",
        "type": "workshop",
        "minutes": 60,
        "abstract": "",
        "language": "",
        "status": "confirmed",
        "public": True,
        "track": "Land",
        "expected": 15,
        "limit": None,
        "notes": "",
        "reference": "",
        "needs": ["projector"],
        "people": PEOPLE_OF_WATER,
        "slots": [{"id": slot["id"], "day": "2016-05-26", "start": "10:00", "room": "Hall", "pinned": False}],
    }
    assert (housing["id"], housing["slots"], lunch["slots"][0]["room"]) == (HOUSING.id, [], None)


def test_list_rooms_as_json(planner: CommandLine, file: Path) -> None:
    assert planner.json("list", file, "rooms") == [
        {
            "id": HALL.id,
            "name": "Hall",
            "capacity": 120,
            "floor": "",
            "notes": "",
            "position": 0,
            "features": ["projector", "step-free"],
            "closures": [],
        },
        {
            "id": LAB.id,
            "name": "Lab",
            "capacity": 20,
            "floor": "",
            "notes": "",
            "position": 1,
            "features": [],
            "closures": [
                {"id": CLOSED.id, "day": "2016-05-27", "start": "12:00", "end": "13:00", "reason": "Cleaning"}
            ],
        },
    ]


def test_list_agenda_as_json(planner: CommandLine, file: Path) -> None:
    water, lunch = planner.json("list", file, "agenda")
    assert water == {
        "id": water["id"],
        "session": WATER.id,
        "title": "Water and dignity",
        "type": "workshop",
        "day": "2016-05-26",
        "start": "10:00",
        "minutes": 60,
        "room": "Hall",
        "people": PEOPLE_OF_WATER,
        "track": "Land",
        "public": True,
        "status": "confirmed",
        "pinned": False,
    }
    assert (lunch["session"], lunch["start"], lunch["room"], lunch["people"]) == (LUNCH.id, "12:00", None, [])


def test_list_for_people_is_an_aligned_table(planner: CommandLine, file: Path) -> None:
    lines = planner("list", file, "rooms").stdout.splitlines()
    assert [line.rstrip() for line in lines] == [
        "Id           Room   Seats   Floor   Features",
        "─" * len(lines[1]),
        "R00M000001   Hall     120           projector, step-free",
        "R00M000002   Lab       20",
    ]


def test_list_shows_names_as_badges_do(planner: CommandLine, file: Path) -> None:
    table = planner("list", file, "participants").stdout
    assert "Ana Beltrán" in table
    assert "Li Wei" in table


def test_list_takes_markup_for_text(planner: CommandLine, file: Path) -> None:
    source = planner.folder / "people.csv"
    source.write_text("Name,City\n[red]Ann[/red] :smile:,<b>Graz</b>\n", encoding="utf-8")
    planner("import", file, source)
    assert "[red]Ann[/red] :smile:" in planner("list", file, "participants").stdout


def test_list_of_nothing_says_so(planner: CommandLine) -> None:
    planner("new", "a.workshop", "--name", "Housing", "--from", "2016-05-26")
    assert planner("list", "a.workshop", "rooms").stdout == "Nothing to list yet.\n"
    assert planner.json("list", "a.workshop", "rooms") == []


def test_list_of_something_else_is_refused(planner: CommandLine, file: Path) -> None:
    assert "'chairs' is not one of" in planner.refused("list", file, "chairs")


def test_a_long_list_is_aligned_too(planner: CommandLine, file: Path) -> None:
    with Document.open(file, desk="Desk 1") as document, document.edit("put") as edit:
        edit.put_all(
            Participant(id=f"MANY{number:06}", given_name="王" if number % 2 else "Ann", city="Graz")
            for number in range(1001)
        )
    table = planner("list", file, "participants").stdout
    cities = {cell_len(line.partition("Graz")[0]) for line in table.splitlines() if "Graz" in line}
    assert (table.count("\n"), len(cities)) == (1004, 1)
