"""Conflicts somebody has looked at and lives with."""

from planner.domain import rules
from planner.domain.ids import derived_id
from planner.domain.records import AcceptedConflict
from planner.domain.refusal import Refused
from planner.operations.subjects import existing
from planner.store.document import Document


def accept_conflict(document: Document, key: str, *, facts: str, reason: str) -> AcceptedConflict:
    """`key` and `facts` are the conflict's own: it stands again as soon as they differ."""
    accepted = rules.cleaned(AcceptedConflict(id=derived_id(key), key=key, facts=facts, reason=reason))
    if rules.is_blank(accepted.reason):
        raise Refused("reason_missing")
    with document.edit("accept_conflict", about=accepted.reason) as edit:
        edit.put(accepted)
    return accepted


def unaccept_conflict(document: Document, key: str) -> None:
    accepted = existing(document, AcceptedConflict, derived_id(key))
    with document.edit("unaccept_conflict", about=accepted.reason) as edit:
        edit.remove(AcceptedConflict, accepted.id)
