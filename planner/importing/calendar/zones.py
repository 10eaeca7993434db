"""Which clock a time of a calendar is on: zones by their IANA name, by Windows' name, or by what the file
says of them itself.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import tzinfo
from typing import cast
from zoneinfo import ZoneInfo

from planner.domain import rules

_UTC = {"UTC", "GMT", "Z", "ETC/UTC", "COORDINATED UNIVERSAL TIME", "TZONE://MICROSOFT/UTC"}


@dataclass(slots=True)
class Zones:
    """Of one file."""

    blocks: Iterable[str] = ()
    """Each VTIMEZONE as text."""
    unknown: dict[str, None] = field(default_factory=dict)
    """Names that say nothing and are nowhere explained."""
    _found: dict[str, tzinfo | None] = field(default_factory=dict)
    _told: dict[str, str] | None = None

    def zone(self, name: str) -> tzinfo | None:
        """None for one nobody knows; its times are then taken as they are written."""
        if name not in self._found:
            self._found[name] = self._look_up(name)
            if self._found[name] is None:
                self.unknown[name] = None
        return self._found[name]

    def _look_up(self, name: str) -> tzinfo | None:
        iana = iana_name(name)
        if iana:
            return ZoneInfo(iana)
        block = self._blocks().get(name)
        if block is None:
            return None
        location = next((line[15:] for line in block.splitlines() if line.startswith("X-LIC-LOCATION:")), "")
        if iana_name(location):
            return ZoneInfo(iana_name(location))
        return _of_block(block)

    def _blocks(self) -> dict[str, str]:
        if self._told is None:
            self._told = {_name_of(block): block for block in self.blocks}
        return self._told


def iana_name(name: str) -> str:
    """Also for "Eastern Standard Time", and for names behind a path; "" where it is none."""
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON  # noqa: PLC0415 - slow import

    name = name.strip().strip('"')
    if name.upper() in _UTC:
        return "UTC"
    tails = ["/".join(name.split("/")[-count:]) for count in (3, 2)]
    windows = WINDOWS_TO_OLSON.get(name, "")
    return next((each for each in (name, *tails, windows) if rules.is_timezone(each)), "")


def _name_of(block: str) -> str:
    named = (line[5:] for line in block.splitlines() if line.startswith("TZID:"))
    return next(named, "").replace("\\,", ",").replace("\\;", ";").strip('" ')


def _of_block(block: str) -> tzinfo | None:
    """By the offsets the file gives; a block that makes no sense is as good as none."""
    from icalendar import Timezone  # noqa: PLC0415 - slow import

    try:
        zone = cast("Timezone", Timezone.from_ical(block)).to_tz()
    except Exception:
        # a stranger's rules go through three libraries, and many are the exceptions
        return None
    return zone if isinstance(zone, tzinfo) else None
