import csv
import re
from pathlib import Path

import pytest

from planner.exporting.choices import Choices
from planner.operations.exports import FORMATS, Format, choices_of
from planner.store.document import Document
from planner.store.exported import exports
from tests.cli.conftest import CommandLine

SUFFIXES = list(dict.fromkeys(one.suffix for one in FORMATS))


def noted(file: Path) -> list[tuple[str, str, Choices]]:
    """Format, name and choices of every export the file knows of, newest first."""
    with Document.open(file, desk="Desk 1", read_only=True) as document:
        return [(one.format, one.name, choices_of(one.choices)) for one in exports(document)]


@pytest.mark.parametrize("chosen", FORMATS, ids=lambda chosen: chosen.name)
def test_export_to_every_format(planner: CommandLine, file: Path, chosen: Format) -> None:
    day = ["--day", "2016-05-26"] if chosen.is_per_day else []
    result = planner("export", file, "-o", f"out{chosen.suffix}", "--format", chosen.name, *day)
    assert (result.exit_code, result.stdout.splitlines()[0]) == (0, f"out{chosen.suffix}: done.")
    content = (planner.folder / f"out{chosen.suffix}").read_bytes()
    assert content
    assert b"ana@example.org" not in content
    assert [(format_name, name) for format_name, name, _ in noted(file)] == [
        (chosen.name, f"out{chosen.suffix}")
    ]


def test_export_says_what_is_in_it_and_what_is_not(planner: CommandLine, file: Path) -> None:
    assert planner("export", file, "-o", "agenda.ics").stdout.splitlines() == [
        "agenda.ics: done.",
        "In it: 2 sessions, 1 day, 1 room, 2 people with names and organisations.",
        "Not in it: 1 without a time.",
        "Never in it: e-mail, phone, diet, needs, notes.",
    ]


def test_export_of_people_says_which_columns_are_private(planner: CommandLine, file: Path) -> None:
    out = planner.folder / "people.csv"
    arguments = ("export", file, "-o", out, "--format", "participants-csv")
    usual = planner(*arguments).stdout
    assert "Private" not in usual
    said = planner(*arguments, "--column", "email", "--column", "badge_name").stdout
    assert said.splitlines()[1:] == [
        "In it: 2 people with E-mail, Badge name.",
        "Private: E-mail. Keep it among the organizers.",
    ]
    with out.open(encoding="utf-8-sig", newline="") as opened:
        assert next(csv.reader(opened)) == ["E-mail", "Badge name"]
    assert noted(file)[0][2] == Choices(columns=("email", "badge_name"))


def test_export_as_json_holds_files_format_and_counts(planner: CommandLine, file: Path) -> None:
    assert planner.json("export", file, "-o", "agenda.ics", "--room", "Hall", "--day", "2016-05-26") == {
        "format": "ics",
        "files": ["agenda.ics"],
        "contents": {
            "days": 1,
            "sessions": 2,
            "rooms": 1,
            "people": 2,
            "internal": 0,
            "cancelled": 0,
            "unscheduled": 1,
        },
    }
    people = planner.json(
        "export", file, "-o", "p.csv", "--format", "participants-csv", "--column", "diet", "--column", "city"
    )
    assert people["contents"] == {
        "people": 2,
        "columns": ["Diet", "City"],
        "private": ["Diet"],
        "not_coming": 0,
    }


def test_export_of_one_part_is_noted_with_its_choices(planner: CommandLine, file: Path) -> None:
    said = planner(
        "export", file, "-o", "lab.ics", "--track", "land", "--only", "Ana Beltrán", "--room", "lab"
    )
    assert said.exit_code == 0
    ((_, _, choices),) = noted(file)
    assert choices == Choices(tracks=("TRACK00001",), person="PERS000001", rooms=("R00M000002",))


def test_export_of_everything_makes_a_folder(planner: CommandLine, file: Path) -> None:
    result = planner("export", file, "--all", "share")
    assert (result.exit_code, result.stderr) == (0, "")
    written = {path.relative_to(planner.folder) for path in Path("share").absolute().rglob("*.*")}
    lines = result.stdout.splitlines()
    assert lines[0] == f"{Path('share/index.html')}: done."
    assert {Path(line.removesuffix(": done.")) for line in lines if line.endswith(": done.")} == written
    assert lines[-3].startswith("In it: 2 sessions")
    assert noted(file) == [("bundle", "share", Choices())]


def test_export_of_everything_as_json(planner: CommandLine, file: Path) -> None:
    told = planner.json("export", file, "--all", "share")
    assert (told["format"], told["contents"]["sessions"]) == ("bundle", 2)
    assert {Path(path).suffix for path in told["files"]} == {one.suffix for one in FORMATS if one.is_agenda}
    assert all(Path(path).is_file() for path in told["files"])


def test_export_of_everything_leaves_a_strangers_folder_as_it_is(planner: CommandLine, file: Path) -> None:
    (planner.folder / "share").mkdir()
    (planner.folder / "share" / "mine.txt").write_text("mine")
    assert planner.refused("export", file, "--all", "share") == (
        "share holds files that are not as a bundle left them (mine.txt). They stay as they are; "
        "move them elsewhere, or choose a new folder."
    )
    assert [path.name for path in (planner.folder / "share").iterdir()] == ["mine.txt"]
    assert noted(file) == []


def test_export_of_a_file_that_is_in_use_notes_nothing(planner: CommandLine, file: Path) -> None:
    not_noted = "The file can't be changed now, so it does not note this export.\n"
    with Document.open(file, desk="Desk 2"):
        for where in (["-o", "agenda.ics"], ["--all", "share"]):
            result = planner("export", file, *where)
            assert (result.exit_code, result.stderr) == (0, not_noted)
    assert noted(file) == []


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["-o", "out.doc"], f"There is no format “.doc”; choose one of {', '.join(SUFFIXES)}."),
        (["-o", "out.ics", "--format", "html"], "The format html needs a file name that ends in .html."),
        (
            ["-o", "housing.workshop/out.ics"],
            "There is no folder housing.workshop; make it first or choose another.",
        ),
        (
            ["-o", "housing.workshop", "--format", "ics"],
            "The format ics needs a file name that ends in .ics.",
        ),
        (
            ["-o", "out.ics", "--room", "Cellar"],
            "There is no room “Cellar” in this workshop; check the spelling, or use the id.",
        ),
        (
            ["-o", "out.ics", "--day", "Monday"],
            "There is no day “Monday” in this workshop; write it like 2016-05-26.",
        ),
        (["-o", "out.ics", "--track", "Sea"], "There is no track “Sea” in this workshop."),
        (
            ["-o", "out.ics", "--only", "Nobody"],
            "There is no participant “Nobody” in this workshop; check the spelling, or use the id.",
        ),
        (
            ["-o", "out.ics", "--column", "email"],
            "--column is not for ics, which takes --day, --room, --track, --only.",
        ),
        (
            ["-o", "out.csv", "--format", "participants-csv", "--room", "Hall"],
            "--room is not for participants-csv, which takes --column.",
        ),
        ([], "Say where it goes: -o OUT for one format, or --all DIR for every one."),
        (
            ["-o", "out.ics", "--all", "share"],
            "Say where it goes: -o OUT for one format, or --all DIR for every one.",
        ),
        (
            ["--all", "share", "--room", "Hall", "--format", "ics"],
            "--all writes every format of the whole agenda; leave --room, --format out.",
        ),
        (
            ["--all", "housing.workshop"],
            "housing.workshop is the workshop file itself; choose another name for the output.",
        ),
        (["--all", "no/share"], "There is no folder {folder}/no; make it first or choose another."),
        (["--all", "."], ". can't be put in place as a whole; name a new folder inside it."),
    ],
)
def test_export_refused_writes_nothing(
    planner: CommandLine, file: Path, arguments: list[str], sentence: str
) -> None:
    assert planner.refused("export", file, *arguments) == sentence.format(folder=planner.folder)
    assert [path.name for path in planner.folder.iterdir()] == ["housing.workshop"]


def test_export_refuses_a_column_nobody_knows(planner: CommandLine, file: Path) -> None:
    said = planner.refused(
        "export", file, "-o", "p.csv", "--format", "participants-csv", "--column", "shoe size"
    )
    assert said.startswith("There is no column “shoe size”; choose of id, given_name, ")


def test_export_follows_a_link_and_bears_a_long_name(planner: CommandLine, file: Path) -> None:
    target = planner.folder / f"{'ü' * 120}.ics"
    (planner.folder / "link.ics").symlink_to(target)
    assert planner("export", file, "-o", "link.ics").exit_code == 0
    assert (planner.folder / "link.ics").is_symlink()
    assert target.read_bytes().endswith(b"END:VCALENDAR\r\n")


def test_help_of_export_names_every_ending(planner: CommandLine) -> None:
    said = planner("export", "--help").stdout
    assert set(re.findall(r"(?<=\s)\.[a-z]+\b", said.partition("The agenda holds")[0])) == set(SUFFIXES)
