from planner.printing.layouts.placing import placed
from planner.printing.marks import Align, Box, Code, Line, Moved, Picture, Style, Text, Upturned

MARKS = (
    Text(10, 20, "Ana", Style(9)),
    Text(10, 20, "Ana", Style(9), Align.CENTRE),
    Line(1, 2, 3, 4),
    Box(1, 2, 3, 4, fill="#000000"),
    Picture(1, 2, 3, 4, "L"),
    Code(1, 2, 30, "7K3M9QXR2B"),
    Upturned(5, 6, (Text(10, 20, "Ana", Style(9)),)),
    Moved(5, 6, (Text(10, 20, "Ana", Style(9)),)),
)


def test_marks_are_moved() -> None:
    assert [placed(mark, 100, 200) for mark in MARKS] == [
        Text(110, 220, "Ana", Style(9)),
        Text(110, 220, "Ana", Style(9), Align.CENTRE),
        Line(101, 202, 103, 204),
        Box(101, 202, 3, 4, fill="#000000"),
        Picture(101, 202, 3, 4, "L"),
        Code(101, 202, 30, "7K3M9QXR2B"),
        Upturned(105, 206, (Text(110, 220, "Ana", Style(9)),)),
        Moved(105, 206, (Text(10, 20, "Ana", Style(9)),)),
    ]


def test_marks_are_turned_round_within_a_width() -> None:
    assert [placed(mark, 100, 0, turned_within=50) for mark in MARKS] == [
        Text(140, 20, "Ana", Style(9), Align.RIGHT),
        Text(140, 20, "Ana", Style(9), Align.CENTRE),
        Line(149, 2, 147, 4),
        Box(146, 2, 3, 4, fill="#000000"),
        Picture(146, 2, 3, 4, "L"),
        Code(119, 2, 30, "7K3M9QXR2B"),
        Upturned(145, 6, (Text(140, 20, "Ana", Style(9), Align.RIGHT),)),
        Moved(145, 6, (Text(-10, 20, "Ana", Style(9), Align.RIGHT),)),
    ]


def test_turning_twice_changes_nothing() -> None:
    turned = [placed(mark, 0, 0, turned_within=50) for mark in MARKS]
    assert [placed(mark, 0, 0, turned_within=50) for mark in turned] == list(MARKS)
