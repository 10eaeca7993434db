"""How long it takes to tell whose badge is no longer what was printed, against laying every badge out anew.

Run as `python -m tests.benchmarks.printed`.
"""

import gettext
from dataclasses import replace

from planner.domain.records import Group, Paper, Participant, Role, RoleKind, Session
from planner.operations.prints import who_come
from planner.printing.stock import find_stock
from planner.store import printed, snapshot
from planner.store.document import Document
from tests.benchmarks.conflicts import best_of
from tests.build import a_document
from tests.printing.layouts.badge_pages import badge_pages

PEOPLE = 20_000
REPRINTS = 300


def a_printed_workshop() -> Document:
    """20,000 people, printed at once and some at the desk; then a tenth moved, and all were confirmed."""
    group = Group(id="g", name="Local advocate", colour="#0072b2")
    people = [
        Participant(id=f"p{number}", given_name="Ana", family_name=f"Number {number}", group=group.id)
        for number in range(PEOPLE)
    ]
    sessions = [Session(id=f"s{number}", title=f"Session {number}") for number in range(300)]
    roles = [
        Role(id=f"r{number}", session=f"s{number % 300}", participant=f"p{number}", kind=RoleKind.PRESENTER)
        for number in range(600)
    ]
    document = a_document(group)
    with document.edit("fill") as edit:
        for records in (people, sessions, roles):
            edit.put_all(records)
    document.log_print(Paper.BADGES, [person.id for person in people])
    with document.edit("change") as edit:
        edit.put_all([replace(person, city="Graz") for person in people[::10]])
    for person in people[:REPRINTS]:
        document.log_print(Paper.BADGES, [person.id])
    with document.edit("confirm") as edit:
        edit.put_all([replace(session, minutes=45) for session in sessions])
        edit.put_all([replace(person, diet="vegan") for person in document.all(Participant)])
    return document


def main() -> None:
    document = a_printed_workshop()
    found = printed.badges(document)
    told = best_of(5, lambda: printed.badges(document))
    taken = snapshot.take(document)
    people = who_come(taken.participants)
    stock = find_stock("5395")
    some = people[:2000]
    laid_out = best_of(
        1,
        lambda: [badge_pages(taken, [person], stock, words=gettext.NullTranslations()) for person in some],
    )
    anew = laid_out * len(people) / len(some)
    print(f"{len(found.changed):,} of {PEOPLE:,} badges changed, told in {told:.0f} ms")
    print(f"laying all out anew, without what was printed to compare with: {anew:,.0f} ms")
    print(f"ratio {anew / told:.0f}")


if __name__ == "__main__":
    main()
