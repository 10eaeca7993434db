"""The agenda as an iCalendar file (RFC 5545 and 7986), for phones and calendar programs.

Times are on the event's clock, with the definition of its zone. An entry keeps its UID from export to export;
its SEQUENCE and LAST-MODIFIED move when what strangers see of it does, so that a newer file updates what was
imported from an older one. What was released and dropped is told as cancelled. DTSTAMP is when the file was
made, as RFC 5545 (3.8.7.2) has it for METHOD:PUBLISH. Whole agendas hold what runs in parallel, so only a
person's own sessions make them busy. There is no ORGANIZER: it would be somebody's address.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from planner import __version__
from planner.domain.published import GENERATOR
from planner.domain.records import ReleasedSlot, SessionStatus
from planner.domain.snapshot import Snapshot
from planner.exporting.calendar.cancelled import cancelled
from planner.exporting.calendar.zones import moments, zone_definition
from planner.exporting.edition import Edition
from planner.exporting.sharing import SharedAgenda, SharedSession, SharedSlot, shared_agenda
from planner.language import Words
from planner.wording import exports, papers
from planner.wording.choices import choice

if TYPE_CHECKING:
    from icalendar import Calendar, Event

_LONGEST = 75
"""Bytes, of lines that need to be folded or longer ones."""


def write_calendar(snapshot: Snapshot, edition: Edition) -> bytes:
    """Refused: `timezone_unknown`."""
    lines = filter(None, _whole(snapshot, edition, is_for_us=True).content_lines())
    return b"".join(_folded(line) + b"\r\n" for line in lines)


def calendar_lines(snapshot: Snapshot, edition: Edition) -> list[str]:
    """The same, each line as long as it is, and without what only our own import asks for: half the work."""
    return [str(line) for line in _whole(snapshot, edition, is_for_us=False).content_lines() if line]


def _folded(line: Any) -> bytes:
    """Of a `Contentline`. The library looks at each letter of a line, also of those that are short enough."""
    whole: bytes = line.encode()
    if len(whole) >= _LONGEST:
        whole = line.to_ical()
    return whole


def _whole(snapshot: Snapshot, edition: Edition, *, is_for_us: bool) -> "Calendar":
    agenda = shared_agenda(snapshot, edition.choices)
    gone = cancelled(snapshot, edition)
    calendar = _calendar(
        agenda, edition, [*(slot.id for slot in agenda.slots), *(slot.slot for slot in gone)]
    )
    for slot in agenda.slots:
        entry = _entry(slot, agenda, edition)
        if is_for_us:
            _tell_ourselves(entry, slot)
        calendar.add_component(entry)
    for dropped in gone:
        calendar.add_component(_cancellation(dropped, agenda, edition))
    entries = calendar.events
    if not entries or any("TZID" in entry["dtstart"].params for entry in entries):
        definition = zone_definition(agenda.zone, _years(entries, edition.created))
        calendar.subcomponents.insert(0, definition)
    return calendar


def _calendar(agenda: SharedAgenda, edition: Edition, slots: Iterable[str]) -> "Calendar":
    """Empty. Most programs ask for the name by the word that is older than the standard's."""
    from icalendar import Calendar, vText  # noqa: PLC0415 - slow import

    calendar = Calendar()
    calendar.add("prodid", f"-//{GENERATOR}//{__version__}//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    name = " · ".join(filter(None, (agenda.name, ", ".join(agenda.parts))))
    for asked, text in (
        ("name", name),
        ("x-wr-calname", name),
        ("description", agenda.about),
        ("x-wr-caldesc", agenda.about),
        ("x-wr-timezone", agenda.zone.key),
    ):
        if text:
            calendar.add(asked, vText(text))
    if agenda.guid:
        calendar.add("uid", agenda.guid)
    known = [edition.revisions[slot].at for slot in slots if slot in edition.revisions]
    if known:
        calendar.add("last-modified", max(known).astimezone(UTC))
    return calendar


def _entry(slot: SharedSlot, agenda: SharedAgenda, edition: Edition) -> "Event":
    session = slot.session
    entry = _event(slot.id, edition)
    begins, ends = moments(agenda.zone, slot.day, slot.start, slot.end)
    entry.add("dtstart", begins)
    entry.add("dtend", ends)
    entry.add("summary", session.title)
    entry.add("status", "CONFIRMED" if session.is_certain else "TENTATIVE")
    entry.add("transp", "OPAQUE" if edition.choices.person else "TRANSPARENT")
    parts = [(role, person.name) for person in session.people for role in person.roles]
    description = "\n\n".join(filter(None, (exports.people(parts, edition.words), session.abstract)))
    if description:
        entry.add("description", description)
    categories = list(_categories(session, edition.words))
    if categories:
        entry.add("categories", categories)
    _locate(entry, slot.room.name if slot.room else "", agenda)
    return entry


def _cancellation(slot: ReleasedSlot, agenda: SharedAgenda, edition: Edition) -> "Event":
    entry = _event(slot.slot, edition)
    begins, ends = moments(agenda.zone, slot.date, slot.start, slot.start + slot.minutes)
    entry.add("dtstart", begins)
    entry.add("dtend", ends)
    entry.add("summary", slot.title or choice(SessionStatus.CANCELLED, edition.words))
    entry.add("status", "CANCELLED")
    entry.add("transp", "TRANSPARENT")
    _locate(entry, slot.room_name, agenda)
    return entry


def _event(slot: str, edition: Edition) -> "Event":
    """With what tells a newer one from an older one."""
    from icalendar import Event  # noqa: PLC0415 - slow import

    entry = Event()
    entry.add("uid", f"{slot}@{GENERATOR}")
    entry.add("dtstamp", edition.created.astimezone(UTC))
    revision = edition.revisions.get(slot)
    entry.add("sequence", revision.count if revision else 0)
    if revision:
        entry.add("last-modified", revision.at.astimezone(UTC))
    return entry


def _categories(session: SharedSession, words: Words) -> Iterator[str]:
    if session.track:
        yield session.track.name
    kind = papers.session_type(session.type, words)
    if kind:
        yield kind


def _locate(entry: "Event", room: str, agenda: SharedAgenda) -> None:
    location = ", ".join(filter(None, (room, agenda.venue, agenda.city)))
    if location:
        entry.add("location", location)


def _tell_ourselves(entry: "Event", slot: SharedSlot) -> None:
    """What our own import needs to find everything again; others overlook it, and it says nothing new."""
    from icalendar import vText  # noqa: PLC0415 - slow import

    session = slot.session
    told = {
        "session": session.id,
        "type": session.type.value,
        "room": slot.room.name if slot.room else "",
        "track": session.track.name if session.track else None,
        "language": session.language or None,
    }
    for name, text in told.items():
        if text is not None:
            entry.add(f"x-workshop-{name}", vText(text))
    for person in session.people:
        for role in person.roles:
            entry.add("x-workshop-person", vText(person.name, params={"x-role": role.value}))


def _years(entries: Iterable["Event"], created: datetime) -> set[int]:
    """In which they are, on their own clocks; without any there is that of when the file was made."""
    found = {entry.decoded(name).year for entry in entries for name in ("dtstart", "dtend")}
    return found or {created.year}
