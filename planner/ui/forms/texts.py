"""Values as texts one can type, and back."""

import re
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from planner.domain.times import MINUTES_A_DAY, Minute, clock, parse_clock
from planner.language import Words
from planner.ui.forms.field import Field, Kind

_SHORT_CLOCK = re.compile(r"(\d{1,2})(\d{2})?")
_HALF_DAY = re.compile(r"(.*?)\s*([ap])\.?m\.?", re.IGNORECASE)


class Unreadable(Exception):
    """Its text is the sentence to show."""


def text_of(value: Any, kind: Kind) -> str:
    match value:
        case None:
            return ""
        case datetime():
            return value.isoformat(sep=" ", timespec="minutes")
        case date():
            return value.isoformat()
        case int() if kind is Kind.TIME:
            return clock(value)
        case _:
            return str(value)


def reader(field: Field, words: Words) -> Callable[[str], Any]:
    """Reads what was typed; raises `Unreadable`."""
    match field.kind:
        case Kind.NUMBER:
            return lambda text: _number(text, words)
        case Kind.TIME:
            return lambda text: _time(text, words)
        case Kind.DATE:
            return lambda text: _date(text, words)
        case Kind.MOMENT:
            return lambda text: _moment(text, field, words)
        case _:
            return lambda text: text


def clock_typed(text: str) -> Minute | None:
    """ "9", "930", "9:30", "9.30", "9:30 pm"; None where it is no time of day."""
    text = text.strip()
    half = _HALF_DAY.fullmatch(text)
    short = _SHORT_CLOCK.fullmatch(half[1] if half else text)
    minute = parse_clock(f"{short[1]}:{short[2] or '00'}" if short else half[1] if half else text)
    if minute is None or half is None:
        return minute
    if not 60 <= minute < MINUTES_A_DAY // 2 + 60:
        return None
    return Minute(minute % 720 + (720 if half[2].lower() == "p" else 0))


def _number(text: str, words: Words) -> int | None:
    digits = re.sub(r"(?<=\d)[,. ](?=\d{3}\b)", "", text.strip())
    if not digits:
        return None
    if not re.fullmatch(r"\d{1,9}", digits, re.ASCII):
        raise Unreadable(words.gettext("“{text}” is no whole number; write only digits.").format(text=text))
    return int(digits)


def _time(text: str, words: Words) -> Minute:
    minute = clock_typed(text)
    if minute is None:
        raise Unreadable(words.gettext("“{text}” is no time of day; write it like 10:30.").format(text=text))
    return minute


def _date(text: str, words: Words) -> date:
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise Unreadable(
            words.gettext("“{text}” is no date; write it like 2016-05-26.").format(text=text)
        ) from None


def _moment(text: str, field: Field, words: Words) -> datetime | None:
    if not text.strip():
        return None
    found = field.read(text) if field.read else None
    if not isinstance(found, datetime):
        raise Unreadable(
            words.gettext("“{text}” is no date with a time; write it like 2016-05-26 09:30.").format(
                text=text
            )
        )
    return found
