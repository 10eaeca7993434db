"""The people in the rows of a list of sessions: participants, found or new, and their roles."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from planner.domain.ids import derived_id
from planner.domain.names import shown_name
from planner.domain.records import Role, RoleKind, Session, SessionStatus
from planner.domain.snapshot import Snapshot
from planner.importing.draft import Draft
from planner.importing.header_words import ListKind, normal
from planner.importing.lists import values
from planner.importing.lists.cells import read_column
from planner.importing.lists.columns import Mapping
from planner.importing.lists.people import take_people
from planner.importing.lists.people_cells import PeopleReader
from planner.importing.lists.people_extras import Extras
from planner.importing.lists.plan import Removals, tell
from planner.importing.lists.recognition import NamedAlone
from planner.importing.lists.register import Person
from planner.importing.tables.table import Table, ignore, never

_FIELDS = {
    "speaker_reference": "reference",
    "speaker_given_name": "given_name",
    "speaker_family_name": "family_name",
    "speakers": "full_name",
    "speaker_email": "email",
    "speaker_organisation": "organisation",
}
_NAMES = {"speaker_given_name", "speaker_family_name", "speakers"}
_OWNER = {"owner": "full_name", "owner_email": "email"}
"""Who speaks where a list names no speakers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """A row of the list, and one person in it."""

    number: int
    session: Session
    kind: RoleKind
    cells: Sequence[str]


def take_speakers(
    draft: Draft, table: Table, mapping: Mapping, snapshot: Snapshot, sessions: Sequence[Session | None]
) -> Removals:
    """`sessions` are those each row is about, None for a row left out."""
    columns = _columns(mapping)
    parts = list(_parts(draft, table, mapping, columns, sessions))
    extras = Extras(draft=draft, snapshot=snapshot, own_fields=())
    people = take_people(
        draft,
        _reader(draft, table, mapping, snapshot, columns, parts),
        extras,
        snapshot,
        progress=ignore,
        is_cancelled=never,
        named_alone=_chooser(draft, snapshot, parts),
    )
    there = {role.id for role in snapshot.roles}
    for part, person in zip(parts, people, strict=True):
        identity = derived_id(part.session.id, person, part.kind)
        if person and identity not in there:
            there.add(identity)
            _add_role(draft, snapshot, part, person, identity)
    return extras.removals


def _columns(mapping: Mapping) -> dict[int, str]:
    """Where the list tells of people, and which of a participant's fields."""
    fields = _FIELDS if _NAMES & set(mapping.fields) else _OWNER
    return {place: fields[field] for place, field in enumerate(mapping.fields) if field in fields}


def _parts(
    draft: Draft,
    table: Table,
    mapping: Mapping,
    columns: dict[int, str],
    sessions: Sequence[Session | None],
) -> Iterator[_Part]:
    kinds = _kinds(draft, table, mapping)
    for number, row, session, kind in zip(table.numbers, table.rows, sessions, kinds, strict=True):
        if session is not None:
            for cells in _people([row[place] for place in columns], list(columns.values())):
                yield _Part(number=number, session=session, kind=kind, cells=cells)


def _people(cells: Sequence[str], fields: Sequence[str]) -> Iterator[Sequence[str]]:
    """A cell of several names makes several people; the cells beside it as far as they hold as many."""
    names = values.several(cells[fields.index("full_name")]) if "full_name" in fields else ()
    if len(names) < 2:
        return iter([cells] if any(map(str.strip, cells)) else [])
    split = [values.several(cell) for cell in cells]
    columns = [parts if len(parts) == len(names) else ("",) * len(names) for parts in split]
    return iter(list(zip(*columns, strict=True)))


def _kinds(draft: Draft, table: Table, mapping: Mapping) -> Sequence[RoleKind]:
    """As a column says; else as the header of the names does ("Facilitators"); else presenters."""
    told = mapping.columns("role")
    if told:
        cells = [row[told[0]] for row in table.rows]
        said = read_column(cells, table.numbers, values.role, field="role", problems=draft.problems)
        return [kind or RoleKind.PRESENTER for kind in said]
    headers = [normal(table.headers[place]).removesuffix("s") for place in mapping.columns("speakers")]
    kind = values.role(headers[0]) if headers else None
    return [kind if isinstance(kind, RoleKind) else RoleKind.PRESENTER] * len(table.rows)


def _reader(
    draft: Draft,
    table: Table,
    mapping: Mapping,
    snapshot: Snapshot,
    columns: dict[int, str],
    parts: Sequence[_Part],
) -> PeopleReader:
    fields = Mapping(
        kind=ListKind.PARTICIPANTS,
        fields=tuple(columns.values()),
        product=mapping.product,
        prefix=mapping.prefix,
    )
    people = Table(
        name=table.name,
        headers=tuple(table.headers[place] for place in columns),
        rows=[part.cells for part in parts],
        numbers=[part.number for part in parts],
        lines=table.lines,
    )
    return PeopleReader(table=people, mapping=fields, days=snapshot.days, problems=draft.problems)


def _chooser(draft: Draft, snapshot: Snapshot, parts: Sequence[_Part]) -> NamedAlone:
    """Of all of a name: who has a part in one of these very sessions, else the only one."""
    taking_part = {(role.session, role.participant) for role in snapshot.roles}

    def choose(rows: Sequence[int], people: Sequence[Person]) -> Person | None:
        sessions = {parts[row].session.id for row in rows}
        here = (one for one in people for session in sessions if (session, _id(one)) in taking_part)
        chosen = next(here, people[0] if len(people) == 1 else None)
        if chosen is None and people:
            part = parts[rows[0]]
            draft.note(part.number, "speakers", "several_so_called", _told(part))
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
        tell(draft, session, row=part.number, about=about, field=part.kind, after=name or _told(part))


def _told(part: _Part) -> str:
    return " ".join(" ".join(part.cells).split())
