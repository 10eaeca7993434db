"""Addresses and texts for letters to many people at once."""

from collections.abc import Iterable, Iterator, Mapping
from email.utils import quote

from planner.domain.emails import is_email
from planner.domain.grouping import grouped
from planner.domain.names import folded, full_name, shown_name
from planner.domain.records import Participant, Role
from planner.domain.snapshot import Snapshot
from planner.domain.standing import is_live
from planner.language import Words
from planner.wording import exports, tables
from planner.wording.papers import role

_TO_QUOTE = frozenset('()<>[]:;@\\,."')
"""RFC 5322's specials."""


def can_be_written_to(person: Participant) -> bool:
    return is_email(person.email)


def addresses(people: Iterable[Participant]) -> str:
    """ "Ana Beltrán <ana@example.org>; ...", for the line of blind copies; two with one address are one."""
    written: dict[str, str] = {}
    for person in people:
        if can_be_written_to(person):
            written.setdefault(folded(person.email), _address(person))
    return "; ".join(written.values())


def programmes(snapshot: Snapshot, words: Words) -> Mapping[str, str]:
    """By person the sessions they have a part in, in time; what is not scheduled yet comes last.

    "Thu 26 May 09:00 Hall A: Water and dignity (Host); ...": one line, which every program merges.
    """
    parts = grouped((part.participant, part) for part in snapshot.roles)
    return {person: _programme(snapshot, own, words) for person, own in parts.items()}


def _programme(snapshot: Snapshot, parts: Iterable[Role], words: Words) -> str:
    told = sorted(line for part in parts for line in _lines(snapshot, part, words))
    return "; ".join(text for _, text in told)


def _lines(snapshot: Snapshot, part: Role, words: Words) -> Iterator[tuple[str, str]]:
    """With what they are sorted by."""
    session = snapshot.session[part.session]
    slots = snapshot.slots_of_session.get(session.id, ())
    title = exports.with_role(session.title, role(part.kind, words), words)
    if is_live(session) and not slots:
        yield "~", title
    for slot in slots if is_live(session) else ():
        day, room = snapshot.day[slot.day].date, snapshot.room.get(slot.room or "")
        place = tables.slot_place(day, slot.start, room.name if room else "", words)
        yield f"{day} {slot.start:05}", exports.part(place, title, words)


def _address(person: Participant) -> str:
    name = full_name(person) or shown_name(person)
    shown = f'"{quote(name)}"' if _TO_QUOTE & set(name) else name
    return f"{shown} <{person.email}>"
