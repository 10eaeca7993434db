import gettext

import pytest

from planner.domain.snapshot import Snapshot
from planner.printing.choices import Choices
from planner.printing.layouts.agenda_paper import pages
from planner.printing.marks import Page, Tag
from tests.printing.agendas import a_full_agenda
from tests.printing.conftest import CheckGolden
from tests.printing.layouts.papers_seen import tagged_on, texts_on, words_on
from tests.printing.workshop import PRINTED_AT, a_workshop

WORDS = gettext.NullTranslations()
WORKSHOP = a_workshop()


def poster(workshop: Snapshot, *, sheet: str = "A3") -> Page:
    (page,) = pages(workshop, Choices(style="poster", sheet=sheet), words=WORDS, printed_at=PRINTED_AT)
    return page


def test_poster_looks_as_it_did(check_golden: CheckGolden) -> None:
    check_golden("agenda-poster", [poster(WORKSHOP)])


def test_all_days_are_on_one_page() -> None:
    assert tagged_on(poster(WORKSHOP), Tag.HEADING) == [
        "Thu 26 May to Fri 27 May 2016",
        "Thursday, 26 May 2016 · Models that work",
        "Friday, 27 May 2016",
    ]


def test_single_day_is_named_once() -> None:
    page = poster(a_full_agenda(rooms=2, sessions=8, days=1))
    assert words_on(page).count("Thursday, 26 May 2016") == 1


def test_hours_of_days_beside_each_other_stand_in_line() -> None:
    noon = [mark.baseline for mark in texts_on(poster(WORKSHOP)) if mark.text == "12:00"]
    assert len(noon) == 2
    assert noon[0] == pytest.approx(noon[1])


@pytest.mark.parametrize(
    ("rooms", "sessions", "days", "is_upright"), [(1, 8, 1, True), (20, 100, 1, False), (6, 36, 4, True)]
)
def test_page_lies_as_the_agenda_is_larger(rooms: int, sessions: int, days: int, is_upright: bool) -> None:
    page = poster(a_full_agenda(rooms=rooms, sessions=sessions, days=days))
    assert (page.height > page.width) is is_upright


def test_days_without_sessions_are_left_out_and_nothing_at_all_is_said() -> None:
    friday = tuple(slot for slot in WORKSHOP.slots if slot.day == "fri")
    assert tagged_on(poster(a_workshop(slots=friday)), Tag.HEADING) == ["Friday, 27 May 2016"]
    assert "Nothing is scheduled on this day yet." in words_on(poster(a_workshop(slots=())))
    assert "This workshop has no days yet." in words_on(poster(a_workshop(days=(), slots=())))
