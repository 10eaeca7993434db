"""The work behind a preview, for a thread beside the window: pure functions of a file and a snapshot."""

import random
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

from planner.domain.ids import new_id
from planner.domain.records import ListShape, Participant
from planner.domain.snapshot import Snapshot
from planner.importing import agendas
from planner.importing.header_words import ListKind
from planner.importing.lists import columns
from planner.importing.lists.columns import Mapping as Columns
from planner.importing.lists.meanings import meanings_of
from planner.importing.lists.plan import ImportPlan
from planner.importing.lists.planning import plan_list
from planner.importing.outcomes import Fate, Outcome
from planner.importing.tables.pasted import table_of_text
from planner.importing.tables.reading import read_table
from planner.importing.tables.table import IsCancelled, Progress, Table
from planner.importing.unreadable import Unreadable
from planner.ui.importing.preview import (
    ALL,
    PROBLEMS,
    AgendaFile,
    AgendaPreview,
    Asked,
    Opened,
    Preview,
    Source,
)

T = TypeVar("T")
_NAMELESS = {"no_name_column", "no_title_column", "no_room_column"}


def read(
    source: Source, kind: ListKind | None, sheet: str, *, progress: Progress, is_cancelled: IsCancelled
) -> Opened:
    """Raises what `read_table`, `read_agenda` and `table_of_text` raise."""
    if source.path is None:
        return table_of_text(source.text, kind or ListKind.PARTICIPANTS, source.name)
    if source.path.is_file() and agendas.looks_like_agenda(source.path):
        agenda = agendas.read_agenda(source.path, progress=progress, is_cancelled=is_cancelled)
        return AgendaFile(name=source.name, agenda=agenda)
    return read_table(source.path, sheet=sheet, progress=progress, is_cancelled=is_cancelled)


def preview(
    table: Table,
    asked: Asked,
    snapshot: Snapshot,
    shapes: Mapping[str, ListShape],
    ids: random.Random,
    *,
    progress: Progress,
    is_cancelled: IsCancelled,
) -> Preview:
    """Raises Cancelled, and Unreadable where the columns were told wrongly."""
    kind = asked.kind or columns.guess_kind(table)
    shape = shapes.get(columns.shape_id(table, kind))
    mapping = columns.guess(table, kind, asked.told, own=snapshot.fields, shape=shape)
    plan, trouble = None, None
    try:
        plan = plan_list(
            table, snapshot, mapping, lambda: new_id(ids), asked.decisions,
            progress=progress, is_cancelled=is_cancelled,
        )  # fmt: skip
    except Unreadable as error:
        if error.code not in _NAMELESS:
            raise
        trouble = error
    problems = _by_row(plan.problems if plan else (), lambda problem: problem.row)
    return Preview(
        table=table,
        asked=asked,
        mapping=mapping,
        meanings=meanings_of(table, mapping, snapshot),
        snapshot=snapshot,
        plan=plan,
        trouble=trouble,
        rows=_rows(plan.outcomes if plan else (), problems),
        changes=_by_row(plan.changes if plan else (), lambda change: change.row),
        problems=problems,
        people=snapshot.participant | _new_people(plan),
        first_rows=_first_rows(plan),
        places={number: place for place, number in enumerate(table.numbers)},
    )


def agenda_preview(file: AgendaFile, asked: Asked, snapshot: Snapshot, ids: random.Random) -> AgendaPreview:
    source = agendas.compared_with(file.agenda, snapshot)
    plan = agendas.plan_agenda(
        source, snapshot, lambda: new_id(ids), left_out=frozenset(asked.decisions.left_out)
    )
    problems = _by_row(plan.problems, lambda problem: problem.row)
    return AgendaPreview(
        file=file,
        asked=asked,
        snapshot=snapshot,
        plan=plan,
        rows=_rows(plan.outcomes, problems),
        changes=_by_row(plan.changes, lambda change: change.row),
        problems=problems,
        entries={**agendas.entry_texts(source), **plan.entries},
    )


def shape_to_keep(table: Table, mapping: Columns) -> ListShape:
    return columns.shape_of(table, mapping)


def _rows(outcomes: Sequence[Outcome], troubled: Mapping[int, object]) -> dict[str, Sequence[int]]:
    found: dict[str, list[int]] = {fate: [] for fate in Fate}
    for place, outcome in enumerate(outcomes):
        found[Fate.LEFT_OUT if outcome.fate is Fate.SKIPPED else outcome.fate].append(place)
    with_problems = [place for place, outcome in enumerate(outcomes) if outcome.row in troubled]
    return {**found, ALL: range(len(outcomes)), PROBLEMS: with_problems}


def _new_people(plan: ImportPlan | None) -> dict[str, Participant]:
    records = plan.records if plan else ()
    return {record.id: record for record in records if isinstance(record, Participant)}


def _first_rows(plan: ImportPlan | None) -> dict[str, int]:
    """The last one written stands: from the end to the beginning."""
    return {outcome.id: outcome.row for outcome in reversed(plan.outcomes)} if plan else {}


def _by_row(items: Iterable[T], row_of: Callable[[T], int | None]) -> dict[int, list[T]]:
    found: dict[int, list[T]] = {}
    for item in items:
        row = row_of(item)
        if row is not None:
            found.setdefault(row, []).append(item)
    return found
