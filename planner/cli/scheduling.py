"""`schedule` and `unschedule`: sessions in and out of the agenda."""

from pathlib import Path

import click

from planner.cli import finding
from planner.cli.output import say
from planner.cli.surroundings import Surroundings
from planner.domain.records import Day, Session, Slot
from planner.domain.refusal import Refused
from planner.domain.times import Minute, clock, minute_between, parse_clock
from planner.operations import agenda
from planner.store.document import Document
from planner.wording.marking import later


@click.command(
    help=later(
        "Put a session at a day, a time and a room. One that has a slot is moved there. "
        "SESSION and ROOM are ids, or a title and a name."
    )
)
@click.argument("file", type=click.Path(path_type=Path))
@click.argument("session")
@click.option("--day", required=True, metavar="DATE", help=later("A day of the event, like 2016-05-26."))
@click.option("--at", required=True, metavar="HH:MM", help=later("Start, like 10:30."))
@click.option("--room", metavar="ROOM", help=later("The room; the whole venue if left out."))
@click.option("--again", is_flag=True, help=later("Run the session once more, besides the slots it has."))
@click.pass_obj
def schedule(
    around: Surroundings, file: Path, session: str, day: str, at: str, room: str | None, *, again: bool
) -> None:
    with around.open(file) as document:
        found = finding.find_session(document, session)
        on = finding.find_day(document, day)
        start = _start(at, on)
        place = finding.find_room(document, room) if room else None
        _place(document, found, day=on, start=start, room=place.id if place else None, again=again)
    words = around.words
    say(
        words.gettext("“{title}” is on {day} at {start}, {room}.").format(
            title=found.title,
            day=on.date,
            start=clock(start),
            room=place.name if place else words.gettext("Whole venue"),
        )
    )


@click.command(help=later("Take a session out of the agenda. It stays in the list of sessions."))
@click.argument("file", type=click.Path(path_type=Path))
@click.argument("session")
@click.pass_obj
def unschedule(around: Surroundings, file: Path, session: str) -> None:
    words = around.words
    with around.open(file) as document:
        found = finding.find_session(document, session)
        slots = agenda.unschedule_session(document, found.id)
    if slots:
        sentence = words.gettext("“{title}” is no longer in the agenda.")
    else:
        sentence = words.gettext("“{title}” was not in the agenda.")
    say(sentence.format(title=found.title))


def _start(at: str, day: Day) -> Minute:
    minute = parse_clock(at)
    if minute is None:
        raise Refused("time_unreadable", text=at)
    return minute_between(minute, day.opens, day.closes)


def _place(
    document: Document, session: Session, *, day: Day, start: Minute, room: str | None, again: bool
) -> Slot:
    slots = agenda.slots_of(document, session.id)
    if again or not slots:
        return agenda.schedule_session(document, session.id, day=day.id, start=start, room=room)
    if len(slots) > 1:
        raise Refused("several_slots", title=session.title, count=len(slots))
    return agenda.move_slot(document, slots[0].id, day=day.id, start=start, room=room)
