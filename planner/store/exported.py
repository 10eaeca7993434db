"""What was shared when, and what has become of the agenda since."""

from dataclasses import replace
from datetime import date
from itertools import chain

from planner.domain import releases
from planner.domain.ids import derived_id
from planner.domain.records import Release, ReleasedSlot, SessionStatus
from planner.domain.releases import AgendaChange, ReleasedAgenda
from planner.domain.snapshot import Snapshot
from planner.domain.times import Minute
from planner.domain.values import dataclass
from planner.store.document import Document
from planner.store.past import Past, Row

_SHOWN = {
    "day": frozenset({"date"}),
    "room": frozenset({"name"}),
    "session": frozenset({"title", "minutes", "status", "public"}),
    "slot": frozenset({"session", "day", "start", "room"}),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    id: str
    format: str
    """The name of one of `operations.exports.FORMATS`, or `BUNDLE`."""
    name: str
    """Of the file, without its folder."""
    at: str
    """UTC, ISO 8601 with seconds."""
    desk: str
    step: int
    """The last one before it: what was shared is the document as of then."""
    choices: str
    """JSON of which part of it (`operations.exports.choices_text`)."""


def log_export(document: Document, *, format_name: str, name: str, choices: str) -> None:
    """Note what was shared; not a step, and not undone."""
    document.log("export_log", format=format_name, name=name, choices=choices)


def exports(document: Document) -> list[Export]:
    """Newest first."""
    query = "SELECT id, format, name, at, desk, step, choices FROM export_log ORDER BY rowid DESC"
    names = ("id", "format", "name", "at", "desk", "step", "choices")
    with document.reading() as connection:
        return [Export(**dict(zip(names, row, strict=True))) for row in connection.execute(query)]


def changes_since(document: Document, export: Export, snapshot: Snapshot) -> tuple[AgendaChange, ...]:
    """What would read otherwise in the whole agenda now, told from the journal; of what strangers may see.

    `snapshot` is the document as it is now.
    """
    past = Past(document, _SHOWN, first=export.step)
    if not past:
        return ()
    past.know(chain(snapshot.days, snapshot.rooms, snapshot.sessions, snapshot.slots))
    shared = Release(id=export.id, name=export.name, at=export.at)
    slots = (_as_shared(past, row["id"], export) for row in past.ever("slot"))
    return releases.changes_since(ReleasedAgenda(shared, tuple(filter(None, slots))), _public(snapshot))


def _as_shared(past: Past, slot: str, export: Export) -> ReleasedSlot | None:
    """A slot as strangers saw it; None where they saw nothing."""

    def row(table: str, identity: str) -> Row:
        return past.row(table, identity, export.step) or {}

    held = row("slot", slot)
    session = row("session", held.get("session", ""))
    day = row("day", held.get("day", ""))
    if not day or not session.get("public") or session["status"] == SessionStatus.CANCELLED:
        return None
    return ReleasedSlot(
        id=derived_id(export.id, slot),
        release=export.id,
        slot=slot,
        session=held["session"],
        title=session["title"],
        date=date.fromisoformat(str(day["date"])),
        start=Minute(held["start"]),
        minutes=session["minutes"],
        room=held["room"],
        room_name=row("room", held["room"])["name"] if held["room"] else "",
        public=True,
    )


def _public(snapshot: Snapshot) -> Snapshot:
    """Without internal sessions: what became one is gone for strangers."""
    sessions = tuple(session for session in snapshot.sessions if session.public)
    known = {session.id for session in sessions}
    slots = tuple(slot for slot in snapshot.slots if slot.session in known)
    return replace(snapshot, sessions=sessions, slots=slots)
