"""Ways out: what they propose, and that they are ways out."""

from dataclasses import replace
from datetime import datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from planner.domain.conflicts import (
    Conflict,
    ConflictKind,
    Severity,
    WayOut,
    WayOutKind,
    find_conflicts,
    ways_out,
)
from planner.domain.records import (
    Absence,
    ParticipantStatus,
    RoleKind,
    RoomFeature,
    SessionNeed,
    SessionStatus,
    SessionType,
    Slot,
)
from planner.domain.snapshot import Snapshot
from planner.domain.times import Minute
from tests.agenda_picture import a_role, an_agenda
from tests.domain.random_agendas import snapshots

DAY = {"1": {"opens": Minute(540), "closes": Minute(780)}}


def ways(agenda: Snapshot, kind: ConflictKind) -> list[str]:
    """For the only conflict of a kind."""
    (conflict,) = (there for there in find_conflicts(agenda) if there.kind is kind)
    return [in_short(way) for way in ways_out(agenda, conflict)]


def in_short(way: WayOut) -> str:
    parts = [way.kind, way.person or way.session, way.other]
    if way.day is not None and way.start is not None:
        parts.append(f"{way.day} {way.start // 60:02d}:{way.start % 60:02d} {way.room}")
    return " ".join(part for part in parts if part)


def test_overlapping_session_goes_to_a_free_room_at_its_time() -> None:
    agenda = an_agenda(
        """
                Hall              Lab               Garden
        09:00   Housing + Water   Transport         -
        10:00   Parks             -                 -
        11:00
        """,
        days=DAY,
    )
    assert ways(agenda, ConflictKind.ROOM_OVERLAP) == [
        "move Housing 1 09:00 Garden",
        "move Water 1 09:00 Garden",
        "move Housing 1 10:00 Lab",
    ]


def test_pinned_slot_stays() -> None:
    agenda = an_agenda(
        """
                Hall              Lab
        09:00   Housing + Water   -
        """,
        days=DAY,
    )
    pinned = tuple(replace(slot, pinned=slot.session == "Housing") for slot in agenda.slots)
    assert ways(replace(agenda, slots=pinned), ConflictKind.ROOM_OVERLAP) == [
        "move Water 1 09:00 Lab",
        "move Water 1 10:00 Hall",
        "move Water 1 10:00 Lab",
    ]


def test_person_in_two_places_is_moved_to_where_they_are_free() -> None:
    agenda = an_agenda(
        """
                Hall              Lab
        09:00   Housing (Ana)     Water (Ana, Ben)
        10:00   Transport (Ben)   -
        11:00
        """,
        days={"1": {"opens": Minute(540), "closes": Minute(720)}},
    )
    assert ways(agenda, ConflictKind.PERSON_TWICE) == [
        "move Housing 1 10:00 Lab",
        "move Housing 1 11:00 Hall",
        "move Water 1 11:00 Lab",
    ]


def test_session_moves_to_the_day_on_which_its_person_attends() -> None:
    agenda = an_agenda(
        """
                Hall
        09:00   Housing (Ana)
        day 2
        09:00   Water
        """,
        days={day: {"opens": Minute(540), "closes": Minute(720)} for day in "12"},
        absences=(Absence(id="Ana 1", participant="Ana", day="1"),),
    )
    assert ways(agenda, ConflictKind.PERSON_ABSENT) == [
        "move Housing 2 10:00 Hall",
        "move Housing 2 11:00 Hall",
    ]


def test_session_too_big_for_its_room_goes_to_one_that_fits_or_swaps() -> None:
    agenda = an_agenda(
        """
                Hall              Lab               Garden
        09:00   Housing           Water             -
        """,
        rooms={"Hall": {"capacity": 50}, "Lab": {"capacity": 20}, "Garden": {"capacity": 40}},
        sessions={"Housing": {"expected": 15}, "Water": {"expected": 30}},
        days=DAY,
    )
    assert ways(agenda, ConflictKind.ROOM_TOO_SMALL) == [
        "move Water 1 09:00 Garden",
        "swap Water Housing",
        "move Water 1 10:00 Garden",
    ]


def test_session_goes_where_its_needs_are_met() -> None:
    agenda = an_agenda(
        """
                Hall              Lab               Garden
        09:00   Housing           -                 -
        """,
        needs=(SessionNeed(id="n", session="Housing", feature="Projector"),),
        features=(RoomFeature(id="f", room="Garden", feature="projector"),),
        days={"1": {"opens": Minute(540), "closes": Minute(600)}},
    )
    assert ways(agenda, ConflictKind.FEATURE_MISSING) == ["move Housing 1 09:00 Garden"]


def test_session_gives_way_to_a_meal_and_not_the_meal() -> None:
    agenda = an_agenda(
        """
                Hall
        09:00   = Lunch/meal
        10:00   -
        11:00   Housing
        """,
        days={"1": {"opens": Minute(540), "closes": Minute(660)}},
    )
    agenda = replace(agenda, slots=tuple(replace(slot, start=Minute(540)) for slot in agenda.slots))
    assert ways(agenda, ConflictKind.FOR_EVERYONE) == ["move Housing 1 10:00 Hall"]


def test_session_is_moved_into_the_day() -> None:
    agenda = an_agenda(
        """
                Hall
        07:00   Housing
        """,
        days={"1": {"opens": Minute(545), "closes": Minute(620)}},
    )
    assert ways(agenda, ConflictKind.OUTSIDE_DAY) == ["move Housing 1 09:05 Hall"]


def test_unscheduled_session_is_scheduled_first_where_it_fits() -> None:
    agenda = an_agenda(
        """
                Hall              Lab
        09:00   Transport         Parks
        10:00   -                 -
        """,
        rooms={"Hall": {"capacity": 50}, "Lab": {"capacity": 20}},
        sessions={"Housing": {"expected": 15}},
        days=DAY,
    )
    assert ways(agenda, ConflictKind.WITHOUT_SLOT) == [
        "schedule Housing 1 10:00 Lab",
        "schedule Housing 1 10:00 Hall",
        "schedule Housing 1 11:00 Lab",
    ]


def test_unscheduled_meal_takes_the_whole_venue_when_nobody_works() -> None:
    agenda = an_agenda(
        """
                Hall
        09:00   Housing
        10:00
        """,
        sessions={"Lunch": {"type": SessionType.MEAL}},
        days={"1": {"opens": Minute(540), "closes": Minute(660)}},
    )
    assert ways(agenda, ConflictKind.WITHOUT_SLOT) == ["schedule Lunch 1 10:00 None"]


def test_room_for_a_session_without_one() -> None:
    agenda = an_agenda(
        """
                Hall              Lab
        09:00   Water             -
        10:00   = Housing/workshop (Ana)
        """,
        days={"1": {"opens": Minute(540), "closes": Minute(660)}},
    )
    assert ways(agenda, ConflictKind.WITHOUT_ROOM) == [
        "move Housing 1 10:00 Hall",
        "move Housing 1 10:00 Lab",
        "move Housing 1 09:00 Lab",
    ]


def test_somebody_who_is_free_facilitates() -> None:
    agenda = an_agenda(
        """
                Hall              Lab               Garden
        09:00   Housing/workshop  Water (Ana)       -
        10:00   Transport (Eve)   Parks (Dan)       -
        11:00   Budget (Dan)      -                 -
        """,
        roles=(a_role("Ben", "Housing", RoleKind.PRESENTER),),
    )
    assert ways(agenda, ConflictKind.WITHOUT_FACILITATOR) == ["choose Ben", "choose Eve", "choose Dan"]


def test_person_who_is_not_coming_is_taken_out_and_replaced() -> None:
    agenda = an_agenda(
        """
                Hall                       Lab
        09:00   Housing/workshop (Ana)     Water (Ben)
        10:00   Transport (Eve)            -
        """,
        people={"Ana": {"status": ParticipantStatus.DECLINED}},
    )
    assert ways(agenda, ConflictKind.PERSON_NOT_COMING) == ["release Ana", "choose Eve"]


def test_small_things_have_one_way_out() -> None:
    agenda = an_agenda(
        """
                Hall              Lab
        09:00   Housing           Water
        """,
        sessions={"Water": {"status": SessionStatus.CANCELLED}},
        roles=(a_role("Ana", "Housing", confirmed=False),),
    )
    assert ways(agenda, ConflictKind.ROLE_NOT_CONFIRMED) == ["confirm Ana"]
    assert ways(agenda, ConflictKind.CANCELLED_IN_AGENDA) == ["unschedule Water"]


def test_slot_put_twice_into_a_room_leaves_the_agenda() -> None:
    agenda = an_agenda("""
                Hall
        09:00   Housing
    """)
    doubled = replace(agenda, slots=(*agenda.slots, replace(agenda.slots[0], id="again")))
    (conflict,) = find_conflicts(doubled)
    assert ways_out(doubled, conflict) == (
        WayOut(kind=WayOutKind.UNSCHEDULE, session="Housing", slot=conflict.slots[-1]),
    )


def test_nothing_is_proposed_where_nothing_helps() -> None:
    agenda = an_agenda(
        """
                Hall
        09:00   Housing (Ana)
        """,
        people={"Ana": {"arrival": datetime(2016, 5, 28)}},
    )
    assert ways(agenda, ConflictKind.PERSON_NOT_ARRIVED) == []


def applied(snapshot: Snapshot, way: WayOut) -> Snapshot:
    """The snapshot in which somebody has taken the way."""
    slots = {slot.id: slot for slot in snapshot.slots}
    if way.kind is WayOutKind.SCHEDULE:
        slots["new"] = Slot(
            id="new", session=way.session, day=way.day or "", start=way.start or Minute(0), room=way.room
        )
    elif way.kind is WayOutKind.MOVE:
        slot = slots[way.slot or ""]
        moved = replace(slot, day=way.day or "", start=way.start or Minute(0), room=way.room)
        slots[slot.id] = moved
    elif way.kind is WayOutKind.SWAP:
        one, other = slots[way.slot or ""], slots[way.other or ""]
        slots |= {one.id: replace(one, room=other.room), other.id: replace(other, room=one.room)}
    elif way.slot is not None:
        del slots[way.slot]
    return replace(snapshot, slots=tuple(slots.values()))


@settings(max_examples=150)
@given(snapshots(), st.integers(0, 2**16))
def test_ways_out_end_the_conflict_and_make_no_trouble(snapshot: Snapshot, choice: int) -> None:
    before = find_conflicts(snapshot)
    for conflict in before[choice % len(before) :][:1] if before else ():
        found = ways_out(snapshot, conflict)
        assert len(found) <= 3
        for way in found:
            if way.kind in (WayOutKind.MOVE, WayOutKind.SWAP, WayOutKind.SCHEDULE):
                after = find_conflicts(applied(snapshot, way))
                assert conflict.key not in {there.key for there in after}
                assert [there for there in after if is_new_trouble(there, before)] == []


def is_new_trouble(there: Conflict, before: tuple[Conflict, ...]) -> bool:
    """What is left of a clash of three is no new one."""
    if there.severity is Severity.CARE:
        return False
    return not any(
        known.kind is there.kind
        and known.people == there.people
        and set(there.slots) <= set(known.slots)
        and (known.facts == there.facts or len(there.slots) < len(known.slots))
        for known in before
    )
