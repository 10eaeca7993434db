"""What the desk does, as verbs run on the workshop, and what it asks before."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from planner.domain.desk import day_at
from planner.domain.ids import derived_id
from planner.domain.names import shown_name
from planner.domain.records import CheckIn, Day, HelpRequest, Participant
from planner.domain.times import Minute, minute_between
from planner.operations import check_ins
from planner.operations import help as helping
from planner.store import desk
from planner.ui.desk.reading import How, Told, wall_clock
from planner.ui.desk.walk_in import Alike, Newcomer
from planner.ui.workspace import Workspace
from planner.wording import desk as wording

MOMENT = timedelta(seconds=5)
"""A badge read again so soon was held too long before the scanner."""
LOOKED_AT = 12
"""People of like names whom a walk-in may be."""


def today(workspace: Workspace) -> Day | None:
    """The event's day at this moment."""
    return day_at(workspace.snapshot.days, wall_clock(workspace, workspace.setting.clock()))


def check_in(workspace: Workspace, person: str, day: Day, *, at: datetime | None = None) -> Told | None:
    """`at` where it is not now; None where it could not be done, which has been told."""
    now, here = workspace.setting.clock(), workspace.setting.desk
    before = workspace.document.get(CheckIn, derived_id(person, day.id))
    done = workspace.run(check_ins.check_in, person, day=day.id, at=at or now, desk=here)
    if done is None:
        return None
    if before is None:
        return Told(How.CAME, person)
    is_twice = before.desk == here and abs(now - datetime.fromisoformat(before.at)) < MOMENT
    return Told(How.TWICE if is_twice else How.WAS_HERE, person)


def moment_of(workspace: Workspace, day: Day, minute: Minute) -> datetime:
    """A time on the event's clock, on that day or in the night after it."""
    from zoneinfo import ZoneInfo  # noqa: PLC0415 - slow import

    from_midnight = minute_between(minute, day.opens, day.closes)
    moment = datetime.combine(day.date, datetime.min.time()) + timedelta(minutes=from_midnight)
    return moment.replace(tzinfo=ZoneInfo(workspace.snapshot.event.timezone))


def undo(workspace: Workspace, person: str, day: Day) -> None:
    workspace.run(check_ins.undo_check_in, person, day=day.id)


def last_here(workspace: Workspace, day: Day) -> str | None:
    """Who was checked in last at this desk, and still is."""
    return desk.written_last(workspace.document, day.id, workspace.setting.desk)


def waits_for_help(workspace: Workspace, person: str) -> bool:
    return workspace.document.get(HelpRequest, derived_id(person)) is not None


def ask_for_help(workspace: Workspace, person: str, note: str) -> None:
    setting = workspace.setting
    workspace.run(helping.ask_for_help, person, at=setting.clock(), desk=setting.desk, note=note)


def end_help(workspace: Workspace, person: str) -> None:
    workspace.run(helping.end_help, person)


def add_walk_in(
    workspace: Workspace, newcomer: Newcomer, day: Day, *, at: datetime | None = None
) -> str | None:
    """Their id. `at` where it is not now."""
    from planner.operations import walk_ins  # noqa: PLC0415 - slow import

    setting = workspace.setting
    made = workspace.run(
        walk_ins.add_walk_in,
        name=newcomer.name,
        organisation=newcomer.organisation,
        city=newcomer.city,
        day=day.id,
        at=at or setting.clock(),
        desk=setting.desk,
    )
    return made.id if made else None


def alike(workspace: Workspace, near: Sequence[str], newcomer: Newcomer, day: Day | None) -> Alike | None:
    """Somebody on the list who may be the newcomer; `near` are those whose names are like theirs."""
    from planner.operations import walk_ins  # noqa: PLC0415 - slow import

    document = workspace.document
    pairs = walk_ins.find_doubles(
        document, near, name=newcomer.name, organisation=newcomer.organisation, city=newcomer.city
    )
    person = document.get(Participant, pairs[0].other) if pairs else None
    if person is None:
        return None
    is_here = day is not None and document.get(CheckIn, derived_id(person.id, day.id)) is not None
    name, place = shown_name(person), person.city or person.organisation
    return Alike(person.id, wording.alike(name, place, is_here=is_here, words=workspace.words))
