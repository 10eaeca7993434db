"""The raw schedule judged: what can be used becomes a `SourceAgenda`, what can't becomes a problem."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import chain

from planner.domain import rules
from planner.domain.colours import OKABE_ITO
from planner.domain.published import GENERATOR, WHOLE_VENUE
from planner.domain.times import LATEST, Minute
from planner.importing.schedule import times, words
from planner.importing.schedule.events import EventReader, Where
from planner.importing.schedule.shape import RawDay, RawSchedule, Values
from planner.importing.schedule.source import SourceAgenda, SourceDay, SourceRoom, SourceSession, SourceTrack

_NO_ACRONYM = "schedule"

Hours = tuple[Minute, Minute]


def source_agenda(raw: RawSchedule) -> SourceAgenda:
    conference = raw.conference
    reader = EventReader(
        acronym=words.line(conference.get("acronym")) or _NO_ACRONYM,
        ours=raw.generator == GENERATOR,
        timezone=None,
    )
    reader.timezone = _timezone(reader, conference)
    dates = [_date(reader, day) for day in raw.days]
    stated = [_stated_hours(reader, day, on) for day, on in zip(raw.days, dates, strict=True)]
    events = skipped = 0
    for event, where in _events(raw, dates, stated):
        events += 1
        skipped += not reader.read(events, event, where)
    _compare_zone(reader)
    rooms = _rooms(reader, raw)
    sessions = tuple(reader.sessions.values())
    return SourceAgenda(
        name=words.line(conference.get("title")),
        acronym=reader.acronym,
        timezone=reader.timezone,
        moment=None if _names_unknown_zone(reader) else reader.moment,
        days=_days(dates, stated, sessions),
        rooms=rooms,
        tracks=_tracks(reader, conference, sessions),
        people=tuple(reader.people.values()),
        sessions=sessions,
        events=events,
        skipped=skipped,
        problems=tuple(reader.problems),
    )


def _timezone(reader: EventReader, conference: Values) -> str | None:
    """Our own `schedule.json` has a name the schema knows nothing of in `meta`."""
    meta = conference.get("meta")
    meta = meta if isinstance(meta, Mapping) else {}
    timezone = words.line(conference.get("time_zone_name") or meta.get("time_zone_name"))
    if timezone and not rules.is_timezone(timezone):
        reader.note(None, "time_zone_name", "timezone_unknown", timezone)
        return None
    return timezone or None


def _names_unknown_zone(reader: EventReader) -> bool:
    return any(problem.code == "timezone_unknown" for problem in reader.problems)


def _compare_zone(reader: EventReader) -> None:
    if reader.timezone and reader.moment and not times.agrees(reader.timezone, reader.moment):
        reader.note(
            None, "time_zone_name", "timezone_differs", f"{reader.timezone}, {reader.moment.isoformat()[-6:]}"
        )


def _date(reader: EventReader, day: RawDay) -> date | None:
    """As stated; else the date on which the day, or its first event, begins."""
    stated = words.line(day.values.get("date"))
    events = (event for room in day.rooms for event in room.events if isinstance(event, Mapping))
    begins = (words.line(event.get("date")) for event in events)
    texts = chain((stated, words.line(day.values.get("day_start"))), begins)
    found = next((moment.date() for text in texts if (moment := times.moment_of(text))), None)
    if found is None or (stated and not times.moment_of(stated)):
        reader.note(None, "day", "date_unreadable", stated)
    return found


def _stated_hours(reader: EventReader, day: RawDay, on: date | None) -> Hours | None:
    texts = [words.line(day.values.get(name)) for name in ("day_start", "day_end")]
    start, end = (times.moment_of(text) for text in texts)
    if on is None or not any(texts):
        return None
    hours = times.hours(on, start, end) if start and end else None
    if hours is None:
        reader.note(None, "day", "hours_impossible", " – ".join(texts))
    return hours


def _events(
    raw: RawSchedule, dates: Sequence[date | None], stated: Sequence[Hours | None]
) -> Iterator[tuple[object, Where]]:
    for day, on, hours in zip(raw.days, dates, stated, strict=True):
        opens, closes = hours or (Minute(0), LATEST)
        for room in day.rooms:
            where = Where(
                day=on,
                opens=opens,
                closes=closes,
                room=words.line(room.name),
                whole_venue=room.guid == WHOLE_VENUE,
            )
            for event in room.events:
                yield event, where


def _days(
    dates: Sequence[date | None], stated: Sequence[Hours | None], sessions: Sequence[SourceSession]
) -> tuple[SourceDay, ...]:
    """Each date once; hours as stated, else around what happens on it."""
    days: dict[date, SourceDay] = {}
    for on, given in zip(dates, stated, strict=True):
        if on is None:
            continue
        opens, closes = given or times.hours_around(_spans(sessions, on))
        known = days.get(on)
        days[on] = SourceDay(
            date=on,
            opens=min(known.opens, opens) if known else opens,
            closes=max(known.closes, closes) if known else closes,
            stated=given is not None or (known is not None and known.stated),
        )
    return tuple(days[on] for on in sorted(days))


def _spans(sessions: Sequence[SourceSession], on: date) -> list[tuple[int, int]]:
    return [
        (place.start, place.start + (session.minutes or 0))
        for session in sessions
        for place in session.places
        if place.date == on
    ]


def _rooms(reader: EventReader, raw: RawSchedule) -> tuple[SourceRoom, ...]:
    """In the order the conference lists them, then in that of the days."""
    rooms: dict[str, int | None] = {}
    for room in _listed(raw.conference, "rooms"):
        if room.get("guid") != WHOLE_VENUE:
            rooms.setdefault(words.line(room.get("name")), _capacity(reader, room.get("capacity")))
    for day in raw.days:
        rooms |= {
            name: None
            for room in day.rooms
            if room.guid != WHOLE_VENUE and (name := words.line(room.name)) not in rooms
        }
    for session in reader.sessions.values():
        rooms |= {place.room: None for place in session.places if place.room and place.room not in rooms}
    floors = _floors(raw) if reader.ours else {}
    return tuple(
        SourceRoom(name=name, capacity=capacity, floor=floors.get(name, ""))
        for name, capacity in rooms.items()
        if not rules.is_blank(name)
    )


def _floors(raw: RawSchedule) -> dict[str, str]:
    listed = _listed(raw.conference, "rooms")
    return {words.line(room.get("name")): words.line(room.get("description")) for room in listed}


def _capacity(reader: EventReader, value: object) -> int | None:
    if value is None:
        return None
    if isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= rules.MOST_PEOPLE:
        return int(value)
    reader.note(None, "capacity", "capacity_impossible", value)
    return None


def _tracks(
    reader: EventReader, conference: Values, sessions: Sequence[SourceSession]
) -> tuple[SourceTrack, ...]:
    """Of strangers' colours only those that everybody can tell apart, as ours are."""
    colours: dict[str, str] = {}
    for track in _listed(conference, "tracks"):
        colour = words.line(track.get("color")).lower()
        is_fit = rules.is_colour(colour) if reader.ours else colour in OKABE_ITO
        colours[words.line(track.get("name"))] = colour if is_fit else ""
    for session in sessions:
        colours.setdefault(session.track, "")
    return tuple(
        SourceTrack(name=name, colour=colour) for name, colour in colours.items() if not rules.is_blank(name)
    )


def _listed(conference: Values, name: str) -> list[Values]:
    found = conference.get(name)
    return [item for item in found if isinstance(item, Mapping)] if isinstance(found, list) else []
