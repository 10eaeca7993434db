"""Every style of the agenda on every sheet: nothing leaves its page, no words stand on others."""

import gettext
from collections.abc import Iterator
from datetime import datetime
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.domain.snapshot import Snapshot
from planner.printing.choices import Choices
from planner.printing.layouts.agenda_paper import SHEETS, STYLES, items, pages
from planner.printing.layouts.frame import LARGE, SIZES
from planner.printing.marks import Align, Page, Tag
from tests.printing.agendas import ArabicWords, a_full_agenda, in_arabic, in_hebrew, titled
from tests.printing.conftest import CheckGolden
from tests.printing.layouts.papers_seen import (
    headings_on,
    outside,
    overlapping,
    tagged_on,
    texts_on,
    words_on,
)
from tests.printing.names import MIXED, NAMES
from tests.printing.workshop import PRINTED_AT, a_workshop

WORDS = gettext.NullTranslations()
SAMPLE = a_workshop()
WORKSHOPS = {
    "sample": SAMPLE,
    "five sessions": a_full_agenda(rooms=1, sessions=5, days=1),
    "sixty sessions": a_full_agenda(rooms=5, sessions=60),
    "twenty rooms": a_full_agenda(rooms=20, sessions=80, days=1, abstract=""),
    "twenty hours": a_full_agenda(rooms=1, sessions=20, days=1, start=300),
    "a week": a_full_agenda(rooms=3, sessions=63, days=7, abstract=""),
    "arabic": in_arabic(),
    "hebrew": in_hebrew(),
    "long titles": titled(["A title that never ends because its writer could not stop, " * 5]),
    "long words": titled(["Donaudampfschifffahrtsgesellschaftskapitän" * 4]),
    "nothing planned": a_workshop(slots=(), sessions=(), roles=()),
    "no days": a_workshop(days=(), slots=()),
}


def made(workshop: Snapshot, *, words: gettext.NullTranslations = WORDS, **choices: Any) -> list[Page]:
    return list(pages(workshop, Choices(**choices), words=words, printed_at=PRINTED_AT))


@pytest.mark.parametrize("choices", [*({"style": style} for style in STYLES[1:]), {"is_large": True}])
@pytest.mark.parametrize("workshop", WORKSHOPS)
def test_nothing_leaves_the_page_or_stands_on_other_words(workshop: str, choices: dict[str, Any]) -> None:
    for page in made(WORKSHOPS[workshop], sheet="A4", **choices):
        assert (outside(page), overlapping(page)) == ([], [])


@pytest.mark.parametrize("style", ["poster", "booklet"])
def test_poster_and_booklet_have_no_large_print(style: str) -> None:
    assert made(SAMPLE, style=style, is_large=True) == made(SAMPLE, style=style)


@pytest.mark.parametrize("sheet", SHEETS)
@pytest.mark.parametrize("style", STYLES)
def test_every_style_is_on_every_sheet(style: str, sheet: str) -> None:
    shown = made(SAMPLE, style=style, sheet=sheet)
    sides = {tuple(sorted((round(page.width, 2), round(page.height, 2)))) for page in shown}
    assert sides == {SIZES[sheet]}
    assert [(outside(page), overlapping(page)) for page in shown] == [([], [])] * len(shown)


@settings(max_examples=8)
@given(
    titles=st.lists(
        st.sampled_from([*NAMES.values(), *MIXED]) | st.text(max_size=300), min_size=1, max_size=4
    ),
    style=st.sampled_from(STYLES[1:]),
)
def test_any_titles_stay_on_the_page(titles: list[str], style: str) -> None:
    for page in made(titled(titles), style=style):
        assert (outside(page), overlapping(page, by=1.5)) == ([], [])


def test_first_style_is_the_usual_one() -> None:
    assert made(SAMPLE) == made(SAMPLE, style="both")


def test_usual_style_is_the_grid_and_the_list_numbered_through() -> None:
    shown = made(SAMPLE)
    assert [words_on(page)[-1] for page in shown] == [f"Page {n} of 5" for n in range(1, 6)]
    assert [page.width > page.height for page in shown] == [True, True, False, False, False]


@pytest.mark.parametrize("style", STYLES)
def test_paper_has_one_title(style: str) -> None:
    titles = [title for page in made(SAMPLE, style=style) for title in tagged_on(page, Tag.TITLE)]
    assert titles == ["2016 Human Rights Cities Gathering"]


@pytest.mark.parametrize("workshop", ["sample", "a week", "arabic", "nothing planned", "no days"])
@pytest.mark.parametrize("style", STYLES)
def test_headings_never_skip_a_level(style: str, workshop: str) -> None:
    levels = [int(tag[1]) for page in made(WORKSHOPS[workshop], style=style) for tag in headings_on(page)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("choices", [{"style": "list"}, {"style": "grid"}, {"style": "by-room"}])
@pytest.mark.parametrize("workshop", ["sample", "long titles", "arabic", "no days"])
def test_large_print_has_nothing_under_18_points(workshop: str, choices: dict[str, Any]) -> None:
    shown = [mark for page in made(WORKSHOPS[workshop], is_large=True, **choices) for mark in texts_on(page)]
    assert min(mark.style.size for mark in shown) >= LARGE
    assert {mark.style.colour for mark in shown} == {"#000000"}


def test_type_grows_with_the_sheet() -> None:
    (small,), (large,) = made(SAMPLE, style="poster", sheet="A4"), made(SAMPLE, style="poster", sheet="A1")
    sizes = [
        (one.style.size, other.style.size)
        for one, other in zip(texts_on(small), texts_on(large), strict=True)
    ]
    assert {round(larger / size, 2) for size, larger in sizes} == {2.83}


def test_only_chosen_rooms_and_days_are_shown() -> None:
    (page,) = made(SAMPLE, style="grid", days=("thu",), rooms=("lab", "studio"))
    shown = words_on(page)
    assert {"Lab", "Studio", "Water and dignity", "Lunch"} <= set(shown)
    assert {"Hall A", "Documenting abuses safely"} & set(shown) == set()


def test_items_are_the_slots_that_are_shown() -> None:
    assert items(SAMPLE, Choices(tracks=("water",))) == (
        "S06-Lab",
        "S14-Hall A",
        "S14-Hall B",
        "S20-Hall A",
    )


class TestFromRightToLeft:
    def test_looks_as_it_did(self, check_golden: CheckGolden) -> None:
        check_golden("agenda-arabic", made(in_arabic(), style="grid", sheet="A4", days=("thu",)))

    def test_rooms_and_times_begin_at_the_right(self) -> None:
        (page, _) = made(in_arabic(), style="grid")
        place = {mark.text: mark.x for mark in texts_on(page)}
        assert place["09:00"] > place["القاعة الكبرى"] > place["المكتبة"] > place["الاستوديو"]

    def test_what_the_program_says_stands_at_the_right_in_its_own_direction(self) -> None:
        (page, _) = made(in_arabic(), style="grid")
        (day,) = [mark for mark in texts_on(page) if mark.text.startswith("Thursday")]
        assert (day.x, day.align, day.right_to_left) == (756, Align.RIGHT, False)

    def test_agenda_in_english_with_the_program_in_arabic_is_read_from_the_left(self) -> None:
        (page, *_) = made(SAMPLE, style="list", words=ArabicWords())
        (day,) = [mark for mark in texts_on(page) if mark.text.startswith("الخميس")]
        assert (day.x, day.align, day.right_to_left) == (36, Align.LEFT, True)
        assert "\u206809:00–09:30\u2069 · \u2068المكان كله\u2069 · \u2068جلسة عامة\u2069" in words_on(page)

    def test_time_and_place_are_read_as_the_paper_is(self) -> None:
        (page, *_) = made(in_arabic(), style="list")
        rows = [mark for mark in texts_on(page) if "\u206809:00–09:30\u2069" in mark.text]
        assert [(mark.align, mark.right_to_left) for mark in rows] == [(Align.RIGHT, True)]


def test_same_choices_make_the_same_pages() -> None:
    assert made(SAMPLE, style="booklet") == made(SAMPLE, style="booklet")


def test_version_is_of_the_moment_it_is_printed() -> None:
    later = datetime(2016, 5, 27, 8, 0)
    (page, *_) = pages(SAMPLE, Choices(style="list"), words=WORDS, printed_at=later)
    assert "Version 41, printed 27 May 2016 08:00" in words_on(page)


def _bookmarks(style: str) -> Iterator[str]:
    return (page.bookmark for page in made(SAMPLE, style=style) if page.bookmark)


@pytest.mark.parametrize(
    ("style", "shown"),
    [
        ("list", ["Thursday, 26 May 2016 · Models that work", "Friday, 27 May 2016"]),
        ("by-track", ["Budgets", "Housing", "Water and dignity", "Practice", "Without a track"]),
        ("by-room", ["Hall A", "Hall B", "Garden room", "Lab", "Library", "Studio"]),
    ],
)
def test_sections_are_in_the_list_of_contents(style: str, shown: list[str]) -> None:
    assert list(_bookmarks(style)) == shown
