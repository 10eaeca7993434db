"""The people in the rows of a list of sessions: participants, found or new, and their roles.

Whoever is only called a speaker, and has another part in that session already, keeps it: the organizers know
it better than the list.
"""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from planner.domain.ids import derived_id
from planner.domain.names import folded, shown_name
from planner.domain.records import Role, RoleKind, Session, SessionStatus
from planner.domain.snapshot import Snapshot
from planner.importing.draft import Draft
from planner.importing.header_words import ListKind
from planner.importing.lists import person_names, values
from planner.importing.lists.cells import read_column
from planner.importing.lists.columns import Mapping
from planner.importing.lists.meanings import as_told
from planner.importing.lists.people import take_people
from planner.importing.lists.people_cells import PeopleReader
from planner.importing.lists.people_extras import Extras
from planner.importing.lists.plan import Removals, tell
from planner.importing.lists.recognition import NamedAlone
from planner.importing.lists.register import Person
from planner.importing.lists.speaker_names import Named, named_in
from planner.importing.tables.table import IsCancelled, Progress, Table

_FIELDS = {
    "speaker_reference": "reference",
    "speaker_given_name": "given_name",
    "speaker_family_name": "family_name",
    "speakers": "full_name",
    "speaker_email": "email",
    "speaker_organisation": "organisation",
}
_IN_TEXTS = ("full_name", "given_name", "family_name", "organisation")
"""What a text of names may say of them."""
_NAMED_BY = ("given_name", "family_name", "full_name")
_NAMES = {"speaker_given_name", "speaker_family_name", "speakers"}
ROLES = {
    "facilitators": RoleKind.FACILITATOR,
    "moderators": RoleKind.MODERATOR,
    "interpreters": RoleKind.INTERPRETER,
    "note_takers": RoleKind.NOTE_TAKER,
    "hosts": RoleKind.HOST,
}
"""Fields for the names of those who have one part, beside the speakers or without any."""
OF_PEOPLE = {*_FIELDS, *ROLES, "role"}
"""All fields in which a list of sessions tells of people, but for owners."""
_OWNER = {"owner": "full_name", "owner_email": "email"}
"""Who speaks where a list names no speakers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """A row of the list, and one person in it."""

    number: int
    session: Session
    kind: RoleKind
    is_told: bool
    """Whether the list says that it is this part, and not only that they speak."""
    cells: Sequence[str]
    name: str
    is_name_alone: bool
    """Whether nothing surer tells who they are."""


Cells = dict[str, str]
"""By a participant's field."""
_TakingPart = Set[tuple[str, str]]
"""Sessions, and people who have a part in them already."""


def take_speakers(
    draft: Draft,
    table: Table,
    mapping: Mapping,
    snapshot: Snapshot,
    sessions: Sequence[Session | None],
    *,
    progress: Progress,
    is_cancelled: IsCancelled,
) -> Removals:
    """`sessions` are those each row is about, None for a row left out. Raises Cancelled."""
    columns = _columns(mapping)
    cast = _Cast(table, columns, sessions, snapshot)
    parts = [*cast.speaking(_kinds(draft, table, mapping)), *cast.in_columns(mapping)]
    taking_part = {(role.session, role.participant) for role in snapshot.roles}
    wearers = _Wearers(snapshot, taking_part)
    people = [wearers.find(part) for part in parts]
    others = [part for part, person in zip(parts, people, strict=True) if not person]
    extras = Extras(draft=draft, snapshot=snapshot, own_fields=())
    found = take_people(
        draft,
        _reader(draft, table, mapping, snapshot, columns, others),
        extras,
        snapshot,
        progress=progress,
        is_cancelled=is_cancelled,
        named_alone=_chooser(draft, taking_part, others),
    )
    rest = iter(found)
    _add_roles(draft, snapshot, parts, [person or next(rest) for person in people], taking_part)
    return extras.removals


class _Wearers:
    """People by what agendas call them, where those are not the words of their name: a badge may say another
    one, and 김민준 is two.
    """

    def __init__(self, snapshot: Snapshot, taking_part: _TakingPart) -> None:
        self._taking_part = taking_part
        self._ids: dict[str, list[str]] = {}
        for person in snapshot.participants:
            shown = folded(shown_name(person))
            if shown != folded(f"{person.given_name} {person.family_name}"):
                self._ids.setdefault(shown, []).append(person.id)

    def find(self, part: _Part) -> str:
        """Of somebody of whom the list has but a name; "" for nobody, and for one of several."""
        ids = self._ids.get(folded(part.name), ()) if part.is_name_alone else ()
        here = [person for person in ids if (part.session.id, person) in self._taking_part]
        found = here or ids
        return found[0] if len(found) == 1 else ""


def _add_roles(
    draft: Draft,
    snapshot: Snapshot,
    parts: Sequence[_Part],
    people: Sequence[str],
    taking_part: _TakingPart,
) -> None:
    there = {role.id for role in snapshot.roles}
    for part, person in zip(parts, people, strict=True):
        identity = derived_id(part.session.id, person, part.kind)
        is_known = not part.is_told and (part.session.id, person) in taking_part
        if person and identity not in there and not is_known:
            there.add(identity)
            _add_role(draft, snapshot, part, person, identity)


Columns = Sequence[tuple[int | None, str]]
"""Where the list tells of people, and in which of their fields; without a place, in a text of names."""


def _columns(mapping: Mapping) -> Columns:
    fields = _FIELDS if (_NAMES | ROLES.keys()) & set(mapping.fields) else _OWNER
    columns: list[tuple[int | None, str]] = [
        (place, fields[field]) for place, field in enumerate(mapping.fields) if field in fields
    ]
    there = {field for _, field in columns}
    if "full_name" in there or ROLES.keys() & set(mapping.fields):
        columns += [(None, field) for field in _IN_TEXTS if field not in there]
    return columns


class _Cast:
    """Finds the people each row names."""

    def __init__(
        self, table: Table, columns: Columns, sessions: Sequence[Session | None], snapshot: Snapshot
    ) -> None:
        self._rows = [
            (number, row, session)
            for number, row, session in zip(table.numbers, table.rows, sessions, strict=True)
        ]
        self._columns = columns
        self._known = {person_names.words_in(person.sort_key) for person in snapshot.participants}

    def speaking(self, kinds: Sequence[RoleKind | None]) -> Iterator[_Part]:
        for (number, row, session), kind in zip(self._rows, kinds, strict=True):
            if session is not None:
                cells = {field: "" if place is None else row[place] for place, field in self._columns}
                for one, said in self._people(cells):
                    yield self._part(number, session, kind or said, one)

    def in_columns(self, mapping: Mapping) -> Iterator[_Part]:
        """Those in a column of their own part."""
        told = [(place, kind) for field, kind in ROLES.items() for place in mapping.columns(field)]
        blank = {field: "" for _, field in self._columns}
        for number, row, session in self._rows if told else ():
            for place, kind in told:
                for one, said in self._people({**blank, "full_name": row[place]}):
                    if session is not None:
                        yield self._part(number, session, said or kind, one)

    def _part(self, number: int, session: Session, kind: RoleKind | None, cells: Cells) -> _Part:
        return _Part(
            number=number,
            session=session,
            kind=kind or RoleKind.PRESENTER,
            is_told=kind is not None,
            cells=[cells[field] for _, field in self._columns],
            name=" ".join(filter(None, (cells.get(field, "") for field in _NAMED_BY))),
            is_name_alone=not any(cells.get(field) for field in ("email", "reference")),
        )

    def _people(self, cells: Cells) -> Iterator[tuple[Cells, RoleKind | None]]:
        """A cell of several names makes several people; the cells beside it as far as they hold as many."""
        named = named_in(cells.get("full_name", ""))
        if not named:
            unnamed = {**cells, "full_name": ""} if "full_name" in cells else cells
            if any(map(str.strip, unnamed.values())):
                yield unnamed, None
            return
        beside = {field: _parted(cell, len(named)) for field, cell in cells.items()}
        for at, one in enumerate(named):
            mine = {field: parts[at] for field, parts in beside.items()}
            mine["full_name"] = one.full_name
            if one.given_name and not mine["given_name"]:
                mine |= {"given_name": one.given_name, "family_name": one.family_name}
            mine["organisation"] = mine["organisation"] or self._organisation(one)
            kind = None if one.kind is RoleKind.PRESENTER else one.kind
            yield mine, kind

    def _organisation(self, one: Named) -> str:
        """Only of somebody new: what is known of the others is better than a word behind a name."""
        words = person_names.words_of(one.given_name or one.full_name, one.family_name)
        return "" if words in self._known else one.organisation


def _parted(cell: str, count: int) -> Sequence[str]:
    """Of a cell beside one with so many names, what belongs to each."""
    if count == 1:
        return [cell]
    for separators in (";\n|", ",;\n|"):
        parts = [part.strip() for part in re.split(f"[{separators}]", cell)]
        if len(parts) == count:
            return parts
    return [""] * count


def _kinds(draft: Draft, table: Table, mapping: Mapping) -> Sequence[RoleKind | None]:
    """As a column says; None where none does."""
    told = mapping.columns("role")
    if not told:
        return [None] * len(table.rows)
    cells = [row[told[0]] for row in table.rows]
    return read_column(
        cells, table.numbers, as_told("role", values.role, mapping), field="role", problems=draft.problems
    )


def _reader(
    draft: Draft,
    table: Table,
    mapping: Mapping,
    snapshot: Snapshot,
    columns: Columns,
    parts: Sequence[_Part],
) -> PeopleReader:
    fields = Mapping(
        kind=ListKind.PARTICIPANTS,
        fields=tuple(field for _, field in columns),
        product=mapping.product,
        prefix=mapping.prefix,
    )
    people = Table(
        name=table.name,
        headers=tuple(field for _, field in columns),
        rows=[part.cells for part in parts],
        numbers=[part.number for part in parts],
        lines=table.lines,
    )
    return PeopleReader(table=people, mapping=fields, days=snapshot.days, problems=draft.problems)


def _chooser(draft: Draft, taking_part: _TakingPart, parts: Sequence[_Part]) -> NamedAlone:
    """Of all of a name: who has a part in one of these very sessions, else the only one."""

    def choose(rows: Sequence[int], people: Sequence[Person]) -> Person | None:
        sessions = {parts[row].session.id for row in rows}
        here = (one for one in people for session in sessions if (session, _id(one)) in taking_part)
        chosen = next(here, people[0] if len(people) == 1 else None)
        if chosen is None and people:
            part = parts[rows[0]]
            draft.note(part.number, "speakers", "several_so_called", part.name)
        return chosen

    return choose


def _id(person: Person) -> str:
    return person.known.id if person.known else ""


def _add_role(draft: Draft, snapshot: Snapshot, part: _Part, person: str, identity: str) -> None:
    session = part.session
    confirmed = session.status is SessionStatus.CONFIRMED
    draft.add(Role(id=identity, session=session.id, participant=person, kind=part.kind, confirmed=confirmed))
    if session.id in snapshot.session:
        name = shown_name(snapshot.participant[person]) if person in snapshot.participant else ""
        about = snapshot.session[session.id].title
        tell(draft, session, row=part.number, about=about, field=part.kind, after=name or part.name)
