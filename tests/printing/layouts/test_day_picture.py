import gettext
from dataclasses import replace

import pytest

from planner.domain.snapshot import Snapshot
from planner.printing.choices import Choices
from planner.printing.layouts.agenda import edition_of
from planner.printing.layouts.day_picture import HEIGHT, WIDTH, day_page
from planner.printing.marks import Page, Tag
from tests.printing.agendas import ArabicWords, a_full_agenda, in_arabic
from tests.printing.conftest import CheckGolden
from tests.printing.layouts.papers_seen import boxes_on, outside, tagged_on, texts_on, words_on
from tests.printing.workshop import a_workshop

WORDS = gettext.NullTranslations()
WORKSHOP = a_workshop()


def picture(workshop: Snapshot, *, day: int = 0, words: gettext.NullTranslations = WORDS) -> Page:
    return day_page(edition_of(workshop, Choices(), words=words), workshop.days[day])


def test_picture_looks_as_it_did(check_golden: CheckGolden) -> None:
    check_golden("day-picture", [picture(WORKSHOP)])


def test_usual_day_has_the_shape_of_a_slide() -> None:
    page = picture(WORKSHOP)
    assert (page.width, page.height) == (WIDTH, HEIGHT) == (640, 360)


def test_picture_says_what_and_when() -> None:
    page = picture(WORKSHOP)
    assert tagged_on(page, Tag.TITLE) == ["2016 Human Rights Cities Gathering"]
    assert tagged_on(page, Tag.HEADING) == ["Thursday, 26 May 2016 · Models that work"]
    assert {"Hall A", "Studio", "09:00", "18:00", "Lunch", "Budgets"} <= set(words_on(page))


def test_full_day_makes_a_taller_picture_with_whole_titles() -> None:
    page = picture(a_full_agenda(rooms=12, sessions=150, days=1, minutes=30, pause=5))
    assert page.height > 1.5 * HEIGHT
    assert [title for title in tagged_on(page, Tag.SUBHEADING) if "…" in title] == []


@pytest.mark.parametrize(("rooms", "sessions"), [(1, 1), (4, 12), (6, 60), (12, 60), (12, 150), (20, 60)])
def test_no_type_is_too_small_for_a_slide(rooms: int, sessions: int) -> None:
    """Sixteen pixels of 1920 across, which a phone in the hand shows at six."""
    page = picture(a_full_agenda(rooms=rooms, sessions=sessions, days=1))
    assert min(text.style.size for text in texts_on(page)) * 1920 / WIDTH > 14
    assert [extent for extent in outside(page, margin=10) if extent.words] == []


def test_long_titles_do_not_make_a_tower() -> None:
    page = picture(a_full_agenda(rooms=6, sessions=30, days=1, title="housing and water " * 280))
    assert page.height <= 3 * HEIGHT


def test_many_rooms_stand_in_bands_of_the_same_hours() -> None:
    page = picture(a_full_agenda(rooms=20, sessions=60, days=1))
    words = words_on(page)
    assert {f"Room {number}" for number in range(1, 21)} <= set(words)
    assert words.count("09:00") == 2


def test_picture_in_arabic_is_a_mirror() -> None:
    page = picture(in_arabic(), words=ArabicWords())
    hall = next(text for text in texts_on(page) if text.text == "القاعة الكبرى")
    nine = next(text for text in texts_on(page) if text.text == "09:00")
    assert nine.x > hall.x > WIDTH / 2


def test_day_with_nothing_says_so() -> None:
    page = picture(replace(WORKSHOP, slots=()))
    assert "Nothing is scheduled on this day yet." in words_on(page)


def test_ground_is_white() -> None:
    ground = boxes_on(picture(WORKSHOP))[0]
    assert (ground.fill, ground.width, ground.height) == ("#ffffff", WIDTH, HEIGHT)
