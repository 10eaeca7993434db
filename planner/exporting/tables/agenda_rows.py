"""The shared agenda as a table: a row a slot, in order of time."""

from collections.abc import Iterable
from datetime import timedelta

from planner.domain.snapshot import Snapshot
from planner.exporting.edition import Edition
from planner.exporting.sharing import SharedSlot, shared_agenda
from planner.exporting.tables.cells import Cell, Column, Table
from planner.language import Words
from planner.wording import exports
from planner.wording.papers import session_type, whole_venue
from planner.wording.series import join

_WIDTHS = (12, 8, 8, 9, 22, 44, 12, 22, 12, 40, 80)


def agenda_table(snapshot: Snapshot, edition: Edition) -> Table:
    """Refused: `timezone_unknown`."""
    return slots_table(shared_agenda(snapshot, edition.choices).slots, edition.words)


def slots_table(slots: Iterable[SharedSlot], words: Words) -> Table:
    headings = zip(exports.agenda_headings(words), _WIDTHS, strict=True)
    return Table(
        name=exports.agenda(words),
        columns=tuple(Column(heading=heading, width=width) for heading, width in headings),
        rows=tuple(_row(slot, words) for slot in slots),
    )


def _row(slot: SharedSlot, words: Words) -> tuple[Cell, ...]:
    session = slot.session
    return (
        slot.day,
        timedelta(minutes=slot.start),
        timedelta(minutes=slot.end),
        session.minutes,
        slot.room.name if slot.room else whole_venue(words),
        session.title,
        session_type(session.type, words),
        session.track.name if session.track else "",
        session.language,
        people_line(slot, words),
        session.abstract,
    )


def people_line(slot: SharedSlot, words: Words) -> str:
    return join([person.name for person in slot.session.people], words)
