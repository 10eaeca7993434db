"""Which blocks there are, and how they share columns."""

from collections.abc import Iterable

from planner.domain.snapshot import Snapshot
from planner.ui.agenda.grid.blocks import Block, blocks_of, columns_of, shown_hours
from tests.agenda_picture import an_agenda


def blocks(snapshot: Snapshot, *, shortest: int = 0) -> list[str]:
    """ "Housing 0-1 0/1": title, columns, lane of lanes."""
    days = [day.id for day in snapshot.days]
    return list(map(told, blocks_of(snapshot, columns_of(snapshot, days), shortest=shortest)))


def told(block: Block) -> str:
    span = block.span
    return f"{block.session.title} {span.first}-{span.last} {span.lane}/{span.lanes}"


def rooms(snapshot: Snapshot, days: Iterable[str]) -> list[str | None]:
    return [column.room for column in columns_of(snapshot, days)]


def test_a_session_in_neighbouring_rooms_is_one_block() -> None:
    found = an_agenda("""
                Hall     Lab      Loft
        09:00   Housing  Housing  Water
        10:00   Soil     -        Soil
        11:00
    """)
    assert blocks(found) == ["Housing 0-1 0/1", "Water 2-2 0/1", "Soil 0-0 0/1", "Soil 2-2 0/1"]


def test_sessions_in_one_room_at_a_time_stand_side_by_side() -> None:
    found = an_agenda("""
                Hall
        09:00   Housing + Water
        10:00   Soil
        11:00
    """)
    assert blocks(found) == ["Housing 0-0 0/2", "Water 0-0 1/2", "Soil 0-0 0/1"]


def test_what_spans_rooms_and_meets_another_stands_in_each_by_itself() -> None:
    found = an_agenda("""
                Hall             Lab
        09:00   Housing + Water  Housing
        10:00
    """)
    assert blocks(found) == ["Housing 0-0 0/2", "Water 0-0 1/2", "Housing 1-1 0/1"]


def test_what_takes_the_venue_spans_all_rooms_and_keeps_a_lane_where_others_stand_on_it() -> None:
    found = an_agenda(
        """
                Hall          Lab
        09:00   = Welcome/plenary
        10:00   -             Water
        11:00   = Lunch/meal
        12:00
    """,
        sessions={"Welcome": {"minutes": 120}},
    )
    assert blocks(found) == ["Welcome 0-1 0/1", "Lunch 0-1 0/1", "Water 1-1 1/2"]
    columns = columns_of(found, ["1"])
    assert [block.covered_from for block in blocks_of(found, columns, shortest=0)] == [1, None, None]


def test_a_workshop_without_a_room_has_a_column_of_its_own() -> None:
    found = an_agenda("""
                Hall         Lab
        09:00   = Water/workshop
        10:00   Housing      -
        11:00
    """)
    assert rooms(found, ["1"]) == ["Hall", "Lab", None]
    assert blocks(found) == ["Water 2-2 0/1", "Housing 0-0 0/1"]


def test_without_rooms_there_is_one_column_for_all() -> None:
    found = an_agenda("""
        09:00   = Welcome/plenary
        10:00
    """)
    assert rooms(found, ["1"]) == [None]
    assert blocks(found) == ["Welcome 0-0 0/1"]


def test_a_block_shorter_than_a_line_keeps_its_room_from_the_next() -> None:
    found = an_agenda("""
                Hall
        09:00   Housing
        09:05   Water
        10:00
    """)
    assert blocks(found, shortest=15) == ["Housing 0-0 0/2", "Water 0-0 1/2"]
    assert blocks(found) == ["Housing 0-0 0/1", "Water 0-0 0/1"]


def test_the_hours_reach_to_what_lies_outside_the_opening_hours() -> None:
    found = an_agenda(
        """
                Hall
        07:30   Housing
        08:30
    """,
        days={"1": {"opens": 540, "closes": 1020}},
    )
    assert shown_hours(found, ["1"]) == (420, 1020)
    assert shown_hours(found, []) == (540, 1020)
