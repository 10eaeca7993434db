"""`selftest`: whether the installed program works, from one end to the other."""

import click

from planner.cli.surroundings import Surroundings
from planner.wording.marking import later


@click.command(
    help=later(
        "Check that the installed program works. It makes the sample, imports, prints and exports once."
    )
)
@click.pass_obj
def selftest(around: Surroundings) -> int:
    return around.selftest(around)
