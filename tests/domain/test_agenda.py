"""The prepared agenda: what a move of a slot changes, and what it leaves."""

from planner.domain.agenda import Agenda
from planner.domain.records import SessionStatus, Slot
from planner.domain.times import Minute
from tests.agenda_picture import an_agenda

PICTURE = an_agenda(
    """
            Hall              Lab
    09:00   Housing           Water
    10:00   Transport         -
    """,
    sessions={"Transport": {"status": SessionStatus.CANCELLED}},
)


def drawn(agenda: Agenda) -> dict[str, list[str]]:
    """The slots of each room, by time."""
    return {room: [f"{stay.slot.start} {stay.id}" for stay in stays] for room, stays in agenda.stays.items()}


def test_agenda_leaves_cancelled_sessions_out() -> None:
    assert drawn(Agenda.of(PICTURE)) == {"Hall": ["540 Housing"], "Lab": ["540 Water"]}


def test_moved_slot_is_elsewhere_and_the_agenda_before_stays() -> None:
    agenda = Agenda.of(PICTURE)
    moved = agenda.moved("Housing", room="Lab", day="1", start=Minute(480))
    assert drawn(moved) == {"Hall": [], "Lab": ["480 Housing", "540 Water"]}
    assert drawn(agenda) == {"Hall": ["540 Housing"], "Lab": ["540 Water"]}


def test_moved_slot_of_a_cancelled_or_unknown_session_changes_nothing() -> None:
    agenda = Agenda.of(PICTURE)
    assert agenda.moved("Transport", room="Lab", day="1", start=Minute(600)) is agenda
    assert agenda.moved("nothing", room="Lab", day="1", start=Minute(600)) is agenda
    assert agenda.with_slot(Slot(id="new", session="Transport", day="1", start=Minute(600))) is agenda
    assert agenda.without_slot("Transport") is agenda
    assert agenda.lasting("Transport", 90) is agenda


def test_added_slot_of_an_unscheduled_session() -> None:
    agenda = Agenda.of(PICTURE).with_slot(
        Slot(id="Water 2", session="Water", day="1", start=Minute(600), room="Hall")
    )
    assert drawn(agenda) == {"Hall": ["540 Housing", "600 Water 2"], "Lab": ["540 Water"]}
    assert [sitting.first for sitting in agenda.sittings["Water"]] == ["Water", "Water 2"]


def test_session_without_its_slot_is_not_held() -> None:
    agenda = Agenda.of(PICTURE).without_slot("Water")
    assert drawn(agenda) == {"Hall": ["540 Housing"], "Lab": []}
    assert agenda.sittings["Water"] == ()


def test_session_of_another_length_ends_later() -> None:
    agenda = Agenda.of(PICTURE)
    (before,), (after,) = agenda.sittings["Water"], agenda.lasting("Water", 90).sittings["Water"]
    assert after.ends - after.begins == 90
    assert (after.begins, before.ends - before.begins) == (before.begins, 60)


def test_slots_that_start_together_are_one_sitting() -> None:
    agenda = Agenda.of(
        an_agenda("""
                Hall              Lab
        09:00   Housing           Housing
        10:00   -                 -
        11:00   -                 Housing
    """)
    )
    assert [sitting.rooms for sitting in agenda.sittings["Housing"]] == [("Hall", "Lab"), ("Lab",)]


def test_night_and_the_next_morning_lie_on_one_line() -> None:
    agenda = Agenda.of(
        an_agenda("""
                Hall
        25:00   Dancing
        day 2
        01:00   Night watch
    """)
    )
    assert agenda.sittings["Dancing"][0].begins == agenda.sittings["Night watch"][0].begins
