"""What a printed agenda may say: the sessions of each day, with what stands beside a title."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from planner.domain.grouping import grouped
from planner.domain.names import shown_name
from planner.domain.records import (
    Day,
    Participant,
    RoleKind,
    Room,
    Session,
    Slot,
    Track,
)
from planner.domain.snapshot import Snapshot
from planner.domain.standing import NOT_COMING, is_live, is_shared
from planner.domain.times import Minute
from planner.language import Words
from planner.printing.layouts.frame import NEUTRAL_EDGE, NEUTRAL_FILL, pale
from planner.printing.marks import Colour
from planner.wording import papers as wording
from planner.wording.series import join

LEADING_ROLES = (RoleKind.PRESENTER, RoleKind.FACILITATOR, RoleKind.MODERATOR)
ISOLATE, ISOLATE_END = "\u2068", "\u2069"
"""Keep a name's direction from spreading over the names and brackets next to it."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A session at one time, in one room or several at once; in none it takes the whole venue."""

    session: Session
    start: Minute
    rooms: tuple[Room, ...]
    track: Track | None

    @property
    def end(self) -> int:
        return self.start + self.session.minutes

    @property
    def edge(self) -> Colour:
        return self.track.colour if self.track else NEUTRAL_EDGE

    @property
    def fill(self) -> Colour:
        return pale(self.track.colour) if self.track else NEUTRAL_FILL


def entries_of_day(snapshot: Snapshot, day: Day, *, internal: bool = False) -> tuple[Entry, ...]:
    """By start, then the rooms' order; cancelled sessions never, internal ones only when asked for."""
    rank = {room.id: number for number, room in enumerate(snapshot.rooms)}
    is_shown = is_live if internal else is_shared
    together = grouped(
        ((slot.start, slot.session), slot)
        for slot in snapshot.slots
        if slot.day == day.id and is_shown(snapshot.session[slot.session])
    )
    entries = [_entry(snapshot, slots, rank) for slots in together.values()]
    return tuple(sorted(entries, key=lambda entry: (entry.start, _place(entry, rank), entry.session.title)))


def used_rooms(snapshot: Snapshot, entries: Iterable[Entry]) -> tuple[Room, ...]:
    """The rooms something happens in, in their order."""
    used = {room.id for entry in entries for room in entry.rooms}
    return tuple(room for room in snapshot.rooms if room.id in used)


def place(entry: Entry, words: Words) -> str:
    names = [room.name for room in entry.rooms]
    return join(names, words) if names else wording.whole_venue(words)


def kind(entry: Entry, words: Words) -> str:
    """The type of the session, unless its title says the same."""
    named = wording.session_type(entry.session.type, words)
    return "" if named.casefold() == entry.session.title.casefold() else named


def leaders(snapshot: Snapshot, entry: Entry) -> list[str]:
    """Who leads the session, once each, in the order of their roles; its hosts where nobody does."""
    held = _coming(snapshot, entry)
    leading = [person for kind, person in held if kind in LEADING_ROLES]
    hosts = [person for kind, person in held if kind is RoleKind.HOST]
    return list(dict.fromkeys(isolated(shown_name(person)) for person in leading or hosts))


def people_by_role(snapshot: Snapshot, entry: Entry, words: Words) -> list[str]:
    """ "Presenters: Ana Beltrán (Water for All), Li Wei", a line a role."""
    held = _coming(snapshot, entry)
    lines: list[str] = []
    for role in RoleKind:
        named = [_introduced(person) for kind, person in held if kind is role]
        if named:
            lines.append(wording.people_of_role(role, named, words))
    return lines


def _coming(snapshot: Snapshot, entry: Entry) -> list[tuple[RoleKind, Participant]]:
    """Who has which part in the session, without those who will not come."""
    held = snapshot.roles_of_session.get(entry.session.id, ())
    found = ((role.kind, snapshot.participant[role.participant]) for role in held)
    return [(kind, person) for kind, person in found if person.status not in NOT_COMING]


def isolated(name: str) -> str:
    return name if name.isascii() else f"{ISOLATE}{name}{ISOLATE_END}"


def _introduced(person: Participant) -> str:
    name = isolated(shown_name(person))
    return f"{name} ({isolated(person.organisation)})" if person.organisation else name


def _entry(snapshot: Snapshot, slots: Sequence[Slot], rank: dict[str, int]) -> Entry:
    first = slots[0]
    session = snapshot.session[first.session]
    rooms = sorted({slot.room for slot in slots if slot.room}, key=lambda room: rank.get(room, 0))
    takes_all = any(slot.room is None for slot in slots)
    return Entry(
        session,
        first.start,
        () if takes_all else tuple(snapshot.room[room] for room in rooms),
        snapshot.track.get(session.track or ""),
    )


def _place(entry: Entry, rank: dict[str, int]) -> int:
    return rank.get(entry.rooms[0].id, 0) if entry.rooms else -1
