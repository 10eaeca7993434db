"""What a programme would change in a workshop, worked out before anything is.

The source wins field by field over what is there; what it does not say, and what only the organizers know,
stays. What the source no longer has becomes a problem; only the untouched days of a workshop that has no
sessions yet are removed, so that the days are those of the source. The event keeps the name its
organizers gave it; its time zone follows the source as long as there are no sessions.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from planner.domain.records import Record
from planner.domain.snapshot import Snapshot
from planner.importing.draft import Draft, FieldChange
from planner.importing.outcomes import Outcome
from planner.importing.problem import Problem
from planner.importing.schedule.frame import plan_days, plan_event, plan_rooms, plan_tracks
from planner.importing.schedule.people import plan_people
from planner.importing.schedule.programme import Programme
from planner.importing.schedule.sessions import Frame, plan_sessions


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammePlan:
    """Every row of the source counts once: as new, changed, removed, same, skipped or left out; together
    they are `rows`. A row is an entry of the source, or a difference somebody made in a workbook of ours.
    """

    name: str
    rows: int
    new: int
    changed: int
    same: int
    skipped: int
    problems: tuple[Problem, ...]
    changes: tuple[FieldChange, ...]
    added: Mapping[str, int]
    """How many records are not there yet, by kind ("room")."""
    records: tuple[Record, ...]
    """New and changed ones, referred-to before referring."""
    spare_days: tuple[str, ...] = ()
    """Ids of the days that are to go."""
    outcomes: tuple[Outcome, ...] = ()
    """Of every row, in their order."""
    removals: tuple[tuple[type[Record], str], ...] = ()
    """What the source takes out: slots."""
    removed: int = 0
    """Rows that take something out."""
    left_out: int = 0
    """Rows left out because somebody decided so."""
    notes: tuple[Problem, ...] = ()
    """Worth knowing, nothing to be done."""


def plan_programme(source: Programme, snapshot: Snapshot, new_id: Callable[[], str]) -> ProgrammePlan:
    draft = Draft(new_id=new_id, problems=list(source.problems))
    plan_event(draft, source, snapshot)
    frame = Frame(
        days=plan_days(draft, source, snapshot),
        rooms=plan_rooms(draft, source, snapshot),
        tracks=plan_tracks(draft, source, snapshot),
        people=plan_people(draft, source, snapshot),
    )
    plan_sessions(draft, source, snapshot, frame)
    changed = len(draft.changed_rows - draft.new_rows)
    new = len(draft.new_rows)
    return ProgrammePlan(
        name=source.name,
        rows=source.events,
        new=new,
        changed=changed,
        same=source.events - source.skipped - new - changed,
        skipped=source.skipped,
        problems=tuple(draft.problems),
        changes=tuple(draft.changes),
        added=dict(draft.added),
        records=draft.in_order(),
        spare_days=draft.spare_days,
    )
