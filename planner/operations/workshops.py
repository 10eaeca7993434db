"""A workshop to begin with: its file, its name and its days."""

import random
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path

from planner.domain import rules
from planner.domain.records import Day, Event
from planner.domain.refusal import Refused
from planner.domain.times import Minute
from planner.operations.days import plan_days
from planner.store.document import Document

OPENS, CLOSES = Minute(9 * 60), Minute(17 * 60)


def create_workshop(
    path: Path,
    *,
    event: Event,
    dates: list[date],
    opens: Minute = OPENS,
    closes: Minute = CLOSES,
    desk: str,
    clock: Callable[[], datetime],
    ids: random.Random,
    backup_folder: Path | None = None,
) -> Document:
    """The file with its days, open; or none, and `Refused` or `StoreError`."""
    event = rules.checked(event)
    for day in dates:
        rules.checked(Day(id="", date=day, opens=opens, closes=closes))
    document = Document.create(
        path, event=event, desk=desk, clock=clock, ids=ids, backup_folder=backup_folder
    )
    try:
        plan_days(
            document, [Day(id=document.new_id(), date=day, opens=opens, closes=closes) for day in dates]
        )
    except BaseException:
        document.close()
        path.unlink(missing_ok=True)
        raise
    return document


def dates_from(first: date, count: int) -> list[date]:
    """`count` days in a row."""
    if not 1 <= count <= rules.MOST_DAYS:
        raise Refused("too_many_days" if count > 0 else "no_day_left", days=count, most=rules.MOST_DAYS)
    try:
        return [first + timedelta(days=number) for number in range(count)]
    except OverflowError:
        raise Refused("date_impossible", date=first) from None


def own_timezone() -> str:
    """This computer's, as the IANA database calls it; UTC where it does not say."""
    import tzlocal  # noqa: PLC0415 - slow import

    try:
        name = tzlocal.get_localzone_name()
    except (LookupError, ValueError, OSError):
        return "UTC"
    return name if rules.is_timezone(name) and name != "Etc/UTC" else "UTC"
