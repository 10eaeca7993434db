"""What a list of rooms would change; a room is known by its name."""

from planner.domain import rules
from planner.domain.ids import derived_id
from planner.domain.names import folded
from planner.domain.records import Room, RoomFeature
from planner.domain.snapshot import Snapshot
from planner.importing.draft import Draft
from planner.importing.lists import values
from planner.importing.lists.cells import hint
from planner.importing.lists.columns import Mapping
from planner.importing.lists.plan import Taken, tell
from planner.importing.lists.records_in_rows import Described, read_rows
from planner.importing.lists.register import says_something
from planner.importing.tables.table import Table

_READERS: dict[str, values.Reader] = {
    "name": values.line,
    "capacity": values.people,
    "floor": values.line,
    "features": values.several,
    "notes": values.lines,
}


def take_rooms(draft: Draft, table: Table, mapping: Mapping, snapshot: Snapshot) -> Taken:
    described = _described(draft, table, mapping)
    known = {folded(room.name): room for room in reversed(snapshot.rooms)}
    offered = {(feature.room, folded(feature.feature)) for feature in snapshot.features}
    found: list[Room | None] = [None] * len(table.rows)
    new = 0
    for name, rows in described.items():
        number = table.numbers[rows.rows[0]]
        said = {field: value for field, value in rows.said.items() if says_something(value)}
        features = said.pop("features", ())
        room = known.get(name)
        if room is None:
            new += 1
            room = draft.add(Room(id=draft.new_id(), position=len(known) + new - 1, **said))
        else:
            room = draft.change(room, about=room.name, row=number, **said)
        for feature in features:
            if (room.id, folded(feature)) not in offered:
                draft.add(RoomFeature(id=derived_id(room.id, feature), room=room.id, feature=feature))
                if name in known:
                    tell(draft, room, row=number, about=room.name, field="features", after=feature)
        for at in rows.rows:
            found[at] = room
    return Taken(
        ids=[room.id if room else "" for room in found],
        names=[room.name if room else "" for room in found],
    )


def _described(draft: Draft, table: Table, mapping: Mapping) -> dict[str, Described]:
    """By folded name."""
    described: dict[str, Described] = {}
    for at, said in enumerate(read_rows(table, mapping, _READERS, draft.problems)):
        number = table.numbers[at]
        name = folded(said["name"])
        if rules.is_blank(name):
            draft.note(number, "name", "name_missing", hint(table.rows[at]))
        elif name in described:
            first = table.numbers[described[name].rows[0]]
            draft.note(number, "name", "repeated_row", str(first))
            described[name].add(said, at)
        else:
            described[name] = Described(said, [at])
    return described
