"""The picture of an agenda says what it shows."""

import pytest

from planner.domain.records import Role, RoleKind, SessionType, Slot
from planner.domain.times import Minute
from tests.agenda_picture import an_agenda


def test_picture_of_two_days() -> None:
    agenda = an_agenda("""
                Great Hall        Lab
        09:00   Housing (Ana)     Water/panel (Ben, Eve)
        10:00   Housing           -
        11:00   = Lunch/meal
        11:30
        day 2
        09:00   -                 Water
    """)
    assert [room.name for room in agenda.rooms] == ["Great Hall", "Lab"]
    assert agenda.slots == (
        Slot(id="Housing", session="Housing", day="1", start=Minute(540), room="Great Hall"),
        Slot(id="Water", session="Water", day="1", start=Minute(540), room="Lab"),
        Slot(id="Lunch", session="Lunch", day="1", start=Minute(660)),
        Slot(id="Water 2", session="Water", day="2", start=Minute(540), room="Lab"),
    )
    assert [(session.title, session.type, session.minutes) for session in agenda.sessions] == [
        ("Housing", SessionType.OTHER, 120),
        ("Water", SessionType.PANEL, 60),
        ("Lunch", SessionType.MEAL, 30),
    ]
    assert [person.id for person in agenda.participants] == ["Ana", "Ben", "Eve"]
    assert agenda.roles[0] == Role(
        id="Ana facilitator Housing", session="Housing", participant="Ana", kind=RoleKind.FACILITATOR
    )


def test_picture_and_more_about_it() -> None:
    agenda = an_agenda(
        """
                Hall
        09:00   Housing + Water
        """,
        sessions={"Housing": {"expected": 41}, "Late": {"minutes": 30}},
        rooms={"Hall": {"capacity": 30}, "Attic": {}},
        people={"Eve": {"city": "Pittsburgh"}},
        event={"stretch_minutes": 90},
        step=4,
    )
    assert [(session.id, session.expected) for session in agenda.sessions] == [
        ("Housing", 41),
        ("Water", None),
        ("Late", None),
    ]
    assert [(room.id, room.capacity) for room in agenda.rooms] == [("Hall", 30), ("Attic", None)]
    assert [(person.id, person.city) for person in agenda.participants] == [("Eve", "Pittsburgh")]
    assert (agenda.event.stretch_minutes, agenda.step) == (90, 4)


@pytest.mark.parametrize(
    "picture",
    [
        """
                Hall
        09:00   Housing    Water
        """,
        """
                Hall
        09:00   (Ana)
        """,
        """
                Hall
        09:00   Housing
        10:00   Water
        10:30   Housing
        11:00
        """,
    ],
    ids=["more cells than rooms", "no cell", "two lengths"],
)
def test_picture_that_cannot_be_is_refused(picture: str) -> None:
    with pytest.raises(AssertionError, match=r"more cells|not a cell|several lengths"):
        an_agenda(picture)
