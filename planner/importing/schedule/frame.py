"""What an agenda stands in: the event, its days, rooms and tracks, found in the workshop or added to it."""

from collections.abc import Iterable
from datetime import date
from itertools import count

from planner.domain import rules
from planner.domain.colours import next_colour
from planner.domain.names import folded
from planner.domain.records import Day, Room, Track
from planner.domain.snapshot import Snapshot
from planner.importing.draft import Draft
from planner.importing.schedule import times
from planner.importing.schedule.source import SourceAgenda

Named = dict[str, str]
"""Ids by folded name."""


def plan_event(draft: Draft, source: SourceAgenda, snapshot: Snapshot) -> None:
    """The time zone follows the source until there are sessions; then it is only said that they differ.

    A zone whose clocks show what the source's do stays, unless the source names another that fits as well.
    """
    event, moment = snapshot.event, source.moment
    fits = moment is not None and times.agrees(event.timezone, moment)
    named = source.timezone
    if fits and (named is None or snapshot.sessions or (moment and not times.agrees(named, moment))):
        return
    zone = named or _zone_of_offset(draft, source)
    if zone is None or zone == event.timezone:
        return
    if snapshot.sessions:
        draft.note(None, "time_zone_name", "timezone_kept", zone)
    else:
        draft.change(event, about=event.name, timezone=zone)


def _zone_of_offset(draft: Draft, source: SourceAgenda) -> str | None:
    offset = source.moment.utcoffset() if source.moment else None
    if source.moment is None or offset is None:
        return None
    zone = times.zone_at(offset)
    if zone is None:
        draft.note(None, "time_zone_name", "timezone_missing", source.moment.isoformat()[-6:])
    return zone


def plan_days(draft: Draft, source: SourceAgenda, snapshot: Snapshot) -> dict[date, str]:
    """Ids by date. Days beyond the number an event can have are left out, and said to be.

    The days a new workshop begins with give way to those of the source as long as nothing hangs on them.
    """
    present = {day.date: day for day in snapshot.days}
    if present and source.days and not present.keys() & {day.date for day in source.days}:
        if _are_untouched(snapshot):
            draft.spare_days = tuple(day.id for day in snapshot.days)
            present = {}
        elif not snapshot.slots:
            draft.note(None, "day", "days_unused", ", ".join(on.isoformat() for on in present))
    ids = {on: day.id for on, day in present.items()}
    for day in source.days:
        known = present.get(day.date)
        if known is not None and day.stated:
            about = known.date.isoformat()
            draft.change(known, about=about, opens=day.opens, closes=day.closes)
        elif known is None and len(ids) >= rules.MOST_DAYS:
            draft.note(None, "day", "too_many_days", day.date.isoformat())
        elif known is None:
            added = Day(id=draft.new_id(), date=day.date, opens=day.opens, closes=day.closes)
            ids[day.date] = draft.add(added).id
    draft.names |= {day: on.isoformat() for on, day in ids.items()}
    return ids


def _are_untouched(snapshot: Snapshot) -> bool:
    return not (snapshot.sessions or snapshot.closures or snapshot.absences or snapshot.check_ins)


def plan_rooms(draft: Draft, source: SourceAgenda, snapshot: Snapshot) -> Named:
    ids = _first_by_name((room.name, room.id) for room in snapshot.rooms)
    position = count(max((room.position for room in snapshot.rooms), default=-1) + 1)
    for room in source.rooms:
        key = folded(room.name)
        known = snapshot.room.get(ids.get(key, ""))
        if known is not None and room.capacity is not None:
            draft.change(known, about=known.name, capacity=room.capacity)
        elif key not in ids:
            added = Room(
                id=draft.new_id(),
                name=room.name,
                capacity=room.capacity,
                floor=room.floor,
                position=next(position),
            )
            ids[key] = draft.add(added).id
            draft.names[added.id] = added.name
    draft.names |= {room.id: room.name for room in snapshot.rooms}
    return ids


def plan_tracks(draft: Draft, source: SourceAgenda, snapshot: Snapshot) -> Named:
    """New ones take the source's colour, or ours in turn."""
    ids = _first_by_name((track.name, track.id) for track in snapshot.tracks)
    taken = [track.colour for track in snapshot.tracks]
    position = count(max((track.position for track in snapshot.tracks), default=-1) + 1)
    for track in source.tracks:
        key = folded(track.name)
        if key not in ids:
            colour = track.colour or next_colour(taken)
            added = Track(id=draft.new_id(), name=track.name, colour=colour, position=next(position))
            ids[key] = draft.add(added).id
            draft.names[added.id] = added.name
            taken.append(colour)
    draft.names |= {track.id: track.name for track in snapshot.tracks}
    return ids


def _first_by_name(pairs: Iterable[tuple[str, str]]) -> Named:
    ids: Named = {}
    for name, record_id in pairs:
        ids.setdefault(folded(name), record_id)
    return ids
