"""Calendars and edited workbooks by the command line."""

from pathlib import Path

import pytest

from tests.cli.conftest import CommandLine
from tests.importing.calendar.calendars import FOLDER


@pytest.fixture
def file(planner: CommandLine, tmp_path: Path) -> Path:
    made = tmp_path / "cities.workshop"
    planner("new", made, "--name", "Cities", "--from", "2016-05-26")
    return made


def agenda(planner: CommandLine, file: Path) -> list[tuple[str, str, str]]:
    return [(slot["day"], slot["start"], slot["title"]) for slot in planner.json("list", file, "agenda")]


def test_calendar_is_known_by_what_is_in_it(planner: CommandLine, file: Path, tmp_path: Path) -> None:
    source = tmp_path / "download.txt"
    source.write_bytes((FOLDER / "apple.ics").read_bytes())
    told = planner.json("import", file, source)
    assert (told["kind"], told["rows"], told["new"], told["problems"]) == ("agenda", 3, 3, [])
    assert agenda(planner, file) == [
        ("2016-05-26", "09:30", "Libraries as shelters 📚"),
        ("2016-05-26", "22:30", "Party"),
        ("2016-05-27", "09:00", "Breakfast"),
    ]
    assert planner.json("import", file, source)["same"] == 3


def test_dry_run_lists_the_differences_and_writes_nothing(
    planner: CommandLine, file: Path, tmp_path: Path
) -> None:
    source = tmp_path / "agenda.ics"
    content = (FOLDER / "apple.ics").read_bytes()
    source.write_bytes(content)
    planner("import", file, source)
    before = agenda(planner, file)
    source.write_bytes(
        content.replace(b"20160526T093000", b"20160526T100000").replace(
            b"SUMMARY:Party", b"STATUS:CANCELLED\r\nSUMMARY:Party"
        )
    )
    said = planner("import", file, source, "--dry-run").stdout
    assert "  Taken out: Party\n" in said
    assert "  Libraries as shelters 📚: start “09:30” → “10:00”\n" in said
    assert agenda(planner, file) == before
    told = planner.json("import", file, source)
    assert (told["changed"], told["removed"], told["same"]) == (1, 1, 1)
    assert agenda(planner, file) == [
        ("2016-05-26", "10:00", "Libraries as shelters 📚"),
        ("2016-05-27", "09:00", "Breakfast"),
    ]
    planner("undo", file)
    assert agenda(planner, file) == before


def test_entries_are_left_out_by_their_number(planner: CommandLine, file: Path) -> None:
    told = planner.json("import", file, FOLDER / "apple.ics", "--leave-out", "2")
    assert (told["new"], told["left_out"]) == (2, 1)
    assert [title for _, _, title in agenda(planner, file)] == ["Libraries as shelters 📚", "Breakfast"]


def test_entry_that_is_not_there_can_not_be_left_out(planner: CommandLine, file: Path) -> None:
    sentence = planner.refused("import", file, FOLDER / "apple.ics", "--leave-out", "9")
    assert sentence == "The agenda has no entry 9 to leave out; it has 3."


def test_workbook_of_the_agenda_is_taken_for_one(planner: CommandLine, tmp_path: Path) -> None:
    file, shared = tmp_path / "sample.workshop", tmp_path / "agenda.xlsx"
    planner("sample", file)
    planner("export", file, "-o", shared)
    told = planner.json("import", file, shared)
    assert (told["kind"], told["rows"], told["changed"], told["new"]) == ("agenda", 0, 0, 0)


def test_our_calendar_comes_back_unchanged(planner: CommandLine, tmp_path: Path) -> None:
    file, shared = tmp_path / "sample.workshop", tmp_path / "agenda.ics"
    planner("sample", file)
    planner("export", file, "-o", shared)
    told = planner.json("import", file, shared)
    assert (told["same"], told["rows"], told["changes"]) == (told["rows"], told["rows"], [])


def test_calendar_without_entries_is_refused(planner: CommandLine, file: Path, tmp_path: Path) -> None:
    source = tmp_path / "empty.ics"
    source.write_bytes(b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")
    assert "The calendar has no entries." in planner.refused("import", file, source)
