"""Lets programs of strangers read our calendars.

Run: python -m tests.checks.calendars FOLDER
The sample's calendar, one with every difficulty, one with nasty titles and nights in which clocks change go
into khal, calcurse, icalendar, vobject and ical.js: titles, start and end on the computer's clock, places and
what is cancelled must be equal for every entry, on a computer in the event's zone and on one in Tokyo. Then a
session of the sample moves, one is dropped after its release, and khal, given the newer files, must have one
entry each, at the new time, and the dropped one cancelled. Files stay in FOLDER, which must be new. Needs
Debian's khal, calcurse, nodejs and npm (which fetches ical.js into FOLDER), and the package's development
requirements. Ends with 1 where something is missing or not right.
"""

import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from importlib.util import find_spec
from pathlib import Path
from zoneinfo import ZoneInfo

from planner.domain.records import Session, Slot
from planner.domain.rules import clean_line
from planner.domain.snapshot import Snapshot
from planner.domain.times import Minute
from planner.exporting.calendar.files import write_calendar
from planner.exporting.edition import Edition
from planner.exporting.sharing import ALL, SharedAgenda, shared_agenda
from planner.operations import sample
from planner.operations.exports import edition_of
from planner.operations.releases import release_agenda
from planner.store.document import Document
from planner.store.snapshot import take
from tests.checks.calendar_programs import (
    LIBRARIES,
    PROGRAMS,
    READERS,
    Told,
    install_ical_js,
    khal,
    on_clock,
)
from tests.checks.schedules import difficult
from tests.exporting.workshop import CREATED, DAYS, EVENT, ROOMS, WORDS, a_workshop, an_edition

TOKYO = "Asia/Tokyo"
NIGHTS = (
    ("America/New_York", date(2016, 3, 12)),
    ("America/New_York", date(2016, 11, 5)),
    ("Europe/Dublin", date(2016, 10, 29)),
    ("Australia/Lord_Howe", date(2016, 4, 2)),
    ("Australia/Lord_Howe", date(2016, 10, 1)),
    ("Africa/Casablanca", date(2016, 3, 26)),
    ("Africa/El_Aaiun", date(2019, 5, 4)),
    ("Pacific/Apia", date(2011, 12, 29)),
    ("Asia/Kathmandu", date(2016, 5, 26)),
    ("UTC", date(2016, 5, 26)),
)
"""Evenings before; clocks change after midnight in all but the last two. vobject keeps the first
definition of a zone it sees, so each is here in one year only.
"""
TITLES = (
    "Two\r\nlines",
    "BEGIN:VEVENT\r\nEND:VCALENDAR",
    'a;b,c\\d:e="f"',
    "tab\there, bell\x07, nul\x00, escape\x1b[31m, next line\x85, separator\u2028",
    "👩🏽‍🔬🏳️‍🌈 " * 20,
    "x" * 5000,
    "ü" * 2000,
    "العربية‮ and back",
    "<script>alert(1)</script>",
)
"""None with a backslash before an n or a semicolon: the library of khal 0.10 takes both for one character."""


def main() -> int:
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True)
    missing = [each for each in PROGRAMS if shutil.which(each) is None]
    missing += [each for each in LIBRARIES if find_spec(each) is None]
    if missing:
        print(f"missing: {', '.join(missing)}; see above in this script how to install them")
        return 1
    install_ical_js(folder / "any")
    faults = [
        fault
        for name, snapshot, edition in cases(folder)
        for fault in faults_of(name, snapshot, edition, folder)
    ]
    faults += faults_of_newer_files(folder / "newer")
    for fault in faults:
        print(fault)
    print(f"{len(faults)} faults" if faults else "no faults")
    return 1 if faults else 0


def cases(folder: Path) -> Iterator[tuple[str, Snapshot, Edition]]:
    with a_sample(folder / "sample.workshop") as document:
        yield "sample", take(document), edition_of(document, ALL, words=WORDS, created=CREATED)
    yield "difficult", difficult(), an_edition()
    yield "nasty", nasty(), an_edition()
    for zone, evening in NIGHTS:
        yield f"{zone.replace('/', ' ')} {evening}", night(zone, evening), an_edition()


def a_sample(path: Path) -> Document:
    start = datetime(2016, 5, 1, tzinfo=UTC)
    return sample.create(path, desk="Check", clock=lambda: start, ids=random.Random(1))


def nasty() -> Snapshot:
    return a_workshop(
        sessions=tuple(Session(id=f"SES{n:07}", title=title) for n, title in enumerate(TITLES)),
        slots=tuple(
            Slot(
                id=f"SLT{n:07}", session=f"SES{n:07}", day=DAYS[0].id, start=Minute(540 + n), room=ROOMS[0].id
            )
            for n in range(len(TITLES))
        ),
        rooms=(replace(ROOMS[0], name="../../etc; CON, “é”"), *ROOMS[1:]),
        roles=(),
    )


def night(zone: str, evening: date) -> Snapshot:
    """Sessions from nine in the evening to five in the morning, each of them at a time that exists."""
    starts = [
        minute
        for minute in range(21 * 60, 29 * 60, 35)
        if exists(datetime(evening.year, evening.month, evening.day) + timedelta(minutes=minute), zone)
    ]
    return a_workshop(
        event=replace(EVENT, timezone=zone),
        days=(
            replace(DAYS[0], date=evening, closes=Minute(1800)),
            replace(DAYS[1], date=evening + timedelta(1)),
        ),
        sessions=tuple(
            Session(id=f"SES{n:07}", title=f"At {n}", minutes=40 + 15 * n) for n in range(len(starts))
        ),
        slots=tuple(
            Slot(id=f"SLT{n:07}", session=f"SES{n:07}", day=DAYS[0].id, start=Minute(start), room=ROOMS[0].id)
            for n, start in enumerate(starts)
        ),
        roles=(),
    )


def exists(wall: datetime, zone: str) -> bool:
    moment = wall.replace(tzinfo=ZoneInfo(zone))
    return moment.astimezone(UTC).astimezone(moment.tzinfo).replace(tzinfo=None) == wall


def faults_of(name: str, snapshot: Snapshot, edition: Edition, folder: Path) -> Iterator[str]:
    file = folder / f"{name}.ics"
    file.write_bytes(write_calendar(snapshot, edition))
    agenda = shared_agenda(snapshot)
    for zone in (agenda.zone.key, TOKYO):
        wanted = sorted(expected(agenda, zone))
        equal = []
        for program, read in READERS.items():
            place = folder / f"{name} {zone.replace('/', ' ')} {program}"
            try:
                found = sorted(read(file, place, zone))
            except (OSError, subprocess.CalledProcessError) as error:
                yield f"{name}: {program} in {zone}: {error} {getattr(error, 'stderr', '')}"
                continue
            yield from (f"{name}: {program} in {zone}: {fault}" for fault in differences(wanted, found))
            equal += [program] if found == wanted else []
        print(f"{name:32} {zone:20} {len(wanted):3} entries equal in {', '.join(equal)}", flush=True)


def expected(agenda: SharedAgenda, zone: str) -> Iterator[Told]:
    for slot in agenda.slots:
        place = [slot.room.name if slot.room else "", agenda.venue, agenda.city]
        yield Told(
            clean_line(slot.session.title),
            on_clock(agenda.at(slot.day, slot.start), zone),
            on_clock(agenda.at(slot.day, slot.end), zone),
            ", ".join(filter(None, place)),
        )


def differences(wanted: list[Told], found: list[Told]) -> Iterator[str]:
    for told in wanted:
        if told not in found:
            yield f"is not there: {str(told)[:300]}"
    for told in found:
        if told not in wanted:
            yield f"should not be there: {str(told)[:300]}"
    if len(wanted) != len(found):
        yield f"{len(found)} entries instead of {len(wanted)}"


def faults_of_newer_files(folder: Path) -> Iterator[str]:
    """The same calendar of khal is given three files, each newer than the one before; the others the last."""
    folder.mkdir()
    with a_sample(folder / "sample.workshop") as document:
        release_agenda(document, name="Sent")
        yield from (f"newer: {fault}" for fault in not_followed(document, folder, "1"))
        moved, dropped = document.all(Slot)[:2]
        with document.edit("move") as edit:
            edit.put(replace(moved, start=Minute(moved.start + 45)))
        was = told_of(document)
        yield from (f"moved: {fault}" for fault in not_followed(document, folder, "2"))
        with document.edit("drop") as edit:
            edit.remove(Slot, dropped.id)
        (gone,) = set(was) - set(told_of(document))
        last = gone._replace(is_cancelled=True)
        yield from (f"dropped: {fault}" for fault in not_followed(document, folder, "3", last))
        wanted, zone = sorted([*told_of(document), last]), take(document).event.timezone
    for program, read in READERS.items():
        if program not in ("khal", "calcurse"):
            found = sorted(read(folder / "3.ics", folder.with_name(f"newer {program}"), zone))
            yield from (f"dropped: {program}: {fault}" for fault in differences(wanted, found))


def not_followed(document: Document, folder: Path, name: str, *gone: Told) -> Iterator[str]:
    snapshot, edition = take(document), edition_of(document, ALL, words=WORDS, created=CREATED)
    file = folder / f"{name}.ics"
    file.write_bytes(write_calendar(snapshot, edition))
    found = sorted(khal(file, folder / "khal", snapshot.event.timezone))
    faults = list(differences(sorted([*told_of(document), *gone]), found))
    cancelled = sum(told.is_cancelled for told in found)
    print(f"file {name} of three: khal has {len(found)} entries, {cancelled} cancelled, {len(faults)} faults")
    yield from faults


def told_of(document: Document) -> list[Told]:
    snapshot = take(document)
    return list(expected(shared_agenda(snapshot), snapshot.event.timezone))


if __name__ == "__main__":
    sys.exit(main())
