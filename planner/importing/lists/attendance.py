"""On which days somebody says to come, and when they arrive and leave, in words or dates of many kinds.

Read by hand: libraries for dates take "10" for a day of this month and "may" for a month, turn day and month
around where only that makes a date, and need milliseconds a cell. Which order is meant, `date_order` finds.
"""

import re
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from functools import partial
from typing import NamedTuple

from planner.domain.names import folded
from planner.domain.records import Day
from planner.domain.times import parse_clock
from planner.importing.calendar_words import MONTHS, WEEKDAYS
from planner.importing.lists.values import Odd

_ALL_OF_THEM = """
all alle ambas ambos beide beiden both complet completo deux entire every full ganze ganzen toda todas todo
todos tous toute whole
"""
_ALL = frozenset(_ALL_OF_THEM.split())
_NONE = frozenset(("none", "no", "neither", "ninguno", "aucun", "keiner", "keinen", "nenhum", "-"))
_ISO = re.compile(r"\b(\d{4})-(\d{1,2})-(\d{1,2})")
NUMERIC = re.compile(
    r"(?<![\d.:/-])(\d{1,2})(?:(/)(\d{1,2})(?:/(\d{4}|\d{2}))?|(\.)(\d{1,2})(?:\.(\d{4}|\d{2})?)?"
    r"|(-)(\d{1,2})-(\d{4}))(?![\d/])"
)
"""Day and month, perhaps with a year; a dash is one only with a year, else "26-27 May" would be a date."""
_CLOCK = re.compile(r"\b\d{1,2}[:h]\d{2}(?::\d{2})?\b")
_HALF = re.compile(r"\b(\d{1,2})(?:[:.](\d{2}))?\s*([ap])\.?m\b")
_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
_NUMBERED = re.compile(r"\b(?:days?|dias?|jours?|tage?)\s*(\d)\b(?:\s*(?:and|&|\+|,|y|et|und|e)\s*(\d)\b)?")
_ORDINAL = re.compile(
    r"\b(?:(first|1st|primer|primeiro|premier|1er|erster|ersten)|(second|2nd|segundo|deuxieme|2e|zweiter|zweiten)"
    r"|(third|3rd|tercer|terceiro|troisieme|3e|dritter|dritten)) (?:day|dia|jour|tag)\b"
)
_OF_MONTH = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)\b")
_DAY_OF_MONTH = re.compile(r"\b(\d{1,2})(?!\d)")
_LETTERS = re.compile(r"[^\W\d_]+(?:-feira)?")


class Numeric(NamedTuple):
    """A date in numbers, as it stands."""

    first: int
    second: int
    year: int | None
    is_dotted: bool
    """ "5.6." is 5 June wherever it is written."""

    @property
    def is_unclear(self) -> bool:
        """Whether either number may be the month, and it matters which."""
        return self.has_day_first(None) is None and self.first != self.second

    def has_day_first(self, day_first: bool | None) -> bool | None:
        """As the numbers allow it, else as it is the custom."""
        if self.is_dotted or self.first > 12:
            return True
        return False if self.second > 12 else day_first


def days_reader(
    days: Sequence[Day], day_first: bool | None = None
) -> Callable[[str], "frozenset[str] | Odd | None"]:
    """Reads a cell as the ids of the days it names; `Odd` where it names one the event does not have.

    Where `day_first` is None, 5/6 is 5 June or May 6, whichever is a day of the event.
    """
    return partial(_attended, tuple(days), day_first)


def moment_reader(
    days: Sequence[Day], day_first: bool | None = None, *, is_end: bool = False
) -> Callable[[str], "datetime | Odd | None"]:
    """Reads a cell as a moment; the day may be left out where the event has but one, the year always.

    A day without a time is all of it: from its first minute, or with `is_end` until its last.
    """
    return partial(_moment, tuple(days), day_first is not False, time(23, 59) if is_end else time())


def speaks_of_days(text: str) -> bool:
    """Whether a text could name days, of whatever event."""
    words = set(_LETTERS.findall(folded(text)))
    known = WEEKDAYS.keys() | _ALL | _NONE
    return any(map(str.isdigit, text)) or bool(words & known)


def numeric_dates(text: str) -> list[Numeric]:
    """Those in a folded text that could be ones."""
    found = []
    for first, *parts in NUMERIC.findall(text):
        at = 0 if parts[0] else 3 if parts[3] else 6
        second, year = int(parts[at + 1]), parts[at + 2]
        one = Numeric(int(first), second, _year(year), is_dotted=parts[at] == ".")
        if one.first and second and min(one.first, second) <= 12 and not (one.is_dotted and second > 12):
            found.append(one)
    return found


def _year(text: str) -> int | None:
    return (2000 + int(text) if len(text) == 2 else int(text)) if text else None


def _attended(days: tuple[Day, ...], day_first: bool | None, text: str) -> "frozenset[str] | Odd | None":
    text = folded(text)
    if not text:
        return None
    dates, strangers = _dates(days, day_first, text)
    words = set(_LETTERS.findall(text)) | {text}
    if not dates and not strangers:
        numbers = _numbers(text)
        dates = {days[number - 1].date for number in numbers if 1 <= number <= len(days)}
        strangers = any(not 1 <= number <= len(days) for number in numbers)
    if not dates and not strangers:
        named = {int(number) for number in _OF_MONTH.findall(text)}
        dates = {day.date for day in days if day.date.day in named}
        strangers = len(dates) < len(named)
    if not dates and not strangers and words & _ALL:
        dates = {day.date for day in days}
    found = frozenset(day.id for day in days if day.date in dates)
    if strangers or (not found and not words & _NONE):
        return Odd("day_unknown", found or None)
    return found


def _numbers(text: str) -> list[int]:
    """Which of the days, counted from 1: "days 1 and 2", "second day"."""
    counted = [number for found in _NUMBERED.findall(text) for number in found if number]
    ordinals = [
        place for found in _ORDINAL.findall(text) for place, word in enumerate(found, start=1) if word
    ]
    return [*map(int, counted), *ordinals]


def _dates(days: tuple[Day, ...], day_first: bool | None, text: str) -> tuple[set[date], bool]:
    """The event's dates a text names, and whether it names others."""
    dates = [day.date for day in days]
    iso = {(int(year), int(month), int(day)) for year, month, day in _ISO.findall(text)}
    numeric = numeric_dates(text)
    if iso or numeric:
        named = {on for on in dates if (on.year, on.month, on.day) in iso}
        found = [{on for on in dates if _is_named(on, one, day_first)} for one in numeric]
        return named.union(*found), len(named) < len(iso) or not all(found)
    words = set(_LETTERS.findall(text))
    months = {MONTHS[word] for word in words if word in MONTHS}
    plain = _YEAR.sub(" ", _HALF.sub(" ", _CLOCK.sub(" ", text)))
    numbers = {int(number) for number in _DAY_OF_MONTH.findall(plain)}
    if months and numbers:
        named = {on for on in dates if on.month in months and on.day in numbers}
        return named, {on.day for on in named} != numbers
    weekdays = {WEEKDAYS[word] for word in words if word in WEEKDAYS}
    named = {on for on in dates if on.weekday() in weekdays}
    return named, len({on.weekday() for on in named}) < len(weekdays)


def _is_named(on: date, numeric: Numeric, day_first: bool | None) -> bool:
    if numeric.year not in (None, on.year):
        return False
    is_day_first = numeric.has_day_first(day_first)
    if is_day_first is None:
        return {(on.day, on.month), (on.month, on.day)} & {(numeric.first, numeric.second)} != set()
    return (numeric.first, numeric.second) == ((on.day, on.month) if is_day_first else (on.month, on.day))


def _moment(days: tuple[Day, ...], day_first: bool, no_time: time, text: str) -> "datetime | Odd | None":
    text = " ".join(text.split())
    if not text:
        return None
    if len(text) > len("2016-05-26"):
        with suppress(ValueError):
            return datetime.fromisoformat(text).replace(tzinfo=None, second=0, microsecond=0)
    text = folded(text)
    try:
        on = _date(days, day_first, text)
    except ValueError:
        return Odd("date_impossible")
    plain = NUMERIC.sub(" ", _ISO.sub(" ", text))
    at = _clock(plain)
    if on is None or (at is None and _has_clock(plain)):
        return Odd("moment_unreadable")
    start = datetime.combine(on, no_time if at is None else time())
    return start + timedelta(minutes=at or 0)


def _date(days: tuple[Day, ...], day_first: bool, text: str) -> date | None:
    """The one date a text names, of the event or not; ValueError for a 31 February."""
    iso = _ISO.findall(text)
    numeric = numeric_dates(text)
    if len(iso) + len(numeric) > 1:
        return None
    if iso:
        return date(*map(int, iso[0]))
    year = days[0].date.year if days else None
    if numeric:
        one = numeric[0]
        month, day = (one.second, one.first) if one.has_day_first(day_first) else (one.first, one.second)
        of_year = one.year or year
        return date(of_year, month, day) if of_year else None
    named = _YEAR.findall(text)
    months = {MONTHS[word] for word in _LETTERS.findall(text) if word in MONTHS}
    plain = _YEAR.sub(" ", _HALF.sub(" ", _CLOCK.sub(" ", text)))
    numbers = {int(number) for number in _DAY_OF_MONTH.findall(plain)}
    if len(months) == len(numbers) == 1 and len(named) < 2 and (named or year):
        return date(int(named[0]) if named else year or 0, months.pop(), numbers.pop())
    dates, strangers = _dates(days, day_first, text)
    if not dates and not strangers and len(days) == 1:
        dates = {days[0].date}
    return dates.pop() if len(dates) == 1 and not strangers else None


def _has_clock(text: str) -> bool:
    """Whether it tells a time at all, which may be none there is."""
    return bool(_CLOCK.search(text) or _HALF.search(text))


def _clock(text: str) -> int | None:
    """Minutes from midnight: "14:30", "14h30", "2:30 pm", "2pm"."""
    half = _HALF.search(text)
    if half:
        hours, minutes = int(half[1]), int(half[2] or 0)
        shift = 12 if half[3] == "p" else 0
        return 60 * (hours % 12 + shift) + minutes if hours <= 12 and minutes < 60 else None
    found = _CLOCK.search(text)
    return parse_clock(found.group()[:5].rstrip(":")) if found else None
