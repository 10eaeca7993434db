"""`schedule.xml` of frab, valid against c3voc's `schedule.xml.xsd`."""

from typing import TYPE_CHECKING

from planner import __version__
from planner.domain.published import GENERATOR, guid
from planner.domain.snapshot import Snapshot
from planner.domain.times import clock
from planner.exporting.edition import Edition
from planner.exporting.schedule.parts import SLOT_GRID, Schedule, ScheduleRoom, duration, schedule_of
from planner.exporting.sharing import SharedDay, SharedSlot

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element


def write_schedule_xml(snapshot: Snapshot, edition: Edition) -> bytes:
    """Refused: `timezone_unknown`, `no_day_left`."""
    from xml.etree import ElementTree  # noqa: PLC0415 - slow import

    schedule = schedule_of(snapshot, edition)
    root = ElementTree.Element("schedule")
    ElementTree.SubElement(root, "generator", name=GENERATOR, version=__version__)
    _add(root, "version", str(schedule.agenda.step))
    _add_conference(root, schedule)
    for index, day in enumerate(schedule.agenda.days, start=1):
        _add_day(root, schedule, day, index)
    ElementTree.indent(root)
    written: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _add_conference(root: "Element", schedule: Schedule) -> None:
    agenda = schedule.agenda
    conference = _add(root, "conference")
    _add(conference, "acronym", schedule.acronym)
    _add(conference, "title", agenda.name)
    _add(conference, "start", agenda.days[0].date.isoformat())
    _add(conference, "end", agenda.days[-1].date.isoformat())
    _add(conference, "days", str(len(agenda.days)))
    _add(conference, "timeslot_duration", SLOT_GRID)
    _add(conference, "time_zone_name", agenda.zone.key)
    for track in agenda.tracks:
        _add(conference, "track", name=track.name, color=track.colour)


def _add_day(root: "Element", schedule: Schedule, day: SharedDay, index: int) -> None:
    agenda = schedule.agenda
    element = _add(
        root,
        "day",
        index=str(index),
        date=day.date.isoformat(),
        start=agenda.at(day.date, day.opens).isoformat(),
        end=agenda.at(day.date, day.closes).isoformat(),
    )
    for room in schedule.rooms:
        _add_room(element, schedule, day, room)


def _add_room(parent: "Element", schedule: Schedule, day: SharedDay, room: ScheduleRoom) -> None:
    element = _add(parent, "room", name=room.name, guid=room.guid)
    for slot in day.slots:
        if (slot.room.id if slot.room else None) == room.id:
            _add_event(element, schedule, slot, room.name)


def _add_event(parent: "Element", schedule: Schedule, slot: SharedSlot, room: str) -> None:
    session = slot.session
    event = _add(parent, "event", guid=guid(slot.id), id=str(schedule.numbers[slot.id]))
    _add(event, "date", schedule.agenda.at(slot.day, slot.start).isoformat())
    _add(event, "start", clock(slot.start))
    _add(event, "duration", duration(session.minutes))
    _add(event, "room", room)
    _add(event, "slug", schedule.slug(slot))
    _add(event, "title", session.title)
    _add(event, "subtitle")
    _add(event, "track", session.track.name if session.track else "")
    _add(event, "type", session.type.value)
    _add(event, "language", session.language)
    _add(event, "abstract", session.abstract)
    _add(event, "description", schedule.description(slot))
    persons = _add(event, "persons")
    for person in session.people:
        _add(persons, "person", person.name, id=str(schedule.numbers[person.guid]), guid=person.guid)
    _add(event, "links")


def _add(parent: "Element", tag: str, text: str = "", **attributes: str) -> "Element":
    child = parent.makeelement(tag, attributes)
    child.text = text or None
    parent.append(child)
    return child
