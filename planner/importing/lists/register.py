"""People found again by what tells who somebody is: among the rows of a list, and in the workshop.

In this order: our own id; what the source calls them; an e-mail address together with a name that agrees, for
a couple may share one; name and organisation together, where nothing speaks against it. Of several the one
that differs least is taken. A name that lost its letters on the way tells too little: it takes all else to be
the same.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from planner.domain import names
from planner.domain.records import Participant
from planner.domain.snapshot import Snapshot
from planner.importing.lists import person_names

FIELDS = tuple(Participant.__dataclass_fields__)
AT = {name: at for at, name in enumerate(FIELDS)}
_SORT_KEY = AT["sort_key"]
_ID, _GIVEN, _FAMILY, _BADGE = AT["id"], AT["given_name"], AT["family_name"], AT["badge_name"]
_EMAIL, _ORGANISATION, _REFERENCE, _GROUP = AT["email"], AT["organisation"], AT["reference"], AT["group"]
_TELLING = (AT["city"], AT["country"], AT["phone"])
_COMPARED = tuple(at for name, at in AT.items() if name not in ("id", "group", "sort_key", "reference"))

Values = Sequence[Any]
"""In the order of `Participant`'s fields, then what else the list has; "", None and () say nothing."""


class Marks(NamedTuple):
    """What tells who somebody is; "" where something does not."""

    id: str
    reference: str
    email: str
    """Without case."""
    name: str
    """Its words, folded and in the order of the alphabet, and in a second line the organisation."""


@dataclass(slots=True, eq=False)
class Person:
    """Somebody the workshop knows, or some rows speak of, or both."""

    marks: Marks
    values: Values = ()
    """What the list says; none as long as it has said nothing."""
    number: int = 0
    """The first row about them."""
    known: Participant | None = None
    id: str = ""
    """In the end: the known one's, or a new one."""

    @property
    def name(self) -> tuple[str, str]:
        """Given and family name, always of one source."""
        if self.values and (self.values[_GIVEN] or self.values[_FAMILY]):
            return self.values[_GIVEN], self.values[_FAMILY]
        return (self.known.given_name, self.known.family_name) if self.known else ("", "")

    def says(self, at: int) -> Any:
        """The list's word, else what is known."""
        said = self.values[at] if self.values else None
        return said if says_something(said) or self.known is None else getattr(self.known, FIELDS[at])


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


class Register:
    """People, and where they lie by each of their marks."""

    def __init__(self, group_names: Mapping[str, str]) -> None:
        """`group_names` by id, of the groups that are there."""
        self._group_names = group_names
        self._by_id, self._by_reference, self._by_email = _Index(), _Index(), _Index()
        self._by_name, self._by_words = _Index(), _Index()
        self._indexes = (self._by_id, self._by_reference, self._by_email, self._by_name)
        self._people: list[Person] = []
        self.tiers = (
            self._with_id,
            self._with_reference,
            self._with_email_and_name,
            self._with_email_and_like_name,
            self._with_name,
        )
        """Ways to find somebody, the surest first."""

    @classmethod
    def of(cls, snapshot: Snapshot) -> "Register":
        register = cls({group.id: group.name for group in snapshot.groups})
        for known in snapshot.participants:
            words = person_names.words_in(known.sort_key)
            marks = marks_of(known.id, known.reference, known.email, words, known.organisation)
            register.enter(Person(marks, known=known))
        return register

    def enter(self, person: Person) -> None:
        self._people.append(person)
        for index, mark in zip(self._indexes, person.marks, strict=True):
            if mark:
                index.add(mark, person)
        if self._by_words.first:
            self._by_words.add(words_of(person.marks), person)

    def find(self, values: Values, marks: Marks) -> Person | None:
        if not self.may_have(marks):
            return None
        for tier in self.tiers:
            found = tier(values, marks)
            if found:
                return self.nearest(found, values)
        return None

    def may_have(self, marks: Marks) -> bool:
        """Whether a look is worth while."""
        identity, reference, email, name = marks
        return (
            name in self._by_name.first
            or email in self._by_email.first
            or reference in self._by_reference.first
            or identity in self._by_id.first
        )

    def nearest(self, people: Sequence[Person], values: Values) -> Person:
        if len(people) == 1:
            return people[0]
        return min(people, key=lambda person: self._distance(person, values))

    def named(self, words: str) -> Sequence[Person]:
        """All of a name, whatever their organisation."""
        if not self._by_words.first:
            for person in self._people:
                self._by_words.add(words_of(person.marks), person)
        return self._by_words.get(words)

    def with_email(self, email: str) -> Sequence[Person]:
        return self._by_email.get(email)

    def shared_emails(self) -> Collection[str]:
        return self._by_email.others.keys()

    def complete(self, person: Person, values: Values) -> None:
        """The first word counts; a later row fills what was left open, and may give the fuller name."""
        said = list(person.values)
        if person_names.is_fuller(_name(values), _name(said)):
            said[_GIVEN], said[_FAMILY] = _name(values)
        for at, value in enumerate(values):
            if at not in (_GIVEN, _FAMILY) and not says_something(said[at]):
                said[at] = value
        said[_SORT_KEY] = names.sort_key(*_name(said)) or names.folded(said[_BADGE])
        person.values = said
        words = person_names.words_of(*_name(said)) or person_names.words_of(said[_BADGE], "")
        marks = marks_of(said[_ID], said[_REFERENCE], said[_EMAIL], words, said[_ORGANISATION])
        for index, old, new in zip(self._indexes, person.marks, marks, strict=True):
            if old != new:
                index.remove(old, person)
                index.add(new, person)
        if words_of(marks) != words_of(person.marks):
            self._by_words = _Index()
        person.marks = marks

    def _with_id(self, _: Values, marks: Marks) -> Sequence[Person]:
        return self._by_id.get(marks.id)

    def _with_reference(self, _: Values, marks: Marks) -> Sequence[Person]:
        return self._by_reference.get(marks.reference)

    def _with_email_and_name(self, _: Values, marks: Marks) -> Sequence[Person]:
        sharing = self._by_email.get(marks.email)
        words = words_of(marks) if sharing else ""
        return [person for person in sharing if words_of(person.marks) == words]

    def _with_email_and_like_name(self, _: Values, marks: Marks) -> Sequence[Person]:
        sharing = self._by_email.get(marks.email)
        words = words_of(marks)
        return [person for person in sharing if person_names.agree(words_of(person.marks), words)]

    def _with_name(self, values: Values, marks: Marks) -> Sequence[Person]:
        named = self._by_name.get(marks.name)
        return [person for person in named if not self._contradicts(person, values, marks)]

    def _contradicts(self, person: Person, values: Values, marks: Marks) -> bool:
        """Another e-mail address, another reference of the same source, or a row that tells them apart."""
        theirs = person.marks
        if marks.email and theirs.email and marks.email != theirs.email:
            return True
        if marks.reference and theirs.reference and same_source(marks.reference, theirs.reference):
            return True
        if person_names.is_lost(words_of(marks)):
            other, open_ = self._distance(person, values)
            return other > 0 or (open_ > 0 and bool(person.values))
        return bool(person.values) and any(
            values[at] and person.says(at) and values[at] != person.says(at) for at in _TELLING
        )

    def _distance(self, person: Person, values: Values) -> tuple[int, int]:
        """In how many fields a row says something else, in how many it says nothing of what there is."""
        known = [names.folded(self._group(person)), *(person.says(at) for at in _COMPARED)]
        said = [names.folded(values[_GROUP]), *(values[at] for at in _COMPARED)]
        other = open_ = 0
        for old, new in zip(known, said, strict=True):
            other += says_something(new) and new != old
            open_ += says_something(old) and not says_something(new)
        return other, open_

    def _group(self, person: Person) -> str:
        if person.known:
            return self._group_names.get(person.known.group or "", "")
        return str(person.values[_GROUP])


def says_something(value: Any) -> bool:
    return value is not None and value != "" and value != ()


def marks_of(identity: str, reference: str, email: str, words: str, organisation: str) -> Marks:
    name = name_mark(words, names.folded(organisation))
    return Marks(identity, reference, email.casefold(), name)


def words_of(marks: Marks) -> str:
    """Of the name."""
    return marks.name.partition("\n")[0]


def name_mark(words: str, organisation: str) -> str:
    return f"{words}\n{organisation}" if words else ""


def same_source(reference: str, other: str) -> bool:
    return reference.partition(":")[0] == other.partition(":")[0]


def newer_reference(old: str, new: str) -> str:
    """Of one source the new one; that of the first source stays, or two lists would take turns for ever."""
    return new if new and (not old or same_source(old, new)) else old


def _name(values: Values) -> tuple[str, str]:
    return values[_GIVEN], values[_FAMILY]
