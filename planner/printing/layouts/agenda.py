"""What a printed agenda may say: the sessions of each day, with what stands beside a title."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

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
from planner.domain.values import dataclass
from planner.language import Words
from planner.printing import text as typesetting
from planner.printing.choices import Choices
from planner.printing.layouts.frame import (
    NEUTRAL_EDGE,
    NEUTRAL_FILL,
    is_right_to_left_paper,
    pale,
    reads_from_right,
)
from planner.printing.marks import Colour
from planner.wording import papers as wording
from planner.wording.directions import in_row, isolated
from planner.wording.series import join

LEADING_ROLES = (RoleKind.PRESENTER, RoleKind.FACILITATOR, RoleKind.MODERATOR)


@dataclass(frozen=True, slots=True)
class Edition:
    """What of an agenda is printed, for whom."""

    snapshot: Snapshot
    """Without the days and slots nobody chose."""
    words: Words
    internal: bool = False
    """Sessions for the team's eyes, too."""
    is_right_to_left: bool = False
    """The way the paper is read."""

    def entries(self, day: Day) -> tuple["Entry", ...]:
        return entries_of_day(self.snapshot, day, internal=self.internal)

    def isolated(self, words: str) -> str:
        return isolated(words, is_right_to_left=self.is_right_to_left)

    def in_row(self, *parts: str) -> str:
        return in_row(parts, is_right_to_left=self.is_right_to_left)

    def turns(self, words: str) -> bool:
        """Whether they are read from right to left."""
        return reads_from_right(words, is_right_to_left=self.is_right_to_left)

    def row_turns(self, words: str) -> bool:
        """The same of a row of names: read as the paper is, if there is one of its own writing."""
        return self.is_right_to_left and self.turns(words)


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


def edition_of(snapshot: Snapshot, choices: Choices, *, words: Words) -> Edition:
    """Of chosen rooms: what is in them, and what takes the whole venue."""
    slots = chosen_slots(snapshot, choices)
    days = (day for day in snapshot.days if not choices.days or day.id in choices.days)
    shown = replace(snapshot, days=tuple(days), slots=slots)
    return Edition(shown, words, choices.with_internal, is_right_to_left_paper(snapshot))


def chosen_slots(snapshot: Snapshot, choices: Choices) -> tuple[Slot, ...]:
    """Those of the chosen days, rooms and tracks, hidden sessions among them."""
    days, rooms, tracks = set(choices.days), set(choices.rooms), set(choices.tracks)
    return tuple(
        slot
        for slot in snapshot.slots
        if (not days or slot.day in days)
        and (not rooms or slot.room is None or slot.room in rooms)
        and (not tracks or snapshot.session[slot.session].track in tracks)
    )


def shown_slots(snapshot: Snapshot, choices: Choices) -> tuple[str, ...]:
    """Ids of the slots on the paper."""
    is_shown = is_live if choices.with_internal else is_shared
    chosen = chosen_slots(snapshot, choices)
    return tuple(slot.id for slot in chosen if is_shown(snapshot.session[slot.session]))


def title_of(session: Session) -> str:
    """Clean, and never nothing: somebody would look for it."""
    return typesetting.clean(session.title) or "…"


def used_rooms(snapshot: Snapshot, entries: Iterable[Entry]) -> tuple[Room, ...]:
    """The rooms something happens in, in their order."""
    used = {room.id for entry in entries for room in entry.rooms}
    return tuple(room for room in snapshot.rooms if room.id in used)


def place(entry: Entry, words: Words) -> str:
    names = [room.name for room in entry.rooms]
    return join(names, words) if names else wording.whole_venue(words)


def kind(entry: Entry, words: Words) -> str:
    """The type of the session, unless its title says the same."""
    return kind_of(entry.session, words)


def kind_of(session: Session, words: Words) -> str:
    named = wording.session_type(session.type, words)
    return "" if named.casefold() == session.title.casefold() else named


def leaders(edition: Edition, entry: Entry) -> list[str]:
    """Who leads the session, once each, in the order of their roles; its hosts where nobody does."""
    return leaders_of(edition, entry.session)


def leaders_of(edition: Edition, session: Session) -> list[str]:
    held = _coming(edition.snapshot, session)
    leading = [person for kind, person in held if kind in LEADING_ROLES]
    hosts = [person for kind, person in held if kind is RoleKind.HOST]
    return list(dict.fromkeys(edition.isolated(shown_name(person)) for person in leading or hosts))


def people_by_role(edition: Edition, entry: Entry) -> list[str]:
    """ "Presenters: Ana Beltrán (Water for All), Li Wei", a line a role."""
    held = _coming(edition.snapshot, entry.session)
    lines: list[str] = []
    for role in RoleKind:
        named = [_introduced(edition, person) for kind, person in held if kind is role]
        if named:
            lines.append(wording.people_of_role(role, named, edition.words))
    return lines


def _coming(snapshot: Snapshot, session: Session) -> list[tuple[RoleKind, Participant]]:
    """Who has which part in the session, without those who will not come."""
    held = snapshot.roles_of_session.get(session.id, ())
    found = ((role.kind, snapshot.participant[role.participant]) for role in held)
    return [(kind, person) for kind, person in found if person.status not in NOT_COMING]


def _introduced(edition: Edition, person: Participant) -> str:
    name = edition.isolated(shown_name(person))
    return f"{name} ({edition.isolated(person.organisation)})" if person.organisation else name


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
