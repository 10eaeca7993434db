"""The words in exported files: headings of columns, and what a web page says around an agenda."""

from collections.abc import Iterable
from datetime import datetime
from string import Formatter

from planner.domain.grouping import grouped
from planner.domain.records import RoleKind
from planner.domain.times import clock
from planner.language import Words
from planner.wording.dates import long_date
from planner.wording.papers import people_of_role


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


def time(words: Words) -> str:
    """Above the times of a grid."""
    return words.gettext("Time")


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


def version(step: int, at: datetime, words: Words) -> str:
    """ "Version 41, Thursday, 12 May 2016, 14:05"."""
    return words.gettext("Version {version}, {date}, {time}").format(
        version=step, date=long_date(at, words), time=clock(60 * at.hour + at.minute)
    )


def with_role(title: str, role: str, words: Words) -> str:
    """ "Water and dignity (Facilitator)"."""
    return words.gettext("{title} ({role})").format(title=title, role=role)


def with_organisation(name: str, organisation: str, words: Words) -> str:
    """ "Ana Beltrán (Alliance)"."""
    return words.gettext("{name} ({organisation})").format(name=name, organisation=organisation)


def slot_headings(words: Words) -> tuple[str, str, str]:
    return (words.gettext("Time"), words.gettext("Session"), words.gettext("Room"))


def page_number(words: Words) -> list[tuple[str, str]]:
    """ "Page {number} of {count}" in pieces, for a program that counts: text, and `number`, `count` or ""."""
    template = words.gettext("Page {number} of {count}")
    return [(text, field or "") for text, field, _, _ in Formatter().parse(template)]


def nothing_of_this_part(words: Words) -> str:
    """Of a room, a track or a person."""
    return words.gettext("Nothing of it is scheduled yet.")
