import sys
import unicodedata
from dataclasses import replace
from typing import Any

import pytest
import wcwidth
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.rules import clean_line
from planner.exporting.choices import Choices
from planner.exporting.text.plain import NARROW, WIDTH, columns, wrapped
from planner.store.snapshot import take
from tests.exporting.workshop import (
    DAYS,
    EVENT,
    ROOMS,
    SESSIONS,
    SLOTS,
    TRACKS,
    a_document,
    a_workshop,
    exported,
)

AGENDA = """\
Human Rights Cities
===================
Thu 26 May to Fri 27 May 2016
Friends House, Washington, DC
AFSC

Two days.
All welcome.


Thursday, 26 May 2016 · Models
------------------------------

09:00–09:30  Welcome
             Whole venue · Plenary

10:00–11:30  Agua; y <dignidad>, ¿de quién?
             Hall · Water & land · Workshop
             Li Wei, Ana Beltrán

23:45–01:50  Night film
             Lab · Social · en


Friday, 27 May 2016
-------------------

09:15–10:45  Agua; y <dignidad>, ¿de quién?
             Lab · Water & land · Workshop
             Li Wei, Ana Beltrán

12:00–13:00  Maybe
             Hall


About the sessions
------------------

Agua; y <dignidad>, ¿de quién?
    Thu 26 May · 10:00–11:30 · Hall
    Fri 27 May · 09:15–10:45 · Lab
    Water & land · Workshop
    Presenter: Li Wei
    Facilitator: Ana Beltrán (Alliance)
    Interpreter: \u2068أمينة الخطيب\u2069
    Note-taker: Li Wei

    Who pays?

    Bring \\ a bill; or two, <b>please</b>.


Version 1, Thursday, 12 May 2016, 14:05
"""


def text_of(title: str, **changes: Any) -> list[str]:
    told = replace(SESSIONS[1], title=title, **changes)
    snapshot = replace(a_workshop(), sessions=(told,), slots=a_workshop().slots[1:2], days=DAYS[:1])
    return exported(snapshot, "text").decode().split("\r\n")


def test_agenda_is_a_mail() -> None:
    content = exported(a_workshop(), "text").decode()
    assert content.split("\r\n") == AGENDA.split("\n")


def test_lines_end_as_in_mails() -> None:
    content = exported(a_workshop(), "text")
    assert content.count(b"\n") == content.count(b"\r") == content.count(b"\r\n") > 40


def test_long_title_continues_below_its_beginning() -> None:
    title = (
        "On the human right to water, and what a city of three rivers owes to those who can not pay for it"
    )
    lines = text_of(title)
    start = lines.index("10:00–11:30  On the human right to water, and what a city of three")
    assert lines[start + 1] == "             rivers owes to those who can not pay for it"


def test_wide_letters_take_two_columns() -> None:
    lines = text_of("水" * 60)
    assert "10:00–11:30  " + "水" * 29 in lines
    assert "             " + "水" * 29 in lines
    assert "             水水" in lines


def test_combining_marks_take_no_column_and_stay_with_their_letter() -> None:
    letter = "e\u0323\u0302\u0334"
    lines = [line for line in text_of(letter * 100) if line.startswith("10:00")]
    assert lines == ["10:00–11:30  " + unicodedata.normalize("NFC", letter) * 59]


def test_address_is_never_cut() -> None:
    address = "https://example.org/" + "a-long/way/" * 9
    assert f"    {address}" in text_of("Agua", abstract=f"See the page of last year at\n{address}")


def test_words_from_right_to_left_stand_apart_on_every_line() -> None:
    lines = text_of("سكن (Housing) " * 6)
    assert [line for line in lines if line.startswith("10:00–11:30  \u2068سكن")] != []
    row = next(number for number, line in enumerate(lines) if line.startswith("10:00"))
    assert lines[row + 1].startswith("             \u2068")


def test_only_what_is_read_from_the_right_is_marked() -> None:
    text = exported(a_workshop(), "text").decode()
    invisible = [sign for sign in text if unicodedata.category(sign) == "Cf"]
    assert invisible == ["\u2068", "\u2069"]


@given(st.text().map(clean_line), st.sampled_from(["", "    ", "10:00–11:30  "]))
def test_no_line_is_too_wide_and_nothing_is_lost(text: str, first: str) -> None:
    lines = wrapped(text, first=first, indent=" " * len(first))
    assert max(map(columns, lines), default=0) <= WIDTH
    joined = "".join(line[len(first) :] for line in lines)
    assert "".join(joined.split()) == "".join(text.split())


@pytest.mark.parametrize("name", ["x" * 5000, "水" * 500])
def test_event_of_any_name(name: str) -> None:
    with_name = replace(a_workshop(), event=replace(EVENT, name=name))
    lines = exported(with_name, "text").decode().split("\r\n")
    assert max(map(columns, lines)) <= WIDTH


def test_narrow_letters_take_one_column() -> None:
    signs = [sign for sign in map(chr, range(sys.maxunicode + 1)) if NARROW.fullmatch(sign)]
    assert {wcwidth.wcwidth(sign) for sign in signs if unicodedata.category(sign) != "Cn"} == {1}


def test_day_without_sessions_says_so() -> None:
    with a_document(EVENT, *DAYS) as document:
        lines = exported(take(document), "text", Choices(days=(DAYS[1].id,))).decode().split("\r\n")
    assert lines[-6:-3] == ["", "Nothing is scheduled on this day yet.", ""]


def test_part_has_only_the_days_on_which_it_has_something() -> None:
    lines = (
        exported(a_workshop(slots=SLOTS[1:2]), "text", Choices(rooms=(ROOMS[0].id,))).decode().split("\r\n")
    )
    assert [line for line in lines if line.endswith("day, 26 May 2016 · Models")] != []
    assert [line for line in lines if line.startswith("Friday")] == []


def test_part_without_anything_says_so() -> None:
    lines = exported(a_workshop(), "text", Choices(rooms=(ROOMS[2].id,), tracks=(TRACKS[0].id,))).decode()
    assert "\r\n\r\nNothing of it is scheduled yet.\r\n\r\n" in lines
