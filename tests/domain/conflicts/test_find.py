"""All conflicts together: their order, and those that somebody has accepted."""

from dataclasses import replace
from datetime import datetime

from planner.domain.agenda import Agenda
from planner.domain.conflicts import ConflictKind, find_conflicts
from planner.domain.records import AcceptedConflict, Event
from planner.domain.snapshot import Snapshot
from planner.domain.times import Minute
from tests.agenda_picture import an_agenda
from tests.domain.conflicts.telling import line


def full_room() -> Snapshot:
    return an_agenda(
        """
                Hall              Lab
        09:00   -                 Housing
        """,
        rooms={"Hall": {"capacity": 10}, "Lab": {"capacity": 30}},
        sessions={"Housing": {"expected": 41}},
    )


def accepting(snapshot: Snapshot, reason: str) -> Snapshot:
    (conflict,) = find_conflicts(snapshot)
    accepted = AcceptedConflict(id="a", key=conflict.key, facts=conflict.facts, reason=reason)
    return replace(snapshot, accepted=(accepted,))


def test_empty_workshop_has_no_conflicts() -> None:
    assert find_conflicts(Snapshot(event=Event(name="Gathering"))) == ()


def test_conflicts_come_by_day_time_severity_kind_and_ids() -> None:
    agenda = an_agenda(
        """
                Hall                       Lab
        09:00   Housing (Ana)              Water (Ana) + Transport (Ana)
        10:00   = Parks/workshop (Ben)
        day 2
        08:00   Budget + Accounts          -
        09:00
        """,
        days={"1": {"opens": Minute(570)}},
        people={"Ben": {"departure": datetime(2016, 5, 26, 10, 30)}},
        sessions={"Late": {}, "Early": {}},
    )
    assert [f"{conflict.kind}: {line(conflict)}" for conflict in find_conflicts(agenda)] == [
        "room-overlap: 1 09:00-10:00 Transport, Water in Lab",
        "person-twice: 1 09:00-10:00 Housing, Transport, Water (Ana)",
        "outside-day: 1 09:00-10:00 Housing",
        "outside-day: 1 09:00-10:00 Transport",
        "outside-day: 1 09:00-10:00 Water",
        "person-gone: 1 10:00-11:00 Parks (Ben)",
        "without-room: 1 10:00-11:00 Parks",
        "room-overlap: 2 08:00-09:00 Accounts, Budget in Hall",
        "without-slot: Early",
        "without-slot: Late",
    ]


def test_accepted_conflict_carries_its_reason() -> None:
    (conflict,) = find_conflicts(accepting(full_room(), "Ten of them will sit on the floor."))
    assert conflict.accepted == "Ten of them will sit on the floor."


def test_accepted_conflict_stays_accepted_while_its_facts_hold() -> None:
    """A room that is too small is so at any hour."""
    accepted = accepting(full_room(), "On the floor")
    later = Agenda.of(accepted).moved("Housing", room="Lab", day="1", start=Minute(660))
    assert [conflict.accepted for conflict in find_conflicts(later)] == ["On the floor"]


def test_accepted_conflict_comes_back_when_more_people_are_expected() -> None:
    accepted = accepting(full_room(), "On the floor")
    more = replace(accepted, sessions=(replace(accepted.sessions[0], expected=60),))
    assert [conflict.accepted for conflict in find_conflicts(more)] == [None]


def test_accepted_conflict_comes_back_in_another_room() -> None:
    smaller = Agenda.of(accepting(full_room(), "On the floor")).moved(
        "Housing", room="Hall", day="1", start=Minute(540)
    )
    assert [conflict.accepted for conflict in find_conflicts(smaller)] == [None]


def test_accepted_clash_comes_back_at_another_time() -> None:
    clash = an_agenda("""
                Hall              Lab
        09:00   Housing (Ana)     Water (Ana)
    """)
    accepted = Agenda.of(accepting(clash, "She opens both"))
    together = accepted.moved("Housing", room="Hall", day="1", start=Minute(555))
    assert [conflict.accepted for conflict in find_conflicts(accepted)] == ["She opens both"]
    assert [conflict.accepted for conflict in find_conflicts(together)] == [None]


def test_accepting_one_conflict_leaves_the_others() -> None:
    agenda = accepting(full_room(), "On the floor")
    early = replace(agenda, days=(replace(agenda.days[0], opens=Minute(600)),))
    assert [(conflict.kind, conflict.accepted) for conflict in find_conflicts(early)] == [
        (ConflictKind.ROOM_TOO_SMALL, "On the floor"),
        (ConflictKind.OUTSIDE_DAY, None),
    ]
