"""What an organizer does to the rest of a day when it does not run as planned."""

from collections.abc import Collection, Iterable

from planner.domain.agenda import Agenda
from planner.domain.placements import Placement
from planner.domain.records import Day, Session, Slot
from planner.domain.reflow import Reflow, reflowed
from planner.domain.refusal import Refused
from planner.domain.shifting import Shift, shifted
from planner.domain.times import LATEST, Minute
from planner.operations.agenda import moved
from planner.operations.subjects import existing
from planner.store import snapshot
from planner.store.document import Document


def shift_later(
    document: Document,
    *,
    day: str,
    after: Minute,
    minutes: int,
    keep_meals: bool,
    rooms: Collection[str] | None = None,
) -> Shift:
    """Move what begins on a day at `after` or later by some minutes, fewer than 0 for earlier.

    Refused: `nothing_to_shift`, `shift_impossible` where something would leave the day.
    """
    date = existing(document, Day, day).date
    session = {session.id: session for session in document.all(Session)}
    found = shifted(
        document.all(Slot),
        session=session,
        day=day,
        after=after,
        minutes=minutes,
        keep_meals=keep_meals,
        rooms=rooms,
    )
    if not found.placements:
        raise Refused("nothing_to_shift", start=after, date=date)
    _check_starts(document, found.placements)
    slots = moved(document, found.placements)
    with document.edit("shift_later", about=str(len(slots))) as edit:
        edit.put_all(slots)
    return found


def reflow_day(
    document: Document,
    *,
    day: str,
    now: Minute,
    delay: int,
    late: Collection[str] | None = None,
    keep_meals: bool = False,
) -> Reflow:
    """Move what has not begun at `now` as far as a delay makes it necessary, see `domain.reflow`.

    Where gaps take up all of it, nothing moves and there is no step. Refused: `shift_impossible`.
    """
    existing(document, Day, day)
    agenda = Agenda.of(snapshot.take(document))
    found = reflowed(agenda, day=day, now=now, delay=delay, late=late, keep_meals=keep_meals)
    _check_starts(document, found.placements)
    slots = moved(document, found.placements)
    with document.edit("reflow_day", about=str(len(slots))) as edit:
        edit.put_all(slots)
    return found


def _check_starts(document: Document, placements: Iterable[Placement]) -> None:
    for placement in placements:
        if not 0 <= placement.start < LATEST:
            slot = existing(document, Slot, placement.slot)
            raise Refused("shift_impossible", title=existing(document, Session, slot.session).title)
