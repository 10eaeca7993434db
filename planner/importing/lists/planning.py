"""From a table to a plan: the one door for lists of participants, sessions and rooms."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from itertools import compress

from planner.domain.records import Group, Participant, Room, Session, Track
from planner.domain.snapshot import Snapshot
from planner.importing.draft import Draft
from planner.importing.header_words import ListKind
from planner.importing.lists.columns import Mapping as Columns
from planner.importing.lists.date_order import Why, order_of
from planner.importing.lists.meanings import own_kinds
from planner.importing.lists.people import take_people
from planner.importing.lists.people_cells import PeopleReader
from planner.importing.lists.people_extras import Extras
from planner.importing.lists.plan import NOTHING_DECIDED, Decisions, ImportPlan, Taken, finished, outcomes_of
from planner.importing.lists.rooms import take_rooms
from planner.importing.lists.sessions import take_sessions
from planner.importing.outcomes import Fate, Outcome
from planner.importing.tables.packed import packed
from planner.importing.tables.table import (
    IsCancelled,
    Progress,
    Table,
    asking,
    collector_paused,
    ignore,
    never,
)
from planner.importing.unreadable import Unreadable

NewId = Callable[[], str]
_NAMES = {"given_name", "family_name", "full_name", "last_first", "badge_name"}


def plan_list(
    table: Table,
    snapshot: Snapshot,
    mapping: Columns,
    new_id: NewId,
    decisions: Decisions = NOTHING_DECIDED,
    *,
    progress: Progress = ignore,
    is_cancelled: IsCancelled = never,
) -> ImportPlan:
    """Raises Cancelled, and Unreadable `no_name_column`, `no_title_column`, `no_room_column` (first)."""
    with collector_paused():
        return _plan(table, snapshot, mapping, new_id, decisions, progress, is_cancelled)


def _plan(
    table: Table,
    snapshot: Snapshot,
    mapping: Columns,
    new_id: NewId,
    decisions: Decisions,
    progress: Progress,
    is_cancelled: IsCancelled,
) -> ImportPlan:
    known = _known(snapshot, mapping.kind)
    draft = Draft(new_id=new_id, names=_names(snapshot))
    mapping = replace(mapping, day_first=_day_first(draft, table, mapping, snapshot))
    taking_in, left_out = _parted(table, decisions.left_out)
    taken = _take(draft, taking_in, mapping, snapshot, decisions, progress, is_cancelled)
    outcomes = list(asking(outcomes_of(taking_in.numbers, taken, draft, known), is_cancelled))
    there = set(taken.ids)
    if left_out.rows:
        aside = _take(Draft(new_id=new_id), left_out, mapping, snapshot, decisions, ignore, is_cancelled)
        there |= set(aside.ids)
        both = {True: iter(_outcomes_aside(left_out, aside)), False: iter(outcomes)}
        outcomes = [next(both[number in decisions.left_out]) for number in table.numbers]
    missing = [about for about in asking(known, is_cancelled) if about not in there]
    return finished(table, mapping, draft, outcomes, missing=missing, removals=taken.removals)


def _day_first(draft: Draft, table: Table, mapping: Columns, snapshot: Snapshot) -> bool:
    """Remarks on it where nobody said so and it mattered."""
    order = order_of(table, mapping, snapshot)
    if order.example and order.why is not Why.TOLD:
        code = "day_first_assumed" if order.day_first else "month_first_assumed"
        draft.remark("", code, f"{order.why} {order.example}")
    if order.is_mixed and order.example:
        draft.remark("", "dates_mixed", order.example)
    return order.day_first


def _known(snapshot: Snapshot, kind: ListKind) -> Mapping[str, Participant | Session | Room]:
    match kind:
        case ListKind.PARTICIPANTS:
            return snapshot.participant
        case ListKind.SESSIONS:
            return snapshot.session
        case ListKind.ROOMS:
            return snapshot.room


def _names(snapshot: Snapshot) -> dict[str, str]:
    """What is shown for an id in a field."""
    records: tuple[Group | Track | Room, ...] = (*snapshot.groups, *snapshot.tracks, *snapshot.rooms)
    named = {record.id: record.name for record in records}
    return named | {day.id: day.date.isoformat() for day in snapshot.days}


def _parted(table: Table, left_out: Collection[int]) -> tuple[Table, Table]:
    """What is taken in, and what somebody left out."""
    if not left_out:
        return table, replace(table, rows=(), numbers=())
    is_out = [number in left_out for number in table.numbers]
    is_kept = [not out for out in is_out]
    return _only(table, is_kept), _only(table, is_out)


def _only(table: Table, chosen: Sequence[bool]) -> Table:
    rows, numbers = packed(compress(table.rows, chosen)), list(compress(table.numbers, chosen))
    return replace(table, rows=rows, numbers=numbers)


def _outcomes_aside(left_out: Table, taken: Taken) -> list[Outcome]:
    return [
        Outcome(number, Fate.LEFT_OUT, "", name)
        for number, name in zip(left_out.numbers, taken.names, strict=True)
    ]


def _take(
    draft: Draft,
    table: Table,
    mapping: Columns,
    snapshot: Snapshot,
    decisions: Decisions,
    progress: Progress,
    is_cancelled: IsCancelled,
) -> Taken:
    match mapping.kind:
        case ListKind.PARTICIPANTS:
            _require(table, mapping, _NAMES, "no_name_column")
            return _take_participants(draft, table, mapping, snapshot, decisions, progress, is_cancelled)
        case ListKind.SESSIONS:
            _require(table, mapping, {"title"}, "no_title_column")
            return take_sessions(
                draft, table, mapping, snapshot, progress=progress, is_cancelled=is_cancelled
            )
        case ListKind.ROOMS:
            _require(table, mapping, {"name"}, "no_room_column")
            return take_rooms(draft, table, mapping, snapshot)


def _require(table: Table, mapping: Columns, fields: set[str], code: str) -> None:
    if not fields & set(mapping.fields):
        raise Unreadable(code, first=table.headers[0])


def _take_participants(
    draft: Draft,
    table: Table,
    mapping: Columns,
    snapshot: Snapshot,
    decisions: Decisions,
    progress: Progress,
    is_cancelled: IsCancelled,
) -> Taken:
    reader = PeopleReader(table=table, mapping=mapping, days=snapshot.days, problems=draft.problems)
    extras = Extras(
        draft=draft, snapshot=snapshot, own_fields=reader.own_fields, kinds=own_kinds(table, mapping)
    )
    ids = take_people(
        draft,
        reader,
        extras,
        snapshot,
        matches=decisions.matches,
        progress=progress,
        is_cancelled=is_cancelled,
    )
    return Taken(ids=ids, names=reader.names, removals=extras.removals)
