"""The shared agenda as a workbook of ours was written with it, kept in a hidden sheet of that workbook.

When somebody sends the workbook back, what they edited is told from it, and so is what has changed here
meanwhile. It holds nothing that the visible sheets do not show, but for ids of sessions, slots and rooms.
"""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import date

from planner.domain.times import Minute
from planner.domain.values import dataclass

SHEET = "Workshop Planner"
"""What the hidden sheet is called, in every language."""
_MARK = "agenda as written"
_FORM = "1"

Row = tuple[str, ...]


def digest(texts: Iterable[str]) -> str:
    """The same for texts that differ only in their blanks and line ends, which programs change in passing."""
    from hashlib import sha256  # noqa: PLC0415 - slow import

    return sha256("\0".join(" ".join(text.split()) for text in texts).encode()).hexdigest()[:12]


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenDay:
    date: date
    opens: Minute
    closes: Minute
    sheet: str
    """What the sheet with its grid is called."""
    heading: str
    """What stands in the first cell of that sheet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenRoom:
    id: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenSlot:
    id: str
    session: str
    day: date
    start: Minute
    room: str
    """Its id; "" for the whole venue."""
    minutes: int
    title: str
    people: str
    """As one line, as it was written."""
    top: int
    """Rows and columns of its cell in the day's grid, from 0."""
    left: int
    bottom: int
    right: int
    row: int
    """In the list, from 0."""
    rest: str
    """A digest of the list's other columns."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenAgenda:
    event: str
    step: int
    list_sheet: str
    whole_venue: str
    """The words for it in the list, and in grids that have a column for it."""
    time_heading: str
    separator: str
    """Between names."""
    headings: tuple[str, ...]
    """Of the list, the id last."""
    days: tuple[WrittenDay, ...]
    rooms: tuple[WrittenRoom, ...]
    slots: tuple[WrittenSlot, ...]


def rows_of(written: WrittenAgenda) -> list[Row]:
    head = (
        _MARK, _FORM, str(written.step), written.event, written.list_sheet, written.whole_venue,
        written.time_heading, written.separator,
    )  # fmt: skip
    days = (
        ("day", day.date.isoformat(), str(day.opens), str(day.closes), day.sheet, day.heading)
        for day in written.days
    )
    rooms = (("room", room.id, room.name) for room in written.rooms)
    return [head, ("headings", *written.headings), *days, *rooms, *map(_slot_row, written.slots)]


def _slot_row(slot: WrittenSlot) -> Row:
    cells = (slot.top, slot.left, slot.bottom, slot.right, slot.row)
    return (
        "slot", slot.id, slot.session, slot.day.isoformat(), str(slot.start), slot.room, str(slot.minutes),
        slot.title, slot.people, *map(str, cells), slot.rest,
    )  # fmt: skip


def written_of(rows: Sequence[Sequence[str]]) -> WrittenAgenda | None:
    """None where it is not, or no more, what `rows_of` made."""
    with suppress(ValueError, IndexError):
        mark, form, step, event, list_sheet, whole_venue, time_heading, separator = rows[0][:8]
        if (mark, form) == (_MARK, _FORM):
            headings = _of_kind("headings", rows)[0]
            return WrittenAgenda(
                event=event,
                step=int(step),
                list_sheet=list_sheet,
                whole_venue=whole_venue,
                time_heading=time_heading,
                separator=separator,
                headings=tuple(heading for heading in headings if heading),
                days=tuple(map(_day, _of_kind("day", rows))),
                rooms=tuple(WrittenRoom(id=row[0], name=row[1]) for row in _of_kind("room", rows)),
                slots=tuple(map(_slot, _of_kind("slot", rows))),
            )
    return None


def _of_kind(kind: str, rows: Iterable[Sequence[str]]) -> list[Sequence[str]]:
    return [row[1:] for row in rows if row and row[0] == kind]


def _day(row: Sequence[str]) -> WrittenDay:
    on, opens, closes, sheet, heading = row[:5]
    return WrittenDay(
        date=date.fromisoformat(on),
        opens=Minute(int(opens)),
        closes=Minute(int(closes)),
        sheet=sheet,
        heading=heading,
    )


def _slot(row: Sequence[str]) -> WrittenSlot:
    slot_id, session, on, start, room, minutes, title, people = row[:8]
    top, left, bottom, right, at = map(int, row[8:13])
    if min(top, left, bottom, right, at) < 0:
        raise ValueError(row)
    return WrittenSlot(
        id=slot_id, session=session, day=date.fromisoformat(on), start=Minute(int(start)), room=room,
        minutes=int(minutes), title=title, people=people, top=top, left=left, bottom=bottom, right=right,
        row=at, rest=row[13] if len(row) > 13 else "",
    )  # fmt: skip
