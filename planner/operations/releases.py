"""Releases: the agenda of one moment, kept under a name. `domain.releases` compares with them."""

from dataclasses import replace

from planner.domain import rules
from planner.domain.records import Release
from planner.domain.releases import released
from planner.operations.subjects import existing
from planner.store import snapshot
from planner.store.document import Document


def release_agenda(document: Document, *, name: str, note: str = "") -> Release:
    """Keep the agenda as it is now, of all sessions that take place."""
    release = rules.checked(Release(id=document.new_id(), name=name, at=document.now(), note=note))
    slots = released(snapshot.take(document), release.id)
    with document.edit("release_agenda", about=release.name) as edit:
        edit.put(release)
        edit.put_all(slots)
    return release


def rename_release(document: Document, release_id: str, *, name: str) -> Release:
    release = rules.checked(replace(existing(document, Release, release_id), name=name))
    with document.edit("rename_release", about=release.name) as edit:
        edit.put(release)
    return release


def remove_release(document: Document, release_id: str) -> None:
    """The agenda itself stays as it is."""
    release = existing(document, Release, release_id)
    with document.edit("remove_release", about=release.name) as edit:
        edit.remove(Release, release.id)
