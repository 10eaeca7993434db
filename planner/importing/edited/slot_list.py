"""What stands in the list of slots now, a row each."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from planner.domain.names import folded
from planner.domain.times import MINUTES_A_DAY, Minute, minute_between
from planner.domain.written_agenda import WrittenSlot, digest
from planner.importing.edited.book import EditedAgenda, Sheet, cell_name
from planner.importing.edited.entries import Entry, Reading, Trouble, date_of, minute_of, names_line, one_line

_SEARCHED = 20
_DAY, _START, _END, _MINUTES, _ROOM, _TITLE, _TYPE, _TRACK, _LANGUAGE, _PEOPLE, _ABSTRACT, _ID = range(12)
_LONGEST_NIGHT = 12 * 60
"""Minutes; an end that is later than this after the start was before it."""
_NEEDED = (_DAY, _START, _ROOM, _TITLE)
_REST = (_TYPE, _TRACK, _LANGUAGE, _ABSTRACT)


def read_list(edited: EditedAgenda, rooms: Mapping[str, str]) -> Reading:
    found = _found(edited)
    if found is None:
        missing = Trouble(
            sheet=edited.written.list_sheet, cell="", code="list_missing", value=edited.written.list_sheet
        )
        return Reading(troubles=(missing,))
    sheet, header, places = found
    return Reading(
        days=frozenset(day.date for day in edited.written.days),
        entries=tuple(_List(sheet, places, edited, rooms).entries(header + 1)),
        sheets=frozenset((sheet.name,)),
    )


def _found(edited: EditedAgenda) -> tuple[Sheet, int, dict[int, int]] | None:
    """The sheet, its row of headings, and the columns of the fields it still has."""
    wanted = {folded(heading): field for field, heading in enumerate(edited.written.headings)}
    for sheet in sorted(edited.sheets, key=lambda sheet: sheet.name != edited.written.list_sheet):
        for at, row in enumerate(sheet.rows[:_SEARCHED]):
            places: dict[int, int] = {}
            for column, text in enumerate(row):
                if folded(text) in wanted:
                    places.setdefault(wanted[folded(text)], column)
            if places.keys() >= set(_NEEDED):
                return sheet, at, places
    return None


@dataclass(slots=True)
class _Row:
    """A row's texts by field; "" also for fields whose column is gone."""

    at: int
    texts: list[str]


class _List:
    def __init__(
        self, sheet: Sheet, places: Mapping[int, int], edited: EditedAgenda, rooms: Mapping[str, str]
    ) -> None:
        self._sheet = sheet
        self._places = places
        self._rooms = rooms
        self._slots = {slot.id: slot for slot in edited.written.slots}
        self._days = {day.date: day for day in edited.written.days}
        self._dates = {folded(day.heading): day.date for day in edited.written.days}
        self._dates |= {folded(day.sheet): day.date for day in edited.written.days}
        self._dates |= {day.date.isoformat(): day.date for day in edited.written.days}

    def entries(self, first: int) -> Iterator[Entry]:
        for at in range(first, len(self._sheet.rows)):
            texts = [
                self._sheet.text(at, self._places[field]) if field in self._places else ""
                for field in range(_ID + 1)
            ]
            if any(texts[:_ID]):
                yield self._entry(_Row(at, texts))

    def _entry(self, row: _Row) -> Entry:
        known = self._slots.get(row.texts[_ID])
        day = date_of(row.texts[_DAY], self._dates)
        start = self._start(row, day, known)
        room = self._rooms.get(folded(row.texts[_ROOM]))
        minutes, trouble = self._minutes(row, start, known)
        return Entry(
            sheet=self._sheet.name,
            cell=cell_name(row.at, self._places[_TITLE]),
            day=day or date.min,
            start=start or Minute(0),
            room=room or "",
            minutes=minutes,
            title=one_line(row.texts[_TITLE]),
            people=names_line(row.texts[_PEOPLE])
            if _PEOPLE in self._places
            else (known.people if known else ""),
            rest=self._rest(row),
            slot=row.texts[_ID],
            trouble=self._trouble(row, day, start, room) or trouble,
        )

    def _rest(self, row: _Row) -> str | None:
        if not self._places.keys() >= set(_REST):
            return None
        return digest(row.texts[field] for field in _REST)

    def _trouble(self, row: _Row, day: date | None, start: Minute | None, room: str | None) -> Trouble | None:
        if not row.texts[_TITLE]:
            return self._told(row, _TITLE, "title_emptied")
        if day is None:
            return self._told(row, _DAY, "no_day")
        if start is None:
            return self._told(row, _START, "no_time")
        if room is None:
            return self._told(row, _ROOM, "room_unknown")
        return None

    def _told(self, row: _Row, field: int, code: str) -> Trouble:
        cell = cell_name(row.at, self._places[field])
        return Trouble(sheet=self._sheet.name, cell=cell, code=code, value=row.texts[field])

    def _start(self, row: _Row, on: date | None, known: WrittenSlot | None) -> Minute | None:
        """After midnight where the day goes on until then."""
        minute = minute_of(row.texts[_START])
        if minute is None or minute >= MINUTES_A_DAY:
            return minute
        if known and known.day == on and known.start % MINUTES_A_DAY == minute:
            return known.start
        day = self._days.get(on) if on else None
        return minute_between(minute, day.opens, day.closes) if day else minute

    def _minutes(
        self, row: _Row, start: Minute | None, known: WrittenSlot | None
    ) -> tuple[int | None, Trouble | None]:
        """What was edited counts, the number or the end; where both were, they must agree."""
        number = _number(row.texts[_MINUTES])
        end = minute_of(row.texts[_END])
        until = (end - start) % MINUTES_A_DAY if end is not None and start is not None else None
        if row.texts[_MINUTES] and number is None:
            return None, self._told(row, _MINUTES, "no_minutes")
        if row.texts[_END] and end is None:
            return None, self._told(row, _END, "no_time")
        is_before = until is not None and until > _LONGEST_NIGHT
        if known is None:
            is_torn = is_before and number is None
            return (None, self._told(row, _END, "end_disagrees")) if is_torn else (number or until, None)
        is_edited = number is not None and number != known.minutes
        end_edited = end is not None and end % MINUTES_A_DAY != (known.start + known.minutes) % MINUTES_A_DAY
        if is_edited and end_edited and until != number:
            return None, self._told(row, _END, "end_disagrees")
        if is_edited:
            return number, None
        if not end_edited or until == known.minutes:
            return None, None
        return (None, self._told(row, _END, "end_disagrees")) if is_before else (until or None, None)


def _number(text: str) -> int | None:
    bare = text.removesuffix(".0")
    return int(bare) if bare.isascii() and bare.isdigit() and len(bare) < 6 else None
