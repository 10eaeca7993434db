"""Lets programs of strangers read our schedule.xml and schedule.json.

Run: python -m tests.checks.schedules FOLDER [SCHEDULE...]
For the sample, a workshop with every difficulty, the published schedules in tests/data and every SCHEDULE
named (a schedule.xml or .json, imported first): `xmllint` finds the XML valid by c3voc's XSD,
`check-jsonschema` the JSON by c3voc's schema; ConfClerk imports the XML by its own window, under Xvfb, and
its database holds the same titles, times, rooms, people, types, languages and tracks. Our own import makes
an equal agenda of each, but for the difficult one: its texts are such as no file of ours can hold. Files and
databases stay in FOLDER, which must be new. Needs Debian's libxml2-utils, confclerk, xvfb and xdotool, and
the package's development requirements. Ends with 1 where something is missing or not right.
"""

import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from planner.domain.records import SessionStatus
from planner.domain.snapshot import Snapshot
from planner.domain.times import Minute
from planner.exporting.sharing import SharedAgenda, SharedSlot, shared_agenda
from planner.operations import sample
from planner.store.snapshot import take
from planner.wording.papers import whole_venue
from tests.checks import confclerk
from tests.exporting.agenda_facts import facts, imported
from tests.exporting.workshop import DAYS, ROOMS, SESSIONS, SLOTS, WORDS, a_workshop, exported

DATA = Path(__file__).parent.parent / "data"
DIFFICULT = "difficult"
PROGRAMS = ("xmllint", "confclerk", "Xvfb", "xdotool")


def main() -> int:
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True)
    missing = [program for program in PROGRAMS if shutil.which(program) is None]
    if missing:
        print(f"missing: {', '.join(missing)}; see above in this script how to install them")
        return 1
    faults = [
        fault
        for name, snapshot in agendas(folder, [Path(each) for each in sys.argv[2:]])
        for fault in faults_of(name, snapshot, folder)
    ]
    print(f"{len(faults)} faults" if faults else "no faults")
    return 1 if faults else 0


def agendas(folder: Path, more: list[Path]) -> Iterator[tuple[str, Snapshot]]:
    start = datetime(2016, 5, 1, tzinfo=UTC)
    path = folder / "gathering.workshop"
    with sample.create(path, desk="Check", clock=lambda: start, ids=random.Random(1)) as document:
        yield "sample", take(document)
    yield DIFFICULT, difficult()
    for published in (*sorted((DATA / "schedules").iterdir()), *more):
        yield published.stem + ("-given" if published in more else ""), imported(published.read_bytes())[0]


def difficult() -> Snapshot:
    """Past midnight, twins, markup, any script, a zone of its own, as much text as there can be."""
    titles = (
        "Ω; “q” & <b>b</b>",
        "مرحبا بالعالم",
        "人权城市 👩🏽‍🤝‍👩🏿",
        "x" * 5000,
        "a\r\nb\x00\x0bc\ud800",
    )
    sessions = tuple(
        replace(session, title=title, public=True, status=SessionStatus.CONFIRMED)
        for session, title in zip(SESSIONS, titles, strict=False)
    )
    starts = (1439, 1470, 1800)
    late = tuple(replace(slot, start=Minute(start)) for slot, start in zip(SLOTS[:3], starts, strict=True))
    return a_workshop(
        event=replace(a_workshop().event, timezone="Asia/Kathmandu", name="人权 & <城市>"),
        days=(replace(DAYS[0], opens=Minute(1), closes=Minute(2000)), DAYS[1]),
        rooms=(replace(ROOMS[0], name="../../etc"), replace(ROOMS[1], name="CON; “é”"), ROOMS[2]),
        sessions=sessions + SESSIONS[len(sessions) :],
        slots=late + SLOTS[3:],
    )


def faults_of(name: str, snapshot: Snapshot, folder: Path) -> list[str]:
    xml, json = folder / f"{name}.xml", folder / f"{name}.json"
    xml.write_bytes(exported(snapshot, "xml"))
    json.write_bytes(exported(snapshot, "json"))
    formats = DATA / "formats"
    validate = (sys.executable, "-m", "check_jsonschema", "--schemafile")
    invalid = [
        *run("xmllint", "--noout", "--nonet", "--schema", str(formats / "schedule.xml.xsd"), str(xml)),
        *run(*validate, str(formats / "schedule.schema.json"), str(json)),
    ]
    print(f"{name:24} {'invalid' if invalid else 'XML and JSON valid'}", flush=True)
    faults = invalid + in_confclerk(name, shared_agenda(snapshot), folder)
    if name != DIFFICULT:
        faults += not_back_again(name, snapshot, folder)
    for fault in faults:
        print(f"{name}: {fault}", flush=True)
    return faults


def not_back_again(name: str, snapshot: Snapshot, folder: Path) -> list[str]:
    """Where our own import makes another agenda of it in a new workshop."""
    faults = []
    for form in ("xml", "json"):
        wanted = facts(snapshot, form)
        copy, _ = imported((folder / f"{name}.{form}").read_bytes())
        found = facts(copy, form)
        faults += [f"{form} comes back with other {kind}" for kind in wanted if wanted[kind] != found[kind]]
    print(f"{name:24} comes in again {'otherwise' if faults else 'as it went out, from both'}", flush=True)
    return faults


def run(*words: str) -> list[str]:
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    return [f"{Path(words[0]).name}: {done.stdout}{done.stderr}"] if done.returncode else []


def in_confclerk(name: str, agenda: SharedAgenda, folder: Path) -> list[str]:
    wanted = sorted(expected(agenda, slot) for slot in agenda.slots)
    try:
        title, found = confclerk.imported(
            folder / f"{name}.xml", folder / f"confclerk-{name}", count=len(wanted)
        )
    except confclerk.Stuck as stuck:
        return [f"ConfClerk: {stuck}"]
    print(
        f"{name:24} ConfClerk has {len(found)} of {len(wanted)} events in"
        f" {len({event.room for event in found})} rooms with"
        f" {len({person for event in found for person in event.people if person})} people",
        flush=True,
    )
    faults = [] if title == agenda.name else [f"ConfClerk: called {title!r}, not {agenda.name!r}"]
    faults += [f"ConfClerk lacks {event}" for event in wanted if event not in found]
    return faults + [f"ConfClerk made up {event}" for event in found if event not in wanted]


def expected(agenda: SharedAgenda, slot: SharedSlot) -> confclerk.Event:
    session = slot.session
    wall = agenda.at(slot.day, slot.start).replace(tzinfo=UTC)
    return confclerk.Event(
        session.title,
        int(wall.timestamp()),
        60 * session.minutes,
        session.type.value,
        session.language,
        session.track.name if session.track else "No track",
        slot.room.name if slot.room else whole_venue(WORDS),
        tuple(sorted({person.name for person in session.people})) or ("",),
    )


if __name__ == "__main__":
    sys.exit(main())
