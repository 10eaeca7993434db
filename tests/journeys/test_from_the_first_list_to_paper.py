"""What an organizer does in the weeks before, from the first list of names to the printed agenda."""

import re
import shlex
from collections.abc import Iterable, Sequence
from pathlib import Path

import xlsxwriter

from planner.store.document import Document
from tests.cli.conftest import CommandLine, planner
from tests.operations.workshop import tables

__all__ = ["planner"]

ROOT = Path(__file__).parents[2]
PEOPLE = [
    ["Name", "Organisation", "City", "E-mail", "Role"],
    ["Ana Beltrán", "Tenants United", "Bogotá", "ana@example.org", "speaker"],
    ["李伟", "City Council", "成都", "", ""],
    ["Òyínkánsọ́lá", "", "", "", ""],
    ["", "Nobody's", "", "", ""],
]
ROOMS: list[list[object]] = [["Room", "Capacity", "Floor"], ["Hall", 120, "0"], ["Lab", 1, "2"]]
SESSIONS: list[list[object]] = [
    ["Title", "Duration", "Speakers", "Track", "Expected"],
    ["Water and dignity", 60, "Ana Beltrán", "Land", 15],
    ["Housing first", 90, "Ana Beltrán", "Land", 10],
]


def write_workbook(path: Path, rows: Iterable[Sequence[object]]) -> None:
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)


def write_lists(folder: Path) -> None:
    lines = [";".join(map(str, row)) for row in PEOPLE]
    (folder / "registrations.csv").write_text("\n".join(lines), encoding="utf-8-sig")
    write_workbook(folder / "rooms.xlsx", ROOMS)
    write_workbook(folder / "sessions.xlsx", SESSIONS)


def readme_commands() -> list[list[str]]:
    """The lines of the README that begin with `planner`, as a shell takes them apart."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    lines = re.findall(r"^planner .*$", text, re.MULTILINE)
    return [shlex.split(line, comments=True)[1:] for line in lines]


def test_the_commands_of_the_readme_do_what_they_promise(planner: CommandLine) -> None:
    write_lists(planner.folder)
    commands = readme_commands()
    assert " ".join(command[0] for command in commands) == (
        "new import import import import schedule check print print export export import undo"
    )
    codes = [planner(*command).exit_code for command in commands]
    assert set(codes) <= {0, 1}
    assert {codes[0], codes[5], *codes[7:]} == {0}
    made = {path.name for path in planner.folder.iterdir() if path.is_file()}
    assert {"badges.pdf", "agenda.pdf", "agenda.html"} <= made
    assert (planner.folder / "shared" / "index.html").is_file()


def test_a_workshop_is_made_filled_checked_printed_and_taken_back(planner: CommandLine) -> None:
    file = "housing.workshop"
    write_lists(planner.folder)
    planner("new", file, "--name", "Housing", "--from", "2016-05-26", "--timezone", "America/New_York")
    with Document.open(planner.folder / file, desk="Desk 1") as document:
        start = tables(document)

    counts = [
        {name: found[name] for name in ("rows", "new", "skipped")}
        for found in (
            planner.json("import", file, "registrations.csv"),
            planner.json("import", file, "rooms.xlsx"),
            planner.json("import", file, "sessions.xlsx"),
        )
    ]
    assert counts == [
        {"rows": 4, "new": 3, "skipped": 1},
        {"rows": 2, "new": 2, "skipped": 0},
        {"rows": 2, "new": 2, "skipped": 0},
    ]
    assert {conflict["kind"] for conflict in planner.json("check", file)} >= {"without-slot"}

    there = ["--day", "2016-05-26", "--room", "Lab"]
    planner("schedule", file, "water and dignity", *there, "--at", "10:00")
    planner("schedule", file, "housing first", *there, "--at", "10:30")
    found = {conflict["kind"]: conflict for conflict in planner.json("check", file)}
    assert {"room-overlap", "person-twice", "room-too-small"} <= set(found)
    assert "Ana Beltrán" in found["person-twice"]["sentence"]

    planner("schedule", file, "housing first", "--day", "2016-05-27", "--at", "10:30", "--room", "Hall")
    planner("schedule", file, "water and dignity", "--day", "2016-05-26", "--at", "10:00", "--room", "Hall")
    kinds = {conflict["kind"] for conflict in planner.json("check", file)}
    assert not kinds & {"room-overlap", "person-twice", "room-too-small", "without-slot"}

    assert planner.json("print", file, "badges", "-o", "badges.pdf")["pages"] == 1
    assert planner.json("print", file, "agenda", "-o", "agenda.pdf")["pages"] >= 3
    planner("schedule", file, "housing first", "--day", "2016-05-27", "--at", "11:00", "--room", "Hall")
    assert "changed-since-print" in {conflict["kind"] for conflict in planner.json("check", file)}

    for _ in planner.json("history", file)[1:]:
        planner("undo", file)
    with Document.open(planner.folder / file, desk="Desk 1") as document:
        assert tables(document) == start
