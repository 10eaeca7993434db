"""The organizers' own list: everything about everybody. Not for sharing."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from planner.domain.grouping import grouped
from planner.domain.records import Participant
from planner.domain.snapshot import Snapshot
from planner.exporting.cells import Cell, Column, Table
from planner.language import Words
from planner.wording import exports
from planner.wording.marking import later
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
    words: Words

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


def participants_table(snapshot: Snapshot, words: Words) -> Table:
    around = _surroundings(snapshot, words)
    columns = [(words.gettext(heading), width, value) for heading, width, value in _COLUMNS]
    columns += [(field.name, _OWN_FIELD_WIDTH, _answer(field.id)) for field in snapshot.fields]
    return Table(
        name=exports.participants(words),
        columns=tuple(Column(heading=heading, width=width) for heading, width, _ in columns),
        rows=tuple(
            tuple(value(person, around) for _, _, value in columns) for person in snapshot.participants
        ),
    )


def _surroundings(snapshot: Snapshot, words: Words) -> _Surroundings:
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


_COLUMNS: tuple[tuple[str, int, _Value], ...] = (
    (later("Id"), 13, _own("id")),
    (later("Given name"), 20, _own("given_name")),
    (later("Family name"), 20, _own("family_name")),
    (later("Badge name"), 20, _own("badge_name")),
    (later("Pronouns"), 12, _own("pronouns")),
    (later("How the name is said"), 24, _own("pronunciation")),
    (later("Organisation"), 28, _own("organisation")),
    (later("Job title"), 24, _own("job_title")),
    (later("City"), 18, _own("city")),
    (later("Country"), 18, _own("country")),
    (later("Group"), 20, lambda person, around: around.group(person)),
    (later("E-mail"), 28, _own("email")),
    (later("Phone"), 18, _own("phone")),
    (later("Languages"), 18, _own("languages")),
    (later("Diet"), 20, _own("diet")),
    (later("Access needs"), 28, _own("access_needs")),
    (later("Photo consent"), 14, _own("photo_consent")),
    (later("Status"), 12, _own("status")),
    (later("Arrival"), 17, _own("arrival")),
    (later("Departure"), 17, _own("departure")),
    (later("Days attending"), 24, lambda person, around: around.attends(person)),
    (later("Checked in"), 24, lambda person, around: around.checked_in(person)),
    (later("Tags"), 20, lambda person, around: around.tagged(person)),
    (later("Sessions"), 40, lambda person, around: around.takes_part(person)),
    (later("Notes"), 44, _own("notes")),
    (later("Note for the desk"), 44, _own("desk_note")),
    (later("Reference"), 24, _own("reference")),
)
"""Heading, width and value."""
