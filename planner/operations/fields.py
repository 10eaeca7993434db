"""The organizer's own fields of a participant, and the answers in them."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from planner.domain import rules
from planner.domain.ids import derived_id
from planner.domain.records import Answer, Field, Participant
from planner.operations.subjects import all_existing, existing, in_order, one_or_many
from planner.store.document import Document


def add_field(document: Document, field: Field) -> Field:
    field = rules.checked(field)
    with document.edit("add_field", about=field.name) as edit:
        edit.put(field)
    return field


def change_field(document: Document, field: Field) -> Field:
    """Answers given before stay as they are, even where they fit the field no longer."""
    existing(document, Field, field.id)
    field = rules.checked(field)
    with document.edit("change_field", about=field.name) as edit:
        edit.put(field)
    return field


def remove_fields(document: Document, field_ids: Iterable[str]) -> None:
    """Takes along the answers in them."""
    fields = all_existing(document, Field, field_ids)
    kind, about = one_or_many("remove_field", "remove_fields", [field.name for field in fields])
    with document.edit(kind, about=about) as edit:
        edit.remove_all(Field, [field.id for field in fields])


def order_fields(document: Document, field_ids: Sequence[str]) -> None:
    """These first and in this order, in tables and forms."""
    fields = in_order(document, Field, field_ids)
    with document.edit("order_fields", about="") as edit:
        edit.put_all([replace(field, position=position) for position, field in enumerate(fields)])


def set_field(document: Document, participant_ids: Iterable[str], *, field: str, value: str) -> None:
    """Give these people this answer; an empty one takes theirs away."""
    own = existing(document, Field, field)
    people = all_existing(document, Participant, participant_ids)
    answers = [_answer(person, own, value) for person in people]
    with document.edit("set_field", about=own.name) as edit:
        if answers and not answers[0].value:
            edit.remove_all(Answer, [answer.id for answer in answers])
        else:
            edit.put_all(answers)


def _answer(person: Participant, field: Field, value: str) -> Answer:
    answer = rules.checked(
        Answer(id=derived_id(person.id, field.id), participant=person.id, field=field.id, value=value)
    )
    rules.check_answer(answer, field)
    return answer
