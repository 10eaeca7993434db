"""The same person in the workshop twice: made one, or known to be two."""

import json
from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from typing import Any

from planner.domain import names, rules
from planner.domain.grouping import grouped
from planner.domain.ids import derived_id
from planner.domain.records import (
    OWN,
    Absence,
    AcceptedConflict,
    Answer,
    CheckIn,
    DistinctPeople,
    Field,
    FormerPerson,
    HelpRequest,
    Participant,
    Record,
    Role,
    Tagging,
)
from planner.domain.refusal import Refused
from planner.domain.standing import NOT_COMING
from planner.domain.united import united
from planner.domain.values import dataclass
from planner.operations.subjects import check_references, existing
from planner.store.document import Document
from planner.store.edit import Edit
from planner.store.printed import badge_printed_at

Unite = Callable[[Any, Any], Any]
"""Of what the kept one and the other both have, what stays; it has the id of the first."""


def _kept(kept: Any, _: Any) -> Any:
    return kept


def _confirmed(kept: Role, other: Role) -> Role:
    return replace(kept, confirmed=kept.confirmed or other.confirmed)


def _earlier(kept: CheckIn, other: CheckIn) -> CheckIn:
    first = min(kept, other, key=lambda check_in: check_in.at)
    return replace(kept, at=first.at, desk=first.desk)


def _asked_first(kept: HelpRequest, other: HelpRequest) -> HelpRequest:
    """Whoever asked first; what either noted is still to be done."""
    first, second = sorted((kept, other), key=lambda request: request.at)
    notes = dict.fromkeys(note for note in (first.note, second.note) if note)
    return replace(kept, at=first.at, desk=first.desk, note=" · ".join(notes))


@dataclass(frozen=True, slots=True)
class Belonging:
    """A kind of records that are somebody's, each once: who has the same of it has one in the end."""

    kind: type[Any]
    parts: tuple[str, ...]
    """The fields its id is derived from, in their order."""
    unite: Unite = _kept


BELONGINGS = (
    Belonging(Role, ("session", "participant", "kind"), _confirmed),
    Belonging(Tagging, ("participant", "tag")),
    Belonging(Answer, ("participant", "field")),
    Belonging(CheckIn, ("participant", "day"), _earlier),
    Belonging(HelpRequest, ("participant",), _asked_first),
)


def merge_participants(
    document: Document, keep: str, other: str, *, values: Mapping[str, Any] | None = None
) -> Participant:
    """Two records are one person: `keep` stays, and all that is the other's becomes theirs.

    `values`: fields of the merged record as somebody chose them, answers of own fields under "own:ID"; the
    rest is as `domain.united` has it. The other's id leads to the kept one from now on, and so does what the
    kept one was called and reached by, for lists that still say so.
    """
    first, second = _two(document, keep, other)
    chosen = dict(values or {})
    answers = {name.removeprefix(OWN): chosen.pop(name) for name in list(chosen) if name.startswith(OWN)}
    merged = replace(united(first, second), **chosen)
    check_references(document, merged)
    merged = rules.checked(merged)
    told = _told(document, first)
    with document.edit("merge_participants", about=_both(first, second)) as edit:
        _remember(document, edit, first.id, second)
        for belonging in BELONGINGS:
            _hand_over(document, edit, belonging, first.id, second.id)
        _meet(document, edit, first, second)
        _move_distinctions(document, edit, first.id, second.id)
        _move_acceptances(document, edit, first.id, second.id)
        edit.remove(Participant, second.id)
        edit.put(merged)
        _answer(document, edit, first.id, answers)
        now = _told(document, merged)
        if any(value != now[name] and (value or name == "absences") for name, value in told.items()):
            edit.put(FormerPerson(id=document.new_id(), participant=first.id, **told))
    return merged


def mark_distinct(document: Document, one: str, other: str) -> None:
    """They seem the same and are not: they are not proposed again."""
    first, second = _two(document, one, other)
    with document.edit("mark_distinct", about=_both(first, second)) as edit:
        edit.put(_distinction(first.id, second.id))


def unmark_distinct(document: Document, one: str, other: str) -> None:
    first, second = _two(document, one, other)
    with document.edit("unmark_distinct", about=_both(first, second)) as edit:
        edit.remove(DistinctPeople, _distinction(first.id, second.id).id)


def proposed_to_keep(document: Document, one: str, other: str) -> str:
    """Whose id should stay: who has checked in, holds a badge, has a part in sessions, came in first."""
    by_age = document.select(Participant, "WHERE id IN (?, ?) ORDER BY rowid", [one, other])
    return min((person.id for person in by_age), key=lambda person: _ties(document, person))


def _ties(document: Document, person: str) -> tuple[bool, bool, bool]:
    """False where there are some, so that the least is the most tied."""
    return (
        not document.referring(CheckIn, "participant", [person]),
        badge_printed_at(document, person) is None,
        not document.referring(Role, "participant", [person]),
    )


def _two(document: Document, one: str, other: str) -> tuple[Participant, Participant]:
    first, second = existing(document, Participant, one), existing(document, Participant, other)
    if first.id == second.id:
        raise Refused("same_person")
    return first, second


def _both(first: Participant, second: Participant) -> str:
    """ "Ana Beltrán · Ana Beltran"."""
    return " · ".join(dict.fromkeys((names.shown_name(first), names.shown_name(second))))


def _hand_over(document: Document, edit: Edit, belonging: Belonging, keep: str, other: str) -> None:
    """What the other has goes to the kept one under an id of its own; what both have is united."""

    def same(record: Record) -> tuple[Any, ...]:
        return tuple(getattr(record, part) for part in belonging.parts if part != "participant")

    kept = {same(each): each for each in document.referring(belonging.kind, "participant", [keep])}
    for record in document.referring(belonging.kind, "participant", [other]):
        before = kept.get(same(record))
        if before is not None:
            edit.put(belonging.unite(before, record))
            continue
        moved = replace(record, participant=keep)
        edit.put(replace(moved, id=derived_id(*(getattr(moved, part) for part in belonging.parts))))


def _meet(document: Document, edit: Edit, keep: Participant, other: Participant) -> None:
    """Who comes on a day by one record comes; a record that does not come at all says nothing of days."""
    away = grouped(
        (absence.participant, absence)
        for absence in document.referring(Absence, "participant", [keep.id, other.id])
    )
    kept, others = away.get(keep.id, ()), away.get(other.id, ())
    if keep.status in NOT_COMING and other.status not in NOT_COMING:
        days = {absence.day for absence in others}
    elif other.status in NOT_COMING and keep.status not in NOT_COMING:
        days = {absence.day for absence in kept}
    else:
        days = {absence.day for absence in kept} & {absence.day for absence in others}
    edit.remove_all(Absence, [absence.id for absence in kept if absence.day not in days])
    stays = {absence.day for absence in kept}
    edit.put_all(
        [
            Absence(id=derived_id(keep.id, day), participant=keep.id, day=day)
            for day in sorted(days)
            if day not in stays
        ]
    )


def _move_distinctions(document: Document, edit: Edit, keep: str, other: str) -> None:
    """Whom the other was told apart from, the kept one is; not from themself."""
    for column in ("participant", "lookalike"):
        for mark in document.referring(DistinctPeople, column, [other]):
            third = mark.lookalike if column == "participant" else mark.participant
            if third != keep:
                edit.put(_distinction(keep, third))
    edit.remove(DistinctPeople, _distinction(keep, other).id)


def _move_acceptances(document: Document, edit: Edit, keep: str, other: str) -> None:
    """Conflicts about the other, that somebody lives with, are about the kept one."""
    for accepted in document.all(AcceptedConflict):
        parts = accepted.key.split(":")
        if other in parts:
            key = ":".join(keep if part == other else part for part in parts)
            edit.remove(AcceptedConflict, accepted.id)
            if document.get(AcceptedConflict, derived_id(key)) is None:
                edit.put(replace(accepted, id=derived_id(key), key=key))


def _remember(document: Document, edit: Edit, keep: str, other: Participant) -> None:
    for former in document.referring(FormerPerson, "participant", [other.id]):
        edit.put(replace(former, participant=keep))
    edit.put(FormerPerson(id=other.id, participant=keep, **_told(document, other)))


def _told(document: Document, person: Participant) -> dict[str, Any]:
    """What old lists still say of them."""
    own = {field.name for field in fields(Participant)}
    told = {field.name: getattr(person, field.name) for field in fields(FormerPerson) if field.name in own}
    days = (absence.day for absence in document.referring(Absence, "participant", [person.id]))
    answers = {each.field: each.value for each in document.referring(Answer, "participant", [person.id])}
    del told["id"]
    return told | {
        "absences": " ".join(sorted(days)),
        "answers": json.dumps(answers, ensure_ascii=False, sort_keys=True) if answers else "",
    }


def _answer(document: Document, edit: Edit, person: str, answers: Mapping[str, str]) -> None:
    """As somebody chose them; without a text there is none."""
    before = {answer.field: answer for answer in document.referring(Answer, "participant", [person])}
    for field, value in answers.items():
        held = before.get(field) or Answer(
            id=derived_id(person, field), participant=person, field=field, value=""
        )
        answer = rules.cleaned(replace(held, value=value))
        if answer.value and answer == held:
            continue
        if answer.value:
            rules.check_answer(answer, existing(document, Field, field))
            edit.put(answer)
        else:
            edit.remove(Answer, answer.id)


def _distinction(one: str, other: str) -> DistinctPeople:
    first, second = sorted((one, other))
    return DistinctPeople(id=derived_id(first, second), participant=first, lookalike=second)
