"""What begins after midnight and belongs to the day before: a calendar knows dates, a workshop its days."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta

from planner.domain.snapshot import Snapshot
from planner.domain.times import MINUTES_A_DAY, Minute
from planner.importing.schedule.source import Place, SourceSession

_MORNING = 5 * 60
"""Who is up before it has not been to bed."""
_DAY = timedelta(days=1)


def with_nights(sessions: Iterable[SourceSession], snapshot: Snapshot) -> list[SourceSession]:
    sessions = list(sessions)
    days = {place.date for session in sessions for place in session.places if place.start >= _MORNING}
    days |= {day.date for day in snapshot.days if day.closes > MINUTES_A_DAY}
    early = {day.date: day.opens for day in snapshot.days if day.opens < _MORNING}
    known = {slot.id: (snapshot.day[slot.day].date, slot.start) for slot in snapshot.slots}
    return [
        replace(session, places=tuple(_at_night(place, days, early, known) for place in session.places))
        for session in sessions
    ]


def _at_night(
    place: Place, days: set[date], early: Mapping[date, int], known: Mapping[str, tuple[date, Minute]]
) -> Place:
    """A slot of ours that is there at this very date stays on it."""
    is_early = place.start >= early.get(place.date, MINUTES_A_DAY)
    is_known = known.get(place.slot) == (place.date, place.start)
    if place.start >= _MORNING or place.date == date.min or is_early or is_known:
        return place
    if place.date - _DAY not in days:
        return place
    return replace(place, date=place.date - _DAY, start=Minute(place.start + MINUTES_A_DAY))
