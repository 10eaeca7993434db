"""An agenda without the entries somebody leaves out, and without what only they would bring along."""

from collections.abc import Hashable, Iterable
from dataclasses import replace
from typing import TypeVar

from planner.importing.schedule.source import Place, SourceAgenda, SourceSession

T = TypeVar("T", bound=Hashable)


def without_rows(session: SourceSession, left_out: frozenset[int]) -> SourceSession | None:
    """None where nothing of it is left."""
    rows = tuple(row for row in session.rows if row not in left_out)
    if len(rows) == len(session.rows):
        return session
    passed = tuple(place for place in session.places if place.row in left_out)
    places = tuple(place for place in session.places if place.row not in left_out)
    return replace(session, rows=rows, places=places, passed=passed) if rows else None


def framed_without(source: SourceAgenda, left_out: frozenset[int]) -> SourceAgenda:
    """With the days, rooms, tracks and people the rest needs, and those no entry uses."""
    if not left_out:
        return source
    kept = [each for each in (without_rows(session, left_out) for session in source.sessions) if each]
    dates = _gone((place.date for place in _places(source.sessions)), (place.date for place in _places(kept)))
    rooms = _gone((place.room for place in _places(source.sessions)), (place.room for place in _places(kept)))
    tracks = _gone((each.track for each in source.sessions), (each.track for each in kept))
    people = _gone(_people(source.sessions), _people(kept))
    return replace(
        source,
        days=tuple(day for day in source.days if day.stated or day.date not in dates),
        rooms=tuple(room for room in source.rooms if room.name not in rooms),
        tracks=tuple(track for track in source.tracks if track.name not in tracks),
        people=tuple(person for person in source.people if person not in people),
        problems=tuple(problem for problem in source.problems if problem.row not in left_out),
    )


def _gone(before: Iterable[T], after: Iterable[T]) -> set[T]:
    return set(before) - set(after)


def _places(sessions: Iterable[SourceSession]) -> list[Place]:
    return [place for session in sessions for place in session.places]


def _people(sessions: Iterable[SourceSession]) -> list[Hashable]:
    return [person for session in sessions for person in session.people]
