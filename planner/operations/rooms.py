"""Rooms: what they offer, and when they are closed."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from planner.domain import rules
from planner.domain.ids import derived_id
from planner.domain.records import Closure, Room, RoomFeature
from planner.operations.subjects import all_existing, check_references, existing, in_order, one_or_many
from planner.store.document import Document


def add_room(document: Document, room: Room, *, features: Iterable[str] = ()) -> Room:
    room = rules.checked(room)
    offered = _features(room.id, features)
    with document.edit("add_room", about=room.name) as edit:
        edit.put(room)
        edit.put_all(offered)
    return room


def change_room(document: Document, room: Room) -> Room:
    existing(document, Room, room.id)
    room = rules.checked(room)
    with document.edit("change_room", about=room.name) as edit:
        edit.put(room)
    return room


def set_features(document: Document, room_id: str, *, features: Iterable[str]) -> None:
    """What the room offers from now on: these and no others."""
    room = existing(document, Room, room_id)
    wanted = _features(room.id, features)
    kept = {feature.id for feature in wanted}
    gone = [old.id for old in document.all(RoomFeature) if old.room == room.id and old.id not in kept]
    with document.edit("set_features", about=room.name) as edit:
        edit.remove_all(RoomFeature, gone)
        edit.put_all(wanted)


def remove_rooms(document: Document, room_ids: Iterable[str]) -> None:
    """Takes along the slots in them: their sessions are unscheduled."""
    rooms = all_existing(document, Room, room_ids)
    kind, about = one_or_many("remove_room", "remove_rooms", [room.name for room in rooms])
    with document.edit(kind, about=about) as edit:
        edit.remove_all(Room, [room.id for room in rooms])


def order_rooms(document: Document, room_ids: Sequence[str]) -> None:
    """These first and in this order, in grids and lists."""
    rooms = in_order(document, Room, room_ids)
    with document.edit("order_rooms", about="") as edit:
        edit.put_all([replace(room, position=position) for position, room in enumerate(rooms)])


def close_room(document: Document, closure: Closure) -> Closure:
    check_references(document, closure)
    closure = rules.checked(closure)
    with document.edit("close_room", about=existing(document, Room, closure.room).name) as edit:
        edit.put(closure)
    return closure


def change_closure(document: Document, closure: Closure) -> Closure:
    existing(document, Closure, closure.id)
    check_references(document, closure)
    closure = rules.checked(closure)
    with document.edit("change_closure", about=existing(document, Room, closure.room).name) as edit:
        edit.put(closure)
    return closure


def reopen_room(document: Document, closure_id: str) -> None:
    closure = existing(document, Closure, closure_id)
    with document.edit("reopen_room", about=existing(document, Room, closure.room).name) as edit:
        edit.remove(Closure, closure.id)


def _features(room_id: str, features: Iterable[str]) -> list[RoomFeature]:
    names = dict.fromkeys(map(rules.clean_line, features))
    return [
        rules.checked(RoomFeature(id=derived_id(room_id, name), room=room_id, feature=name)) for name in names
    ]
