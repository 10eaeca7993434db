"""What programs of strangers find in a calendar file, each in its own words made alike."""

import json
import os
import re
import subprocess
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

ICAL_JS = "ical.js@2.2.1"
_BETWEEN = "\x1f"
_MINUTE = "%Y-%m-%d %H:%M"

_KHAL = """[calendars]
[[agenda]]
path = {folder}/calendar
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
local_timezone = {zone}
default_timezone = {zone}
[sqlite]
path = {folder}/khal.db
[default]
default_calendar = agenda
"""

_SCRIPT = """
import ICAL from "ical.js";
import { readFileSync } from "node:fs";
const calendar = new ICAL.Component(ICAL.parse(readFileSync(process.argv[1], "utf8")));
for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
const found = calendar.getAllSubcomponents("vevent").map((each) => {
  const event = new ICAL.Event(each);
  const status = each.getFirstPropertyValue("status");
  return [event.uid, event.summary, event.startDate.toUnixTime(), event.endDate.toUnixTime(),
    event.location ?? "", status];
});
console.log(JSON.stringify(found));
"""


class Told(NamedTuple):
    title: str
    start: str
    """On the computer's clock: "2016-05-26 09:00"."""
    end: str
    location: str
    is_cancelled: bool = False


Reader = Callable[[Path, Path, str], list[Told]]
"""Given a calendar file, a folder to work in, and the zone of the computer; raises `OSError`, and
`CalledProcessError` where the program would not have it.
"""


def on_clock(moment: datetime, zone: str) -> str:
    """By way of UTC: a moment of the same zone stays as it is, also where it does not exist."""
    return moment.astimezone(UTC).astimezone(ZoneInfo(zone)).strftime(_MINUTE)


def khal(file: Path, folder: Path, zone: str) -> list[Told]:
    """The files given one after the other with the same folder go into the same calendar."""
    (folder / "calendar").mkdir(parents=True, exist_ok=True)
    config = folder / "config"
    config.write_text(_KHAL.format(folder=folder, zone=zone), encoding="utf-8")
    _run("khal", "-c", str(config), "import", "--batch", str(file), zone=zone, folder=folder)
    asked = _BETWEEN.join(("{uid}", "{title}", "{start-long}", "{end-long}", "{location}", "{status}"))
    listed = _run(
        *("khal", "-c", str(config), "list", "--day-format", "", "--format", asked, "--once"),
        *_days_of(file),
        zone=zone,
        folder=folder,
    )
    rows = [line.split(_BETWEEN) for line in listed.split("\n") if _BETWEEN in line]
    return [
        Told(title, start, end, location, status.strip() == "CANCELLED")
        for _, title, start, end, location, status in rows
    ]


def _days_of(file: Path) -> tuple[str, str]:
    """From when to when to ask, with days to spare."""
    starts = re.findall(
        r"^DTSTART(?:;TZID=[^:]*:(\d{8})T|:(\d{8})T\d{6}Z)", file.read_text("utf-8"), re.MULTILINE
    )
    days = sorted(datetime.strptime(one or other, "%Y%m%d").replace(tzinfo=UTC) for one, other in starts)
    first, last = days[0] - timedelta(days=3), days[-1] + timedelta(days=5)
    return f"{first:%Y-%m-%d}", f"{last:%Y-%m-%d}"


def calcurse(file: Path, folder: Path, zone: str) -> list[Told]:
    """It keeps places in notes, and knows nothing of what is cancelled."""
    folder.mkdir(parents=True, exist_ok=True)
    _run("calcurse", "-D", str(folder), "-q", "-i", str(file), zone=zone, folder=folder)
    lines = (folder / "apts").read_text("utf-8").splitlines()
    return [_calcurse_entry(line, folder) for line in lines]


def _calcurse_entry(line: str, folder: Path) -> Told:
    found = re.fullmatch(r"(\S+) @ (\S+) -> (\S+) @ (\d\d:\d\d)\s*(?:>(\w+))? ?[|!](.*)", line)
    if found is None:
        return Told(line, "", "", "")
    day, start, last_day, end, note, title = found.groups()
    said = (folder / "notes" / note).read_text("utf-8") if note else ""
    location = re.search(r"^Location: (.*)$", said, re.MULTILINE)
    return Told(title, _iso(day, start), _iso(last_day, end), location[1] if location else "")


def _iso(day: str, minute: str) -> str:
    month, number, year = day.split("/")
    return f"{year}-{month}-{number} {minute}"


def icalendar(file: Path, _folder: Path, zone: str) -> list[Told]:
    from icalendar import Calendar  # noqa: PLC0415 - one of several readers

    calendar = Calendar.from_ical(file.read_bytes())
    return [
        Told(
            str(entry["summary"]),
            on_clock(entry.decoded("dtstart"), zone),
            on_clock(entry.decoded("dtend"), zone),
            str(entry.get("location", "")),
            str(entry["status"]) == "CANCELLED",
        )
        for entry in calendar.walk("VEVENT")
    ]


def vobject(file: Path, _folder: Path, zone: str) -> list[Told]:
    import vobject as library  # noqa: PLC0415 - one of several readers

    calendar: Any = library.readOne(file.read_bytes().decode("utf-8"))
    return [
        Told(
            entry.summary.value,
            on_clock(entry.dtstart.value, zone),
            on_clock(entry.dtend.value, zone),
            entry.location.value if hasattr(entry, "location") else "",
            entry.status.value == "CANCELLED",
        )
        for entry in calendar.vevent_list
    ]


def ical_js(file: Path, folder: Path, zone: str) -> list[Told]:
    """It knows no zone but those that the file defines."""
    script = ("node", "--input-type=module", "-e", _SCRIPT, str(file.resolve()))
    found = json.loads(_run(*script, zone=zone, folder=node_folder(folder)))
    return [
        Told(title, _unix(start, zone), _unix(end, zone), location, status == "CANCELLED")
        for _, title, start, end, location, status in found
    ]


def _unix(seconds: int, zone: str) -> str:
    return on_clock(datetime.fromtimestamp(seconds, UTC), zone)


def node_folder(folder: Path) -> Path:
    """Beside the folders of all programs."""
    return folder.parent / "node"


def install_ical_js(folder: Path) -> None:
    """From the registry of npm, this very version."""
    target = node_folder(folder)
    target.mkdir(exist_ok=True)
    _run(
        "npm",
        "install",
        "--no-audit",
        "--no-fund",
        "--prefix",
        str(target),
        ICAL_JS,
        zone="UTC",
        folder=target,
    )


def _run(*words: str, zone: str, folder: Path) -> str:
    """Its output; programs are to find nothing of whose computer this is."""
    place = {**os.environ, "TZ": zone, "LC_ALL": "C.UTF-8", "XDG_CACHE_HOME": str(folder / "cache")}
    done = subprocess.run(words, capture_output=True, check=True, env=place, cwd=folder)
    return done.stdout.decode("utf-8")


READERS: dict[str, Reader] = {
    "khal": khal,
    "calcurse": calcurse,
    "icalendar": icalendar,
    "vobject": vobject,
    "ical.js": ical_js,
}
PROGRAMS = ("khal", "calcurse", "node", "npm")
LIBRARIES = ("icalendar", "vobject")
