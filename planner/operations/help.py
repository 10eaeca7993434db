"""Who needs help, until somebody has given it."""

from datetime import UTC, datetime

from planner.domain import names, rules
from planner.domain.ids import derived_id
from planner.domain.records import HelpRequest, Participant
from planner.operations.subjects import existing
from planner.store.document import Document


def ask_for_help(
    document: Document, participant_id: str, *, at: datetime, desk: str, note: str = ""
) -> HelpRequest:
    """Who waits already keeps the time of the first asking; the note is the new one. `at` knows its zone."""
    person = existing(document, Participant, participant_id)
    before = document.get(HelpRequest, derived_id(person.id))
    moment = before.at if before else at.astimezone(UTC).isoformat(timespec="seconds")
    first_desk = before.desk if before else desk
    request = rules.checked(
        HelpRequest(id=derived_id(person.id), participant=person.id, at=moment, desk=first_desk, note=note)
    )
    with document.edit("ask_for_help", about=names.shown_name(person)) as edit:
        edit.put(request)
    return request


def end_help(document: Document, participant_id: str) -> None:
    """Nothing happens where nobody waits."""
    person = existing(document, Participant, participant_id)
    with document.edit("end_help", about=names.shown_name(person)) as edit:
        edit.remove(HelpRequest, derived_id(person.id))
