"""Whose badge is not what was printed: told from the journal, and looked at on paper."""

import gettext
import random

import pytest

from planner.domain.records import FormerPerson, Paper, Participant, RoleKind
from planner.domain.refusal import Refused
from planner.domain.snapshot import Snapshot
from planner.domain.to_do import PrintedBadges
from planner.operations import participants, roles
from planner.operations.prints import who_come
from planner.printing.stock import find_stock
from planner.store import printed, snapshot
from planner.store.document import Document
from tests.operations.verbs import VERBS, Pick
from tests.operations.workshop import ANA, HOUSING, WEI, a_workshop
from tests.printing.layouts.badge_pages import badge_pages

STOCK = find_stock("5395")
WORDS = gettext.NullTranslations()
CHOSEN = sorted(
    name
    for name in VERBS
    if name.split(".")[0] in ("participants", "groups", "roles", "sessions", "events", "merging")
)
"""Those that can touch a badge, and many that do not."""
Faces = dict[str, tuple[int, str]]
"""By the id on it, after which step a badge was printed last, and what it says."""


def badge(taken: Snapshot, person: Participant) -> str:
    """But for the id in its code: somebody merged into another is found by it all the same."""
    return repr(badge_pages(taken, [person], STOCK, words=WORDS)).replace(person.id, "")


def as_seen(document: Document, printed_faces: Faces) -> PrintedBadges:
    """By laying out every badge anew; the badge of somebody who was merged into another is that other's."""
    taken = snapshot.take(document)
    due = who_come(taken.participants)
    former = {each.id: each.participant for each in document.all(FormerPerson)}
    latest = sorted(printed_faces.items(), key=lambda each: (each[1][0], each[0] not in former))
    faces = {former.get(item, item): face for item, (_, face) in latest}
    same = {person.id for person in due if person.id in faces and badge(taken, person) == faces[person.id]}
    return PrintedBadges(
        current=tuple(person.id for person in due if person.id in same),
        changed=tuple(person.id for person in due if person.id in faces and person.id not in same),
        missing=tuple(person.id for person in due if person.id not in faces),
    )


@pytest.mark.parametrize("seed", range(30))
def test_badges_are_told_apart_as_paper_does(seed: int) -> None:
    source = random.Random(seed)
    with a_workshop() as document:
        faces: Faces = {}
        for _ in range(40):
            turn = source.random()
            if turn < 0.1:
                taken = snapshot.take(document)
                people = [person for person in who_come(taken.participants) if source.random() < 0.6]
                document.log_print(Paper.BADGES, [person.id for person in people])
                faces |= {person.id: (document.last_step, badge(taken, person)) for person in people}
            elif turn < 0.2:
                document.undo()
            else:
                _do(document, source)
            assert printed.badges(document) == as_seen(document, faces)


def _do(document: Document, source: random.Random) -> None:
    name = source.choice([name for name in CHOSEN if name != "events.set_logo"])
    try:
        VERBS[name](document, Pick(document, source.choice))
    except (Refused, IndexError):
        return


def test_a_further_part_that_ranks_lower_changes_no_badge(workshop: Document) -> None:
    workshop.log_print(Paper.BADGES, [ANA.id, WEI.id])
    roles.assign_role(workshop, HOUSING.id, participant=ANA.id, kind=RoleKind.HOST)
    assert printed.badges(workshop).changed == ()
    roles.assign_role(workshop, HOUSING.id, participant=ANA.id, kind=RoleKind.PRESENTER)
    assert printed.badges(workshop).changed == (ANA.id,)


def test_a_badge_that_is_as_it_was_again_has_not_changed(workshop: Document) -> None:
    workshop.log_print(Paper.BADGES, [ANA.id])
    participants.set_detail(workshop, [ANA.id], detail="city", value="Graz")
    assert printed.badges(workshop).changed == (ANA.id,)
    participants.set_detail(workshop, [ANA.id], detail="city", value="Bogotá")
    assert printed.badges(workshop).changed == ()
