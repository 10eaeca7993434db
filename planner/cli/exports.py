"""`export`: the agenda and the people for other programs."""

from pathlib import Path

import click

from planner.cli.output import say
from planner.cli.surroundings import Surroundings
from planner.operations.prints import check_target, write_file
from planner.wording.marking import later


@click.command(
    help=later(
        "Write the agenda for other programs. The name's ending says for which: .ics .xml .json .html .csv "
        ".xlsx. What can be shared holds no e-mail, phone, diet, need or note; "
        "the formats participants-csv and participants-xlsx hold everything and are for the organizers."
    )
)
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "-o", "--output", required=True, type=click.Path(path_type=Path), help=later("The file to write.")
)
@click.option(
    "--format",
    "format_name",
    metavar="NAME",
    help=later("One of several formats of that ending, like participants-csv."),
)
@click.pass_obj
def export(around: Surroundings, file: Path, output: Path, format_name: str | None) -> None:
    from planner.exporting import formats  # noqa: PLC0415 - slow import
    from planner.store import snapshot  # noqa: PLC0415 - slow import

    chosen = formats.find_format(output, name=format_name)
    with around.open(file, read_only=True) as document:
        check_target(output, workshop=file)
        taken = snapshot.take(document)
    write_file(output, formats.export(taken, chosen, words=around.words, created=around.clock()))
    words = around.words
    if chosen.is_shared:
        sentence = words.gettext("{path}: ready to share.")
    else:
        sentence = words.gettext("{path}: holds personal details; keep it among the organizers.")
    say(sentence.format(path=output))
