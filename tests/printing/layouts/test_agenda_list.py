import gettext
from dataclasses import replace
from typing import Any

import pytest

from planner.domain.records import SessionStatus
from planner.domain.snapshot import Snapshot
from planner.printing.choices import Choices
from planner.printing.layouts.agenda_list import STANDARD
from planner.printing.layouts.agenda_paper import pages
from planner.printing.marks import Align, Page, Tag
from planner.printing.text import measure
from tests.printing.conftest import CheckGolden
from tests.printing.layouts.papers_seen import tagged_on, texts_on
from tests.printing.layouts.papers_seen import words_on as texts
from tests.printing.rendering import ASCENT, DESCENT
from tests.printing.workshop import PRINTED_AT, a_workshop

WORDS = gettext.NullTranslations()
WORKSHOP = a_workshop()


def listed(workshop: Snapshot, *, paper: str = "Letter", style: str = "list") -> tuple[Page, ...]:
    return tuple(pages(workshop, Choices(sheet=paper, style=style), words=WORDS, printed_at=PRINTED_AT))


def test_list_looks_as_it_did(check_golden: CheckGolden) -> None:
    check_golden("agenda-list", listed(WORKSHOP))


@pytest.mark.parametrize(("paper", "size"), [("Letter", (612, 792)), ("A4", (595.28, 841.89))])
def test_pages_are_portrait(paper: str, size: tuple[float, float]) -> None:
    assert {(page.width, page.height) for page in listed(WORKSHOP, paper=paper)} == {size}


def test_words_stay_within_the_margins() -> None:
    for page in listed(WORKSHOP):
        for mark in texts_on(page):
            width = measure(mark.text, mark.style)
            left = mark.x if mark.align is Align.LEFT else mark.x - width
            assert left >= 35.9
            assert left + width <= page.width - 35.9
            assert mark.baseline - ASCENT * mark.style.size > 30
            assert mark.baseline + DESCENT * mark.style.size < page.height - 29


def test_entry_says_when_where_what_and_who() -> None:
    shown = texts(listed(WORKSHOP)[0])
    at = shown.index("Lessons from Pittsburgh")
    assert shown[at : at + 5] == [
        "Lessons from Pittsburgh",
        "09:40–10:40 · Hall B · Housing · Panel",
        "Presenters: Tesfaye Abebe (US Human Rights Network), \u2068Σοφία",
        "\u2068Παπαδοπούλου\u2069 (\u2068Συνήγορος του Πολίτη\u2069)",
        "Moderator: \u2068Ana Beltrán\u2069 (Pittsburgh Human Rights City Alliance)",
    ]


def test_days_continue_under_their_heading() -> None:
    assert [texts(page)[2] for page in listed(WORKSHOP)] == [
        "Thursday, 26 May 2016 · Models that work",
        "Thursday, 26 May 2016 · Models that work (continued)",
        "Friday, 27 May 2016",
    ]


def test_abstract_from_right_to_left_stands_at_the_right_and_its_title_with_the_rest() -> None:
    arabic = [mark for page in listed(WORKSHOP) for mark in texts_on(page) if mark.right_to_left]
    assert [(mark.text[:14], mark.align) for mark in arabic[:2]] == [
        ("حقوق الإنسان ف", Align.LEFT),
        ("كيف تصبح المدي", Align.RIGHT),
    ]


def test_session_is_read_aloud_as_a_heading_and_paragraphs() -> None:
    (page, *_) = listed(WORKSHOP)
    assert tagged_on(page, Tag.SUBHEADING)[:2] == [
        "Welcome and the human rights city idea",
        "From resolution to budget: what councils do",
    ]
    assert tagged_on(page, Tag.PARAGRAPH)[1:3] == [
        "09:00–09:30 · Whole venue · Plenary",
        "Hosts: O (Four Freedoms Forum), Jamie Okafor (American Friends Service Committee, "
        "Washington DC Office)",
    ]


def test_abstract_breaks_over_pages_but_no_line_is_left_alone() -> None:
    sentence = "One sentence after the other, all of them long enough to turn the line twice. "
    long = "\n".join([sentence * 4] * 30)
    sessions = tuple(replace(session, abstract=long) for session in WORKSHOP.sessions)
    pages = listed(replace(WORKSHOP, sessions=sessions))
    assert len(pages) > 20
    for page in pages:
        rows = texts_on(page)[3:-2]
        for column in ([row for row in rows if row.x < 300], [row for row in rows if row.x > 300]):
            assert not column or column[-1].style == STANDARD.abstract


def test_cancelled_and_internal_sessions_are_not_shared() -> None:
    hidden: dict[str, dict[str, Any]] = {"S04": {"public": False}, "S05": {"status": SessionStatus.CANCELLED}}
    sessions = tuple(replace(session, **hidden.get(session.id, {})) for session in WORKSHOP.sessions)
    shown = [text for page in listed(replace(WORKSHOP, sessions=sessions)) for text in texts(page)]
    assert {"Youth organizing", "Housing as a human right"} & set(shown) == set()


def test_nothing_private_is_shared() -> None:
    shown = " ".join(text for page in listed(WORKSHOP) for text in texts(page))
    person = WORKSHOP.participants[0]
    private = (person.email, person.phone, person.diet, person.access_needs, person.notes)
    assert [value for value in private if value in shown] == []


def test_day_without_sessions_says_so() -> None:
    assert [texts(page)[3] for page in listed(a_workshop(slots=()))] == [
        "Nothing is scheduled on this day yet.",
        "Nothing is scheduled on this day yet.",
    ]


def test_workshop_without_days_says_so() -> None:
    (page,) = listed(a_workshop(days=(), slots=()))
    assert "This workshop has no days yet." in texts(page)


def test_day_is_told_at_every_time_where_a_section_has_several() -> None:
    (page, *_) = listed(WORKSHOP, style="by-room")
    shown = texts(page)
    assert shown[shown.index("09:00") + 1] == "Thu 26 May"
    assert shown.count("Fri 27 May") == 6
    assert "Thu 26 May" not in texts(listed(WORKSHOP)[0])
