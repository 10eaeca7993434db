"""`schedule.xml` brought into the shape of `schedule.json`."""

from typing import TYPE_CHECKING, Any

from planner.importing.schedule.shape import RawDay, RawRoom, RawSchedule, Values
from planner.importing.unreadable import Unreadable

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element


def raw_from_xml(content: bytes) -> RawSchedule:
    """Raises Unreadable: `unsafe_xml`, `damaged_schedule`, `not_a_schedule`."""
    root = _root(content)
    conference = root.find("conference")
    if root.tag != "schedule" or conference is None:
        raise Unreadable("not_a_schedule")
    generator = root.find("generator")
    return RawSchedule(
        conference=_conference(conference),
        generator=None if generator is None else generator.get("name"),
        days=tuple(_day(day) for day in root.findall("day")),
    )


def _root(content: bytes) -> "Element":
    from xml.etree.ElementTree import ParseError  # noqa: PLC0415 - slow import

    from defusedxml.common import DefusedXmlException  # noqa: PLC0415 - slow import
    from defusedxml.ElementTree import fromstring  # noqa: PLC0415 - slow import

    try:
        root: Element = fromstring(content)
    except DefusedXmlException:
        raise Unreadable("unsafe_xml") from None
    except (ParseError, ValueError, LookupError) as error:
        raise Unreadable("damaged_schedule", line=getattr(error, "position", (None,))[0]) from None
    return root


def _conference(conference: "Element") -> Values:
    values: dict[str, Any] = _texts(conference)
    values["tracks"] = [dict(track.attrib) for track in conference.findall("track")]
    return values


def _day(day: "Element") -> RawDay:
    return RawDay(
        values={"date": day.get("date"), "day_start": day.get("start"), "day_end": day.get("end")},
        rooms=tuple(
            RawRoom(
                name=room.get("name"),
                guid=room.get("guid"),
                events=tuple(_event(event) for event in room.findall("event")),
            )
            for room in day.findall("room")
        ),
    )


def _event(event: "Element") -> Values:
    values: dict[str, Any] = _texts(event)
    values.update(event.attrib)
    people = event.findall("persons/person")
    values["persons"] = [{**person.attrib, "public_name": _text(person)} for person in people]
    return values


def _texts(parent: "Element") -> dict[str, Any]:
    return {child.tag: _text(child) for child in parent if isinstance(child.tag, str)}


def _text(element: "Element") -> str:
    return "".join(element.itertext())
