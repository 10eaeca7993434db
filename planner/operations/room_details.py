"""What a selection of rooms gets at once: a capacity, a feature more or less."""

from collections.abc import Iterable
from dataclasses import replace

from planner.domain import rules
from planner.domain.ids import derived_id
from planner.domain.records import Room, RoomFeature
from planner.operations.subjects import all_existing, one_or_many
from planner.store.document import Document


def set_capacity(document: Document, room_ids: Iterable[str], *, capacity: int | None) -> None:
    rooms = [
        rules.checked(replace(room, capacity=capacity)) for room in all_existing(document, Room, room_ids)
    ]
    kind, about = one_or_many("set_capacity", "set_capacities", [room.name for room in rooms])
    with document.edit(kind, about=about) as edit:
        edit.put_all(rooms)


def add_feature(document: Document, room_ids: Iterable[str], *, feature: str) -> None:
    """These rooms offer it from now on, beside what they offer."""
    rooms = all_existing(document, Room, room_ids)
    name = rules.clean_line(feature)
    offered = [
        rules.checked(RoomFeature(id=derived_id(room.id, name), room=room.id, feature=name)) for room in rooms
    ]
    with document.edit("add_feature", about=name) as edit:
        edit.put_all(offered)


def remove_feature(document: Document, room_ids: Iterable[str], *, feature: str) -> None:
    """These rooms offer it no longer."""
    rooms = all_existing(document, Room, room_ids)
    with document.edit("remove_feature", about=feature) as edit:
        edit.remove_all(RoomFeature, [derived_id(room.id, feature) for room in rooms])
