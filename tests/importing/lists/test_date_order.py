"""Whether 5/6 is 5 June, and what an import says of it."""

from datetime import date, datetime

import pytest

from planner.domain.records import Absence, Day, Event, Participant
from planner.domain.snapshot import Snapshot
from planner.domain.times import Minute
from planner.importing.header_words import ListKind
from planner.importing.lists.columns import Told, guess
from planner.importing.lists.date_order import Order, Why, order_of
from planner.importing.lists.planning import plan_list
from planner.operations.importing import import_list
from planner.store import snapshot
from tests.importing.lists.building import a_table, a_workshop, codes, plan, take_in


def an_event(*dates: date, timezone: str = "America/New_York") -> Snapshot:
    days = tuple(
        Day(id=f"DAY{at:07}", date=on, opens=Minute(540), closes=Minute(1020)) for at, on in enumerate(dates)
    )
    return Snapshot(event=Event(name="Gathering", timezone=timezone), days=days)


MAY = an_event(date(2016, 5, 26), date(2016, 5, 27))
EARLY_MAY = an_event(date(2016, 5, 5), date(2016, 5, 6))
BERLIN = an_event(date(2016, 5, 26), timezone="Europe/Berlin")


@pytest.mark.parametrize(
    ("text", "event", "told", "order"),
    [
        ("Name,Arrival\nAna,26 May 9:00\n", MAY, None, Order(day_first=False, why=Why.PLACE)),
        ("Name,Arrival\nAna,25/5/2016\n", MAY, None, Order(day_first=True, why=Why.VALUES)),
        (
            "Name,Arrival\nAna,3/4/2016\nBo,25/5/2016\n",
            MAY,
            None,
            Order(day_first=True, why=Why.VALUES, example="3/4/2016"),
        ),
        (
            "Name,Arrival\nAna,3/4/2016 9:00\nBo,5/25/2016\n",
            BERLIN,
            None,
            Order(day_first=False, why=Why.VALUES, example="3/4/2016"),
        ),
        (
            "Name,Days\nAna,5/5\nBo,6/5\n",
            EARLY_MAY,
            None,
            Order(day_first=True, why=Why.EVENT, example="6/5"),
        ),
        (
            "Name,Days\nAna,5/5\nBo,5/6\n",
            an_event(date(2016, 5, 5), date(2016, 5, 6), timezone="Europe/Berlin"),
            None,
            Order(day_first=False, why=Why.EVENT, example="5/6"),
        ),
        (
            "Name,Arrival\nAna,4/5/2016 18:00\n",
            EARLY_MAY,
            None,
            Order(day_first=True, why=Why.EVENT, example="4/5/2016"),
        ),
        (
            "Nombre,Llegada\nAna,3/4/2017\n",
            MAY,
            None,
            Order(day_first=True, why=Why.LANGUAGE, example="3/4/2017"),
        ),
        (
            "Name / Nombre,City / Ciudad,Arrival,Notes\nAna,Ulm,3/4/2017,\n",
            MAY,
            None,
            Order(day_first=False, why=Why.PLACE, example="3/4/2017"),
        ),
        (
            "Name,Arrival\nAna,3/4/2017\n",
            MAY,
            None,
            Order(day_first=False, why=Why.PLACE, example="3/4/2017"),
        ),
        (
            "Name,Arrival\nAna,3/4/2017\n",
            BERLIN,
            None,
            Order(day_first=True, why=Why.PLACE, example="3/4/2017"),
        ),
        (
            "Name,Arrival\nAna,3/4/2017\nBo,25/5/2016\n",
            MAY,
            False,
            Order(day_first=False, why=Why.TOLD, example="3/4/2017"),
        ),
        (
            "Name,Arrival\nAna,3/4/2017\nBo,25/5/2016\nCy,26/5/2016\nDi,5/25/2016\n",
            MAY,
            None,
            Order(day_first=True, why=Why.VALUES, example="3/4/2017", is_mixed=True),
        ),
        ("Name,Arrival\nAna,3.4.2017\n", MAY, None, Order(day_first=False, why=Why.PLACE)),
    ],
)
def test_the_order_of_day_and_month_is_found(
    text: str, event: Snapshot, told: bool | None, order: Order
) -> None:
    table = a_table(text)
    mapping = guess(table, ListKind.PARTICIPANTS, Told(day_first=told))
    assert order_of(table, mapping, event) == order


def test_what_was_assumed_is_noted_and_can_be_changed() -> None:
    document = a_workshop()
    table = a_table("Name,Arrival\nAna,3/4/2017 9:00\n")
    taken = snapshot.take(document)
    assumed = plan_list(table, taken, guess(table, ListKind.PARTICIPANTS), document.new_id)
    told = guess(table, ListKind.PARTICIPANTS, Told(day_first=False))
    import_list(document, plan_list(table, taken, told, document.new_id))
    assert [(note.code, note.value) for note in assumed.notes] == [
        ("day_first_assumed", "place 3/4/2017"),
    ]
    assert [person.arrival for person in document.all(Participant)] == [datetime(2017, 3, 4, 9, 0)]


def test_a_date_alone_is_the_whole_day() -> None:
    document = a_workshop()
    take_in(document, "Name,Arrival,Departure\nAna,26/05/2016,27/05/2016\n")
    [ana] = document.all(Participant)
    assert (ana.arrival, ana.departure) == (datetime(2016, 5, 26), datetime(2016, 5, 27, 23, 59))


def test_impossible_dates_are_problems_of_their_rows() -> None:
    planned = plan(
        a_workshop(), "Name,Arrival,Days\nAna,31/02/2016,26/05\nBo,2016-13-01,31/12\nCy,27/05/2016,12/31\n"
    )
    assert codes(planned) == [
        (2, "date_impossible", "31/02/2016"),
        (3, "date_impossible", "2016-13-01"),
        (3, "day_unknown", "31/12"),
        (4, "day_unknown", "12/31"),
    ]


def test_days_are_those_the_order_means() -> None:
    document = a_workshop()
    take_in(document, 'Name,Days\nAna,26/05\nBo,"26/5, 27/5"\n')
    assert [(absence.day) for absence in document.all(Absence)] == ["DAY0000002"]
