from planner.domain.likeness import Pair, Reason
from planner.domain.records import Participant
from planner.operations.merging import mark_distinct, merge_participants, unmark_distinct
from planner.store.document import Document
from planner.ui.duplicates.pairs import Pairs, as_now, by_hand, key, keyed


def pair(one: str, other: str) -> Pair:
    return Pair(one=one, other=other, likelihood=0.9, reasons=(Reason.NAME,))


A_B, A_C, B_C = pair("A", "B"), pair("A", "C"), pair("B", "C")


def a_document() -> Document:
    document = Document.in_memory()
    with document.edit("fill") as edit:
        edit.put_all([Participant(id=name, given_name=name) for name in "ABCD"])
    return document


def test_pairs_keep_the_order_of_the_search() -> None:
    assert list(Pairs(found=keyed([B_C, A_B])).open().values()) == [B_C, A_B]


def test_who_was_merged_is_found_under_their_name_of_today_and_each_pair_once() -> None:
    document = a_document()
    merge_participants(document, "C", "B")
    assert list(as_now(Pairs(found=keyed([A_B, A_C, B_C])), document).open().values()) == [A_C]
    document.undo()
    assert list(as_now(Pairs(found=keyed([A_B, A_C, B_C])), document).open().values()) == [A_B, A_C, B_C]


def test_marked_pairs_are_kept_apart_until_the_mark_is_taken_back() -> None:
    document = a_document()
    mark_distinct(document, "C", "A")
    mark_distinct(document, "D", "A")
    pairs = as_now(Pairs(found=keyed([A_B, A_C])), document)
    assert pairs.open() == {"A B": A_B}
    assert pairs.marked() == {"A C": A_C, "A D": by_hand("A D")}
    unmark_distinct(document, "A", "C")
    assert list(as_now(pairs, document).open().values()) == [A_B, A_C]


def test_who_is_gone_is_in_no_pair() -> None:
    assert list(Pairs(found=keyed([A_B, A_C]), gone=frozenset("B")).open().values()) == [A_C]


def test_two_somebody_has_chosen_come_first() -> None:
    named = key("D", "A")
    found = Pairs(found=keyed([A_B, A_C]), chosen=named).open()
    assert list(found.values()) == [Pair(one="A", other="D", likelihood=0.0, reasons=()), A_B, A_C]
    assert list(Pairs(found=keyed([A_B, A_C]), chosen=key("C", "A")).open()) == ["A B", "A C"]
