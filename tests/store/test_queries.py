"""What tables can be asked."""

import pytest

from planner.domain.ids import derived_id
from planner.domain.names import sort_key
from planner.domain.records import (
    Absence,
    Group,
    Participant,
    ParticipantStatus,
    Role,
    RoleKind,
    Session,
    SessionStatus,
    SessionType,
    Tag,
    Tagging,
)
from planner.store import participants, queries, rooms, sessions
from planner.store.document import Document
from planner.store.queries import Query
from tests.build import FRIDAY, HALL, LAB, THURSDAY, WORKSHOP, a_document

LOCAL = Group(id="L0CA100000", name="Local", colour="#0072b2")
GUEST = Tag(id="GUEST00000", name="Guest")


def person(key: str, given: str, family: str, **values: object) -> Participant:
    return Participant(
        id=key, given_name=given, family_name=family, sort_key=sort_key(given, family), **values  # type: ignore[arg-type]  # third-party type
    )  # fmt: skip


ADA = person("ADA", "Ada", "Nunes", city="Pittsburgh", organisation="Zebra", group=LOCAL.id)
BO = person("BO", "Bo", "Núñez", city="Ávila", organisation="alpha", status=ParticipantStatus.DECLINED)
CHE = person("CHE", "哲", "李", city="", organisation="Beta", email="che@PITT.example")


@pytest.fixture
def people() -> Document:
    return a_document(
        THURSDAY, FRIDAY, LOCAL, GUEST, ADA, BO, CHE,
        Absence(id=derived_id(CHE.id, FRIDAY.id), participant=CHE.id, day=FRIDAY.id),
        Tagging(id=derived_id(CHE.id, GUEST.id), participant=CHE.id, tag=GUEST.id),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("nunes pitt", ["ADA"]),
        ("PITT", ["ADA", "CHE"]),
        ("nunez", ["BO"]),
        ("ñ", ["ADA", "BO"]),
        ("李哲", ["CHE"]),
        ("avi ALPH", ["BO"]),
        ("ada zebra nunes pitt", ["ADA"]),
        ("ada alpha", []),
    ],
)
def test_every_word_may_match_another_column(people: Document, search: str, found: list[str]) -> None:
    assert participants.ids(people, Query(search=search)) == found


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ((("group", LOCAL.id),), ["ADA"]),
        ((("group", ""),), ["BO", "CHE"]),
        ((("group", ""), ("group", LOCAL.id)), ["ADA", "BO", "CHE"]),
        ((("status", "declined"),), ["BO"]),
        ((("day", FRIDAY.id),), ["ADA"]),
        ((("day", THURSDAY.id),), ["ADA", "CHE"]),
        ((("tag", GUEST.id), ("group", "")), ["CHE"]),
        ((("tag", GUEST.id), ("group", LOCAL.id)), []),
    ],
)
def test_people_are_filtered(
    people: Document, filters: tuple[tuple[str, str], ...], found: list[str]
) -> None:
    assert participants.ids(people, Query(filters=filters)) == found
    assert queries.count(people, participants.LISTING, *filters) == len(found)


@pytest.mark.parametrize(
    ("sort", "up", "down"),
    [
        ("", ["ADA", "BO", "CHE"], ["CHE", "BO", "ADA"]),
        ("city", ["BO", "ADA", "CHE"], ["ADA", "BO", "CHE"]),
        ("organisation", ["BO", "CHE", "ADA"], ["ADA", "CHE", "BO"]),
        ("group", ["ADA", "BO", "CHE"], ["ADA", "BO", "CHE"]),
        ("tags", ["CHE", "ADA", "BO"], ["CHE", "ADA", "BO"]),
        ("days", ["CHE", "ADA", "BO"], ["ADA", "BO", "CHE"]),
    ],
)
def test_people_are_sorted_without_case_and_accents_and_blanks_last(
    people: Document, sort: str, up: list[str], down: list[str]
) -> None:
    assert participants.ids(people, Query(sort=sort)) == up
    assert participants.ids(people, Query(sort=sort, descending=True)) == down


@pytest.mark.parametrize("listing", [participants.LISTING, sessions.LISTING, rooms.LISTING])
def test_every_filter_and_order_can_be_asked(listing: queries.Listing) -> None:
    document = a_document(*WORKSHOP)
    for sort in listing.sorts:
        assert len(queries.ids(document, listing, Query(sort=sort))) == 2
    for name in listing.filters:
        kind = f"{name}:F1E1D00001" if name == "field" else name
        assert len(queries.ids(document, listing, Query(filters=((kind, ""),)))) <= 2


def test_people_are_counted_by_what_they_have(people: Document) -> None:
    assert participants.counts(people, "group") == {"": 2, LOCAL.id: 1}
    assert participants.counts(people, "status") == {"registered": 2, "declined": 1}
    assert participants.counts(people, "tag") == {GUEST.id: 1}
    assert participants.counts(people, "day") == {THURSDAY.id: 2, FRIDAY.id: 1}


def test_what_a_page_of_people_shows_beside_them(people: Document) -> None:
    talk = Session(id="TALK000000", title="Talk")
    with people.edit("add") as edit:
        edit.put(talk)
        edit.put_all(
            [
                Role(id=derived_id(talk.id, ADA.id, kind), session=talk.id, participant=ADA.id, kind=kind)
                for kind in (RoleKind.HOST, RoleKind.PRESENTER)
            ]
        )
    assert participants.sessions_of(people, [ADA.id, BO.id]) == {ADA.id: ("Talk",)}
    assert participants.tags_of(people, [CHE.id]) == {CHE.id: ("Guest",)}


def test_sessions_are_found_and_filtered() -> None:
    talk = Session(id="TALK000000", title="Égalité", type=SessionType.PANEL)
    lunch = Session(id="1UNCH00000", title="Lunch", type=SessionType.MEAL, public=False)
    gone = Session(id="G0NE000000", title="Gone", status=SessionStatus.CANCELLED)
    host = Role(id="R01E000000", session=talk.id, participant=ADA.id, kind=RoleKind.HOST)
    document = a_document(LOCAL, ADA, talk, lunch, gone, host)
    assert sessions.ids(document, Query(search="egal nunes")) == [talk.id]
    assert sessions.ids(document, Query(filters=(("unscheduled", ""),))) == [lunch.id, talk.id]
    assert sessions.ids(document, Query(filters=(("without-facilitator", ""),))) == []
    assert sessions.ids(document, Query(filters=(("internal", ""),))) == [lunch.id]
    assert sessions.ids(document, Query(filters=(("type", "panel"), ("type", "meal")))) == [lunch.id, talk.id]


def test_rooms_are_found_and_filtered() -> None:
    document = a_document(*WORKSHOP)
    assert rooms.ids(document) == [HALL.id, LAB.id]
    assert rooms.ids(document, Query(search="proj ha")) == [HALL.id]
    assert rooms.ids(document, Query(filters=(("feature", "projector"),))) == [HALL.id]
    assert rooms.ids(document, Query(filters=(("without-capacity", ""),))) == [LAB.id]
    assert rooms.ids(document, Query(sort="capacity", descending=True)) == [HALL.id, LAB.id]
