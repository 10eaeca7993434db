"""When and where somebody is needed, for the back of a badge."""

from collections.abc import Callable, Iterable
from itertools import groupby
from typing import NamedTuple

from planner.domain.badge_parts import FOR_EVERYBODY
from planner.domain.grouping import grouped
from planner.domain.records import Participant, Role, Slot
from planner.domain.snapshot import Snapshot
from planner.domain.standing import is_shared
from planner.domain.times import clock
from planner.language import Words
from planner.printing.layouts.agenda import title_of
from planner.printing.text import clean
from planner.wording import papers as wording
from planner.wording.dates import short_date
from planner.wording.directions import in_row
from planner.wording.series import join


class Entry(NamedTuple):
    """One session at one time, in words."""

    day: str
    time: str
    title: str
    detail: str
    """Where, and as what."""


def days_of_people(snapshot: Snapshot, words: Words) -> Callable[[Participant], list[Entry]]:
    """Sessions in which a person has a part; for those without any the plenaries and meals."""
    roles = grouped(
        (role.participant, role) for role in snapshot.roles if is_shared(snapshot.session[role.session])
    )
    absent = grouped((absence.participant, absence.day) for absence in snapshot.absences)
    common = [
        slot
        for slot in snapshot.slots
        if snapshot.session[slot.session].type in FOR_EVERYBODY and is_shared(snapshot.session[slot.session])
    ]
    shared = list(_entries(snapshot, common, {}, words))
    days = {short_date(day.date, words): day.id for day in snapshot.days}

    def of(person: Participant) -> list[Entry]:
        held = grouped((role.session, role) for role in roles.get(person.id, ()))
        slots = [slot for session in held for slot in snapshot.slots_of_session.get(session, ())]
        if slots:
            return list(_entries(snapshot, slots, held, words))
        away = absent.get(person.id, ())
        return [entry for entry in shared if days[entry.day] not in away]

    return of


def _entries(
    snapshot: Snapshot, slots: Iterable[Slot], held: dict[str, tuple[Role, ...]], words: Words
) -> Iterable[Entry]:
    """By time; a session in several rooms at once is one entry."""

    def moment(slot: Slot) -> tuple[str, int, str]:
        return snapshot.day[slot.day].date.isoformat(), slot.start, slot.session

    for _, together in groupby(sorted(slots, key=moment), key=moment):
        held_once = list(together)
        first = held_once[0]
        parts = [wording.role(role.kind, words) for role in held.get(first.session, ())]
        rooms = [snapshot.room[slot.room].name for slot in held_once if slot.room]
        yield Entry(
            short_date(snapshot.day[first.day].date, words),
            clock(first.start),
            title_of(snapshot.session[first.session]),
            in_row(clean(text) for text in (join(rooms, words), join(parts, words))),
        )
