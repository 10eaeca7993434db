from dataclasses import replace

import pytest

from planner.domain.figures import PeopleFigures
from planner.domain.records import Absence, Paper, Participant, ParticipantStatus
from planner.store import figures
from planner.store.document import Document
from tests.build import ANA, FRIDAY, LOCAL, THURSDAY, WEI, WORKSHOP, a_document, put

STATUS = ParticipantStatus


def counted(document: Document, at_once: int = figures.AT_ONCE) -> tuple[int, PeopleFigures]:
    """The turns it took, and the figures."""
    *turns, found = figures.people(document, at_once=at_once)
    assert isinstance(found, PeopleFigures)
    return len(turns), found


@pytest.fixture
def document() -> Document:
    document = a_document(*WORKSHOP)
    nobody = Participant(id="N0B0DY0000", email="no at all", city="Rome", status=STATUS.INVITED)
    gone = Participant(id="G0NE000000", given_name="Gone", email="a@b", city="Oslo", status=STATUS.DECLINED)
    odd = replace(WEI, id="0DD0000000", email="wei@example")
    put(document, nobody, gone, odd, Absence(id="ABSENCE000", participant=ANA.id, day=THURSDAY.id))
    return document


@pytest.mark.parametrize("at_once", [1, 2, 100])
def test_people_are_counted_in_any_number_of_turns(document: Document, at_once: int) -> None:
    _, found = counted(document, at_once)
    assert found == PeopleFigures(
        groups={
            (LOCAL.id, STATUS.CONFIRMED): 1,
            (None, STATUS.REGISTERED): 2,
            (None, STATUS.INVITED): 1,
            (None, STATUS.DECLINED): 1,
        },
        cities={"": 1, "成都": 2, "Rome": 1},
        absences={(THURSDAY.id, STATUS.CONFIRMED): 1, (FRIDAY.id, STATUS.REGISTERED): 1},
        without_name=1,
        odd_email=2,
    )


def test_counting_gives_way_after_each_turn(document: Document) -> None:
    assert counted(document, at_once=2)[0] == 3 + 1
    assert counted(document)[0] == 1 + 1


def test_nobody_is_counted_in_an_empty_workshop() -> None:
    assert counted(a_document()) == (0, PeopleFigures(groups={}, cities={}, absences={}))


def test_prints_of_badges_count_no_agendas(document: Document) -> None:
    document.log_print(Paper.AGENDA, [])
    assert figures.prints_of_badges(document) == 0
    document.log_print(Paper.BADGES, [ANA.id])
    assert figures.prints_of_badges(document) == 1
