"""Dates in words, long and short."""

from datetime import date

from planner.language import Words
from planner.wording.marking import later

_MONTHS = (
    later("January"),
    later("February"),
    later("March"),
    later("April"),
    later("May"),
    later("June"),
    later("July"),
    later("August"),
    later("September"),
    later("October"),
    later("November"),
    later("December"),
)
_SHORT_MONTHS = (
    later("Jan"),
    later("Feb"),
    later("Mar"),
    later("Apr"),
    later("May"),
    later("Jun"),
    later("Jul"),
    later("Aug"),
    later("Sep"),
    later("Oct"),
    later("Nov"),
    later("Dec"),
)
_WEEKDAYS = (
    later("Monday"),
    later("Tuesday"),
    later("Wednesday"),
    later("Thursday"),
    later("Friday"),
    later("Saturday"),
    later("Sunday"),
)
_SHORT_WEEKDAYS = (
    later("Mon"),
    later("Tue"),
    later("Wed"),
    later("Thu"),
    later("Fri"),
    later("Sat"),
    later("Sun"),
)


def long_date(day: date, words: Words) -> str:
    """ "Thursday, 26 May 2016"."""
    template = words.gettext("{weekday}, {day} {month} {year}")
    return template.format(
        weekday=words.gettext(_WEEKDAYS[day.weekday()]), day=day.day, month=month(day, words), year=day.year
    )


def short_date(day: date, words: Words) -> str:
    """ "Thu 26 May"."""
    template = words.gettext("{weekday} {day} {month}")
    return template.format(
        weekday=words.gettext(_SHORT_WEEKDAYS[day.weekday()]),
        day=day.day,
        month=words.gettext(_SHORT_MONTHS[day.month - 1]),
    )


def date_span(first: date, last: date, words: Words) -> str:
    """ "Thu 26 May to Fri 27 May 2016"."""
    if first == last:
        return long_date(first, words)
    return words.gettext("{first} to {last} {year}").format(
        first=short_date(first, words), last=short_date(last, words), year=last.year
    )


def month(day: date, words: Words) -> str:
    return words.gettext(_MONTHS[day.month - 1])
