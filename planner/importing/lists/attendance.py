"""On which days somebody says to come, and when they arrive and leave, in words or dates of many kinds."""

import re
from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta
from functools import cache, partial

from planner.domain.names import folded
from planner.domain.records import Day
from planner.domain.times import parse_clock
from planner.importing.lists.values import Odd

_WEEKDAYS = """
monday mon lunes lundi montag segunda segunda-feira
tuesday tue tues martes mardi dienstag terca terca-feira
wednesday wed miercoles mercredi mittwoch quarta quarta-feira
thursday thu thur thurs jueves jeudi donnerstag quinta quinta-feira
friday fri viernes vendredi freitag sexta sexta-feira
saturday sat sabado samedi samstag sonnabend
sunday sun domingo dimanche sonntag
"""
_MONTHS = """
january jan enero janvier januar janeiro janner
february feb febrero fevrier februar fevereiro
march mar marzo mars marz marco
april apr abril avril
may mayo mai maio
june jun junio juin juni junho
july jul julio juillet juli julho
august aug agosto aout
september sep sept septiembre septembre setembro
october oct octubre octobre oktober outubro okt
november nov noviembre novembre novembro
december dec diciembre decembre dezember dezembro dez
"""
_ALL = frozenset(
    ("all", "both", "every", "todos", "ambos", "tous", "deux", "alle", "beide", "ambas", "todas")
)
_NONE = frozenset(("none", "no", "neither", "ninguno", "aucun", "keiner", "keinen", "nenhum", "-"))
_ISO = re.compile(r"\b(\d{4})-(\d{1,2})-(\d{1,2})")
_NUMERIC = re.compile(r"\b(\d{1,2})[./](\d{1,2})(?:[./](\d{4}|\d{2}))?\b")
_CLOCK = re.compile(r"\b\d{1,2}[:h]\d{2}(?::\d{2})?\b")
_HALF = re.compile(r"\b(\d{1,2})(?::(\d{2}))?\s*([ap])\.?m\b")
_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
_NUMBERED = re.compile(r"\b(?:day|dia|jour|tag)\s*(\d)\b")
_DAY_OF_MONTH = re.compile(r"\b(\d{1,2})(?!\d)")
_LETTERS = re.compile(r"[^\W\d_]+(?:-feira)?")


def days_reader(days: Sequence[Day]) -> Callable[[str], "frozenset[str] | Odd | None"]:
    """Reads a cell as the ids of the days it names; `Odd` where it names one the event does not have."""
    return partial(_attended, tuple(days))


def moment_reader(days: Sequence[Day]) -> Callable[[str], "datetime | Odd | None"]:
    """Reads a cell as a moment; the day may be left out where the event has but one."""
    return partial(_moment, tuple(days))


def _attended(days: tuple[Day, ...], text: str) -> "frozenset[str] | Odd | None":
    text = folded(text)
    if not text:
        return None
    dates, strangers = _dates(days, text)
    words = set(_LETTERS.findall(text)) | {text}
    if not dates and not strangers:
        numbers = [int(number) for number in _NUMBERED.findall(text)]
        dates = {days[number - 1].date for number in numbers if 1 <= number <= len(days)}
        strangers = any(not 1 <= number <= len(days) for number in numbers)
    if not dates and not strangers and words & _ALL:
        dates = {day.date for day in days}
    found = frozenset(day.id for day in days if day.date in dates)
    if strangers or (not found and not words & _NONE):
        return Odd("day_unknown", found or None)
    return found


def _dates(days: tuple[Day, ...], text: str) -> tuple[set[date], bool]:
    """The event's dates a text names, and whether it names others."""
    dates = [day.date for day in days]
    iso = {(int(year), int(month), int(day)) for year, month, day in _ISO.findall(text)}
    numeric = [(int(one), int(other)) for one, other, _ in _NUMERIC.findall(text)]
    if iso or numeric:
        named = {on for on in dates if (on.year, on.month, on.day) in iso}
        named |= {on for on in dates if {(on.day, on.month), (on.month, on.day)} & set(numeric)}
        return named, len(named) < len(iso) + len(set(numeric))
    words = set(_LETTERS.findall(text))
    months = {_month()[word] for word in words if word in _month()}
    plain = _YEAR.sub(" ", _HALF.sub(" ", _CLOCK.sub(" ", text)))
    numbers = {int(number) for number in _DAY_OF_MONTH.findall(plain)}
    if months and numbers:
        named = {on for on in dates if on.month in months and on.day in numbers}
        return named, {on.day for on in named} != numbers
    weekdays = {_weekday()[word] for word in words if word in _weekday()}
    named = {on for on in dates if on.weekday() in weekdays}
    return named, len({on.weekday() for on in named}) < len(weekdays)


def _moment(days: tuple[Day, ...], text: str) -> "datetime | Odd | None":
    text = " ".join(text.split())
    if not text:
        return None
    try:
        return datetime.fromisoformat(text).replace(tzinfo=None, second=0, microsecond=0)
    except ValueError:
        pass
    dates, strangers = _dates(days, folded(text))
    if not dates and not strangers and len(days) == 1:
        dates = {days[0].date}
    at = _clock(folded(text))
    if len(dates) != 1 or strangers or at is None:
        return Odd("moment_unreadable")
    return datetime.combine(dates.pop(), time()) + timedelta(minutes=at)


def _clock(text: str) -> int | None:
    """Minutes from midnight: "14:30", "14h30", "2:30 pm", "2pm"."""
    half = _HALF.search(text)
    if half:
        hours, minutes = int(half[1]), int(half[2] or 0)
        shift = 12 if half[3] == "p" else 0
        return 60 * (hours % 12 + shift) + minutes if hours <= 12 and minutes < 60 else None
    found = _CLOCK.search(text)
    return parse_clock(found.group()[:5].rstrip(":")) if found else None


@cache
def _weekday() -> dict[str, int]:
    return _numbered(_WEEKDAYS, first=0)


@cache
def _month() -> dict[str, int]:
    return _numbered(_MONTHS, first=1)


def _numbered(block: str, *, first: int) -> dict[str, int]:
    rows = enumerate(block.strip().splitlines(), start=first)
    return {word: number for number, words in rows for word in words.split()}
