"""The people there are and those a list adds, found again by what tells who somebody is.

In this order: our own id; what the source calls them; an e-mail address together with a name that agrees, for
a couple may share one; name and organisation together, where nothing speaks against it. Of several the one
that differs least is taken. A name that lost its letters on the way tells nothing.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from planner.domain import names
from planner.domain.records import Participant
from planner.importing import person_names

FIELDS = tuple(Participant.__dataclass_fields__)
AT = {name: at for at, name in enumerate(FIELDS)}
_ID, _GIVEN, _FAMILY, _BADGE = AT["id"], AT["given_name"], AT["family_name"], AT["badge_name"]
_EMAIL, _ORGANISATION, _REFERENCE = AT["email"], AT["organisation"], AT["reference"]
_TELLING = (AT["city"], AT["country"], AT["phone"])
_IDENTIFYING = (_BADGE, _EMAIL, _ORGANISATION, _REFERENCE)
_COMPARED = tuple(at for name, at in AT.items() if name not in ("id", "group", "sort_key", "reference"))

Values = Sequence[Any]
"""In the order of `Participant`'s fields, then what else the list has; "", None and () say nothing."""


class Marks(NamedTuple):
    """What tells who somebody is; "" where something does not."""

    reference: str
    email: str
    """Without case."""
    name: str
    """With the organisation, both folded, the name's words in the order of the alphabet."""


@dataclass(slots=True)
class Person:
    known: Participant | None
    """None for one the list adds."""
    values: Values = ()
    """What the list says; none as long as it has said nothing."""
    number: int = 0
    """The first row about them."""
    id: str = ""
    """Known or, in the end, made."""

    @property
    def name(self) -> tuple[str, str]:
        """Given and family name, always of one source."""
        if self.values and (self.values[_GIVEN] or self.values[_FAMILY]):
            return self.values[_GIVEN], self.values[_FAMILY]
        return (self.known.given_name, self.known.family_name) if self.known else ("", "")

    @property
    def words(self) -> str:
        given, family = self.name
        return person_names.words_of(given, family) or person_names.words_of(self.says(_BADGE), "")

    def says(self, at: int) -> Any:
        """The list's word, else what is known."""
        said = self.values[at] if self.values else None
        return said if says_something(said) or self.known is None else getattr(self.known, FIELDS[at])

    @property
    def marks(self) -> Marks:
        return marks_of(self.says(_REFERENCE), self.says(_EMAIL), self.words, self.says(_ORGANISATION))


@dataclass(slots=True)
class _Index:
    """People by one of their marks. Few share one, and a list for each of 100,000 costs a second."""

    first: dict[str, Person] = field(default_factory=dict)
    others: dict[str, list[Person]] = field(default_factory=dict)

    def add(self, mark: str, person: Person) -> None:
        if mark and self.first.setdefault(mark, person) is not person:
            self.others.setdefault(mark, []).append(person)

    def remove(self, mark: str, person: Person) -> None:
        left = [one for one in self.get(mark) if one is not person]
        self.first.pop(mark, None)
        self.others.pop(mark, None)
        for one in left:
            self.add(mark, one)

    def get(self, mark: str) -> Sequence[Person]:
        first = self.first.get(mark)
        return () if first is None else (first, *self.others.get(mark, ()))


@dataclass(slots=True)
class Register:
    people: list[Person] = field(default_factory=list)
    _by_id: dict[str, Person] = field(default_factory=dict)
    _by_reference: _Index = field(default_factory=_Index)
    _by_email: _Index = field(default_factory=_Index)
    _by_name: _Index = field(default_factory=_Index)
    _by_words: _Index | None = None
    """Made when first asked for."""

    @classmethod
    def of(cls, participants: Iterable[Participant]) -> "Register":
        register = cls()
        for known in participants:
            register._by_id[known.id] = person = Person(known)
            words = person_names.words_in(known.sort_key)
            register._enter(person, marks_of(known.reference, known.email, words, known.organisation))
        return register

    def find(self, values: Values, marks: Marks) -> Person | None:
        if values[_ID] in self._by_id:
            return self._by_id[values[_ID]]
        if marks.reference in self._by_reference.first:
            return self._by_reference.first[marks.reference]
        if marks.email not in self._by_email.first and marks.name not in self._by_name.first:
            return None
        found = [person for person in self._by_email.get(marks.email) if _agree(person, values)]
        if not found:
            named = self._by_name.get(marks.name)
            found = [person for person in named if not _contradicts(person, values, marks)]
        if len(found) < 2:
            return found[0] if found else None
        return min(found, key=lambda person: _differences(person, values))

    def named(self, words: str) -> Sequence[Person]:
        """All of a name, whatever their organisation."""
        if self._by_words is None:
            self._by_words = _Index()
            for person in self.people:
                self._by_words.add(person.words, person)
        return self._by_words.get(words)

    def with_email(self, marks: Marks) -> Sequence[Person]:
        return self._by_email.get(marks.email)

    def add(self, values: Values, marks: Marks, number: int) -> Person:
        person = Person(None, values, number)
        self._enter(person, marks)
        return person

    def tell(self, person: Person, values: Values, number: int) -> bool:
        """Note what a row says of a person; False where an earlier row did, which this one only completes."""
        is_first = not person.values
        if is_first and person.known and _is_called_so(person.known, values):
            person.values, person.number = values, number
            return True
        former = person.marks
        if is_first:
            _begin(person, values, number)
        else:
            _complete(person, values)
        self._enter_anew(person, former)
        return is_first

    def _enter(self, person: Person, marks: Marks) -> None:
        self.people.append(person)
        for index, mark in zip(self._indexes, marks, strict=True):
            index.add(mark, person)
        if self._by_words is not None:
            self._by_words.add(person.words, person)

    def _enter_anew(self, person: Person, former: Marks) -> None:
        """Under its new marks, and under the old ones no more: the next import will not find it there."""
        for index, old, new in zip(self._indexes, former, person.marks, strict=True):
            if old != new:
                index.remove(old, person)
                index.add(new, person)

    @property
    def _indexes(self) -> tuple[_Index, _Index, _Index]:
        return self._by_reference, self._by_email, self._by_name


def says_something(value: Any) -> bool:
    return value not in ("", None, ())


def marks_of(reference: str, email: str, words: str, organisation: str) -> Marks:
    return Marks(reference, email.casefold(), name_mark(words, names.folded(organisation)))


def name_mark(words: str, organisation: str) -> str:
    return "" if not words or person_names.is_lost(words) else f"{words}\n{organisation}"


def same_source(reference: str, other: str) -> bool:
    return reference.partition(":")[0] == other.partition(":")[0]


def newer_reference(old: str, new: str) -> str:
    """Of one source the new one; that of the first source stays, or two lists would take turns for ever."""
    return new if new and (not old or same_source(old, new)) else old


def _agree(person: Person, values: Values) -> bool:
    given, family = person.name
    if given == values[_GIVEN] and family == values[_FAMILY]:
        return True
    words = person_names.words_of(*_name(values)) or person_names.words_of(values[_BADGE], "")
    return person_names.agree(person.words, words)


def _name(values: Values) -> tuple[str, str]:
    return values[_GIVEN], values[_FAMILY]


def _is_called_so(known: Participant, values: Values) -> bool:
    """Whether a row says nothing new of what tells who somebody is."""
    if _name(values) not in ((known.given_name, known.family_name), ("", "")):
        return False
    return all(not values[at] or values[at] == getattr(known, FIELDS[at]) for at in _IDENTIFYING)


def _contradicts(person: Person, values: Values, marks: Marks) -> bool:
    """Another e-mail address, another reference of the same source, or a row that tells them apart."""
    email, reference = person.says(_EMAIL).casefold(), person.says(_REFERENCE)
    if marks.email and email and marks.email != email:
        return True
    if marks.reference and reference and same_source(marks.reference, reference):
        return True
    return bool(person.values) and any(
        values[at] and person.says(at) and values[at] != person.says(at) for at in _TELLING
    )


def _differences(person: Person, values: Values) -> int:
    return sum(says_something(values[at]) and values[at] != person.says(at) for at in _COMPARED)


def _begin(person: Person, values: Values, number: int) -> None:
    said = list(values)
    if person.known:
        said[_REFERENCE] = newer_reference(person.known.reference, values[_REFERENCE])
    if person_names.is_fuller(person.name, _name(values)):
        said[_GIVEN] = said[_FAMILY] = ""
    person.values, person.number = said, number


def _complete(person: Person, values: Values) -> None:
    """The first word counts; a later row fills what was left open, and may give the fuller name."""
    said = list(person.values)
    if person_names.is_fuller(_name(values), person.name):
        said[_GIVEN], said[_FAMILY] = _name(values)
    for at, value in enumerate(values):
        if at not in (_GIVEN, _FAMILY) and not says_something(said[at]):
            said[at] = value
    person.values = said
