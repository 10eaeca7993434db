import gettext
import string
from datetime import date, datetime
from pathlib import Path

import pytest

from planner.domain.records import RECORDS
from planner.store.errors import CODES
from planner.wording import refusals
from tests.wording import codes

WORDS = gettext.NullTranslations()
SENTENCES = [
    sentence
    for entry in (*refusals.REFUSALS.values(), *refusals.TROUBLES.values())
    for sentence in ([entry] if isinstance(entry, str) else entry.values())
]


def test_every_refusal_in_the_program_has_words() -> None:
    assert codes.refusals() == set(refusals.REFUSALS)


def test_every_trouble_of_the_store_has_words() -> None:
    assert codes.troubles() | set(CODES) == set(refusals.TROUBLES)


def test_everything_that_may_be_unknown_has_words() -> None:
    records = {kind.__name__.lower() for kind in RECORDS}
    spelled_out = codes.unknown_kinds()
    assert spelled_out <= set(refusals.UNKNOWN)
    assert set(refusals.UNKNOWN) - spelled_out <= records


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_ends_as_one_and_its_places_have_names(sentence: str) -> None:
    assert sentence[-1] == "." or sentence.endswith("planner new")
    assert all(name != "" for _, name, _, _ in string.Formatter().parse(sentence))


@pytest.mark.parametrize(
    ("code", "values", "sentence"),
    [
        (
            "timezone_unknown",
            {"timezone": "New York", "near": "America/New_York"},
            "There is no time zone “New York”; write it like America/New_York.",
        ),
        (
            "days_out_of_order",
            {"number": 2, "date": date(2016, 5, 25), "before": date(2016, 5, 26)},
            "Day 2 can't be on Wednesday, 25 May 2016: "
            "that is before Thursday, 26 May 2016, the day before it.",
        ),
        (
            "hours_impossible",
            {"opens": 540, "closes": 540},
            "A day can't open at 09:00 and close at 09:00; it must close later.",
        ),
        (
            "leaves_before_coming",
            {"arrival": datetime(2016, 5, 27, 9, 0), "departure": datetime(2016, 5, 26, 17, 30)},
            "Nobody can leave on 2016-05-26 17:30 and come on 2016-05-27 09:00; swap the two.",
        ),
        (
            "ambiguous",
            {"text": "lunch", "candidates": ["Lunch (A)", "Lunch (B)"]},
            "“lunch” can mean several: Lunch (A), Lunch (B). Use the id.",
        ),
        ("name_missing", {"kind": "session"}, "A session needs a title."),
        (
            "nothing_to_shift",
            {"start": 630, "date": date(2016, 5, 26)},
            "Nothing that can move begins at 10:30 or later on Thursday, 26 May 2016; "
            "pinned sessions stay where they are.",
        ),
        (
            "answer_unfit",
            {"kind": "number", "field": "Age", "value": "old"},
            "“Age” takes a number, and “old” is none.",
        ),
        (
            "unknown",
            {"kind": "room", "id": "{path}"},
            "There is no room “{path}” in this workshop; check the spelling, or use the id.",
        ),
    ],
)
def test_refusal(code: str, values: dict[str, object], sentence: str) -> None:
    assert refusals.refusal(code, values, WORDS) == sentence


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"who": "Ana", "host": "laptop"}, "a.workshop is open at Ana; close it there and try again."),
        ({"who": "", "host": ""}, "a.workshop is open in another program; close it there and try again."),
    ],
)
def test_trouble_says_who_has_the_file_where_that_is_known(values: dict[str, object], sentence: str) -> None:
    assert refusals.trouble("in_use", {"path": Path("a.workshop"), **values}, WORDS) == sentence
