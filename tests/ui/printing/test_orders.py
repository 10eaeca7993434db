from planner.domain.records import Group
from planner.store.holders import Holder
from planner.ui.printing.orders import Sorting, in_order

GROUPS = (
    Group(id="g2", name="Officials", colour="#000000"),
    Group(id="g1", name="Advocates", colour="#000000"),
)
ANA = Holder("ana", "confirmed", "g1", "Zenith")
BEA = Holder("bea", "confirmed", None, "")
CHI = Holder("chi", "confirmed", "g2", "water")


def test_people_are_sorted_with_those_of_nothing_last() -> None:
    def ids(sorting: Sorting) -> list[str]:
        return [person.id for person in in_order((ANA, BEA, CHI), sorting, GROUPS)]

    assert ids(Sorting.NAME) == ["ana", "bea", "chi"]
    assert ids(Sorting.GROUP) == ["chi", "ana", "bea"]
    assert ids(Sorting.ORGANISATION) == ["chi", "ana", "bea"]
