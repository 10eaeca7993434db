"""The people of an agenda, found among the participants or added to them."""

from collections.abc import Iterable, Sequence
from typing import Any

from planner.domain.names import full_name
from planner.domain.published import person_guid
from planner.domain.records import Participant
from planner.domain.snapshot import Snapshot
from planner.importing.draft import Draft
from planner.importing.schedule.source import SourceAgenda, SourcePerson


def plan_people(draft: Draft, source: SourceAgenda, snapshot: Snapshot) -> dict[SourcePerson, str]:
    """Ids: by what our own export calls them, by reference, by exact name."""
    found = _recognized(source.people, snapshot)
    taken = {participant.id for participant in found.values()}
    by_name = _by_name(participant for participant in snapshot.participants if participant.id not in taken)
    ids: dict[SourcePerson, str] = {}
    for person in source.people:
        known = found.get(person) or _named(draft, person, by_name)
        if known is None:
            known = draft.add(
                Participant(
                    id=draft.new_id(),
                    given_name=person.name,
                    organisation=person.organisation,
                    reference=person.reference,
                )
            )
        elif person_guid(snapshot.document, known.id) != person.guid:
            _update(draft, known, person, source.acronym)
        ids[person] = known.id
    return ids


def _recognized(people: Sequence[SourcePerson], snapshot: Snapshot) -> dict[SourcePerson, Participant]:
    known = snapshot.participants
    by_key = {participant.reference: participant for participant in reversed(known) if participant.reference}
    if any(person.guid for person in people):
        by_key |= {person_guid(snapshot.document, participant.id): participant for participant in known}
    keys = ((person, by_key.get(person.guid) or by_key.get(person.reference)) for person in people)
    return {person: participant for person, participant in keys if participant}


def _by_name(participants: Iterable[Participant]) -> dict[str, list[Participant]]:
    found: dict[str, list[Participant]] = {}
    for participant in participants:
        for name in {full_name(participant), participant.badge_name} - {""}:
            found.setdefault(name, []).append(participant)
    return found


def _named(draft: Draft, person: SourcePerson, by_name: dict[str, list[Participant]]) -> Participant | None:
    """Each participant is found once; of several with one name the first, and that is said."""
    candidates = by_name.get(person.name, [])
    if len(candidates) > 1:
        draft.note(None, "persons", "several_with_this_name", person.name)
    if not candidates:
        return None
    chosen = candidates[0]
    for name in {full_name(chosen), chosen.badge_name} - {""}:
        by_name[name].remove(chosen)
    return chosen


def _update(draft: Draft, known: Participant, person: SourcePerson, acronym: str) -> None:
    """A name already there in other parts stays; a reference of another source stays."""
    values: dict[str, Any] = {}
    if person.name not in (full_name(known), known.badge_name):
        values = {"given_name": person.name, "family_name": ""}
    if person.reference and (not known.reference or known.reference.startswith(f"{acronym}:")):
        values["reference"] = person.reference
    draft.change(known, about=full_name(known) or known.badge_name, **values)
