"""What `import` takes in, and what came of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from planner.cli.progress import counting
from planner.domain import names
from planner.domain.snapshot import Snapshot
from planner.language import Words
from planner.store.document import Document

if TYPE_CHECKING:
    from planner.importing.header_words import ListKind
    from planner.importing.lists.columns import Mapping as Columns
    from planner.importing.lists.plan import ImportPlan
    from planner.importing.problem import Problem
    from planner.importing.schedule.plan import AgendaPlan
    from planner.importing.tables.table import Table

AGENDA = "agenda"


@dataclass(frozen=True, kw_only=True)
class Wishes:
    """What somebody said of a list."""

    sheet: str
    fields: Sequence[str]
    """Texts "COLUMN=FIELD"."""
    left_out: frozenset[int]
    """Numbers of rows."""
    day_first: bool | None
    dry_run: bool


@dataclass(frozen=True, kw_only=True)
class Imported:
    """A plan, with what only lists have."""

    kind: str
    plan: "ImportPlan | AgendaPlan"
    mapping: Mapping[str, str] = field(default_factory=dict)
    """Header and field, "-" where a column is left out."""
    remembered: str = ""
    """The earlier file of this shape whose columns were read so."""
    product: str = ""
    sheet: str = ""
    sheets: tuple[str, ...] = ()
    lines: int | None = None
    """In the whole file."""
    repeated: int = 0
    left_out: int = 0
    unused: tuple[str, ...] = ()
    """Columns that hold something and are left out."""
    notes: "tuple[Problem, ...]" = ()
    new: tuple[str, ...] = ()
    """What each new one is called."""
    removed: tuple[str, ...] = ()
    """What each session is called that an agenda takes out."""
    missing: Mapping[str, str] = field(default_factory=dict)
    """Names by id of those in the workshop and not in the list."""


def looks_like_agenda(source: Path) -> bool:
    from planner.importing import agendas  # noqa: PLC0415 - slow import

    return source.is_file() and agendas.looks_like_agenda(source)


def take_agenda(document: Document, source: Path, wishes: Wishes, words: Words) -> Imported:
    from planner.importing import agendas  # noqa: PLC0415 - slow import
    from planner.importing.outcomes import Fate  # noqa: PLC0415 - slow import
    from planner.operations.agenda_import import import_agenda  # noqa: PLC0415 - slow import
    from planner.store import snapshot  # noqa: PLC0415 - slow import

    with counting(words.gettext("Reading")) as progress:
        agenda = agendas.read_agenda(source, progress=progress)
    plan = agendas.plan_agenda(agenda, snapshot.take(document), document.new_id, left_out=wishes.left_out)
    _check_entries(plan, wishes, words)
    if not wishes.dry_run:
        import_agenda(document, plan)
    names = {fate: tuple(each.name for each in plan.outcomes if each.fate is fate) for fate in Fate}
    return Imported(
        kind=AGENDA,
        plan=plan,
        left_out=plan.left_out,
        notes=plan.notes,
        new=names[Fate.NEW],
        removed=names[Fate.REMOVED],
    )


def _check_entries(plan: "AgendaPlan", wishes: Wishes, words: Words) -> None:
    strangers = wishes.left_out - {outcome.row for outcome in plan.outcomes}
    if strangers:
        sentence = words.gettext("The agenda has no entry {row} to leave out; it has {rows}.")
        raise click.UsageError(sentence.format(row=min(strangers), rows=plan.rows))


def take_list(document: Document, source: Path, kind: str | None, wishes: Wishes, words: Words) -> Imported:
    from planner.importing.lists import columns  # noqa: PLC0415 - slow import
    from planner.importing.lists.plan import Decisions  # noqa: PLC0415 - slow import
    from planner.importing.lists.planning import plan_list  # noqa: PLC0415 - slow import
    from planner.importing.tables.reading import read_table  # noqa: PLC0415 - slow import
    from planner.operations.importing import import_list  # noqa: PLC0415 - slow import
    from planner.store import snapshot  # noqa: PLC0415 - slow import

    with counting(words.gettext("Reading")) as progress:
        table = read_table(source, sheet=wishes.sheet, progress=progress)
    _check_rows(table, wishes, words)
    taken = snapshot.take(document)
    mapping = _mapping(document, table, taken, kind, wishes)
    decisions = Decisions(left_out=wishes.left_out)
    with counting(words.gettext("Matching")) as progress:
        plan = plan_list(table, taken, mapping, document.new_id, decisions, progress=progress)
    if not wishes.dry_run:
        with counting(words.gettext("Writing")) as progress:
            import_list(document, plan, shape=columns.shape_of(table, mapping), progress=progress)
    return _imported(table, mapping, plan, taken)


def _check_rows(table: "Table", wishes: Wishes, words: Words) -> None:
    strangers = wishes.left_out - set(table.numbers) if wishes.left_out else set()
    if strangers:
        sentence = words.gettext("The list has no row {row} to leave out; look at the numbers of its rows.")
        raise click.UsageError(sentence.format(row=min(strangers)))


def _mapping(
    document: Document, table: "Table", taken: Snapshot, kind: str | None, wishes: Wishes
) -> "Columns":
    from planner.importing.lists import columns  # noqa: PLC0415 - slow import
    from planner.store import lists  # noqa: PLC0415 - slow import

    of_kind = _kind(document, table, kind)
    told = replace(columns.told_of(table, of_kind, wishes.fields), day_first=wishes.day_first)
    shape = lists.shape(document, columns.shape_id(table, of_kind))
    return columns.guess(table, of_kind, told, own=taken.fields, shape=shape)


def _kind(document: Document, table: "Table", kind: str | None) -> "ListKind":
    """As said; else what a list of this shape was before; else a guess."""
    from planner.importing.header_words import ListKind  # noqa: PLC0415 - slow import
    from planner.importing.lists import columns  # noqa: PLC0415 - slow import
    from planner.store import lists  # noqa: PLC0415 - slow import

    if kind:
        return ListKind(kind)
    guessed = columns.guess_kind(table)
    kinds = [guessed, *(each for each in ListKind if each is not guessed)]
    known = (each for each in kinds if lists.shape(document, columns.shape_id(table, each)))
    return next(known, guessed)


def _imported(table: "Table", mapping: "Columns", plan: "ImportPlan", taken: Snapshot) -> Imported:
    from planner.importing.outcomes import Fate  # noqa: PLC0415 - slow import

    called = {
        **{
            person.id: names.shown_name(person)
            for person in map(taken.participant.get, plan.missing)
            if person
        },
        **{session.id: session.title for session in map(taken.session.get, plan.missing) if session},
        **{room.id: room.name for room in map(taken.room.get, plan.missing) if room},
    }
    return Imported(
        kind=mapping.kind.value,
        plan=plan,
        mapping=plan.mapping,
        remembered=mapping.remembered,
        product=plan.product,
        sheet=table.sheet,
        sheets=table.sheets,
        lines=plan.lines,
        repeated=plan.repeated,
        left_out=plan.left_out,
        unused=plan.unused,
        notes=plan.notes,
        new=tuple(outcome.name for outcome in plan.outcomes if outcome.fate is Fate.NEW),
        missing=called,
    )
