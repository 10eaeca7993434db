"""Whose badge is not what was printed: told from the journal, and looked at on paper."""

import gettext
import random
from collections.abc import Sequence
from dataclasses import replace

import pytest

from planner.domain.badge_parts import USUAL
from planner.domain.records import (
    BadgeBack,
    BadgeDesign,
    BadgePartKind,
    FormerPerson,
    Paper,
    Participant,
    RoleKind,
    Slot,
)
from planner.domain.refusal import Refused
from planner.domain.snapshot import Snapshot
from planner.domain.times import Minute
from planner.domain.to_do import PrintedBadges
from planner.operations import agenda, badges, participants, roles
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
AGENDA = ("agenda", "days", "rooms", "fields")
DESIGN = [name for name in VERBS if name.startswith("badges.")]
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


@pytest.mark.parametrize("seed", range(12))
def test_no_badge_that_looks_otherwise_on_either_side_is_missed(seed: int) -> None:
    """Of any design. One that is told to be changed may look the same: a lozenge has no room to be larger."""
    source = random.Random(seed)
    names = [*CHOSEN, *(name for name in VERBS if name.split(".")[0] in AGENDA), *DESIGN * 3]
    with a_workshop() as document:
        faces: Faces = {}
        for _ in range(40):
            turn = source.random()
            if turn < 0.1 or not faces:
                taken = snapshot.take(document)
                people = who_come(taken.participants)
                document.log_print(Paper.BADGES, [person.id for person in people])
                faces |= {person.id: (document.last_step, badge(taken, person)) for person in people}
            elif turn < 0.2:
                document.undo()
            else:
                _do(document, source, names)
            told, seen = printed.badges(document), as_seen(document, faces)
            assert set(seen.changed) <= set(told.changed)
            assert told.missing == seen.missing


@pytest.mark.parametrize(
    ("kind", "changed"),
    [(BadgePartKind.DIET, ()), (BadgePartKind.PHOTO, ()), (BadgePartKind.PLACE, (ANA.id,))],
)
def test_part_switched_on_or_off_changes_only_badges_that_say_something_there(
    workshop: Document, kind: BadgePartKind, changed: tuple[str, ...]
) -> None:
    part = USUAL[kind]
    workshop.log_print(Paper.BADGES, [ANA.id, WEI.id])
    badges.change_badge_part(workshop, replace(part, is_shown=not part.is_shown))
    assert printed.badges(workshop).changed == changed


def test_diet_counts_only_where_it_is_shown(workshop: Document) -> None:
    workshop.log_print(Paper.BADGES, [ANA.id])
    participants.set_detail(workshop, [ANA.id], detail="diet", value="vegan")
    assert printed.badges(workshop).changed == ()
    badges.change_badge_part(workshop, replace(USUAL[BadgePartKind.DIET], is_shown=True))
    assert printed.badges(workshop).changed == (ANA.id,)


def test_moved_session_counts_only_on_backs_with_the_agenda(workshop: Document) -> None:
    badges.change_badge_design(workshop, BadgeDesign(back=BadgeBack.AGENDA))
    workshop.log_print(Paper.BADGES, [ANA.id, WEI.id])
    slot = workshop.all(Slot)[0]
    roles.assign_role(workshop, slot.session, participant=ANA.id, kind=RoleKind.HOST)
    workshop.log_print(Paper.BADGES, [ANA.id, WEI.id])
    agenda.move_slot(workshop, slot.id, room=slot.room, day=slot.day, start=Minute(slot.start + 10))
    assert ANA.id in printed.badges(workshop).changed
    badges.change_badge_design(workshop, BadgeDesign())
    workshop.log_print(Paper.BADGES, [ANA.id, WEI.id])
    agenda.move_slot(workshop, slot.id, room=slot.room, day=slot.day, start=slot.start)
    assert printed.badges(workshop).changed == ()


def _do(document: Document, source: random.Random, names: Sequence[str] = CHOSEN) -> None:
    name = source.choice([name for name in names if name != "events.set_logo"])
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
