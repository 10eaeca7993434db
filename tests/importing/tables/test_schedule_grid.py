from planner.importing.tables.csv_reader import parse_csv
from planner.importing.tables.rows_below import table_of
from planner.importing.tables.schedule_grid import HEADERS
from planner.importing.tables.table import Table


def a_table(text: str) -> Table:
    return table_of(parse_csv(text.encode()), "list.csv")


def rows(text: str) -> list[tuple[int, str]]:
    """The numbers, and the cells that hold something."""
    table = a_table(text)
    assert table.headers == HEADERS
    return [
        (number, " | ".join(filter(None, row))) for number, row in zip(table.numbers, table.rows, strict=True)
    ]


def test_rooms_across_become_rows() -> None:
    text = "Time,Hall,Lab\n9:00 - 10:00,Water,Land\n10:00,Law,\n11:00,,Work\n"
    assert rows(text) == [
        (2, "9:00 - 10:00 | Hall | Water"),
        (2, "9:00 - 10:00 | Lab | Land"),
        (3, "10:00 | Hall | Law"),
        (4, "11:00 | Lab | Work"),
    ]


def test_days_stand_above_and_between_and_headers_again() -> None:
    text = (
        "Gathering,,\nThursday 26 May,,\n,Hall,Lab\n9:00,Water,Land\n10:00,Law,Work\n,,\n"
        "Friday 27 May,,\nTime,Hall,Garden\n9:00,Homes,Story booth\n"
    )
    assert rows(text) == [
        (4, "Thursday 26 May | 9:00 | Hall | Water"),
        (4, "Thursday 26 May | 9:00 | Lab | Land"),
        (5, "Thursday 26 May | 10:00 | Hall | Law"),
        (5, "Thursday 26 May | 10:00 | Lab | Work"),
        (9, "Friday 27 May | 9:00 | Hall | Homes"),
        (9, "Friday 27 May | 9:00 | Garden | Story booth"),
    ]
    notes = [(note.code, note.value) for note in a_table(text).notes]
    assert notes == [("titles_skipped", "Gathering"), ("grid_unrolled", "6")]


def test_days_go_across_with_or_without_rooms() -> None:
    assert rows("Time,Thursday,Friday\n9:00,Water,Land\n10:00,Law,\n") == [
        (2, "Thursday | 9:00 | Water"),
        (2, "Friday | 9:00 | Land"),
        (3, "Thursday | 10:00 | Law"),
    ]
    assert rows(",Thursday,,Friday,\nTime,Hall,Lab,Hall,Lab\n9:00,A,B,C,D\n10:00,Lunch,,E,F\n") == [
        (3, "Thursday | 9:00 | Hall | A"),
        (3, "Thursday | 9:00 | Lab | B"),
        (3, "Friday | 9:00 | Hall | C"),
        (3, "Friday | 9:00 | Lab | D"),
        (4, "Thursday | 10:00 | Whole venue | Lunch"),
        (4, "Friday | 10:00 | Hall | E"),
        (4, "Friday | 10:00 | Lab | F"),
    ]


def test_a_meal_alone_in_its_row_is_for_all_and_another_session_is_not() -> None:
    assert rows("Time,Hall,Lab\n9:00,Opening plenary,\n10:00,Coffee break,\n11:00,Water,Land\n") == [
        (2, "9:00 | Hall | Opening plenary"),
        (3, "10:00 | Whole venue | Coffee break"),
        (4, "11:00 | Hall | Water"),
        (4, "11:00 | Lab | Land"),
    ]


def test_more_of_a_session_stands_in_its_cell_or_below_it() -> None:
    text = 'Time,Hall,Lab,Notes\n9:00,"Water\nAna Lima",Land,\n,by the river,Bo Ek,bring maps\n10:00,Law,,\n'
    assert list(a_table(text).rows) == [
        ("", "9:00", "", "Hall", "Water", "Ana Lima\nby the river\nbring maps"),
        ("", "9:00", "", "Lab", "Land", "Bo Ek\nbring maps"),
        ["", "10:00", "", "Hall", "Law", ""],
    ]


def test_a_list_of_sessions_or_people_is_no_grid() -> None:
    for text in (
        "Day,Time,Room,Title\nThursday,9:00,Hall,Water\n,,Lab,Land\nFriday,9:00,Hall,Law\nFriday,10:00,Hall,Work\n",
        "Time,First name,Last name\n9:00,Ana,Lima\n10:00,Bo,Ek\n",
        "Name,City,Arrival\nAna,Graz,9:00\nBo,Bogotá,10:00\n",
        "Time,Title\n9:00,Water\n10:00,Land\n",
    ):
        assert a_table(text).headers == tuple(text.partition("\n")[0].split(","))


def test_lines_with_a_day_become_a_column() -> None:
    table = a_table("Thursday,,\nTime,Title,Speakers\n9:00,Water,Ana\nFriday,,\n9:00,Land,Bo\n")
    assert table.headers == ("Day", "Time", "Title", "Speakers")
    assert list(zip(table.numbers, table.rows, strict=True)) == [
        (3, ["Thursday", "9:00", "Water", "Ana"]),
        (5, ["Friday", "9:00", "Land", "Bo"]),
    ]
