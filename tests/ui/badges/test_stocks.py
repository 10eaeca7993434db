"""Labels measured, drawn, kept, changed and removed."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from planner.domain.records import OwnStock
from planner.operations.own_stocks import add_stock
from planner.printing.stock import Stock, all_stocks, find_stock, stock_of
from planner.ui.badges.sheet_drawing import placed_labels
from planner.ui.badges.stock_draft import beginning, completed, copied, misfit
from planner.ui.badges.stocks_view import StocksView
from planner.ui.pages.badge_look import BadgeLookPage
from planner.ui.widgets.finder import Finder
from planner.ui.workspace import Place, Workspace
from tests.ui.badges.conftest import Opened
from tests.ui.hands import named, retype, texts, write

LEFT = Qt.MouseButton.LeftButton
BLUE = OwnStock(
    id="BLUE000000", name="Blue <b>badges</b>", kind="label", page_width=21_000, page_height=29_700,
    width=9_000, height=6_000, left=1_000, top=2_000, pitch_x=10_000, pitch_y=6_500, columns=2, rows=4,
)  # fmt: skip


def at_stocks(page: BadgeLookPage, record: str = "") -> StocksView:
    page.go(Place("badges", record, view="stocks"))
    found = page.findChild(StocksView)
    assert found is not None
    return found


def button(view: StocksView, text: str) -> QPushButton:
    return next(b for b in view.findChildren(QPushButton) if b.text() == text and b.isVisible())


def test_new_labels_are_measured_and_added(gathering: Workspace, opened: Opened) -> None:
    view = at_stocks(opened(gathering))
    assert not button(view, "Add these labels").isEnabled()
    retype(view.form.name, "Blue badges")
    retype(named(view, "Width of a label"), "3 1/2")
    retype(named(view, "Height of a label"), "50 mm")
    QTest.mouseClick(button(view, "Add these labels"), LEFT)
    (stock,) = gathering.document.all(OwnStock)
    assert replace(stock, id="") == replace(
        beginning("Letter"), name="Blue badges", width=8_890, height=5_000
    )
    assert gathering.setting.preferences.text("print.stock") == stock.id
    assert button(view, "Remove").isEnabled()
    assert [row.whole for row in view.list.shown.values()] == ["Blue badges · 89 × 50 mm, 8 on Letter"]


@pytest.mark.parametrize(
    ("field", "typed", "says"),
    [
        ("Width of a label", "4", "overlap"),
        ("From the left edge of the sheet", "2", "do not fit across"),
        ("From the top edge of the sheet", "3", "do not fit down"),
        ("Height of a label", "wide", "Write every length as a number"),
        ("Height of a label", "0.5", "can't be read"),
    ],
)
def test_what_does_not_fit_is_said_and_not_kept(
    gathering: Workspace, opened: Opened, field: str, typed: str, says: str
) -> None:
    view = at_stocks(opened(gathering))
    retype(view.form.name, "Blue badges")
    retype(named(view, field), typed)
    assert any(says in text for text in texts(view)), texts(view)
    assert not button(view, "Add these labels").isEnabled()


def test_labels_beyond_the_sheet_or_over_each_other_stand_out() -> None:
    fits = [fit for _, _, fit in placed_labels(BLUE)]
    beyond = [fit for _, _, fit in placed_labels(replace(BLUE, left=2_500))]
    overlapping = [fit for _, _, fit in placed_labels(replace(BLUE, pitch_y=5_000))]
    assert fits == [True] * 8
    assert beyond == [True, False] * 4
    assert overlapping == [False] * 8
    assert list(placed_labels(BLUE))[3][:2] == (4, QRectF(11_000, 8_500, 9_000, 6_000))


def test_a_change_is_kept_by_its_button_and_what_is_typed_stays(gathering: Workspace, opened: Opened) -> None:
    add_stock(gathering.document, BLUE)
    view = at_stocks(opened(gathering), BLUE.id)
    retype(view.form.name, "Green badges")
    add_stock(gathering.document, replace(BLUE, id="RED0000000", name="Red"))
    assert view.form.name.text() == "Green badges"
    QTest.mouseClick(button(view, "Save"), LEFT)
    assert gathering.document.get(OwnStock, BLUE.id) == replace(BLUE, name="Green badges")
    gathering.undo()
    assert view.form.name.text() == BLUE.name


def test_a_name_that_is_taken_is_said_there(gathering: Workspace, opened: Opened) -> None:
    add_stock(gathering.document, BLUE)
    view = at_stocks(opened(gathering), BLUE.id)
    retype(view.form.name, "Avery 5395")
    QTest.mouseClick(button(view, "Save"), LEFT)
    assert "There are labels called “5395” already; choose another name." in texts(view)


def test_removed_labels_come_back_by_undo(gathering: Workspace, opened: Opened) -> None:
    add_stock(gathering.document, BLUE)
    view = at_stocks(opened(gathering), BLUE.id)
    QTest.mouseClick(button(view, "Remove"), LEFT)
    assert gathering.document.all(OwnStock) == []
    assert "New labels" in texts(view)
    gathering.undo()
    assert [row.whole for row in view.list.shown.values()] == ["Blue <b>badges</b> · 90 × 60 mm, 8 on A4"]


def test_one_begins_from_labels_on_sale(gathering: Workspace, opened: Opened) -> None:
    view = at_stocks(opened(gathering))
    retype(view.form.name, "Like L4785")
    QTest.mouseClick(button(view, "Start from labels on sale…"), LEFT)
    finder = next(f for f in view.findChildren(Finder) if f.isVisible())
    write(finder.field, "L4785")
    QTest.keyClick(finder.field, Qt.Key.Key_Return)
    draft = view.form.draft()
    assert draft is not None
    assert draft.name == "Like L4785"
    l4785, mine = find_stock("L4785"), stock_of(draft)
    for name in ("width", "height", "left", "top", "pitch_x", "pitch_y", "columns", "rows", "page_width"):
        assert getattr(mine, name) == pytest.approx(getattr(l4785, name), abs=0.03)


def test_a_roll_asks_for_one_label_only(gathering: Workspace, opened: Opened) -> None:
    view = at_stocks(opened(gathering))
    kind = view.form.kind
    kind.setCurrentIndex(5)
    kind.activated.emit(5)
    seen = {field.accessibleName() for field in view.form.lengths.values() if field.isVisible()}
    assert seen == {"Width of a label", "Height of a label"}
    retype(view.form.name, "Roll")
    QTest.mouseClick(button(view, "Add these labels"), LEFT)
    (stock,) = gathering.document.all(OwnStock)
    assert (stock.page_width, stock.page_height, stock.left, stock.columns) == (8_573, 5_927, 0, 1)


def test_the_other_unit_shows_the_same_lengths(gathering: Workspace, opened: Opened) -> None:
    view = at_stocks(opened(gathering))
    before = view.form.draft()
    QTest.mouseClick(named(view, "mm"), LEFT)
    assert view.form.lengths["width"].text() == "85.73"
    assert view.form.draft() == before
    assert gathering.setting.preferences.text("badges.unit") == "mm"


@pytest.mark.parametrize("stock", all_stocks(), ids=lambda stock: stock.part)
def test_every_stock_on_sale_can_be_begun_from(stock: Stock) -> None:
    assert misfit(completed(copied(stock, beginning("Letter")))) is None


def test_the_sheet_to_begin_with_fits() -> None:
    assert [misfit(beginning(paper)) for paper in ("Letter", "A4")] == [None, None]


def test_ten_thousand_labels_are_refused_and_not_all_drawn(gathering: Workspace, opened: Opened) -> None:
    view = at_stocks(opened(gathering))
    view.form.counts["columns"].setValue(99)
    view.form.counts["rows"].setValue(99)
    assert len(list(placed_labels(replace(BLUE, columns=99, rows=99)))) == 1000
    assert not button(view, "Add these labels").isEnabled()


def test_labels_of_a_file_that_can_not_be_changed_are_only_shown(
    read_only: Workspace, opened: Opened
) -> None:
    view = at_stocks(opened(read_only))
    retype(view.form.name, "Blue badges")
    assert not button(view, "Add these labels").isEnabled()
