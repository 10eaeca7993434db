"""What the script of the agenda's page knows: where each entry belongs, and its lines for a calendar.

The lines are those of the calendar we export, so that an entry taken from the page is the same one there.
Long lines are not folded, and an abstract is left out where the page shows it anyway: both are put back when
a calendar is made.
"""

from collections.abc import Iterator

from planner.domain.snapshot import Snapshot
from planner.exporting.calendars import write_calendar
from planner.exporting.edition import Edition
from planner.exporting.sharing import SharedAgenda, SharedRoom, SharedSlot, SharedTrack

ABSTRACT = "\0"
"""Stands for the abstract; no text of ours holds it."""

_BEGIN, _END = "BEGIN:VEVENT", "END:VEVENT"


def page_data(
    agenda: SharedAgenda,
    snapshot: Snapshot,
    edition: Edition,
    *,
    tracks: tuple[SharedTrack, ...],
    rooms: tuple[SharedRoom, ...],
) -> dict[str, object]:
    """Values of JSON. Tracks and rooms are told by their place among those given, -1 for none; moments are
    seconds since 1970."""
    lines = write_calendar(snapshot, edition).decode().replace("\r\n ", "").splitlines()
    around = list(_around(lines))
    entries = dict(_entries(lines))
    return {
        "head": "\n".join(around[:-1]),
        "tail": around[-1],
        "slots": {
            slot.id: {
                "session": slot.session.id,
                "day": slot.day.isoformat(),
                "from": _seconds(agenda, slot, slot.start),
                "to": _seconds(agenda, slot, slot.end),
                "track": tracks.index(slot.session.track) if slot.session.track else -1,
                "room": rooms.index(slot.room) if slot.room else -1,
                "entry": "\n".join(_shortened(line, slot) for line in entries[slot.id]),
            }
            for slot in agenda.slots
        },
    }


def _seconds(agenda: SharedAgenda, slot: SharedSlot, minute: int) -> int:
    return int(agenda.at(slot.day, minute).timestamp())


def _around(lines: list[str]) -> Iterator[str]:
    """What of a calendar is not in an entry."""
    is_inside = False
    for line in lines:
        is_inside = is_inside or line == _BEGIN
        if not is_inside:
            yield line
        is_inside = is_inside and line != _END


def _entries(lines: list[str]) -> Iterator[tuple[str, list[str]]]:
    """By what stands before the @ of their UID."""
    begins = [place for place, line in enumerate(lines) if line == _BEGIN]
    ends = [place for place, line in enumerate(lines) if line == _END]
    for begin, end in zip(begins, ends, strict=True):
        entry = lines[begin : end + 1]
        uid = next(line for line in entry if line.startswith("UID:"))
        yield uid.removeprefix("UID:").partition("@")[0], entry


def _shortened(line: str, slot: SharedSlot) -> str:
    from icalendar import vText  # noqa: PLC0415 - slow import

    abstract = vText(slot.session.abstract).to_ical().decode()
    if not abstract or not line.startswith("DESCRIPTION") or not line.endswith(abstract):
        return line
    return line.removesuffix(abstract) + ABSTRACT
