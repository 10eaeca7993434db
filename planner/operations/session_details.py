"""What a selection of sessions gets at once: a track, a type, a status, a length."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from planner.domain import rules
from planner.domain.records import Session, SessionStatus, SessionType, Track
from planner.operations.subjects import all_existing, existing, one_or_many
from planner.store.document import Document


def set_track(document: Document, session_ids: Iterable[str], *, track: str | None) -> None:
    if track is not None:
        existing(document, Track, track)
    changed = _changed(document, session_ids, track=track)
    kind, about = one_or_many("set_track", "set_tracks", [session.title for session in changed])
    with document.edit(kind, about=about) as edit:
        edit.put_all(changed)


def set_type(document: Document, session_ids: Iterable[str], *, kind: SessionType) -> None:
    changed = _changed(document, session_ids, type=kind)
    step, about = one_or_many("set_type", "set_types", [session.title for session in changed])
    with document.edit(step, about=about) as edit:
        edit.put_all(changed)


def set_session_status(document: Document, session_ids: Iterable[str], *, status: SessionStatus) -> None:
    changed = _changed(document, session_ids, status=status)
    kind, about = one_or_many(
        "set_session_status", "set_session_statuses", [session.title for session in changed]
    )
    with document.edit(kind, about=about) as edit:
        edit.put_all(changed)


def set_minutes(document: Document, session_ids: Iterable[str], *, minutes: int) -> None:
    changed = _changed(document, session_ids, minutes=minutes)
    kind, about = one_or_many("set_minutes", "set_minutes_of_many", [session.title for session in changed])
    with document.edit(kind, about=about) as edit:
        edit.put_all(changed)


def _changed(document: Document, session_ids: Iterable[str], **values: Any) -> list[Session]:
    return [
        rules.checked(replace(session, **values)) for session in all_existing(document, Session, session_ids)
    ]
