from dataclasses import replace

import pytest

from planner.domain.records import Paper, Participant, ParticipantStatus, Record
from planner.domain.to_do import PrintedBadges
from planner.store import printed
from planner.store.document import Document
from planner.store.printed import Print
from tests.build import ANA, GATHERING, HALL, LOCAL, WEI, a_document, put


@pytest.fixture
def document() -> Document:
    return a_document(HALL, LOCAL, ANA, WEI)


def test_prints_come_newest_first(document: Document) -> None:
    document.log_print(Paper.BADGES, [WEI.id, ANA.id])
    put(document, replace(HALL, capacity=1))
    document.log_print(Paper.AGENDA, [])
    agenda, badges = printed.prints(document)
    at = "2016-05-01T12:00:00+00:00"
    assert badges == Print(badges.id, "badges", at, "Test", 1, (WEI.id, ANA.id))
    assert agenda == Print(agenda.id, Paper.AGENDA, at, "Test", 2, ())


def test_before_the_first_print_all_badges_are_missing(document: Document) -> None:
    assert printed.prints(document) == []
    assert printed.badges(document) == PrintedBadges(missing=(ANA.id, WEI.id))


def test_an_agenda_is_no_badge(document: Document) -> None:
    document.log_print(Paper.AGENDA, [ANA.id])
    assert printed.badges(document).missing == (ANA.id, WEI.id)


@pytest.mark.parametrize(
    ("later", "changed"),
    [
        (replace(ANA, organisation="AFSC"), (ANA.id,)),
        (replace(ANA, badge_name="Ani"), (ANA.id,)),
        (replace(ANA, group=None), (ANA.id,)),
        (replace(ANA, email="other@example.org", diet="vegan", status=ParticipantStatus.INVITED), ()),
        (replace(LOCAL, colour="#000000"), (ANA.id,)),
        (replace(LOCAL, position=3), ()),
        (replace(GATHERING, name="Another"), (ANA.id, WEI.id)),
        (replace(GATHERING, venue="Another"), ()),
        (replace(ANA, city="Graz", status=ParticipantStatus.CANCELLED), ()),
        (replace(ANA, city="Graz", status=ParticipantStatus.WAITLISTED), ()),
    ],
)
def test_only_what_a_badge_shows_changes_it(
    document: Document, later: Record, changed: tuple[str, ...]
) -> None:
    document.log_print(Paper.BADGES, [ANA.id, WEI.id])
    put(document, later)
    assert printed.badges(document).changed == changed


def test_a_badge_printed_again_is_current(document: Document) -> None:
    document.log_print(Paper.BADGES, [ANA.id, WEI.id])
    put(document, replace(ANA, city="Graz"))
    first = printed.prints(document)[-1]
    document.log_print(Paper.BADGES, [ANA.id])
    assert printed.badges(document) == PrintedBadges(current=(ANA.id, WEI.id))
    assert printed.people_changed_since(document, first) == (ANA.id,)


def test_who_came_after_the_print_is_missing_and_who_left_is_not_told(document: Document) -> None:
    document.log_print(Paper.BADGES, [ANA.id, WEI.id])
    with document.edit("change") as edit:
        edit.remove(Participant, WEI.id)
        edit.put(replace(WEI, id="NEW0000000"))
    assert printed.badges(document) == PrintedBadges(current=(ANA.id,), missing=("NEW0000000",))


def test_the_last_print_of_one_badge_is_told(document: Document) -> None:
    assert printed.badge_printed_at(document, ANA.id) is None
    document.log_print(Paper.AGENDA, [ANA.id])
    document.log_print(Paper.BADGES, [WEI.id])
    assert printed.badge_printed_at(document, ANA.id) is None
    assert printed.badge_printed_at(document, WEI.id) == "2016-05-01T12:00:00+00:00"
