"""Lists of people, with the columns somebody chose: those that hold something private only if asked for."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from planner.domain.grouping import grouped
from planner.domain.records import OWN, Field, FieldKind, Participant, Role
from planner.domain.rules import clean_line
from planner.domain.snapshot import Snapshot
from planner.domain.standing import is_shared
from planner.exporting.edition import Edition
from planner.exporting.tables.cells import Cell, Column, Table
from planner.language import Words
from planner.wording import exports
from planner.wording.marking import later
from planner.wording.papers import role
from planner.wording.series import join

_OWN_FIELD_WIDTH = 20
_MOST_DIGITS = 15
"""What a spreadsheet keeps of a number."""
_WHOLE_NUMBER = re.compile("0|-?[1-9][0-9]*")


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


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleColumn:
    name: str
    """Of the record's field, or what other records say; `own:` and its id for an own field."""
    heading: str
    width: int
    value: "_Value"
    is_private: bool


def columns_of(snapshot: Snapshot, words: Words) -> tuple[PeopleColumn, ...]:
    """All there are, in the order of a list."""
    known = (
        PeopleColumn(
            name=name,
            heading=words.gettext(heading),
            width=width,
            value=value,
            is_private=name not in USUAL,
        )
        for name, heading, width, value in _COLUMNS
    )
    own = (
        PeopleColumn(
            name=f"{OWN}{field.id}",
            heading=field.name,
            width=_OWN_FIELD_WIDTH,
            value=_answer(field),
            is_private=True,
        )
        for field in snapshot.fields
    )
    return (*known, *own)


def chosen_columns(snapshot: Snapshot, edition: Edition) -> tuple[PeopleColumn, ...]:
    """In the order in which they are named, each once.

    An own field that is gone is left out; where nothing is left, the usual ones: a list without a column is
    none, and these do no harm.
    """
    known = {column.name: column for column in columns_of(snapshot, edition.words)}
    chosen = tuple(known[name] for name in dict.fromkeys(edition.choices.columns) if name in known)
    return chosen or tuple(known[name] for name in USUAL)


def participants_table(snapshot: Snapshot, edition: Edition) -> Table:
    columns, around = chosen_columns(snapshot, edition), _surroundings(snapshot, edition.words)
    return Table(
        name=exports.participants(edition.words),
        columns=tuple(Column(heading=column.heading, width=column.width) for column in columns),
        rows=tuple(
            tuple(column.value(person, around) for column in columns) for person in snapshot.participants
        ),
    )


def _surroundings(snapshot: Snapshot, words: Words) -> _Surroundings:
    tag_names = {tag.id: tag.name for tag in snapshot.tags}
    tags = grouped((tagging.participant, tag_names[tagging.tag]) for tagging in snapshot.taggings)
    parts = grouped(
        (part.participant, _part(part, snapshot, words))
        for part in snapshot.roles
        if is_shared(snapshot.session[part.session])
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


def _part(part: Role, snapshot: Snapshot, words: Words) -> str:
    """One line, whatever another program wrote into the file."""
    title = clean_line(snapshot.session[part.session].title)
    return exports.part(role(part.kind, words), title, words)


_Value = Callable[[Participant, _Surroundings], Cell]


def _own(name: str) -> _Value:
    def value(person: Participant, _: _Surroundings) -> Cell:
        cell: Cell = getattr(person, name)
        return cell

    return value


def _answer(field: Field) -> _Value:
    shown = _number if field.kind is FieldKind.NUMBER else str
    return lambda person, around: shown(around.answers.get((person.id, field.id), ""))


def _number(answer: str) -> Cell:
    """To be added up, where a sheet holds it as it was written: "007" stays a text, and so does "1,5"."""
    is_whole = len(answer) <= _MOST_DIGITS and _WHOLE_NUMBER.fullmatch(answer)
    return int(answer) if is_whole else answer


USUAL = (
    "given_name", "family_name", "badge_name", "pronouns", "organisation", "job_title", "city", "country",
    "group", "sessions",
)  # fmt: skip
"""What a badge or the agenda tells everybody anyway, so no part in an internal session; all other columns are
private.
"""

_COLUMNS: tuple[tuple[str, str, int, _Value], ...] = (
    ("id", later("Id"), 13, _own("id")),
    ("given_name", later("Given name"), 20, _own("given_name")),
    ("family_name", later("Family name"), 20, _own("family_name")),
    ("badge_name", later("Badge name"), 20, _own("badge_name")),
    ("pronouns", later("Pronouns"), 12, _own("pronouns")),
    ("pronunciation", later("How the name is said"), 24, _own("pronunciation")),
    ("organisation", later("Organisation"), 28, _own("organisation")),
    ("job_title", later("Job title"), 24, _own("job_title")),
    ("city", later("City"), 18, _own("city")),
    ("country", later("Country"), 18, _own("country")),
    ("group", later("Group"), 20, lambda person, around: around.group(person)),
    ("email", later("E-mail"), 28, _own("email")),
    ("phone", later("Phone"), 18, _own("phone")),
    ("languages", later("Languages"), 18, _own("languages")),
    ("diet", later("Diet"), 20, _own("diet")),
    ("access_needs", later("Access needs"), 28, _own("access_needs")),
    ("photo_consent", later("Photo consent"), 14, _own("photo_consent")),
    ("status", later("Status"), 12, _own("status")),
    ("arrival", later("Arrival"), 17, _own("arrival")),
    ("departure", later("Departure"), 17, _own("departure")),
    ("days", later("Days attending"), 24, lambda person, around: around.attends(person)),
    ("checked_in", later("Checked in"), 24, lambda person, around: around.checked_in(person)),
    ("tags", later("Tags"), 20, lambda person, around: around.tagged(person)),
    ("sessions", later("Sessions"), 40, lambda person, around: around.takes_part(person)),
    ("notes", later("Notes"), 44, _own("notes")),
    ("desk_note", later("Note for the desk"), 44, _own("desk_note")),
    ("reference", later("Reference"), 24, _own("reference")),
)
"""Name, heading, width and value."""
