"""What a delay does to the rest of a day, in pictures; on random agendas, that it makes no new trouble."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from itertools import combinations
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from planner.domain.agenda import Agenda
from planner.domain.conflicts import ConflictKind, find_conflicts
from planner.domain.placements import Placement
from planner.domain.records import Relation, RelationKind, SessionType
from planner.domain.reflow import Reflow, reflowed
from planner.domain.snapshot import Snapshot
from planner.domain.times import Minute, clock
from tests.agenda_picture import an_agenda
from tests.domain.random_agendas import DAYS, STARTS, Sizes, random_snapshot

MEETINGS = frozenset(
    {ConflictKind.ROOM_OVERLAP, ConflictKind.PERSON_TWICE, ConflictKind.FOR_EVERYONE, ConflictKind.NOT_APART}
)


@dataclass(frozen=True)
class Delayed:
    now: Minute
    minutes: int
    late: set[str] | None
    keep_meals: bool


def with_pins(snapshot: Snapshot, pinned: Collection[str]) -> Snapshot:
    return replace(snapshot, slots=tuple(replace(slot, pinned=slot.id in pinned) for slot in snapshot.slots))


def reflow(
    picture: str,
    now: str,
    delay: int,
    *,
    late: Collection[str] | None = None,
    keep_meals: bool = False,
    pinned: Collection[str] = (),
    room_change: int = 0,
) -> list[str]:
    """What moves, and where to; with a mark where it had to leap."""
    snapshot = with_pins(an_agenda(picture, event={"room_change_minutes": room_change}), pinned)
    hours, minutes = now.split(":")
    found = reflowed(
        Agenda.of(snapshot),
        day="1",
        now=Minute(60 * int(hours) + int(minutes)),
        delay=delay,
        late=late,
        keep_meals=keep_meals,
    )
    return [
        f"{placement.slot} {clock(placement.start)}{' leapt' if placement.slot in found.leapt else ''}"
        for placement in found.placements
    ]


MORNING = """
            Hall      Lab
    09:00   Housing   Water
    10:00   Land      Water
    10:45   -         Water
    11:00   = Tea/break
    11:15   Food      Law
    12:00   -         Law
    12:15   = Lunch/meal
    13:15   Vote      -
    14:00
"""


def test_a_gap_takes_up_what_it_can_and_only_the_rest_goes_on() -> None:
    assert reflow(MORNING, "09:30", 20, late=["Housing"]) == [
        "Land 10:20",
        "Tea 11:05",
        "Food 11:20",
        "Law 11:20",
        "Lunch 12:20",
        "Vote 13:20",
    ]


def test_when_everything_is_late_what_runs_ends_later_and_all_rooms_follow() -> None:
    assert reflow(MORNING, "10:30", 20) == [
        "Tea 11:20",
        "Food 11:35",
        "Law 11:35",
        "Lunch 12:35",
        "Vote 13:35",
    ]


def test_before_the_first_session_the_delay_counts_from_now() -> None:
    picture = """
                Hall
        09:00   Housing
        10:00   -
        10:30   Land
        11:30
    """
    assert reflow(picture, "09:00", 20) == ["Housing 09:20"]
    assert reflow(picture, "08:30", 20) == []
    assert reflow(picture, "08:30", 40, late=["Housing"]) == ["Housing 09:40", "Land 10:40"]


def test_a_delay_that_the_next_gap_takes_up_moves_nothing() -> None:
    assert reflow(MORNING, "11:30", 15, late=["Food"]) == []


def test_a_meal_that_stays_is_not_run_into_but_leapt_over() -> None:
    assert reflow(MORNING, "11:05", 10, keep_meals=True) == ["Food 11:25", "Law 13:15 leapt"]


def test_what_is_pinned_stays_and_holds_off_the_others() -> None:
    assert reflow(MORNING, "11:20", 30, pinned=["Vote"]) == ["Lunch 14:00 leapt"]


def test_a_person_is_not_sent_to_two_places() -> None:
    assert reflow(
        """
                Hall            Lab
        09:00   Housing (Ana)   Water
        10:00   -               Land (Ana)
        11:00
        """,
        "09:50",
        10,
        late=["Housing"],
    ) == ["Land 10:10"]


def test_the_way_between_two_rooms_is_kept_as_far_as_there_was_time_for_it() -> None:
    picture = """
                Hall            Lab
        09:00   Housing (Ana)   -
        10:00   -               -
        10:05   Law             Land (Ana)
        11:00
    """
    assert reflow(picture, "09:50", 10, late=["Housing"], room_change=15) == ["Land 10:15", "Law 10:10"]
    assert reflow(picture, "09:50", 10, late=["Housing"]) == ["Land 10:10", "Law 10:10"]


def test_what_overlapped_before_does_not_drive_each_other_away() -> None:
    assert reflow(
        """
                Hall
        09:00   Housing
        10:00   Land + Water
        11:00
        """,
        "09:30",
        15,
    ) == ["Land 10:15", "Water 10:15"]


def test_slots_held_together_move_together() -> None:
    assert reflow(
        """
                Hall      Lab
        09:00   Housing   -
        10:00   Land      Land
        11:00
        """,
        "09:30",
        15,
        late=["Housing"],
    ) == ["Land 10:15", "Land 2 10:15"]


def test_other_days_are_left_alone() -> None:
    assert (
        reflow(
            """
                Hall
        23:00   Housing
        24:00
        day 2
        00:00   Land
        01:00
        """,
            "23:30",
            30,
        )
        == []
    )


def test_what_must_come_after_another_still_does() -> None:
    follows = Relation(id="follows", kind=RelationKind.AFTER, session="Water", other="Housing")
    agenda = an_agenda(
        """
                Hall      Lab
        09:00   Housing   -
        10:00   -         Water
        11:00
        """,
        relations=(follows,),
    )
    found = reflowed(Agenda.of(agenda), day="1", now=Minute(590), delay=10, late=["Housing"])
    assert found.placements == (Placement("Water", "1", Minute(610), "Lab"),)


@st.composite
def delays(draw: st.DrawFn) -> tuple[Agenda, Delayed]:
    """A full day, each session held once and most of them in a room, and how it is late."""
    source = Random(draw(st.integers(0, 2**32)))
    sizes = Sizes(rooms=2, sessions=9, slots=18, people=5, roles=draw(st.integers(0, 14)), others=1)
    snapshot = random_snapshot(source.randrange(2**32), sizes)
    once = {slot.session: slot for slot in snapshot.slots}
    slots = tuple(
        replace(slot, day=DAYS[0].id, start=source.choice(STARTS[:11]), pinned=source.random() < 0.3)
        for slot in once.values()
    )
    sessions = tuple(
        replace(session, type=SessionType.WORKSHOP) if source.random() < 0.8 else session
        for session in snapshot.sessions
    )
    delayed = Delayed(
        now=source.choice(STARTS[:11]),
        minutes=source.randrange(1, 60),
        late=None if source.random() < 0.4 else {slot.id for slot in slots if source.random() < 0.3},
        keep_meals=source.random() < 0.5,
    )
    return Agenda.of(replace(snapshot, sessions=sessions, slots=slots)), delayed


def reflowed_as(agenda: Agenda, delayed: Delayed) -> Reflow:
    return reflowed(
        agenda,
        day=DAYS[0].id,
        now=delayed.now,
        delay=delayed.minutes,
        late=delayed.late,
        keep_meals=delayed.keep_meals,
    )


@settings(max_examples=300)
@given(delays())
def test_no_delay_makes_two_meet_that_did_not_but_those_that_stay(case: tuple[Agenda, Delayed]) -> None:
    agenda, delayed = case
    moved = {placement.slot: placement for placement in reflowed_as(agenda, delayed).placements}
    later = agenda
    for move in moved.values():
        later = later.moved(move.slot, room=move.room, day=move.day, start=move.start)
    assert all(move.start > agenda.slots[name].start >= delayed.now for name, move in moved.items())
    assert not any(agenda.slots[name].pinned for name in moved)
    new = meetings(later) - meetings(agenda)
    assert {pair for pair in new if pair[1] & moved.keys()} == set()


@settings(max_examples=300)
@given(delays())
def test_what_moves_begins_when_something_lets_it(case: tuple[Agenda, Delayed]) -> None:
    """At the delayed moment itself, or right after something else, or as long after it as before."""
    agenda, delayed = case
    starts = {placement.slot: placement.start for placement in reflowed_as(agenda, delayed).placements}
    reasons = {delayed.now + delayed.minutes}
    for slot in agenda.slots.values():
        begins = starts.get(slot.id, slot.start)
        minutes = agenda.sessions[slot.session].minutes
        reasons |= {begins + minutes, begins + minutes + delayed.minutes}
        if delayed.late and slot.id in delayed.late:
            reasons.add(slot.start + delayed.minutes)
    walk = agenda.ground.event.room_change_minutes
    for start in starts.values():
        assert any(start - walk <= reason <= start for reason in reasons)


def meetings(agenda: Agenda) -> set[tuple[ConflictKind, frozenset[str]]]:
    """What meets that must not, by slots, two by two."""
    return {
        (conflict.kind, frozenset(pair))
        for conflict in find_conflicts(agenda)
        if conflict.kind in MEETINGS
        for pair in combinations(conflict.slots, 2)
    }
