"""Sessions against rooms, the day, and what is for everyone."""

from dataclasses import replace

from planner.domain.conflicts import ConflictKind, find_conflicts
from planner.domain.records import Closure, RoomFeature, SessionNeed, SessionStatus
from planner.domain.times import Minute
from tests.agenda_picture import an_agenda
from tests.domain.conflicts.telling import told


def closed(room: str, start: int, end: int, *, day: str = "1") -> Closure:
    return Closure(id=f"{room} {start}", room=room, day=day, start=Minute(start), end=Minute(end))


def needs(session: str, *features: str) -> tuple[SessionNeed, ...]:
    return tuple(SessionNeed(id=f"{session} {name}", session=session, feature=name) for name in features)


def offers(room: str, *features: str) -> tuple[RoomFeature, ...]:
    return tuple(RoomFeature(id=f"{room} {name}", room=room, feature=name) for name in features)


def test_plain_agenda_has_no_conflicts() -> None:
    agenda = an_agenda("""
                Hall              Lab
        09:00   Housing (Ana)     Water (Ben)
        10:00   Transport (Ana)   -
        12:00   = Lunch/meal
        13:00   Housing           Water
        14:00
    """)
    assert find_conflicts(agenda) == ()


def test_two_sessions_in_one_room_overlap() -> None:
    agenda = an_agenda("""
                Hall              Lab
        09:00   Housing           Water + Transport
        10:00
    """)
    assert told(agenda, ConflictKind.ROOM_OVERLAP) == ["1 09:00-10:00 Transport, Water in Lab"]


def test_session_that_runs_over_overlaps_from_where_the_next_starts() -> None:
    agenda = an_agenda(
        """
                Hall
        09:00   Housing
        10:00   Water
        """,
        sessions={"Housing": {"minutes": 90}},
    )
    assert told(agenda, ConflictKind.ROOM_OVERLAP) == ["1 10:00-10:30 Housing, Water in Hall"]


def test_three_sessions_in_one_room_are_one_conflict() -> None:
    agenda = an_agenda("""
                Hall
        09:00   Housing + Transport + Water
    """)
    assert told(agenda, ConflictKind.ROOM_OVERLAP) == ["1 09:00-10:00 Housing, Transport, Water in Hall"]


def test_long_session_overlaps_each_of_two_short_ones() -> None:
    agenda = an_agenda(
        """
                Hall
        09:00   Housing
        10:00   Water
        11:00   Transport
        """,
        sessions={"Housing": {"minutes": 180}},
    )
    assert told(agenda, ConflictKind.ROOM_OVERLAP) == [
        "1 10:00-11:00 Housing, Water in Hall",
        "1 11:00-12:00 Housing, Transport in Hall",
    ]


def test_sessions_back_to_back_do_not_overlap() -> None:
    agenda = an_agenda("""
                Hall
        09:00   Housing
        10:00   Water
    """)
    assert told(agenda, ConflictKind.ROOM_OVERLAP) == []


def test_session_spanning_two_rooms_does_not_overlap_itself() -> None:
    agenda = an_agenda("""
                Hall              Lab
        09:00   Housing (Ana)     Housing (Ana)
    """)
    assert find_conflicts(agenda) == ()


def test_session_twice_in_one_room_overlaps() -> None:
    agenda = an_agenda("""
                Hall
        09:00   Housing
    """)
    again = replace(agenda.slots[0], id="again", start=Minute(570))
    assert told(replace(agenda, slots=(*agenda.slots, again)), ConflictKind.ROOM_OVERLAP) == [
        "1 09:30-10:00 Housing in Hall"
    ]


def test_cancelled_session_overlaps_nothing() -> None:
    agenda = an_agenda(
        """
                Hall
        09:00   Housing + Water
        """,
        sessions={"Water": {"status": SessionStatus.CANCELLED}},
    )
    assert told(agenda, ConflictKind.ROOM_OVERLAP) == []


def test_night_of_one_day_overlaps_the_early_morning_of_the_next() -> None:
    agenda = an_agenda("""
                Hall
        25:00   Dancing
        day 2
        01:30   Night watch
    """)
    assert told(agenda, ConflictKind.ROOM_OVERLAP) == ["1 25:30-26:00 Dancing, Night watch in Hall"]


def test_closed_room_with_a_session() -> None:
    agenda = an_agenda(
        """
                Hall              Lab
        09:00   Housing           Water
        10:00   Transport
        """,
        closures=(closed("Hall", 9 * 60 + 45, 9 * 60 + 50), closed("Hall", 8 * 60, 9 * 60)),
    )
    assert told(agenda, ConflictKind.ROOM_CLOSED) == ["1 09:00-10:00 Housing in Hall"]


def test_room_closed_before_dawn_meets_the_night_before() -> None:
    agenda = an_agenda(
        """
                Hall
        24:30   Dancing
        day 2
        09:00   Housing
        """,
        closures=(closed("Hall", 60, 120, day="2"),),
    )
    assert told(agenda, ConflictKind.ROOM_CLOSED) == ["1 24:30-25:30 Dancing in Hall"]


def test_more_people_than_seats() -> None:
    agenda = an_agenda(
        """
                Hall              Lab
        09:00   Housing           Water
        """,
        rooms={"Hall": {"capacity": 41}, "Lab": {"capacity": 40}},
        sessions={"Housing": {"expected": 41}, "Water": {"expected": 41, "limit": 50}},
    )
    assert told(agenda, ConflictKind.ROOM_TOO_SMALL) == ["1 09:00-10:00 Water in Lab"]
    assert told(agenda, ConflictKind.LIMIT_TOO_HIGH) == []


def test_limit_above_the_seats() -> None:
    agenda = an_agenda(
        """
                Hall              Lab
        09:00   Housing           Water
        """,
        rooms={"Hall": {"capacity": 30}, "Lab": {"capacity": 30}},
        sessions={"Housing": {"limit": 30}, "Water": {"limit": 31}},
    )
    assert told(agenda, ConflictKind.LIMIT_TOO_HIGH) == ["1 09:00-10:00 Water in Lab"]


def test_rooms_that_a_session_spans_are_counted_together() -> None:
    picture = """
                Hall              Lab
        09:00   Housing           Housing
    """
    seats = {"Hall": {"capacity": 40}, "Lab": {"capacity": 30}}
    fits = an_agenda(picture, rooms=seats, sessions={"Housing": {"expected": 70}})
    too_many = an_agenda(picture, rooms=seats, sessions={"Housing": {"expected": 71}})
    assert told(fits, ConflictKind.ROOM_TOO_SMALL) == []
    assert told(too_many, ConflictKind.ROOM_TOO_SMALL) == ["1 09:00-10:00 Housing in Hall, Lab"]


def test_room_whose_seats_nobody_counted_is_not_too_small() -> None:
    agenda = an_agenda(
        """
                Hall
        09:00   Housing
        """,
        sessions={"Housing": {"expected": 1000}},
    )
    assert told(agenda, ConflictKind.ROOM_TOO_SMALL) == []


def test_room_without_what_a_session_needs() -> None:
    agenda = an_agenda(
        """
                Hall              Lab
        09:00   Housing           Water
        """,
        needs=needs("Housing", "hearing  LOOP", "Écran") + needs("Water", "Projector", "Hearing loop"),
        features=offers("Hall", "Hearing loop", "ecran") + offers("Lab", "projector"),
    )
    missing = [there for there in find_conflicts(agenda) if there.kind is ConflictKind.FEATURE_MISSING]
    assert [(there.sessions, there.rooms, there.values) for there in missing] == [
        (("Water",), ("Lab",), {"features": ("Hearing loop",)})
    ]


def test_session_outside_the_day() -> None:
    agenda = an_agenda(
        """
                Hall              Lab
        08:30   Early             -
        09:00   -                 Early enough
        16:00   Late enough       -
        16:30   -                 Late
        17:30
        """,
        sessions={"Early": {"minutes": 60}, "Late enough": {"minutes": 60}},
        days={"1": {"opens": Minute(540), "closes": Minute(1020)}},
    )
    assert told(agenda, ConflictKind.OUTSIDE_DAY) == ["1 08:30-09:30 Early", "1 16:30-17:30 Late"]


def test_night_that_belongs_to_the_day_is_inside_it() -> None:
    agenda = an_agenda(
        """
                Hall
        25:00   Dancing
        """,
        days={"1": {"opens": Minute(540), "closes": Minute(26 * 60)}},
    )
    assert told(agenda, ConflictKind.OUTSIDE_DAY) == []


def test_session_against_a_meal_of_the_whole_venue() -> None:
    agenda = an_agenda("""
                Hall              Lab
        11:30   Housing           -
        12:00   Housing           Water
        12:30   = Lunch/meal
        13:00   -                 Transport
    """)
    assert told(agenda, ConflictKind.FOR_EVERYONE) == []
    late = replace(agenda, slots=tuple(replace(slot, start=Minute(750)) for slot in agenda.slots))
    assert told(late, ConflictKind.FOR_EVERYONE) == [
        "1 12:30-13:00 Lunch, Housing",
        "1 12:30-13:00 Lunch, Transport",
        "1 12:30-13:00 Lunch, Water",
    ]


def test_session_against_a_plenary_in_another_room() -> None:
    agenda = an_agenda("""
                Hall              Lab
        09:00   Opening/plenary   Water/workshop
        10:00   Housing           Transport
    """)
    assert told(agenda, ConflictKind.FOR_EVERYONE) == ["1 09:00-10:00 Opening, Water"]


def test_plenary_in_the_same_room_is_told_once() -> None:
    agenda = an_agenda("""
                Hall
        09:00   Opening/plenary + Water
    """)
    assert told(agenda, ConflictKind.FOR_EVERYONE) == []
    assert told(agenda, ConflictKind.ROOM_OVERLAP) == ["1 09:00-10:00 Opening, Water in Hall"]


def test_two_meals_are_not_against_each_other() -> None:
    agenda = an_agenda("""
                Cafeteria         Garden
        12:00   Lunch/meal        Picnic/meal
    """)
    assert told(agenda, ConflictKind.FOR_EVERYONE) == []


def test_workshop_without_a_room_is_unfinished_and_not_for_everyone() -> None:
    agenda = an_agenda("""
                Hall
        09:00   = Housing/workshop (Ana)
        10:00   = Registration
        11:00   Water/panel (Ben)
    """)
    together = replace(agenda, slots=tuple(replace(slot, start=Minute(540)) for slot in agenda.slots))
    assert told(together, ConflictKind.WITHOUT_ROOM) == ["1 09:00-10:00 Housing"]
    assert told(together, ConflictKind.FOR_EVERYONE) == [
        "1 09:00-10:00 Registration, Housing",
        "1 09:00-10:00 Registration, Water",
    ]


def test_slot_changed_since_the_last_print() -> None:
    agenda = an_agenda(
        """
                Hall              Lab
        09:00   Housing           Water
        """,
        changed_since_print=frozenset({"Water", "gone since"}),
    )
    assert told(agenda, ConflictKind.CHANGED_SINCE_PRINT) == ["1 09:00-10:00 Water in Lab"]
