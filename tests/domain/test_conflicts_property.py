"""Conflicts are what brute force finds, in one order whatever order the records come in."""

from dataclasses import replace
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from planner.domain.agenda import Agenda
from planner.domain.conflicts import find_conflicts
from planner.domain.records import AcceptedConflict, Slot
from planner.domain.snapshot import Snapshot
from planner.domain.standing import is_live
from tests.domain.brute_force import all_facts, fact_of
from tests.domain.random_agendas import LENGTHS, STARTS, shuffled, snapshots


@settings(max_examples=1000)
@given(snapshots())
def test_conflicts_equal_brute_force(snapshot: Snapshot) -> None:
    found = [fact_of(snapshot, conflict) for conflict in find_conflicts(snapshot)]
    assert sorted(found, key=repr) == all_facts(snapshot)


@given(snapshots(), st.randoms(use_true_random=True))
def test_conflicts_stay_the_same_in_any_order_of_records(snapshot: Snapshot, source: Random) -> None:
    assert find_conflicts(shuffled(snapshot, source)) == find_conflicts(snapshot)


@given(snapshots())
def test_conflict_keys_are_unlike(snapshot: Snapshot) -> None:
    keys = [conflict.key for conflict in find_conflicts(snapshot)]
    assert len(set(keys)) == len(keys)


@given(snapshots())
def test_every_conflict_can_be_accepted(snapshot: Snapshot) -> None:
    accepted = tuple(
        AcceptedConflict(
            id=str(number), key=conflict.key, facts=conflict.facts, reason=f"because {conflict.key}"
        )
        for number, conflict in enumerate(find_conflicts(snapshot))
    )
    found = find_conflicts(replace(snapshot, accepted=accepted))
    assert [conflict.accepted for conflict in found] == [f"because {conflict.key}" for conflict in found]


@given(snapshots(), st.integers(0, 2**32))
def test_moved_agenda_equals_one_built_anew(snapshot: Snapshot, seed: int) -> None:
    """Whatever was found before and is still remembered."""
    agenda, source = Agenda.of(snapshot), Random(seed)
    live = [session.id for session in snapshot.sessions if is_live(session)]
    for _ in range(5 if live else 0):
        find_conflicts(agenda)
        agenda, snapshot = _changed(source, agenda, snapshot, live)
        assert find_conflicts(agenda) == find_conflicts(snapshot)


def _changed(source: Random, agenda: Agenda, snapshot: Snapshot, live: list[str]) -> tuple[Agenda, Snapshot]:
    """One slot moved, added or taken out, or one session of another length, in both."""
    slots = [slot for slot in snapshot.slots if slot.session in live]
    room = source.choice([None, *(room.id for room in snapshot.rooms)])
    day, start = source.choice(snapshot.days).id, source.choice(STARTS)
    way = source.choice(["add", "lengthen", *(["move", "move", "remove"] if slots else [])])
    if way == "lengthen":
        changed, minutes = source.choice(live), source.choice(LENGTHS)
        sessions = (replace(one, minutes=minutes) if one.id == changed else one for one in snapshot.sessions)
        return agenda.lasting(changed, minutes), replace(snapshot, sessions=tuple(sessions))
    if way == "add":
        name = f"new{len(snapshot.slots)}x{source.randrange(10**6)}"
        slot = Slot(id=name, session=source.choice(live), day=day, start=start, room=room)
        return agenda.with_slot(slot), replace(snapshot, slots=(*snapshot.slots, slot))
    slot = source.choice(slots)
    others = tuple(other for other in snapshot.slots if other.id != slot.id)
    if way == "remove":
        return agenda.without_slot(slot.id), replace(snapshot, slots=others)
    moved = replace(slot, day=day, start=start, room=room)
    return agenda.moved(slot.id, day=day, start=start, room=room), replace(snapshot, slots=(*others, moved))
