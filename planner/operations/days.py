"""The dates of the event. Days are told apart by their ids; their dates stay in the order they have."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from planner.domain import rules
from planner.domain.records import Day
from planner.domain.refusal import Refused
from planner.operations.subjects import existing
from planner.store.document import Document


def plan_days(document: Document, days: Iterable[Day]) -> list[Day]:
    """The days of a workshop that has none yet, in order."""
    planned = [rules.checked(day) for day in days]
    if document.all(Day):
        raise Refused("days_there")
    rules.check_dates(_dates(planned))
    with document.edit("plan_days", about=str(len(planned))) as edit:
        edit.put_all(planned)
    return planned


def add_day(document: Document, day: Day) -> Day:
    """Before, between or after the days there are; at most `rules.MOST_DAYS`."""
    day = rules.checked(day)
    rules.check_dates(sorted([*_dates(document.all(Day)), day.date]))
    with document.edit("add_day", about=day.date.isoformat()) as edit:
        edit.put(day)
    return day


def change_day(document: Document, day: Day) -> Day:
    """Its date must stay between those of its neighbours."""
    existing(document, Day, day.id)
    day = rules.checked(day)
    rules.check_dates([day.date if other.id == day.id else other.date for other in days_in_order(document)])
    with document.edit("change_day", about=day.date.isoformat()) as edit:
        edit.put(day)
    return day


def move_days(document: Document, *, first: date) -> list[Day]:
    """Move the whole event so that it begins on `first`, its days as far apart as they are."""
    days = days_in_order(document)
    if not days:
        raise Refused("no_day_left")
    try:
        moved = [replace(day, date=first + (day.date - days[0].date)) for day in days]
    except OverflowError:
        raise Refused("date_impossible", date=first) from None
    with document.edit("move_days", about=first.isoformat()) as edit:
        edit.put_all(moved)
    return moved


def remove_day(document: Document, day_id: str) -> None:
    """Takes along its slots, closures, absences and check-ins."""
    day = existing(document, Day, day_id)
    if len(document.all(Day)) == 1:
        raise Refused("no_day_left")
    with document.edit("remove_day", about=day.date.isoformat()) as edit:
        edit.remove(Day, day.id)


def days_in_order(document: Document) -> list[Day]:
    return sorted(document.all(Day), key=lambda day: day.date)


def _dates(days: Iterable[Day]) -> list[date]:
    return [day.date for day in days]
