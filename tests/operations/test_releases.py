import pytest

from planner.domain.records import Release, ReleasedSlot
from planner.domain.refusal import Refused
from planner.domain.releases import ChangeKind, changes_since
from planner.domain.times import Minute
from planner.operations import agenda, releases, rooms, sessions
from planner.store import releases as reads
from planner.store import snapshot
from planner.store.document import Document
from tests.operations.workshop import FRIDAY, HALL, HOUSING, LAB, LUNCH, THURSDAY, WATER


def changes(document: Document, release: Release) -> list[tuple[ChangeKind, str]]:
    released = reads.agenda_of(document, release.id)
    assert released is not None
    found = changes_since(released, snapshot.take(document))
    return [(change.kind, change.place.title) for change in found]


def test_release_agenda_keeps_every_slot_as_it_is(workshop: Document) -> None:
    release = releases.release_agenda(workshop, name=" Version 1 ", note="Sent\nto all")
    assert release == Release(
        id=release.id, name="Version 1", at="2016-05-26T13:00:00+00:00", note="Sent\nto all"
    )
    assert workshop.get(Release, release.id) == release
    water, lunch = workshop.referring(ReleasedSlot, "release", [release.id])
    assert (water.title, water.date, water.start, water.minutes, water.room, water.room_name) == (
        WATER.title,
        THURSDAY.date,
        600,
        60,
        HALL.id,
        HALL.name,
    )
    assert (lunch.title, lunch.room, lunch.room_name) == (LUNCH.title, None, "")
    assert changes(workshop, release) == []


def test_release_agenda_without_a_name_is_refused(workshop: Document) -> None:
    with pytest.raises(Refused) as refused:
        releases.release_agenda(workshop, name=" ")
    assert (refused.value.code, refused.value.values) == ("name_missing", {"kind": "release"})


def test_a_release_outlives_what_it_tells_of(workshop: Document) -> None:
    release = releases.release_agenda(workshop, name="Version 1")
    before = workshop.referring(ReleasedSlot, "release", [release.id])
    rooms.remove_rooms(workshop, [HALL.id, LAB.id])
    sessions.remove_sessions(workshop, [LUNCH.id])
    agenda.schedule_session(workshop, HOUSING.id, day=FRIDAY.id, start=Minute(540))
    assert workshop.referring(ReleasedSlot, "release", [release.id]) == before
    assert changes(workshop, release) == [
        (ChangeKind.REMOVED, WATER.title),
        (ChangeKind.REMOVED, LUNCH.title),
        (ChangeKind.ADDED, HOUSING.title),
    ]


def test_remove_release_takes_its_slots_along(workshop: Document) -> None:
    release = releases.release_agenda(workshop, name="Version 1")
    releases.remove_release(workshop, release.id)
    assert workshop.referring(ReleasedSlot, "release", [release.id]) == []
    workshop.undo()
    assert len(workshop.referring(ReleasedSlot, "release", [release.id])) == 2


def test_rename_release_keeps_its_moment(workshop: Document) -> None:
    release = releases.release_agenda(workshop, name="Version 1")
    assert releases.rename_release(workshop, release.id, name="Final").at == release.at
    assert [found.name for found in reads.listed(workshop)] == ["Final", "Draft"]
