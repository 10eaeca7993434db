"""The whole document as one value, and what differs from the agenda on the wall."""

import dataclasses
import random
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from planner.domain.records import (
    Day,
    DistinctPeople,
    Group,
    ListShape,
    Paper,
    Participant,
    PrinterAdjustment,
    Record,
    Release,
    ReleasedSlot,
    Role,
    RoleKind,
    Room,
    SavedFilter,
    Session,
    Slot,
    Track,
)
from planner.domain.snapshot import Snapshot
from planner.domain.times import Minute
from planner.store import snapshot
from planner.store.document import Document
from tests.build import (
    ANA,
    EVENING,
    FRIDAY,
    GATHERING,
    HALL,
    HOUSING,
    LAB,
    MORNING,
    THURSDAY,
    WATER,
    WEI,
    WORKSHOP,
    a_document,
    put,
)

LEFT_OUT = Release | ReleasedSlot | ListShape | DistinctPeople | SavedFilter | PrinterAdjustment
"""What no paper, conflict, import or export is made from."""


def test_a_snapshot_holds_every_record_papers_and_lists_are_made_from() -> None:
    taken = snapshot.take(a_document(*WORKSHOP))
    held: list[Record] = [taken.event, taken.badge_design]
    for field in dataclasses.fields(taken):
        value = getattr(taken, field.name)
        held += value if isinstance(value, tuple) else []
    written = [GATHERING, *(record for record in WORKSHOP if not isinstance(record, LEFT_OUT))]
    assert sorted(held, key=repr) == sorted(written, key=repr)
    assert taken.step == 1


def test_a_snapshot_of_an_empty_document_holds_its_event() -> None:
    document = a_document()
    assert snapshot.take(document) == Snapshot(event=GATHERING, document=document.identity)


def test_a_snapshot_is_in_order_however_it_was_written() -> None:
    rooms = [Room(id=f"ROOM{at}", name=name, position=at) for at, name in ((0, "Z"), (1, "A"), (1, "B"))]
    rooms = [dataclasses.replace(room, id=f"R{9 - at}") for at, room in enumerate(rooms)]
    days = [
        Day(id=f"D{9 - at}", date=date(2016, 5, 26 + at), opens=Minute(0), closes=Minute(1440))
        for at in (0, 1)
    ]
    tracks = [Track(id=f"T{9 - at}", name=str(at), colour="#000000", position=at) for at in (0, 1)]
    groups = [Group(id=f"G{9 - at}", name=str(at), colour="#000000", position=at) for at in (0, 1)]
    people = [Participant(id=f"P{9 - at}", given_name=name, sort_key=name) for at, name in enumerate("abc")]
    session = Session(id="S", title="S")
    slots = [
        Slot(id="L9", session="S", day="D9", start=Minute(5)),
        Slot(id="L8", session="S", day="D9", start=Minute(5), room="R9"),
        Slot(id="L7", session="S", day="D9", start=Minute(5), room="R8"),
        Slot(id="L6", session="S", day="D9", start=Minute(6), room="R9"),
        Slot(id="L5", session="S", day="D8", start=Minute(1)),
    ]
    roles = [
        Role(id="X9", session="S", participant="P8", kind=RoleKind.PRESENTER),
        Role(id="X8", session="S", participant="P7", kind=RoleKind.PRESENTER),
        Role(id="X7", session="S", participant="P9", kind=RoleKind.HOST),
    ]
    document = a_document()
    for records in (rooms, days, tracks, groups, people, [session], slots, roles):
        shuffled: list[Any] = random.Random(3).sample(records, len(records))
        put(document, *shuffled)
    taken = snapshot.take(document)
    assert [taken.rooms, taken.days, taken.tracks, taken.groups, taken.participants] == [
        tuple(records) for records in (rooms, days, tracks, groups, people)
    ]
    assert (taken.slots, taken.roles) == (tuple(slots), tuple(roles))


def test_a_snapshot_carries_the_logo() -> None:
    document = a_document()
    with document.edit("set_logo") as edit:
        edit.add_picture(b"another", "image/png")
        logo = edit.add_picture(b"\x89PNG", "image/png")
        edit.put(dataclasses.replace(GATHERING, logo=logo))
    assert snapshot.take(document).pictures == {logo: b"\x89PNG"}


@pytest.fixture
def printed() -> Document:
    document = a_document(*WORKSHOP)
    document.log_print(Paper.AGENDA, [])
    return document


@pytest.mark.parametrize(
    ("changed", "slots"),
    [
        (dataclasses.replace(MORNING, start=Minute(600)), {MORNING.id}),
        (dataclasses.replace(MORNING, day=FRIDAY.id), {MORNING.id}),
        (dataclasses.replace(MORNING, room=None), {MORNING.id}),
        (dataclasses.replace(MORNING, session=WATER.id), {MORNING.id}),
        (dataclasses.replace(MORNING, pinned=True), set()),
        (dataclasses.replace(HOUSING, title="Homes"), {MORNING.id}),
        (dataclasses.replace(WATER, minutes=30), {EVENING.id}),
        (dataclasses.replace(HOUSING, abstract="New"), set()),
        (dataclasses.replace(HALL, name="Aula"), {MORNING.id}),
        (dataclasses.replace(HALL, capacity=1), set()),
        (dataclasses.replace(LAB, name="Nobody here"), set()),
        (dataclasses.replace(FRIDAY, date=date(2016, 5, 28)), {EVENING.id}),
        (dataclasses.replace(THURSDAY, label="One"), set()),
        (Slot(id="NEW", session=WATER.id, day=FRIDAY.id, start=Minute(540)), {"NEW"}),
        (dataclasses.replace(ANA, city="Lima"), set()),
    ],
    ids=lambda value: type(value).__name__,
)
def test_what_differs_from_the_printed_agenda(printed: Document, changed: Record, slots: set[str]) -> None:
    put(printed, changed)
    assert snapshot.take(printed).changed_since_print == slots
    printed.undo()
    assert snapshot.take(printed).changed_since_print == set()


def move_and_move_back(document: Document) -> None:
    put(document, dataclasses.replace(MORNING, start=Minute(600)))
    put(document, dataclasses.replace(MORNING, start=Minute(660), pinned=True))
    put(document, MORNING)


def remove(document: Document) -> None:
    with document.edit("remove") as edit:
        edit.remove(Slot, MORNING.id)


def remove_and_put_back(document: Document) -> None:
    remove(document)
    put(document, MORNING)


def print_again(document: Document) -> None:
    put(document, dataclasses.replace(MORNING, start=Minute(600)))
    document.log_print(Paper.AGENDA, [])


def print_badges(document: Document) -> None:
    document.log_print(Paper.BADGES, [WEI.id])


@pytest.mark.parametrize(
    "happening", [move_and_move_back, remove, remove_and_put_back, print_again, print_badges]
)
def test_nothing_differs_from_the_printed_agenda_after(
    printed: Document, happening: Callable[[Document], None]
) -> None:
    happening(printed)
    assert snapshot.take(printed).changed_since_print == set()


def test_nothing_differs_where_nothing_was_printed() -> None:
    document = a_document(*WORKSHOP)
    put(document, dataclasses.replace(MORNING, start=Minute(600)))
    assert snapshot.take(document).changed_since_print == set()


def test_badges_printed_later_do_not_stand_for_the_agenda(printed: Document) -> None:
    put(printed, dataclasses.replace(MORNING, start=Minute(600)))
    print_badges(printed)
    assert snapshot.take(printed).changed_since_print == {MORNING.id}
