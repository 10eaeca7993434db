from dataclasses import replace

from planner.domain.records import SessionStatus
from planner.domain.times import Minute
from planner.ui.desk.soon import Awaited, awaited
from planner.ui.workspace import Workspace


def test_who_has_a_part_in_the_next_hour_is_awaited_until_here(gathering: Workspace) -> None:
    snapshot = gathering.snapshot
    day = snapshot.days[0]
    busy = next(
        each for each in snapshot.slots if each.day == day.id and snapshot.roles_of_session.get(each.session)
    )
    roles = snapshot.roles_of_session[busy.session]
    now = Minute(busy.start - 60)
    found = awaited(snapshot, day, now, here=set())
    expected = Awaited(roles[0].participant, snapshot.session[busy.session].title, busy.start)
    assert expected in found
    assert expected not in awaited(snapshot, day, now, here={roles[0].participant})
    assert expected not in awaited(snapshot, day, Minute(busy.start + 1), here=set())
    assert expected not in awaited(snapshot, day, Minute(busy.start - 61), here=set())


def test_nobody_is_awaited_for_what_is_cancelled(gathering: Workspace) -> None:
    snapshot = gathering.snapshot
    day = snapshot.days[0]
    cancelled = tuple(replace(each, status=SessionStatus.CANCELLED) for each in snapshot.sessions)
    slots = [each for each in snapshot.slots if each.day == day.id]
    assert awaited(replace(snapshot, sessions=cancelled), day, slots[0].start, here=set()) == ()
