"""Tags, and who carries them."""

from collections.abc import Iterable

from planner.domain import rules
from planner.domain.ids import derived_id
from planner.domain.records import Participant, Tag, Tagging
from planner.operations.subjects import all_existing, existing, one_or_many
from planner.store.document import Document


def add_tag(document: Document, tag: Tag) -> Tag:
    tag = rules.checked(tag)
    with document.edit("add_tag", about=tag.name) as edit:
        edit.put(tag)
    return tag


def change_tag(document: Document, tag: Tag) -> Tag:
    existing(document, Tag, tag.id)
    tag = rules.checked(tag)
    with document.edit("change_tag", about=tag.name) as edit:
        edit.put(tag)
    return tag


def remove_tags(document: Document, tag_ids: Iterable[str]) -> None:
    tags = all_existing(document, Tag, tag_ids)
    kind, about = one_or_many("remove_tag", "remove_tags", [tag.name for tag in tags])
    with document.edit(kind, about=about) as edit:
        edit.remove_all(Tag, [tag.id for tag in tags])


def tag_participants(document: Document, participant_ids: Iterable[str], *, tag: str) -> None:
    name = existing(document, Tag, tag).name
    people = all_existing(document, Participant, participant_ids)
    with document.edit("tag_participants", about=name) as edit:
        edit.put_all(
            [Tagging(id=derived_id(person.id, tag), participant=person.id, tag=tag) for person in people]
        )


def untag_participants(document: Document, participant_ids: Iterable[str], *, tag: str) -> None:
    name = existing(document, Tag, tag).name
    people = all_existing(document, Participant, participant_ids)
    with document.edit("untag_participants", about=name) as edit:
        edit.remove_all(Tagging, [derived_id(person.id, tag) for person in people])
