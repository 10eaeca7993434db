import json
import os
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from tests.cli.conftest import CommandLine
from tests.operations.workshop import ANA, WEI

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
        "people.csv: 3 rows of participants: 1 new, 1 changed, 0 the same, 0 repeated, "
        "1 that can't be taken in.\n"
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
        "product": "",
        "rows": 3,
        "new": 1,
        "changed": 1,
        "same": 0,
        "repeated": 0,
        "skipped": 1,
        "left_out": 0,
        "changes": [
            {
                "row": 2,
                "kind": "participant",
                "id": ANA.id,
                "about": "Ana Beltrán",
                "field": "city",
                "before": "Bogotá",
                "after": "Graz",
            }
        ],
        "missing": [{"id": WEI.id, "name": "Li Wei"}],
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
            "--map is for lists; an agenda needs none.",
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


def test_a_dry_run_says_who_is_new_and_who_is_not_in_the_list(
    planner: CommandLine, file: Path, people: str
) -> None:
    assert planner("import", file, people, "--dry-run").stdout == (
        "people.csv: 3 rows of participants: 1 new, 1 changed, 0 the same, 0 repeated, "
        "1 that can't be taken in.\n"
        "  4 lines in the file.\n"
        "  Last name → family_name\n"
        "  First name → given_name\n"
        "  Town → city\n"
        "  E-mail → email\n"
        "  Columns left out: Shirt size\n"
        "  New: José Nuñez\n"
        "  In the workshop and not in the file: Li Wei\n"
        "  Ana Beltrán: city “Bogotá” → “Graz”\n"
        "  Row 4: This row has no name and was left out (“Lagos”).\n"
        "Nothing was written; leave out --dry-run to do it.\n"
    )


def test_of_many_new_people_the_first_are_named(planner: CommandLine, file: Path) -> None:
    rows = "".join(f"Person {number}\n" for number in range(23))
    (planner.folder / "people.csv").write_text(f"Name\n{rows}", encoding="utf-8")
    shown = ", ".join(f"Person {number}" for number in range(20))
    assert f"  New: {shown} and 3 more\n" in planner("import", file, "people.csv", "--dry-run").stdout


def test_rows_can_be_left_out(planner: CommandLine, file: Path, people: str) -> None:
    result = planner("import", file, people, "--leave-out", "2", "--leave-out", "4")
    assert result.exit_code == 0
    assert result.stdout.startswith(
        "people.csv: 3 rows of participants: 1 new, 0 changed, 0 the same, 0 repeated, "
        "0 that can't be taken in, 2 left out as you said.\n"
    )
    cities = {person["given_name"]: person["city"] for person in planner.json("list", file, "participants")}
    assert (cities["Ana"], cities["José"]) == ("Bogotá", "Bogotá")
    told = planner.json("import", file, people, "--leave-out", "2")
    assert (told["left_out"], told["missing"]) == (1, [{"id": WEI.id, "name": "Li Wei"}])


def test_a_row_that_is_not_there_can_not_be_left_out(planner: CommandLine, file: Path, people: str) -> None:
    sentence = "The list has no row 9 to leave out; look at the numbers of its rows."
    assert planner.refused("import", file, people, "--leave-out", "9", "--leave-out", "2") == sentence


def test_a_list_that_brings_nothing_says_so(planner: CommandLine, file: Path) -> None:
    (planner.folder / "people.csv").write_text("Name,City\nAna Beltrán,Bogotá\n", encoding="utf-8")
    planner("import", file, "people.csv")
    assert planner("import", file, "people.csv").stdout == (
        "people.csv: 1 rows of participants: 0 new, 0 changed, 1 the same, 0 repeated, "
        "0 that can't be taken in.\n"
        "  2 lines in the file.\n"
        "  The columns are those of people.csv, and read as they were then:\n"
        "  Name → full_name\n"
        "  City → city\n"
        "  Nothing is new and nothing changed.\n"
    )


def test_an_export_is_called_by_the_name_of_its_product(planner: CommandLine, file: Path) -> None:
    luma = "api_id,approval_status,ticket_type_id,name,email\ngst-1,approved,t,Bo Li,b@x.org\n"
    (planner.folder / "people.csv").write_text(luma, encoding="utf-8")
    assert planner.json("import", file, "people.csv", "--dry-run")["product"] == "Luma"
    assert "\n  An export of Luma.\n" in planner("import", file, "people.csv").stdout


def test_what_was_said_of_columns_is_known_of_the_next_file_of_that_shape(
    planner: CommandLine, file: Path, people: str
) -> None:
    (planner.folder / "june.csv").write_text(PEOPLE.replace("Graz", "Linz"), encoding="utf-8")
    planner("import", file, people, "--map", "Shirt size=own:Shirt", "--dry-run")
    assert planner.json("import", file, "june.csv", "--dry-run")["mapping"]["Shirt size"] == "-"
    planner("import", file, people, "--map", "Shirt size=own:Shirt", "--map", "Town=-")
    told = planner("import", file, "june.csv", "--dry-run").stdout
    assert "\n  The columns are those of people.csv, and read as they were then:\n" in told
    mapping = planner.json("import", file, "june.csv", "--map", "Town=city")["mapping"]
    assert (mapping["Shirt size"], mapping["Town"]) == ("own:Shirt", "city")
    assert planner.json("import", file, "june.csv", "--dry-run")["mapping"]["Town"] == "city"


def test_a_list_is_of_what_the_last_of_that_shape_was_of(planner: CommandLine, file: Path) -> None:
    (planner.folder / "list.csv").write_text("Name,Floor\nAttic,3\n", encoding="utf-8")
    assert planner.json("import", file, "list.csv", "--dry-run")["kind"] == "participants"
    planner("import", file, "list.csv", "--as", "rooms")
    assert planner.json("import", file, "list.csv", "--dry-run")["kind"] == "rooms"


@pytest.mark.parametrize(
    ("arguments", "option"),
    [
        (["--sheet", "People"], "--sheet"),
        (["--month-first"], "--day-first/--month-first"),
    ],
)
def test_what_is_for_lists_is_refused_for_a_programme(
    planner: CommandLine, file: Path, arguments: list[str], option: str
) -> None:
    (planner.folder / "programme.json").write_text(json.dumps(SCHEDULE), encoding="utf-8")
    assert planner.refused("import", file, "programme.json", *arguments) == (
        f"{option} is for lists; an agenda needs none."
    )


def test_a_sheet_of_a_workbook_is_chosen_by_its_name(planner: CommandLine, file: Path) -> None:
    with xlsxwriter.Workbook(str(planner.folder / "rooms.xlsx")) as book:
        for name, cells in (("Rooms", ("Attic", 7)), ("Halls", ("Cellar", 9)), ("Empty", ())):
            sheet = book.add_worksheet(name)
            if cells:
                sheet.write_row(0, 0, ("Room", "Capacity"))
                sheet.write_row(1, 0, cells)
    found = planner.json("import", file, "rooms.xlsx", "--sheet", "Halls")
    assert (found["sheet"], found["sheets"], found["new"]) == ("Halls", ["Rooms", "Halls"], 1)
    assert "Cellar" in {room["name"] for room in planner.json("list", file, "rooms")}
    assert "\n  Sheet “Rooms”.\n" in planner("import", file, "rooms.xlsx", "--dry-run").stdout
    assert "Halls" in planner.refused("import", file, "rooms.xlsx", "--sheet", "Attics")


def test_of_a_long_text_that_changes_the_beginning_is_shown(planner: CommandLine, file: Path) -> None:
    text = f"Title,Abstract,Type,Minutes\nWater and dignity,{'Rain or tap? ' * 20},workshop,60\n"
    (planner.folder / "sessions.csv").write_text(text, encoding="utf-8")
    shown = ("Rain or tap? " * 6)[:70]
    lines = planner("import", file, "sessions.csv", "--dry-run").stdout.splitlines()
    assert f"  Water and dignity: abstract “” → “{shown}…”" in lines
