import json
import os
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import CommandLine

PEOPLE = (
    "Last name;First name;Town;E-mail;Shirt size\n"
    "Beltrán;Ana;Graz;ana@example.org;M\n"
    "Nuñez;José;Bogotá;jose@example.org;L\n"
    ";;Lagos;;\n"
)
SESSIONS = "Title,Duration,Track\nFair rents,90,Land\nClean water,0,Land\n"
ROOMS = "Room name,Capacity\nHall,150\nGarden,24\n"
SCHEDULE: dict[str, Any] = {
    "schedule": {
        "version": "1",
        "conference": {
            "acronym": "cities",
            "title": "Cities",
            "start": "2016-05-26",
            "end": "2016-05-26",
            "daysCount": 1,
            "time_zone_name": "America/New_York",
            "days": [
                {
                    "index": 1,
                    "date": "2016-05-26",
                    "day_start": "2016-05-26T09:00:00-04:00",
                    "day_end": "2016-05-26T17:00:00-04:00",
                    "rooms": {
                        "Attic": [
                            {
                                "guid": "7e5a0f6e-0f4b-5c5b-a5a4-2f4f0b9d8c11",
                                "id": 7,
                                "date": "2016-05-26T10:00:00-04:00",
                                "start": "10:00",
                                "duration": "01:00",
                                "room": "Attic",
                                "title": "Roofs",
                                "type": "workshop",
                                "persons": [{"id": 3, "public_name": "Li Wei"}],
                            }
                        ]
                    },
                }
            ],
        },
    }
}


@pytest.fixture
def people(planner: CommandLine) -> str:
    (planner.folder / "people.csv").write_text(PEOPLE, encoding="utf-8")
    return "people.csv"


def test_import_of_people_says_what_it_did(planner: CommandLine, file: Path, people: str) -> None:
    result = planner("import", file, people)
    assert (result.exit_code, result.stdout) == (
        1,
        "people.csv: 3 rows of participants: 1 new, 1 changed, 0 the same, 0 repeated, 1 left out.\n"
        "  4 lines in the file.\n"
        "  Last name → family_name\n"
        "  First name → given_name\n"
        "  Town → city\n"
        "  E-mail → email\n"
        "  Columns left out: Shirt size\n"
        "  Ana Beltrán: city “Bogotá” → “Graz”\n"
        "  Row 4: This row has no name and was left out (“Lagos”).\n"
        "Done; planner undo takes it back.\n",
    )
    ana, jose, _ = sorted(
        planner.json("list", file, "participants"), key=lambda person: person["given_name"] or "Z"
    )
    assert (ana["city"], jose["given_name"], jose["city"]) == ("Graz", "José", "Bogotá")


def test_import_as_json(planner: CommandLine, file: Path, people: str) -> None:
    found = planner.json("import", file, people, "--map", "Shirt size=own:Shirt")
    assert found == {
        "kind": "participants",
        "rows": 3,
        "new": 1,
        "changed": 1,
        "same": 0,
        "repeated": 0,
        "skipped": 1,
        "problems": [
            {
                "row": 4,
                "field": found["problems"][0]["field"],
                "code": "name_missing",
                "value": "Lagos",
                "sentence": "This row has no name and was left out (“Lagos”).",
            }
        ],
        "mapping": {
            "Last name": "family_name",
            "First name": "given_name",
            "Town": "city",
            "E-mail": "email",
            "Shirt size": "own:Shirt",
        },
    }


def test_a_dry_run_writes_nothing_and_counts_the_same(planner: CommandLine, file: Path, people: str) -> None:
    before = file.read_bytes()
    told = planner.json("import", file, people, "--dry-run")
    assert file.read_bytes() == before
    assert planner("import", file, people, "--dry-run").stdout.endswith(
        "Nothing was written; leave out --dry-run to do it.\n"
    )
    assert planner.json("import", file, people) == told


def test_a_second_import_changes_nothing_and_undo_takes_the_first_back(
    planner: CommandLine, file: Path, people: str
) -> None:
    before = planner.json("list", file, "participants")
    planner("import", file, people)
    steps = len(planner.json("history", file))
    again = planner.json("import", file, people)
    assert (again["new"], again["changed"], again["same"]) == (0, 0, 2)
    assert len(planner.json("history", file)) == steps
    assert planner("undo", file).stdout == "Undone: Import people from “people.csv”\n"
    assert planner.json("list", file, "participants") == before


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("people.csv", PEOPLE, "participants"),
        ("sessions.csv", SESSIONS, "sessions"),
        ("rooms.csv", ROOMS, "rooms"),
        ("programme.json", json.dumps(SCHEDULE), "agenda"),
        ("programme", json.dumps(SCHEDULE), "agenda"),
    ],
)
def test_import_guesses_what_a_source_holds(
    planner: CommandLine, file: Path, name: str, content: str, kind: str
) -> None:
    (planner.folder / name).write_text(content, encoding="utf-8")
    assert planner.json("import", file, name, "--dry-run")["kind"] == kind


def test_a_session_of_no_minutes_is_a_problem_with_its_row(planner: CommandLine, file: Path) -> None:
    (planner.folder / "sessions.csv").write_text(SESSIONS, encoding="utf-8")
    found = planner.json("import", file, "sessions.csv")
    assert [(problem["row"], problem["field"], problem["value"]) for problem in found["problems"]] == [
        (3, "minutes", "0")
    ]
    assert found["new"] == 2


def test_rooms_are_brought_up_to_date(planner: CommandLine, file: Path) -> None:
    (planner.folder / "rooms.csv").write_text(ROOMS, encoding="utf-8")
    assert planner("import", file, "rooms.csv").exit_code == 0
    capacities = {room["name"]: room["capacity"] for room in planner.json("list", file, "rooms")}
    assert capacities == {"Hall": 150, "Garden": 24, "Lab": 20}


def test_a_programme_brings_its_rooms_people_and_slots(planner: CommandLine, file: Path) -> None:
    (planner.folder / "programme.json").write_text(json.dumps(SCHEDULE), encoding="utf-8")
    found = planner.json("import", file, "programme.json")
    assert (found["new"], found["mapping"]) == (1, {})
    slots = [slot for slot in planner.json("list", file, "agenda") if slot["title"] == "Roofs"]
    assert [(slot["day"], slot["start"], slot["room"]) for slot in slots] == [
        ("2016-05-26", "10:00", "Attic")
    ]


@pytest.mark.parametrize(
    ("content", "arguments", "sentence"),
    [
        (None, ["list.csv"], "There is no file list.csv; check its name."),
        ("", ["list.csv"], "The file is empty; get a fresh copy of it."),
        ("Name,City\n", ["list.csv"], "The file names its columns, but there is nothing below them."),
        (
            PEOPLE,
            ["list.csv", "--map", "Village=city"],
            "There is no column “Village”; choose one of: Last name, First name, Town, E-mail, Shirt size.",
        ),
        (PEOPLE, ["list.csv", "--as", "agenda"], None),
        (
            json.dumps(SCHEDULE),
            ["list.csv", "--map", "A=city"],
            "--map is for lists; a programme needs none.",
        ),
        (
            PEOPLE,
            ["housing.workshop"],
            "housing.workshop is the workshop file itself; name the list to import.",
        ),
    ],
)
def test_a_source_that_is_none_is_refused_and_the_file_untouched(
    planner: CommandLine, file: Path, content: str | None, arguments: list[str], sentence: str | None
) -> None:
    if content is not None:
        (planner.folder / "list.csv").write_text(content, encoding="utf-8")
    before = file.read_bytes()
    refused = planner.refused("import", file, *arguments)
    assert file.read_bytes() == before
    assert sentence is None or refused == sentence


def test_own_export_comes_back_unchanged_and_with_what_was_edited(planner: CommandLine, file: Path) -> None:
    people = planner.json("list", file, "participants")
    planner("export", file, "-o", "people.csv", "--format", "participants-csv")
    again = planner.json("import", file, "people.csv")
    assert (again["new"], again["changed"], again["same"]) == (0, 0, len(people))
    sheet = planner.folder / "people.csv"
    edited = sheet.read_text(encoding="utf-8-sig").replace(people[0]["city"], "Graz")
    sheet.write_text(edited, encoding="utf-8")
    assert planner.json("import", file, "people.csv")["changed"] >= 1
    assert planner.json("list", file, "participants")[0]["city"] == "Graz"


def test_a_pipe_or_device_is_no_source_to_wait_for(planner: CommandLine, file: Path) -> None:
    sentence = f"{os.devnull} is a device or a pipe; name the file to import."
    assert planner.refused("import", file, os.devnull) == sentence
    assert planner.refused("import", file, os.devnull, "--as", "agenda", "--dry-run") == sentence
