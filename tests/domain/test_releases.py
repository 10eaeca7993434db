"""What has changed since a release, told from two pictures."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from planner.domain.records import Release, SessionStatus
from planner.domain.releases import ReleasedAgenda, changes_since, released
from planner.domain.snapshot import Snapshot
from planner.domain.times import Minute, clock
from tests.agenda_picture import an_agenda
from tests.domain.random_agendas import snapshots

RELEASE = Release(id="release", name="Version 1", at="2016-05-01T12:00:00+00:00")
BEFORE = """
            Hall      Lab
    09:00   Housing   Water
    10:00   Land      -
    11:00   = Lunch/meal
    12:00
"""


def as_released(snapshot: Snapshot) -> ReleasedAgenda:
    return ReleasedAgenda(RELEASE, released(snapshot, RELEASE.id))


def told(before: Snapshot, after: Snapshot) -> list[str]:
    """ "kind: title, then > now"."""
    found = []
    for change in changes_since(as_released(before), after):
        places = [
            f"{slot.title} {slot.date.day} {clock(slot.start)} {slot.room_name or 'all'}" if slot else "-"
            for slot in (change.before, change.after)
        ]
        found.append(f"{change.kind}: {' > '.join(places)} ({', '.join(change.slots)})")
    return found


def since(picture: str, **changes: Mapping[str, Mapping[str, Any]]) -> list[str]:
    return told(an_agenda(BEFORE), an_agenda(picture, **changes))


def test_an_agenda_as_released_has_no_changes() -> None:
    assert since(BEFORE) == []


def test_moves_in_time_in_room_and_both() -> None:
    assert since("""
                Hall      Lab
        09:00   -         Housing
        09:30   -         Housing
        10:00   Water     -
        11:00   = Lunch/meal
        12:00   Land      -
        13:00
    """) == [
        "moved-in-room: Housing 26 09:00 Hall > Housing 26 09:00 Lab (Housing)",
        "moved: Water 26 09:00 Lab > Water 26 10:00 Hall (Water)",
        "moved-in-time: Land 26 10:00 Hall > Land 26 12:00 Hall (Land)",
    ]


def test_a_move_to_another_day_is_one_in_time() -> None:
    assert since(
        """
                Hall      Lab
        09:00   Housing   Water
        11:00   = Lunch/meal
        12:00
        day 2
        10:00   Land      -
    """,
        sessions={"Housing": {"minutes": 60}, "Water": {"minutes": 60}},
    ) == ["moved-in-time: Land 26 10:00 Hall > Land 27 10:00 Hall (Land)"]


def test_what_came_and_what_went() -> None:
    assert since("""
                Hall      Lab
        09:00   Housing   Water
        10:00   -         -
        11:00   = Lunch/meal
        12:00   -         Food
    """) == [
        "removed: Land 26 10:00 Hall > - ()",
        "added: - > Food 26 12:00 Lab (Food)",
    ]


def test_a_second_slot_is_added_and_the_first_stays() -> None:
    assert since("""
                Hall      Lab
        09:00   Housing   Water
        10:00   Land      Housing
        11:00   = Lunch/meal
        12:00
    """) == ["added: - > Housing 26 10:00 Lab (Housing 2)"]


def test_a_cancelled_session_is_told_once_whether_its_slots_stay_or_not() -> None:
    twice = an_agenda("""
                Hall
        09:00   Housing
        10:00   -
        11:00   Housing
        12:00
    """)
    off = {session.id: replace(session, status=SessionStatus.CANCELLED) for session in twice.sessions}
    cancelled = replace(twice, sessions=tuple(off.values()))
    expected = ["cancelled: Housing 26 09:00 Hall > - ()"]
    assert told(twice, cancelled) == told(twice, replace(cancelled, slots=())) == expected


def test_a_cancelled_session_that_takes_place_again_is_added() -> None:
    off = an_agenda(BEFORE, sessions={"Land": {"status": SessionStatus.CANCELLED}})
    assert told(off, an_agenda(BEFORE)) == ["added: - > Land 26 10:00 Hall (Land)"]


def test_a_session_removed_for_good_is_told_by_what_it_was_called() -> None:
    before = an_agenda(BEFORE)
    after = replace(
        before,
        sessions=tuple(session for session in before.sessions if session.id != "Land"),
        slots=tuple(slot for slot in before.slots if slot.session != "Land"),
    )
    assert told(before, after) == ["removed: Land 26 10:00 Hall > - ()"]


def test_new_titles_and_lengths_are_told_once_a_session_and_mark_all_its_slots() -> None:
    twice = """
                Hall      Lab
        09:00   Housing   -
        10:00   -         Housing
        11:00
    """
    after = an_agenda(twice, sessions={"Housing": {"title": "Home", "minutes": 45}})
    assert told(an_agenda(twice), after) == [
        "length: Housing 26 09:00 Hall > Home 26 09:00 Hall (Housing, Housing 2)",
        "renamed: Housing 26 09:00 Hall > Home 26 09:00 Hall (Housing, Housing 2)",
    ]


def test_a_renamed_room_is_told_once_and_moves_nothing() -> None:
    assert since(BEFORE, rooms={"Hall": {"name": "Aula"}}) == [
        "room-renamed: Housing 26 09:00 Hall > Housing 26 09:00 Aula (Housing, Land)"
    ]


def test_a_slot_scheduled_anew_has_moved() -> None:
    after = an_agenda(BEFORE)
    slots = tuple(replace(slot, id="anew", room="Lab") if slot.id == "Land" else slot for slot in after.slots)
    assert told(an_agenda(BEFORE), replace(after, slots=slots)) == [
        "moved-in-room: Land 26 10:00 Hall > Land 26 10:00 Lab (anew)"
    ]


@given(snapshots(), st.data())
def test_what_is_left_as_it_was_is_not_told_and_what_moves_is(
    snapshot: Snapshot, data: st.DataObject
) -> None:
    release = as_released(snapshot)
    assert changes_since(release, snapshot) == ()
    if release.slots:
        moved = data.draw(st.sampled_from(release.slots)).slot
        slots = tuple(
            replace(slot, start=Minute(slot.start + 7)) if slot.id == moved else slot
            for slot in snapshot.slots
        )
        (change,) = changes_since(release, replace(snapshot, slots=slots))
        assert (change.kind, change.slots) == ("moved-in-time", (moved,))
