"""How long it takes to tell how often each slot changed, what was dropped and what changed since an export,
against reading the whole document.

Run as `python -m tests.benchmarks.revisions`.
"""

import random
from dataclasses import replace

from planner.domain.records import Participant, Role, RoleKind, Room, Session, Slot
from planner.domain.times import Minute
from planner.operations.releases import release_agenda
from planner.store import exported, snapshot
from planner.store.document import Document
from planner.store.revisions import dropped, revisions
from tests.benchmarks.conflicts import best_of
from tests.build import THURSDAY, a_document

PEOPLE = 100_000
SIZES = ((300, 1_000), (3_000, 10_000))
"""Sessions, and steps that moved one of them."""


def a_travelled_workshop(sessions: int, steps: int) -> Document:
    """Released, shared, moved about; everybody's telephone number changed; a tenth of the slots is gone."""
    chance = random.Random(1)
    rooms = [Room(id=f"room{number}", name=f"Room {number}") for number in range(60)]
    held = [Session(id=f"s{number}", title=f"Session {number}") for number in range(sessions)]
    slots = [
        Slot(id=f"slot{number}", session=f"s{number}", day=THURSDAY.id, start=Minute(540), room="room1")
        for number in range(sessions)
    ]
    people = [Participant(id=f"p{number}", given_name=f"Ana {number}") for number in range(PEOPLE)]
    roles = [
        Role(id=f"r{number}", session=f"s{number // 2}", participant=f"p{number}", kind=RoleKind.HOST)
        for number in range(2 * sessions)
    ]
    document = a_document(THURSDAY, *rooms, *held, *slots, *people, *roles)
    release_agenda(document, name="Sent")
    exported.log_export(document, format_name="ics", name="agenda.ics", choices="{}")
    with document.edit("call") as edit:
        edit.put_all([replace(person, phone="1") for person in people])
    for _ in range(steps):
        with document.edit("move") as edit:
            start = Minute(540 + 15 * chance.randrange(30))
            edit.put(replace(chance.choice(slots), start=start, room=chance.choice(rooms).id))
    with document.edit("drop") as edit:
        edit.remove_all(Slot, [slot.id for slot in slots[::10]])
    return document


def measure(sessions: int, steps: int) -> None:
    with a_travelled_workshop(sessions, steps) as document:
        (shared,) = exported.exports(document)
        taken = snapshot.take(document)
        read = best_of(1, lambda: snapshot.take(document))
        counted = best_of(3, lambda: revisions(document))
        gone = best_of(3, lambda: dropped(document))
        changed = best_of(3, lambda: exported.changes_since(document, shared, taken))
    print(
        f"{sessions:5,} sessions, {steps:6,} moves: revisions {counted:.0f} ms, dropped {gone:.0f} ms, "
        f"since an export {changed:.0f} ms; reading the document {read:.0f} ms, ratio {read / counted:.1f}"
    )


def main() -> None:
    print(f"{PEOPLE:,} people")
    for sessions, steps in SIZES:
        measure(sessions, steps)


if __name__ == "__main__":
    main()
