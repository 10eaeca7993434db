import pytest

from planner.domain.records import Room, Session
from planner.domain.times import Minute
from planner.printing.layouts.agenda import Entry
from planner.printing.layouts.lanes import BESIDE, arrange, needs_column_beside, spans_of

ROOMS = tuple(Room(id=name, name=name) for name in ("Hall", "Lab", "Loft"))


def an_entry(title: str, start: int, minutes: int, *rooms: str) -> Entry:
    found = tuple(room for room in ROOMS if room.id in rooms)
    return Entry(Session(id=title, title=title, minutes=minutes), Minute(start), found, None)


def arranged(
    *entries: Entry, shortest: int = 10, rooms: tuple[Room, ...] = ROOMS
) -> list[tuple[str, int, int, int, int]]:
    """Title, first and last column, lane and lanes."""
    beside = needs_column_beside(entries, rooms)
    blocks = arrange(entries, rooms, (540, 1020), shortest=shortest, beside=beside)
    return [(block.entry.session.title, block.first, block.last, block.lane, block.lanes) for block in blocks]


def test_entry_stands_in_its_room() -> None:
    assert arranged(an_entry("A", 540, 60, "Lab")) == [("A", 1, 1, 0, 1)]


def test_whole_venue_spans_all_rooms() -> None:
    assert arranged(an_entry("Lunch", 720, 60), an_entry("A", 780, 60, "Hall")) == [
        ("Lunch", 0, 2, 0, 1),
        ("A", 0, 0, 0, 1),
    ]


def test_whole_venue_stands_beside_what_goes_on_at_the_same_time() -> None:
    entries = (an_entry("Desk", 540, 300), an_entry("A", 600, 60, "Hall"), an_entry("Lunch", 840, 60))
    assert arranged(*entries) == [
        ("Lunch", BESIDE, 2, 0, 1),
        ("Desk", BESIDE, BESIDE, 0, 1),
        ("A", 0, 0, 0, 1),
    ]


def test_day_without_rooms_is_one_column_of_the_whole_venue() -> None:
    entries = (an_entry("Welcome", 540, 60), an_entry("A", 600, 60), an_entry("B", 630, 60))
    assert arranged(*entries, rooms=()) == [
        ("Welcome", 0, 0, 0, 1),
        ("A", 0, 0, 0, 2),
        ("B", 0, 0, 1, 2),
    ]


def test_entry_in_neighbouring_rooms_is_one_block() -> None:
    assert arranged(an_entry("A", 540, 60, "Hall", "Lab")) == [("A", 0, 1, 0, 1)]


def test_entry_in_rooms_apart_is_two_blocks() -> None:
    assert arranged(an_entry("A", 540, 60, "Hall", "Loft")) == [("A", 0, 0, 0, 1), ("A", 2, 2, 0, 1)]


def test_overlapping_entries_share_their_column() -> None:
    assert arranged(
        an_entry("A", 540, 60, "Hall"),
        an_entry("B", 570, 60, "Hall"),
        an_entry("C", 600, 60, "Hall"),
        an_entry("D", 660, 60, "Hall"),
    ) == [("A", 0, 0, 0, 2), ("B", 0, 0, 1, 2), ("C", 0, 0, 0, 2), ("D", 0, 0, 0, 1)]


def test_entry_in_two_rooms_shares_the_column_it_overlaps_in() -> None:
    assert arranged(an_entry("A", 540, 60, "Hall", "Lab"), an_entry("B", 570, 60, "Lab")) == [
        ("A", 0, 0, 0, 1),
        ("A", 1, 1, 0, 2),
        ("B", 1, 1, 1, 2),
    ]


def test_short_entries_stand_side_by_side_where_they_are_too_low_to_read() -> None:
    entries = (an_entry("A", 540, 5, "Hall"), an_entry("B", 545, 5, "Hall"))
    assert arranged(*entries) == [("A", 0, 0, 0, 2), ("B", 0, 0, 1, 2)]
    assert arranged(*entries, shortest=5) == [("A", 0, 0, 0, 1), ("B", 0, 0, 0, 1)]


def test_entry_of_another_page_is_left_out_and_one_across_is_continued() -> None:
    entries = (an_entry("Early", 480, 30, "Hall"), an_entry("Across", 500, 90, "Hall"))
    (block,) = arrange(entries, ROOMS, (540, 1020), shortest=10, beside=False)
    assert (block.entry.session.title, block.start, block.end, block.is_continued) == (
        "Across",
        540,
        590,
        True,
    )


def test_room_of_another_page_is_left_out() -> None:
    entries = (an_entry("A", 540, 60, "Loft"),)
    assert arrange(entries, ROOMS[:2], (540, 1020), shortest=10, beside=False) == []


@pytest.mark.parametrize(
    ("entries", "spans"),
    [
        ([an_entry("A", 550, 65)], [(540, 630)]),
        ([an_entry("A", 540, 600), an_entry("B", 1200, 300)], [(540, 1140), (1140, 1500)]),
        ([an_entry("A", 660, 60), an_entry("B", 1500, 60)], [(660, 1110), (1110, 1560)]),
    ],
)
def test_long_days_change_pages_where_it_is_quiet(entries: list[Entry], spans: list[tuple[int, int]]) -> None:
    assert spans_of(entries, longest=750) == spans
