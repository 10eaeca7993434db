from datetime import datetime

import pytest

from planner import language
from planner.domain.records import Paper
from planner.wording import prints

WORDS = language.load("en")
VALUES = {"printer": "Desk", "pages": 3, "count": 15, "reason": "Out of paper."}


@pytest.mark.parametrize("code", prints.TROUBLES)
def test_every_trouble_names_its_printer(code: str) -> None:
    said = prints.trouble(code, VALUES, WORDS)
    assert "Desk" in said
    assert "{" not in said


def test_counts_are_said_in_both_numbers() -> None:
    assert prints.badges(1, 1, WORDS) == "1 badge on 1 sheet."
    assert prints.badges(120, 15, WORDS) == "120 badges on 15 sheets."
    assert prints.pages(1, WORDS) == "1 page."
    assert prints.printed(Paper.BADGES, 2, WORDS) == "2 badges"
    assert prints.printed(Paper.AGENDA, 35, WORDS) == "Agenda"
    assert prints.changed_since(Paper.BADGES, 4, WORDS) == "4 changed since"
    assert prints.changed_since(Paper.AGENDA, 1, WORDS) == "1 session changed since"
    assert (prints.print_those(1, WORDS), prints.print_those(4, WORDS)) == ("Print that one", "Print those 4")
    assert prints.without_badge(1, WORDS) == "1 person who is not coming or waits for a place has none."


def test_small_names_are_named_as_far_as_there_is_room() -> None:
    assert prints.small_names(["Ana"], 1, WORDS) == "1 name had to be set small to fit: Ana."
    assert (
        prints.small_names(["Ana", "Li"], 5, WORDS)
        == "5 names had to be set small to fit: Ana, Li and 3 more."
    )


def test_print_is_placed_in_time_and_at_a_desk() -> None:
    at = datetime(2016, 5, 20, 8, 5)
    assert prints.when_and_where(at, "North door", WORDS) == "20 May 08:05, North door"
    assert prints.when_and_where(at, "", WORDS) == "20 May 08:05"
