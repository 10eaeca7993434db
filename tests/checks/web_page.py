"""Opens the agenda's web page in a browser, and lets validators read it.

Run: python -m tests.checks.web_page FOLDER
The sample's page and ten difficult ones go to vnu and html-validate, which must find nothing; to axe-core in
Chromium on phone and desktop, light and dark, with and without script: no violation of WCAG 2.2 AA and of
axe's best practice, nothing blocked or wrong in the console, nothing to scroll sideways at 320 pixels with
wide spacing either. The sample's is used with the keyboard alone; what it saves for a calendar must be what
we export. FOLDER, which must be new, keeps pages, pictures and PDFs to look at. Needs Debian's chromium,
default-jre, nodejs, npm (which fetches the validators into FOLDER) and poppler-utils, and the package's
development requirements. Ends with 1 where something is missing or not right.
"""

import gettext
import json
import random
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from icalendar import Calendar

from planner.exporting.calendar.files import write_calendar
from planner.exporting.choices import Choices
from planner.exporting.page.agenda import write_page
from planner.operations import sample
from planner.operations.exports import edition_of
from planner.store.snapshot import take
from tests.exporting.agenda_pages import cases

PACKAGES = ("vnu-jar@26.9.27", "html-validate@10.17.0", "axe-core@4.14.1", "playwright-core@1.65.1")
PROGRAMS = ("chromium", "java", "node", "npm", "pdftotext")
BUSY = "sample"
DURING = "2016-05-26T14:20:00Z"
"""20 past ten in Washington on the sample's first day."""
HOURS = 6
"""Fewer than those of one of the sample's days."""
TARGET = 24
"""Pixels; WCAG 2.2, 2.5.8."""

_MISTAKEN = re.compile(
    "Inline script violates Content Security Policy|image “data:image/png;base64"
    "|This document appears to be written in"
)
"""What vnu says of blocks of data, which are no scripts, of pictures the policy allows, and guesses."""
_RULES = {
    "extends": ["html-validate:recommended"],
    "rules": {
        "no-inline-style": "off",  # places in the grid and colours of tracks are the organizers'
        "long-title": "off",  # so are names
        "no-trailing-whitespace": "off",
    },
}


def main() -> int:
    missing = [program for program in PROGRAMS if shutil.which(program) is None]
    if len(sys.argv) != 2 or missing:
        print(f"not installed: {', '.join(missing)}" if missing else __doc__)
        return 1
    folder = Path(sys.argv[1]).resolve()
    folder.mkdir(parents=True)
    tools = folder / "node"
    subprocess.run(
        ["npm", "install", "--silent", "--no-audit", "--prefix", str(tools), *PACKAGES], check=True
    )
    pages, calendar = write_pages(folder)
    seen = in_browser(folder, tools, list(pages))
    wide = [f"{name}: {by}" for name, by in seen["narrow"].items() if by > 0]
    results = [
        result("vnu", list(vnu(pages.values(), tools)), len(pages)),
        result("html-validate", list(html_validate(pages.values(), folder, tools)), len(pages)),
        result("axe-core and the console", list(looked_at(seen["looks"])), len(seen["looks"])),
        result("320 pixels", wide, len(seen["narrow"])),
        result("keyboard", list(keyboard(seen["keyboard"])), len(seen["keyboard"]["stops"])),
        result("without storage", list(forgetful(seen["forgetful"])), 3),
        result("what is on", list(now(seen["now"])), len(seen["now"]["marked"])),
        result("at first sight", list(first_sight(seen["sight"])), len(seen["sight"])),
        result("calendar", list(calendars(folder, calendar)), len(entries(calendar))),
        result("paper", list(printed(folder, pages)), 2 * len(pages)),
    ]
    print("no faults" if all(results) else "FAULTS")
    return 0 if all(results) else 1


def result(name: str, faults: Sequence[str], compared: int) -> bool:
    print(f"{name:26} {compared:5} looked at, {len(faults)} faults")
    for fault in faults[:20]:
        print(f"    {fault}")
    return not faults and compared > 0


def write_pages(folder: Path) -> tuple[dict[str, Path], bytes]:
    """Pages by name, and the calendar of the sample as we export it."""
    moment = datetime(2016, 5, 12, 18, 5, tzinfo=UTC)
    with sample.create(
        folder / "sample.workshop", desk="A", clock=lambda: moment, ids=random.Random(1)
    ) as document:
        snapshot = take(document)
        edition = edition_of(document, Choices(), words=gettext.NullTranslations(), created=moment)
    made = {BUSY: write_page(snapshot, edition), **cases()}
    for name, content in made.items():
        (folder / f"{name}.html").write_bytes(content)
    return {name: folder / f"{name}.html" for name in made}, write_calendar(snapshot, edition)


def in_browser(folder: Path, tools: Path, pages: Sequence[str]) -> dict[str, Any]:
    asked = folder / "asked.json"
    program = shutil.which("chromium")
    asked.write_text(
        json.dumps(
            {"browser": program, "pages": pages, "folder": str(folder), "busy": BUSY, "during": DURING}
        )
    )
    script = Path(__file__).with_suffix(".cjs")
    told = subprocess.run(
        ["node", str(script), str(tools), str(asked)], check=True, stdout=subprocess.PIPE, text=True
    )
    found: dict[str, Any] = json.loads(told.stdout)
    return found


def vnu(pages: Iterable[Path], tools: Path) -> Iterator[str]:
    jar = tools / "node_modules/vnu-jar/build/dist/vnu.jar"
    command = ["java", "-jar", str(jar), "--format", "json", "--exit-zero-always", *map(str, pages)]
    told = json.loads(subprocess.run(command, check=True, stderr=subprocess.PIPE).stderr)
    for message in told["messages"]:
        if not _MISTAKEN.search(message["message"]):
            yield f"{Path(message['url']).name}: {message['message']}"


def html_validate(pages: Iterable[Path], folder: Path, tools: Path) -> Iterator[str]:
    rules = folder / "html-validate.json"
    rules.write_text(json.dumps(_RULES))
    program = tools / "node_modules/html-validate/bin/html-validate.mjs"
    command = ["node", str(program), "--config", str(rules), "--formatter", "json", *map(str, pages)]
    told = subprocess.run(command, check=False, stdout=subprocess.PIPE).stdout
    for page in json.loads(told):
        for message in page["messages"]:
            yield f"{Path(page['filePath']).name}:{message['line']}: {message['message']}"


def looked_at(looks: Iterable[dict[str, Any]]) -> Iterator[str]:
    for look in looks:
        title = look["title"]
        yield from (f"{title}: {fault}" for fault in [*look["faults"], *look["complaints"]])
        if look["wider"] > 0:
            yield f"{title}: {look['wider']} pixels wider than the window"
        if look["passes"] < 15:
            yield f"{title}: axe looked at {look['passes']} things only"
        if title.endswith("without-script") and look["controls"]:
            yield f"{title}: {look['controls']} controls that do nothing"


def keyboard(told: dict[str, Any]) -> Iterator[str]:
    for stop in told["stops"]:
        if not stop["seen"]:
            yield f"focus not seen at {stop['id']}"
        if stop["isStar"] and min(stop["width"], stop["height"]) < TARGET:
            yield f"a star of {stop['width']} by {stop['height']} pixels"
        if not stop["name"] and stop["id"] not in {"search", "track", "room", "mine", "INPUT"}:
            yield f"no name at {stop['id']}"
    said = {name: told[name] for name in ("searched", "cleared", "filtered", "pressed", "mine")}
    if said["searched"] == said["cleared"] or said["filtered"] == said["cleared"]:
        yield f"nothing was filtered: {said}"
    if said["pressed"] != "true" or not said["mine"].startswith("1 of "):
        yield f"the star did not stay: {said}"


def forgetful(told: dict[str, Any]) -> Iterator[str]:
    yield from told["complaints"]
    if not told["found"].startswith("1 of ") or "forgets" not in told["said"]:
        yield f"{told['found']}; {told['said']}"


def now(told: dict[str, Any]) -> Iterator[str]:
    if "From resolution to budget" not in told["marked"] or told["line"] != 1:
        yield f"marked: {told}"


def first_sight(told: dict[str, Any]) -> Iterator[str]:
    for size, sight in told.items():
        if sight["bottom"] > sight["height"]:
            yield f"{size}: the first session ends {sight['bottom'] - sight['height']:.0f} pixels too low"
        if not 0 < sight["hours"] < HOURS:
            yield f"{size}: {sight['hours']} hours stay beside what was searched"
        yield from (f"{size}: words over {name}" for name in sight["covered"])


def calendars(folder: Path, calendar: bytes) -> Iterator[str]:
    """What the page saved against what we export."""
    exported, saved = entries(calendar), entries((folder / "all.ics").read_bytes())
    mine = entries((folder / "mine.ics").read_bytes())
    for uid in sorted(exported.keys() ^ saved.keys()):
        yield f"{uid} is in one of them only"
    for uid in exported.keys() & saved.keys():
        if exported[uid] != saved[uid]:
            yield f"{uid}: {sorted(exported[uid] ^ saved[uid])}"
    if len(mine) != 1 or not mine.items() <= saved.items():
        yield f"mine: {mine}"
    longest = max(map(len, (folder / "all.ics").read_bytes().split(b"\r\n")))
    if longest > 75:
        yield f"a line of {longest} bytes"


def entries(calendar: bytes) -> dict[str, frozenset[tuple[str, str]]]:
    """Properties by UID, without those for our own import."""
    return {
        str(entry["UID"]): frozenset(
            (name, value.to_ical().decode() if hasattr(value, "to_ical") else str(value))
            for name, value in entry.property_items(recursive=False)
            if not name.startswith("X-WORKSHOP-")
        )
        for entry in Calendar.from_ical(calendar).walk("VEVENT")
    }


def printed(folder: Path, pages: Iterable[str]) -> Iterator[str]:
    for name in pages:
        for sheet in ("A4", "Letter"):
            command = ["pdftotext", str(folder / f"{name}-{sheet}.pdf"), "-"]
            text = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
            if not text.strip() or "Find sessions" in text:
                yield f"{name}-{sheet}: nothing on it, or controls"


if __name__ == "__main__":
    sys.exit(main())
