"""A frab or pretalx schedule as its file has it: names and values of the JSON form, nothing judged yet.

Both forms are the same tree with other punctuation; the XML reader brings its tree into this one.
Source of the names: the c3voc schemas `schedule.schema.json` and `schedule.xml.xsd`.
"""

from collections.abc import Mapping
from dataclasses import dataclass

Values = Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class RawRoom:
    """A room on one day; `events` hold whatever stood there."""

    name: object
    guid: object = None
    events: tuple[object, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RawDay:
    """`values`: date, day_start, day_end."""

    values: Values
    rooms: tuple[RawRoom, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RawSchedule:
    """`conference`: acronym, title, time_zone_name, tracks, rooms."""

    conference: Values
    generator: object = None
    days: tuple[RawDay, ...] = ()
