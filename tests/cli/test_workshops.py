from pathlib import Path

import pytest
import tzlocal

from tests.cli.conftest import CommandLine
from tests.store.test_opening import change_file


def test_new_makes_a_workshop_with_its_days(planner: CommandLine) -> None:
    result = planner(
        "new", "a.workshop", "--name", "Housing", "--from", "2016-05-26", "--timezone", "America/New_York"
    )
    assert (result.exit_code, result.stdout) == (
        0,
        "Made a.workshop: “Housing”, 2 days from 2016-05-26, times of America/New_York.\n",
    )
    assert planner.json("info", "a.workshop") == {
        "name": "Housing",
        "days": ["2016-05-26", "2016-05-27"],
        "timezone": "America/New_York",
        "rooms": 0,
        "sessions": 0,
        "slots": 0,
        "participants": 0,
        "conflicts": 0,
        "version": 5,
    }


def test_new_takes_the_computers_timezone(planner: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Europe/Vienna")
    tzlocal.reload_localzone()
    planner("new", "a.workshop", "--name", "Housing", "--from", "2016-05-26", "--days", "1")
    assert planner.json("info", "a.workshop")["timezone"] == "Europe/Vienna"


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (["--days", "0"], "A workshop needs at least one day."),
        (["--days", "8"], "A workshop has at most 7 days, and these would be 8."),
        (["--days", "two"], "Invalid value for '--days': 'two' is not a valid integer."),
        (["--from", "26.5.2016"], "“26.5.2016” is no date; write it like 2016-05-26."),
        (["--from", "9999-12-31"], "The event can't begin on Friday, 31 December 9999; choose another date."),
        (["--timezone", "New York"], "There is no time zone “New York”; write it like America/New_York."),
        (["--name", " "], "The event needs a name."),
    ],
)
def test_new_refuses_the_impossible_and_makes_no_file(
    planner: CommandLine, options: list[str], sentence: str
) -> None:
    usual = ["--name", "Housing", "--from", "2016-05-26", "--timezone", "UTC"]
    assert planner.refused("new", "a.workshop", *usual, *options) == sentence
    assert list(planner.folder.iterdir()) == []


def test_new_overwrites_nothing(planner: CommandLine, file: Path) -> None:
    before = file.read_bytes()
    assert planner.refused("new", file, "--name", "Other", "--from", "2016-05-26") == (
        f"{file} is there already, and it stays as it is; choose another name."
    )
    assert file.read_bytes() == before


def test_info_says_what_is_in_the_file(planner: CommandLine, file: Path) -> None:
    assert planner("info", file).stdout == (
        "Event         Housing as a human right\n"
        "Days          2016-05-26, 2016-05-27\n"
        "Time zone     America/New_York\n"
        "Rooms         2\n"
        "Sessions      3\n"
        "Scheduled     2\n"
        "Participants  2\n"
        "Conflicts     3\n"
    )


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("gone.workshop", "There is no file {path}; check its name, or make one with: planner new"),
        ("folder", "{path} is a folder; name a file in it."),
        ("notes.txt", "{path} is not a workshop file."),
        ("empty", "{path} is not a workshop file."),
    ],
)
def test_a_file_that_is_no_workshop_is_refused(planner: CommandLine, name: str, sentence: str) -> None:
    (planner.folder / "folder").mkdir()
    (planner.folder / "notes.txt").write_text("A list of names\n" * 100, encoding="utf-8")
    (planner.folder / "empty").touch()
    path = planner.folder / name
    for command in (["info"], ["check"], ["history"], ["undo"], ["unschedule", "X"]):
        assert planner.refused(command[0], name, *command[1:]) == sentence.format(path=path)


def test_a_file_of_a_newer_version_is_refused_also_to_read(planner: CommandLine, file: Path) -> None:
    change_file(file, "PRAGMA user_version = 99")
    before = file.read_bytes()
    for command in ("info", "check", "history"):
        assert planner.refused(command, file) == (
            f"{file} comes from a newer version of this program; install that version to open it."
        )
    assert file.read_bytes() == before


def test_a_damaged_file_is_refused_with_the_place_of_its_copies(planner: CommandLine, file: Path) -> None:
    planner.around.backups().mkdir()
    content = bytearray(file.read_bytes())
    content[content.index(b"Water and dignity")] ^= 8
    file.write_bytes(content)
    assert planner.refused("info", file) == (
        f"{file} is damaged. Copies made while you worked are in {planner.around.backups()}; open the latest."
    )
