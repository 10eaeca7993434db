"""What a list of people would change among the participants.

A row finds its person in the `Register`, or is somebody new; blanks never erase. Several rows about one
person are taken together, the first word counting, before they are compared with what is there: so the
second run of a list changes nothing.
"""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from planner.domain import names
from planner.domain.records import Consent, Participant, ParticipantStatus
from planner.importing import person_names
from planner.importing.draft import Draft
from planner.importing.people_cells import AT_ONCE, PeopleReader, Row
from planner.importing.people_extras import Extras
from planner.importing.plan import tell
from planner.importing.register import AT, FIELDS, Person, Register, newer_reference, says_something
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
    for part in _parts(list(told.values())):
        if is_cancelled():
            raise Cancelled
        settling.settle(part)
    progress(len(found), len(found))
    if settling.new:
        draft.added["participant"] += settling.new
    return People(
        ids=[person.id if person else None for person in found],
        new=settling.new,
        changed=settling.changed,
        same=len(told) - settling.new - settling.changed,
        repeated=len(found) - reader.skipped - len(told),
    )


def _person(draft: Draft, register: Register, row: Row, named_alone: NamedAlone | None) -> Person:
    person = register.find(row.values, row.marks)
    if person is None and named_alone and not row.marks.email and not row.marks.reference:
        words = person_names.words_of(row.values[AT["given_name"]], row.values[AT["family_name"]])
        person = named_alone(row, register.named(words))
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

    def settle(self, people: Sequence[Person]) -> None:
        if {"arrival", "departure"} & {name for name, _ in self.plain}:
            for person in people:
                self._drop_impossible_times(person)
        new = [person for person in people if person.known is None]
        if new:
            self._add(new)
        for person in people:
            if person.known is not None:
                before = len(self.draft.changes)
                self._change(person, person.known)
                self.changed += len(self.draft.changes) > before

    def _add(self, people: Sequence[Person]) -> None:
        columns = list(zip(*(person.values for person in people), strict=True))[: len(FIELDS)]
        columns[_ID] = tuple(self.draft.new_id() for _ in people)
        columns[_GROUP] = tuple(self.extras.group(name) if name else None for name in columns[_GROUP])
        columns[_CONSENT] = tuple(consent or Consent.UNKNOWN for consent in columns[_CONSENT])
        columns[_STATUS] = tuple(status or ParticipantStatus.REGISTERED for status in columns[_STATUS])
        self.draft.records.setdefault(Participant, []).extend(_made(columns))
        for person, identity in zip(people, columns[_ID], strict=True):
            person.id = identity
            self.extras.settle(identity, person.values, person.number, _nothing)
        self.new += len(people)

    def _change(self, person: Person, known: Participant) -> None:
        person.id = known.id
        about = names.shown_name(known)
        changes = self._changes(person, known)
        if changes:
            self.draft.change(known, about=about, row=person.number, **changes)

        def told(field: str, before: str, after: str) -> None:
            tell(self.draft, known, row=person.number, about=about, field=field, before=before, after=after)

        self.extras.settle(known.id, person.values, person.number, told)

    def _changes(self, person: Person, known: Participant) -> dict[str, Any]:
        values = person.values
        changes = {
            name: values[at]
            for name, at in self.plain
            if says_something(values[at]) and values[at] != getattr(known, name)
        }
        if "email" in changes and changes["email"].casefold() == known.email.casefold():
            del changes["email"]
        if person.name != (known.given_name, known.family_name):
            changes["given_name"], changes["family_name"] = person.name
        reference = newer_reference(known.reference, values[_REFERENCE])
        if reference != known.reference:
            changes["reference"] = reference
        if values[_GROUP] and (group := self.extras.group(values[_GROUP])) != known.group:
            changes["group"] = group
        return changes

    def _drop_impossible_times(self, person: Person) -> None:
        arrival, departure = person.says(_ARRIVAL), person.says(_DEPARTURE)
        if arrival and departure and departure < arrival:
            told = f"{arrival:%Y-%m-%d %H:%M} – {departure:%Y-%m-%d %H:%M}"
            self.draft.note(person.number, "departure", "leaves_before_coming", told)
            said = list(person.values)
            said[_ARRIVAL] = said[_DEPARTURE] = None
            person.values = said


def _nothing(field: str, before: str, after: str) -> None:
    """Of somebody new everything is."""


def _made(columns: Sequence[Sequence[Any]]) -> list[Participant]:
    """Fills the slots column by column: 2 microseconds a person instead of 7 through `__init__`, measured."""
    made = [object.__new__(Participant) for _ in columns[0]]
    for put, column in zip(_SETTERS, columns, strict=True):
        deque(map(put, made, column), maxlen=0)
    return made


def _parts(people: Sequence[Person]) -> Iterator[Sequence[Person]]:
    return (people[start : start + AT_ONCE] for start in range(0, len(people), AT_ONCE))
