"""A calendar file in blocks: its own properties, its zones, its entries; how much there is of the rest."""

from collections import Counter
from dataclasses import dataclass, field

from planner.importing.calendar.lines import Line, decoded, parted, unfolded
from planner.importing.tables.table import Cancelled, IsCancelled, Progress

MOST_ENTRIES = 5000
"""More is no agenda of a workshop, and reading them takes seconds."""
_DEEPEST = 100
"""Blocks within each other; the standard has three."""
_ASKED_EVERY = 5000

Block = tuple[Line, ...]
"""The lines between BEGIN and END, without those of blocks inside."""


@dataclass(slots=True, kw_only=True)
class Blocks:
    properties: list[Line] = field(default_factory=list)
    """Of the calendar, or of all there are in the file."""
    zones: list[str] = field(default_factory=list)
    """Each VTIMEZONE as text."""
    entries: list[Block] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)
    """By kind (VTODO), how many there were."""
    broken: list[tuple[int | None, int, str]] = field(default_factory=list)
    """Entry, line and text of what is none of a calendar."""
    is_calendar: bool = False
    is_cut: bool = False
    """There are more than `MOST_ENTRIES`."""


def blocks_of(content: bytes, *, progress: Progress, is_cancelled: IsCancelled) -> Blocks:
    """Raises Cancelled."""
    found = _Parting()
    text = decoded(content)
    total = text.count("\n") or 1
    for count, (number, whole) in enumerate(unfolded(text)):
        if not count % _ASKED_EVERY:
            if is_cancelled():
                raise Cancelled
            progress(number, total)
        found.take(number, whole)
        if len(found.blocks.entries) >= MOST_ENTRIES:
            found.blocks.is_cut = True
            break
    found.finish()
    return found.blocks


class _Parting:
    def __init__(self) -> None:
        self.blocks = Blocks()
        self._inner: list[str] = []
        """Kinds of the blocks within a calendar or an entry that are open and nothing for us."""
        self._entry: list[Line] | None = None
        self._zone: list[str] | None = None

    def take(self, number: int, whole: str) -> None:
        name, _, value = whole.partition(":")
        kind = value.strip().upper()
        match name.upper():
            case "BEGIN":
                self._begin(kind, whole)
            case "END":
                self._end(kind, whole)
            case _ if self._zone is not None:
                self._zone.append(whole)
            case _ if not self._inner and self.blocks.is_calendar:
                self._line(number, whole)

    def finish(self) -> None:
        """Of an entry that nobody closed, what there is of it counts."""
        if self._entry is not None:
            self.blocks.entries.append(tuple(self._entry))
        self._entry = None

    def _begin(self, kind: str, whole: str) -> None:
        if kind in ("VCALENDAR", "VEVENT"):
            self.finish()
            self._inner, self._zone = [], None
            self._entry = [] if kind == "VEVENT" else None
            self.blocks.is_calendar = True
        elif kind == "VTIMEZONE":
            self._zone = [whole]
        elif self._zone is not None:
            self._zone.append(whole)
        else:
            if len(self._inner) < _DEEPEST:
                self._inner.append(kind)
            self.blocks.left_out[kind] += 1

    def _end(self, kind: str, whole: str) -> None:
        if self._zone is not None:
            self._zone.append(whole)
            if kind == "VTIMEZONE":
                self.blocks.zones.append("\r\n".join([*self._zone, ""]))
                self._zone = None
        elif kind in ("VCALENDAR", "VEVENT"):
            self.finish()
            self._inner = []
        elif kind in self._inner:
            del self._inner[self._inner.index(kind) :]

    def _line(self, number: int, whole: str) -> None:
        line = parted(number, whole)
        if line is None:
            entry = None if self._entry is None else len(self.blocks.entries) + 1
            self.blocks.broken.append((entry, number, whole))
        elif self._entry is not None:
            self._entry.append(line)
        else:
            self.blocks.properties.append(line)
