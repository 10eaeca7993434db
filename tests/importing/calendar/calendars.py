"""Calendars for tests: entries written line by line, and what became of them in an empty workshop."""

from collections.abc import Sequence
from pathlib import Path

from planner.domain.snapshot import Snapshot
from planner.importing.agendas import plan_agenda
from planner.importing.calendar.files import parse_calendar
from planner.importing.schedule.plan import AgendaPlan
from planner.operations.agenda_import import import_agenda
from planner.store.document import Document
from planner.store.snapshot import take

FOLDER = Path(__file__).parents[2] / "data" / "calendars"
DAY = ("DTSTART:20160526T100000", "DTEND:20160526T110000")


def a_calendar(*entries: Sequence[str], head: Sequence[str] = ()) -> bytes:
    """Of the lines of each entry."""
    lines = [line for entry in entries for line in ("BEGIN:VEVENT", *entry, "END:VEVENT")]
    whole = ("BEGIN:VCALENDAR", "VERSION:2.0", *head, *lines, "END:VCALENDAR", "")
    return "\r\n".join(whole).encode()


def planned(content: bytes, document: Document, left_out: frozenset[int] = frozenset()) -> AgendaPlan:
    return plan_agenda(parse_calendar(content), take(document), document.new_id, left_out=left_out)


def brought_in(content: bytes, document: Document) -> AgendaPlan:
    plan = planned(content, document)
    import_agenda(document, plan)
    return plan


def agenda(snapshot: Snapshot) -> list[tuple[str, str, str, int, str | None]]:
    """Date, start, title, minutes and room of each slot."""
    found = []
    for slot in snapshot.slots:
        session, room = snapshot.session[slot.session], snapshot.room[slot.room].name if slot.room else None
        start = f"{slot.start // 60:02}:{slot.start % 60:02}"
        day = snapshot.day[slot.day].date.isoformat()
        found.append((day, start, session.title, session.minutes, room))
    return sorted(found, key=str)


def codes(plan: AgendaPlan) -> list[tuple[int | None, str, str]]:
    """Of problems and notes."""
    return [(each.row, each.code, each.value) for each in (*plan.problems, *plan.notes)]


def counts(plan: AgendaPlan) -> dict[str, int]:
    told = {
        name: getattr(plan, name) for name in ("new", "changed", "removed", "same", "skipped", "left_out")
    }
    return {name: count for name, count in told.items() if count}
