"""`sample`: the 2016 Human Rights Cities Gathering, to look at and to play with."""

from pathlib import Path

import click

from planner.cli.output import say
from planner.cli.program import open_window
from planner.cli.surroundings import Surroundings
from planner.domain.records import Paper
from planner.domain.refusal import Refused
from planner.store.document import SUFFIX
from planner.wording.marking import later

WORKSHOP = f"gathering{SUFFIX}"
PAPERS = {Paper.BADGES: "badges.pdf", Paper.AGENDA: "agenda.pdf"}


@click.command(
    help=later(
        "Make the sample workshop. It is the 2016 Human Rights Cities Gathering, with invented people. "
        "WHERE is a new workshop file, or a folder for it, its badges and its agenda."
    )
)
@click.argument("where", type=click.Path(path_type=Path))
@click.option("--open", "then_open", is_flag=True, help=later("Open the window on it afterwards."))
@click.pass_context
def sample(context: click.Context, where: Path, *, then_open: bool) -> None:
    around: Surroundings = context.obj
    is_file = where.suffix == SUFFIX
    file = where if is_file else where / WORKSHOP
    if then_open and file.exists():
        say(around.words.gettext("{path} is there from before; it stays as it is.").format(path=file))
    else:
        papers = {} if is_file else {paper: where / name for paper, name in PAPERS.items()}
        make(around, file, papers)
    if then_open:
        context.invoke(open_window, file=file)


def make(around: Surroundings, file: Path, papers: dict[Paper, Path]) -> None:
    """All of the files, or none."""
    from planner.cli.papers import print_into  # noqa: PLC0415 - slow import
    from planner.operations.sample import create  # noqa: PLC0415 - slow import

    targets = [file, *papers.values()]
    for target in targets:
        if target.exists():
            raise Refused("output_exists", path=target)
    made = _make_folder(file.parent) if papers else []
    try:
        with create(file, desk=around.desk, clock=around.clock, ids=around.ids) as document:
            for paper, path in papers.items():
                print_into(document, around, paper, path)
    except BaseException:
        for target in targets:
            target.unlink(missing_ok=True)
        for folder in made:
            folder.rmdir()
        raise
    for target in targets:
        say(around.words.gettext("Made {path}.").format(path=target))


def _make_folder(folder: Path) -> list[Path]:
    """Returns what had to be made for it, innermost first."""
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    return missing
