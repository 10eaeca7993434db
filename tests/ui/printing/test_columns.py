import pytest
from PySide6.QtCore import QRectF, QSizeF

from planner.ui.printing.columns import MARGIN, STEPS, Fit, column, stepped

LETTER, TURNED = QSizeF(612, 792), QSizeF(792, 612)
WINDOW = QSizeF(612 + 2 * MARGIN, 500)


def test_pages_that_fit_the_width_lie_below_each_other() -> None:
    made = column([LETTER, LETTER], Fit.WIDTH, WINDOW)
    first = QRectF(MARGIN, MARGIN, 612, 792)
    assert (made.scale, made.width, made.height) == (1, WINDOW.width(), 3 * MARGIN + 2 * 792)
    assert made.pages == (first, first.translated(0, 792 + MARGIN))


def test_pages_of_two_shapes_are_shown_at_one_scale() -> None:
    made = column([TURNED, LETTER], Fit.WIDTH, QSizeF(792 + 2 * MARGIN, 500))
    assert [page.width() for page in made.pages] == [792, 612]
    assert made.pages[1].center().x() == made.pages[0].center().x()


def test_whole_page_is_seen() -> None:
    (page,) = column([LETTER], Fit.PAGE, WINDOW).pages
    assert page.bottom() <= WINDOW.height() - MARGIN + 1


@pytest.mark.parametrize(
    ("top", "bottom", "seen"),
    [(0, 400, range(1)), (0, 900, range(2)), (800, 900, range(2)), (900, 5000, range(1, 3))],
)
def test_pages_between_two_heights(top: float, bottom: float, seen: range) -> None:
    assert column([LETTER] * 3, Fit.WIDTH, WINDOW).between(top, bottom) == seen


def test_no_page_has_no_place() -> None:
    made = column([], Fit.WIDTH, WINDOW)
    assert (made.pages, made.between(0, 500)) == ((), range(0))


def test_steps_go_up_and_down_and_end() -> None:
    scale = 96 / 72
    assert [stepped(scale, 1), stepped(scale, -1)] == [1.1, 0.9]
    assert [stepped(3 * scale, 1), stepped(0.25 * scale, -1)] == [max(STEPS), min(STEPS)]
