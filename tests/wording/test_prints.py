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
    assert prints.listed_small(["Ana"], 1, WORDS) == "1 name had to be set small to fit: Ana."
    assert (
        prints.listed_small(["Ana", "Li"], 5, WORDS)
        == "5 names had to be set small to fit: Ana, Li and 3 more."
    )


def test_print_is_placed_in_time_and_at_a_desk() -> None:
    at = datetime(2016, 5, 20, 8, 5)
    assert prints.when_and_where(at, "North door", WORDS) == "20 May 08:05, North door"
    assert prints.when_and_where(at, "", WORDS) == "20 May 08:05"


def test_pages_of_both_sides_are_told_with_their_sheets() -> None:
    assert prints.paper_pages(3, 3, WORDS) == "3 pages."
    assert prints.paper_pages(12, 6, WORDS) == "12 pages on 6 sheets."


def test_reason_is_said_in_words_or_as_it_was_written() -> None:
    assert prints.printed_again("jam", WORDS) == "Again: Printer jam"
    assert prints.printed_again("The <b>dog</b> ate it", WORDS) == "Again: The <b>dog</b> ate it"


def test_style_without_words_shows_its_own_name() -> None:
    assert prints.in_style(Paper.AGENDA, "booklet", WORDS) == "Agenda · Booklet to fold"
    assert prints.style(Paper.AGENDA, "newer", WORDS) == "newer"
    assert prints.about_style(Paper.AGENDA, "newer", WORDS) == ""


def test_every_paper_says_what_it_is_for_and_why_there_is_none() -> None:
    for paper in Paper:
        assert prints.about(paper, WORDS).endswith(".")
        assert prints.nothing(paper, WORDS).endswith(".")
