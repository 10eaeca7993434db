"""What an agenda would change in a workshop, worked out before anything is.

The source wins field by field over what is there; what it does not say, and what only the organizers know,
stays. What the source no longer has becomes a problem; only the untouched days of a workshop that has no
sessions yet are removed, so that the days are those of the source. The event keeps the name its
organizers gave it; its time zone follows the source as long as there are no sessions.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from planner.domain.records import Record
from planner.domain.snapshot import Snapshot
from planner.importing.draft import Draft, FieldChange
from planner.importing.outcomes import Fate, Outcome
from planner.importing.problem import Problem
from planner.importing.schedule.frame import plan_days, plan_event, plan_rooms, plan_tracks
from planner.importing.schedule.people import plan_people
from planner.importing.schedule.selection import framed_without
from planner.importing.schedule.sessions import plan_sessions
from planner.importing.schedule.showing import EntryTexts
from planner.importing.schedule.slots import Frame, plan_cancellations
from planner.importing.schedule.source import SourceAgenda


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaPlan:
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
    entries: Mapping[int, EntryTexts] = field(default_factory=dict)
    """What stands in new rows, where the source alone does not tell."""


def plan_source(
    source: SourceAgenda,
    snapshot: Snapshot,
    new_id: Callable[[], str],
    *,
    left_out: frozenset[int] = frozenset(),
) -> AgendaPlan:
    """`left_out` are the numbers of the entries not to take in."""
    framed = framed_without(source, left_out)
    draft = Draft(new_id=new_id, problems=list(framed.problems), notes=list(source.notes))
    plan_event(draft, framed, snapshot)
    frame = Frame(
        days=plan_days(draft, framed, snapshot),
        rooms=plan_rooms(draft, framed, snapshot),
        tracks=plan_tracks(draft, framed, snapshot),
        people=plan_people(draft, framed, snapshot),
    )
    about = plan_sessions(draft, source, snapshot, frame, left_out)
    about |= plan_cancellations(draft, source, snapshot, frame, left_out)
    outcomes = tuple(_outcomes(draft, source, about, left_out))
    counts = Counter(outcome.fate for outcome in outcomes)
    return AgendaPlan(
        name=source.name,
        rows=source.events,
        new=counts[Fate.NEW],
        changed=counts[Fate.CHANGED],
        same=counts[Fate.SAME],
        skipped=counts[Fate.SKIPPED],
        problems=tuple(draft.problems),
        changes=tuple(draft.changes),
        added=dict(draft.added),
        records=draft.in_order(),
        spare_days=draft.spare_days,
        outcomes=outcomes,
        removals=tuple(draft.removals),
        removed=counts[Fate.REMOVED],
        left_out=counts[Fate.LEFT_OUT],
        notes=tuple(draft.notes),
    )


def _outcomes(
    draft: Draft, source: SourceAgenda, about: Mapping[int, str], left_out: frozenset[int]
) -> Iterator[Outcome]:
    names = dict(source.names)
    names |= {each.row: each.title for each in source.cancellations}
    names |= {row: session.title for session in source.sessions for row in session.rows}
    fates = (
        (left_out, Fate.LEFT_OUT),
        (draft.new_rows, Fate.NEW),
        (draft.removed_rows, Fate.REMOVED),
        (draft.changed_rows, Fate.CHANGED),
        (names.keys() - source.names.keys(), Fate.SAME),
    )
    for row in range(1, source.events + 1):
        fate = next((fate for rows, fate in fates if row in rows), Fate.SKIPPED)
        yield Outcome(row, fate, about.get(row, ""), names.get(row, ""))
