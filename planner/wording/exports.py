"""The words in exported files: headings of columns, and what a web page says around an agenda."""

import gettext
from collections.abc import Iterable
from datetime import date, datetime

from planner.domain.grouping import grouped
from planner.domain.records import RoleKind
from planner.domain.times import clock
from planner.wording.papers import long_date, people_of_role

Words = gettext.NullTranslations


def agenda(words: Words) -> str:
    return words.gettext("Agenda")


def participants(words: Words) -> str:
    return words.gettext("Participants")


def agenda_headings(words: Words) -> tuple[str, ...]:
    return (
        words.gettext("Day"),
        words.gettext("Start"),
        words.gettext("End"),
        words.gettext("Minutes"),
        words.gettext("Room"),
        words.gettext("Title"),
        words.gettext("Type"),
        words.gettext("Track"),
        words.gettext("Language"),
        words.gettext("People"),
        words.gettext("Abstract"),
    )


def participant_headings(words: Words) -> tuple[str, ...]:
    return (
        words.gettext("Id"),
        words.gettext("Given name"),
        words.gettext("Family name"),
        words.gettext("Badge name"),
        words.gettext("Pronouns"),
        words.gettext("Organisation"),
        words.gettext("Job title"),
        words.gettext("City"),
        words.gettext("Country"),
        words.gettext("Group"),
        words.gettext("E-mail"),
        words.gettext("Phone"),
        words.gettext("Languages"),
        words.gettext("Diet"),
        words.gettext("Access needs"),
        words.gettext("Photo consent"),
        words.gettext("Status"),
        words.gettext("Arrival"),
        words.gettext("Departure"),
        words.gettext("Days attending"),
        words.gettext("Checked in"),
        words.gettext("Tags"),
        words.gettext("Sessions"),
        words.gettext("Notes"),
        words.gettext("Reference"),
    )


def part(role: str, title: str, words: Words) -> str:
    """ "Facilitator: Water and dignity"."""
    return words.gettext("{role}: {title}").format(role=role, title=title)


def people(parts: Iterable[tuple[RoleKind, str]], words: Words) -> str:
    """A line for each kind of part: "Presenters: Ana Beltrán, Li Wei"."""
    names = grouped(parts)
    return "\n".join(people_of_role(kind, names[kind], words) for kind in RoleKind if kind in names)


def about_the_sessions(words: Words) -> str:
    return words.gettext("About the sessions")


def tracks(words: Words) -> str:
    return words.gettext("Tracks")


def to_the_agenda(words: Words) -> str:
    return words.gettext("Skip to the agenda")


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


def version(step: int, at: datetime, words: Words) -> str:
    """ "Version 41, Thursday, 12 May 2016, 14:05"."""
    return words.gettext("Version {version}, {date}, {time}").format(
        version=step, date=long_date(at, words), time=clock(60 * at.hour + at.minute)
    )


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
