from pathlib import Path

from planner.domain.conflicts import find_conflicts
from planner.operations import conflicts, roles, sessions
from planner.store import snapshot
from planner.store.document import Document
from tests.cli.conftest import CommandLine
from tests.operations.workshop import HOUSING, WATER, WEI


def accept_all(file: Path, reason: str) -> None:
    with Document.open(file, desk="Desk 1") as document:
        for conflict in find_conflicts(snapshot.take(document)):
            conflicts.accept_conflict(document, conflict.key, facts=conflict.facts, reason=reason)


def test_check_lists_conflicts_by_time(planner: CommandLine, file: Path) -> None:
    planner("schedule", file, HOUSING.id, "--day", "2016-05-26", "--at", "09:30", "--room", "Hall")
    result = planner("check", file)
    assert (result.exit_code, result.stdout) == (
        1,
        "Thursday, 26 May 2016, 09:30\n"
        "  “Housing first” must come after “Water and dignity”, but starts before that ends.\n"
        "Thursday, 26 May 2016, 10:00\n"
        "  “Housing first” and “Water and dignity” are in Hall at the same time, at 10:00.\n"
        "At no particular time\n"
        "  “Housing first” has nobody to facilitate it.\n"
        "  Li Wei has not confirmed for “Water and dignity” yet.\n"
        "4 conflicts.\n",
    )


def test_check_as_json(planner: CommandLine, file: Path) -> None:
    assert planner.json("check", file)[-1] == {
        "kind": "role-not-confirmed",
        "severity": "care",
        "sentence": "Li Wei has not confirmed for “Water and dignity” yet.",
        "sessions": [WATER.id],
        "people": [WEI.id],
        "room": None,
        "accepted": None,
    }


def test_accepted_conflicts_are_shown_with_their_reason_and_no_trouble(
    planner: CommandLine, file: Path
) -> None:
    accept_all(file, "Known")
    result = planner("check", file)
    assert result.exit_code == 0
    assert result.stdout.endswith(
        "  Li Wei has not confirmed for “Water and dignity” yet.\n"
        "  Accepted: Known\n"
        "0 conflicts, 3 accepted.\n"
    )
    assert [conflict["accepted"] for conflict in planner.json("check", file)] == ["Known"] * 3
    assert planner.json("info", file)["conflicts"] == 0


def test_an_accepted_conflict_stands_again_when_its_facts_change(planner: CommandLine, file: Path) -> None:
    there = ["--day", "2016-05-26", "--room", "Hall"]
    planner("schedule", file, HOUSING.id, *there, "--at", "09:30")
    accept_all(file, "A curtain parts the hall")
    assert planner("check", file).exit_code == 0
    planner("schedule", file, HOUSING.id, *there, "--at", "09:45")
    standing = [conflict for conflict in planner.json("check", file) if conflict["accepted"] is None]
    assert {conflict["kind"] for conflict in standing} >= {"room-overlap"}


def test_check_of_a_workshop_without_conflicts(planner: CommandLine, file: Path) -> None:
    with Document.open(file, desk="Desk 1") as document:
        sessions.remove_sessions(document, [HOUSING.id])
        for role in list(snapshot.take(document).roles):
            roles.confirm_role(document, role.id)
    result = planner("check", file)
    assert (result.exit_code, result.stdout) == (0, "No conflicts.\n")
    assert planner.json("check", file) == []
