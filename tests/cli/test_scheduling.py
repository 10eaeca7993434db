from dataclasses import replace
from pathlib import Path

import pytest

from planner.operations import sessions
from planner.store.document import Document
from tests.cli.conftest import CommandLine
from tests.operations.workshop import HALL, HOUSING, LAB, WATER


def places(planner: CommandLine, file: Path, session: str) -> list[tuple[str, str, str | None]]:
    return [
        (slot["day"], slot["start"], slot["room"])
        for slot in planner.json("list", file, "agenda")
        if slot["session"] == session
    ]


def test_schedule_by_title_and_name(planner: CommandLine, file: Path) -> None:
    result = planner(
        "schedule", file, "HOUSING  first", "--day", "2016-05-27", "--at", "9:30", "--room", "lab"
    )
    assert (result.exit_code, result.stdout) == (0, "“Housing first” is on 2016-05-27 at 09:30, Lab.\n")
    assert places(planner, file, HOUSING.id) == [("2016-05-27", "09:30", "Lab")]


def test_schedule_by_ids_without_a_room(planner: CommandLine, file: Path) -> None:
    result = planner("schedule", file, HOUSING.id.lower(), "--day", "2016-05-27", "--at", "09:30")
    assert result.stdout == "“Housing first” is on 2016-05-27 at 09:30, Whole venue.\n"
    assert places(planner, file, HOUSING.id) == [("2016-05-27", "09:30", None)]


def test_schedule_again_moves_the_slot(planner: CommandLine, file: Path) -> None:
    planner("schedule", file, WATER.id, "--day", "2016-05-27", "--at", "11:00", "--room", LAB.id)
    assert places(planner, file, WATER.id) == [("2016-05-27", "11:00", "Lab")]


def test_schedule_with_again_runs_it_twice_and_then_asks_which(planner: CommandLine, file: Path) -> None:
    there = ["--day", "2016-05-27", "--at", "11:00", "--room", HALL.id]
    planner("schedule", file, WATER.id, *there, "--again")
    assert len(places(planner, file, WATER.id)) == 2
    assert planner.refused("schedule", file, WATER.id, *there) == (
        "“Water and dignity” is in the agenda 2 times; unschedule it first, or add --again for one more."
    )


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (["--day", "2016-05-28"], "There is no day “2016-05-28” in this workshop; write it like 2016-05-26."),
        (["--at", "25:00"], "“25:00” is no time of day; write it like 10:30."),
        (["--at", "soon"], "“soon” is no time of day; write it like 10:30."),
        (
            ["--room", "Attic"],
            "There is no room “Attic” in this workshop; check the spelling, or use the id.",
        ),
    ],
)
def test_schedule_at_a_place_that_is_not_is_refused(
    planner: CommandLine, file: Path, change: list[str], sentence: str
) -> None:
    usual = ["--day", "2016-05-26", "--at", "10:00", "--room", "Hall"]
    assert planner.refused("schedule", file, HOUSING.id, *usual, *change) == sentence
    assert places(planner, file, HOUSING.id) == []


def test_a_title_that_means_several_is_refused_with_their_ids(planner: CommandLine, file: Path) -> None:
    with Document.open(file, desk="Desk 1") as document:
        sessions.add_session(document, replace(WATER, id="SESS000009", title="WATER and Dignity"))
    assert planner.refused("unschedule", file, "water and dignity") == (
        "“water and dignity” can mean several: Water and dignity (SESS000001), "
        "WATER and Dignity (SESS000009). Use the id."
    )


def test_unschedule_keeps_the_session(planner: CommandLine, file: Path) -> None:
    assert planner("unschedule", file, "water and dignity").stdout == (
        "“Water and dignity” is no longer in the agenda.\n"
    )
    assert places(planner, file, WATER.id) == []
    assert planner("unschedule", file, WATER.id).stdout == "“Water and dignity” was not in the agenda.\n"


def test_unschedule_of_something_unknown_is_refused(planner: CommandLine, file: Path) -> None:
    assert planner.refused("unschedule", file, "Fire") == (
        "There is no session “Fire” in this workshop; check the spelling, or use the id."
    )
