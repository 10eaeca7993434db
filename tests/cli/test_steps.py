import re
from pathlib import Path

from tests.cli.conftest import CommandLine
from tests.operations.workshop import WATER


def test_history_lists_newest_last_and_marks_what_is_undone(planner: CommandLine, file: Path) -> None:
    planner("unschedule", file, WATER.id)
    assert planner("undo", file).stdout == "Undone: Unschedule “Water and dignity”\n"
    assert planner.json("history", file)[-2:] == [
        {
            "step": 24,
            "label": "Check in Ana Beltrán",
            "at": "2016-05-26T13:00:00+00:00",
            "desk": "Desk 1",
            "undone": False,
        },
        {
            "step": 25,
            "label": "Unschedule “Water and dignity”",
            "at": "2016-05-26T13:00:00+00:00",
            "desk": "Desk 1",
            "undone": True,
        },
    ]
    assert planner("redo", file).stdout == "Done again: Unschedule “Water and dignity”\n"
    assert planner.json("history", file)[-1]["undone"] is False


def test_history_for_people(planner: CommandLine, file: Path) -> None:
    planner("undo", file)
    last = planner("history", file).stdout.splitlines()[-1]
    assert re.sub(" +", " ", last.strip()) == "24 Check in Ana Beltrán 2016-05-26 13:00 Desk 1 undone"


def test_nothing_to_undo_or_redo_is_no_error(planner: CommandLine, file: Path) -> None:
    assert (planner("redo", file).exit_code, planner("redo", file).stdout) == (0, "Nothing to redo.\n")
    while planner("undo", file).stdout.startswith("Undone"):
        pass
    assert (planner("undo", file).exit_code, planner("undo", file).stdout) == (0, "Nothing to undo.\n")
    assert planner("list", file, "rooms").stdout == "Nothing to list yet.\n"
