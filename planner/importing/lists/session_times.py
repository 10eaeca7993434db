"""Days and times as people write them into schedules: "Thu 26 May, 9:00 AM – 10:30 AM", "9h30", UTC stamps.

No library reads them: those for dates know no spans ("9-10:30am") and guess a day where none is named. What a
cell says of days goes to `attendance`, which knows those of the event.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from planner.domain.names import folded
from planner.domain.records import Day
from planner.domain.times import MINUTES_A_DAY
from planner.importing.lists.attendance import days_reader
from planner.importing.lists.values import Odd

_NOON, _MIDNIGHT = 12 * 60, MINUTES_A_DAY
_RANGE = r"\s*(?:-{1,3}|to|till|until|a|ate|hasta|bis|au|jusqu a)\s*"
_DATE = re.compile(
    r"\b\d{4}([-/.])\d{1,2}\1\d{1,2}\b|\b\d{1,2}([./-])\d{1,2}\2(?:\d{4}|\d{2})\b|\b\d{1,2}\.\s?\d{1,2}\.(?!\d)"
)
_CLOCK = re.compile(
    r"(?<![\d:.+])(?P<hour>\d{1,2})"
    r"(?::(?P<minute>\d{2})(?::\d{2}(?:\.\d+)?)?|\.(?P<dotted>\d{2})(?![\d.])|\s?h(?:\s?(?P<after>\d{2}))?(?![^\W\d_]))?"
    r"\s*(?:(?P<half>[ap])\.?\s?m\b\.?)?(?![\d:])"
)
_DAY = "day|dia|jour|jornada|journee|tag"
_FIRST = "1st|first|1er|1ere|premiere?|primer|primera|primeiro|1[.oa]?|erster"
_SECOND = "2nd|second|2e|2eme|deuxieme|segundo|segunda|2[.oa]?|zweiter"
_THIRD = "3rd|third|3e|3eme|troisieme|tercer|tercera|terceiro|3[.oa]?|dritter"
_WORDS = (
    (re.compile(r"\b(?:12 noon|noon|midday|mediodia|midi|mittags?|meio[ -]dia)\b"), " 12:00 "),
    (re.compile(r"\b(?:midnight|medianoche|minuit|mitternacht|meia[ -]noite)\b"), " 24:00 "),
    (re.compile("[\u2010-\u2015\u2212~]"), "-"),
    (re.compile(r"^([01]\d|2[0-3])([0-5]\d) ?- ?([01]\d|2[0-4])([0-5]\d)$"), r"\1:\2 - \3:\4"),
    (re.compile(rf"\b(?:{_FIRST}) (?:{_DAY})\b|\b(?:{_DAY}) (?:one|uno?|une?|eins)\b"), " day 1 "),
    (re.compile(rf"\b(?:{_SECOND}) (?:{_DAY})\b|\b(?:{_DAY}) (?:two|dos|deux|zwei|dois)\b"), " day 2 "),
    (re.compile(rf"\b(?:{_THIRD}) (?:{_DAY})\b|\b(?:{_DAY}) (?:three|tres|trois|drei)\b"), " day 3 "),
)
_OFFSET = re.compile(r"(?<=[\d\sm])(?:(utc|gmt|z)\b|([+-])(\d{2}):?(\d{2})\b)(?!\s*[ap]m)")
_BARE = re.compile(rf"\d{{1,2}}(?:{_RANGE}\d{{1,2}})?(?: uhr| h)?")
_BETWEEN = re.compile(_RANGE)
_MONTH_BEFORE = re.compile(
    r"\b(?:jan|ene|feb|fev|mar|apr|abr|avr|may|mai|jun|juin|jul|juil|aug|ago|aou|sep|set|oct|okt|out|nov|dec|dez|dic)"
    r"[a-z]*\.?,?\s*$|\b(?:day|dia|jour|tag)\s*$"
)
_NAMES_A_DAY = re.compile(
    r"\d|\b(?:mon|tue|wed|thu|fri|sat|sun|lun|mar|mie|jue|vie|sab|dom|jeu|ven|sam|dim|mer|mont|dien|mitt|donn|frei|sams"
    r"|sonn|seg|ter|qua|qui|sex)[a-z-]*\b"
)
_NO_CLOCK = re.compile(r"\d+:\d+(?::\d+)?")
"""What looks like a time of day and can't be one is no date either: 25:00."""
_IGNORED = re.compile(
    r"\b(?:from|at|on|um|von|de|a|das|as|uhr|hrs?|hours?|h|to|bis|until|le|el|am|the|den)\b|[(),;|@-]"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a cell says."""

    days: frozenset[str] = frozenset()
    """Ids; several for what takes place on each of them."""
    names_stranger: bool = False
    """Whether it names a day the event does not have."""
    start: int | None = None
    """Minutes from the midnight of the day; past 1440, or of a day that ends after midnight."""
    end: int | None = None
    is_short: bool = False
    """"2:00", which may be in the afternoon."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """Reads cells in the light of the event."""

    days: Sequence[Day]
    zone: str
    read_days: Callable[[str], "frozenset[str] | Odd | None"]

    @classmethod
    def of(cls, days: Sequence[Day], zone: str, day_first: bool | None = None) -> "Clock":
        return cls(days=days, zone=zone, read_days=days_reader(days, day_first))

    def read(self, text: str) -> Reading:
        """Of a cell that may name days, times or both."""
        stamp = _stamp(text)
        if stamp is not None:
            return self._on(stamp)
        text = _plain(text)
        text, offset = _without_offset(text)
        dates = " ".join(match.group() for match in _DATE.finditer(text))
        rest = _DATE.sub(" ; ", text)
        clocks = list(_clocks(rest))
        for clock in reversed(clocks):
            rest = f"{rest[: clock.at]} {rest[clock.to :]}"
        rest = _NO_CLOCK.sub(" ", rest)
        days, strange = self._days(f"{dates} {_IGNORED.sub(' ', rest)}")
        start, end = _span(clocks)
        reading = Reading(
            days=days,
            names_stranger=strange,
            start=start,
            end=end,
            is_short=any(clock.is_short for clock in clocks) and not any(clock.half for clock in clocks),
        )
        return self._shifted(reading, offset) if offset is not None else reading

    def read_day(self, text: str) -> Reading:
        """Of a cell under a word for days, where "2" is the second one, or the one on the 26th "26"."""
        number = text.strip().rstrip(".")
        if not (number.isascii() and number.isdecimal() and len(number) < 3):
            return self.read(text)
        nth = int(number) - 1
        found = {day.id for day in self.days if day.date.day == int(number)}
        if not found and 0 <= nth < len(self.days):
            found = {self.days[nth].id}
        return Reading(days=frozenset(found), names_stranger=not found)

    def _days(self, text: str) -> tuple[frozenset[str], bool]:
        """The days a text names, and whether it names another one; words that name none say nothing."""
        text = " ".join(text.split())
        found = self.read_days(text) if text else None
        if isinstance(found, Odd):
            return found.value or frozenset(), bool(_NAMES_A_DAY.search(text))
        return found or frozenset(), False

    def _shifted(self, reading: Reading, offset: timedelta) -> Reading:
        """A day and time with a distance from UTC, on the clocks of the event."""
        dates = [day.date for day in self.days if day.id in reading.days]
        if len(dates) != 1 or reading.start is None:
            return reading
        begin = datetime.combine(dates[0], time()) + timedelta(minutes=reading.start) - offset
        shifted = self._on((begin, True))
        length = reading.end - reading.start if reading.end is not None else None
        if length is None or shifted.start is None:
            return shifted
        return Reading(days=shifted.days, start=shifted.start, end=shifted.start + length)

    def _on(self, stamp: tuple[datetime, bool]) -> Reading:
        """A moment; those of UTC are converted."""
        moment, is_utc = stamp
        if is_utc:
            moment = _in_zone(moment, self.zone)
        minute = 60 * moment.hour + moment.minute
        for day in self.days:
            if day.date == moment.date() - timedelta(days=1) and minute + MINUTES_A_DAY <= day.closes:
                return Reading(days=frozenset({day.id}), start=minute + MINUTES_A_DAY)
        found = frozenset(day.id for day in self.days if day.date == moment.date())
        return Reading(days=found, names_stranger=not found, start=minute)


def _in_zone(moment: datetime, zone: str) -> datetime:
    """From UTC; both without a zone."""
    try:
        return moment.replace(tzinfo=ZoneInfo("UTC")).astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    except OverflowError:
        return moment


def _stamp(text: str) -> tuple[datetime, bool] | None:
    """ISO 8601 with a time, as Ruby and Excel write it too; and whether it was brought to UTC."""
    text = re.sub(r"\s+(?:utc|gmt|z)$", "+00:00", text.strip(), flags=re.IGNORECASE)
    text = re.sub(r"\s+(?=[+-]\d{2}:?\d{2}$)", "", text)
    if len(text) < len("2016-05-26T09") or not text[:4].isdecimal():
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    if moment.tzinfo is None:
        return moment, False
    try:
        return moment.astimezone(ZoneInfo("UTC")).replace(tzinfo=None), True
    except OverflowError:
        return moment.replace(tzinfo=None), False


def _plain(text: str) -> str:
    text = folded(text)
    for pattern, plain in _WORDS:
        text = pattern.sub(plain, text)
    return text


def _without_offset(text: str) -> tuple[str, timedelta | None]:
    """ "May 26, 2016 09:00 -0400": only behind a time of day, and "9:00-1030" is a span."""
    found = list(_OFFSET.finditer(text))
    if not found or ":" not in text[: found[-1].start()] or text[found[-1].end() :].strip(" )"):
        return text, None
    last = found[-1]
    if last[2] and not text[: last.start()].endswith(" "):
        return text, None
    far = timedelta(hours=int(last[3] or 0), minutes=int(last[4] or 0))
    return text[: last.start()], -far if last[2] == "-" else far


@dataclass(frozen=True, slots=True, kw_only=True)
class _Time:
    at: int
    to: int
    minute: int
    half: str
    is_short: bool


def _clocks(text: str) -> Iterator[_Time]:
    """The first two times of day a text names. A lone number is one only beside another, in a span."""
    found = list(_CLOCK.finditer(text))
    has_colon = any(match["minute"] for match in found)
    sure = [_is_sure(match, has_colon=has_colon) for match in found]
    if not any(sure):
        sure = [bool(_BARE.fullmatch(text.strip()))] * len(found)
    taken = 0
    for at, match in enumerate(found):
        joined = _is_joined(text, found, sure, at)
        clock = _time(match) if sure[at] or joined else None
        if clock and taken < 2:
            taken += 1
            yield clock


def _is_sure(match: re.Match[str], *, has_colon: bool) -> bool:
    if match["dotted"] and not has_colon:
        return True
    return bool(match["minute"] or match["half"]) or "h" in match.group()


def _is_joined(text: str, found: Sequence[re.Match[str]], sure: Sequence[bool], at: int) -> bool:
    if _MONTH_BEFORE.search(text[: found[at].start()]):
        return False
    before = at > 0 and sure[at - 1] and _BETWEEN.fullmatch(text[found[at - 1].end() : found[at].start()])
    after = (
        at + 1 < len(found)
        and sure[at + 1]
        and _BETWEEN.fullmatch(text[found[at].end() : found[at + 1].start()])
    )
    return bool(before or after)


def _time(match: re.Match[str]) -> _Time | None:
    hour, half = int(match["hour"]), match["half"] or ""
    minute = int(match["minute"] or match["dotted"] or match["after"] or 0)
    if minute > 59 or hour > 24 or (hour == 24 and minute) or (half and not 1 <= hour <= 12):
        return None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return _Time(
        at=match.start(),
        to=match.end(),
        minute=60 * hour + minute,
        half=half,
        is_short=not half and hour > 0 and len(match["hour"]) == 1,
    )


def _span(clocks: Sequence[_Time]) -> tuple[int | None, int | None]:
    """Start and end; "1 - 2:30 pm" is in the afternoon as a whole, "11 - 1 pm" is not."""
    if not clocks:
        return None, None
    start = clocks[0].minute
    if len(clocks) == 1:
        return start, None
    end = clocks[1].minute
    if clocks[1].half == "p" and not clocks[0].half and start + _NOON < end:
        start += _NOON
    return start, end
