"""The sentences about conflicts, each as an organizer reads it."""

import gettext
from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest

from planner.domain.conflicts import ConflictKind, WayOut, WayOutKind, find_conflicts, ways_out
from planner.domain.records import (
    Absence,
    Closure,
    ParticipantStatus,
    Relation,
    RelationKind,
    RoomFeature,
    SessionNeed,
    SessionStatus,
)
from planner.domain.snapshot import Snapshot
from planner.domain.times import Minute
from planner.wording import conflicts as wording
from tests.agenda_picture import a_role, an_agenda
from tests.domain.random_agendas import Sizes, random_snapshot

WORDS = gettext.NullTranslations()

HOUSING, WATER = "Housing as a human right", "Water and dignity"
TITLES = {"Housing": {"title": HOUSING}, "Water": {"title": WATER}}
PICTURE = """
                Hall              Lab
        10:30   Housing (Ana)     Water (Ben)
        11:30   Parks (Ben)       -
        day 2
        09:00   -                 Budget
"""
ANA = {"given_name": "Ana", "family_name": "Beltrán"}


def workshop(**changes: Any) -> Snapshot:
    people = {"Ana": {**ANA, **changes.pop("ana", {})}}
    sessions = {
        name: {**TITLES.get(name, {}), **more} for name, more in changes.pop("sessions", TITLES).items()
    }
    picture = changes.pop("picture", PICTURE)
    return an_agenda(picture, people=people, sessions=TITLES | sessions, **changes)


def sentences(snapshot: Snapshot, kind: ConflictKind) -> list[str]:
    found = find_conflicts(snapshot)
    return [wording.sentence(there, snapshot, WORDS) for there in found if there.kind is kind]


def tied(kind: RelationKind, session: str, other: str) -> dict[str, Any]:
    return {"relations": (Relation(id="tie", kind=kind, session=session, other=other),)}


def put(snapshot: Snapshot, slot_id: str, **place: Any) -> Snapshot:
    slots = tuple(replace(slot, **place) if slot.id == slot_id else slot for slot in snapshot.slots)
    return replace(snapshot, slots=slots)


def in_one_room() -> Snapshot:
    return put(workshop(), "Housing", room="Lab")


def doubled() -> Snapshot:
    snapshot = workshop()
    return replace(snapshot, slots=(*snapshot.slots, replace(snapshot.slots[0], id="again")))


def against_lunch() -> Snapshot:
    picture = """
                Hall
        10:30   Housing
        11:30   = Lunch/meal
    """
    return put(workshop(picture=picture), "Lunch", start=Minute(630))


def closed(reason: str) -> Snapshot:
    closure = Closure(id="c", room="Lab", day="1", start=Minute(600), end=Minute(660), reason=reason)
    return workshop(closures=(closure,))


def seated(**people: int) -> Snapshot:
    return workshop(rooms={"Lab": {"capacity": 30}}, sessions={"Water": people})


def spanning(**people: int) -> Snapshot:
    picture = """
                Hall              Lab
        10:30   Housing           Housing
    """
    seats = {"Hall": {"capacity": 40}, "Lab": {"capacity": 30}}
    return workshop(picture=picture, rooms=seats, sessions={"Housing": people})


def lacking() -> Snapshot:
    needs = ("Projector", "Hearing loop", "Step-free")
    return workshop(
        needs=tuple(SessionNeed(id=need, session="Water", feature=need) for need in needs),
        features=(RoomFeature(id="f", room="Lab", feature="projector"),),
    )


def undone(picture: str, **sessions: Any) -> Snapshot:
    return workshop(picture=picture, sessions=sessions or TITLES)


EXAMPLES: list[tuple[ConflictKind, Snapshot, str]] = [
    (
        ConflictKind.ROOM_OVERLAP,
        in_one_room(),
        f"“{HOUSING}” and “{WATER}” are in Lab at the same time, at 10:30.",
    ),
    (ConflictKind.ROOM_OVERLAP, doubled(), f"“{HOUSING}” is in Hall twice, at 10:30."),
    (
        ConflictKind.PERSON_TWICE,
        workshop(roles=(a_role("Ana", "Water"),)),
        f"Ana Beltrán is in “{HOUSING}” and “{WATER}” at 10:30.",
    ),
    (
        ConflictKind.FOR_EVERYONE,
        against_lunch(),
        f"“{HOUSING}” runs against “Lunch” at 10:30, which is for everyone.",
    ),
    (
        ConflictKind.ROOM_CLOSED,
        closed("Fire drill"),
        f"Lab is closed from 10:00 to 11:00 (Fire drill); “{WATER}” is there at 10:30.",
    ),
    (
        ConflictKind.ROOM_CLOSED,
        closed(""),
        f"Lab is closed from 10:00 to 11:00; “{WATER}” is there at 10:30.",
    ),
    (
        ConflictKind.PERSON_NOT_COMING,
        workshop(ana={"status": ParticipantStatus.DECLINED}),
        f"Ana Beltrán has declined, but has a part in “{HOUSING}”.",
    ),
    (
        ConflictKind.PERSON_NOT_COMING,
        workshop(ana={"status": ParticipantStatus.CANCELLED}),
        f"Ana Beltrán has cancelled, but has a part in “{HOUSING}”.",
    ),
    (
        ConflictKind.PERSON_ABSENT,
        workshop(absences=(Absence(id="a", participant="Ana", day="1"),)),
        f"Ana Beltrán does not attend on Thursday, 26 May 2016, but has a part in “{HOUSING}”.",
    ),
    (
        ConflictKind.PERSON_NOT_ARRIVED,
        workshop(ana={"arrival": datetime(2016, 5, 26, 11, 5)}),
        f"Ana Beltrán arrives at 11:05, after “{HOUSING}” starts at 10:30.",
    ),
    (
        ConflictKind.PERSON_NOT_ARRIVED,
        workshop(ana={"arrival": datetime(2016, 5, 27, 9, 0)}),
        f"Ana Beltrán arrives on Friday, 27 May 2016 at 09:00, "
        f"but is in “{HOUSING}” on Thursday, 26 May 2016 at 10:30.",
    ),
    (
        ConflictKind.PERSON_GONE,
        workshop(ana={"departure": datetime(2016, 5, 26, 11, 0)}),
        f"Ana Beltrán leaves at 11:00, before “{HOUSING}” ends at 11:30.",
    ),
    (
        ConflictKind.PERSON_GONE,
        workshop(ana={"departure": datetime(2016, 5, 25, 18, 0)}),
        f"Ana Beltrán leaves on Wednesday, 25 May 2016 at 18:00, "
        f"but is in “{HOUSING}” on Thursday, 26 May 2016 until 11:30.",
    ),
    (
        ConflictKind.NOT_APART,
        workshop(**tied(RelationKind.APART, "Water", "Housing")),
        f"“{HOUSING}” and “{WATER}” must not run in parallel, but both run at 10:30.",
    ),
    (
        ConflictKind.WRONG_ORDER,
        workshop(**tied(RelationKind.AFTER, "Housing", "Parks")),
        f"“{HOUSING}” must come after “Parks”, but starts before that ends.",
    ),
    (ConflictKind.ROOM_TOO_SMALL, seated(expected=41), f"Lab seats 30; 41 people are expected in “{WATER}”."),
    (
        ConflictKind.ROOM_TOO_SMALL,
        spanning(expected=71),
        f"Hall and Lab together seat 70; 71 people are expected in “{HOUSING}”.",
    ),
    (ConflictKind.LIMIT_TOO_HIGH, seated(limit=31), f"Lab seats 30; “{WATER}” admits 31 people."),
    (
        ConflictKind.LIMIT_TOO_HIGH,
        spanning(limit=71),
        f"Hall and Lab together seat 70; “{HOUSING}” admits 71 people.",
    ),
    (
        ConflictKind.FEATURE_MISSING,
        lacking(),
        f"“{WATER}” needs what Lab does not have: Hearing loop, Step-free.",
    ),
    (
        ConflictKind.OUTSIDE_DAY,
        workshop(
            days={"1": {"opens": Minute(660), "closes": Minute(1500)}}, picture=PICTURE.split("11:30")[0]
        ),
        f"“{HOUSING}” runs from 10:30 to 11:30; the day is open from 11:00 to 01:00.",
    ),
    (
        ConflictKind.ROOM_CHANGE,
        workshop(event={"room_change_minutes": 10}),
        f"Ben has 0 minutes from Lab to Hall after “{WATER}”, and needs 10.",
    ),
    (
        ConflictKind.NO_BREAK,
        workshop(event={"stretch_minutes": 90}),
        "Ben is busy from 10:30 to 12:30 without a break.",
    ),
    (
        ConflictKind.WITHOUT_ROOM,
        undone("10:30   = Housing/panel (Ana)"),
        f"“{HOUSING}” has no room at 10:30.",
    ),
    (
        ConflictKind.CHANGED_SINCE_PRINT,
        workshop(changed_since_print=frozenset({"Water"})),
        f"“{WATER}” has changed since the agenda was printed.",
    ),
    (
        ConflictKind.CANCELLED_IN_AGENDA,
        workshop(sessions={"Water": {"status": SessionStatus.CANCELLED}}),
        f"“{WATER}” is cancelled, but still in the agenda.",
    ),
    (ConflictKind.WITHOUT_SLOT, undone("10:30   = Water"), f"“{HOUSING}” is not in the agenda yet."),
    (
        ConflictKind.WITHOUT_FACILITATOR,
        undone("10:30   = Water/panel"),
        f"“{WATER}” has nobody to facilitate it.",
    ),
    (
        ConflictKind.ROLE_NOT_CONFIRMED,
        workshop(roles=(a_role("Ana", "Parks", confirmed=False),)),
        "Ana Beltrán has not confirmed for “Parks” yet.",
    ),
    (
        ConflictKind.SAME_TITLE,
        workshop(sessions={"Housing": {"title": WATER}}),
        f"2 sessions are called “{WATER}”.",
    ),
]


@pytest.mark.parametrize(("kind", "snapshot", "expected"), EXAMPLES, ids=lambda value: str(value)[:20])
def test_sentence_of_a_conflict(kind: ConflictKind, snapshot: Snapshot, expected: str) -> None:
    assert sentences(snapshot, kind)[0] == expected


def test_every_kind_has_a_sentence_and_a_label() -> None:
    assert {kind for kind, _, _ in EXAMPLES} == set(ConflictKind)
    assert set(wording.SENTENCES) | set(wording.COUNTED) == set(ConflictKind)
    labels = [wording.label(kind, WORDS) for kind in ConflictKind]
    assert len(set(labels)) == len(labels)


def test_every_random_conflict_and_way_out_has_a_sentence() -> None:
    sizes = Sizes(rooms=2, sessions=6, slots=8, people=3, roles=10, others=4)
    for seed in range(2):
        snapshot = random_snapshot(seed, sizes)
        for conflict in find_conflicts(snapshot):
            told = [wording.sentence(conflict, snapshot, WORDS)]
            told += [wording.way_out_sentence(way, snapshot, WORDS) for way in ways_out(snapshot, conflict)]
            assert all(sentence and "{" not in sentence for sentence in told)


def test_badge_name_is_what_a_person_is_called() -> None:
    snapshot = workshop(roles=(a_role("Ana", "Water"),), ana={"badge_name": "Anita"})
    assert sentences(snapshot, ConflictKind.PERSON_TWICE) == [
        f"Anita is in “{HOUSING}” and “{WATER}” at 10:30."
    ]


def test_braces_in_names_stay_braces() -> None:
    snapshot = workshop(
        sessions={"Water": {"expected": 41, "title": "{people} {0}"}}, rooms={"Lab": {"capacity": 30}}
    )
    assert sentences(snapshot, ConflictKind.ROOM_TOO_SMALL) == [
        "Lab seats 30; 41 people are expected in “{people} {0}”."
    ]


def test_when_of_a_conflict() -> None:
    snapshot = put(workshop(sessions={"Late": {}}), "Housing", room="Lab")
    overlap, *_, unscheduled = find_conflicts(snapshot)
    assert wording.when(overlap, snapshot, WORDS) == "Thursday, 26 May 2016, 10:30"
    assert wording.when(unscheduled, snapshot, WORDS) == ""


def move(**changes: Any) -> WayOut:
    place: dict[str, Any] = {"slot": "Housing", "day": "1", "start": Minute(810), "room": "Lab"}
    return WayOut(**{"kind": WayOutKind.MOVE, "session": "Housing", **place, **changes})


@pytest.mark.parametrize(
    ("way", "expected"),
    [
        (move(), "Move to 13:30, Lab"),
        (move(names_session=True), f"Move “{HOUSING}” to 13:30, Lab"),
        (move(day="2"), "Move to Friday, 27 May 2016, 13:30, Lab"),
        (move(room=None), "Move to 13:30"),
        (move(kind=WayOutKind.SCHEDULE, slot=None), "Schedule for Thursday, 26 May 2016, 13:30, Lab"),
        (
            WayOut(kind=WayOutKind.SWAP, session="Housing", slot="Housing", other="Water"),
            f"Swap rooms with “{WATER}”",
        ),
        (WayOut(kind=WayOutKind.UNSCHEDULE, session="Housing"), "Take it out of the agenda"),
        (
            WayOut(kind=WayOutKind.UNSCHEDULE, session="Housing", slot="Housing"),
            "Take it out of the agenda once, at 10:30, Hall",
        ),
        (WayOut(kind=WayOutKind.CHOOSE, session="Housing", person="Ana"), "Let Ana Beltrán facilitate it"),
        (
            WayOut(kind=WayOutKind.RELEASE, session="Housing", person="Ana"),
            f"Take Ana Beltrán out of “{HOUSING}”",
        ),
        (WayOut(kind=WayOutKind.CONFIRM, session="Housing", person="Ana"), "Ana Beltrán has confirmed"),
    ],
)
def test_sentence_of_a_way_out(way: WayOut, expected: str) -> None:
    assert wording.way_out_sentence(way, workshop(), WORDS) == expected


def test_every_way_out_has_words() -> None:
    assert set(wording.WAYS_OUT) == set(WayOutKind)
