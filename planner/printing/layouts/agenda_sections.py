"""What a list of the agenda is divided into: days, tracks or rooms."""

from collections.abc import Callable
from functools import partial

from planner.domain.records import Day, Room
from planner.domain.values import dataclass
from planner.printing.layouts.agenda import Edition, Entry
from planner.wording import agenda_papers
from planner.wording import papers as wording
from planner.wording.dates import short_date


@dataclass(frozen=True, slots=True)
class DayPart:
    """What of a day is in a section; without names where the section has that of the day."""

    entries: tuple[Entry, ...]
    name: str = ""
    short_name: str = ""
    """For every time of it, as a page may begin with any."""


@dataclass(frozen=True, slots=True)
class Section:
    title: str
    days: tuple[DayPart, ...] = ()
    note: str = ""
    sentence: str = ""
    """Said where there is nothing to list."""
    is_of_room: bool = False
    """What takes the whole venue is no more than mentioned."""


def by_day(edition: Edition) -> list[Section]:
    days = [_day(edition, day) for day in edition.snapshot.days]
    return days or [Section("", sentence=wording.no_days(edition.words))]


def _day(edition: Edition, day: Day) -> Section:
    title, entries = wording.day_heading(day, edition.words), edition.entries(day)
    if not entries:
        return Section(title, sentence=wording.nothing_scheduled(edition.words))
    return Section(title, (DayPart(entries),))


def by_track(edition: Edition) -> list[Section]:
    """The tracks that are on, then what is in none."""
    tracks: list[tuple[str, str | None]] = [(track.name, track.id) for track in edition.snapshot.tracks]
    none = (agenda_papers.without_track(edition.words), None)
    found = [Section(name, _days(edition, partial(_is_in_track, wanted))) for name, wanted in [*tracks, none]]
    return [section for section in found if section.days] or by_day(edition)


def by_room(edition: Edition) -> list[Section]:
    """The rooms something happens in, each with what takes the whole venue, too."""
    used = {slot.room for slot in edition.snapshot.slots}
    found = [_room(edition, room) for room in edition.snapshot.rooms if room.id in used]
    return [section for section in found if section.days] or by_day(edition)


def _room(edition: Edition, room: Room) -> Section:
    is_used = any(room in entry.rooms for day in edition.snapshot.days for entry in edition.entries(day))
    days = _days(edition, lambda entry: not entry.rooms or room in entry.rooms) if is_used else ()
    return Section(room.name, days, wording.seats(room, edition.words), is_of_room=True)


def _is_in_track(wanted: str | None, entry: Entry) -> bool:
    return (entry.track.id if entry.track else None) == wanted


def _days(edition: Edition, is_wanted: Callable[[Entry], bool]) -> tuple[DayPart, ...]:
    words = edition.words
    shown = (
        DayPart(
            tuple(filter(is_wanted, edition.entries(day))),
            wording.day_heading(day, words),
            short_date(day.date, words),
        )
        for day in edition.snapshot.days
    )
    return tuple(day for day in shown if day.entries)
