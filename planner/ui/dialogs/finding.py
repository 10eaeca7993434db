"""What the palette finds: people, sessions, rooms, pages and commands, as values."""

from collections.abc import Callable, Iterable, Sequence
from enum import Enum

from PySide6.QtGui import QAction, QKeySequence

from planner.domain.names import folded, shown_name
from planner.domain.records import Participant, Room, Session
from planner.domain.values import dataclass
from planner.language import Words
from planner.store import finding
from planner.ui.workspace import Place, Workspace
from planner.wording.marking import later
from planner.wording.papers import seats
from planner.wording.tables import slot_place

MOST = 8
"""Shown of each group."""


class Group(Enum):
    RECENT = later("RECENT")
    PEOPLE = later("PEOPLE")
    SESSIONS = later("SESSIONS")
    ROOMS = later("ROOMS")
    PAGES = later("PAGES")
    COMMANDS = later("COMMANDS")


@dataclass(frozen=True, slots=True)
class Hit:
    group: Group
    title: str
    detail: str
    picture: str
    """Name of an icon; none for a command, which has its own."""
    keys: str
    take: Callable[[], object]
    action: QAction | None = None
    place: Place | None = None


def pieces(text: str) -> list[str]:
    return folded(text).split()


def matches(wanted: Sequence[str], text: str) -> bool:
    """Every piece somewhere in the folded text, in any order."""
    return all(piece in text for piece in wanted)


def commands(
    actions: Iterable[QAction], wanted: Sequence[str], *, group: Group = Group.COMMANDS, most: int = MOST
) -> list[Hit]:
    """Those that can be done now."""
    found = []
    for action in actions:
        text = action.text().replace("&&", "&")
        if action.isEnabled() and text and matches(wanted, folded(text)):
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            found.append(Hit(group, text, "", "", keys, action.trigger, action))
    return found[:most]


class Records:
    """People, sessions and rooms of the open workshop; texts are folded once for a search of several keys."""

    def __init__(
        self, workspace: Workspace, texts_of_people: Callable[[], Sequence[tuple[str, str]]]
    ) -> None:
        self._workspace = workspace
        self._texts_of_people = texts_of_people
        self._read()

    def _read(self) -> None:
        workspace = self._workspace
        self._snapshot = workspace.snapshot
        self._sessions = [(folded(each.title), each) for each in workspace.agenda.sessions.values()]
        rooms = workspace.document.all(Room)
        self._rooms = [(folded(each.name), each) for each in rooms]
        self._room_names = {room.id: room.name for room in rooms}
        self._dates = {day.id: day.date for day in workspace.snapshot.days}

    def found(self, wanted: Sequence[str]) -> list[Hit]:
        if not wanted:
            return []
        if self._snapshot is not self._workspace.snapshot:
            self._read()  # a step was done or undone meanwhile
        return [*self._people(wanted), *self._found_sessions(wanted), *self._found_rooms(wanted)]

    def _people(self, wanted: Sequence[str]) -> list[Hit]:
        document = self._workspace.document
        ids = finding.people_by_name(document, wanted, most=MOST)
        if len(ids) < MOST:
            known = set(ids)
            ids += [identity for identity in self._by_texts(wanted) if identity not in known][
                : MOST - len(ids)
            ]
        return [
            self._hit(Group.PEOPLE, shown_name(person), _about(person), "participants", person.id)
            for person in document.get_all(Participant, ids)
        ]

    def _by_texts(self, wanted: Sequence[str]) -> list[str]:
        left = self._texts_of_people()
        for piece in sorted(wanted, key=len, reverse=True):
            left = [each for each in left if piece in each[1]]
        return [identity for identity, _ in left]

    def _found_sessions(self, wanted: Sequence[str]) -> list[Hit]:
        found = [session for text, session in self._sessions if matches(wanted, text)]
        return [
            self._hit(Group.SESSIONS, session.title, self._place(session), "sessions", session.id)
            for session in found[:MOST]
        ]

    def _place(self, session: Session) -> str:
        """Where it is held first, "Thu 09:00 Hall A"."""
        words = self._workspace.words
        sittings = self._workspace.agenda.sittings.get(session.id)
        if not sittings:
            return words.gettext("not in the agenda")
        slot = min(sittings).slots[0]
        return slot_place(self._dates[slot.day], slot.start, self._room_names.get(slot.room or "", ""), words)

    def _found_rooms(self, wanted: Sequence[str]) -> list[Hit]:
        found = [room for text, room in self._rooms if matches(wanted, text)]
        words = self._workspace.words
        return [
            self._hit(Group.ROOMS, room.name, seats(room, words), "rooms", room.id) for room in found[:MOST]
        ]

    def _hit(self, group: Group, title: str, detail: str, page: str, identity: str) -> Hit:
        place = Place(page, identity)
        return Hit(group, title, detail, page, "", lambda: self._workspace.visit(page, identity), place=place)


def ranked(hits: Sequence[Hit], wanted: Sequence[str]) -> list[Hit]:
    """Groups with a title of which a word begins as what was typed come first; else in their usual order."""
    begun = {
        hit.group
        for hit in hits
        if any(word.startswith(piece) for word in folded(hit.title).split() for piece in wanted)
    }
    return sorted(hits, key=lambda hit: hit.group not in begun)


def recent(hits: Sequence[Hit]) -> list[Hit]:
    """What was gone to lately, once more."""
    return [
        Hit(Group.RECENT, hit.title, hit.detail, hit.picture, "", hit.take, place=hit.place) for hit in hits
    ]


def group_title(group: Group, words: Words) -> str:
    return words.gettext(group.value)


def _about(person: Participant) -> str:
    return " · ".join(part for part in (person.organisation, person.city) if part)
