"""`print`: badges and the agenda as PDF files."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import click

from planner.cli import finding
from planner.cli.output import say, write_json
from planner.cli.surroundings import Surroundings
from planner.domain.records import Paper, Participant
from planner.domain.snapshot import Snapshot
from planner.language import Words
from planner.operations.prints import (
    USUAL_STOCK,
    check_target,
    note_print,
    usual_paper,
    wall_clock,
    who_come,
    write_file,
)
from planner.printing.choices import Choices
from planner.store.document import Document
from planner.store.errors import StoreError
from planner.wording.marking import later


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    content: bytes
    pages: int
    items: tuple[str, ...]
    """Ids of the people or slots on it."""
    left_out: int = 0
    is_logged: bool = False


@click.command(name="print", help=later("Print badges or the agenda into a PDF file."))
@click.argument("file", type=click.Path(path_type=Path))
@click.argument("paper", type=click.Choice([Paper.BADGES.value, Paper.AGENDA.value]))
@click.option(
    "-o", "--output", required=True, type=click.Path(path_type=Path), help=later("The PDF file to write.")
)
@click.option("--stock", help=later("Badges: the sheet, like 5395 or L4785. Agenda: Letter or A4."))
@click.option(
    "--first-cell",
    type=int,
    metavar="N",
    help=later("Badges: the first free label of a used sheet, counted row by row from 1."),
)
@click.option(
    "--only", multiple=True, metavar="PERSON", help=later("Badges: only this person; may be given again.")
)
@click.option("--json", "as_json", is_flag=True, help=later("Print one JSON object."))
@click.pass_obj
def print_paper(
    around: Surroundings,
    file: Path,
    paper: str,
    output: Path,
    stock: str | None,
    first_cell: int | None,
    only: tuple[str, ...],
    *,
    as_json: bool,
) -> None:
    if paper == Paper.AGENDA and (first_cell is not None or only):
        raise click.UsageError(around.words.gettext("--first-cell and --only are for badges."))
    with _open(around, file) as document:
        check_target(output, workshop=file)
        people = [finding.find_participant(document, person) for person in only]
        printed = print_into(
            document, around, Paper(paper), output, stock=stock, people=people, first_cell=first_cell
        )
    if as_json:
        write_json(_as_object(paper, output, printed))
    else:
        say(_sentence(paper, output, printed, around.words))
    if not printed.is_logged:
        say(around.words.gettext("The file can't be changed now, so it does not note this print."), err=True)


def _open(around: Surroundings, file: Path) -> Document:
    """A file somebody else is working on can be printed, too."""
    try:
        return around.open(file)
    except StoreError as error:
        if error.code != "in_use":
            raise
        return around.open(file, read_only=True)


def print_into(
    document: Document,
    around: Surroundings,
    paper: Paper,
    output: Path,
    *,
    stock: str | None = None,
    people: Sequence[Participant] = (),
    first_cell: int | None = None,
) -> Printed:
    """Write the file and note in the document what was printed, where the document can be changed."""
    from planner.store import snapshot  # noqa: PLC0415 - slow import

    taken = snapshot.take(document)
    if paper is Paper.AGENDA:
        printed = _agenda(taken, around, paper=stock)
    else:
        printed = _badges(taken, around, people=people, stock=stock, first_cell=first_cell)
    write_file(output, printed.content)
    return replace(printed, is_logged=note_print(document, paper, printed.items))


def _badges(
    taken: Snapshot,
    around: Surroundings,
    *,
    people: Sequence[Participant],
    stock: str | None,
    first_cell: int | None,
) -> Printed:
    from planner.cli.progress import counting  # noqa: PLC0415 - slow import
    from planner.operations.papers import print_badges  # noqa: PLC0415 - slow import

    chosen = list(dict.fromkeys(people)) or who_come(taken.participants)
    with counting(around.words.gettext("Badges")) as progress:
        made = print_badges(
            taken,
            stock=stock or USUAL_STOCK,
            people=chosen,
            first_cell=1 if first_cell is None else first_cell,
            words=around.words,
            printed_at=wall_clock(around.clock(), taken.event.timezone),
            progress=progress,
        )
    left_out = 0 if people else len(taken.participants) - len(chosen)
    items = tuple(person.id for person in chosen)
    return Printed(content=made.content, pages=made.pages, items=items, left_out=left_out)


def _agenda(taken: Snapshot, around: Surroundings, *, paper: str | None) -> Printed:
    from planner.cli.progress import counting  # noqa: PLC0415 - slow import
    from planner.operations.papers import print_paper  # noqa: PLC0415 - slow import

    with counting(around.words.gettext("Agenda")) as progress:
        choices = Choices(sheet=paper or usual_paper(taken.event.timezone))
        made = print_paper(
            taken,
            Paper.AGENDA,
            choices,
            words=around.words,
            printed_at=wall_clock(around.clock(), taken.event.timezone),
            progress=progress,
        )
    items = tuple(slot.id for slot in taken.slots)
    return Printed(content=made.content, pages=made.pages, items=items)


def _as_object(paper: str, output: Path, printed: Printed) -> dict[str, object]:
    return {
        "paper": paper,
        "file": str(output),
        "pages": printed.pages,
        "items": list(printed.items),
        "left_out": printed.left_out,
    }


def _sentence(paper: str, output: Path, printed: Printed, words: Words) -> str:
    count = len(printed.items) if paper == Paper.BADGES else printed.pages
    if paper == Paper.BADGES:
        made = words.ngettext("{path}: {count} badge.", "{path}: {count} badges.", count)
    else:
        made = words.ngettext("{path}: {count} page.", "{path}: {count} pages.", count)
    sentence = made.format(path=output, count=count)
    if printed.left_out:
        left = words.ngettext(
            "{count} person who is not coming has none.",
            "{count} people who are not coming have none.",
            printed.left_out,
        )
        sentence += " " + left.format(count=printed.left_out)
    return sentence
