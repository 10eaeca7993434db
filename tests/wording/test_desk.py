import gettext
from dataclasses import replace
from datetime import date, datetime

import pytest

from planner.domain.desk import Standing, Turnout
from planner.domain.records import Participant, ParticipantStatus
from planner.wording import desk

WORDS = gettext.NullTranslations()
STANDING = Standing(
    person=Participant(id="ABCDEFGH01", given_name="Ana"),
    group_name="",
    check_ins=(),
    come=None,
    is_expected=True,
    is_absent=False,
    badge_printed_at=None,
    is_badge_changed=False,
    help=None,
)
AT = datetime(2016, 5, 26, 9, 12)


@pytest.mark.parametrize("code", desk.TROUBLES)
def test_trouble_says_what_to_do(code: str) -> None:
    heading, told = desk.trouble(code, WORDS, text="xyz")
    assert (heading != "", told.endswith("."), "{" in told) == (True, True, False)


def test_unknown_name_is_quoted() -> None:
    assert "“<b>xyz</b>”" in desk.trouble("unknown", WORDS, text="<b>xyz</b>")[1]


@pytest.mark.parametrize(
    ("where", "said"),
    [
        ("North door", "Already in since 09:12"),
        ("South door", "Already in since 09:12, at the desk “South door”"),
        ("", "Already in since 09:12"),
    ],
)
def test_other_desk_is_named(where: str, said: str) -> None:
    assert desk.was_here(AT, where, here="North door", words=WORDS) == said


@pytest.mark.parametrize(
    ("changed", "at", "said"),
    [
        (False, None, "No badge printed yet: print one"),
        (False, AT, "Badge is printed (Thu 26 May, 09:12)"),
        (True, AT, "Badge changed since it was printed (Thu 26 May, 09:12): print it again"),
    ],
)
def test_badge_is_told_as_it_stands(changed: bool, at: datetime | None, said: str) -> None:
    assert desk.badge(replace(STANDING, is_badge_changed=changed), at, WORDS) == said


@pytest.mark.parametrize(
    ("status", "is_absent", "beginning"),
    [
        (ParticipantStatus.CONFIRMED, True, "Not expected on this day."),
        (ParticipantStatus.WAITLISTED, False, "Was on the waiting list"),
        (ParticipantStatus.DECLINED, False, "Not expected: the list says “Declined”."),
    ],
)
def test_who_was_not_expected_is_told_why(status: ParticipantStatus, is_absent: bool, beginning: str) -> None:
    person = replace(STANDING.person, status=status)
    found = replace(STANDING, person=person, is_absent=is_absent, is_expected=False)
    assert desk.odd_standing(found, WORDS).startswith(beginning)


def test_nothing_is_said_of_who_was_expected() -> None:
    assert desk.odd_standing(STANDING, WORDS) == ""


@pytest.mark.parametrize(
    ("label", "cells", "said"),
    [
        (0, 1, "The printer has the badge."),
        (3, 8, "The printer has the badge. Next free label: 3 of 8."),
        (1, 8, "The printer has the badge. The sheet is used up: put in a new one."),
    ],
)
def test_next_label_is_told_on_sheets(label: int, cells: int, said: str) -> None:
    assert desk.printed(label, cells, WORDS) == said


def test_counts_are_told_whole() -> None:
    assert desk.whole(Turnout(1200, 20, 1185), WORDS) == (
        "of 1,200 here",
        "20 have come, 1,200 were expected, 1,185 are missing",
    )
    assert [desk.missing(count, WORDS) for count in (0, 1, 1500)] == [
        "Everybody who is expected has come",
        "1 not here yet",
        "1,500 not here yet",
    ]


def test_day_is_named_with_today() -> None:
    day = date(2016, 5, 26)
    assert desk.day_name(day, "Models", is_today=True, words=WORDS) == "Thu 26 May · today · Models"
    assert desk.day_name(day, "", is_today=False, words=WORDS) == "Thu 26 May"
