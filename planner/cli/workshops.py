"""`new` and `info`: a workshop file as a whole."""

from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import click

from planner.cli.output import write_json
from planner.cli.surroundings import Surroundings, Words
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
    click.echo(
        around.words.ngettext(
            "Made {path}: “{name}”, {count} day from {first}, times of {timezone}.",
            "Made {path}: “{name}”, {count} days from {first}, times of {timezone}.",
            days,
        ).format(path=file, name=event.name, count=days, first=dates[0], timezone=event.timezone)
    )


@click.command(help=later("Say what is in a workshop file."))
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help=later("Print one JSON object."))
@click.pass_obj
def info(around: Surroundings, file: Path, *, as_json: bool) -> None:
    from planner.domain import conflicts  # noqa: PLC0415 - slow import
    from planner.store import migrate, snapshot  # noqa: PLC0415 - slow import

    with around.open(file, read_only=True) as document:
        taken = snapshot.take(document)
        found = {
            "name": taken.event.name,
            "days": [day.date.isoformat() for day in taken.days],
            "timezone": taken.event.timezone,
            "rooms": len(taken.rooms),
            "sessions": len(taken.sessions),
            "slots": len(taken.slots),
            "participants": len(taken.participants),
            "conflicts": sum(conflict.accepted is None for conflict in conflicts.find(taken)),
            "version": migrate.last_version(),
        }
    if as_json:
        write_json(found)
    else:
        click.echo(_lines(found, around.words))


def _lines(found: dict[str, Any], words: Words) -> str:
    called = {
        "name": words.gettext("Event"),
        "days": words.gettext("Days"),
        "timezone": words.gettext("Time zone"),
        "rooms": words.gettext("Rooms"),
        "sessions": words.gettext("Sessions"),
        "slots": words.gettext("Scheduled"),
        "participants": words.gettext("Participants"),
        "conflicts": words.gettext("Conflicts"),
    }
    shown = {**found, "days": ", ".join(found["days"])}
    width = max(map(len, called.values()))
    return "\n".join(f"{heading:<{width}}  {shown[name]}" for name, heading in called.items())


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
