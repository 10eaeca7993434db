import ast
from datetime import date
from pathlib import Path

import pytest

import planner
from planner.importing.edited.book import cell_name
from planner.importing.edited.entries import date_of, minute_of, names_line
from planner.wording import edited_agendas

EDITED = Path(planner.__file__).parent / "importing" / "edited"


@pytest.mark.parametrize(
    ("text", "minute"),
    [
        ("10:30", 630),
        ("9.05", 545),
        ("9h05", 545),
        ("10:30:00", 630),
        ("2:30 pm", 870),
        ("12:15 a.m.", 15),
        ("2 PM", 840),
        ("25:10", 1510),
        ("PT25H10M00S", 1510),
        ("1900-01-01 01:10", 1510),
        ("1899-12-31 09:00", 540),
        ("1900-01-01", 1440),
        ("0.4375", 630),
        ("1.05", 65),
        ("0.75", 1080),
        ("10", None),
        ("13 pm", None),
        ("10:75", None),
        ("noonish", None),
        ("", None),
    ],
)
def test_time_as_a_cell_holds_it(text: str, minute: int | None) -> None:
    assert minute_of(text) == minute


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("2016-05-26", date(2016, 5, 26)),
        ("2016-07-01", date(2016, 7, 1)),
        ("26.05.2016", date(2016, 5, 26)),
        ("5/26/2016", date(2016, 5, 26)),
        ("26/05/2016", date(2016, 5, 26)),
        ("THU 26 May", date(2016, 5, 26)),
        ("05/07/2016", None),
        ("Sunday", None),
    ],
)
def test_day_as_a_cell_holds_it(text: str, on: date | None) -> None:
    assert date_of(text, {"thu 26 may": date(2016, 5, 26)}) == on


@pytest.mark.parametrize(
    ("place", "name"), [((0, 0), "A1"), ((4, 25), "Z5"), ((9, 26), "AA10"), ((0, 701), "ZZ1")]
)
def test_cell_is_called_as_spreadsheet_programs_do(place: tuple[int, int], name: str) -> None:
    assert cell_name(*place) == name


def test_names_below_each_other_are_one_line() -> None:
    assert names_line("Ana  Beltrán\n\n Li Wei") == "Ana Beltrán, Li Wei"


def test_every_trouble_has_words_and_all_words_are_said() -> None:
    said = {
        node.value
        for path in EDITED.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    words = edited_agendas.PROBLEMS.keys() | edited_agendas.UNREADABLE.keys()
    assert words <= said


def test_every_code_has_words() -> None:
    codes = set()
    for path in EDITED.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = (
                    node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                )
                at = {"Refusal": 0, "Problem": 2, "_trouble": 2, "_told": 2, "_agreed": 2}.get(name)
                given = [one.value for one in node.keywords if one.arg == "code"]
                given += node.args[at : at + 1] if at is not None else []
                codes |= {one.value for one in given if isinstance(one, ast.Constant)}
    assert codes <= edited_agendas.PROBLEMS.keys()
