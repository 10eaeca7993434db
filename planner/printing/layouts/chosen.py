"""Which of the workshop a paper is about, as somebody chose."""

from collections.abc import Iterable
from datetime import date

from planner.domain.agenda import REFRESHMENTS
from planner.domain.grouping import grouped
from planner.domain.names import shown_name
from planner.domain.records import Day, Participant, RoleKind, Room, Session, Slot
from planner.domain.rules import is_blank
from planner.domain.snapshot import Snapshot
from planner.domain.standing import NOT_COMING, WITHOUT_BADGE, is_live, is_shared
from planner.domain.times import Minute
from planner.domain.values import dataclass
from planner.language import Words
from planner.printing import text as typesetting
from planner.printing.choices import Choices
from planner.printing.layouts.agenda import LEADING_ROLES
from planner.wording import papers as wording
from planner.wording.directions import isolated
from planner.wording.series import join


def slots(snapshot: Snapshot, choices: Choices) -> tuple[Slot, ...]:
    """In time; of sessions that take place, internal ones only when asked for, or chosen by themselves."""
    return tuple(
        slot
        for slot in snapshot.slots
        if _is_in(slot.day, choices.days)
        and _is_in(slot.room, choices.rooms)
        and _is_chosen(snapshot.session[slot.session], choices)
    )


def working_slots(snapshot: Snapshot, choices: Choices) -> tuple[Slot, ...]:
    """As `slots`, without meals and breaks unless they are chosen by themselves."""
    return tuple(
        slot
        for slot in slots(snapshot, choices)
        if choices.sessions or snapshot.session[slot.session].type not in REFRESHMENTS
    )


def working_items(snapshot: Snapshot, choices: Choices) -> tuple[str, ...]:
    return tuple(slot.id for slot in working_slots(snapshot, choices))


def people(snapshot: Snapshot, choices: Choices) -> tuple[Participant, ...]:
    """In the order of names: those chosen, or all who come."""
    if choices.people:
        wanted = set(choices.people)
        return tuple(person for person in snapshot.participants if person.id in wanted)
    return tuple(person for person in snapshot.participants if person.status not in WITHOUT_BADGE)


def named_people(snapshot: Snapshot, choices: Choices) -> tuple[Participant, ...]:
    return tuple(person for person in people(snapshot, choices) if has_name(person))


def _is_chosen(session: Session, choices: Choices) -> bool:
    if session.id in choices.sessions:
        return is_live(session)
    is_shown = is_live if choices.with_internal else is_shared
    return not choices.sessions and is_shown(session) and _is_in(session.track, choices.tracks)


def _is_in(name: str | None, wanted: tuple[str, ...]) -> bool:
    return not wanted or name in wanted


@dataclass(frozen=True, slots=True)
class Sitting:
    """A session held once; in no room it takes the whole venue."""

    session: Session
    day: Day
    start: Minute
    rooms: tuple[Room, ...]
    slots: tuple[Slot, ...]

    @property
    def end(self) -> int:
        return self.start + self.session.minutes


def sittings(snapshot: Snapshot, held: Iterable[Slot]) -> tuple[Sitting, ...]:
    """By day, start and title; slots of one session that start together are one."""
    rank = {room.id: number for number, room in enumerate(snapshot.rooms)}
    together = grouped(((slot.day, slot.start, slot.session), slot) for slot in held)
    found = []
    for (day, start, session), members in together.items():
        named = sorted({slot.room for slot in members if slot.room}, key=rank.__getitem__)
        is_everywhere = any(slot.room is None for slot in members)
        rooms = () if is_everywhere else tuple(snapshot.room[room] for room in named)
        found.append(Sitting(snapshot.session[session], snapshot.day[day], start, rooms, members))
    return tuple(sorted(found, key=_in_time))


def _in_time(sitting: Sitting) -> tuple[date, int, str, str]:
    return sitting.day.date, sitting.start, sitting.session.title, sitting.session.id


def held_by(snapshot: Snapshot, session: str) -> list[tuple[RoleKind, Participant]]:
    """Who has which part in a session, without those who will not come."""
    held = snapshot.roles_of_session.get(session, ())
    found = ((role.kind, snapshot.participant[role.participant]) for role in held)
    return [(kind, person) for kind, person in found if person.status not in NOT_COMING]


def leading_names(snapshot: Snapshot, session: str, words: Words) -> str:
    """Who leads a session, once each; its hosts where nobody does."""
    held = held_by(snapshot, session)
    leading = [person for kind, person in held if kind in LEADING_ROLES]
    hosts = [person for kind, person in held if kind is RoleKind.HOST]
    return join(list(dict.fromkeys(isolated(shown_name(person)) for person in leading or hosts)), words)


def place_with_floor(sitting: Sitting, words: Words) -> str:
    """ "Lab (2)": the floor behind the room, where it is known."""
    if not sitting.rooms:
        return wording.whole_venue(words)
    return join([_with_floor(room) for room in sitting.rooms], words)


def _with_floor(room: Room) -> str:
    return f"{isolated(room.name)} ({isolated(room.floor)})" if room.floor else isolated(room.name)


def has_name(person: Participant) -> bool:
    """One that shows on paper."""
    return not is_blank(typesetting.clean(shown_name(person)))
