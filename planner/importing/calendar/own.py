"""What our own calendars say beside the standard, so that a session comes back as it went out."""

from dataclasses import dataclass

from planner.domain.ids import typed_id
from planner.domain.published import GENERATOR
from planner.domain.records import RoleKind, SessionType
from planner.importing.calendar.entry import OWN, Entry
from planner.importing.schedule import words


@dataclass(frozen=True, slots=True, kw_only=True)
class Own:
    slot: str = ""
    session: str = ""
    type: SessionType | None = None
    room: str | None = None
    """ "" for the whole venue; None where it is not said."""
    track: str | None = None
    language: str = ""
    parts: tuple[tuple[str, RoleKind], ...] = ()
    """Names with what they do."""


def own_of(entry: Entry) -> Own:
    said = {line.name.removeprefix(OWN): words.line(line.text) for line in entry.own}
    people = [line for line in entry.own if line.name == f"{OWN}PERSON"]
    parts = [(words.line(line.text), line.parameters.get("X-ROLE", "").lower()) for line in people]
    kind = said.get("TYPE", "")
    is_full = "SESSION" in said
    return Own(
        slot=_slot(entry.uid),
        session=typed_id(said.get("SESSION", "")) or "",
        type=SessionType(kind) if kind in set(SessionType) else None,
        room=said.get("ROOM", "" if is_full else None),
        track=said.get("TRACK", "" if is_full else None),
        language=said.get("LANGUAGE", ""),
        parts=tuple(
            (name, RoleKind(role) if role in set(RoleKind) else RoleKind.PRESENTER)
            for name, role in parts
            if name
        ),
    )


def _slot(uid: str) -> str:
    name, _, domain = uid.partition("@")
    return typed_id(name) or "" if domain == GENERATOR else ""


def abstract_of(entry: Entry, own: Own) -> str:
    """The description without the paragraph that names the people."""
    first, _, rest = entry.description.partition("\n\n")
    names = {name for name, _ in own.parts}
    return rest if names and all(name in first for name in names) else entry.description
