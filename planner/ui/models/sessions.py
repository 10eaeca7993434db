"""The table of sessions."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from planner.domain.grouping import grouped
from planner.domain.names import shown_name
from planner.domain.records import (
    ROLE_RANK,
    Day,
    Participant,
    Role,
    Room,
    Session,
    SessionNeed,
    SessionStatus,
    SessionType,
    Slot,
    Track,
)
from planner.domain.refusal import Refused
from planner.domain.rules import LONGEST_SESSION, MOST_PEOPLE
from planner.domain.values import dataclass
from planner.language import Words
from planner.operations import session_details, sessions
from planner.store import sessions as reads
from planner.store.document import Document
from planner.store.snapshot import BY_POSITION
from planner.ui.models.columns import Choice, Column, Subject, text_column
from planner.ui.workspace import Workspace
from planner.wording import tables
from planner.wording.choices import choice
from planner.wording.series import join


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What other records say of a page of sessions, by their ids."""

    words: Words
    tracks: Mapping[str, Track]
    places: Mapping[str, Sequence[str]]
    people: Mapping[str, Sequence[str]]
    needs: Mapping[str, Sequence[str]]


SessionColumn = Column[Session, Around]


def around(workspace: Workspace, page: Sequence[Session]) -> Around:
    document, words = workspace.document, workspace.words
    ids = [session.id for session in page]
    needs = document.referring(SessionNeed, "session", ids)
    return Around(
        words=words,
        tracks={track.id: track for track in document.all(Track)},
        places=_places(document, ids, words),
        people=_people(document, ids),
        needs=grouped((need.session, need.feature) for need in sorted(needs, key=lambda need: need.feature)),
    )


def columns(workspace: Workspace) -> Sequence[SessionColumn]:
    words = workspace.words
    return (
        text_column(sessions.change_session, "title", words.gettext("Title"), 240),
        SessionColumn(
            key="type", heading=words.gettext("Type"), width=86, sort="type", choices=types,
            shown=lambda session, around: choice(session.type, around.words),
            typed=lambda session, _: session.type, change=_set_type,
        ),
        SessionColumn(
            key="track", heading=words.gettext("Track"), width=140, sort="track", choices=tracks,
            shown=_track, colour=_colour, typed=lambda session, _: session.track or "", change=_set_track,
        ),
        SessionColumn(
            key="minutes", heading=words.gettext("Minutes"), width=72, sort="minutes", is_numeric=True,
            shown=lambda session, _: str(session.minutes), change=_set_minutes,
        ),
        SessionColumn(
            key="when", heading=words.gettext("When and where"), width=222, sort="when",
            shown=lambda session, around: join(around.places.get(session.id, ()), around.words),
        ),
        SessionColumn(
            key="people", heading=words.gettext("People"), width=242, sort="people",
            shown=lambda session, around: join(around.people.get(session.id, ()), around.words),
        ),
        SessionColumn(
            key="status", heading=words.gettext("Status"), width=100, sort="status", choices=statuses,
            shown=lambda session, around: choice(session.status, around.words),
            typed=lambda session, _: session.status, change=_set_status,
        ),
        *_less_usual(words),
    )  # fmt: skip


def types(workspace: Workspace) -> Sequence[Choice]:
    return [Choice(value=kind, text=choice(kind, workspace.words)) for kind in SessionType]


def statuses(workspace: Workspace) -> Sequence[Choice]:
    return [Choice(value=status, text=choice(status, workspace.words)) for status in SessionStatus]


def tracks(workspace: Workspace) -> Sequence[Choice]:
    found = workspace.document.select(Track, BY_POSITION)
    without = Choice(value="", text=workspace.words.gettext("Without a track"))
    return [*(Choice(value=track.id, text=track.name, colour=track.colour) for track in found), without]


def audiences(workspace: Workspace) -> Sequence[Choice]:
    words = workspace.words
    return [
        Choice(value="1", text=words.gettext("Public")), Choice(value="", text=words.gettext("Internal"))
    ]  # fmt: skip


def minutes_of(text: str) -> int:
    return _number(text, lambda: Refused("minutes_impossible", minutes=text, most=LONGEST_SESSION))


def _less_usual(words: Words) -> Sequence[SessionColumn]:
    return (
        SessionColumn(
            key="public", heading=words.gettext("For"), width=90, sort="public", usual=False,
            shown=lambda session, around: around.words.gettext("Public")
            if session.public
            else around.words.gettext("Internal"),
            typed=lambda session, _: "1" if session.public else "", choices=audiences,
            change=lambda document, session, text: sessions.change_session(
                document, replace(session, public=bool(text))
            ),
        ),
        _people_number("expected", words.gettext("Expected")),
        _people_number("limit", words.gettext("Limit")),
        text_column(sessions.change_session, "language", words.gettext("Language"), 100, usual=False),
        SessionColumn(
            key="needs", heading=words.gettext("Needs"), width=180, sort="needs", usual=False,
            shown=lambda session, around: join(around.needs.get(session.id, ()), around.words),
            change=lambda document, session, text: sessions.set_needs(
                document, session.id, needs=filter(None, map(str.strip, text.split(",")))
            ),
        ),
        text_column(None, "abstract", words.gettext("Abstract"), 260, usual=False),
        text_column(None, "notes", words.gettext("Notes"), 220, usual=False),
    )  # fmt: skip


def _places(document: Document, ids: Sequence[str], words: Words) -> Mapping[str, Sequence[str]]:
    days = {day.id: day for day in document.all(Day)}
    rooms = {room.id: room.name for room in document.all(Room)}
    slots = document.referring(Slot, "session", ids)
    slots.sort(key=lambda slot: (days[slot.day].date, slot.start, rooms.get(slot.room or "", "")))
    return grouped(
        (
            slot.session,
            tables.slot_place(days[slot.day].date, slot.start, rooms.get(slot.room or "", ""), words),
        )
        for slot in slots
    )


def _people(document: Document, ids: Sequence[str]) -> Mapping[str, Sequence[str]]:
    roles = document.referring(Role, "session", ids)
    people = {
        person.id: person for person in document.get_all(Participant, [role.participant for role in roles])
    }
    roles.sort(key=lambda role: (ROLE_RANK[role.kind], people[role.participant].sort_key))
    named = dict.fromkeys((role.session, shown_name(people[role.participant])) for role in roles)
    return grouped(named)


def _people_number(key: str, heading: str) -> SessionColumn:
    def shown(session: Session, _: Around) -> str:
        value: int | None = getattr(session, key)
        return "" if value is None else str(value)

    def change(document: Document, session: Session, text: str) -> None:
        impossible = Refused("people_impossible", people=text, most=MOST_PEOPLE)
        value = _number(text, lambda: impossible) if text.strip() else None
        changed = replace(session, expected=value) if key == "expected" else replace(session, limit=value)
        sessions.change_session(document, changed)

    return SessionColumn(
        key=key, heading=heading, shown=shown, width=86, sort=key, usual=False, is_numeric=True, change=change
    )


def _number(text: str, refused: Callable[[], Refused]) -> int:
    try:
        return int(text)
    except ValueError:
        raise refused() from None


def _set_type(document: Document, session: Session, value: str) -> None:
    session_details.set_type(document, [session.id], kind=SessionType(value))


def _set_track(document: Document, session: Session, value: str) -> None:
    session_details.set_track(document, [session.id], track=value or None)


def _set_status(document: Document, session: Session, value: str) -> None:
    session_details.set_session_status(document, [session.id], status=SessionStatus(value))


def _set_minutes(document: Document, session: Session, text: str) -> None:
    session_details.set_minutes(document, [session.id], minutes=minutes_of(text))


def _track(session: Session, around: Around) -> str:
    track = around.tracks.get(session.track or "")
    return track.name if track else ""


def _colour(session: Session, around: Around) -> str:
    track = around.tracks.get(session.track or "")
    return track.colour if track else ""


SESSIONS = Subject(
    name="sessions",
    record=Session,
    listing=reads.LISTING,
    columns=columns,
    around=around,
    usual_sort="title",
    shown=frozenset({Session, Track, Day, Room, Slot, Role, Participant, SessionNeed}),
)
