"""The one door for agendas that come in, whatever their form."""

from collections.abc import Callable, Mapping
from pathlib import Path

from planner.domain.snapshot import Snapshot
from planner.importing.calendar.files import CalendarFile, looks_like_calendar, read_calendar
from planner.importing.calendar.source import source_agenda
from planner.importing.edited.book import EditedAgenda, is_edited_agenda, read_edited
from planner.importing.edited.plan import plan_edited
from planner.importing.schedule import showing
from planner.importing.schedule.files import looks_like_schedule, read_schedule
from planner.importing.schedule.plan import AgendaPlan, plan_source
from planner.importing.schedule.showing import EntryTexts as EntryTexts
from planner.importing.schedule.source import SourceAgenda
from planner.importing.tables.table import IsCancelled, Progress, ignore, never

Compared = SourceAgenda | EditedAgenda
Agenda = SourceAgenda | CalendarFile | EditedAgenda
"""As it was read, before it is compared with a workshop."""
_ASKED_FOR_A_GUESS = 4096


def looks_like_agenda(path: Path) -> bool:
    """By what a file holds, whatever it is called. Raises OSError."""
    return _is_calendar(path) or looks_like_schedule(path) or is_edited_agenda(path)


def read_agenda(path: Path, *, progress: Progress = ignore, is_cancelled: IsCancelled = never) -> Agenda:
    """Raises OSError, Unreadable and Cancelled."""
    if _is_calendar(path):
        return read_calendar(path, progress=progress, is_cancelled=is_cancelled)
    if is_edited_agenda(path):
        return read_edited(path, progress=progress, is_cancelled=is_cancelled)
    return read_schedule(path)


def plan_agenda(
    source: Agenda,
    snapshot: Snapshot,
    new_id: Callable[[], str],
    *,
    left_out: frozenset[int] = frozenset(),
) -> AgendaPlan:
    """What it would do; `left_out` are the numbers of rows not to take in."""
    compared = compared_with(source, snapshot)
    if isinstance(compared, EditedAgenda):
        return plan_edited(compared, snapshot, new_id, left_out=left_out)
    return plan_source(compared, snapshot, new_id, left_out=left_out)


def compared_with(source: Agenda, snapshot: Snapshot) -> Compared:
    """Of a calendar what is in it on the clock and the days of this workshop; all others as they are."""
    return source_agenda(source, snapshot) if isinstance(source, CalendarFile) else source


def entry_texts(source: Agenda) -> Mapping[int, EntryTexts]:
    """What stands in each row, once it is compared."""
    return showing.entry_texts(source) if isinstance(source, SourceAgenda) else {}


def _is_calendar(path: Path) -> bool:
    with path.open("rb") as file:
        return looks_like_calendar(file.read(_ASKED_FOR_A_GUESS))
