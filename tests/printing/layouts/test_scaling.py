from planner.printing.layouts.scaling import scaled, scaled_page
from planner.printing.marks import (
    Box,
    Code,
    Line,
    Mark,
    Moved,
    Page,
    Picture,
    Style,
    Tag,
    Tagged,
    Text,
    Upturned,
)

MARKS: tuple[Mark, ...] = (
    Text(10, 20, "Ana", Style(9)),
    Line(1, 2, 3, 4, 0.5, dashed=True),
    Box(1, 2, 3, 4, fill="#000000", radius=2),
    Picture(1, 2, 3, 4, "L"),
    Code(1, 2, 30, "7K3M9QXR2B"),
)
DOUBLED: tuple[Mark, ...] = (
    Text(20, 40, "Ana", Style(18)),
    Line(2, 4, 6, 8, 1, dashed=True),
    Box(2, 4, 6, 8, fill="#000000", line_width=1, radius=4),
    Picture(2, 4, 6, 8, "L"),
    Code(2, 4, 60, "7K3M9QXR2B"),
)


def test_marks_grow_with_their_type_and_lines() -> None:
    assert tuple(scaled(mark, 2) for mark in MARKS) == DOUBLED


def test_what_is_inside_of_others_grows_with_them() -> None:
    groups = (Tagged(Tag.CELL, MARKS, "Ana"), Moved(1, 2, MARKS), Upturned(1, 2, MARKS))
    assert tuple(scaled(mark, 2) for mark in groups) == (
        Tagged(Tag.CELL, DOUBLED, "Ana"),
        Moved(2, 4, DOUBLED),
        Upturned(2, 4, DOUBLED),
    )


def test_page_of_its_own_size_stays_as_it_is() -> None:
    page = Page(100, 200, MARKS, "Day")
    assert scaled_page(page, 1) is page
    assert scaled_page(page, 2) == Page(200, 400, DOUBLED, "Day")
