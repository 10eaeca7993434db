"""The one door for agendas that come in, whatever their form."""

from collections.abc import Callable
from pathlib import Path

from planner.domain.snapshot import Snapshot
from planner.importing.schedule.files import looks_like_schedule, read_schedule
from planner.importing.schedule.plan import ProgrammePlan, plan_programme
from planner.importing.schedule.programme import Programme
from planner.importing.tables.table import IsCancelled, Progress, ignore, never


def looks_like_agenda(path: Path) -> bool:
    """By what a file holds, whatever it is called. Raises OSError."""
    return looks_like_schedule(path)


def read_agenda(path: Path, *, progress: Progress = ignore, is_cancelled: IsCancelled = never) -> Programme:
    """Raises OSError, Unreadable and Cancelled."""
    return read_schedule(path)


def plan_agenda(
    source: Programme,
    snapshot: Snapshot,
    new_id: Callable[[], str],
    *,
    left_out: frozenset[int] = frozenset(),
) -> ProgrammePlan:
    """What it would do; `left_out` are the numbers of rows not to take in."""
    return plan_programme(source, snapshot, new_id)
