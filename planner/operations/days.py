"""The dates of the event. Days are told apart by their ids; their dates stay in the order they have."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from planner.domain import frames, rules
from planner.domain.records import Day, Session, Slot
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


def insert_day(document: Document, neighbour: str, *, before: bool = False) -> Day:
    """A new day right after another one, or before it, with its hours.

    Days whose date it needs move on by one, and only as many as must; before the first day nothing moves.
    """
    beside = existing(document, Day, neighbour)
    days = days_in_order(document)
    place = days.index(beside) + (0 if before else 1)
    try:
        new = _new_date(days, beside, before=before)
        added = replace(beside, id=document.new_id(), date=new, label="")
        later = _moved_on(days[place:], new)
    except OverflowError:
        raise Refused("date_impossible", date=beside.date) from None
    rules.check_dates(_dates([*days[:place], added, *later]))
    with document.edit("insert_day", about=new.isoformat()) as edit:
        edit.put_all([added, *later])
    return added


def copy_day_frame(document: Document, source: str, *, target: str) -> list[Slot]:
    """Give a day the hours of another, and slots for its meals, breaks and sessions of the whole venue.

    What the day has already is left as it is. Returns the new slots. Refused: `same_day`.
    """
    day, other = existing(document, Day, source), existing(document, Day, target)
    if day.id == other.id:
        raise Refused("same_day")
    sessions = {session.id: session for session in document.all(Session)}
    slots = [
        replace(slot, id=document.new_id(), day=other.id, pinned=False)
        for slot in frames.missing(document.all(Slot), sessions, source=day.id, target=other.id)
    ]
    with document.edit("copy_day_frame", about=day.date.isoformat()) as edit:
        edit.put(replace(other, opens=day.opens, closes=day.closes))
        edit.put_all(slots)
    return slots


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


def _new_date(days: Iterable[Day], beside: Day, *, before: bool) -> date:
    """Of a day to be put beside another: the eve where that is free, else the date of the one it precedes."""
    if not before:
        return beside.date + timedelta(days=1)
    eve = beside.date - timedelta(days=1)
    return beside.date if eve in _dates(days) else eve


def _moved_on(days: Iterable[Day], taken: date) -> list[Day]:
    """The days after one that takes a date, each with the first date that is free."""
    moved = []
    for day in days:
        taken = max(day.date, taken + timedelta(days=1))
        moved.append(replace(day, date=taken))
    return moved


def _dates(days: Iterable[Day]) -> list[date]:
    return [day.date for day in days]
