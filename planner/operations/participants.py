"""People: one at a time, and as a selection."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import Any

from planner.domain import names, rules
from planner.domain.ids import derived_id
from planner.domain.records import (
    Absence,
    Consent,
    Day,
    Group,
    Participant,
    ParticipantStatus,
)
from planner.domain.refusal import Refused
from planner.operations.subjects import all_existing, check_references, existing, one_or_many
from planner.store.document import Document

DETAILS = (
    "pronouns", "organisation", "job_title", "city", "country", "languages", "diet", "access_needs",
    "photo_consent", "notes", "desk_note",
)  # fmt: skip
"""What many people may have in common, so that it can be set for a selection."""


def add_participant(document: Document, participant: Participant) -> Participant:
    check_references(document, participant)
    participant = rules.checked(participant)
    with document.edit("add_participant", about=names.shown_name(participant)) as edit:
        edit.put(participant)
    return participant


def change_participant(document: Document, participant: Participant) -> Participant:
    existing(document, Participant, participant.id)
    check_references(document, participant)
    participant = rules.checked(participant)
    with document.edit("change_participant", about=names.shown_name(participant)) as edit:
        edit.put(participant)
    return participant


def remove_participants(document: Document, participant_ids: Iterable[str]) -> None:
    """Takes along their roles, absences, tags, answers and check-ins."""
    people = all_existing(document, Participant, participant_ids)
    kind, about = one_or_many("remove_participant", "remove_participants", shown_names(people))
    with document.edit(kind, about=about) as edit:
        edit.remove_all(Participant, [person.id for person in people])


def set_group(document: Document, participant_ids: Iterable[str], *, group: str | None) -> None:
    if group is not None:
        existing(document, Group, group)
    people = all_existing(document, Participant, participant_ids)
    _put(document, "set_group", "set_groups", [replace(person, group=group) for person in people])


def set_status(document: Document, participant_ids: Iterable[str], *, status: ParticipantStatus) -> None:
    people = all_existing(document, Participant, participant_ids)
    _put(document, "set_status", "set_statuses", [replace(person, status=status) for person in people])


def set_detail(document: Document, participant_ids: Iterable[str], *, detail: str, value: str) -> None:
    """Set one of `DETAILS` for a selection."""
    if detail not in DETAILS:
        raise Refused("unknown", kind="detail", id=detail)
    change: dict[str, Any] = {detail: _consent(value) if detail == "photo_consent" else value}
    people = all_existing(document, Participant, participant_ids)
    _put(
        document, "set_detail", "set_details", [rules.checked(replace(person, **change)) for person in people]
    )


def set_attendance(document: Document, participant_ids: Iterable[str], *, day: str, attends: bool) -> None:
    """Whether these people come on that day."""
    existing(document, Day, day)
    people = all_existing(document, Participant, participant_ids)
    absences = [Absence(id=derived_id(person.id, day), participant=person.id, day=day) for person in people]
    kind, about = one_or_many("set_attendance", "set_attendances", shown_names(people))
    with document.edit(kind, about=about) as edit:
        if attends:
            edit.remove_all(Absence, [absence.id for absence in absences])
        else:
            edit.put_all(absences)


def shown_names(people: Iterable[Participant]) -> list[str]:
    return [names.shown_name(person) for person in people]


def _put(document: Document, one: str, many: str, people: Sequence[Participant]) -> None:
    kind, about = one_or_many(one, many, shown_names(people))
    with document.edit(kind, about=about) as edit:
        edit.put_all(people)


def _consent(value: str) -> StrEnum:
    try:
        return Consent(value)
    except ValueError:
        raise Refused("unknown", kind="consent", id=value) from None
