"""From a table to a plan: the one door for lists of participants, sessions and rooms."""

from collections.abc import Callable

from planner.domain.snapshot import Snapshot
from planner.importing.draft import Draft
from planner.importing.header_words import ListKind
from planner.importing.lists.columns import Mapping
from planner.importing.lists.people import take_people
from planner.importing.lists.people_cells import PeopleReader
from planner.importing.lists.people_extras import Extras
from planner.importing.lists.plan import Counts, ImportPlan, finished
from planner.importing.lists.rooms import take_rooms
from planner.importing.lists.sessions import take_sessions
from planner.importing.tables.table import IsCancelled, Progress, Table, collector_paused, ignore, never
from planner.importing.unreadable import Unreadable

NewId = Callable[[], str]
_NAMES = {"given_name", "family_name", "full_name", "last_first", "badge_name"}


def plan_list(
    table: Table,
    snapshot: Snapshot,
    mapping: Mapping,
    new_id: NewId,
    *,
    progress: Progress = ignore,
    is_cancelled: IsCancelled = never,
) -> ImportPlan:
    """By the mapping's kind; raises what the three below raise."""
    match mapping.kind:
        case ListKind.PARTICIPANTS:
            return plan_participants(
                table, snapshot, mapping, new_id, progress=progress, is_cancelled=is_cancelled
            )
        case ListKind.SESSIONS:
            return plan_sessions(table, snapshot, mapping, new_id)
        case ListKind.ROOMS:
            return plan_rooms(table, snapshot, mapping, new_id)


def plan_participants(
    table: Table,
    snapshot: Snapshot,
    mapping: Mapping,
    new_id: NewId,
    *,
    progress: Progress = ignore,
    is_cancelled: IsCancelled = never,
) -> ImportPlan:
    """Raises Cancelled, and Unreadable `no_name_column` (first)."""
    _require(table, mapping, _NAMES, "no_name_column")
    draft = Draft(new_id=new_id, names={group.id: group.name for group in snapshot.groups})
    reader = PeopleReader(table=table, mapping=mapping, days=snapshot.days, problems=draft.problems)
    extras = Extras(draft=draft, snapshot=snapshot, own_fields=reader.own_fields)
    with collector_paused():
        people = take_people(draft, reader, extras, snapshot, progress=progress, is_cancelled=is_cancelled)
    counts = Counts(
        new=people.new,
        changed=people.changed,
        same=people.same,
        repeated=people.repeated,
        skipped=reader.skipped,
    )
    return finished(table, mapping, draft, counts, removals=extras.removals)


def plan_sessions(table: Table, snapshot: Snapshot, mapping: Mapping, new_id: NewId) -> ImportPlan:
    """With the people in them. Raises Unreadable `no_title_column` (first)."""
    _require(table, mapping, {"title"}, "no_title_column")
    draft = Draft(new_id=new_id, names={track.id: track.name for track in snapshot.tracks})
    counts, removals = take_sessions(draft, table, mapping, snapshot)
    return finished(table, mapping, draft, counts, removals=removals)


def plan_rooms(table: Table, snapshot: Snapshot, mapping: Mapping, new_id: NewId) -> ImportPlan:
    """Raises Unreadable `no_room_column` (first)."""
    _require(table, mapping, {"name"}, "no_room_column")
    draft = Draft(new_id=new_id)
    return finished(table, mapping, draft, take_rooms(draft, table, mapping, snapshot), removals=[])


def _require(table: Table, mapping: Mapping, fields: set[str], code: str) -> None:
    if not fields & set(mapping.fields):
        raise Unreadable(code, first=table.headers[0])
