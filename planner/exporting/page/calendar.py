"""What the script of the agenda's page knows: where each entry belongs, and its lines for a calendar.

The lines are those of the calendar we export, so that an entry taken from the page is the same one there, but
for what only our own import asks for. They are kept short: long ones are not folded, those that are the same
in every entry stand here once, and an abstract stands only where the page shows it. The script puts it all
back when it makes a calendar. That has no UID of its own: with the whole agenda's it would be taken for it.
"""

from collections.abc import Iterable, Iterator

from planner.domain.snapshot import Snapshot
from planner.exporting.calendar.files import calendar_lines
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
    """Values of JSON.

    Tracks and rooms are told by their place among those given, -1 for none; moments are seconds since 1970.
    """
    lines = calendar_lines(snapshot, edition)
    around = [line for line in _around(lines) if not line.startswith("UID:")]
    entries = dict(_entries(lines))
    told = [entries[slot.id] for slot in agenda.slots]
    shared = [line for line in (told[0] if told else []) if all(line in entry for entry in told)]
    return {
        "head": "\n".join(around[:-1]),
        "foot": around[-1],
        "shared": "\n".join(shared),
        "slots": {
            slot.id: {
                "session": slot.session.id,
                "day": slot.day.isoformat(),
                "from": _seconds(agenda, slot, slot.start),
                "to": _seconds(agenda, slot, slot.end),
                "track": tracks.index(slot.session.track) if slot.session.track else -1,
                "room": rooms.index(slot.room) if slot.room else -1,
                "entry": _own_lines(entries[slot.id], shared, slot),
            }
            for slot in agenda.slots
        },
    }


def _seconds(agenda: SharedAgenda, slot: SharedSlot, minute: int) -> int:
    return int(agenda.at(slot.day, minute).timestamp())


def _around(lines: Iterable[str]) -> Iterator[str]:
    """What of a calendar is not in an entry."""
    is_inside = False
    for line in lines:
        is_inside = is_inside or line == _BEGIN
        if not is_inside:
            yield line
        is_inside = is_inside and line != _END


def _entries(lines: list[str]) -> Iterator[tuple[str, list[str]]]:
    """What is between their first and last line, by what stands before the @ of their UID."""
    begins = [place for place, line in enumerate(lines) if line == _BEGIN]
    ends = [place for place, line in enumerate(lines) if line == _END]
    for begin, end in zip(begins, ends, strict=True):
        entry = lines[begin + 1 : end]
        uid = next(line for line in entry if line.startswith("UID:"))
        yield uid.removeprefix("UID:").partition("@")[0], entry


def _own_lines(entry: Iterable[str], shared: Iterable[str], slot: SharedSlot) -> str:
    from icalendar import vText  # noqa: PLC0415 - slow import

    abstract = vText(slot.session.abstract).to_ical().decode()
    return "\n".join(_without(abstract, line) for line in entry if line not in shared)


def _without(abstract: str, line: str) -> str:
    is_told = abstract and line.startswith("DESCRIPTION") and line.endswith(abstract)
    return line.removesuffix(abstract) + ABSTRACT if is_told else line
