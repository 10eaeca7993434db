"""`history`, `undo` and `redo`."""

from pathlib import Path

import click

from planner.cli.output import say, write_json
from planner.cli.surroundings import Surroundings
from planner.wording import steps
from planner.wording.marking import later


@click.command(help=later("List what was done, newest last."))
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help=later("Print one JSON array."))
@click.pass_obj
def history(around: Surroundings, file: Path, *, as_json: bool) -> None:
    from planner.store import history as reading  # noqa: PLC0415 - slow import

    words = around.words
    with around.open(file, read_only=True) as document:
        entries = [entry for entry in reading.entries(document) if entry.action == "do"]
    found = [
        {
            "step": entry.step.number,
            "label": steps.label(entry.step.kind, entry.step.about, words),
            "at": entry.step.at,
            "desk": entry.step.desk,
            "undone": entry.undone,
        }
        for entry in entries
    ]
    if as_json:
        write_json(found)
    elif not found:
        say(words.gettext("Nothing was done yet."))
    else:
        from planner.cli import tables  # noqa: PLC0415 - slow import

        undone = words.gettext("undone")
        tables.show(
            [
                words.gettext("Step"),
                words.gettext("What"),
                words.gettext("When (UTC)"),
                words.gettext("Desk"),
                "",
            ],
            [
                [
                    str(row["step"]),
                    str(row["label"]),
                    _moment(str(row["at"])),
                    str(row["desk"]),
                    undone if row["undone"] else "",
                ]
                for row in found
            ],
            right=[0],
        )


@click.command(help=later("Take back the last step."))
@click.argument("file", type=click.Path(path_type=Path))
@click.pass_obj
def undo(around: Surroundings, file: Path) -> None:
    words = around.words
    with around.open(file) as document:
        step = document.undo()
    if step is None:
        say(words.gettext("Nothing to undo."))
    else:
        label = steps.label(step.kind, step.about, words)
        say(words.gettext("Undone: {label}").format(label=label))


@click.command(help=later("Bring back the step undone last."))
@click.argument("file", type=click.Path(path_type=Path))
@click.pass_obj
def redo(around: Surroundings, file: Path) -> None:
    words = around.words
    with around.open(file) as document:
        step = document.redo()
    if step is None:
        say(words.gettext("Nothing to redo."))
    else:
        label = steps.label(step.kind, step.about, words)
        say(words.gettext("Done again: {label}").format(label=label))


def _moment(at: str) -> str:
    """ "2016-05-12 14:05"."""
    return at[:16].replace("T", " ")
