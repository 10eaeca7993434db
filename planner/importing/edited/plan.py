"""What the edits of a workbook do to the workshop as it is by now: a row each, taken in or refused.

A difference is taken in where the workshop still has what the workbook was written with. Where both have
changed to the same, there is nothing to do; where they have changed otherwise, the row is refused. Nothing is
deleted: a session taken out of the agenda loses its place in it, and waits for another one.
"""

from collections.abc import Callable, Iterator

from planner.domain.snapshot import Snapshot
from planner.importing.draft import Draft
from planner.importing.edited.book import EditedAgenda
from planner.importing.edited.day_grid import read_grids
from planner.importing.edited.differences import Difference, differences
from planner.importing.edited.entries import room_ids
from planner.importing.edited.people import Names
from planner.importing.edited.slot_list import read_list
from planner.importing.edited.taking import Refusal, Taking, take_in
from planner.importing.outcomes import Fate, Outcome
from planner.importing.problem import Problem
from planner.importing.schedule.plan import AgendaPlan


def plan_edited(
    edited: EditedAgenda,
    snapshot: Snapshot,
    new_id: Callable[[], str],
    *,
    left_out: frozenset[int] = frozenset(),
) -> AgendaPlan:
    """A row is a difference, numbered from 1 in the order of the workbook; `left_out` are not taken in."""
    rooms = room_ids(edited.written, snapshot)
    grids, listed = read_grids(edited, rooms), read_list(edited, rooms)
    taking = _taking(edited, snapshot, new_id)
    if _is_of_another(edited, snapshot):
        return _finished(taking, [], [Problem(None, "", "workbook_of_another", edited.written.event)])
    found = differences(edited.written, grids, listed, rooms)
    outcomes = [
        _outcome(taking, row, difference, is_left_out=row in left_out)
        for row, difference in enumerate(found, start=1)
    ]
    troubles = (*grids.troubles, *listed.troubles)
    problems = [Problem(None, "", one.code, one.value) for one in troubles]
    return _finished(taking, outcomes, [*problems, *_unread(edited, grids.sheets | listed.sheets)])


def _taking(edited: EditedAgenda, snapshot: Snapshot, new_id: Callable[[], str]) -> Taking:
    names = {day.id: day.date.isoformat() for day in snapshot.days}
    names |= {room.id: room.name for room in snapshot.rooms}
    return Taking(
        written=edited.written,
        snapshot=snapshot,
        draft=Draft(new_id=new_id, names=names),
        people=Names.of(snapshot),
        days={day.date: day for day in snapshot.days},
    )


def _is_of_another(edited: EditedAgenda, snapshot: Snapshot) -> bool:
    """Nothing it was written of is here."""
    slots, rooms = edited.written.slots, edited.written.rooms
    known = snapshot.session.keys() | snapshot.room.keys()
    ids = {*(slot.session for slot in slots), *(room.id for room in rooms)}
    return bool(ids) and not ids & known


def _unread(edited: EditedAgenda, sheets: frozenset[str]) -> Iterator[Problem]:
    """Of a sheet somebody copied nobody can tell which of the two counts; and notes are for people."""
    known = {*sheets, edited.written.list_sheet, *(day.sheet for day in edited.written.days)}
    for sheet in edited.sheets:
        if sheet.name not in known and any(text.strip() for row in sheet.rows for text in row):
            yield Problem(None, "", "sheet_not_read", sheet.name)


def _outcome(taking: Taking, row: int, difference: Difference, *, is_left_out: bool) -> Outcome:
    where = f"{difference.sheet}, {difference.cell}"
    title = difference.title
    name = f"{title} ({where})" if title else where
    if is_left_out:
        return Outcome(row, Fate.LEFT_OUT, "", name)
    try:
        fate, record = take_in(taking, row, difference)
    except Refusal as refusal:
        taking.draft.note(row, refusal.field, refusal.code, refusal.value)
        return Outcome(row, Fate.SKIPPED, "", name)
    return Outcome(row, fate, record, name)


def _finished(taking: Taking, outcomes: list[Outcome], problems: list[Problem]) -> AgendaPlan:
    draft = taking.draft
    fates = [outcome.fate for outcome in outcomes]
    return AgendaPlan(
        name=taking.written.event,
        rows=len(outcomes),
        new=fates.count(Fate.NEW),
        changed=fates.count(Fate.CHANGED),
        same=fates.count(Fate.SAME),
        skipped=fates.count(Fate.SKIPPED),
        removed=fates.count(Fate.REMOVED),
        left_out=fates.count(Fate.LEFT_OUT),
        problems=(*problems, *draft.problems),
        changes=tuple(draft.changes),
        added=dict(draft.added),
        records=taking.records(),
        outcomes=tuple(outcomes),
        removals=tuple(taking.removals),
        entries=taking.entries,
        notes=() if outcomes or problems else (Problem(None, "", "nothing_differs", ""),),
    )
