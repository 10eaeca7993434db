"""What somebody edited in a workbook, told from what it was when it was written."""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from planner.domain.grouping import grouped
from planner.domain.names import folded
from planner.domain.written_agenda import WrittenAgenda, WrittenSlot
from planner.importing.edited.book import cell_name
from planner.importing.edited.entries import Entry, Reading, Trouble, one_line
from planner.importing.edited.matching import matched


class Aspect(StrEnum):
    PLACE = "place"
    MINUTES = "minutes"
    TITLE = "title"
    PEOPLE = "people"
    REMOVED = "removed"
    ADDED = "added"
    REFUSED = "refused"
    """Nothing can be done about it, whatever the workshop is like."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    aspect: Aspect
    sheet: str
    cell: str
    slot: WrittenSlot | None = None
    """What it was; None for what is new."""
    entry: Entry | None = None
    """What it is; None for what is gone."""
    trouble: Trouble | None = None

    @property
    def title(self) -> str:
        return self.slot.title if self.slot else self.entry.title if self.entry else ""


Edits = dict[Aspect, Entry]


@dataclass(slots=True)
class _Said:
    """What one kind of sheet says of what was there, and what is new in it."""

    found: dict[str, Entry]
    gone: set[str]
    unseen: set[str]
    """Those whose room has no column any more: nobody can tell what is meant to become of them."""
    new: list[Entry]


def differences(
    written: WrittenAgenda, grids: Reading, rows: Reading, rooms: Mapping[str, str]
) -> list[Difference]:
    """In the order of the workbook. `grids` and `rows` say the same where nobody edited anything; they know
    rooms by their names (`rooms`: ids by name), so that of two with one name nobody can tell which it is.
    """
    known = {room.id: rooms[folded(room.name)] for room in written.rooms}
    named = tuple(replace(slot, room=known.get(slot.room, slot.room)) for slot in written.slots)
    found = _of_named(replace(written, slots=named), grids, rows)
    slots = {slot.id: slot for slot in written.slots}
    return [_of_room(one, slots[one.slot.id]) if one.slot else one for one in found]


def _of_room(one: Difference, slot: WrittenSlot) -> Difference:
    """With the room it was in, where its name is still the same."""
    entry = one.entry
    if entry and one.slot and entry.room == one.slot.room:
        entry = replace(entry, room=slot.room)
    return replace(one, slot=slot, entry=entry)


def _of_named(written: WrittenAgenda, grids: Reading, rows: Reading) -> list[Difference]:
    listed = _said(written, rows)
    said = (_said(written, grids, renamed=_renamed(written, listed)), listed)
    found = [*_of_slots(written, said), *_added(*(one.new for one in said))]
    troubles = [
        entry.trouble
        for one in said
        for entry in (*one.found.values(), *one.new)
        if entry.trouble is not None
    ]
    others = _other_columns(written, said[1])
    found += map(_refused, dict.fromkeys([*troubles, *others]))
    sheets = [*(day.sheet for day in written.days), written.list_sheet]
    order = {sheet: at for at, sheet in enumerate(sheets)}
    return sorted(found, key=lambda one: (order.get(one.sheet, len(sheets)), _cell_order(one.cell)))


def _cell_order(cell: str) -> tuple[int, int, str]:
    letters = cell.rstrip("0123456789")
    return int(cell[len(letters) :] or 0), len(letters), letters


def _refused(trouble: Trouble) -> Difference:
    return Difference(aspect=Aspect.REFUSED, sheet=trouble.sheet, cell=trouble.cell, trouble=trouble)


def _said(written: WrittenAgenda, reading: Reading, *, renamed: Mapping[str, str] | None = None) -> _Said:
    slots = [slot for slot in written.slots if slot.day in reading.days]
    matching = matched(reading.entries, slots, renamed or {})
    unseen = {slot.id for slot in matching.slots if _has_no_column(slot, reading)}
    gone = {slot.id for slot in matching.slots} - unseen
    return _Said(found=matching.found, gone=gone, unseen=unseen, new=matching.entries)


def _has_no_column(slot: WrittenSlot, reading: Reading) -> bool:
    rooms = reading.rooms.get(slot.day)
    return bool(slot.room) and rooms is not None and slot.room not in rooms


def _renamed(written: WrittenAgenda, listed: _Said) -> dict[str, str]:
    """What the list, whose rows say which is which, calls slots now that had other titles."""
    found = ((slot, listed.found.get(slot.id)) for slot in written.slots)
    return {slot.id: entry.title for slot, entry in found if entry and entry.title != one_line(slot.title)}


def _of_slots(written: WrittenAgenda, said: Sequence[_Said]) -> Iterator[Difference]:
    of_session: dict[tuple[str, Aspect], list[Difference]] = {}
    for slot in written.slots:
        edits = [_edits(slot, one.found[slot.id]) for one in said if slot.id in one.found]
        if any(slot.id in one.gone for one in said):
            yield _taken_out(slot, written, edits)
            continue
        if any(slot.id in one.unseen for one in said) and not any(edits):
            yield _without_column(slot, written)
        for aspect in (Aspect.PLACE, Aspect.MINUTES, Aspect.TITLE, Aspect.PEOPLE):
            entries = [edit[aspect] for edit in edits if aspect in edit]
            if entries and aspect is Aspect.PLACE:
                yield _agreed(aspect, [(slot, entry) for entry in entries], "sheets_disagree")
            elif entries:
                one = _agreed(aspect, [(slot, entry) for entry in entries], "sheets_disagree")
                of_session.setdefault((slot.session, aspect), []).append(one)
    for (_, aspect), alike in of_session.items():
        refused = [one for one in alike if one.trouble]
        yield from refused
        pairs = [(one.slot, one.entry) for one in alike if not one.trouble and one.slot and one.entry]
        if pairs:
            yield _agreed(aspect, pairs, "session_disagrees")


def _taken_out(slot: WrittenSlot, written: WrittenAgenda, edits: Sequence[Edits]) -> Difference:
    """Where one sheet has it no more; that the other still has it as it was says nothing."""
    day = next(day for day in written.days if day.date == slot.day)
    cell = cell_name(slot.top, slot.left)
    if any(edits):
        trouble = Trouble(sheet=day.sheet, cell=cell, code="sheets_disagree", value=slot.title)
        return replace(_refused(trouble), slot=slot)
    return Difference(aspect=Aspect.REMOVED, sheet=day.sheet, cell=cell, slot=slot)


def _without_column(slot: WrittenSlot, written: WrittenAgenda) -> Difference:
    day = next(day for day in written.days if day.date == slot.day)
    room = next((room.name for room in written.rooms if room.id == slot.room), "")
    cell = cell_name(slot.top, slot.left)
    trouble = Trouble(sheet=day.sheet, cell=cell, code="room_column_missing", value=room)
    return replace(_refused(trouble), slot=slot)


def _edits(slot: WrittenSlot, entry: Entry) -> Edits:
    """What differs, by aspect; nothing of an entry in trouble."""
    if entry.trouble:
        return {}
    is_moved = (entry.day, entry.start, entry.room) != (slot.day, slot.start, slot.room)
    differs = {
        Aspect.PLACE: is_moved,
        Aspect.MINUTES: _is_resized(slot, entry, is_moved=is_moved),
        Aspect.TITLE: entry.title != one_line(slot.title),
        Aspect.PEOPLE: entry.people != one_line(slot.people),
    }
    return {aspect: entry for aspect, is_other in differs.items() if is_other}


def _is_resized(slot: WrittenSlot, entry: Entry, *, is_moved: bool) -> bool:
    """In a grid only by another number of rows: what moves, or begins at another time, keeps its length."""
    if entry.minutes in (None, slot.minutes):
        return False
    rows = slot.bottom - slot.top + 1
    is_as_before = entry.rows == rows or (is_moved and entry.rows == 1)
    return not entry.rows or not is_as_before


def _agreed(aspect: Aspect, pairs: Sequence[tuple[WrittenSlot, Entry]], code: str) -> Difference:
    slot, entry = pairs[0]
    if len({_value(aspect, other) for _, other in pairs}) > 1:
        trouble = Trouble(sheet=entry.sheet, cell=entry.cell, code=code, value=slot.title)
        return replace(_refused(trouble), slot=slot)
    return Difference(aspect=aspect, sheet=entry.sheet, cell=entry.cell, slot=slot, entry=entry)


def _value(aspect: Aspect, entry: Entry) -> Hashable:
    match aspect:
        case Aspect.PLACE:
            return entry.day, entry.start, entry.room
        case Aspect.MINUTES:
            return entry.minutes
        case Aspect.TITLE:
            return entry.title
        case _:
            return entry.people


def _added(grid: Iterable[Entry], listed: Iterable[Entry]) -> Iterator[Difference]:
    """What both have anew counts once, if they have it in one place."""
    drawn = [entry for entry in grid if not entry.trouble]
    waiting = [entry for entry in listed if not entry.trouble]
    for key in (_title_and_place, _title_alone):
        ours, theirs = (grouped((key(entry), entry) for entry in entries) for entries in (drawn, waiting))
        pairs = [pair for at, same in ours.items() for pair in zip(same, theirs.get(at, ()), strict=False)]
        taken = {id(entry) for pair in pairs for entry in pair}
        drawn = [entry for entry in drawn if id(entry) not in taken]
        waiting = [entry for entry in waiting if id(entry) not in taken]
        yield from (_added_twice(entry, other) for entry, other in pairs)
    for entry in (*drawn, *waiting):
        yield Difference(aspect=Aspect.ADDED, sheet=entry.sheet, cell=entry.cell, entry=entry)


def _added_twice(entry: Entry, other: Entry) -> Difference:
    if _title_and_place(entry) != _title_and_place(other):
        trouble = Trouble(sheet=entry.sheet, cell=entry.cell, code="sheets_disagree", value=entry.title)
        return _refused(trouble)
    both = replace(entry, people=entry.people or other.people, minutes=entry.minutes or other.minutes)
    return Difference(aspect=Aspect.ADDED, sheet=entry.sheet, cell=entry.cell, entry=both)


def _title_alone(entry: Entry) -> Hashable:
    return folded(entry.title)


def _title_and_place(entry: Entry) -> Hashable:
    return folded(entry.title), _value(Aspect.PLACE, entry)


def _other_columns(written: WrittenAgenda, listed: _Said) -> Iterator[Trouble]:
    for slot in written.slots:
        entry = listed.found.get(slot.id)
        if entry and not entry.trouble and entry.rest not in (None, slot.rest):
            yield Trouble(sheet=entry.sheet, cell=entry.cell, code="other_columns", value=slot.title)
