"""Minutes and rooms to pixels and back."""

from hypothesis import given
from hypothesis import strategies as st

from planner.domain.times import Minute
from planner.ui.agenda.grid.geometry import (
    AXIS,
    NARROWEST,
    Column,
    Geometry,
    Rect,
    Span,
    hit,
    hours,
    snapped,
    zoom_to_fit,
)


def geometry(*, rooms: int = 3, days: int = 1, zoom: int = 72, width: float = 800) -> Geometry:
    columns = tuple(Column(f"d{day}", f"r{room}") for day in range(days) for room in range(rooms))
    return Geometry(columns, Minute(540), Minute(1020), zoom, width, 44)


@given(minute=st.integers(0, 2880), zoom=st.integers(24, 480))
def test_a_minute_comes_back_from_its_pixel(minute: int, zoom: int) -> None:
    made = geometry(zoom=zoom)
    assert made.minute_at(made.y(minute)) == minute


@given(step=st.integers(0, 190), snap=st.sampled_from([5, 10, 15]), zoom=st.integers(24, 480))
def test_a_snapped_minute_comes_back_from_the_whole_pixel(step: int, snap: int, zoom: int) -> None:
    made = geometry(zoom=zoom)
    assert snapped(made.minute_at(round(made.y(step * snap))), snap) == step * snap


@given(
    rooms=st.integers(1, 14),
    days=st.integers(1, 7),
    width=st.integers(100, 4000),
    data=st.data(),
)
def test_a_column_comes_back_from_any_of_its_pixels(
    rooms: int, days: int, width: int, data: st.DataObject
) -> None:
    made = geometry(rooms=rooms, days=days, width=width)
    number = data.draw(st.integers(0, rooms * days - 1))
    left, right = made.left(number), made.right(number)
    assert right - left >= NARROWEST - 1
    x = data.draw(st.floats(left, right, exclude_max=True))
    assert made.column_at(x) == number


def test_columns_share_the_width_and_days_have_a_gap_between_them() -> None:
    made = geometry(rooms=2, days=2, width=AXIS + 12 + 800)
    assert [made.left(number) - AXIS for number in range(4)] == [0, 200, 412, 612]
    assert [made.right(number) - AXIS for number in range(4)] == [200, 400, 612, 812]
    assert made.size[0] == AXIS + 812


def test_where_columns_do_not_fit_the_canvas_is_wider_than_the_view() -> None:
    assert geometry(rooms=10, width=600).size[0] == AXIS + 10 * NARROWEST


def test_on_the_axis_there_is_no_column_and_beyond_the_last_there_is_the_last() -> None:
    made = geometry()
    assert (made.column_at(AXIS - 1), made.column_at(100_000)) == (None, 2)


def test_lanes_share_a_column() -> None:
    made = geometry(rooms=1, width=AXIS + 205)
    left, right = (made.rect(Span(0, 0, lane, 2), 600, 60) for lane in (0, 1))
    assert (left.width, right.width) == (97.5, 97.5)
    assert left.right < right.x


def test_a_short_block_is_as_high_as_a_line() -> None:
    assert geometry().rect(Span(0, 0), 600, 5).height == 14


def test_what_lies_on_top_is_hit() -> None:
    rects = {"below": Rect(0, 0, 100, 100), "above": Rect(50, 0, 50, 100)}
    assert [hit(rects, x, 10) for x in (10, 60, 200)] == ["below", "above", None]


def test_hours_are_full_and_around_all() -> None:
    assert hours([(545, 1015), (500, 560)]) == (480, 1020)
    assert hours([]) == (540, 1020)


def test_snapping_stays_within_what_a_day_can_hold() -> None:
    assert [snapped(minute, 10) for minute in (-40, 4, 6, 99_999)] == [0, 0, 10, 2870]


def test_the_zoom_that_fits_shows_all_hours() -> None:
    zoom = zoom_to_fit(Minute(540), Minute(1020), 620)
    assert zoom == 75
    assert Geometry((), Minute(540), Minute(1020), zoom, 800, 44).size[1] <= 620 + 44
