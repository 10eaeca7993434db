"""What a removal would take along, asked before it is done."""

from collections.abc import Iterable

from planner.domain.consequences import Consequence, Effect
from planner.domain.records import (
    Absence,
    Answer,
    CheckIn,
    Closure,
    Day,
    Field,
    Group,
    Participant,
    Record,
    Relation,
    Role,
    Room,
    Session,
    Slot,
    Tag,
    Tagging,
    Track,
)
from planner.store.document import Document

_REFERRING: dict[type[Record], tuple[tuple[Effect, type[Record], str, str], ...]] = {
    Day: (
        (Effect.UNSCHEDULED, Slot, "day", "session"),
        (Effect.CLOSURES, Closure, "day", "id"),
        (Effect.ABSENCES, Absence, "day", "id"),
        (Effect.CHECK_INS, CheckIn, "day", "id"),
    ),
    Room: ((Effect.UNSCHEDULED, Slot, "room", "session"), (Effect.CLOSURES, Closure, "room", "id")),
    Track: ((Effect.WITHOUT_TRACK, Session, "track", "id"),),
    Session: (
        (Effect.SLOTS, Slot, "session", "id"),
        (Effect.ROLES, Role, "session", "id"),
        (Effect.RELATIONS, Relation, "session", "id"),
        (Effect.RELATIONS, Relation, "other", "id"),
    ),
    Group: ((Effect.WITHOUT_GROUP, Participant, "group", "id"),),
    Participant: (
        (Effect.ROLES, Role, "participant", "id"),
        (Effect.ANSWERS, Answer, "participant", "id"),
        (Effect.CHECK_INS, CheckIn, "participant", "id"),
    ),
    Tag: ((Effect.UNTAGGED, Tagging, "tag", "participant"),),
    Field: ((Effect.ANSWERS, Answer, "field", "id"),),
}
"""For each kind of record: what happens, to which records, which refer by this field, counted by that one."""


def consequences(document: Document, kind: type[Record], ids: Iterable[str]) -> tuple[Consequence, ...]:
    """Of removing these records of one kind; empty where nothing hangs on them."""
    wanted = list(ids)
    affected: dict[Effect, set[str]] = {}
    for effect, referring, by, counted in _REFERRING.get(kind, ()):
        found = document.referring(referring, by, wanted)
        affected.setdefault(effect, set()).update(getattr(record, counted) for record in found)
    return tuple(Consequence(effect, len(found)) for effect, found in affected.items() if found)
