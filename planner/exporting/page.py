"""The agenda as one web page: no script, nothing from elsewhere, every text escaped.

It is a list in order of time; on a wide screen style alone makes it a grid of rooms by time. A content
security policy in the page forbids whatever a hole in the escaping might let in.
"""

import base64
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from planner import assets
from planner.domain.grouping import grouped
from planner.domain.pictures import media_type
from planner.domain.records import SessionType
from planner.domain.snapshot import Snapshot
from planner.domain.times import clock
from planner.exporting.edition import Edition
from planner.exporting.page_grid import Grid, grid_of
from planner.exporting.sharing import (
    SharedAgenda,
    SharedDay,
    SharedPerson,
    SharedSession,
    SharedSlot,
    SharedTrack,
    shared_agenda,
)
from planner.language import Words
from planner.wording import dates, exports, papers
from planner.wording.series import join

NO_TRACK = "#5a6478"

_COLOUR = re.compile("#[0-9a-fA-F]{6}")
_LANGUAGE = re.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_SAYS_ITSELF = {SessionType.MEAL, SessionType.BREAK}
"""Types that a title repeats: "Lunch", "Coffee"."""
_CROWDED = 6
"""Columns from which on the grid may scroll sideways."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A session that has more to tell than its block holds, with every time it is on."""

    session: SharedSession
    slots: tuple[SharedSlot, ...]


def write_page(snapshot: Snapshot, edition: Edition) -> bytes:
    """Refused: `timezone_unknown`."""
    from jinja2 import Environment, StrictUndefined  # noqa: PLC0415 - slow import

    agenda, words = shared_agenda(snapshot, edition.choices), edition.words
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    template = environment.from_string(assets.path("templates/agenda.html").read_text(encoding="utf-8"))
    local = edition.created.astimezone(agenda.zone)
    page = template.render(
        agenda=agenda,
        days=[(day, grid_of(day, agenda.rooms)) for day in agenda.days],
        told=_told(agenda),
        tracks=_tracks_in_use(agenda),
        logo=_logo(agenda.logo),
        show=_Shown(agenda, words),
        language=words.info().get("language", "en").replace("_", "-"),
        version=exports.version(agenda.step, local, words),
    )
    return page.encode()


class _Shown:
    """How the values of one agenda are shown, and the words around them; the template's vocabulary."""

    def __init__(self, agenda: SharedAgenda, words: Words) -> None:
        self._words = words
        self.agenda = exports.agenda(words)
        self.about_sessions = exports.about_the_sessions(words)
        self.tracks = exports.tracks(words)
        self.skip = exports.to_the_agenda(words)
        self.nothing = papers.nothing_scheduled(words)
        self.whole_venue = papers.whole_venue(words)
        self._usual_language = _usual_language(agenda)

    def colour(self, track: SharedTrack | None) -> str:
        return track.colour if track and _COLOUR.fullmatch(track.colour) else NO_TRACK

    def language(self, session: SharedSession) -> str:
        """For the browser: fonts, hyphens and voices."""
        return session.language if _LANGUAGE.fullmatch(session.language) else ""

    def span(self, slot: SharedSlot) -> str:
        return papers.time_span(slot.start, slot.end, self._words)

    def clock(self, minute: int) -> str:
        return clock(minute)

    def room(self, slot: SharedSlot) -> str:
        return slot.room.name if slot.room else self.whole_venue

    def names(self, people: Sequence[SharedPerson]) -> str:
        return join([person.name for person in people], self._words)

    def kind(self, session: SharedSession) -> list[str]:
        """What a session is, in a few words: track, type, and language where it is not the usual one."""
        parts = [
            session.track.name if session.track else "",
            "" if session.type in _SAYS_ITSELF else papers.session_type(session.type, self._words),
            session.language if session.language != self._usual_language else "",
        ]
        return [part for part in parts if part]

    def person(self, person: SharedPerson) -> str:
        parts = [person.organisation, *(papers.role(role, self._words) for role in person.roles)]
        return join([part for part in parts if part], self._words)

    def rows(self, grid: Grid) -> str:
        return " ".join(f"minmax({height}px,auto)" for height in grid.heights)

    def is_crowded(self, grid: Grid) -> bool:
        return grid.lanes > _CROWDED

    def long_date(self, day: date) -> str:
        return dates.long_date(day, self._words)

    def short_date(self, day: date) -> str:
        return dates.short_date(day, self._words)

    def dates(self, days: Sequence[SharedDay]) -> str:
        return dates.date_span(days[0].date, days[-1].date, self._words) if days else ""


def _told(agenda: SharedAgenda) -> list[Told]:
    """In order of their first time."""
    telling = (slot for slot in agenda.slots if slot.session.abstract or slot.session.people)
    found = grouped((slot.session.id, slot) for slot in telling)
    return [Told(session=slots[0].session, slots=slots) for slots in found.values()]


def _usual_language(agenda: SharedAgenda) -> str:
    spoken = Counter(slot.session.language for slot in agenda.slots if slot.session.language)
    return next((language for language, _ in spoken.most_common(1)), "")


def _tracks_in_use(agenda: SharedAgenda) -> list[SharedTrack]:
    used = {slot.session.track for slot in agenda.slots}
    return [track for track in agenda.tracks if track in used]


def _logo(content: bytes | None) -> str | None:
    """A `data:` address; None for what is neither PNG nor JPEG."""
    if content is None or (kind := media_type(content)) is None:
        return None
    return f"data:{kind};base64,{base64.b64encode(content).decode()}"
