"""`import`: lists and published programmes into the workshop."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import click

from planner.cli.output import say, write_json
from planner.cli.progress import counting
from planner.cli.surroundings import Surroundings
from planner.domain.refusal import Refused
from planner.language import Words
from planner.wording.marking import later

if TYPE_CHECKING:
    from planner.importing.lists.plan import ImportPlan
    from planner.importing.problem import Problem
    from planner.importing.schedule.plan import ProgrammePlan
    from planner.store.document import Document

AGENDA = "agenda"
KINDS = {
    "participants": later("participants"),
    "sessions": later("sessions"),
    "rooms": later("rooms"),
    AGENDA: later("sessions"),
}
"""What a source can hold, and what its rows then are."""

_SHOWN = 20


@dataclass(frozen=True, kw_only=True)
class Imported:
    """A plan, with what only lists have."""

    kind: str
    plan: "ImportPlan | ProgrammePlan"
    mapping: Mapping[str, str] = field(default_factory=dict)
    """Header and field, "-" where a column is left out."""
    lines: int | None = None
    """In the whole file."""
    repeated: int = 0
    unused: tuple[str, ...] = ()
    """Columns that hold something and are left out."""
    notes: "tuple[Problem, ...]" = ()


@click.command(
    name="import",
    help=later(
        "Take in a list, or a published programme. A list (CSV, XLSX, ODS) is of participants, sessions or "
        "rooms; a programme is a schedule.xml or schedule.json of frab, pretalx or this program. "
        "What is there already is brought up to date. "
        "Exit code 1 where something was left out or needs a look."
    ),
)
@click.argument("file", type=click.Path(path_type=Path))
@click.argument("source", type=click.Path(path_type=Path))
@click.option(
    "--as", "kind", type=click.Choice(tuple(KINDS)), help=later("What the source holds; guessed if left out.")
)
@click.option(
    "--map",
    "told",
    multiple=True,
    metavar="COLUMN=FIELD",
    help=later("What a column holds, like Town=city; own:Name for a field of your own, - to leave it out."),
)
@click.option("--dry-run", is_flag=True, help=later("Say what it would do, and do nothing."))
@click.option("--json", "as_json", is_flag=True, help=later("Print one JSON object."))
@click.pass_obj
def import_source(
    around: Surroundings,
    file: Path,
    source: Path,
    kind: str | None,
    told: tuple[str, ...],
    *,
    dry_run: bool,
    as_json: bool,
) -> int:
    if file.exists() and source.exists() and source.samefile(file):
        raise Refused("source_is_workshop", path=source)
    if source.exists() and not (source.is_file() or source.is_dir()):
        raise Refused("source_is_no_file", path=source)
    with around.open(file, read_only=dry_run) as document:
        if kind == AGENDA or (kind is None and _looks_like_agenda(source)):
            if told:
                raise click.UsageError(around.words.gettext("--map is for lists; a programme needs none."))
            imported = _agenda(document, source, dry_run=dry_run)
        else:
            imported = _list(document, source, kind, told, around.words, dry_run=dry_run)
    if as_json:
        write_json(_as_object(imported, around.words))
    else:
        say("\n".join(_lines(imported, source, around.words, dry_run=dry_run)))
    return 1 if imported.plan.problems else 0


def _looks_like_agenda(source: Path) -> bool:
    from planner.importing.schedule.files import looks_like_schedule  # noqa: PLC0415 - slow import

    return looks_like_schedule(source)


def _agenda(document: "Document", source: Path, *, dry_run: bool) -> Imported:
    from planner.importing.schedule.files import read_schedule  # noqa: PLC0415 - slow import
    from planner.importing.schedule.plan import plan_programme  # noqa: PLC0415 - slow import
    from planner.operations.agenda_import import import_agenda  # noqa: PLC0415 - slow import
    from planner.store import snapshot  # noqa: PLC0415 - slow import

    plan = plan_programme(read_schedule(source), snapshot.take(document), document.new_id)
    if not dry_run:
        import_agenda(document, plan)
    return Imported(kind=AGENDA, plan=plan)


def _list(
    document: "Document", source: Path, kind: str | None, told: Sequence[str], words: Words, *, dry_run: bool
) -> Imported:
    from planner.importing.header_words import ListKind  # noqa: PLC0415 - slow import
    from planner.importing.lists import columns  # noqa: PLC0415 - slow import
    from planner.importing.lists.planning import plan_list  # noqa: PLC0415 - slow import
    from planner.importing.tables.reading import read_table  # noqa: PLC0415 - slow import
    from planner.operations.importing import import_list  # noqa: PLC0415 - slow import
    from planner.store import snapshot  # noqa: PLC0415 - slow import

    table = read_table(source)
    of_kind: ListKind = ListKind(kind) if kind else columns.guess_kind(table)
    taken = snapshot.take(document)
    mapping = columns.guess(table, of_kind, columns.told_of(table, of_kind, told), own=taken.fields)
    with counting(words.gettext("Reading")) as progress:
        plan = plan_list(table, taken, mapping, document.new_id, progress=progress)
    if not dry_run:
        with counting(words.gettext("Writing")) as progress:
            import_list(document, plan, progress=progress)
    return Imported(
        kind=of_kind.value,
        plan=plan,
        mapping=plan.mapping,
        lines=plan.lines,
        repeated=plan.repeated,
        unused=plan.unused,
        notes=plan.notes,
    )


def _as_object(imported: Imported, words: Words) -> dict[str, object]:
    from planner.wording.problems import problem_sentence  # noqa: PLC0415 - slow import

    plan = imported.plan
    return {
        "kind": imported.kind,
        "rows": plan.rows,
        "new": plan.new,
        "changed": plan.changed,
        "same": plan.same,
        "repeated": imported.repeated,
        "skipped": plan.skipped,
        "problems": [
            {
                "row": problem.row,
                "field": problem.field,
                "code": problem.code,
                "value": problem.value,
                "sentence": problem_sentence(problem, words),
            }
            for problem in plan.problems
        ],
        "mapping": dict(imported.mapping),
    }


def _lines(imported: Imported, source: Path, words: Words, *, dry_run: bool) -> list[str]:
    plan = imported.plan
    counted = words.gettext(
        "{path}: {rows} rows of {kind}: {new} new, {changed} changed, {same} the same, "
        "{repeated} repeated, {skipped} left out."
    ).format(
        path=source,
        rows=plan.rows,
        kind=words.gettext(KINDS[imported.kind]),
        new=plan.new,
        changed=plan.changed,
        same=plan.same,
        repeated=imported.repeated,
        skipped=plan.skipped,
    )
    lines = [counted, *_mapping(imported, words), *_changes(imported, words), *_problems(imported, words)]
    if imported.lines is not None:
        lines.insert(1, words.gettext("  {count} lines in the file.").format(count=imported.lines))
    if dry_run:
        lines.append(words.gettext("Nothing was written; leave out --dry-run to do it."))
    elif plan.records:
        lines.append(words.gettext("Done; planner undo takes it back."))
    return lines


def _mapping(imported: Imported, words: Words) -> list[str]:
    """Only columns that were taken in; what was left out of the others, in one line."""
    taken = [f"  {column} → {field}" for column, field in imported.mapping.items() if field != "-"]
    if imported.unused:
        sentence = words.gettext("  Columns left out: {columns}")
        taken.append(sentence.format(columns=words.gettext(", ").join(imported.unused)))
    return taken


def _changes(imported: Imported, words: Words) -> list[str]:
    """Of what was there already: each field, what it was and what it is to be."""
    changes = imported.plan.changes
    shown = [
        words.gettext("  {about}: {field} “{before}” → “{after}”").format(
            about=change.about, field=change.field, before=change.before, after=change.after
        )
        for change in changes[:_SHOWN]
    ]
    if len(changes) > _SHOWN:
        more = len(changes) - _SHOWN
        sentence = words.ngettext("  … and {count} more change.", "  … and {count} more changes.", more)
        shown.append(sentence.format(count=more))
    return shown


def _problems(imported: Imported, words: Words) -> list[str]:
    problems = imported.plan.problems
    shown = [_line(problem, words) for problem in (*imported.notes, *problems[:_SHOWN])]
    if len(problems) > _SHOWN:
        more = len(problems) - _SHOWN
        sentence = words.ngettext(
            "  … and {count} more; --json lists it.", "  … and {count} more; --json lists them.", more
        )
        shown.append(sentence.format(count=more))
    return shown


def _line(problem: "Problem", words: Words) -> str:
    from planner.wording.problems import problem_sentence  # noqa: PLC0415 - slow import

    sentence = problem_sentence(problem, words)
    if problem.row is None:
        return f"  {sentence}"
    return words.gettext("  Row {row}: {sentence}").format(row=problem.row, sentence=sentence)
