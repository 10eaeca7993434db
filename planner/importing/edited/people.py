"""Whom a line of names means: only people known here, and only where that is sure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from planner.domain.names import folded, full_name, shown_name
from planner.domain.records import Participant
from planner.domain.snapshot import Snapshot
from planner.domain.standing import NOT_COMING
from planner.importing.edited.entries import one_line

_SEPARATORS = re.compile("[;,،؛、，\n]")
_MOST_PARTS = 4
"""Of one name that has separators in it ("Ana Beltrán, Jr.")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NameTrouble:
    """`code` is a word of `wording`."""

    code: str
    name: str


@dataclass(slots=True)
class Names:
    snapshot: Snapshot
    by_name: dict[str, list[Participant]]

    @classmethod
    def of(cls, snapshot: Snapshot) -> "Names":
        by_name: dict[str, list[Participant]] = {}
        for person in snapshot.participants:
            if person.status not in NOT_COMING:
                for name in {folded(shown_name(person)), folded(full_name(person))} - {""}:
                    by_name.setdefault(name, []).append(person)
        return cls(snapshot, by_name)

    def of_session(self, session: str) -> list[Participant]:
        """Those the agenda names, each once."""
        roles = self.snapshot.roles_of_session.get(session, ())
        people = (self.snapshot.participant[role.participant] for role in roles)
        return list({person.id: person for person in people if person.status not in NOT_COMING}.values())

    def line(self, session: str, separator: str) -> str:
        """As the agenda has it now."""
        return one_line(separator.join(shown_name(person) for person in self.of_session(session)))

    def meant(self, line: str, session: str) -> tuple[list[Participant], list[NameTrouble]]:
        """Each once, and what is wrong with other names: `person_unknown_here`, `person_ambiguous`."""
        there = {person.id for person in self.of_session(session)}
        parts = [part.strip() for part in _SEPARATORS.split(line) if part.strip()]
        people: dict[str, Participant] = {}
        troubles: list[NameTrouble] = []
        while parts:
            named, count = self._longest(parts[:_MOST_PARTS])
            known = [person for person in named if person.id in there] or named
            if len(known) == 1:
                people[known[0].id] = known[0]
            else:
                code = "person_ambiguous" if known else "person_unknown_here"
                troubles.append(NameTrouble(code=code, name=parts[0]))
            parts = parts[count:]
        return list(people.values()), troubles

    def _longest(self, parts: Sequence[str]) -> tuple[list[Participant], int]:
        """Those whom as many parts as can be mean together, and how many that are."""
        for count in range(len(parts), 0, -1):
            people = self.by_name.get(folded(", ".join(parts[:count])))
            if people:
                return people, count
        return [], 1
