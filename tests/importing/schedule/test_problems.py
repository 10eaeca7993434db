import ast
import gettext
from pathlib import Path

import pytest

from planner.wording import schedules

SOURCES = sorted((Path(__file__).parents[3] / "planner" / "importing" / "schedule").glob("*.py"))
WORDS = gettext.NullTranslations()


def called_with(name: str, place: int) -> set[str]:
    """Constants in one place of the calls of a function, in all modules of the schedule import."""
    calls = [
        node
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] == name
    ]
    return {
        constant.value
        for call in calls
        for constant in ast.walk(call.args[place])
        if isinstance(constant, ast.Constant) and isinstance(constant.value, str)
    }


def test_every_problem_has_words() -> None:
    notes = {code for code in called_with("note", -2) if "_" in code}
    assert notes == set(schedules.PROBLEMS)


def test_every_reason_to_give_up_has_words() -> None:
    assert called_with("Unreadable", 0) | {"damaged_schedule_line"} == set(schedules.UNREADABLE)


@pytest.mark.parametrize("code", sorted(schedules.PROBLEMS))
def test_problem_is_one_sentence_or_two(code: str) -> None:
    sentence = schedules.problem(code, "something", WORDS)
    assert sentence.endswith(".")
    assert "{" not in sentence


def test_damage_is_told_with_its_line_where_there_is_one() -> None:
    assert schedules.unreadable("damaged_schedule", {"line": 3}, WORDS) == (
        "The schedule is damaged in line 3; get a fresh copy of the file."
    )
    assert schedules.unreadable("damaged_schedule", {"line": None}, WORDS) == (
        "The schedule is damaged; get a fresh copy of the file."
    )
