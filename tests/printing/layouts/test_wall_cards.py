import gettext
from dataclasses import replace
from typing import Any

import pytest

from planner.domain.records import Session, SessionNeed
from planner.domain.snapshot import Snapshot
from planner.printing.choices import Choices
from planner.printing.layouts.wall_cards import items, pages
from planner.printing.marks import Box, Line, Page, Tag, untagged
from tests.printing.agendas import a_full_agenda, in_arabic, in_hebrew, titled
from tests.printing.conftest import CheckGolden
from tests.printing.layouts.papers_seen import boxes_on, outside, overlapping, tagged_on, words_on
from tests.printing.workshop import PRINTED_AT, a_workshop

WORDS = gettext.NullTranslations()
WORKSHOP = a_workshop()


def cards(workshop: Snapshot, **choices: Any) -> list[Page]:
    return list(pages(workshop, Choices(**choices), words=WORDS, printed_at=PRINTED_AT))


def alone(**changes: Any) -> Snapshot:
    session = replace(WORKSHOP.sessions[6], **changes)
    return replace(WORKSHOP, sessions=(session,), slots=())


def test_cards_look_as_they_did(check_golden: CheckGolden) -> None:
    check_golden("wall-cards", cards(WORKSHOP)[:1])


@pytest.mark.parametrize("sheet", ["Letter", "A4"])
@pytest.mark.parametrize(
    "workshop",
    [
        WORKSHOP,
        in_arabic(),
        in_hebrew(),
        titled(["A title that never ends " * 12]),
        a_full_agenda(sessions=300),
        a_full_agenda(sessions=40, minutes=5),
        a_full_agenda(sessions=4, minutes=900),
        a_workshop(sessions=(), slots=(), roles=()),
    ],
)
def test_nothing_leaves_the_page_or_stands_on_other_words(workshop: Snapshot, sheet: str) -> None:
    for page in cards(workshop, sheet=sheet):
        assert (outside(page), overlapping(page)) == ([], [])


def test_card_says_what_who_and_what_it_needs() -> None:
    workshop = replace(
        alone(expected=24), needs=(SessionNeed(id="n", session="S06", feature="Hearing loop"),)
    )
    assert words_on(cards(workshop)[0])[1:-2] == [
        "Water and dignity",
        "Water and dignity · Workshop",
        "70 min",
        "Needs: Hearing loop",
        "24 people expected",
        "Tesfaye Abebe",
    ]


def test_title_is_read_first() -> None:
    (page, _) = cards(alone())
    assert tagged_on(page, Tag.TITLE) == ["2016 Human Rights Cities Gathering"]
    assert tagged_on(page, Tag.HEADING) == ["Water and dignity"]


@pytest.mark.parametrize(
    ("minutes", "share"), [(10, 1 / 12), (20, 1 / 12), (30, 1 / 8), (60, 1 / 4), (240, 1), (600, 1)]
)
def test_card_is_as_tall_as_the_session_is_long(minutes: int, share: float) -> None:
    """An hour is a quarter of the column."""
    (page, _) = cards(alone(minutes=minutes))
    (bar,) = boxes_on(page)
    assert bar.height + 10 == pytest.approx(share * (792 - 36 - 36 - 14))
    assert f"{minutes} min" in words_on(page)


def test_lines_to_cut_along_are_drawn_once() -> None:
    for page in cards(WORKSHOP):
        cuts = [mark for mark in untagged(page.marks) if isinstance(mark, Line) and mark.dashed]
        assert len(cuts) == len(set(cuts))
        assert cuts


def test_bar_has_the_colour_of_the_track() -> None:
    (page, _) = cards(alone())
    assert [(box.fill, box.outline) for box in boxes_on(page)] == [("#009e73", None)]
    (page, _) = cards(alone(track=None))
    assert [box.fill for box in boxes_on(page)] == [None]


def test_last_sheet_has_empty_cards_to_write_on() -> None:
    (page,) = cards(a_workshop(sessions=(), slots=(), roles=()))
    assert words_on(page).count("60 min") == 4
    assert words_on(page).count("Who:") == 6
    assert len([mark for mark in untagged(page.marks) if isinstance(mark, Box)]) == 8


def test_internal_sessions_have_cards_only_when_asked_for() -> None:
    workshop = alone(public=False)
    assert "Water and dignity" not in words_on(cards(workshop)[0])
    assert "Water and dignity" in words_on(cards(workshop, with_internal=True)[0])


def test_items_are_the_sessions_with_cards() -> None:
    one = Session(id="one", title="One", track="water")
    other = Session(id="other", title="Other", minutes=90)
    workshop = replace(WORKSHOP, sessions=(one, other), slots=(), roles=())
    assert items(workshop, Choices()) == ("other", "one")
    assert items(workshop, Choices(tracks=("water",))) == ("one",)
    assert items(workshop, Choices(sessions=("other",))) == ("other",)
