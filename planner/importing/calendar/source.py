"""The entries of a calendar as an agenda: on the event's clock, in rooms, put together to sessions."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from planner.domain import rules
from planner.domain.records import SessionStatus
from planner.domain.snapshot import Snapshot
from planner.domain.times import Minute
from planner.importing.calendar.entry import Entry, Note, When
from planner.importing.calendar.files import CalendarFile
from planner.importing.calendar.nights import with_nights
from planner.importing.calendar.own import Own, abstract_of, own_of
from planner.importing.calendar.places import rooms_of
from planner.importing.calendar.repeating import times_of
from planner.importing.calendar.telling import notes_of
from planner.importing.problem import Problem
from planner.importing.schedule import times, words
from planner.importing.schedule.source import (
    Place,
    SourceAgenda,
    SourceCancellation,
    SourceDay,
    SourcePerson,
    SourceRoom,
    SourceSession,
    SourceTrack,
)

ACRONYM = "ics"
"""Before the references of what comes from calendars."""
_LONGEST_VALUE = 120
_STATUS = {"TENTATIVE": SessionStatus.PROPOSED, "CONFIRMED": SessionStatus.CONFIRMED}


def source_agenda(calendar: CalendarFile, snapshot: Snapshot) -> SourceAgenda:
    """On the clock of the event once it has sessions, else on the calendar's own."""
    reader = _reader(calendar, snapshot)
    for entry in calendar.entries:
        reader.read(entry)
    sessions = tuple(with_nights(reader.sessions.values(), snapshot))
    kept = {row for session in sessions for row in session.rows} | {each.row for each in reader.off}
    return SourceAgenda(
        name=calendar.name,
        acronym=ACRONYM,
        timezone=reader.timezone,
        moment=None,
        days=_days(sessions),
        rooms=_rooms(sessions),
        tracks=tuple(
            SourceTrack(name=name) for name in dict.fromkeys(each.track for each in sessions) if name
        ),
        people=tuple(reader.people.values()),
        sessions=sessions,
        events=len(calendar.entries),
        skipped=len(calendar.entries) - len(kept),
        problems=tuple(sorted((*calendar.problems, *reader.problems), key=lambda each: each.row or 0)),
        notes=tuple(notes_of(calendar, snapshot, reader.timezone)),
        cancellations=tuple(reader.off),
        names={entry.row: entry.title for entry in calendar.entries if entry.row not in kept},
        is_whole=False,
    )


def _reader(calendar: CalendarFile, snapshot: Snapshot) -> "_Reader":
    event = snapshot.event
    timezone = event.timezone if snapshot.sessions or not calendar.timezone else calendar.timezone
    clock = ZoneInfo(timezone if rules.is_timezone(timezone) else "UTC")
    single = [entry.start for entry in calendar.entries if entry.start and not entry.rule]
    dates = {_date(_on(when, clock)) for when in single}
    days = {day.date for day in snapshot.days}
    is_long = len(dates) > rules.MOST_DAYS and bool(dates & days)
    near = dates | (days if snapshot.slots or dates & days else set())
    series = [entry for entry in calendar.entries if entry.instead_of is not None]
    return _Reader(
        calendar=calendar,
        timezone=timezone,
        clock=clock,
        rooms=rooms_of([entry.location for entry in calendar.entries], (event.venue, event.city)),
        only=frozenset(days) if is_long else frozenset(),
        near=frozenset(near),
        known={slot.id: slot.session for slot in snapshot.slots},
        moved={
            uid: [each.instead_of for each in series if each.uid == uid and each.instead_of]
            for uid in {entry.uid for entry in series}
        },
        older=frozenset(_older(calendar.entries)),
    )


def _older(entries: Sequence[Entry]) -> Iterator[int]:
    """Of entries of one UID the highest SEQUENCE counts (RFC 5545, 3.8.7.4); several may have that."""
    newest: dict[tuple[str, When | None], int] = {}
    for entry in entries:
        key = entry.uid, entry.instead_of
        newest[key] = max(newest.get(key, 0), entry.sequence)
    for entry in entries:
        if entry.uid and entry.sequence < newest[entry.uid, entry.instead_of]:
            yield entry.row


@dataclass(slots=True, kw_only=True)
class _Reader:
    calendar: CalendarFile
    timezone: str
    clock: ZoneInfo
    rooms: Mapping[str, str | None]
    only: frozenset[date]
    """The days that count where the calendar is of much more than an event."""
    near: frozenset[date]
    """Days to which what repeats is followed; none: some weeks."""
    known: Mapping[str, str]
    """Sessions of the workshop by slot."""
    moved: Mapping[str, Sequence[When]]
    older: frozenset[int]
    """Rows of entries of which the calendar has a newer version, too."""
    problems: list[Problem] = field(default_factory=list)
    sessions: dict[str, SourceSession] = field(default_factory=dict)
    people: dict[str, SourcePerson] = field(default_factory=dict)
    off: list[SourceCancellation] = field(default_factory=list)

    def read(self, entry: Entry) -> None:
        note = partial(self._note, entry.row)
        own = own_of(entry)
        is_off = entry.status == "CANCELLED" or self.calendar.is_cancelled
        if entry.row in self.older:
            note("event", "older_version", entry.title)
            return
        if rules.is_blank(entry.title) and not is_off:
            note("title", "title_missing", "")
            return
        starts = self._starts(entry, note)
        if starts is None:
            return
        places = tuple(self._places(entry, own, starts, note))
        if is_off:
            self._cancel(entry, own, places)
        else:
            self._add(self._session(entry, own, places, note))

    def _starts(self, entry: Entry, note: Note) -> Sequence[When] | None:
        """None for an entry on days that don't count."""
        if entry.start is None:
            note("start", "time_missing", "")
            return ()
        near = self.only or self.near
        moved = () if entry.instead_of else self.moved.get(entry.uid, ())
        repeats = bool(entry.rule or entry.also)
        found = times_of(entry, moved, near if repeats else (), self.clock)
        if not found.is_followed:
            note("date", "repeats_oddly", entry.rule)
        starts = [when for when in found.starts if not self.only or _date(_on(when, self.clock)) in self.only]
        if not starts:
            note("date", "outside_event", _date(_on(entry.start, self.clock)).isoformat())
            return None
        if found.is_cut:
            note("date", "repeats_longer", str(len(starts)))
        return starts

    def _places(self, entry: Entry, own: Own, starts: Sequence[When], note: Note) -> Iterator[Place]:
        room = self.rooms[entry.location] if own.room is None else own.room or None
        if starts and not isinstance(starts[0], datetime):
            note("start", "whole_day", entry.title)
            return
        for when in starts:
            wall = _on(when, self.clock)
            if isinstance(wall, datetime):
                minute = Minute(times.of_day(wall))
                yield Place(row=entry.row, date=wall.date(), start=minute, room=room, slot=own.slot)

    def _session(self, entry: Entry, own: Own, places: tuple[Place, ...], note: Note) -> SourceSession:
        track = own.track if own.track is not None else next(iter(entry.categories), "")
        own_id = self._own_id(own)
        is_here = bool(own.slot) and own.slot in self.known and not own.session
        abstract = "" if is_here else abstract_of(entry, own)
        people = {name: self.people.setdefault(name, SourcePerson(name=name)) for name, _ in own.parts}
        return SourceSession(
            rows=(entry.row,),
            title=entry.title,
            reference=self._reference(entry, own),
            own_id=own_id,
            abstract=abstract if self.calendar.ours else words.plain(abstract),
            language=own.language,
            type=own.type or words.session_type("", entry.title),
            minutes=self._minutes(entry, note),
            track=track,
            status=_STATUS.get(entry.status),
            is_private=entry.is_private,
            people=tuple(people.values()),
            roles=tuple((people[name], kind) for name, kind in own.parts),
            places=places,
        )

    def _reference(self, entry: Entry, own: Own) -> str:
        key = own.session or own.slot or entry.uid[: rules.LONGEST_LINE - len(ACRONYM) - 1]
        return f"{ACRONYM}:{words.line(key)}" if key else ""

    def _own_id(self, own: Own) -> str:
        """The session of ours it is, as far as it is in this workshop."""
        return self.known.get(own.slot, own.session)

    def _minutes(self, entry: Entry, note: Note) -> int | None:
        """Between what the clocks on the wall show, also over a change of summer time."""
        length = entry.duration
        start, end = entry.start, entry.end
        if not isinstance(start, datetime):
            return None
        if isinstance(end, datetime):
            walls = [_on(when, self.clock) for when in (start, end)]
            length = walls[1] - walls[0]
        if length is None:
            note("duration", "minutes_missing", "")
            return None
        minutes = length // timedelta(minutes=1)
        if not 1 <= minutes <= rules.LONGEST_SESSION:
            note("duration", "minutes_impossible", minutes)
            return None
        return minutes

    def _add(self, session: SourceSession) -> None:
        """Entries of one session: of one id or reference, and of ours those that are alike in everything."""
        alike = repr(replace(session, rows=(), places=(), reference=""))
        is_told = bool(session.own_id or not self.calendar.ours)
        key = (session.own_id or session.reference) if is_told else alike
        known = self.sessions.get(key or f"#{session.rows[0]}")
        if known is None or known.title != session.title:
            at = key if known is None and key else f"#{session.rows[0]}"
            self.sessions[at] = session if known is None else replace(session, own_id="", reference="")
            return
        self.sessions[key] = replace(
            known,
            rows=known.rows + session.rows,
            places=tuple(dict.fromkeys(known.places + session.places)),
        )

    def _cancel(self, entry: Entry, own: Own, places: tuple[Place, ...]) -> None:
        self.off.append(
            SourceCancellation(
                row=entry.row,
                title=entry.title,
                reference=self._reference(entry, own),
                own_id=self._own_id(own),
                slot=own.slot,
                places=places,
            )
        )

    def _note(self, row: int, field: str, code: str, value: object) -> None:
        self.problems.append(Problem(row, field, code, words.line(str(value))[:_LONGEST_VALUE]))


def _on(when: When, clock: ZoneInfo) -> When:
    """What the clock on the wall shows; a time without a zone is what it shows."""
    if not isinstance(when, datetime) or when.tzinfo is None:
        return when
    try:
        return when.astimezone(clock).replace(tzinfo=None)
    except OverflowError:
        return when.replace(tzinfo=None)


def _date(when: When) -> date:
    return when.date() if isinstance(when, datetime) else when


def _days(sessions: Sequence[SourceSession]) -> tuple[SourceDay, ...]:
    spans: dict[date, list[tuple[int, int]]] = {}
    for session in sessions:
        for place in session.places:
            spans.setdefault(place.date, []).append((place.start, place.start + (session.minutes or 0)))
    hours = {on: times.hours_around(spans[on]) for on in sorted(spans)}
    return tuple(
        SourceDay(date=on, opens=opens, closes=closes, stated=False) for on, (opens, closes) in hours.items()
    )


def _rooms(sessions: Sequence[SourceSession]) -> tuple[SourceRoom, ...]:
    named = dict.fromkeys(place.room for session in sessions for place in session.places if place.room)
    return tuple(SourceRoom(name=name) for name in named if not rules.is_blank(name))
