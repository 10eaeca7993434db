"""Values as texts one can type, and back."""

from datetime import date, datetime
from typing import Any

import pytest

from planner import language
from planner.domain.times import Minute
from planner.ui.forms.field import Field, Kind
from planner.ui.forms.texts import Unreadable, clock_typed, reader, text_of

WORDS = language.load("en")


@pytest.mark.parametrize(
    ("text", "minute"),
    [
        ("9", 540), ("930", 570), ("0930", 570), ("9:30", 570), ("9.30", 570), ("9h30", 570), (" 9:30 ", 570),
        ("9:30 pm", 1290), ("9pm", 1260), ("12 am", 0), ("12:15 pm", 735), ("12:15 a.m.", 15), ("0:00", 0),
        ("24", None), ("9:75", None), ("13 pm", None), ("0 am", None), ("noon", None), ("", None),
    ],
)  # fmt: skip
def test_a_time_is_read_however_it_is_written(text: str, minute: int | None) -> None:
    assert clock_typed(text) == minute


@pytest.mark.parametrize(
    ("kind", "value", "text"),
    [
        (Kind.LINE, "José", "José"),
        (Kind.NUMBER, 1200, "1200"),
        (Kind.NUMBER, None, ""),
        (Kind.TIME, Minute(570), "09:30"),
        (Kind.DATE, date(2016, 5, 26), "2016-05-26"),
        (Kind.MOMENT, datetime(2016, 5, 26, 9, 30), "2016-05-26 09:30"),
        (Kind.MOMENT, None, ""),
    ],
)
def test_a_value_is_read_back_from_its_text(kind: Kind, value: Any, text: str) -> None:
    field = Field(key="it", label="It", kind=kind, read=datetime.fromisoformat)
    assert text_of(value, kind) == text
    assert reader(field, WORDS)(text) == value


@pytest.mark.parametrize(
    ("kind", "text", "sentence"),
    [
        (Kind.NUMBER, "many", "“many” is no whole number; write only digits."),
        (Kind.NUMBER, "-3", "“-3” is no whole number; write only digits."),
        (Kind.TIME, "late", "“late” is no time of day; write it like 10:30."),
        (Kind.DATE, "26 May", "“26 May” is no date; write it like 2016-05-26."),
        (Kind.MOMENT, "noon", "“noon” is no date with a time; write it like 2016-05-26 09:30."),
    ],
)
def test_what_can_not_be_read_is_said(kind: Kind, text: str, sentence: str) -> None:
    field = Field(key="it", label="It", kind=kind, read=lambda _: None)
    with pytest.raises(Unreadable, match=sentence[:3]) as caught:
        reader(field, WORDS)(text)
    assert str(caught.value) == sentence


def test_a_number_may_have_its_thousands_apart() -> None:
    assert reader(Field(key="it", label="It", kind=Kind.NUMBER), WORDS)("1,200") == 1200
