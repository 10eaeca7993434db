"""What somebody edited in a workbook, told from what it was when it was written."""

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

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
    new: list[Entry]


def differences(written: WrittenAgenda, grids: Reading, rows: Reading) -> list[Difference]:
    """In the order of the workbook. `grids` and `rows` say the same where nobody edited anything."""
    said = (_said(written, grids), _said(written, rows))
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


def _said(written: WrittenAgenda, reading: Reading) -> _Said:
    matching = matched(reading.entries, [slot for slot in written.slots if slot.day in reading.days])
    return _Said(found=matching.found, gone={slot.id for slot in matching.slots}, new=matching.entries)


def _of_slots(written: WrittenAgenda, said: Sequence[_Said]) -> Iterator[Difference]:
    of_session: dict[tuple[str, Aspect], list[Difference]] = {}
    for slot in written.slots:
        edits = [_edits(slot, one.found[slot.id]) for one in said if slot.id in one.found]
        if any(slot.id in one.gone for one in said):
            yield _taken_out(slot, written, edits)
            continue
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
    waiting = {folded(entry.title): entry for entry in listed if not entry.trouble}
    for entry in grid:
        if entry.trouble:
            continue
        other = waiting.pop(folded(entry.title), entry)
        if _value(Aspect.PLACE, other) == _value(Aspect.PLACE, entry):
            both = replace(entry, people=entry.people or other.people, minutes=entry.minutes or other.minutes)
            yield Difference(aspect=Aspect.ADDED, sheet=entry.sheet, cell=entry.cell, entry=both)
        else:
            yield _refused(
                Trouble(sheet=entry.sheet, cell=entry.cell, code="sheets_disagree", value=entry.title)
            )
    for entry in waiting.values():
        yield Difference(aspect=Aspect.ADDED, sheet=entry.sheet, cell=entry.cell, entry=entry)


def _other_columns(written: WrittenAgenda, listed: _Said) -> Iterator[Trouble]:
    for slot in written.slots:
        entry = listed.found.get(slot.id)
        if entry and not entry.trouble and entry.rest not in (None, slot.rest):
            yield Trouble(sheet=entry.sheet, cell=entry.cell, code="other_columns", value=slot.title)
