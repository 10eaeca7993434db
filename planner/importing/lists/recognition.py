"""Of whom the rows of a list speak, and who of them the workshop knows.

First the rows about one person are taken together, the first word counting, without a look at who is known:
a list always speaks of the same people. Then each of them finds who they are in the workshop, the surest
first, or is somebody new. So the second run of a list changes nothing. What somebody decided comes before.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from planner.domain import names
from planner.domain.records import Participant
from planner.importing.draft import Draft
from planner.importing.lists.people_cells import Row
from planner.importing.lists.plan import SOMEBODY_NEW
from planner.importing.lists.register import (
    EMAIL,
    NAME,
    Marks,
    Person,
    Register,
    Tier,
    in_several,
    name_mark,
)
from planner.importing.tables.table import IsCancelled, asking, never

NamedAlone = Callable[[Sequence[int], Sequence[Person]], Person | None]
"""Given the rows (from 0) about somebody with nothing but a name, chooses among all who have it."""
Matches = Mapping[int, str]
"""By row the id of whom it is about, or `SOMEBODY_NEW`."""
MayBe = Callable[[Person, Person], bool]


@dataclass(slots=True, kw_only=True)
class Gathering:
    """The people a list speaks of."""

    draft: Draft
    known: Register
    matches: Matches
    is_of_roles: bool
    """Of a list that has people in many rows, perhaps by their name only."""
    is_cancelled: IsCancelled = never
    register: Register = field(default_factory=lambda: Register({}))
    """Of the list's people: those who share a mark with another row."""
    people: list[Person] = field(default_factory=list)
    found: list[Person] = field(default_factory=list)
    """Of each row that names somebody."""
    lookalikes: dict[Person, Person] = field(default_factory=dict)
    """Of those nobody decided on: whose later row somebody decided on, though it seems to be about them."""
    decided: dict[str, Person] = field(default_factory=dict)
    """By the id of whom they are."""

    def take(self, rows: Sequence[Row]) -> None:
        marks = [in_several(column) for column in zip(*(row.marks for row in rows), strict=True)]
        _, references, emails, _, words = marks or [set()] * len(Marks._fields)
        ids = marks[0] if marks else set()
        for row in asking(rows, self.is_cancelled):
            mine = row.marks
            is_alone = not (
                mine.words in words
                or mine.email in emails
                or mine.reference in references
                or mine.id in ids
                or row.number in self.matches
            )
            self.found.append(self._enter_alone(row) if is_alone else self._settle(row))

    def _enter_alone(self, row: Row) -> Person:
        """Nobody will look for whoever shares no mark with anybody: two thirds of the time, measured."""
        person = Person(row.marks, row.values, row.number)
        self.people.append(person)
        return person

    def _settle(self, row: Row) -> Person:
        match = self._match(row)
        alike = None if match == SOMEBODY_NEW else self._find(row)
        person = alike if match is None else self.decided.get(match)
        if person:
            self.register.complete(person, row.values)
            if not self.is_of_roles:
                self.draft.note(row.number, "name", "repeated_row", str(person.number))
            return person
        person = self._enter_alone(row)
        self.register.enter(person)
        if match is not None:
            self._decide(person, match)
            if alike and not alike.is_decided:
                self.lookalikes[alike] = person
        return person

    def _find(self, row: Row) -> Person | None:
        """In a list of roles "Ana Lima" and "Ana Lima (City Council)" are one, whichever comes first."""
        if self.is_of_roles and is_name_alone(row.marks):
            return next(iter(self.register.named(row.marks.words)), None)
        found = self.register.find(row.values, row.marks)
        if found is None and self.is_of_roles and not (row.marks.reference or row.marks.email):
            alone = (one for one in self.register.named(row.marks.words) if is_name_alone(one.marks))
            found = next(alone, None)
        return found

    def _match(self, row: Row) -> str | None:
        """Today's id of whom somebody said the row is about; None where nobody did."""
        match = self.matches.get(row.number)
        if not match:
            return match
        found = self.known.with_id(match)
        if found is None or found.known is None:
            self.draft.note(row.number, "name", "match_gone", match)
            return None
        return found.known.id

    def _decide(self, person: Person, match: str) -> None:
        person.is_decided = True
        if match != SOMEBODY_NEW:
            self.decided[match] = person
            found = self.known.with_id(match)
            person.known = found.known if found else None


def is_name_alone(marks: Marks) -> bool:
    return not (marks.reference or marks.email) and marks.name == name_mark(marks.words, "")


@dataclass(slots=True, kw_only=True)
class Recognition:
    """Who of a list's people are who in the workshop: each of the known once, by who is surest to be they.

    But whom the workshop found to be two people once may be two in the list, and both are they.
    """

    gathering: Gathering
    known: Register
    taken: dict[str, Person] = field(default_factory=dict)
    """The list's people by the id of whom they are."""
    by_former: set[str] = field(default_factory=set)
    """Ids of those found by what told somebody they were found to be, too."""

    def recognize(self) -> None:
        self.taken = dict(self.gathering.decided)
        waiting = [
            person
            for person in self.gathering.people
            if not person.is_decided and self.known.may_have(person.marks)
        ]
        for tier in self.known.tiers:
            if waiting and tier.entries.first:
                waiting = self._left(tier, waiting)
        for person, lookalike in self.gathering.lookalikes.items():
            if person.known is None:
                self._unite(lookalike, person)
        waiting = [person for person in waiting if person.known is None and person.same_as is None]
        if waiting:
            self._recognize_changed(waiting, NAME, self.known.may_have_moved)
            self._recognize_changed(waiting, EMAIL, self.known.may_be_renamed)
            self._recognize_named(waiting)

    def _recognize_changed(self, people: Iterable[Person], at: int, may_be: MayBe) -> None:
        """By one mark alone, where one in the list may be only one in the workshop, and they nobody else."""
        maybe = {person: self._maybe(person, at, may_be) for person in people if person.known is None}
        asked = Counter(identity for found in maybe.values() for identity in found)
        for person, found in maybe.items():
            if len(found) == 1:
                ((identity, one),) = found.items()
                if asked[identity] == 1 and one.known:
                    self.join(person, one)
                    self._note_changed(person, one.known, has_moved=at == NAME)

    def _note_changed(self, person: Person, known: Participant, *, has_moved: bool) -> None:
        note = self.gathering.draft.note
        if has_moved:
            note(person.number, "email", "email_changed", known.email)
        else:
            note(person.number, "name", "name_changed", names.shown_name(known))

    def _recognize_named(self, people: Iterable[Person]) -> None:
        """By a name that nobody else has: lists often begin with names, and the rest comes later."""
        for person in people:
            is_alone = is_name_alone(person.marks)
            if person.known or (self.gathering.is_of_roles and is_alone):
                continue
            words = person.marks.words
            found = {one.known.id: one for one in self.known.named(words) if one.known}
            if len(found) != 1 or len(self.gathering.register.named(words)) > 1:
                continue
            ((identity, one),) = found.items()
            if identity not in self.taken and self.known.may_be_named_alone(one, person):
                self.join(person, one)
                if not is_alone:
                    self.gathering.draft.note(
                        person.number, "name", "known_by_name", names.whole_name(*person.name)
                    )

    def _maybe(self, person: Person, at: int, may_be: MayBe) -> dict[str, Person]:
        """Who of the known that nobody is yet, by id."""
        return {
            one.known.id: one
            for one in self.known.index(at).get(person.marks[at])
            if one.known and one.known.id not in self.taken and may_be(one, person)
        }

    def _left(self, tier: Tier, people: Iterable[Person]) -> list[Person]:
        """Those whom this way finds nobody for."""
        at, index, fits = tier
        is_by_name = at == NAME
        left = []
        known = self.known
        for person in asking(people, self.gathering.is_cancelled):
            marks = person.marks
            found = index.get(marks[at])
            fitting = [one for one in found if fits(known, one, person.values, marks)] if found else []
            if is_by_name and self.gathering.is_of_roles and is_name_alone(person.marks):
                fitting = []
            if not (fitting and self._join(person, fitting, is_by_name=is_by_name)):
                left.append(person)
        return left

    def _join(self, person: Person, found: Sequence[Person], *, is_by_name: bool) -> bool:
        if len(found) == 1 and found[0].known and found[0].known.id not in self.taken:
            self.join(person, found[0])
            return True
        takers = [self.taken.get(one.known.id) if one.known else None for one in found]
        lookalike = self.gathering.lookalikes.get(person)
        if lookalike and lookalike in takers:
            self._unite(lookalike, person)
            return True
        free = [one for one, taker in zip(found, takers, strict=True) if taker is None]
        if free:
            self.join(person, self.known.nearest(free, person.values))
            return True
        for one, taker in zip(found, takers, strict=True):
            is_one = one.known and one.known.id in self.by_former and not is_by_name
            if taker and (one.is_former or is_one):
                self._unite(taker, person)
                return True
        return False

    def join(self, person: Person, found: Person) -> None:
        person.known = found.known
        if found.known:
            self.taken[found.known.id] = person
            if found.is_former:
                self.by_former.add(found.known.id)

    def _unite(self, one: Person, other: Person) -> None:
        """Whoever stands first in the list is the one."""
        first, second = sorted((one, other), key=lambda person: person.number)
        first.known = one.known
        first.is_decided = first.is_decided or second.is_decided
        first.values = self.known.agreeing(first, second)
        second.same_as = first
        if one.known:
            self.taken[one.known.id] = first
        if not self.gathering.is_of_roles:
            self.gathering.draft.note(second.number, "name", "repeated_row", str(first.number))

    def recognize_by_name(self, rows: Mapping[Person, Sequence[int]], choose: NamedAlone) -> None:
        for person in self.gathering.people:
            if person.known is None and is_name_alone(person.marks):
                named = {
                    one.known.id: one
                    for one in self.known.named(person.marks.words)
                    if one.known and one.known.id not in self.taken
                }
                found = choose(rows[person], list(named.values()))
                if found:
                    self.join(person, found)
