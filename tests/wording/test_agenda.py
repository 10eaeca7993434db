import gettext
from dataclasses import replace

import pytest

from planner.domain.records import Participant
from planner.domain.snapshot import Snapshot
from planner.store import snapshot
from planner.wording import agenda
from tests.build import ANA, HALL, HOUSING, LAB, WATER, WEI, WORKSHOP, a_document

WORDS = gettext.NullTranslations()


@pytest.fixture
def taken() -> Snapshot:
    with a_document(*WORKSHOP) as document:
        return snapshot.take(document)


def test_people_are_named_shortly_or_else_the_type_is_told(taken: Snapshot) -> None:
    assert agenda.people(taken, taken.session[HOUSING.id], WORDS) == "A. Beltrán, Li Wei"
    assert agenda.people(taken, WATER, WORDS) == "Workshop"


@pytest.mark.parametrize(
    ("person", "name"),
    [
        (ANA, "A. Beltrán"),
        (replace(ANA, badge_name="Ana B."), "Ana B."),
        (replace(ANA, family_name=""), "Ana"),
        (WEI, "Li Wei"),
    ],
)
def test_short_name_is_whole_where_no_family_name_is_known(person: Participant, name: str) -> None:
    assert agenda.short_name(person) == name


def test_room_is_told_by_seats_and_features(taken: Snapshot) -> None:
    assert agenda.about_room(taken, HALL, WORDS) == "200 seats · projector"
    assert agenda.about_room(taken, LAB, WORDS) == ""


@pytest.mark.parametrize(
    ("sessions", "unscheduled", "told"),
    [
        (0, 0, "Sessions you add wait here for their place."),
        (3, 0, "Every session has its place."),
        (3, 2, "Nothing here is like that."),
    ],
)
def test_empty_tray_says_why(sessions: int, unscheduled: int, told: str) -> None:
    assert agenda.nothing_waits(sessions, unscheduled, WORDS) == told


@pytest.mark.parametrize(
    ("made", "ended", "told"),
    [
        ((), (), ("Free", ())),
        ((), ("A",), ("This would end", ("A",))),
        (("B",), (), ("This would make", ("B",))),
        (("B",), ("A",), ("This would make", ("B", "And it would end:", "A"))),
    ],
)
def test_drop_is_foretold(
    made: tuple[str, ...], ended: tuple[str, ...], told: tuple[str, tuple[str, ...]]
) -> None:
    assert agenda.foretold(made, ended, WORDS) == told
