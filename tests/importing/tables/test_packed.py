import random

from planner.importing.tables.packed import Packing, packed

SIGNS = ("", "a", "é", "Łódź", "\x1e", "\x1f", "\n", "😀", "\ud800", " ")


def test_rows_come_back_as_they_went_in() -> None:
    source = random.Random(4)
    rows = [source.choices(SIGNS[:4], k=source.randrange(2, 5)) for _ in range(2500)]
    found = packed(rows)
    assert (list(found), len(found)) == (rows, 2500)
    assert [found[at] for at in (0, 999, 1000, -1)] == [rows[at] for at in (0, 999, 1000, -1)]
    assert found[995:1005] == rows[995:1005]
    assert found[2490:9999:3] == rows[2490:9999:3]
    assert found[5:2] == []


def test_rows_taken_in_parts_are_the_same_rows() -> None:
    source = random.Random(4)
    rows = [source.choices(SIGNS[:4], k=2) for _ in range(4321)]
    packing = Packing()
    at = 0
    while at < len(rows):
        part = source.randrange(1, 1700)
        packing.take(rows[at : at + part])
        at += part
    assert packing.done() == rows


def test_the_borders_within_a_cell_become_blanks() -> None:
    assert packed([["a\x1fb", "c\x1ed"], [], ["e"]]) == [["a b", "c d"], [], ["e"]]


def test_half_a_character_survives() -> None:
    assert packed([["\ud800", "😀"]]) == [["\ud800", "😀"]]
