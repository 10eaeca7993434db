"""What a list says of people beyond their own record: group, days, tags, answers in the organizer's fields.

Groups, tags and fields are made when somebody first needs them.
"""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from planner.domain import rules
from planner.domain.colours import next_colour
from planner.domain.ids import derived_id
from planner.domain.names import folded
from planner.domain.records import (
    OWN,
    Absence,
    Answer,
    Field,
    FieldKind,
    FormerPerson,
    Group,
    Tag,
    Tagging,
)
from planner.domain.refusal import Refused
from planner.domain.snapshot import Snapshot
from planner.importing.draft import Draft
from planner.importing.lists.cells import SHOWN
from planner.importing.lists.people_cells import DAYS, FIRST_OWN, TAGS
from planner.importing.lists.plan import Removals
from planner.importing.lists.values import yes_or_no

Before = str
After = str
Told = Callable[[str, Before, After], None]
"""Told of a field of somebody known that changes."""


@dataclass(kw_only=True)
class Extras:
    draft: Draft
    snapshot: Snapshot
    own_fields: Sequence[str]
    """With "own:", in the order of their values."""
    kinds: Mapping[str, FieldKind] = field(default_factory=dict)
    """Of own fields that are not there yet, with "own:"; else text."""
    removals: Removals = field(default_factory=list)
    _group_ids: dict[str, str] = field(default_factory=dict)
    """By the name as written."""

    def group(self, name: str) -> str:
        found = self._group_ids.get(name)
        if found is None:
            found = self._group_ids[name] = self._named(Group, self._groups, name)
        return found

    def news(self, values: Sequence[Any], former: Sequence[FormerPerson]) -> Sequence[Any]:
        """Without the days and answers that they were known by before they were found to be one person."""
        said = list(values)
        days = {day.id for day in self.snapshot.days}
        if any(said[DAYS] == days - set(one.absences.split()) for one in former):
            said[DAYS] = None
        answers: list[dict[str, str]] = [json.loads(one.answers) for one in former if one.answers]
        for at, own in enumerate(self.own_fields, FIRST_OWN):
            there = self._fields.get(folded(own.removeprefix(OWN)))
            if there and any(_meant(there, said[at]) == told.get(there.id) for told in answers):
                said[at] = ""
        return said

    def settle(self, person: str, values: Sequence[Any], number: int, tell: Told) -> None:
        if values[DAYS] is not None:
            self._settle_days(person, values[DAYS], tell)
        for name in values[TAGS] or ():
            self._tag(person, name, tell)
        for own, value in zip(self.own_fields, values[FIRST_OWN:], strict=True):
            if value:
                self._answer(person, own.removeprefix(OWN), value, number, tell)

    def _settle_days(self, person: str, attended: frozenset[str], tell: Told) -> None:
        absent = {day.id: derived_id(person, day.id) for day in self.snapshot.days}
        before = {day for day, identity in absent.items() if identity in self._absences}
        after = absent.keys() - attended
        for day in sorted(after - before):
            self.draft.add(Absence(id=absent[day], participant=person, day=day))
        self.removals += [(Absence, absent[day]) for day in sorted(before - after)]
        if before != after:
            tell("days", self._dates(absent.keys() - before), self._dates(attended))

    def _dates(self, days: Iterable[str]) -> str:
        return ", ".join(day.date.isoformat() for day in self.snapshot.days if day.id in set(days))

    def _tag(self, person: str, name: str, tell: Told) -> None:
        tag = self._named(Tag, self._tags, name)
        identity = derived_id(person, tag)
        if identity not in self._taggings:
            self._taggings.add(identity)
            self.draft.add(Tagging(id=identity, participant=person, tag=tag))
            tell("tags", "", name)

    def _answer(self, person: str, name: str, value: str, number: int, tell: Told) -> None:
        own = self._fields.get(folded(name)) or self._add_field(name)
        value = _meant(own, value)
        answer = Answer(id=derived_id(person, own.id), participant=person, field=own.id, value=value)
        try:
            rules.check_answer(answer, own)
        except Refused:
            self.draft.note(number, OWN + name, "answer_unfit", value[:SHOWN])
            return
        known = self._answers.get(answer.id)
        if known is None:
            self.draft.add(answer)
        elif known.value != value:
            self.draft.records.setdefault(Answer, []).append(answer)
        if known is None or known.value != value:
            tell(OWN + name, known.value if known else "", value)

    def _add_field(self, name: str) -> Field:
        kind = self.kinds.get(OWN + name, FieldKind.TEXT)
        made = Field(id=self.draft.new_id(), name=name, kind=kind, position=len(self._fields))
        own = self.draft.add(made)
        self._fields[folded(name)] = own
        return own

    def _named(self, kind: type[Group | Tag], known: dict[str, Group | Tag], name: str) -> str:
        found = known.get(folded(name))
        if found is None:
            colour = next_colour([record.colour for record in known.values()])
            if kind is Group:
                made = Group(id=self.draft.new_id(), name=name, colour=colour, position=len(known))
                found = self.draft.add(made)
            else:
                found = self.draft.add(Tag(id=self.draft.new_id(), name=name, colour=colour))
            known[folded(name)] = found
            self.draft.names[found.id] = name
        return found.id

    @cached_property
    def _groups(self) -> dict[str, Group | Tag]:
        return {folded(group.name): group for group in reversed(self.snapshot.groups)}

    @cached_property
    def _tags(self) -> dict[str, Group | Tag]:
        return {folded(tag.name): tag for tag in reversed(self.snapshot.tags)}

    @cached_property
    def _fields(self) -> dict[str, Field]:
        return {folded(own.name): own for own in reversed(self.snapshot.fields)}

    @cached_property
    def _absences(self) -> set[str]:
        return {absence.id for absence in self.snapshot.absences}

    @cached_property
    def _taggings(self) -> set[str]:
        return {tagging.id for tagging in self.snapshot.taggings}

    @cached_property
    def _answers(self) -> dict[str, Answer]:
        return {answer.id: answer for answer in self.snapshot.answers}


def _meant(own: Field, value: str) -> str:
    """An answer as the file has it."""
    said = yes_or_no(value) if own.kind is FieldKind.YES_NO else None
    return value if said is None else "yes" if said else "no"
