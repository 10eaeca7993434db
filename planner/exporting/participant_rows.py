"""The organizers' own list: everything about everybody. Not for sharing."""

import gettext
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from planner.domain.grouping import grouped
from planner.domain.records import Participant
from planner.domain.snapshot import Snapshot
from planner.exporting.cells import Cell, Column, Table
from planner.wording import exports
from planner.wording.papers import role
from planner.wording.series import join

_OWN_FIELD_WIDTH = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class _Surroundings:
    """What other records say of participants, by their ids."""

    snapshot: Snapshot
    tags: Mapping[str, Sequence[str]]
    parts: Mapping[str, Sequence[str]]
    away: set[tuple[str, str]]
    came: set[tuple[str, str]]
    answers: Mapping[tuple[str, str], str]
    words: gettext.NullTranslations

    def group(self, person: Participant) -> str:
        group = self.snapshot.group.get(person.group or "")
        return group.name if group else ""

    def attends(self, person: Participant) -> str:
        return self._dates(day.id for day in self.snapshot.days if (person.id, day.id) not in self.away)

    def checked_in(self, person: Participant) -> str:
        return self._dates(day.id for day in self.snapshot.days if (person.id, day.id) in self.came)

    def tagged(self, person: Participant) -> str:
        return join(self.tags.get(person.id, ()), self.words)

    def takes_part(self, person: Participant) -> str:
        return "\n".join(self.parts.get(person.id, ()))

    def _dates(self, days: Iterable[str]) -> str:
        return join([self.snapshot.day[day].date.isoformat() for day in days], self.words)


def participants_table(snapshot: Snapshot, words: gettext.NullTranslations) -> Table:
    around = _surroundings(snapshot, words)
    values = (*_VALUES, *((_OWN_FIELD_WIDTH, _answer(field.id)) for field in snapshot.fields))
    headings = (*exports.participant_headings(words), *(field.name for field in snapshot.fields))
    return Table(
        name=exports.participants(words),
        columns=tuple(
            Column(heading=heading, width=width) for heading, (width, _) in zip(headings, values, strict=True)
        ),
        rows=tuple(tuple(value(person, around) for _, value in values) for person in snapshot.participants),
    )


def _surroundings(snapshot: Snapshot, words: gettext.NullTranslations) -> _Surroundings:
    tag_names = {tag.id: tag.name for tag in snapshot.tags}
    tags = grouped((tagging.participant, tag_names[tagging.tag]) for tagging in snapshot.taggings)
    parts = grouped(
        (part.participant, exports.part(role(part.kind, words), snapshot.session[part.session].title, words))
        for part in snapshot.roles
    )
    return _Surroundings(
        snapshot=snapshot,
        tags={person: sorted(names) for person, names in tags.items()},
        parts=parts,
        away={(absence.participant, absence.day) for absence in snapshot.absences},
        came={(check_in.participant, check_in.day) for check_in in snapshot.check_ins},
        answers={(answer.participant, answer.field): answer.value for answer in snapshot.answers},
        words=words,
    )


_Value = Callable[[Participant, _Surroundings], Cell]


def _own(name: str) -> _Value:
    def value(person: Participant, _: _Surroundings) -> Cell:
        cell: Cell = getattr(person, name)
        return cell

    return value


def _answer(field: str) -> _Value:
    return lambda person, around: around.answers.get((person.id, field), "")


_VALUES: tuple[tuple[int, _Value], ...] = (
    (13, _own("id")),
    (20, _own("given_name")),
    (20, _own("family_name")),
    (20, _own("badge_name")),
    (12, _own("pronouns")),
    (28, _own("organisation")),
    (24, _own("job_title")),
    (18, _own("city")),
    (18, _own("country")),
    (20, lambda person, around: around.group(person)),
    (28, _own("email")),
    (18, _own("phone")),
    (18, _own("languages")),
    (20, _own("diet")),
    (28, _own("access_needs")),
    (14, _own("photo_consent")),
    (12, _own("status")),
    (17, _own("arrival")),
    (17, _own("departure")),
    (24, lambda person, around: around.attends(person)),
    (24, lambda person, around: around.checked_in(person)),
    (20, lambda person, around: around.tagged(person)),
    (40, lambda person, around: around.takes_part(person)),
    (44, _own("notes")),
    (24, _own("reference")),
)
"""Width and value of each column, in the order of `exports.participant_headings`."""
