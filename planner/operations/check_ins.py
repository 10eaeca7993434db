"""Who has come, on which day."""

from datetime import UTC, datetime

from planner.domain import names, rules
from planner.domain.ids import derived_id
from planner.domain.records import CheckIn, Day, Participant
from planner.operations.subjects import existing
from planner.store.document import Document


def check_in(document: Document, participant_id: str, *, day: str, at: datetime, desk: str) -> CheckIn:
    """Who is checked in already stays so, with the time and desk of the first time. `at` knows its zone."""
    person = existing(document, Participant, participant_id)
    existing(document, Day, day)
    before = document.get(CheckIn, derived_id(person.id, day))
    if before is not None:
        return before
    record = check_in_of(person, day=day, at=at, desk=desk)
    with document.edit("check_in", about=names.shown_name(person)) as edit:
        edit.put(record)
    return record


def undo_check_in(document: Document, participant_id: str, *, day: str) -> None:
    """A step of its own, so that one can be taken back after others were made."""
    person = existing(document, Participant, participant_id)
    existing(document, Day, day)
    with document.edit("undo_check_in", about=names.shown_name(person)) as edit:
        edit.remove(CheckIn, derived_id(person.id, day))


def check_in_of(person: Participant, *, day: str, at: datetime, desk: str) -> CheckIn:
    """As it will stand in the file. `at` knows its zone."""
    return CheckIn(
        id=derived_id(person.id, day),
        participant=person.id,
        day=day,
        at=at.astimezone(UTC).isoformat(timespec="seconds"),
        desk=rules.clean_line(desk),
    )
