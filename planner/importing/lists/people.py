"""What a list of people would change among the participants.

First the rows about one person are taken together, the first word counting, without a look at who is known:
a list always speaks of the same people. Then each of them finds who they are in the workshop, the surest
first, or is somebody new. So the second run of a list changes nothing. Blanks never erase.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from planner.domain import names
from planner.domain.records import Consent, Participant, ParticipantStatus
from planner.domain.snapshot import Snapshot
from planner.importing.draft import Draft
from planner.importing.lists import person_names
from planner.importing.lists.people_cells import AT_ONCE, PeopleReader, Row
from planner.importing.lists.people_extras import Extras
from planner.importing.lists.plan import tell
from planner.importing.lists.register import (
    AT,
    FIELDS,
    Marks,
    Person,
    Register,
    name_mark,
    newer_reference,
    says_something,
    words_of,
)
from planner.importing.tables.table import Cancelled, IsCancelled, Progress

_SETTERS = tuple(getattr(Participant, name).__set__ for name in FIELDS)
_ID, _GROUP, _CONSENT, _STATUS = AT["id"], AT["group"], AT["photo_consent"], AT["status"]
_REFERENCE = AT["reference"]
_ARRIVAL, _DEPARTURE = AT["arrival"], AT["departure"]
_OTHERWISE = {"id", "given_name", "family_name", "group", "reference", "sort_key"}
_PLAIN = tuple((name, at) for name, at in AT.items() if name not in _OTHERWISE)


NamedAlone = Callable[[Sequence[int], Sequence[Person]], Person | None]
"""Given the rows (from 0) about somebody with nothing but a name, chooses among all who have it."""


def take_people(
    draft: Draft,
    reader: PeopleReader,
    extras: Extras,
    snapshot: Snapshot,
    *,
    progress: Progress,
    is_cancelled: IsCancelled,
    matches: Mapping[int, str] | None = None,
    named_alone: NamedAlone | None = None,
) -> list[str]:
    """`named_alone` is for lists of roles, where people stand in many rows, perhaps by their name only."""
    gathering = _Gathering(draft, reader, is_of_roles=named_alone is not None)
    for start in range(0, len(reader.table.rows), AT_ONCE):
        progress(start, len(reader.table.rows))
        if is_cancelled():
            raise Cancelled
        gathering.take(reader.rows(start))
    people = gathering.people
    known = Register.of(snapshot)
    _recognize(people, known, is_of_roles=named_alone is not None)
    if named_alone:
        _recognize_by_name(gathering.rows, known, named_alone)
    else:
        _note_shared_addresses(draft, people, gathering.register, known)
    plain = [(name, at) for name, at in _PLAIN if name in reader.mapping.fields]
    has_extras = bool({"days", "tags"} & set(reader.mapping.fields)) or bool(reader.own_fields)
    settling = _Settling(draft=draft, extras=extras, plain=plain, has_extras=has_extras)
    for part in _parts(people):
        if is_cancelled():
            raise Cancelled
        settling.settle(part)
    progress(len(reader.table.rows), len(reader.table.rows))
    return [person.id if person else "" for person in gathering.found]


class _Gathering:
    """The people a list speaks of, whoever is known: so each list always speaks of the same ones."""

    def __init__(self, draft: Draft, reader: PeopleReader, *, is_of_roles: bool) -> None:
        self.register = Register({})
        self.people: list[Person] = []
        self.found: list[Person | None] = [None] * len(reader.table.rows)
        self.rows: dict[Person, list[int]] = {}
        """From 0; of lists of roles only."""
        self._draft = draft
        self._is_of_roles = is_of_roles

    def take(self, rows: Iterable[Row]) -> None:
        for row in rows:
            person = self._find(row)
            if person is None:
                person = Person(row.marks, row.values, row.number)
                self.register.enter(person)
                self.people.append(person)
            else:
                self.register.complete(person, row.values)
                if not self._is_of_roles:
                    self._draft.note(row.number, "name", "repeated_row", str(person.number))
            self.found[row.place] = person
            if self._is_of_roles:
                self.rows.setdefault(person, []).append(row.place)

    def _find(self, row: Row) -> Person | None:
        if self._is_of_roles and _is_name_alone(row.marks):
            return next(iter(self.register.named(words_of(row.marks))), None)
        return self.register.find(row.values, row.marks)


def _is_name_alone(marks: Marks) -> bool:
    return not (marks.reference or marks.email) and marks.name == name_mark(words_of(marks), "")


def _recognize(people: Iterable[Person], register: Register, *, is_of_roles: bool) -> None:
    """Each of the known is found once, by whoever is surest to be they."""
    waiting = [person for person in people if register.may_have(person.marks)]
    for tier in register.tiers:
        if is_of_roles and tier == register.tiers[-1]:
            waiting = [person for person in waiting if not _is_name_alone(person.marks)]
        left = []
        for person in waiting:
            found = [one for one in tier(person.values, person.marks) if not one.values]
            if found:
                _join(person, register.nearest(found, person.values))
            else:
                left.append(person)
        waiting = left


def _recognize_by_name(
    people: Mapping[Person, Sequence[int]], register: Register, choose: NamedAlone
) -> None:
    for person, rows in people.items():
        if person.known is None and _is_name_alone(person.marks):
            found = choose(rows, [one for one in register.named(words_of(person.marks)) if not one.values])
            if found:
                _join(person, found)


def _join(person: Person, found: Person) -> None:
    person.known = found.known
    found.values = person.values


def _note_shared_addresses(
    draft: Draft, people: Iterable[Person], in_list: Register, known: Register
) -> None:
    shared = in_list.shared_emails()
    for person in people:
        email = person.marks.email
        if person.known is None and (email in shared or known.with_email(email)):
            before = (one.number < person.number for one in in_list.with_email(email))
            if known.with_email(email) or any(before):
                draft.note(person.number, "email", "email_shared", person.values[AT["email"]])


@dataclass(slots=True, kw_only=True)
class _Settling:
    """Makes records of what the list says of each person."""

    draft: Draft
    extras: Extras
    plain: Sequence[tuple[str, int]]
    """Fields, and their place in the values, that are compared and changed as they are."""
    has_extras: bool
    """Whether the list tells of days, tags or own fields at all."""

    def settle(self, people: Sequence[Person]) -> None:
        if {"arrival", "departure"} & {name for name, _ in self.plain}:
            for person in people:
                self._drop_impossible_times(person)
        new = [person for person in people if person.known is None]
        if new:
            self._add(new)
        for person in people:
            if person.known is not None:
                self._change(person, person.known)

    def _add(self, people: Sequence[Person]) -> None:
        columns = list(zip(*(person.values for person in people), strict=True))[: len(FIELDS)]
        columns[_ID] = tuple(self.draft.new_id() for _ in people)
        columns[_GROUP] = tuple(self.extras.group(name) if name else None for name in columns[_GROUP])
        columns[_CONSENT] = tuple(consent or Consent.UNKNOWN for consent in columns[_CONSENT])
        columns[_STATUS] = tuple(status or ParticipantStatus.REGISTERED for status in columns[_STATUS])
        self.draft.records.setdefault(Participant, []).extend(_made(columns))
        for person, identity in zip(people, columns[_ID], strict=True):
            person.id = identity
        if self.has_extras:
            for person in people:
                self.extras.settle(person.id, person.values, person.number, _nothing)
        self.draft.added["participant"] += len(people)

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
        there = (known.given_name, known.family_name)
        if person.name != there and not person_names.is_fuller(there, person.name):
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
