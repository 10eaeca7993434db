import gettext

import pytest

from planner.domain.agenda import Agenda
from planner.domain.records import SessionNeed, SessionStatus, SessionType, Track
from planner.ui.agenda.tray_cards import Card, Order, Wanted, cards
from tests.agenda_picture import a_role, an_agenda

WORDS = gettext.NullTranslations()
EVERYTHING = Wanted()
LAND = Track(id="Land", name="Land and water", colour="#0072b2")
AGENDA = Agenda.of(
    an_agenda(
        """
                Hall
        09:00   Housing
        """,
        sessions={
            "Water": {"type": SessionType.WORKSHOP, "minutes": 60, "track": "Land"},
            "Übung": {"type": SessionType.PANEL, "minutes": 90, "abstract": "Rivers"},
            "Arts": {"type": SessionType.OTHER, "minutes": 30},
            "Gone": {"status": SessionStatus.CANCELLED},
        },
        people={"Ana": {}, "Ben": {}},
        roles=(a_role("Ana", "Water"), a_role("Ben", "Water"), a_role("Ana", "Arts")),
        tracks=(LAND,),
        needs=(SessionNeed(id="n", session="Water", feature="projector"),),
    )
)


def titles(wanted: Wanted = EVERYTHING) -> list[str]:
    return [card.title for card in cards(AGENDA, wanted, WORDS)]


def test_card_says_kind_length_people_and_needs() -> None:
    (card,) = cards(AGENDA, Wanted("water"), WORDS)
    assert card == Card("Water", "Water", "Workshop · 60 min · 2 people", "needs projector", "#0072b2")
    assert card.spoken == "Water, Workshop, 60 min, 2 people, needs projector"


def test_only_live_sessions_without_a_slot_are_there() -> None:
    assert titles() == ["Arts", "Übung", "Water"]


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (Order.LONGEST, ["Übung", "Water", "Arts"]),
        (Order.PEOPLE, ["Water", "Arts", "Übung"]),
        (Order.TRACK, ["Water", "Arts", "Übung"]),
    ],
)
def test_cards_come_in_the_order_asked_for(order: Order, expected: list[str]) -> None:
    assert titles(Wanted(order=order)) == expected


@pytest.mark.parametrize(
    ("text", "expected"), [("ubung", ["Übung"]), ("RIVERS", ["Übung"]), ("land wat", ["Water"]), ("x", [])]
)
def test_text_is_found_in_title_track_and_abstract(text: str, expected: list[str]) -> None:
    assert titles(Wanted(text)) == expected


def test_filters_leave_one_track_or_type() -> None:
    assert titles(Wanted(track="Land")) == ["Water"]
    assert titles(Wanted(type=SessionType.PANEL)) == ["Übung"]
    assert titles(Wanted(type=SessionType.PANEL, track="Land")) == []
