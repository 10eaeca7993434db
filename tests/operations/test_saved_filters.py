import pytest

from planner.domain.records import SavedFilter
from planner.domain.refusal import Refused
from planner.domain.saved_filters import filters_of
from planner.operations import saved_filters
from planner.store.document import Document
from planner.store.saved_filters import listed

GRAZ = (("city", "Graz"), ("group", ""))


def names(document: Document, page: str = "participants") -> list[str]:
    return [saved.name for saved in listed(document, page)]


def test_a_filter_is_kept_with_its_search_and_undone(workshop: Document) -> None:
    saved = saved_filters.save_filter(
        workshop, page="participants", name=" From Graz ", search="ana", filters=GRAZ
    )
    assert (saved.name, saved.search, filters_of(saved)) == ("From Graz", "ana", GRAZ)
    assert listed(workshop, "participants") == [saved]
    assert names(workshop, "rooms") == []
    workshop.undo()
    assert names(workshop) == []


def test_a_name_that_is_taken_is_replaced_on_its_page_only(workshop: Document) -> None:
    first = saved_filters.save_filter(workshop, page="participants", name="Graz", filters=GRAZ)
    other = saved_filters.save_filter(workshop, page="sessions", name="Graz", search="graz")
    again = saved_filters.save_filter(workshop, page="participants", name="GRAZ", search="graz")
    assert again.id == first.id
    assert names(workshop) == ["GRAZ"]
    assert listed(workshop, "sessions") == [other]


def test_renaming_to_another_ones_name_is_refused(workshop: Document) -> None:
    first = saved_filters.save_filter(workshop, page="participants", name="Graz", search="graz")
    saved_filters.save_filter(workshop, page="participants", name="Bogotá", search="bogota")
    with pytest.raises(Refused, match="filter_taken"):
        saved_filters.rename_saved_filter(workshop, first.id, name="bogota")
    with pytest.raises(Refused, match="name_missing"):
        saved_filters.rename_saved_filter(workshop, first.id, name=" ")
    saved_filters.rename_saved_filter(workshop, first.id, name="GRAZ")
    assert names(workshop) == ["GRAZ", "Bogotá"]


def test_saved_filters_are_removed_together(workshop: Document) -> None:
    ids = [
        saved_filters.save_filter(workshop, page="rooms", name=name, search=name).id for name in ("a", "b")
    ]
    saved_filters.remove_saved_filters(workshop, ids)
    assert names(workshop, "rooms") == []


@pytest.mark.parametrize("text", ["", "{}", "[1]", '[["group"]]', '[["group", 3]]', "nonsense"])
def test_filters_broken_by_hand_are_left_out(text: str) -> None:
    assert filters_of(SavedFilter(id="1", page="rooms", name="x", filters=text)) == ()
