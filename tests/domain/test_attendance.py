from dataclasses import replace

from planner.domain.attendance import Attendance, DayAttended, attendances, programme_of
from planner.domain.records import CheckIn, Event, Session, SessionStatus, SessionType, Slot
from planner.domain.snapshot import Snapshot
from planner.domain.times import Minute, parse_clock
from tests.build import ANA, FRIDAY, THURSDAY, WEI

EVENT = Event(name="Gathering", timezone="America/New_York")
"""Four hours behind UTC on these days."""


def a_day(*lines: str) -> Snapshot:
    """Each line: start, minutes, type."""
    sessions, slots = [], []
    for number, line in enumerate(lines):
        start, minutes, kind = line.split()
        minute = parse_clock(start)
        assert minute is not None
        session = Session(id=f"S{number}", title=kind, type=SessionType(kind), minutes=int(minutes))
        sessions.append(session)
        slots.append(Slot(id=f"T{number}", session=session.id, day=THURSDAY.id, start=minute))
    return Snapshot(
        event=EVENT,
        days=(THURSDAY, FRIDAY),
        sessions=tuple(sessions),
        slots=tuple(slots),
        participants=(ANA, WEI),
    )


def came(person: str, day: str, at: str) -> CheckIn:
    return CheckIn(id=f"{person}{day}", participant=person, day=day, at=at, desk="Door")


FULL = a_day("09:00 60 plenary", "10:30 60 workshop", "10:45 60 panel", "12:00 60 meal", "13:00 30 workshop")


def minutes_of(snapshot: Snapshot, at: str) -> int:
    (found,) = attendances(replace(snapshot, check_ins=(came(ANA.id, THURSDAY.id, at),))).values()
    return found.minutes


def test_parallel_sessions_count_once_and_meals_not() -> None:
    assert programme_of(FULL, THURSDAY.id) == ((540, 600), (630, 705), (780, 810))


def test_who_came_early_has_all_of_the_day() -> None:
    assert minutes_of(FULL, "2016-05-26T12:10:00+00:00") == 165


def test_who_came_on_the_evening_before_has_all_of_the_day() -> None:
    assert minutes_of(FULL, "2016-05-25T22:10:00+00:00") == 165


def test_who_came_late_has_what_was_left() -> None:
    assert minutes_of(FULL, "2016-05-26T15:00:59+00:00") == 45 + 30


def test_who_came_when_all_was_over_has_the_day_alone() -> None:
    check_in = came(ANA.id, THURSDAY.id, "2016-05-26T22:00:00+00:00")
    found = attendances(replace(FULL, check_ins=(check_in,)))
    assert found == {ANA.id: Attendance(ANA.id, (DayAttended(THURSDAY.id, 0),))}


def test_internal_and_cancelled_sessions_count_not() -> None:
    first, second, *more = FULL.sessions
    hidden = (replace(first, public=False), replace(second, status=SessionStatus.CANCELLED), *more)
    assert programme_of(replace(FULL, sessions=hidden), THURSDAY.id) == ((645, 705), (780, 810))


def test_session_after_midnight_counts_for_the_day_it_began_on() -> None:
    late = a_day("09:00 60 plenary")
    slots = (replace(late.slots[0], start=Minute(1500)),)
    night = replace(late, slots=slots)
    assert minutes_of(night, "2016-05-27T05:30:00+00:00") == 30


def test_each_day_is_told_and_who_never_came_is_not() -> None:
    friday = Slot(id="F", session="S0", day=FRIDAY.id, start=Minute(600))
    check_ins = (
        came(WEI.id, FRIDAY.id, "2016-05-27T14:30:00+00:00"),
        came(WEI.id, THURSDAY.id, "2016-05-26T12:00:00+00:00"),
    )
    found = attendances(replace(FULL, slots=(*FULL.slots, friday), check_ins=check_ins))
    days = (DayAttended(THURSDAY.id, 165), DayAttended(FRIDAY.id, 30))
    assert found == {WEI.id: Attendance(WEI.id, days)}
    assert found[WEI.id].minutes == 195
