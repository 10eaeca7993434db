"""Find and replace in one column of a table."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any

from planner.domain import rules
from planner.domain.ids import derived_id
from planner.domain.records import Answer, Field, FieldKind, Participant, Room, Session
from planner.domain.refusal import Refused
from planner.domain.replacing import Replacement, replacer
from planner.domain.values import dataclass
from planner.operations.subjects import all_existing, existing
from planner.store import columns
from planner.store.document import Document
from planner.store.snapshot import BY_POSITION

OWN_FIELD = "field:"
"""Begins the key of a column that is an own field; its id follows."""
TEXTS: dict[type[Any], tuple[str, ...]] = {
    Participant: (
        "given_name", "family_name", "badge_name", "pronouns", "organisation", "job_title", "city",
        "country", "email", "phone", "languages", "diet", "access_needs", "notes",
        "pronunciation", "desk_note",
    ),
    Session: ("title", "language", "abstract", "notes"),
    Room: ("name", "floor", "notes"),
}  # fmt: skip
"""Columns that hold what somebody wrote."""


@dataclass(frozen=True, slots=True)
class Change:
    id: str
    old: str
    new: str


def text_columns(document: Document, record: type[Any]) -> tuple[str, ...]:
    """Those of `TEXTS`, and the own fields whose answers are not just yes or no."""
    if record is not Participant:
        return TEXTS[record]
    fields = document.select(Field, BY_POSITION)
    own = (OWN_FIELD + field.id for field in fields if field.kind is not FieldKind.YES_NO)
    return (*TEXTS[record], *own)


def find_changes(
    document: Document, record: type[Any], ids: Sequence[str], *, column: str, wanted: Replacement
) -> list[Change]:
    """What replacing would do, in the order of `ids`."""
    if column not in text_columns(document, record):
        raise Refused("unknown", kind="field", id=column)
    if column.startswith(OWN_FIELD):
        texts = columns.answers(document, column.removeprefix(OWN_FIELD))
    else:
        texts = columns.texts(document, record, column)
    become = replacer(wanted)
    after = {old: new for old in set(texts.values()) if (new := become(old)) != old}
    asked = (identity for identity in dict.fromkeys(ids) if texts.get(identity) in after)
    return [Change(identity, texts[identity], after[texts[identity]]) for identity in asked]


def replace_in_column(
    document: Document, record: type[Any], ids: Sequence[str], *, column: str, wanted: Replacement
) -> int:
    """One step; how many changed. A text that can't be there refuses the whole."""
    changes = find_changes(document, record, ids, column=column, wanted=wanted)
    about = f"{wanted.find} → {wanted.put}".strip()
    if column.startswith(OWN_FIELD):
        _replace_answers(document, column.removeprefix(OWN_FIELD), changes, about)
        return len(changes)
    records = all_existing(document, record, [change.id for change in changes])
    changed = [
        rules.checked(replace(each, **{column: change.new}))
        for each, change in zip(records, changes, strict=True)
    ]
    with document.edit("replace_in_column", about=about) as edit:
        edit.put_all(changed)
    return len(changes)


def _replace_answers(document: Document, identity: str, changes: Iterable[Change], about: str) -> None:
    field = existing(document, Field, identity)
    held = {answer.participant: answer for answer in document.referring(Answer, "field", [identity])}
    answers = [_answer(held.get, field, change) for change in changes]
    with document.edit("replace_in_column", about=about) as edit:
        edit.remove_all(Answer, [answer.id for answer in answers if not answer.value])
        edit.put_all([answer for answer in answers if answer.value])


def _answer(held: Callable[[str], Answer | None], field: Field, change: Change) -> Answer:
    answer = held(change.id) or Answer(
        id=derived_id(change.id, field.id), participant=change.id, field=field.id, value=""
    )
    answer = rules.checked(replace(answer, value=change.new))
    rules.check_answer(answer, field)
    return answer
