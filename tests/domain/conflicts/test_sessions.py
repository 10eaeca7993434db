"""Sessions against each other, and what they lack."""

import pytest

from planner.domain.conflicts import ConflictKind
from planner.domain.records import ParticipantStatus, Relation, RelationKind, RoleKind, SessionStatus
from planner.domain.snapshot import Snapshot
from tests.agenda_picture import a_role, an_agenda
from tests.domain.conflicts.telling import told


def tie(kind: RelationKind, session: str, other: str) -> Relation:
    return Relation(id=f"{session} {kind} {other}", kind=kind, session=session, other=other)


def related(*ties: Relation) -> Snapshot:
    return an_agenda(
        """
                Hall              Lab
        09:00   Housing           Water
        10:00   Transport         -
        11:00   -                 Water
        """,
        relations=ties,
    )


def test_sessions_that_must_not_be_parallel() -> None:
    agenda = related(
        tie(RelationKind.APART, "Water", "Housing"),
        tie(RelationKind.APART, "Housing", "Water"),
        tie(RelationKind.APART, "Water", "Transport"),
    )
    assert told(agenda, ConflictKind.NOT_APART) == ["1 09:00-10:00 Housing, Water"]


def test_session_before_the_one_it_must_follow() -> None:
    agenda = related(
        tie(RelationKind.AFTER, "Housing", "Transport"), tie(RelationKind.AFTER, "Transport", "Housing")
    )
    assert told(agenda, ConflictKind.WRONG_ORDER) == ["1 09:00-11:00 Housing, Transport"]


def test_session_held_again_is_followed_after_its_first_time() -> None:
    """“Transport” may be heard after the first “Water”; nobody has to sit through the second."""
    agenda = related(tie(RelationKind.AFTER, "Transport", "Water"))
    assert told(agenda, ConflictKind.WRONG_ORDER) == []


def test_relation_to_a_cancelled_or_unscheduled_session_says_nothing() -> None:
    agenda = an_agenda(
        """
                Hall              Lab
        09:00   Housing           Water
        """,
        sessions={"Water": {"status": SessionStatus.CANCELLED}, "Parks": {}},
        relations=(
            tie(RelationKind.APART, "Housing", "Water"),
            tie(RelationKind.AFTER, "Housing", "Parks"),
            tie(RelationKind.AFTER, "Housing", "Water"),
        ),
    )
    assert told(agenda, ConflictKind.NOT_APART) + told(agenda, ConflictKind.WRONG_ORDER) == []


def test_night_must_not_be_parallel_to_the_next_morning() -> None:
    agenda = an_agenda(
        """
                Hall              Lab
        25:00   Dancing           -
        day 2
        01:30   -                 Night watch
        """,
        relations=(tie(RelationKind.APART, "Night watch", "Dancing"),),
    )
    assert told(agenda, ConflictKind.NOT_APART) == ["1 25:30-26:00 Dancing, Night watch"]


def test_session_without_slot() -> None:
    cancelled = {"status": SessionStatus.CANCELLED}
    agenda = an_agenda("", sessions={"Housing": {}, "Water": cancelled})
    assert told(agenda, ConflictKind.WITHOUT_SLOT) == ["Housing"]


def test_types_that_need_a_room() -> None:
    agenda = an_agenda("""
        09:00   = Housing/workshop
        10:00   = Water/panel
        11:00   = Transport/breakout
        12:00   = Opening/plenary
        13:00   = Lunch/meal
        14:00   = Dancing/social
    """)
    assert told(agenda, ConflictKind.WITHOUT_ROOM) == [
        "1 09:00-10:00 Housing",
        "1 10:00-11:00 Water",
        "1 11:00-12:00 Transport",
    ]


def test_types_that_need_somebody_to_facilitate() -> None:
    agenda = an_agenda("""
                Hall
        09:00   Housing/workshop
        10:00   Water/panel
        11:00   Transport/breakout
        12:00   Opening/plenary
        13:00   Lunch/meal
        14:00   Dancing/social
    """)
    assert told(agenda, ConflictKind.WITHOUT_FACILITATOR) == ["Housing", "Transport", "Water"]


@pytest.mark.parametrize(
    ("kind", "leads"),
    [
        (RoleKind.FACILITATOR, True),
        (RoleKind.MODERATOR, True),
        (RoleKind.HOST, True),
        (RoleKind.PRESENTER, False),
        (RoleKind.INTERPRETER, False),
        (RoleKind.NOTE_TAKER, False),
    ],
)
def test_roles_that_facilitate(kind: RoleKind, leads: bool) -> None:
    agenda = an_agenda(
        """
                Hall
        09:00   Housing/workshop
        """,
        roles=(a_role("Ana", "Housing", kind),),
    )
    assert (told(agenda, ConflictKind.WITHOUT_FACILITATOR) == []) is leads


def test_role_not_confirmed_is_told_once_a_session() -> None:
    agenda = an_agenda(
        """
                Hall
        09:00   Housing (Ben)
        10:00   Water
        """,
        sessions={"Water": {"status": SessionStatus.CANCELLED}},
        roles=(
            a_role("Ana", "Housing", confirmed=False),
            a_role("Ana", "Housing", RoleKind.PRESENTER, confirmed=False),
            a_role("Ana", "Water", confirmed=False),
        ),
    )
    assert told(agenda, ConflictKind.ROLE_NOT_CONFIRMED) == ["Housing (Ana)"]


@pytest.mark.parametrize("status", [ParticipantStatus.DECLINED, ParticipantStatus.CANCELLED])
def test_person_who_is_not_coming_has_a_part(status: ParticipantStatus) -> None:
    agenda = an_agenda(
        """
                Hall
        09:00   Housing (Ana, Ben)
        """,
        people={"Ana": {"status": status}, "Ben": {"status": ParticipantStatus.WAITLISTED}},
    )
    assert told(agenda, ConflictKind.PERSON_NOT_COMING) == ["Housing (Ana)"]


def test_same_title_twice() -> None:
    called = {"a": "Vision  Zéro", "b": "vision zero", "c": "Vision 0"}
    agenda = an_agenda("", sessions={name: {"title": title} for name, title in called.items()})
    assert told(agenda, ConflictKind.SAME_TITLE) == ["a, b"]


def test_meals_share_a_title_as_they_should() -> None:
    agenda = an_agenda(
        """
        12:00   = Lunch/meal
        day 2
        12:00   = Lunch again/meal
        13:00   = Lunch late/other
        """,
        sessions={"Lunch again": {"title": "Lunch"}, "Lunch late": {"title": "Lunch"}},
    )
    assert told(agenda, ConflictKind.SAME_TITLE) == []


def test_one_session_held_twice_has_its_title_once() -> None:
    agenda = an_agenda("""
                Hall
        09:00   Housing
        10:00   -
        11:00   Housing
    """)
    assert told(agenda, ConflictKind.SAME_TITLE) == []


def test_cancelled_session_in_the_agenda() -> None:
    cancelled = {"status": SessionStatus.CANCELLED}
    agenda = an_agenda(
        """
                Hall              Lab
        09:00   Water             Housing
        10:00   -                 Housing
        11:00   Housing           -
        """,
        sessions={"Housing": {**cancelled, "minutes": 60}, "Parks": cancelled},
    )
    assert told(agenda, ConflictKind.CANCELLED_IN_AGENDA) == ["1 09:00-10:00 Housing"]
