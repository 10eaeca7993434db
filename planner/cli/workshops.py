"""`new`: a workshop file to begin with."""

from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

import click

from planner.cli.output import say
from planner.cli.surroundings import Surroundings
from planner.domain import rules
from planner.domain.records import Day, Event
from planner.domain.refusal import Refused
from planner.domain.times import Minute
from planner.operations import days as day_verbs
from planner.store.document import Document
from planner.wording.marking import later

OPENS, CLOSES = Minute(9 * 60), Minute(17 * 60)


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

    event = rules.checked(Event(name=name, timezone=timezone or _own_timezone()))
    dates = _dates(parse_date(first), days)
    _create(around, file, event, dates)
    say(
        around.words.ngettext(
            "Made {path}: “{name}”, {count} day from {first}, times of {timezone}.",
            "Made {path}: “{name}”, {count} days from {first}, times of {timezone}.",
            days,
        ).format(path=file, name=event.name, count=days, first=dates[0], timezone=event.timezone)
    )


def _create(around: Surroundings, file: Path, event: Event, dates: Sequence[date]) -> None:
    """The file with its days, or none."""
    document = Document.create(file, event=event, desk=around.desk, clock=around.clock, ids=around.ids)
    try:
        with document:
            days = [Day(id=document.new_id(), date=date, opens=OPENS, closes=CLOSES) for date in dates]
            day_verbs.plan_days(document, days)
    except BaseException:
        file.unlink()
        raise


def _dates(first: date, count: int) -> list[date]:
    if not 1 <= count <= rules.MOST_DAYS:
        raise Refused("too_many_days" if count > 0 else "no_day_left", days=count, most=rules.MOST_DAYS)
    try:
        return [first + timedelta(days=number) for number in range(count)]
    except OverflowError:
        raise Refused("date_impossible", date=first) from None


def _own_timezone() -> str:
    """This computer's, as the IANA database calls it; UTC where it does not say."""
    import tzlocal  # noqa: PLC0415 - slow import

    try:
        name = tzlocal.get_localzone_name()
    except (LookupError, ValueError, OSError):
        return "UTC"
    return name if rules.is_timezone(name) and name != "Etc/UTC" else "UTC"
