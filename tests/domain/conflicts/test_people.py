"""People against their own time."""

from datetime import datetime
from typing import Any

from planner.domain.conflicts import ConflictKind, find_conflicts
from planner.domain.records import Absence, ParticipantStatus, RoleKind
from planner.domain.snapshot import Snapshot
from tests.agenda_picture import a_role, an_agenda
from tests.domain.conflicts.telling import told


def two_places(**changes: Any) -> Snapshot:
    return an_agenda(
        """
                Hall              Lab
        09:00   Housing (Ana)     Water
        10:00   Transport (Ana)   -
        """,
        **changes,
    )


def test_person_in_two_places_in_any_role() -> None:
    agenda = two_places(roles=(a_role("Ana", "Water", RoleKind.INTERPRETER),))
    assert told(agenda, ConflictKind.PERSON_TWICE) == ["1 09:00-10:00 Housing, Water (Ana)"]


def test_person_with_two_roles_in_two_places_is_one_conflict() -> None:
    roles = (
        a_role("Ana", "Water"),
        a_role("Ana", "Water", RoleKind.HOST),
        a_role("Ana", "Housing", RoleKind.HOST),
    )
    assert told(two_places(roles=roles), ConflictKind.PERSON_TWICE) == ["1 09:00-10:00 Housing, Water (Ana)"]


def test_person_with_two_roles_in_one_session_is_in_one_place() -> None:
    roles = (a_role("Ana", "Housing", RoleKind.PRESENTER),)
    assert find_conflicts(two_places(roles=roles)) == ()


def test_person_in_three_places_is_one_conflict() -> None:
    agenda = an_agenda("""
                Hall              Lab               Garden
        09:00   Housing (Ana)     Water (Ana)       Transport (Ana, Ben)
    """)
    assert told(agenda, ConflictKind.PERSON_TWICE) == ["1 09:00-10:00 Housing, Transport, Water (Ana)"]


def test_person_in_a_session_spanning_rooms_is_in_one_place() -> None:
    agenda = an_agenda("""
                Hall              Lab
        09:00   Housing (Ana)     Housing (Ana)
    """)
    assert told(agenda, ConflictKind.PERSON_TWICE) == []


def test_person_at_night_and_early_the_next_day() -> None:
    agenda = an_agenda("""
                Hall              Lab
        25:00   Dancing (Ana)     -
        day 2
        01:00   -                 Night watch (Ana)
    """)
    assert told(agenda, ConflictKind.PERSON_TWICE) == ["1 25:00-26:00 Dancing, Night watch (Ana)"]


def test_person_not_there_yet() -> None:
    arrival = {"Ana": {"arrival": datetime(2016, 5, 26, 10, 0)}}
    assert told(two_places(people=arrival), ConflictKind.PERSON_NOT_ARRIVED) == [
        "1 09:00-10:00 Housing (Ana)"
    ]


def test_person_already_gone() -> None:
    departure = {"Ana": {"departure": datetime(2016, 5, 26, 10, 30)}}
    assert told(two_places(people=departure), ConflictKind.PERSON_GONE) == ["1 10:00-11:00 Transport (Ana)"]


def test_person_there_from_arrival_until_departure() -> None:
    stay = {"Ana": {"arrival": datetime(2016, 5, 26, 9, 0), "departure": datetime(2016, 5, 26, 11, 0)}}
    assert find_conflicts(two_places(people=stay)) == ()


def test_person_leaving_after_midnight_is_gone_before_the_night_ends() -> None:
    agenda = an_agenda(
        """
                Hall
        25:00   Dancing (Ana)
        """,
        people={"Ana": {"departure": datetime(2016, 5, 27, 1, 30)}},
    )
    assert told(agenda, ConflictKind.PERSON_GONE) == ["1 25:00-26:00 Dancing (Ana)"]


def test_person_who_does_not_attend_on_the_day() -> None:
    agenda = an_agenda(
        """
                Hall
        09:00   Housing (Ana)
        day 2
        09:00   Housing
        """,
        absences=(Absence(id="Ana 2", participant="Ana", day="2"),),
        people={"Ana": {"departure": datetime(2016, 5, 26, 12, 0)}},
    )
    assert told(agenda, ConflictKind.PERSON_ABSENT) == ["2 09:00-10:00 Housing (Ana)"]
    assert told(agenda, ConflictKind.PERSON_GONE) == []


def test_person_who_is_not_coming_has_no_other_conflicts() -> None:
    gone = {"Ana": {"status": ParticipantStatus.CANCELLED, "arrival": datetime(2016, 5, 27, 9)}}
    agenda = two_places(people=gone, roles=(a_role("Ana", "Water", confirmed=False),))
    assert [str(conflict.kind) for conflict in find_conflicts(agenda)] == ["person-not-coming"] * 3


def test_too_little_time_to_change_rooms() -> None:
    agenda = an_agenda(
        """
                Hall              Lab
        09:00   Housing (Ana)     Water (Ben)
        10:00   Transport (Ben)   -
        10:05   -                 Parks (Ana)
        """,
        sessions={"Transport": {"minutes": 5}},
        event={"room_change_minutes": 10},
    )
    assert told(agenda, ConflictKind.ROOM_CHANGE) == [
        "1 10:00-10:05 Housing, Parks in Hall, Lab (Ana)",
        "1 10:00-10:00 Water, Transport in Lab, Hall (Ben)",
    ]


def test_time_enough_to_change_rooms() -> None:
    agenda = an_agenda(
        """
                Hall              Lab
        09:00   Housing (Ana)     -
        10:00   Housing (Ana)     -
        10:10   -                 Parks (Ana)
        """,
        event={"room_change_minutes": 10},
        sessions={"Housing": {"minutes": 60}},
    )
    assert told(agenda, ConflictKind.ROOM_CHANGE) == []


def test_nobody_changes_rooms_for_the_same_room_or_the_whole_venue() -> None:
    agenda = an_agenda(
        """
                Hall              Lab
        09:00   Housing (Ana)     -
        10:00   Transport (Ana)   -
        11:00   = Lunch/meal (Ana)
        12:00   -                 Parks (Ana)
        """,
        event={"room_change_minutes": 10},
    )
    assert told(agenda, ConflictKind.ROOM_CHANGE) == []


def test_room_change_is_off_by_default() -> None:
    agenda = an_agenda("""
                Hall              Lab
        09:00   Housing (Ana)     -
        10:00   -                 Parks (Ana)
    """)
    assert find_conflicts(agenda) == ()


def test_room_change_is_only_to_what_comes_next() -> None:
    agenda = an_agenda(
        """
                Hall              Lab
        09:00   Housing (Ana)     -
        10:00   Word (Ana)        -
        10:05   -                 Parks (Ana)
        """,
        event={"room_change_minutes": 30},
    )
    assert told(agenda, ConflictKind.ROOM_CHANGE) == ["1 10:05-10:05 Word, Parks in Hall, Lab (Ana)"]


BUSY = """
                Hall
        09:00   Housing (Ana)
        10:00   Transport (Ana)
        11:30   Parks (Ana)
        12:00   {noon}
        13:00   Budget (Ana)
        14:00
"""


def test_no_break_for_too_long() -> None:
    agenda = an_agenda(BUSY.format(noon="Water (Ana)"), event={"stretch_minutes": 240})
    assert told(agenda, ConflictKind.NO_BREAK) == [
        "1 09:00-14:00 Housing, Transport, Parks, Water, Budget (Ana)"
    ]


def test_no_break_ends_at_a_gap() -> None:
    agenda = an_agenda(BUSY.format(noon="-"), event={"stretch_minutes": 180})
    assert told(agenda, ConflictKind.NO_BREAK) == []


def test_no_break_ends_at_a_meal_even_for_its_host() -> None:
    agenda = an_agenda(BUSY.format(noon="= Lunch/meal (Ana)"), event={"stretch_minutes": 180})
    assert told(agenda, ConflictKind.NO_BREAK) == []


def test_no_break_is_cut_by_a_break_within_a_session() -> None:
    agenda = an_agenda(
        """
                Hall
        09:00   Housing (Ana)
        13:00
        """,
        event={"stretch_minutes": 120},
    )
    pause = an_agenda("""
        11:00   = Coffee/break
        11:15
    """)
    both = Snapshot(
        event=agenda.event,
        days=agenda.days,
        rooms=agenda.rooms,
        sessions=agenda.sessions + pause.sessions,
        slots=agenda.slots + pause.slots,
        participants=agenda.participants,
        roles=agenda.roles,
    )
    assert told(agenda, ConflictKind.NO_BREAK) == ["1 09:00-13:00 Housing (Ana)"]
    assert told(both, ConflictKind.NO_BREAK) == []


def test_no_break_of_exactly_the_longest_is_fine() -> None:
    agenda = an_agenda(BUSY.format(noon="-"), event={"stretch_minutes": 180})
    shorter = an_agenda(BUSY.format(noon="-"), event={"stretch_minutes": 179})
    assert told(agenda, ConflictKind.NO_BREAK) == []
    assert told(shorter, ConflictKind.NO_BREAK) == ["1 09:00-12:00 Housing, Transport, Parks (Ana)"]


def test_participant_without_a_part_has_no_conflicts() -> None:
    agenda = two_places(
        people={"Eve": {"arrival": datetime(2016, 5, 30)}},
        absences=(Absence(id="Eve 1", participant="Eve", day="1"),),
    )
    assert find_conflicts(agenda) == ()
