"""The agenda as an iCalendar file (RFC 5545), for phones and calendar programs.

Times are in UTC: every program shows them on its own clock without having to trust a time zone definition
of ours. An entry keeps its UID from export to export and counts up its SEQUENCE, so that a newer file updates
it.
"""

from datetime import UTC
from typing import TYPE_CHECKING

from planner import __version__
from planner.domain.published import GENERATOR
from planner.domain.snapshot import Snapshot
from planner.exporting.edition import Edition
from planner.exporting.sharing import SharedAgenda, SharedSlot, shared_agenda
from planner.wording import exports

if TYPE_CHECKING:
    from icalendar import Event


def write_calendar(snapshot: Snapshot, edition: Edition) -> bytes:
    """Refused: `timezone_unknown`."""
    from icalendar import Calendar  # noqa: PLC0415 - slow import

    agenda = shared_agenda(snapshot, edition.choices)
    calendar = Calendar()
    calendar.add("prodid", f"-//{GENERATOR}//{__version__}//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", agenda.name)
    calendar.add("x-wr-timezone", agenda.zone.key)
    for slot in agenda.slots:
        calendar.add_component(_entry(slot, agenda, edition))
    return bytes(calendar.to_ical())


def _entry(slot: SharedSlot, agenda: SharedAgenda, edition: Edition) -> "Event":
    from icalendar import Event  # noqa: PLC0415 - slow import

    session = slot.session
    entry = Event()
    entry.add("uid", f"{slot.id}@{GENERATOR}")
    entry.add("sequence", agenda.step)
    entry.add("dtstamp", edition.created.astimezone(UTC))
    entry.add("dtstart", agenda.at(slot.day, slot.start).astimezone(UTC))
    entry.add("dtend", agenda.at(slot.day, slot.end).astimezone(UTC))
    entry.add("summary", session.title)
    entry.add("status", "CONFIRMED" if session.is_certain else "TENTATIVE")
    parts = [(role, person.name) for person in session.people for role in person.roles]
    description = "\n\n".join(filter(None, (exports.people(parts, edition.words), session.abstract)))
    if description:
        entry.add("description", description)
    if session.track:
        entry.add("categories", [session.track.name])
    location = [slot.room.name if slot.room else "", agenda.venue, agenda.city]
    if any(location):
        entry.add("location", ", ".join(filter(None, location)))
    return entry
