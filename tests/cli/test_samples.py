import errno
import os
from pathlib import Path

import pytest

from tests.cli.conftest import OPENED, CommandLine

OPEN = OPENED.format(file="gathering/gathering.workshop")


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_sample_of_a_folder_holds_workshop_and_papers(planner: CommandLine) -> None:
    result = planner("sample", "gathering", "--open")
    assert (result.exit_code, result.stdout) == (
        0,
        "Made gathering/gathering.workshop.\nMade gathering/badges.pdf.\nMade gathering/agenda.pdf.\n" + OPEN,
    )
    assert names(planner.folder / "gathering") == ["agenda.pdf", "badges.pdf", "gathering.workshop"]
    found = planner.json("info", "gathering/gathering.workshop")
    assert (found["name"], found["days"], found["timezone"]) == (
        "2016 Human Rights Cities Gathering",
        ["2016-05-26", "2016-05-27"],
        "America/New_York",
    )


def test_sample_with_open_a_second_time_goes_on(planner: CommandLine) -> None:
    planner("sample", "gathering", "--open")
    before = (planner.folder / "gathering" / "gathering.workshop").read_bytes()
    result = planner("sample", "gathering", "--open")
    assert (result.exit_code, result.stdout) == (
        0,
        "gathering/gathering.workshop is there from before; it stays as it is.\n" + OPEN,
    )
    assert (planner.folder / "gathering" / "gathering.workshop").read_bytes() == before


def test_sample_of_a_file_is_the_workshop_alone(planner: CommandLine) -> None:
    result = planner("sample", "try.workshop")
    assert (result.exit_code, result.stdout) == (0, "Made try.workshop.\n")
    assert names(planner.folder) == ["try.workshop"]


def test_sample_overwrites_nothing(planner: CommandLine) -> None:
    folder = planner.folder / "gathering"
    folder.mkdir()
    (folder / "badges.pdf").write_bytes(b"mine")
    assert planner.refused("sample", "gathering") == (
        "gathering/badges.pdf is there already, and it stays as it is; choose another name."
    )
    assert names(folder) == ["badges.pdf"]
    assert (folder / "badges.pdf").read_bytes() == b"mine"


def test_sample_that_fails_leaves_no_folder(planner: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", fail)
    planner.refused("sample", "new/gathering")
    assert not (planner.folder / "new").exists()
