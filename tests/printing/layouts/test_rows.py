import pytest

from planner.printing.layouts.flow import Row, columns_of
from planner.printing.layouts.rows import Cell, OnDemand, assembled, lines_to_write_on, paragraph, table_row
from planner.printing.marks import Align, Line, Page, Style, Tag, Tagged, Text, untagged

BODY = Style(10)


def texts(row: Row) -> list[Text]:
    return [mark for mark in untagged(row.marks) if isinstance(mark, Text)]


def test_rows_of_a_table_and_items_of_a_list_are_put_together() -> None:
    cells = [Cell("One", BODY), Cell("Two", BODY)]
    column = [
        *paragraph("Above", BODY, 200),
        table_row(cells, [100, 100]),
        table_row(cells, [100, 100]),
        *paragraph("First", BODY, 200, tag=Tag.ITEM),
        *paragraph("Second", BODY, 200, tag=Tag.ITEM),
    ]
    marks = assembled(column, 10, 20)
    tags = [
        (mark.tag, [type(each).__name__ for each in mark.marks]) for mark in marks if isinstance(mark, Tagged)
    ]
    assert tags == [
        (Tag.PARAGRAPH, ["Text"]),
        (Tag.TABLE, ["Tagged", "Tagged"]),
        (Tag.LIST, ["Tagged", "Tagged"]),
    ]
    assert [isinstance(mark, Line) for mark in marks] == [True, True, False, False, False]


def test_long_paragraph_may_be_parted() -> None:
    rows = list(paragraph("word " * 400, BODY, 200))
    assert len(rows) > 2
    assert len(columns_of(rows, 200)) == len(rows) // 2 + len(rows) % 2
    assert list(paragraph(" \n ", BODY, 200)) == []


def test_running_text_of_the_other_direction_stands_at_the_other_side() -> None:
    (near,) = paragraph("שלום", BODY, 200)
    (far,) = paragraph("שלום", BODY, 200, far=True)
    assert [(text.x, text.align, text.right_to_left) for text in (*texts(near), *texts(far))] == [
        (0, Align.LEFT, True),
        (200, Align.RIGHT, True),
    ]


def test_row_is_as_high_as_its_highest_cell() -> None:
    low = table_row([Cell("One", BODY), Cell("Two", BODY)], [100, 100])
    high = table_row([Cell("One", BODY), Cell("Several words that need lines", BODY, 3)], [100, 60])
    assert low.height < high.height
    assert table_row([Cell("One", BODY)], [100], height=50).height == 50
    assert (
        table_row([Cell("Many words in a narrow cell " * 4, BODY, 4)], [60], height=20, most=20).height == 20
    )


def test_words_are_smaller_before_they_are_cut() -> None:
    (whole,) = texts(table_row([Cell("Pneumonoultra", BODY, 1)], [72]))
    (cut,) = texts(table_row([Cell("Pneumonoultramicroscopicsilico", BODY, 1)], [72]))
    assert (whole.text, 7.5 <= whole.style.size < 10) == ("Pneumonoultra", True)
    assert (cut.text[-1], cut.style.size) == ("…", 7.5)


def test_large_print_is_cut_and_never_small() -> None:
    (cut,) = texts(table_row([Cell("Pneumonoultramicroscopic", Style(18), 1)], [90]))
    assert (cut.text[-1], cut.style.size) == ("…", 18)


def test_lines_to_write_on_are_as_far_apart_as_asked_for() -> None:
    assert [row.height for row in lines_to_write_on(3, 100, step=30)] == [30, 30, 30]


def test_pages_on_demand_are_made_when_asked_for() -> None:
    asked: list[int] = []

    def make(number: int) -> Page:
        asked.append(number)
        return Page(100 + number, 100, ())

    pages = OnDemand(3, make)
    assert (len(pages), asked) == (3, [])
    assert pages[1].width == 101
    assert [page.width for page in pages[1:]] == [101, 102]
    assert [page.width for page in pages] == [100, 101, 102]
    with pytest.raises(IndexError):
        pages[3]
