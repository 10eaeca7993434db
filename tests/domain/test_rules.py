from dataclasses import replace
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain import rules
from planner.domain.records import (
    Answer,
    Closure,
    Day,
    Event,
    Field,
    FieldKind,
    Group,
    Participant,
    Record,
    Relation,
    RelationKind,
    Room,
    RoomFeature,
    Session,
    Slot,
    Tag,
    Track,
)
from planner.domain.refusal import Refused
from planner.domain.times import Minute

EVENT = Event(name="Gathering")
ROOM = Room(id="R", name="Hall")
SESSION = Session(id="S", title="Water")
DAY = Day(id="D", date=date(2016, 5, 26), opens=Minute(540), closes=Minute(1020))
ANA = Participant(id="P", given_name="Ana", sort_key="ana")


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("  Ana  Lima ", "Ana  Lima"),
        ("Jose\u0301", "José"),
        ("A\x00na\x07", "Ana"),
        ("Ana\ud800", "Ana"),
        ("Ana\r\nLima", "Ana Lima"),
        ("Ana\tLima", "Ana Lima"),
        ("Ana\u2028Lima\u2029Cruz\x85", "Ana Lima Cruz"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("👩\u200d👩\u200d👧", "👩\u200d👩\u200d👧"),
        ("\u202eanA\u202c \u2066Lima\u2069", "anA Lima"),
        ("\u00a0", ""),
    ],
)
def test_clean_line_keeps_what_is_written_and_drops_what_is_not_text(text: str, clean: str) -> None:
    assert rules.clean_line(text) == clean


def test_clean_lines_keeps_lines_in_one_spelling() -> None:
    assert rules.clean_lines("one\r\ntwo\rthree\x0bfour\x00\n") == "one\ntwo\nthree\nfour"


@given(st.text(alphabet=st.characters(codec=None)))
def test_clean_text_is_clean_and_can_be_written(text: str) -> None:
    for clean in (rules.clean_line, rules.clean_lines):
        once = clean(text)
        assert clean(once) == once
        once.encode()
        assert "\0" not in once


def test_cleaned_leaves_a_clean_record_as_it_is() -> None:
    assert rules.cleaned(ANA) is ANA


def test_cleaned_keeps_the_sort_key_true() -> None:
    assert rules.cleaned(replace(ANA, family_name=" Beltrán ")) == replace(
        ANA, family_name="Beltrán", sort_key="beltran ana"
    )


def test_cleaned_sorts_who_has_only_a_badge_name_by_it() -> None:
    assert rules.cleaned(Participant(id="P", badge_name="Zoë")).sort_key == "zoe"


def test_cleaned_cleans_long_texts_by_lines_and_colours_to_lower_case() -> None:
    session = replace(SESSION, abstract=" one\r\ntwo ", notes="\x00")
    assert rules.cleaned(session) == replace(SESSION, abstract="one\ntwo")
    assert rules.cleaned(Track(id="T", name="Land", colour=" #0072B2")).colour == "#0072b2"


@pytest.mark.parametrize(
    "record",
    [
        EVENT,
        replace(EVENT, timezone="America/New_York", currency="EUR", stretch_minutes=240),
        DAY,
        replace(DAY, opens=Minute(0), closes=Minute(2880)),
        ROOM,
        replace(ROOM, capacity=0),
        Closure(id="C", room="R", day="D", start=Minute(0), end=Minute(1)),
        SESSION,
        replace(SESSION, minutes=1, expected=0, limit=0),
        replace(SESSION, minutes=1440),
        Slot(id="A", session="S", day="D", start=Minute(2879)),
        ANA,
        Participant(id="P", badge_name="7", sort_key="7"),
        replace(ANA, arrival=datetime(2016, 5, 26, 9, 0), departure=datetime(2016, 5, 26, 9, 0)),
        Tag(id="T", name="Speaker"),
        Field(id="F", name="Bus"),
    ],
)
def test_checked_lets_pass_what_is_possible(record: Record) -> None:
    assert rules.checked(record) == record


@pytest.mark.parametrize(
    ("record", "code"),
    [
        (replace(EVENT, name=" \u200b"), "name_missing"),
        (replace(EVENT, timezone="Mars/Olympus"), "timezone_unknown"),
        (replace(EVENT, timezone="europe/berlin"), "timezone_unknown"),
        (replace(EVENT, timezone="America"), "timezone_unknown"),
        (replace(EVENT, timezone="../../etc/passwd"), "timezone_unknown"),
        (replace(EVENT, timezone=""), "timezone_unknown"),
        (replace(EVENT, currency="$"), "currency_unknown"),
        (replace(EVENT, room_change_minutes=-1), "setting_impossible"),
        (replace(EVENT, stretch_minutes=1441), "setting_impossible"),
        (replace(DAY, closes=DAY.opens), "hours_impossible"),
        (replace(DAY, opens=Minute(-1)), "hours_impossible"),
        (replace(DAY, closes=Minute(2881)), "hours_impossible"),
        (replace(ROOM, name=""), "name_missing"),
        (replace(ROOM, name="x" * 10_001), "text_too_long"),
        (replace(ROOM, capacity=-1), "capacity_impossible"),
        (replace(ROOM, capacity=10**30), "capacity_impossible"),
        (RoomFeature(id="X", room="R", feature=" "), "name_missing"),
        (Closure(id="C", room="R", day="D", start=Minute(60), end=Minute(60)), "closure_impossible"),
        (replace(SESSION, title="\n"), "name_missing"),
        (replace(SESSION, minutes=0), "minutes_impossible"),
        (replace(SESSION, minutes=100_000), "minutes_impossible"),
        (replace(SESSION, expected=-1), "people_impossible"),
        (replace(SESSION, limit=10**30), "people_impossible"),
        (Relation(id="X", kind=RelationKind.APART, session="S", other="S"), "related_to_itself"),
        (Slot(id="A", session="S", day="D", start=Minute(-1)), "start_impossible"),
        (Slot(id="A", session="S", day="D", start=Minute(2880)), "start_impossible"),
        (Participant(id="P"), "name_missing"),
        (
            replace(ANA, arrival=datetime(2016, 5, 27, 9, 0), departure=datetime(2016, 5, 26, 9, 0)),
            "leaves_before_coming",
        ),
        (Track(id="T", name="Land", colour="blue"), "colour_unknown"),
        (Track(id="T", name="Land", colour=""), "colour_unknown"),
        (Group(id="G", name="", colour="#000000"), "name_missing"),
        (Tag(id="T", name="Speaker", colour="#12345"), "colour_unknown"),
        (Field(id="F", name="Size", kind=FieldKind.CHOICE, choices=" \n"), "choices_missing"),
    ],
)
def test_checked_refuses_the_impossible(record: Record, code: str) -> None:
    with pytest.raises(Refused) as refused:
        rules.checked(record)
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("written", "near"),
    [("New York", "America/New_York"), ("europe/berlin", "Europe/Berlin"), ("?", "America/New_York")],
)
def test_an_unknown_timezone_is_refused_with_the_nearest(written: str, near: str) -> None:
    with pytest.raises(Refused) as refused:
        rules.checked(replace(EVENT, timezone=written))
    assert refused.value.values == {"timezone": written, "near": near}


@pytest.mark.parametrize(
    ("days", "refusal"),
    [
        ([], "no_day_left"),
        ([date(2016, 5, day) for day in range(1, 9)], "too_many_days"),
        ([date(2016, 5, 26), date(2016, 5, 26)], "date_taken"),
        ([date(2016, 5, 27), date(2016, 5, 26)], "days_out_of_order"),
    ],
)
def test_check_dates_refuses(days: list[date], refusal: str) -> None:
    with pytest.raises(Refused) as refused:
        rules.check_dates(days)
    assert refused.value.code == refusal


def test_check_dates_takes_one_to_seven_days() -> None:
    rules.check_dates([date(2016, 5, 26)])
    rules.check_dates([date(2016, 5, 2 * day) for day in range(1, 8)])


@pytest.mark.parametrize(
    ("kind", "value", "fits"),
    [
        (FieldKind.TEXT, "anything", True),
        (FieldKind.NUMBER, "-3.5", True),
        (FieldKind.NUMBER, "three", False),
        (FieldKind.YES_NO, "yes", True),
        (FieldKind.YES_NO, "perhaps", False),
        (FieldKind.CHOICE, "M", True),
        (FieldKind.CHOICE, "XL", False),
        (FieldKind.CHOICE, "", True),
    ],
)
def test_check_answer(kind: FieldKind, value: str, *, fits: bool) -> None:
    field = Field(id="F", name="Size", kind=kind, choices="S\nM")
    answer = Answer(id="A", participant="P", field="F", value=value)
    if fits:
        rules.check_answer(answer, field)
    else:
        with pytest.raises(Refused, match="answer_unfit"):
            rules.check_answer(answer, field)
