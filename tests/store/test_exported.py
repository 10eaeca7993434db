"""What has become of the agenda since it was shared."""

from dataclasses import replace

import pytest

from planner.domain.records import Record, Room, Session, SessionStatus, Slot
from planner.domain.releases import ChangeKind
from planner.domain.times import Minute
from planner.store.document import Document
from planner.store.exported import changes_since, exports, log_export
from planner.store.snapshot import take
from tests.build import (
    ANA,
    EVENING,
    FRIDAY,
    HALL,
    HOUSING,
    LAB,
    MORNING,
    THURSDAY,
    WATER,
    WORKSHOP,
    a_document,
    put,
)


@pytest.fixture
def document() -> Document:
    """Shared as it is."""
    made = a_document(*WORKSHOP)
    log_export(made, format_name="ics", name="agenda.ics", choices="{}")
    return made


def told(document: Document) -> list[tuple[ChangeKind, str, str]]:
    """Each change with the places before and after."""
    changes = changes_since(document, exports(document)[-1], take(document))
    places = [
        tuple(
            f"{slot.title} {slot.date:%d} {slot.start} {slot.minutes} {slot.room_name}" if slot else ""
            for slot in (change.before, change.after)
        )
        for change in changes
    ]
    return [(change.kind, before, after) for change, (before, after) in zip(changes, places, strict=True)]


def remove(document: Document, kind: type[Record], *ids: str) -> None:
    with document.edit("remove") as edit:
        edit.remove_all(kind, ids)


WAS = "Housing 26 540 90 Hall"


def test_nothing_changed(document: Document) -> None:
    assert told(document) == []


@pytest.mark.parametrize(
    ("changed", "kind", "after"),
    [
        (replace(MORNING, start=Minute(600)), ChangeKind.MOVED_IN_TIME, "Housing 26 600 90 Hall"),
        (replace(MORNING, day=FRIDAY.id), ChangeKind.MOVED_IN_TIME, "Housing 27 540 90 Hall"),
        (replace(MORNING, room=LAB.id), ChangeKind.MOVED_IN_ROOM, "Housing 26 540 90 Lab “2”"),
        (replace(MORNING, room=None), ChangeKind.MOVED_IN_ROOM, "Housing 26 540 90 "),
        (replace(HOUSING, title="Homes"), ChangeKind.RENAMED, "Homes 26 540 90 Hall"),
        (replace(HOUSING, minutes=60), ChangeKind.LENGTH, "Housing 26 540 60 Hall"),
        (replace(HALL, name="Aula"), ChangeKind.ROOM_RENAMED, "Housing 26 540 90 Aula"),
        (
            replace(THURSDAY, date=FRIDAY.date.replace(day=25)),
            ChangeKind.MOVED_IN_TIME,
            "Housing 25 540 90 Hall",
        ),
        (replace(HOUSING, status=SessionStatus.CANCELLED), ChangeKind.CANCELLED, ""),
        (replace(HOUSING, public=False), ChangeKind.REMOVED, ""),
    ],
)
def test_change_is_told(document: Document, changed: Record, kind: ChangeKind, after: str) -> None:
    put(document, changed)
    assert told(document) == [(kind, WAS, after)]


@pytest.mark.parametrize(("kind", "identity"), [(Slot, MORNING.id), (Session, HOUSING.id), (Room, HALL.id)])
def test_what_is_gone_is_told(document: Document, kind: type[Record], identity: str) -> None:
    remove(document, kind, identity)
    assert told(document) == [(ChangeKind.REMOVED, WAS, "")]


def test_what_came_is_told(document: Document) -> None:
    put(document, replace(WATER, public=True))
    assert told(document) == [(ChangeKind.ADDED, "", "Wasser für alle 27 1500 60 ")]


def test_what_came_and_went_is_not_told(document: Document) -> None:
    put(document, replace(MORNING, id="NEW0000000", start=Minute(900)))
    remove(document, Slot, "NEW0000000")
    put(document, replace(MORNING, start=Minute(600)))
    put(document, MORNING)
    assert told(document) == []


@pytest.mark.parametrize(
    "changed",
    [
        replace(WATER, title="Water"),
        replace(EVENING, start=Minute(600)),
        replace(ANA, phone="1"),
        replace(HOUSING, notes="Ask Ana"),
    ],
)
def test_what_strangers_do_not_see_is_not_told(document: Document, changed: Record) -> None:
    put(document, changed)
    assert told(document) == []


def test_each_export_is_compared_with_its_own_moment(document: Document) -> None:
    put(document, replace(MORNING, start=Minute(600)))
    log_export(document, format_name="html", name="agenda.html", choices="{}")
    put(document, replace(HOUSING, title="Homes"))
    now = take(document)
    assert [
        (export.name, [change.kind for change in changes_since(document, export, now)])
        for export in exports(document)
    ] == [
        ("agenda.html", [ChangeKind.RENAMED]),
        ("agenda.ics", [ChangeKind.MOVED_IN_TIME, ChangeKind.RENAMED]),
    ]
