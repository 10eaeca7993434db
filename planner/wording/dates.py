"""Dates in words, long and short."""

import gettext
from datetime import date

Words = gettext.NullTranslations


def long_date(day: date, words: Words) -> str:
    """ "Thursday, 26 May 2016"."""
    template = words.gettext("{weekday}, {day} {month} {year}")
    return template.format(weekday=_weekday(day, words), day=day.day, month=month(day, words), year=day.year)


def short_date(day: date, words: Words) -> str:
    """ "Thu 26 May"."""
    template = words.gettext("{weekday} {day} {month}")
    return template.format(weekday=_short_weekday(day, words), day=day.day, month=_short_month(day, words))


def date_span(first: date, last: date, words: Words) -> str:
    """ "Thu 26 May to Fri 27 May 2016"."""
    if first == last:
        return long_date(first, words)
    return words.gettext("{first} to {last} {year}").format(
        first=short_date(first, words), last=short_date(last, words), year=last.year
    )


def month(day: date, words: Words) -> str:
    return (
        words.gettext("January"),
        words.gettext("February"),
        words.gettext("March"),
        words.gettext("April"),
        words.gettext("May"),
        words.gettext("June"),
        words.gettext("July"),
        words.gettext("August"),
        words.gettext("September"),
        words.gettext("October"),
        words.gettext("November"),
        words.gettext("December"),
    )[day.month - 1]


def _weekday(day: date, words: Words) -> str:
    return (
        words.gettext("Monday"),
        words.gettext("Tuesday"),
        words.gettext("Wednesday"),
        words.gettext("Thursday"),
        words.gettext("Friday"),
        words.gettext("Saturday"),
        words.gettext("Sunday"),
    )[day.weekday()]


def _short_month(day: date, words: Words) -> str:
    return (
        words.gettext("Jan"),
        words.gettext("Feb"),
        words.gettext("Mar"),
        words.gettext("Apr"),
        words.gettext("May"),
        words.gettext("Jun"),
        words.gettext("Jul"),
        words.gettext("Aug"),
        words.gettext("Sep"),
        words.gettext("Oct"),
        words.gettext("Nov"),
        words.gettext("Dec"),
    )[day.month - 1]


def _short_weekday(day: date, words: Words) -> str:
    return (
        words.gettext("Mon"),
        words.gettext("Tue"),
        words.gettext("Wed"),
        words.gettext("Thu"),
        words.gettext("Fri"),
        words.gettext("Sat"),
        words.gettext("Sun"),
    )[day.weekday()]
