"""What a list of people would change among the participants.

A row finds its person in the `Register`, or is somebody new; blanks never erase. Several rows about one
person are taken together, the first word counting, before they are compared with what is there: so the
second run of a list changes nothing.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from planner.domain import names
from planner.domain.records import Consent, Participant, ParticipantStatus
from planner.importing.people_cells import AT_ONCE, PeopleReader, Row
from planner.importing.people_extras import Extras
from planner.importing.plan import tell
from planner.importing.register import AT, FIELDS, Person, Register, newer_reference, says_something
from planner.importing.schedule_draft import Draft
from planner.importing.table import Cancelled, IsCancelled, Progress

_SETTERS = tuple(getattr(Participant, name).__set__ for name in FIELDS)
_ID, _GROUP, _CONSENT, _STATUS = AT["id"], AT["group"], AT["photo_consent"], AT["status"]
_REFERENCE = AT["reference"]
_ARRIVAL, _DEPARTURE = AT["arrival"], AT["departure"]
_OTHERWISE = {"id", "given_name", "family_name", "group", "reference", "sort_key"}
_PLAIN = tuple((name, at) for name, at in AT.items() if name not in _OTHERWISE)


@dataclass(frozen=True, slots=True, kw_only=True)
class People:
    ids: Sequence[str | None]
    """Of the person each row of the table is about; None for a row left out."""
    new: int
    changed: int
    same: int
    repeated: int


NamedAlone = Callable[[Row, Sequence[Person]], Person | None]
"""Chooses among all of a row's name, where nothing but the name is told."""


def take_people(
    draft: Draft,
    reader: PeopleReader,
    register: Register,
    extras: Extras,
    *,
    progress: Progress,
    is_cancelled: IsCancelled,
    named_alone: NamedAlone | None = None,
) -> People:
    """`named_alone` is for lists of roles, where people stand in many rows, perhaps by their name only."""
    found: list[Person | None] = [None] * len(reader.table.rows)
    for start in range(0, len(found), AT_ONCE):
        progress(start, len(found))
        if is_cancelled():
            raise Cancelled
        for row in reader.rows(start):
            found[row.place] = _person(draft, register, row, named_alone)
    told = {id(person): person for person in found if person is not None}
    plain = [(name, at) for name, at in _PLAIN if name in reader.mapping.fields]
    settling = _Settling(draft=draft, extras=extras, plain=plain)
    for at, person in enumerate(told.values()):
        if not at % AT_ONCE and is_cancelled():
            raise Cancelled
        settling.settle(person)
    progress(len(found), len(found))
    if settling.new:
        draft.added["participant"] += settling.new
    return People(
        ids=[person.values[_ID] if person and person.values else None for person in found],
        new=settling.new,
        changed=settling.changed,
        same=len(told) - settling.new - settling.changed,
        repeated=len(found) - reader.skipped - len(told),
    )


def _person(draft: Draft, register: Register, row: Row, named_alone: NamedAlone | None) -> Person:
    person = register.find(row.values, row.marks)
    if person is None and named_alone and not row.marks.email and not row.marks.reference:
        person = named_alone(row, register.named(row.marks.words))
    if person is None:
        if named_alone is None and register.with_email(row.marks):
            draft.note(row.number, "email", "email_shared", row.values[AT["email"]])
        return register.add(row.values, row.marks, row.number)
    if not register.tell(person, row.values, row.number) and named_alone is None:
        draft.note(row.number, "name", "repeated_row", str(person.number))
    return person


@dataclass(slots=True, kw_only=True)
class _Settling:
    """Makes records of what the list says of each person."""

    draft: Draft
    extras: Extras
    plain: Sequence[tuple[str, int]]
    """Fields, and their place in the values, that are compared and changed as they are."""
    new: int = 0
    changed: int = 0

    def settle(self, person: Person) -> None:
        self._drop_impossible_times(person)
        if person.known is None:
            self._add(person.values, person.number)
            self.new += 1
        else:
            before = len(self.draft.changes)
            self._change(person, person.known)
            person.values[_ID] = person.known.id
            self.changed += len(self.draft.changes) > before

    def _add(self, values: list[Any], number: int) -> None:
        values[_ID] = self.draft.new_id()
        values[_GROUP] = self.extras.group(values[_GROUP]) if values[_GROUP] else None
        values[_CONSENT] = values[_CONSENT] or Consent.UNKNOWN
        values[_STATUS] = values[_STATUS] or ParticipantStatus.REGISTERED
        self.draft.records.setdefault(Participant, []).append(_made(values))
        self.extras.settle(values[_ID], values, number, _nothing)

    def _change(self, person: Person, known: Participant) -> None:
        values = person.values
        changes = {
            name: values[at]
            for name, at in self.plain
            if says_something(values[at]) and values[at] != getattr(known, name)
        }
        if "email" in changes and changes["email"].casefold() == known.email.casefold():
            del changes["email"]
        changes["given_name"], changes["family_name"] = person.name
        changes["reference"] = newer_reference(known.reference, values[_REFERENCE])
        if values[_GROUP]:
            changes["group"] = self.extras.group(values[_GROUP])
        about = names.shown_name(known)
        self.draft.change(known, about=about, row=person.number, **changes)

        def told(field: str, before: str, after: str) -> None:
            tell(self.draft, known, row=person.number, about=about, field=field, before=before, after=after)

        self.extras.settle(known.id, values, person.number, told)

    def _drop_impossible_times(self, person: Person) -> None:
        arrival, departure = person.says(_ARRIVAL), person.says(_DEPARTURE)
        if arrival and departure and departure < arrival:
            told = f"{arrival:%Y-%m-%d %H:%M} – {departure:%Y-%m-%d %H:%M}"
            self.draft.note(person.number, "departure", "leaves_before_coming", told)
            person.values[_ARRIVAL] = person.values[_DEPARTURE] = None


def _nothing(field: str, before: str, after: str) -> None:
    """Of somebody new everything is."""


def _made(values: Sequence[Any]) -> Participant:
    """Fills the slots directly: 3 microseconds instead of 7 through `__init__`, measured."""
    made = object.__new__(Participant)
    for put, value in zip(_SETTERS, values, strict=False):
        put(made, value)
    return made
