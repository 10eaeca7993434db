"""`new`: a workshop file to begin with."""

from pathlib import Path

import click

from planner.cli.output import say
from planner.cli.surroundings import Surroundings
from planner.domain import rules
from planner.domain.records import Event
from planner.operations.workshops import create_workshop, dates_from, own_timezone
from planner.wording.marking import later


@click.command(help=later("Make a new workshop file."))
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--name", required=True, help=later("Name of the event."))
@click.option("--from", "first", required=True, metavar="DATE", help=later("First day, like 2016-05-26."))
@click.option("--days", type=int, default=2, show_default=True, help=later("Number of days, 1 to 7."))
@click.option(
    "--timezone", metavar="ZONE", help=later("Time zone, like America/New_York; this computer's if left out.")
)
@click.pass_obj
def new(around: Surroundings, file: Path, name: str, first: str, days: int, timezone: str | None) -> None:
    from planner.cli.finding import parse_date  # noqa: PLC0415 - slow import

    event = rules.checked(Event(name=name, timezone=timezone or own_timezone()))
    dates = dates_from(parse_date(first), days)
    create_workshop(
        file, event=event, dates=dates, desk=around.desk, clock=around.clock, ids=around.ids
    ).close()
    say(
        around.words.ngettext(
            "Made {path}: “{name}”, {count} day from {first}, times of {timezone}.",
            "Made {path}: “{name}”, {count} days from {first}, times of {timezone}.",
            days,
        ).format(path=file, name=event.name, count=days, first=dates[0], timezone=event.timezone)
    )
