from datetime import UTC, datetime
from pathlib import Path

import pytest

from planner.domain.records import Paper, Participant, ParticipantStatus, SheetSide
from planner.operations import prints
from planner.operations.papers import Made
from planner.operations.prints import BadgeOrder, PaperOrder, Printed
from planner.printing.choices import Choices
from planner.store.document import Document


def test_all_who_come_are_those_who_have_not_declined_and_do_not_wait() -> None:
    people = [Participant(id=status.value, status=status) for status in ParticipantStatus]
    assert [person.id for person in prints.who_come(people)] == ["invited", "registered", "confirmed"]


def test_wall_clock_is_that_of_the_event() -> None:
    noon = datetime(2016, 5, 20, 12, tzinfo=UTC)
    assert prints.wall_clock(noon, "America/New_York") == datetime(2016, 5, 20, 8)


def test_print_is_noted_only_where_the_file_lets_itself_be_changed(tmp_path: Path) -> None:
    with Document.in_memory() as document:
        assert prints.note_print(document, Paper.AGENDA, []) is True
        file = tmp_path / "a.workshop"
        document.copy_to(file)
    with Document.open(file, desk="Desk", read_only=True) as document:
        assert prints.note_print(document, Paper.AGENDA, []) is False


def test_order_is_the_same_after_it_was_noted() -> None:
    for order in ORDERS:
        items = order.people if isinstance(order, BadgeOrder) else ("SLOT000001",)
        noted = () if isinstance(order, BadgeOrder) and order.side == SheetSide.BACK else items
        assert prints.order_of(order.paper, noted, prints.choices_text(order)) == order


ORDERS = (
    BadgeOrder(people=("PERS000001", "PERS000002"), stock="L4785", first_cell=3),
    BadgeOrder(people=("PERS000001",), side=SheetSide.FRONT, edge="short", marks="outline"),
    BadgeOrder(people=("PERS000001",), side=SheetSide.BACK),
    BadgeOrder(people=(), blanks=8),
    PaperOrder(paper=Paper.AGENDA, choices=Choices(sheet="A4", style="booklet", with_internal=True)),
    PaperOrder(paper=Paper.DOOR_SIGNS, choices=Choices(is_large=True, rooms=("ROOM000001",), days=("D",))),
)


def test_what_is_not_as_usual_is_noted_and_labels_and_paper_always() -> None:
    assert prints.choices_text(BadgeOrder(people=("PERS000001",))) == '{"stock": "5395"}'
    order = PaperOrder(paper=Paper.AGENDA, choices=Choices(style="list"))
    assert prints.choices_text(order) == '{"sheet": "Letter", "style": "list"}'


@pytest.mark.parametrize(
    "choices",
    [
        "",
        "{}",
        "[]",
        "nonsense",
        '{"stock": 5, "first_cell": "x", "blanks": true, "newer": 1, "people": [1]}',
    ],
)
def test_what_another_program_noted_is_as_usual(choices: str) -> None:
    assert prints.order_of(Paper.BADGES, ["PERS000001"], choices) == BadgeOrder(people=("PERS000001",))
    assert prints.order_of(Paper.AGENDA, [], choices) == PaperOrder(paper=Paper.AGENDA, choices=Choices())


def test_back_alone_is_nobodys_badge() -> None:
    made = Made(b"", ((612.0, 792.0),))
    front = Printed(order=ORDERS[1], made=made, items=("PERS000001",))
    back = Printed(order=ORDERS[2], made=made, items=("PERS000001",))
    assert (prints.noted_items(front), prints.noted_items(back)) == (("PERS000001",), ())


def test_labels_are_of_the_paper_of_the_place() -> None:
    assert (prints.usual_stock("America/New_York"), prints.usual_stock("Europe/Vienna")) == ("5395", "L4785")


def test_two_sided_paper_is_half_as_many_sheets() -> None:
    made = Made(b"", ((612.0, 792.0),) * 5)
    assert Printed(order=ORDERS[0], made=made, items=()).sheets == 5
    assert Printed(order=ORDERS[0], made=made, items=(), edge="long").sheets == 3
