"""Who was there, on which days, and for how much of the programme: what a certificate says.

On a day somebody checked in, from that moment to the end of that day's programme. The programme is every
public session that takes place, without meals, breaks and socials; where several run in parallel the time
counts once. So nobody gets more than was held, and who came late has less. Nobody checks out: who left early
is not known to have. A check-in before the first session counts all of the day; one after the last none of
it, but the day.
"""

from collections.abc import Iterable
from datetime import date, datetime, timedelta, tzinfo

from planner.domain.grouping import grouped
from planner.domain.records import CheckIn, SessionType
from planner.domain.snapshot import Snapshot
from planner.domain.standing import is_shared
from planner.domain.values import dataclass

NOT_PROGRAMME = frozenset({SessionType.MEAL, SessionType.BREAK, SessionType.SOCIAL})


@dataclass(frozen=True, slots=True)
class DayAttended:
    day: str
    minutes: int
    """Of programme, from the check-in on."""


@dataclass(frozen=True, slots=True)
class Attendance:
    participant: str
    days: tuple[DayAttended, ...]
    """By date; at least one."""

    @property
    def minutes(self) -> int:
        return sum(day.minutes for day in self.days)


def attendances(snapshot: Snapshot) -> dict[str, Attendance]:
    """By participant, in the snapshot's order; who never checked in is not there."""
    from zoneinfo import ZoneInfo  # noqa: PLC0415 - slow import

    zone = ZoneInfo(snapshot.event.timezone)
    programme = {day.id: programme_of(snapshot, day.id) for day in snapshot.days}
    check_ins = grouped((check_in.participant, check_in) for check_in in snapshot.check_ins)
    found: dict[str, Attendance] = {}
    for person in snapshot.participants:
        came = {check_in.day: check_in for check_in in check_ins.get(person.id, ())}
        days = tuple(
            DayAttended(day.id, _left(programme[day.id], _minute(came[day.id], day.date, zone)))
            for day in snapshot.days
            if day.id in came
        )
        if days:
            found[person.id] = Attendance(person.id, days)
    return found


def programme_of(snapshot: Snapshot, day: str) -> tuple[tuple[int, int], ...]:
    """Begin and end, in minutes of the day, of each stretch in which something of the programme is held."""
    spans = []
    for slot in snapshot.slots:
        session = snapshot.session[slot.session]
        if slot.day == day and is_shared(session) and session.type not in NOT_PROGRAMME:
            spans.append((slot.start, slot.start + session.minutes))
    return tuple(_joined(spans))


def _joined(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for begins, ends in sorted(spans):
        if found and begins <= found[-1][1]:
            found[-1] = (found[-1][0], max(ends, found[-1][1]))
        else:
            found.append((begins, ends))
    return found


def _left(programme: Iterable[tuple[int, int]], since: int) -> int:
    return sum(max(0, ends - max(begins, since)) for begins, ends in programme)


def _minute(check_in: CheckIn, day: date, zone: tzinfo) -> int:
    """Of the day, on the event's wall; below zero before that day, above 1440 after it."""
    at = datetime.fromisoformat(check_in.at).astimezone(zone).replace(tzinfo=None, second=0)
    midnight = datetime(day.year, day.month, day.day)
    return (at - midnight) // timedelta(minutes=1)
