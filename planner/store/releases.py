"""Reading releases."""

from planner.domain.records import Release, ReleasedSlot
from planner.domain.releases import ReleasedAgenda
from planner.store.document import Document

_NEWEST_FIRST = "ORDER BY at DESC, rowid DESC"
_IN_TIME = 'WHERE "release" = ? ORDER BY date, start, room_name, id'


def listed(document: Document) -> list[Release]:
    """Newest first."""
    return document.select(Release, _NEWEST_FIRST)


def latest(document: Document) -> ReleasedAgenda | None:
    with document.reading():
        found = document.select(Release, f"{_NEWEST_FIRST} LIMIT 1")
        return _with_slots(document, found[0]) if found else None


def agenda_of(document: Document, release_id: str) -> ReleasedAgenda | None:
    """None where there is no such release."""
    with document.reading():
        release = document.get(Release, release_id)
        return _with_slots(document, release) if release else None


def _with_slots(document: Document, release: Release) -> ReleasedAgenda:
    return ReleasedAgenda(release, tuple(document.select(ReleasedSlot, _IN_TIME, [release.id])))
