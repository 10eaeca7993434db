"""What somebody typed for a day, a room, a session or a person: an id, or its name as it sounds."""

from collections.abc import Callable, Collection, Iterable
from datetime import date
from typing import TypeVar

from planner.domain import names
from planner.domain.ids import typed_id
from planner.domain.names import folded
from planner.domain.records import Day, FormerPerson, Participant, Record, Room, Session, Track
from planner.domain.refusal import Refused
from planner.store.document import Document

R = TypeVar("R", bound=Record)


def find_session(document: Document, text: str) -> Session:
    return _find(document, Session, text, lambda session: {session.title})


def find_room(document: Document, text: str) -> Room:
    return _find(document, Room, text, lambda room: {room.name})


def find_track(document: Document, text: str) -> Track:
    return _find(document, Track, text, lambda track: {track.name})


def find_participant(document: Document, text: str) -> Participant:
    """Also by the id on the badge of somebody who was found to be them."""
    former = document.get(FormerPerson, typed_id(text) or text)
    return _find(
        document,
        Participant,
        former.participant if former else text,
        lambda person: {names.full_name(person), names.shown_name(person)},
    )


def find_day(document: Document, text: str) -> Day:
    """By its id or its date."""
    for day in document.all(Day):
        if text.strip() in (day.id, day.date.isoformat()):
            return day
    raise Refused("unknown", kind="day", id=text)


def parse_date(text: str) -> date:
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise Refused("date_unreadable", text=text) from None


def _find(document: Document, kind: type[R], text: str, called: Callable[[R], Collection[str]]) -> R:
    by_id = document.get(kind, typed_id(text) or text)
    if by_id is not None:
        return by_id
    wanted = folded(text)
    found = [
        record for record in document.all(kind) if any(folded(name) == wanted for name in called(record))
    ]
    if len(found) > 1:
        raise Refused("ambiguous", text=text, candidates=_candidates(found, called))
    if not found:
        raise Refused("unknown", kind=kind.__name__.lower(), id=text)
    return found[0]


def _candidates(found: Iterable[R], called: Callable[[R], Collection[str]]) -> list[str]:
    return [f"{sorted(called(record))[-1]} ({record.id})" for record in found]
