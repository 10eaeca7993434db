"""The people there are and those a list adds, found again by what tells who somebody is.

In this order: our own id; what the source calls them; an e-mail address together with a name that agrees, for
a couple may share one; name and organisation together, where nothing speaks against it. Of several the one
that differs least is taken. A name that lost its letters on the way tells nothing.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from planner.domain.names import folded
from planner.domain.records import Participant
from planner.importing import person_names

FIELDS = tuple(Participant.__dataclass_fields__)
AT = {name: at for at, name in enumerate(FIELDS)}
NAME = (AT["given_name"], AT["family_name"])
_ID, _EMAIL, _ORGANISATION, _REFERENCE = AT["id"], AT["email"], AT["organisation"], AT["reference"]
_IDENTIFYING = (*NAME, AT["badge_name"], _EMAIL, _ORGANISATION, _REFERENCE)
_TELLING = (AT["city"], AT["country"], AT["phone"])
_COMPARED = tuple(at for name, at in AT.items() if name not in ("id", "group", "sort_key", "reference"))

Values = Sequence[Any]
"""In the order of `Participant`'s fields, then what else the list has; "", None and () say nothing."""


class Marks(NamedTuple):
    """What tells who somebody is; "" where something does not."""

    reference: str
    email: str
    """Without case."""
    words: str
    """Of the name, folded."""
    name: str
    """Those and the organisation."""


@dataclass(slots=True)
class Person:
    known: Participant | None
    """None for one the list adds."""
    marks: Marks
    values: list[Any] = field(default_factory=list)
    """What the list says; none as long as it has said nothing."""
    number: int = 0
    """The first row about them."""

    @property
    def name(self) -> tuple[str, str]:
        """Given and family name, always of one source."""
        if self.values and (self.values[NAME[0]] or self.values[NAME[1]]):
            return self.values[NAME[0]], self.values[NAME[1]]
        return (self.known.given_name, self.known.family_name) if self.known else ("", "")

    def says(self, at: int) -> Any:
        """The list's word, else what is known."""
        said = self.values[at] if self.values else None
        return said if says_something(said) or self.known is None else getattr(self.known, FIELDS[at])


def says_something(value: Any) -> bool:
    return value not in ("", None, ())


@dataclass(slots=True)
class Register:
    people: list[Person] = field(default_factory=list)
    _by_id: dict[str, Person] = field(default_factory=dict)
    _by_reference: dict[str, list[Person]] = field(default_factory=dict)
    _by_email: dict[str, list[Person]] = field(default_factory=dict)
    _by_name: dict[str, list[Person]] = field(default_factory=dict)
    _by_words: dict[str, list[Person]] = field(default_factory=dict)
    """Made when first asked for."""

    @classmethod
    def of(cls, participants: Iterable[Participant]) -> "Register":
        register = cls()
        for known in participants:
            register._by_id[known.id] = register._enter(Person(known, _marks_of_known(known)))
        return register

    def find(self, values: Values, marks: Marks) -> Person | None:
        if values[_ID] in self._by_id:
            return self._by_id[values[_ID]]
        if marks.reference in self._by_reference:
            return self._by_reference[marks.reference][0]
        sharing = self._by_email.get(marks.email, ()) if marks.email else ()
        found = [person for person in sharing if person_names.agree(person.marks.words, marks.words)]
        if not found and marks.name:
            named = self._by_name.get(marks.name, ())
            found = [person for person in named if not _contradicts(person, values, marks)]
        return (
            found[0]
            if len(found) == 1
            else min(found, key=lambda one: _differences(one, values), default=None)
        )

    def named(self, words: str) -> Sequence[Person]:
        """All of a name, whatever their organisation."""
        if not self._by_words:
            for person in self.people:
                self._by_words.setdefault(person.marks.words, []).append(person)
        return self._by_words.get(words, ())

    def with_email(self, marks: Marks) -> Sequence[Person]:
        return self._by_email.get(marks.email, ())

    def add(self, values: Values, marks: Marks, number: int) -> Person:
        return self._enter(Person(None, marks, list(values), number))

    def tell(self, person: Person, values: Values, number: int) -> bool:
        """Note what a row says of a person; False where an earlier row did, which this one only completes."""
        is_first = not person.values
        if is_first:
            person.values = list(values)
            person.number = number
            if person.known and person_names.is_fuller(_name_of(person.known), _name(values)):
                person.values[NAME[0]] = person.values[NAME[1]] = ""
        else:
            _complete(person, values)
        if not (is_first and person.known and _is_called_so(person.known, values)):
            self._enter_anew(person)
        return is_first

    def _enter(self, person: Person) -> Person:
        self.people.append(person)
        if self._by_words:
            self._by_words.setdefault(person.marks.words, []).append(person)
        for index, mark in self._places(person.marks):
            if mark:
                index.setdefault(mark, []).append(person)
        return person

    def _enter_anew(self, person: Person) -> None:
        """Under its new marks, and under the old ones no more: the next import will not find it there."""
        old = person.marks
        person.marks = marks_of(
            reference=newer_reference(old.reference, person.says(_REFERENCE)),
            email=person.says(_EMAIL),
            name=person.name,
            organisation=person.says(_ORGANISATION),
            badge_name=person.says(AT["badge_name"]),
        )
        if person.marks == old:
            return
        for (index, former), (_, mark) in zip(self._places(old), self._places(person.marks), strict=True):
            if former != mark and former:
                index[former].remove(person)
            if former != mark and mark:
                index.setdefault(mark, []).append(person)

    def _places(self, marks: Marks) -> tuple[tuple[dict[str, list[Person]], str], ...]:
        return (
            (self._by_reference, marks.reference),
            (self._by_email, marks.email),
            (self._by_name, marks.name),
        )


def marks_of(
    *, reference: str, email: str, name: tuple[str, str], organisation: str, badge_name: str
) -> Marks:
    words = person_names.words_of(*(name if any(name) else (badge_name, "")))
    return Marks(reference, email.casefold(), words, name_mark(words, folded(organisation)))


def name_mark(words: str, organisation: str) -> str:
    return "" if not words or person_names.is_lost(words) else f"{words}\n{organisation}"


def _marks_of_known(known: Participant) -> Marks:
    return marks_of(
        reference=known.reference,
        email=known.email,
        name=_name_of(known),
        organisation=known.organisation,
        badge_name=known.badge_name,
    )


def _name_of(known: Participant) -> tuple[str, str]:
    return known.given_name, known.family_name


def _name(values: Values) -> tuple[str, str]:
    return values[NAME[0]], values[NAME[1]]


def _contradicts(person: Person, values: Values, marks: Marks) -> bool:
    """Another e-mail address, another reference of the same source, or a row that tells them apart."""
    if marks.email and person.marks.email and marks.email != person.marks.email:
        return True
    if marks.reference and person.marks.reference and same_source(marks.reference, person.marks.reference):
        return True
    return bool(person.values) and any(
        values[at] and person.says(at) and values[at] != person.says(at) for at in _TELLING
    )


def same_source(reference: str, other: str) -> bool:
    return reference.partition(":")[0] == other.partition(":")[0]


def newer_reference(old: str, new: str) -> str:
    """Of one source the new one; that of the first source stays, or two lists would take turns for ever."""
    return new if new and (not old or same_source(old, new)) else old


def _is_called_so(known: Participant, values: Values) -> bool:
    """Whether a row says nothing new of what tells who somebody is."""
    return all(not values[at] or values[at] == getattr(known, FIELDS[at]) for at in _IDENTIFYING)


def _differences(person: Person, values: Values) -> int:
    return sum(says_something(values[at]) and values[at] != person.says(at) for at in _COMPARED)


def _complete(person: Person, values: Values) -> None:
    """The first word counts; a later row fills what was left open, and may give the fuller name."""
    said = person.values
    if person_names.is_fuller(_name(values), person.name):
        said[NAME[0]], said[NAME[1]] = _name(values)
    for at, value in enumerate(values):
        if at not in NAME and not says_something(said[at]):
            said[at] = value
