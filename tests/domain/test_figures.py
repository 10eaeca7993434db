from dataclasses import replace

import pytest

from planner.domain.agenda import Agenda
from planner.domain.figures import (
    Certainty,
    DayUse,
    PeopleFigures,
    RoomUse,
    Share,
    coming,
    most_common,
    room_use,
)
from planner.domain.records import Closure, ParticipantStatus
from planner.domain.snapshot import Snapshot
from planner.domain.times import Minute
from tests.agenda_picture import an_agenda

AGENDA = an_agenda(
    """
            Hall              Lab
    09:00   Housing           Water
    10:00   Housing           -
    12:00   = Lunch/meal
    13:00
    """
)


def of(snapshot: Snapshot, *, opens: int = 540, closes: int = 1020) -> tuple[RoomUse, ...]:
    days = tuple(replace(day, opens=Minute(opens), closes=Minute(closes)) for day in snapshot.days)
    return room_use(Agenda.of(replace(snapshot, days=days)))


def spans(use: RoomUse) -> list[tuple[object, object, object]]:
    return [(day.taken, day.shared, day.closed) for day in use.days]


def test_room_use_tells_taken_from_shared_time() -> None:
    hall, lab = of(AGENDA)
    assert spans(hall) == [(((540, 720),), ((720, 780),), ())]
    assert spans(lab) == [(((540, 600),), ((720, 780),), ())]


def test_room_use_counts_the_time_in_which_a_session_could_be_there() -> None:
    hall, lab = of(AGENDA)
    assert (hall.taken, hall.usable, hall.percent) == (180, 420, 43)
    assert (lab.taken, lab.usable, lab.percent) == (60, 420, 14)


def test_room_use_keeps_to_the_opening_hours() -> None:
    assert spans(of(AGENDA, opens=570, closes=740)[0]) == [(((570, 720),), ((720, 740),), ())]


def test_what_is_in_a_closed_room_takes_it_all_the_same() -> None:
    closed = Closure(id="paint", room="Lab", day="1", start=Minute(570), end=Minute(750))
    _, lab = of(replace(AGENDA, closures=(closed,)))
    assert spans(lab) == [(((540, 600),), ((750, 780),), ((600, 750),))]


def test_a_room_without_time_to_use_has_no_percentage() -> None:
    day = replace(AGENDA.days[0], opens=Minute(600), closes=Minute(660))
    use = RoomUse(AGENDA.rooms[0], (DayUse(day, (), (), ((600, 660),)),))
    assert use.percent is None


@pytest.mark.parametrize(
    ("most", "largest", "others"),
    [
        (1, (Share("Rome", 5),), Share("3", 6)),
        (2, (Share("Rome", 5), Share("Bern", 3)), Share("2", 3)),
        (3, (Share("Rome", 5), Share("Bern", 3), Share("Oslo", 2), Share("Paris", 1)), None),
    ],
)
def test_most_common(most: int, largest: tuple[Share, ...], others: Share | None) -> None:
    """The last case: one more line is no longer than the line that would stand for it."""
    assert most_common({"Paris": 1, "Bern": 3, "Rome": 5, "Oslo": 2}, most) == (largest, others)


def test_who_does_not_come_is_not_counted() -> None:
    statuses = [(status, 10**at) for at, status in enumerate(ParticipantStatus)]
    assert coming(statuses) == {
        Certainty.CONFIRMED: 100,
        Certainty.REGISTERED: 10,
        Certainty.OPEN: 1001,
    }


def test_figures_of_people_add_up() -> None:
    status = ParticipantStatus
    figures = PeopleFigures(
        groups={("a", status.CONFIRMED): 2, ("a", status.INVITED): 1, (None, status.DECLINED): 4},
        cities={},
        absences={},
    )
    assert figures.statuses == {status.CONFIRMED: 2, status.INVITED: 1, status.DECLINED: 4}
    assert figures.coming == {"a": 3}
