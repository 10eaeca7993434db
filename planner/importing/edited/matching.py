"""Which of what stands in sheets now was there before: cells carry no ids, and move.

From what is sure to what is likely: the row's own id, the same text in the same place, the same text
elsewhere (the nearest first), the same title, what is like it in the same place, the same people, a title
like it.
"""

import re
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice, product

from planner.domain.grouping import grouped
from planner.domain.names import folded
from planner.domain.written_agenda import WrittenSlot
from planner.importing.edited.entries import Entry, Trouble, one_line

_LIKE_IN_PLACE, _LIKE_ELSEWHERE = 50, 80
"""Of 100; a title that is less like the one before is another session's."""
_A_DAY, _A_ROOM = 100_000, 2_000
"""How far apart two days, and two rooms, are in minutes."""
_ANOTHER_LENGTH = 10_000_000

_MOST_COMPARED = 250_000
"""Pairs; where more were retyped and moved at once, nobody can tell what became what."""
_MOST_ALIKE = 10_000
"""Pairs with one text; of more, a stranger's file, they go together in their order."""
_JOINING = re.compile(r"[\s,;،؛、，]+")
_TELLING = 5
"""Letters of a title that is found within other text."""

Key = Hashable


@dataclass(slots=True)
class Matching:
    """What is left over on either side is new, or gone."""

    found: dict[str, Entry]
    """By slot."""
    entries: list[Entry]
    slots: list[WrittenSlot]

    def take(self, pairs: Iterable[tuple[WrittenSlot, Entry]]) -> None:
        """The first ones come first; each of either side is taken once."""
        taken: set[int] = set()
        for slot, entry in pairs:
            if slot.id not in self.found and id(entry) not in taken:
                taken.add(id(entry))
                self.found[slot.id] = entry
        self.entries = [entry for entry in self.entries if id(entry) not in taken]
        self.slots = [slot for slot in self.slots if slot.id not in self.found]


def matched(entries: Iterable[Entry], slots: Sequence[WrittenSlot], renamed: Mapping[str, str]) -> Matching:
    """`renamed`: new titles, by slot, that are known already from elsewhere."""
    state = Matching(found={}, entries=list(_as_written(entries, slots)), slots=list(slots))
    _by_key(state, _id, _id)
    _by_key(state, _placed(_text), _sound(_placed(_text)))
    _by_key(state, _text, _sound(_text))
    _two_in_one(state)
    _by_key(state, _placed(_title), _sound(_placed(_title)))
    _by_key(state, _title, _sound(_title))
    _by_key(state, _text, _text)
    _by_key(state, _title, _title)
    _by_key(state, lambda of: folded(renamed.get(of.id, "")), _sound(_title))
    _like_in_place(state)
    _by_key(state, _team, _sound(_team))
    _like_elsewhere(state)
    return state


def _as_written(entries: Iterable[Entry], slots: Iterable[WrittenSlot]) -> Iterator[Entry]:
    """Where only the lines of a cell are broken at other places, it says what it said."""
    known = {_letters(slot): slot for slot in slots}
    texts = {_text(slot) for slot in slots}
    for entry in entries:
        slot = None if _text(entry) in texts or entry.slot else known.get(_letters(entry))
        if slot:
            entry = replace(entry, title=one_line(slot.title), people=one_line(slot.people))
        yield entry


def _letters(of: WrittenSlot | Entry) -> str:
    """Without what joins lines and names."""
    return _JOINING.sub("", folded(f"{of.title} {of.people}"))


def _id(of: WrittenSlot | Entry) -> Key:
    return of.id if isinstance(of, WrittenSlot) else of.slot


def _place(of: WrittenSlot | Entry) -> Key:
    return of.day, of.start, of.room


def _text(of: WrittenSlot | Entry) -> Key:
    return folded(of.title), folded(of.people)


def _title(of: WrittenSlot | Entry) -> Key:
    return folded(of.title)


def _team(of: WrittenSlot | Entry) -> Key:
    return folded(of.people)


def _placed(key: Callable[[WrittenSlot | Entry], Key]) -> Callable[[WrittenSlot | Entry], Key]:
    return lambda of: (_place(of), key(of))


def _sound(key: Callable[[WrittenSlot | Entry], Key]) -> Callable[[Entry], Key]:
    """Of entries without trouble."""
    return lambda entry: "" if entry.trouble else key(entry)


def _by_key(state: Matching, of_slot: Callable[[WrittenSlot], Key], of_entry: Callable[[Entry], Key]) -> None:
    """Of several with one key the nearest go together."""
    entries = grouped((key, entry) for entry in state.entries if (key := of_entry(entry)))
    slots = grouped((of_slot(slot), slot) for slot in state.slots)
    pairs: list[tuple[WrittenSlot, Entry]] = []
    for key, ours in slots.items():
        theirs = entries.get(key, ())
        is_few = len(ours) * len(theirs) <= _MOST_ALIKE
        pairs += product(ours, theirs) if is_few else zip(ours, theirs, strict=False)
    state.take(sorted(pairs, key=lambda pair: _distance(*pair)))


def _distance(slot: WrittenSlot, entry: Entry) -> int:
    """What is as long as before goes first: of two sessions called "Coffee" only that tells which moved."""
    is_other = entry.rows not in (0, slot.bottom - slot.top + 1)
    days = abs((slot.day - entry.day).days)
    return (
        is_other * _ANOTHER_LENGTH
        + days * _A_DAY
        + (slot.room != entry.room) * _A_ROOM
        + abs(slot.start - entry.start)
    )


def _two_in_one(state: Matching) -> None:
    """Where a program kept the texts of all cells it merged into one, the first line is the first title."""
    if len(state.slots) * len(state.entries) > _MOST_COMPARED:
        return
    titles = {folded(slot.title): slot for slot in reversed(state.slots) if len(slot.title) >= _TELLING}
    for at, entry in enumerate(state.entries):
        first = titles.get(folded(entry.title))
        rest = f" {folded(entry.people)} "
        others = [slot for title, slot in titles.items() if slot is not first and f" {title} " in rest]
        if first and others and not entry.trouble and not entry.slot:
            trouble = Trouble(
                sheet=entry.sheet, cell=entry.cell, code="two_in_one_cell", value=others[0].title
            )
            state.entries[at] = replace(entry, trouble=trouble)
            state.found |= {slot.id: state.entries[at] for slot in (first, *others)}
    told = {id(entry) for entry in state.found.values()}
    state.entries = [entry for entry in state.entries if id(entry) not in told]
    state.slots = [slot for slot in state.slots if slot.id not in state.found]


def _like_in_place(state: Matching) -> None:
    there = grouped((_place(entry), entry) for entry in state.entries)
    pairs = ((slot, entry) for slot in state.slots for entry in there.get(_place(slot), ()))
    _take_likest(state, islice(pairs, _MOST_COMPARED), least=_LIKE_IN_PLACE)


def _like_elsewhere(state: Matching) -> None:
    if len(state.slots) * len(state.entries) <= _MOST_COMPARED:
        _take_likest(state, product(state.slots, state.entries), least=_LIKE_ELSEWHERE)


def _take_likest(state: Matching, pairs: Iterable[tuple[WrittenSlot, Entry]], *, least: int) -> None:
    from rapidfuzz import fuzz  # noqa: PLC0415 - slow import

    alike = []
    for slot, entry in pairs:
        likeness = fuzz.ratio(folded(slot.title), folded(entry.title))
        is_team = bool(slot.people) and _team(slot) == _team(entry)
        if not entry.trouble and (is_team or likeness >= least):
            alike.append((likeness + 100 * is_team, slot, entry))
    state.take((slot, entry) for _, slot, entry in sorted(alike, key=lambda one: -one[0]))
