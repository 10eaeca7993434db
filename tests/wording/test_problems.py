import ast
import gettext
import re
from collections.abc import Iterator

import pytest

from planner.importing.calendar.telling import LEFT_OUT
from planner.importing.problem import Problem
from planner.wording import calendars, edited_agendas, problems, schedules
from tests.wording.codes import PLANNER

WORDS = gettext.NullTranslations()
IMPORTING = sorted(path for path in (PLANNER / "importing").rglob("*.py") if path.parent.name != "schedule")
SENTENCES = [
    *problems.PROBLEMS.values(),
    *problems.UNREADABLE.values(),
    *calendars.PROBLEMS.values(),
    *calendars.UNREADABLE.values(),
]


def calls(name: str) -> Iterator[ast.Call]:
    for path in IMPORTING:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and getattr(node.func, "attr", getattr(node.func, "id", "")) == name
            ):
                yield node


def texts(name: str, at: int) -> set[str]:
    """What the calls of `name` have for their argument `at`, as far as it is spelled out."""
    return {
        part.value
        for call in calls(name)
        if len(call.args) > at
        for part in ast.walk(call.args[at])
        if isinstance(part, ast.Constant) and isinstance(part.value, str)
    }


def test_every_problem_of_a_list_has_words() -> None:
    codes = (
        texts("Odd", 0) | texts("Problem", 2) | texts("note", 2) | texts("_meaning", 3) | texts("remark", 1)
    )
    codes -= {"", *edited_agendas.PROBLEMS}
    codes |= texts("note", 1) & calendars.PROBLEMS.keys() | set(LEFT_OUT.values())
    assert codes <= problems.PROBLEMS.keys() | schedules.PROBLEMS.keys() | calendars.PROBLEMS.keys()
    assert set(problems.PROBLEMS) | set(calendars.PROBLEMS) <= codes


def test_every_way_to_be_unreadable_has_words() -> None:
    codes = texts("Unreadable", 0) | texts("_Unreadable", 0) | texts("_require", 3) | texts("_say", 2)
    codes -= {"row", "done", "unreadable", *edited_agendas.UNREADABLE}
    assert codes <= problems.UNREADABLE.keys() | schedules.UNREADABLE.keys() | calendars.UNREADABLE.keys()
    assert set(problems.UNREADABLE) | set(calendars.UNREADABLE) <= codes


def test_lists_and_schedules_share_words_only_on_purpose() -> None:
    assert problems.PROBLEMS.keys() & schedules.PROBLEMS.keys() == set()
    assert problems.UNREADABLE.keys() & schedules.UNREADABLE.keys() == set()


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_ends_as_one(sentence: str) -> None:
    assert sentence[-1] in ".?"


@pytest.mark.parametrize("sentence", problems.PROBLEMS.values())
def test_a_problem_names_at_most_its_value(sentence: str) -> None:
    assert set(re.findall(r"{(\w*)}", sentence)) <= {"value"}


@pytest.mark.parametrize(
    ("problem", "sentence"),
    [
        (
            Problem(18, "name", "name_missing", "gst-000016"),
            "This row has no name and was left out (“gst-000016”).",
        ),
        (
            Problem(2, "duration", "minutes_impossible", "0"),
            "A session can't take “0”; set its length by hand.",
        ),
        (
            Problem(3, "city", "answer_unfit", "{value}"),
            "“{value}” is no answer this field takes; it was left out.",
        ),
    ],
)
def test_problem(problem: Problem, sentence: str) -> None:
    assert problems.problem_sentence(problem, WORDS) == sentence


@pytest.mark.parametrize(
    ("code", "values", "sentence"),
    [
        ("empty", {}, "The file is empty; get a fresh copy of it."),
        ("not_a_list", {"kind": "pdf"}, "The file is a PDF, not a list; save the list as CSV, XLSX or ODS."),
        (
            "no_such_column",
            {"column": "Village", "columns": ("Name", "Town")},
            "There is no column “Village”; choose one of: Name, Town.",
        ),
        (
            "line_too_long",
            {"line": 2, "most": 1_000_000},
            "Line 2 is longer than 1000000 characters, which no list needs; look at it.",
        ),
    ],
)
def test_unreadable(code: str, values: dict[str, object], sentence: str) -> None:
    assert problems.unreadable_sentence(code, values, WORDS) == sentence
