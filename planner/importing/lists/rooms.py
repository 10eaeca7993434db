"""What a list of rooms would change; a room is known by its name, and new ones come in the list's order."""

import re
from collections.abc import Iterable, Iterator

from planner.domain import rules
from planner.domain.ids import derived_id
from planner.domain.names import folded
from planner.domain.records import Room, RoomFeature
from planner.domain.snapshot import Snapshot
from planner.importing.draft import Draft
from planner.importing.lists import values
from planner.importing.lists.cells import hint
from planner.importing.lists.columns import Mapping
from planner.importing.lists.plan import Removals, Taken, tell
from planner.importing.lists.records_in_rows import Described, Said, read_rows
from planner.importing.lists.register import says_something
from planner.importing.tables.table import Table

_SPAN = re.compile(
    r"\d\s?[-–—]\s?(\d+)|^\s*(?:up to|max\.?|maximum|ca\.?|app?rox\.?|env\.?|etwa|about|around|circa"
    r"|seats|hasta|bis(?: zu)?|jusqu['’]à|até|~|≈)\s*(\d.*)",
    re.IGNORECASE,
)


def _seats(text: str) -> int | values.Odd | None:
    """ "up to 40", "30-40": as many as fit."""
    span = _SPAN.search(text)
    return values.people(span[1] or span[2] if span else text)


_READERS: dict[str, values.Reader] = {
    "name": values.line,
    "capacity": _seats,
    "floor": values.line,
    "features": values.several,
    "notes": values.lines,
}


def take_rooms(draft: Draft, table: Table, mapping: Mapping, snapshot: Snapshot) -> Taken:
    described = _described(draft, table, mapping)
    known = {folded(room.name): room for room in reversed(snapshot.rooms)}
    features = _Features(draft, snapshot)
    position = max((room.position for room in snapshot.rooms), default=-1)
    found: list[Room | None] = [None] * len(table.rows)
    for name, rows in described.items():
        number = table.numbers[rows.rows[0]]
        said = {field: value for field, value in rows.said.items() if says_something(value)}
        offered, lacking = said.pop("features", ()), said.pop("lacking", ())
        room = known.get(name)
        if room is None:
            position += 1
            room = draft.add(Room(id=draft.new_id(), position=position, **said))
        else:
            room = draft.change(room, about=room.name, row=number, **said)
        features.settle(room, offered, lacking, number, is_known=name in known)
        for at in rows.rows:
            found[at] = room
    return Taken(
        ids=[room.id if room else "" for room in found],
        names=[room.name if room else "" for room in found],
        removals=features.removals,
    )


class _Features:
    """What rooms offer: more where the list says so, less only where a column of its own says no."""

    def __init__(self, draft: Draft, snapshot: Snapshot) -> None:
        self.removals: Removals = []
        self._draft = draft
        self._there = {(one.room, folded(one.feature)): one for one in snapshot.features}

    def settle(
        self, room: Room, offered: Iterable[str], lacking: Iterable[str], number: int, *, is_known: bool
    ) -> None:
        for feature in offered:
            if (room.id, folded(feature)) not in self._there:
                new = RoomFeature(id=derived_id(room.id, feature), room=room.id, feature=feature)
                self._there[room.id, folded(feature)] = self._draft.add(new)
                if is_known:
                    tell(self._draft, room, row=number, about=room.name, field="features", after=feature)
        for feature in lacking:
            old = self._there.pop((room.id, folded(feature)), None)
            if old is not None and is_known:
                self.removals.append((RoomFeature, old.id))
                tell(
                    self._draft,
                    room,
                    row=number,
                    about=room.name,
                    field="features",
                    before=old.feature,
                    after="",
                )


def _columns_of_features(table: Table, mapping: Mapping) -> Iterator[tuple[str, list[bool | None]]]:
    """What each is about, and who has it: a column "Projector" of yes and no."""
    for place in mapping.columns("feature"):
        yield values.line(table.headers[place]), [values.yes_or_no(row[place]) for row in table.rows]


def _read(draft: Draft, table: Table, mapping: Mapping) -> Iterator[Said]:
    columns = list(_columns_of_features(table, mapping))
    for at, said in enumerate(read_rows(table, mapping, _READERS, draft.problems)):
        offered = [feature for feature, answers in columns if answers[at]]
        lacking = tuple(feature for feature, answers in columns if answers[at] is False)
        yield {**said, "features": (*said.get("features", ()), *offered), "lacking": lacking}


def _described(draft: Draft, table: Table, mapping: Mapping) -> dict[str, Described]:
    """By folded name."""
    described: dict[str, Described] = {}
    for at, said in enumerate(_read(draft, table, mapping)):
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
