"""The words on the agenda's web page: how its values are shown, in which language and direction."""

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date

from planner import language
from planner.domain.times import clock
from planner.domain.values import dataclass
from planner.exporting.edition import Edition
from planner.exporting.page.grid import Grid
from planner.exporting.sharing import (
    SharedAgenda,
    SharedDay,
    SharedPerson,
    SharedSession,
    SharedSlot,
    SharedTrack,
)
from planner.exporting.telling import details, language_tag, names, usual_language
from planner.language import Words
from planner.wording import agenda_page, dates, exports, papers
from planner.wording.directions import are_right_to_left
from planner.wording.series import join

NO_TRACK = "#5a6478"

_COLOUR = re.compile("#[0-9a-fA-F]{6}")
_CROWDED = 6
"""Columns from which on the grid may scroll sideways."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tongue:
    """What a browser is told of a text: `language` as in BCP 47, "" where nobody knows; "ltr" or "rtl"."""

    language: str
    direction: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A few words about a session; `is_ours`: the program's, not the organizers'."""

    text: str
    is_ours: bool = False


class PageTexts:
    """The template's vocabulary."""

    controls = agenda_page
    """Its words, each asked for with `words`."""

    def __init__(self, agenda: SharedAgenda, edition: Edition) -> None:
        self.words = words = edition.words
        self.agenda = exports.agenda(words)
        self.about_sessions = exports.about_the_sessions(words)
        self.tracks = exports.tracks(words)
        self.skip = exports.to_the_agenda(words)
        self.no_days = papers.no_days(words)
        self.nothing = papers.nothing_scheduled(words)
        self.whole_venue = papers.whole_venue(words)
        self.version = exports.version(agenda.step, edition.created.astimezone(agenda.zone), words)
        self.program = tongue_of(words)
        self.content = _tongue_of_agenda(agenda, self.program)
        self.is_mixed = self.content != self.program
        self._usual = usual_language(agenda)

    def colour(self, track: SharedTrack | None) -> str:
        return track.colour if track and _COLOUR.fullmatch(track.colour) else NO_TRACK

    def language(self, session: SharedSession) -> str:
        """For the browser: fonts, hyphens and voices. "" where it is what is around it."""
        tag = language_tag(session)
        return tag if tag != self.content.language else ""

    def span(self, slot: SharedSlot) -> str:
        return papers.time_span(slot.start, slot.end, self.words)

    def clock(self, minute: int) -> str:
        return clock(minute)

    def names(self, session: SharedSession) -> str:
        return names(session, self.words)

    def kinds(self, session: SharedSession) -> list[Kind]:
        """Track, type, and language where it is not the usual one."""
        told = details(session, self._usual, self.words)
        parts = (Kind(text=told.track), Kind(text=told.type, is_ours=True), Kind(text=told.language))
        return [part for part in parts if part.text]

    def roles(self, person: SharedPerson) -> str:
        return join([papers.role(role, self.words) for role in person.roles], self.words)

    def rows(self, grid: Grid) -> str:
        return " ".join(f"minmax({height}px,auto)" for height in grid.heights)

    def is_crowded(self, grid: Grid) -> bool:
        return grid.lanes > _CROWDED

    def long_date(self, day: date) -> str:
        return dates.long_date(day, self.words)

    def short_date(self, day: date) -> str:
        return dates.short_date(day, self.words)

    def dates(self, days: Sequence[SharedDay]) -> str:
        return dates.date_span(days[0].date, days[-1].date, self.words) if days else ""


def tongue_of(words: Words) -> Tongue:
    return Tongue(language=language.tag(words), direction="rtl" if are_right_to_left(words) else "ltr")


def _tongue_of_agenda(agenda: SharedAgenda, program: Tongue) -> Tongue:
    """The language of most sessions; without one the program's, unless it is read the other way."""
    direction = "rtl" if agenda.is_right_to_left else "ltr"
    spoken = _most_common([language_tag(slot.session) for slot in agenda.slots])
    otherwise = program.language if direction == program.direction else ""
    return Tongue(language=spoken or otherwise, direction=direction)


def _most_common(values: Sequence[str]) -> str:
    return next((value for value, _ in Counter(values).most_common(1)), "")
