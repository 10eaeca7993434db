"""People found again by what tells who somebody is: among the rows of a list, and in the workshop.

In this order: our own id; what the source calls them; an e-mail address together with a name that agrees, for
a couple may share one; name and organisation together, where nothing speaks against it; a name that only one
has, where nothing else speaks against it. Of several the one that differs least is taken. A name that
lost its letters on the way tells too little: it takes all else to be the same. Somebody found to be two
people once is found by what told each of them.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from planner.domain import names
from planner.domain.records import FormerPerson, Participant
from planner.domain.snapshot import Snapshot
from planner.importing.lists import person_names
from planner.importing.tables.table import IsCancelled, asking

FIELDS = tuple(Participant.__dataclass_fields__)
AT = {name: at for at, name in enumerate(FIELDS)}
_SORT_KEY = AT["sort_key"]
_ID, _GIVEN, _FAMILY, _BADGE = AT["id"], AT["given_name"], AT["family_name"], AT["badge_name"]
_EMAIL, _ORGANISATION, _REFERENCE, _GROUP = AT["email"], AT["organisation"], AT["reference"], AT["group"]
_PHONE = AT["phone"]
_TELLING = (AT["city"], AT["country"], _PHONE)
_ASIDE = (_EMAIL, _ORGANISATION, *_TELLING)
"""What is compared where a name is all they have in common."""
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
    """Its words, and in a second line the organisation, folded."""
    words: str
    """Of the name, folded and in the order of the alphabet."""


NO_MARKS = Marks("", "", "", "", "")
ID, REFERENCE, EMAIL, NAME, _WORDS = range(len(Marks._fields))


@dataclass(slots=True, eq=False)
class Person:
    """Somebody the workshop knows, or some rows speak of, or both."""

    marks: Marks
    values: Values = ()
    """What the list says; none of an entry of the workshop's."""
    number: int = 0
    """The first row about them."""
    known: Participant | None = None
    id: str = ""
    """In the end: the known one's, or a new one."""
    is_former: bool = False
    """Marks are those of somebody found to be the known one too."""
    is_decided: bool = False
    """Somebody said who this is."""
    same_as: "Person | None" = None
    """Who turned out to be the same."""

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
class Index:
    """People by one of their marks. Few share one, and a list for each of 100,000 costs a second."""

    first: dict[str, Person] = field(default_factory=dict)
    others: dict[str, list[Person]] = field(default_factory=dict)

    def fill(self, marks: Sequence[str], people: Sequence[Person]) -> None:
        """What `add` does for each, in an index that is empty, at a fifth of the time."""
        self.first = dict(zip(reversed(marks), reversed(people), strict=True))
        self.first.pop("", None)
        if len(self.first) < len(marks) - marks.count(""):
            for mark, person in zip(marks, people, strict=True):
                if mark and self.first[mark] is not person:
                    self.others.setdefault(mark, []).append(person)

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


class Tier(NamedTuple):
    """A way to find somebody."""

    at: int
    """Which of the marks must be the same."""
    entries: Index
    fits: "Callable[[Register, Person, Values, Marks], bool]"
    """Whether nothing else a row says speaks against the person found."""


class Register:
    """People, and where they lie by each of their marks."""

    def __init__(self, group_names: Mapping[str, str]) -> None:
        """`group_names` by id, of the groups that are there."""
        self._group_names = group_names
        self._indexes = tuple(Index() for _ in Marks._fields)
        by_id, by_reference, by_email, by_name, self._by_words = self._indexes
        self._selves: dict[str, list[Person]] = {}
        """By id of those found to be several people once: themselves, and the former ones."""
        self.former: dict[str, list[FormerPerson]] = {}
        """By the id of who they are now."""
        self.tiers = (
            Tier(ID, by_id, _always),
            Tier(REFERENCE, by_reference, _always),
            Tier(EMAIL, by_email, Register._is_called),
            Tier(EMAIL, by_email, Register._is_called_alike),
            Tier(NAME, by_name, Register._is_likely),
        )
        """The surest first. Of functions, not of bound methods: in a circle with them a register of 100,000
        would stay in memory until the collector comes by.
        """

    @classmethod
    def of(cls, snapshot: Snapshot, *, without: Collection[str], is_cancelled: IsCancelled) -> "Register":
        """Of all the workshop knows, without some of them, by their ids."""
        register = cls({group.id: group.name for group in snapshot.groups})
        there = [one for one in asking(snapshot.participants, is_cancelled) if one.id not in without]
        people = [
            Person(marks, known=known)
            for marks, known in zip(_marks_of_known(there, is_cancelled), there, strict=True)
        ]
        columns = list(zip(*(person.marks for person in people), strict=True))
        for index, column in zip(register._indexes, columns or [()] * len(Marks._fields), strict=True):
            index.fill(list(asking(column, is_cancelled)), people)
        for former in snapshot.former_people:
            register._enter_former(former, snapshot)
        return register

    def _enter_former(self, former: FormerPerson, snapshot: Snapshot) -> None:
        known = snapshot.participant.get(former.participant)
        if known is None:
            return
        words = person_names.words_of(former.given_name, former.family_name)
        marks = marks_of(former.id, former.reference, former.email, words, former.organisation)
        person = Person(marks, known=known, is_former=True)
        self.enter(person)
        selves = self._selves.setdefault(known.id, list(self._indexes[ID].get(known.id)))
        selves.append(person)
        self.former.setdefault(known.id, []).append(former)

    def enter(self, person: Person) -> None:
        for index, mark in zip(self._indexes, person.marks, strict=True):
            if mark:
                index.add(mark, person)

    def find(self, values: Values, marks: Marks) -> Person | None:
        for tier in self.tiers:
            found = [one for one in tier.entries.get(marks[tier.at]) if tier.fits(self, one, values, marks)]
            if found:
                return self.nearest(found, values)
        return None

    def may_have(self, marks: Marks) -> bool:
        """Whether a look is worth while."""
        by_id, by_reference, by_email, by_name, _ = self._indexes
        identity, reference, email, name, words = marks
        return (
            name in by_name.first
            or words in self._by_words.first
            or email in by_email.first
            or reference in by_reference.first
            or identity in by_id.first
        )

    def nearest(self, people: Sequence[Person], values: Values) -> Person:
        if len(people) == 1:
            return people[0]
        return min(people, key=lambda person: self._distance(person, values))

    def named(self, words: str) -> Sequence[Person]:
        """All of a name, whatever their organisation."""
        return self._by_words.get(words)

    def index(self, at: int) -> Index:
        """By one of the marks."""
        return self._indexes[at]

    def with_id(self, identity: str) -> Person | None:
        """Whoever has or had it."""
        return next(iter(self._indexes[ID].get(identity)), None)

    def with_email(self, email: str) -> Sequence[Person]:
        return self._indexes[EMAIL].get(email)

    def shared_emails(self) -> Collection[str]:
        return self._indexes[EMAIL].others.keys()

    def may_have_moved(self, known: Person, person: Person) -> bool:
        """Whether somebody of one name and one organisation or telephone may be known by another address."""
        has_organisation = person.marks.name != name_mark(person.marks.words, "")
        has_phone = bool(person.values[_PHONE]) and person.values[_PHONE] == known.says(_PHONE)
        return (has_organisation or has_phone) and not (
            person_names.is_lost(person.marks.words)
            or _are_two(known.marks, person.marks)
            or _is_told_apart(known, person.values)
        )

    def may_be_renamed(self, known: Person, person: Person) -> bool:
        """Whether somebody of the same address may be known under another family name; a couple who share
        an address is not.
        """
        given = _first_name(*known.name)
        is_lost = person_names.is_lost(given)
        return (
            bool(given)
            and given == _first_name(*person.name)
            and not (is_lost or _are_two(known.marks, person.marks))
        )

    def may_be_named_alone(self, known: Person, person: Person) -> bool:
        """Whether they are one for a name in several words, where nothing that both say of them differs."""
        sides = zip(*([each.says(at) for at in _ASIDE] for each in (known, person)), strict=True)
        differs = any(one and other and names.folded(one) != names.folded(other) for one, other in sides)
        words = person.marks.words
        is_whole = " " in words or names.is_east_asian(words)
        return is_whole and not (
            differs or person_names.is_lost(words) or _are_two(known.marks, person.marks)
        )

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
        person.marks = marks

    def agreeing(self, person: Person, other: Person) -> Values:
        """What two the workshop knows as one say together: of two words the one that is known, else the
        first's."""
        said, known = list(person.values), person.known
        if known and other.name == (known.given_name, known.family_name):
            said[_GIVEN], said[_FAMILY] = other.name
            said[_SORT_KEY] = other.values[_SORT_KEY]
        for at, value in enumerate(other.values):
            if at not in (_GIVEN, _FAMILY, _SORT_KEY) and says_something(value):
                is_known = known is not None and at < len(FIELDS) and self._is_known(known, at, value)
                said[at] = value if is_known or not says_something(said[at]) else said[at]
        return said

    def _is_known(self, known: Participant, at: int, value: Any) -> bool:
        if at == _GROUP:
            return names.folded(value) == names.folded(self._group_names.get(known.group or "", ""))
        return bool(value == getattr(known, FIELDS[at]))

    def _is_called(self, person: Person, _: Values, marks: Marks) -> bool:
        if not self._selves:
            return person.marks.words == marks.words
        return any(one.marks.words == marks.words for one in self._selves_of(person))

    def _is_called_alike(self, person: Person, _: Values, marks: Marks) -> bool:
        selves = self._selves_of(person)
        return any(person_names.agree(one.marks.words, marks.words) for one in selves)

    def _selves_of(self, person: Person) -> Sequence[Person]:
        return self._selves.get(person.known.id, (person,)) if person.known else (person,)

    def _is_likely(self, person: Person, values: Values, marks: Marks) -> bool:
        """Not with another e-mail address, another reference of one source, or what tells them apart."""
        theirs = person.marks
        if marks.email and theirs.email and marks.email != theirs.email:
            return False
        if _are_two(marks, theirs):
            return False
        if person_names.is_lost(marks.words):
            other, open_ = self._distance(person, values)
            return other == 0 and (open_ == 0 or not person.values)
        return not (person.values and _is_told_apart(person, values))

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


def _always(*_: object) -> bool:
    return True


def _are_two(one: Marks, other: Marks) -> bool:
    """Whether one source has two references for them."""
    return bool(one.reference and other.reference and same_source(one.reference, other.reference))


def _is_told_apart(person: Person, values: Values) -> bool:
    return any(values[at] and person.says(at) and values[at] != person.says(at) for at in _TELLING)


def _first_name(given: str, family: str) -> str:
    """The given name, or the first word of one that is not taken apart."""
    return names.folded(given) if family else next(iter(names.folded(given).split()), "")


def marks_of(identity: str, reference: str, email: str, words: str, organisation: str) -> Marks:
    name = name_mark(words, names.folded(organisation))
    return Marks(identity, reference, email.casefold(), name, words)


def _marks_of_known(people: Sequence[Participant], is_cancelled: IsCancelled) -> Iterator[Marks]:
    folded = {name: names.folded(name) for name in {person.organisation for person in people}}
    for person in asking(people, is_cancelled):
        words = person_names.words_in(person.sort_key)
        mark = name_mark(words, folded[person.organisation])
        yield Marks(person.id, person.reference, person.email.casefold(), mark, words)


def name_mark(words: str, organisation: str) -> str:
    return f"{words}\n{organisation}" if words else ""


def in_several(texts: Sequence[str]) -> set[str]:
    """Those that stand there more than once; "" is none."""
    if len(set(texts)) == len(texts):
        return set()
    return {text for text, count in Counter(texts).items() if count > 1 and text}


def same_source(reference: str, other: str) -> bool:
    return reference.partition(":")[0] == other.partition(":")[0]


def newer_reference(old: str, new: str) -> str:
    """Of one source the new one; that of the first source stays, or two lists would take turns for ever."""
    return new if new and (not old or same_source(old, new)) else old


def _name(values: Values) -> tuple[str, str]:
    return values[_GIVEN], values[_FAMILY]
