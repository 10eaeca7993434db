from dataclasses import replace

import pytest

from planner.domain.records import ParticipantStatus, SessionStatus
from planner.printing.choices import Choices
from planner.printing.layouts import chosen
from tests.printing.workshop import WORDS, a_workshop

WORKSHOP = a_workshop()


def sessions(choices: Choices) -> list[str]:
    return list(dict.fromkeys(slot.session for slot in chosen.working_slots(WORKSHOP, choices)))


@pytest.mark.parametrize(
    ("choices", "expected"),
    [
        (Choices(rooms=("library",)), ["S03", "S12"]),
        (Choices(tracks=("water",), days=("thu",)), ["S06", "S14"]),
        (Choices(sessions=("S07", "S26")), ["S07", "S26"]),
        (Choices(days=("fri",), rooms=("hall-a", "hall-b")), ["S20", "S21", "S26"]),
    ],
    ids=["room", "track and day", "sessions", "rooms and day"],
)
def test_choices_narrow_what_is_shown(choices: Choices, expected: list[str]) -> None:
    assert sessions(choices) == expected


def test_internal_sessions_are_shown_when_asked_for_or_chosen_by_themselves() -> None:
    changed = replace(WORKSHOP, sessions=tuple(replace(one, public=False) for one in WORKSHOP.sessions))
    assert chosen.slots(changed, Choices()) == ()
    assert chosen.slots(changed, Choices(with_internal=True)) == WORKSHOP.slots
    assert len(chosen.slots(changed, Choices(sessions=("S14",)))) == 2


def test_cancelled_sessions_are_shown_never() -> None:
    cancelled = tuple(replace(one, status=SessionStatus.CANCELLED) for one in WORKSHOP.sessions)
    changed = replace(WORKSHOP, sessions=cancelled)
    assert chosen.slots(changed, Choices(with_internal=True)) == ()
    assert chosen.slots(changed, Choices(sessions=("S14",))) == ()


def test_session_in_two_rooms_at_once_is_one_sitting() -> None:
    (sitting,) = chosen.sittings(WORKSHOP, chosen.slots(WORKSHOP, Choices(sessions=("S14",))))
    assert [room.name for room in sitting.rooms] == ["Hall A", "Hall B"]
    assert (sitting.start, sitting.end) == (920, 1000)
    assert chosen.place_with_floor(sitting, WORDS) == "Hall A, Hall B"


def test_people_are_those_who_come_unless_they_are_chosen() -> None:
    first, second, *others = WORKSHOP.participants
    changed = (
        replace(first, status=ParticipantStatus.DECLINED),
        replace(second, status=ParticipantStatus.WAITLISTED),
        *others,
    )
    snapshot = replace(WORKSHOP, participants=changed)
    assert chosen.people(snapshot, Choices()) == tuple(others)
    assert chosen.people(snapshot, Choices(people=(second.id, first.id))) == changed[:2]
