"""Tags, and who carries them."""

from collections.abc import Iterable

from planner.domain import names, rules
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


def tag_participants_as(document: Document, participant_ids: Iterable[str], *, name: str) -> Tag:
    """Tag these people with the tag of this name, however it is written; one nobody knows is made."""
    people = all_existing(document, Participant, participant_ids)
    wanted = rules.checked(Tag(id=document.new_id(), name=name))
    known = (tag for tag in document.all(Tag) if names.folded(tag.name) == names.folded(wanted.name))
    tag = next(known, wanted)
    with document.edit("tag_participants", about=tag.name) as edit:
        edit.put(tag)
        edit.put_all(
            [
                Tagging(id=derived_id(person.id, tag.id), participant=person.id, tag=tag.id)
                for person in people
            ]
        )
    return tag


def untag_participants(document: Document, participant_ids: Iterable[str], *, tag: str) -> None:
    name = existing(document, Tag, tag).name
    people = all_existing(document, Participant, participant_ids)
    with document.edit("untag_participants", about=name) as edit:
        edit.remove_all(Tagging, [derived_id(person.id, tag) for person in people])
