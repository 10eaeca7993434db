"""`import`: lists and agendas into the workshop."""

from pathlib import Path

import click

from planner.cli.import_reports import KINDS, as_object, told
from planner.cli.import_sources import AGENDA, Wishes, looks_like_agenda, take_agenda, take_list
from planner.cli.output import say, write_json
from planner.cli.surroundings import Surroundings
from planner.domain.refusal import Refused
from planner.language import Words
from planner.wording.marking import later


@click.command(
    name="import",
    help=later(
        "Take in a list, or an agenda. A list (CSV, XLSX, XLS, ODS, vCard) is of participants, sessions or "
        "rooms; an agenda is a calendar (.ics), a schedule.xml or schedule.json of frab, pretalx or this "
        "program, or the agenda workbook of this program after somebody edited it. "
        "What is there already is brought up to date. How the columns of a list are read is remembered for "
        "the next list with these columns. "
        "Exit code 1 where a row can't be taken in or something needs a look."
    ),
)
@click.argument("file", type=click.Path(path_type=Path))
@click.argument("source", type=click.Path(path_type=Path))
@click.option(
    "--as", "kind", type=click.Choice(tuple(KINDS)), help=later("What the source holds; guessed if left out.")
)
@click.option("--sheet", default="", metavar="NAME", help=later("Which sheet of a workbook to read."))
@click.option(
    "--map",
    "fields",
    multiple=True,
    metavar="COLUMN=FIELD",
    help=later("What a column holds, like Town=city; own:Name for a field of your own, - to leave it out."),
)
@click.option(
    "--leave-out",
    multiple=True,
    type=click.IntRange(min=1),
    metavar="ROW",
    help=later("A row of a list, or an entry of an agenda, not to take in, by its number in the file."),
)
@click.option(
    "--day-first/--month-first",
    default=None,
    help=later("Whether 5/6 is 5 June or May 6; worked out if left out."),
)
@click.option(
    "--dry-run",
    is_flag=True,
    help=later("Do nothing, and say what it would do: who is new, what changes, and who is not in the list."),
)
@click.option("--json", "as_json", is_flag=True, help=later("Print one JSON object."))
@click.pass_obj
def import_source(
    around: Surroundings,
    file: Path,
    source: Path,
    kind: str | None,
    sheet: str,
    fields: tuple[str, ...],
    leave_out: tuple[int, ...],
    *,
    day_first: bool | None,
    dry_run: bool,
    as_json: bool,
) -> int:
    if file.exists() and source.exists() and source.samefile(file):
        raise Refused("source_is_workshop", path=source)
    if source.exists() and not (source.is_file() or source.is_dir()):
        raise Refused("source_is_no_file", path=source)
    wishes = Wishes(
        sheet=sheet, fields=fields, left_out=frozenset(leave_out), day_first=day_first, dry_run=dry_run
    )
    with around.open(file, read_only=dry_run) as document:
        if kind == AGENDA or (kind is None and looks_like_agenda(source)):
            _refuse_wishes(wishes, around.words)
            imported = take_agenda(document, source, wishes, around.words)
        else:
            imported = take_list(document, source, kind, wishes, around.words)
    if as_json:
        write_json(as_object(imported, around.words))
    else:
        say("\n".join(told(imported, source, around.words, dry_run=dry_run)))
    return 1 if imported.plan.problems else 0


def _refuse_wishes(wishes: Wishes, words: Words) -> None:
    for option, is_given in (
        ("--map", wishes.fields),
        ("--sheet", wishes.sheet),
        ("--day-first/--month-first", wishes.day_first is not None),
    ):
        if is_given:
            sentence = words.gettext("{option} is for lists; an agenda needs none.")
            raise click.UsageError(sentence.format(option=option))
