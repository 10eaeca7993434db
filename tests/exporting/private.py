"""A workshop whose every private value is a mark, from the records themselves: a new field is private until
`SHOWN` says otherwise, and a new kind of record must be put in here before the tests pass.
"""

from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date, datetime, timedelta
from enum import EnumMeta
from typing import Any

from planner.domain.records import (
    RECORDS,
    AcceptedConflict,
    BadgeDesign,
    BadgePart,
    BadgePartKind,
    DistinctPeople,
    FormerPerson,
    HelpRequest,
    ListShape,
    OwnStock,
    Participant,
    PrinterAdjustment,
    Record,
    Relation,
    RelationKind,
    Release,
    ReleasedSlot,
    Role,
    SavedFilter,
    Session,
    SheetSide,
)
from planner.domain.times import Minute
from tests.exporting.leaks import mark
from tests.exporting.workshop import DAYS, EVERYTHING, PEOPLE, ROOMS, SESSIONS

SHOWN: dict[str, set[str]] = {
    "event": {"id", "name", "about", "hosts", "venue", "city", "timezone", "logo"},
    "day": {"id", "date", "opens", "closes", "label"},
    "room": {"id", "name", "capacity", "floor", "position"},
    "track": {"id", "name", "colour", "position"},
    "session": {"id", "title", "type", "minutes", "abstract", "language", "status", "public", "track"},
    "slot": {"id", "session", "day", "start", "room"},
    "participant": {"id", "given_name", "family_name", "badge_name", "organisation", "status"},
    "role": {"id", "session", "participant", "kind"},
    "release": {"id", "at"},
    "releasedslot": {
        "id", "release", "slot", "session", "title", "date", "start", "minutes", "room", "room_name",
        "public",
    },
}  # fmt: skip
"""Fields of which strangers may see something; of all other kinds of records they see nothing."""

_ONLY_OF_STRANGERS = ("badge_name", "organisation", "given_name", "family_name")
_SET = {
    "participant", "lookalike", "session", "other", "day", "room", "group", "field", "tag", "track",
    "feature", "release", "slot", "id", "currency", "kind", "at", "printer", "side", "page", "filters",
    "fields", "meanings", "childcare_field", "answers", "date", "sort_key",
}  # fmt: skip
"""Never a text of somebody's own: ids, words with a given set of values, JSON, what is derived."""
_DAY = date(1987, 6, 5)
NUMBER = 87_654_321

SECRET_SESSION, SECRET_SLOT = SESSIONS[4], "SLT0000003"
GONE = ReleasedSlot(
    id="REL0000011", release="REL0000001", slot="SLT0000099", session="SES0000099", title="Gone since",
    date=DAYS[0].date, start=Minute(600), minutes=30, room=ROOMS[0].id, room_name="Hall", public=True,
)  # fmt: skip
MORE: tuple[Record, ...] = (
    Relation(id="RLT0000001", kind=RelationKind.APART, session=SESSIONS[0].id, other=SESSIONS[1].id),
    HelpRequest(id="HLP0000001", participant=PEOPLE[0].id, at="2016-05-26T13:00:00", desk="A"),
    AcceptedConflict(id="ACC0000001", key="k", facts="f", reason="r"),
    Release(id="REL0000001", name="Version 1", at="2016-05-01T13:00:00"),
    GONE,
    replace(GONE, id="REL0000012", slot=SECRET_SLOT, session=SECRET_SESSION.id, title="x", public=False),
    ListShape(id="LST0000001", kind="participants", name="guests.csv", fields="[]"),
    FormerPerson(id="PRS0000009", participant=PEOPLE[0].id),
    DistinctPeople(id="DST0000001", participant=PEOPLE[0].id, lookalike=PEOPLE[1].id),
    SavedFilter(id="FLT0000001", page="participants", name="f"),
    BadgeDesign(),
    BadgePart(id="BDG0000001", kind=BadgePartKind.DIET),
    OwnStock(id="STK0000001", name="s", kind="sheet", page_width=1, page_height=1, width=1, height=1),
    PrinterAdjustment(id="PRA0000001", printer="p", side=SheetSide.FRONT),
)  # fmt: skip
ALL_RECORDS: tuple[Record, ...] = (*EVERYTHING, *MORE)


def in_order(records: tuple[Record, ...]) -> list[Record]:
    return [record for kind in RECORDS for record in records if type(record) is kind]


def marks() -> set[str]:
    """Every mark there is."""
    values = (str(value) for record in private_records("") for _, value in _values(record))
    return {value for value in values if value.startswith("zq")}


def private_records(variant: str) -> list[Record]:
    """All records, with another mark in each private field for another variant (small letters)."""
    return [private(record, variant) for record in in_order(ALL_RECORDS)]


def public_records() -> list[Record]:
    """Only what strangers may see something of, and of that only this."""
    found: list[Record] = []
    for record in in_order(ALL_RECORDS):
        kind = type(record).__name__.lower()
        if kind in SHOWN and not _is_hidden(record):
            alone = replace(record, group=None) if isinstance(record, Participant) else record
            found.append(private(alone, "other"))
    return found


def _is_hidden(record: Record) -> bool:
    """Wholly out of strangers' sight, so that nothing may change when it is not there at all."""
    match record:
        case Role():
            return record.session == SECRET_SESSION.id
        case ReleasedSlot():
            return not record.public
        case _:
            return False


def private(record: Record, variant: str) -> Record:
    kind = type(record).__name__.lower()
    shown = SHOWN.get(kind, set()) - _kept_from_strangers(record)
    changes: dict[str, Any] = {}
    for name, value in _values(record):
        if name not in shown and name not in _SET:
            changes[name] = _marked(kind, name, value, record, variant)
    return replace(record, **{name: value for name, value in changes.items() if value is not None})


def _kept_from_strangers(record: Record) -> set[str]:
    """What is shown of others, and must not be of this one."""
    match record:
        case Session() if record.id in {SESSIONS[4].id, SESSIONS[5].id, SESSIONS[6].id}:
            return {"title", "abstract", "language"}
        case Participant() if record.id in {PEOPLE[2].id, PEOPLE[3].id}:
            return set(_ONLY_OF_STRANGERS)
        case ReleasedSlot() if not record.public:
            return {"title", "room_name"}
        case _:
            return set()


def _values(record: Record) -> Iterator[tuple[str, Any]]:
    return ((field.name, getattr(record, field.name)) for field in fields(record))


def _marked(kind: str, name: str, value: Any, record: Record, variant: str) -> Any:
    """None where there is nothing to change."""
    annotation = next(field.type for field in fields(record) if field.name == name)
    is_other = bool(variant)
    if annotation is bool:
        return not value if is_other else value
    if isinstance(annotation, EnumMeta):
        members = list(annotation.__members__.values())
        return members[-1] if is_other else members[0]
    text = str(annotation)
    if "datetime" in text:
        return datetime(_DAY.year, _DAY.month, _DAY.day, 4, 3) + timedelta(days=400 * is_other)
    if "Minute" in text:
        return None
    if annotation is int or "int" in text:
        return NUMBER + is_other if name in ("expected", "limit") else None
    if name == "colour":
        return "#abcdef" if is_other else "#fedcba"
    return mark(kind, name, variant) if annotation is str else None
