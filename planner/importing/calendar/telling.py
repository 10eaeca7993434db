"""What is worth knowing of a whole calendar: what has no place in an agenda, and on which clock it was."""

from collections.abc import Iterator

from planner.domain.snapshot import Snapshot
from planner.importing.calendar.blocks import MOST_ENTRIES
from planner.importing.calendar.files import CalendarFile
from planner.importing.problem import Problem

LEFT_OUT = {"VTODO": "todos_left_out", "VJOURNAL": "journals_left_out", "VALARM": "alarms_left_out"}
"""By kind of what an agenda has no place for, what is told of it."""


def notes_of(calendar: CalendarFile, snapshot: Snapshot, timezone: str) -> Iterator[Problem]:
    for kind, code in LEFT_OUT.items():
        if calendar.left_out.get(kind):
            yield Problem(None, "event", code, str(calendar.left_out[kind]))
    invited = sum(entry.invited for entry in calendar.entries)
    if invited:
        yield Problem(None, "persons", "invited_left_out", str(invited))
    if calendar.is_cut:
        yield Problem(None, "event", "calendar_cut", f"{MOST_ENTRIES:,}")
    if snapshot.sessions and calendar.timezone and calendar.timezone != timezone:
        yield Problem(None, "time_zone_name", "timezone_converted", calendar.timezone)
