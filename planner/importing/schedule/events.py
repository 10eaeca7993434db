"""Events of a schedule, judged one by one: each is part of a session, or left out with a problem."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import partial

from planner.domain import rules
from planner.domain.ids import typed_id
from planner.domain.records import RoleKind, SessionType
from planner.domain.times import LATEST, Minute, minute_between, parse_clock
from planner.importing.problem import Problem
from planner.importing.schedule import times, words
from planner.importing.schedule.shape import Values
from planner.importing.schedule.source import Place, SourcePerson, SourceSession

_LONGEST_VALUE = 120
"""Characters of a bad value that a problem repeats."""

_ROLES = frozenset(RoleKind)

Note = Callable[[str, str, object], None]
"""Field, code and value of what is wrong with the event being read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """What the tree around an event says of it."""

    day: date | None
    opens: Minute
    closes: Minute
    room: str
    whole_venue: bool


@dataclass(slots=True, kw_only=True)
class EventReader:
    """What is known of the source while its events are read one after the other."""

    acronym: str
    ours: bool
    """An export of this program: nothing in it is markup, and it knows our sessions' ids."""
    timezone: str | None
    moment: datetime | None = None
    """The first time that tells an offset from UTC."""
    problems: list[Problem] = field(default_factory=list)
    people: dict[str, SourcePerson] = field(default_factory=dict)
    sessions: dict[str, SourceSession] = field(default_factory=dict)

    def note(self, row: int | None, field: str, code: str, value: object) -> None:
        text = words.line(value if isinstance(value, str | int | float) else repr(value))
        self.problems.append(Problem(row, field, code, text[:_LONGEST_VALUE]))

    def read(self, row: int, event: object, where: Where) -> bool:
        """False where nothing of it can be used."""
        note: Note = partial(self.note, row)
        if not isinstance(event, Mapping):
            note("event", "not_an_event", event)
            return False
        title = words.line(event.get("title"))
        if rules.is_blank(title):
            note("title", "title_missing", "")
            return False
        place = self._place(row, event, where, note)
        people = list(self._people(event, note))
        session = SourceSession(
            rows=(row,),
            title=title,
            reference=self._reference(event),
            own_id=self._own_id(event),
            abstract=self._abstract(event),
            language=words.line(event.get("language")),
            type=self._type(event, title),
            minutes=_minutes(event, note),
            track=words.line(event.get("track")),
            people=tuple(dict.fromkeys(person for person, _ in people)),
            roles=tuple(dict.fromkeys((person, kind) for person, kinds in people for kind in kinds)),
            places=(place,) if place else (),
        )
        self._add(session, note)
        return True

    def _add(self, session: SourceSession, note: Note) -> None:
        """Events of one session share its key: a workshop that is run twice."""
        key = session.own_id or session.reference or f"#{session.rows[0]}"
        known = self.sessions.get(key)
        if known is None:
            self.sessions[key] = session
        elif known.title == session.title:
            self.sessions[key] = replace(
                known,
                rows=known.rows + session.rows,
                people=tuple(dict.fromkeys(known.people + session.people)),
                roles=tuple(dict.fromkeys(known.roles + session.roles)),
                places=known.places + session.places,
            )
        else:
            note("guid", "reference_repeated", session.reference)
            self.sessions[f"#{session.rows[0]}"] = replace(session, reference="", own_id="")

    def _reference(self, event: Values) -> str:
        """pretalx's code is that of the submission, its guid that of one slot; frab has the guid alone."""
        given = (words.line(event.get(name)) for name in ("code", "guid", "id"))
        key = self._own_id(event) or next(filter(None, given), "")
        return f"{self.acronym}:{key}" if key else ""

    def _own_id(self, event: Values) -> str:
        """Our exports write `event-session-slot` into the slug, the one field both forms have room in."""
        parts = words.line(event.get("slug")).split("-")
        return typed_id(parts[1]) or "" if self.ours and len(parts) == 3 else ""

    def _abstract(self, event: Values) -> str:
        """Our own description only says in words who takes which part."""
        if self.ours:
            return words.lines(event.get("abstract"))
        texts = (words.lines(event.get(name)) for name in ("subtitle", "abstract", "description"))
        return words.joined([words.plain(text) for text in texts])

    def _type(self, event: Values, title: str) -> SessionType | None:
        word = words.line(event.get("type"))
        if self.ours and word in set(SessionType):
            return SessionType(word)
        return words.session_type(word, title)

    def _people(self, event: Values, note: Note) -> Iterator[tuple[SourcePerson, list[RoleKind]]]:
        persons = event.get("persons")
        if persons is not None and not isinstance(persons, list):
            note("persons", "person_unreadable", persons)
            return
        for person in persons or []:
            values: Values = person if isinstance(person, Mapping) else {"name": person}
            found = _person(values, self.acronym)
            if found is None:
                note("persons", "person_unreadable", person)
            else:
                yield self.people.setdefault(found.reference or found.name, found), _roles(values)

    def _place(self, row: int, event: Values, where: Where, note: Note) -> Place | None:
        moment = self._start(event, where, note)
        if moment is None:
            return None
        day = where.day or moment.date()
        start = times.minute_on(day, moment)
        if not 0 <= start < LATEST:
            note("date", "time_outside_day", event.get("date"))
            return None
        room = where.room or words.line(event.get("room"))
        if where.whole_venue:
            return Place(row=row, date=day, start=Minute(start), room=None)
        if rules.is_blank(room):
            note("room", "room_missing", "")
        return Place(row=row, date=day, start=Minute(start), room=None if rules.is_blank(room) else room)

    def _start(self, event: Values, where: Where, note: Note) -> datetime | None:
        """The wall clock at which an event begins: from its date, else from `start` on the day around it."""
        text, start = words.line(event.get("date")), words.line(event.get("start"))
        shown = parse_clock(start[:5])
        moment = times.moment_of(text)
        if moment is None:
            return self._shown_start(text, start, where, note)
        if ":" not in text and shown is not None:
            return times.at(moment.date(), shown)
        found = times.wall(moment, shown=shown, timezone=self.timezone)
        if shown is not None and times.of_day(found) != shown:
            note("start", "start_differs", f"{start}, {text}")
        elif self.moment is None and moment.tzinfo is not None and moment.replace(tzinfo=None) == found:
            self.moment = moment
        return found

    def _shown_start(self, text: str, start: str, where: Where, note: Note) -> datetime | None:
        """For an event whose date is missing or unreadable."""
        shown = parse_clock(start[:5])
        if text:
            note("date", "time_unreadable", text)
        elif where.day is not None and shown is None:
            note("start", "time_unreadable" if start else "time_missing", start)
        if where.day is None or shown is None:
            return None
        return times.at(where.day, minute_between(shown, where.opens, where.closes))


def _minutes(event: Values, note: Note) -> int | None:
    duration = event.get("duration")
    minutes = times.minutes_of(words.line(duration))
    if minutes is None:
        begin, end = (times.moment_of(words.line(event.get(name))) for name in ("date", "end"))
        minutes = times.between(begin, end)
    if minutes is None and duration in (None, ""):
        note("duration", "minutes_missing", "")
    elif minutes is None:
        note("duration", "minutes_unreadable", duration)
    elif not 1 <= minutes <= rules.LONGEST_SESSION:
        note("duration", "minutes_impossible", duration if duration is not None else minutes)
        return None
    return minutes


def _roles(values: Values) -> list[RoleKind]:
    """Only our own `schedule.json` says them."""
    said = values.get("roles")
    return [RoleKind(role) for role in said if role in _ROLES] if isinstance(said, list) else []


def _person(values: Values, acronym: str) -> SourcePerson | None:
    known = ("public_name", "name", "full_public_name", "full_name")
    shown = (words.line(values.get(name)) for name in known)
    name = next((text for text in shown if not rules.is_blank(text)), "")
    if not name:
        return None
    guid = words.line(values.get("guid"))
    key = words.line(values.get("id")) or guid or words.line(values.get("code"))
    return SourcePerson(
        name=name,
        reference=f"{acronym}:person:{key}" if key else "",
        guid=guid,
        organisation=words.line(values.get("organisation")),
    )
