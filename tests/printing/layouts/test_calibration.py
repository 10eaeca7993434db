"""The page a printer is measured by, itself measured."""

import pytest

from planner.domain.adjustments import CROSS, LINE
from planner.domain.records import Paper
from planner.printing.choices import Choices
from planner.printing.layouts.calibration import SHEETS, STYLES, items, pages
from planner.printing.marks import Line, Page, Tag, Tagged, Text, untagged
from planner.printing.papers import LAYOUTS
from planner.printing.pdf import write_pdf
from tests.printing.rendering import CREATED, drawn_page
from tests.printing.workshop import PRINTED_AT, WORDS, a_workshop

MM = 72 / 25.4
WORKSHOP = a_workshop()


def made(sheet: str, style: str = "front") -> list[Page]:
    choices = Choices(sheet=sheet, style=style)
    return list(pages(WORKSHOP, choices, words=WORDS, printed_at=PRINTED_AT))


def lines(page: Page) -> set[tuple[float, float, float, float]]:
    """In millimetres."""
    found = (mark for mark in untagged(page.marks) if isinstance(mark, Line))
    return {
        tuple(round(value / MM, 3) for value in (line.x, line.y, line.to_x, line.to_y))  # type: ignore[misc]  # four
        for line in found
    }


@pytest.mark.parametrize("sheet", SHEETS)
def test_the_crosses_stand_where_they_say(sheet: str) -> None:
    (page,) = made(sheet)
    width, height = page.width / MM, page.height / MM
    at = CROSS / 100
    for x in (at, width - at):
        for y in (at, height - at):
            across = (x - 5, y, x + 5, y)
            down = (x, y - 5, x, y + 5)
            assert {tuple(round(v, 3) for v in cross) for cross in (across, down)} <= lines(page)


@pytest.mark.parametrize("sheet", SHEETS)
def test_two_lines_are_a_hundred_millimetres_long(sheet: str) -> None:
    (page,) = made(sheet)
    lengths = [round(abs(to_x - x) + abs(to_y - y), 2) for x, y, to_x, to_y in lines(page)]
    assert lengths.count(LINE / 100) == 2


@pytest.mark.parametrize("sheet", SHEETS)
def test_rulers_count_from_the_paper_s_own_edges(sheet: str) -> None:
    """A tick of every edge's ruler at each centimetre and at each inch."""
    (page,) = made(sheet)
    found = lines(page)
    width, height = page.width / MM, page.height / MM
    for place in (*range(20, 190, 10), *(25.4 * inch for inch in range(1, 8))):
        for edge in (12.0, height - 12):
            assert any(x == to_x == round(place, 3) and round(edge, 3) == y for x, y, to_x, _ in found)
        for edge in (12.0, width - 12):
            assert any(y == to_y == round(place, 3) and round(edge, 3) == x for x, y, _, to_y in found)


def test_in_the_pdf_line_b_is_a_hundred_millimetres_long() -> None:
    pdf = write_pdf(made("A4"), title="Test", pictures={}, created=CREATED)
    scale = 8
    row = round(66 * MM * scale)
    strip = drawn_page(pdf, scale=scale)
    strip = strip.crop((0, row - 2, strip.width, row + 3))
    darkest = [min(strip.crop((x, 0, x + 1, 5)).tobytes()) for x in range(strip.width)]
    dark = [x for x, level in enumerate(darkest) if level < 128]
    inner = [x for x in dark if 20 * MM * scale < x < 158 * MM * scale]
    assert (max(inner) - min(inner)) / scale / MM == pytest.approx(100, abs=0.25)


def test_each_side_says_which_it_is() -> None:
    front, back = made("Letter", "both")
    assert (front.bookmark, back.bookmark) == ("Front", "Back")
    for page in (front, back):
        assert page.bookmark in {mark.text for mark in untagged(page.marks) if isinstance(mark, Text)}


def test_everything_stays_on_the_paper() -> None:
    for sheet in SHEETS:
        for page in made(sheet, "both"):
            for mark in untagged(page.marks):
                if isinstance(mark, Line):
                    assert 0 < mark.x < page.width
                    assert 0 < mark.to_y < page.height
                if isinstance(mark, Text):
                    assert mark.baseline < page.height - 4


def test_what_is_heard_is_a_title_and_a_list_of_steps() -> None:
    (page,) = made("Letter")
    tags = [mark.tag for mark in page.marks if isinstance(mark, Tagged)]
    assert tags[:4] == [Tag.TITLE, Tag.HEADING, Tag.LIST, Tag.PARAGRAPH]
    assert set(tags[4:]) == {Tag.DECORATION}


def test_it_is_printed_as_any_paper_is() -> None:
    layout = LAYOUTS[Paper.CALIBRATION]
    assert layout.styles == STYLES
    assert items(WORKSHOP, Choices(style="both")) == ("front", "back")
