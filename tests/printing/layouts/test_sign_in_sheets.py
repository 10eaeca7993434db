from dataclasses import replace

import pytest

from planner.domain.snapshot import Snapshot
from planner.printing.choices import Choices
from planner.printing.layouts import chosen, sign_in_sheets
from planner.printing.marks import Page
from tests.printing.layouts.papers_seen import words_on
from tests.printing.workshop import PRINTED_AT, WORDS, a_workshop

WORKSHOP = a_workshop()
PITTSBURGH = Choices(sessions=("S02",))
HEAD = [
    "2016 Human Rights Cities Gathering",
    "Friends Meeting House · Washington, DC",
    "Lessons from Pittsburgh",
    "Thursday, 26 May 2016 · 09:40–10:40 · Hall B",
    "No.",
    "Name",
    "Organisation",
    "Signature",
]


def made(snapshot: Snapshot, choices: Choices = PITTSBURGH) -> list[Page]:
    return list(sign_in_sheets.pages(snapshot, choices, words=WORDS, printed_at=PRINTED_AT))


def with_numbers(**numbers: int) -> Snapshot:
    return replace(
        WORKSHOP,
        sessions=tuple(replace(session, **numbers) for session in WORKSHOP.sessions),  # type: ignore[arg-type] # third-party type
    )


def test_those_with_a_part_stand_first_and_lines_follow() -> None:
    (page,) = made(with_numbers(limit=15))
    assert words_on(page) == [
        *HEAD,
        *("1", "Ana Beltrán", "Pittsburgh Human Rights City", "Alliance"),
        *("2", "Tesfaye Abebe", "US Human Rights Network"),
        *("3", "Σοφία Παπαδοπούλου", "Συνήγορος του Πολίτη"),
        *map(str, range(4, 22)),
        "Version 41, printed 12 May 2016 14:05",
        "Page 1",
    ]


def test_heading_stands_on_each_page() -> None:
    pages = made(with_numbers(limit=60))
    assert [words_on(page)[:8] for page in pages] == [HEAD] * 3
    assert [page.bookmark for page in pages] == ["Lessons from Pittsburgh", "", ""]


@pytest.mark.parametrize(
    ("numbers", "pages"),
    [({"limit": 5, "expected": 60}, 1), ({"expected": 22}, 2), ({}, 3), ({"limit": 10**9}, 20)],
    ids=["limit", "expected", "seats", "too many"],
)
def test_lines_are_enough_for_those_who_may_come(numbers: dict[str, int], pages: int) -> None:
    """Twenty-one a page; the room has 60 seats."""
    assert len(made(with_numbers(**numbers))) == pages


def test_session_in_two_rooms_at_once_has_one_sheet() -> None:
    pages = made(WORKSHOP, Choices(sessions=("S14",)))
    assert words_on(pages[0])[3] == "Thursday, 26 May 2016 · 15:20–16:40 · Hall A, Hall B"
    assert [page.bookmark for page in pages if page.bookmark] == ["Communicating success: a working session"]


def test_columns_are_named_in_whole_words_in_large_print() -> None:
    page = made(WORKSHOP, replace(PITTSBURGH, is_large=True))[0]
    assert {"No.", "Name", "Organisation", "Signature"} <= set(words_on(page))


def test_items_are_slots() -> None:
    assert chosen.working_items(WORKSHOP, Choices(sessions=("S14",))) == ("S14-Hall A", "S14-Hall B")
