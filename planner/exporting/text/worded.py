"""The shared agenda in words, for texts that people read: a short agenda first, then what there is to tell.

Where words of one direction stand in a row with others, they are isolated; nowhere else.
"""

import re
from dataclasses import dataclass

from planner.domain.snapshot import Snapshot
from planner.exporting.edition import Edition
from planner.exporting.sharing import (
    SharedAgenda,
    SharedDay,
    SharedPerson,
    SharedSession,
    SharedSlot,
    shared_agenda,
)
from planner.exporting.telling import details, names, usual_language, with_more_to_tell
from planner.language import Words
from planner.wording import dates, exports, papers
from planner.wording.directions import apart, in_row
from planner.wording.series import join


@dataclass(frozen=True, slots=True, kw_only=True)
class WordedSlot:
    """One time of a session. `room` is never empty; `names` are of those people come for."""

    session: SharedSession
    span: str
    title: str
    room: str
    kind: tuple[str, ...]
    """Track, type, and the language where it is not the usual one."""
    names: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WordedDay:
    heading: str
    entries: tuple[WordedSlot, ...]
    nothing: str
    """The sentence instead of entries; "" where there are some."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WordedSession:
    """A session with more to tell than its title: each time it is on, who takes which part, its abstract."""

    session: SharedSession
    title: str
    times: tuple[str, ...]
    kind: tuple[str, ...]
    people: tuple[str, ...]
    """A line for each kind of part."""
    abstract: tuple[str, ...]
    """Paragraphs, whose lines stay lines; none is empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WordedAgenda:
    name: str
    part: str
    """What was chosen of it; "" for the whole."""
    dates: str
    place: str
    hosts: tuple[str, ...]
    """Lines."""
    about: tuple[str, ...]
    """Paragraphs."""
    days: tuple[WordedDay, ...]
    """All there are; of a part only those on which it has something."""
    nothing: str
    """The sentence instead of days; "" where there are some."""
    told_heading: str
    told: tuple[WordedSession, ...]
    """In order of their first time."""
    version: str


def worded_agenda(snapshot: Snapshot, edition: Edition) -> WordedAgenda:
    """Refused: `timezone_unknown`."""
    agenda, words = shared_agenda(snapshot, edition.choices), edition.words
    usual = usual_language(agenda)
    days = agenda.days
    shown = [day for day in days if day.slots or not agenda.parts]
    return WordedAgenda(
        name=agenda.name,
        part=in_row(agenda.parts),
        dates=dates.date_span(days[0].date, days[-1].date, words) if days else "",
        place=join([apart(part) for part in (agenda.venue, agenda.city) if part], words),
        hosts=tuple(line.strip() for line in agenda.hosts.split("\n") if line.strip()),
        about=paragraphs(agenda.about),
        days=tuple(_day(day, usual, words) for day in shown),
        nothing="" if shown else _nothing(agenda, words),
        told_heading=exports.about_the_sessions(words),
        told=_told(agenda, usual, words),
        version=exports.version(agenda.step, edition.created.astimezone(agenda.zone), words),
    )


def _nothing(agenda: SharedAgenda, words: Words) -> str:
    return exports.nothing_of_this_part(words) if agenda.days else papers.no_days(words)


def paragraphs(text: str) -> tuple[str, ...]:
    """Parted by empty lines; lines without outer blanks."""
    lines = "\n".join(line.strip() for line in text.split("\n"))
    return tuple(found for part in re.split(r"\n{2,}", lines) if (found := part.strip()))


def _day(day: SharedDay, usual: str, words: Words) -> WordedDay:
    return WordedDay(
        heading=papers.day_named(day.date, apart(day.label), words),
        entries=tuple(_entry(slot, usual, words) for slot in day.slots),
        nothing="" if day.slots else papers.nothing_scheduled(words),
    )


def _entry(slot: SharedSlot, usual: str, words: Words) -> WordedSlot:
    session = slot.session
    return WordedSlot(
        session=session,
        span=papers.time_span(slot.start, slot.end, words),
        title=session.title,
        room=slot.room.name if slot.room else papers.whole_venue(words),
        kind=_kind(session, usual, words),
        names=names(session, words),
    )


def _kind(session: SharedSession, usual: str, words: Words) -> tuple[str, ...]:
    told = details(session, usual, words)
    return tuple(part for part in (told.track, told.type, told.language) if part)


def _told(agenda: SharedAgenda, usual: str, words: Words) -> tuple[WordedSession, ...]:
    return tuple(_told_of(slots, usual, words) for slots in with_more_to_tell(agenda))


def _told_of(slots: tuple[SharedSlot, ...], usual: str, words: Words) -> WordedSession:
    session = slots[0].session
    parts = [(role, _named(person, words)) for person in session.people for role in person.roles]
    return WordedSession(
        session=session,
        title=session.title,
        times=tuple(_time(slot, words) for slot in slots),
        kind=_kind(session, usual, words),
        people=tuple(exports.people(parts, words).split("\n")) if parts else (),
        abstract=paragraphs(session.abstract),
    )


def _time(slot: SharedSlot, words: Words) -> str:
    room = slot.room.name if slot.room else papers.whole_venue(words)
    span = papers.time_span(slot.start, slot.end, words)
    return in_row((dates.short_date(slot.day, words), span, room))


def _named(person: SharedPerson, words: Words) -> str:
    if not person.organisation:
        return apart(person.name)
    return exports.with_organisation(apart(person.name), apart(person.organisation), words)
