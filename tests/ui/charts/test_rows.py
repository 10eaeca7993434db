import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from planner.ui.charts.bars import Bar, Part
from planner.ui.charts.card import Card
from planner.ui.charts.rows import Row
from planner.ui.workspace import Place
from tests.ui.hands import show

PLACES = [Place("participants", view=f"city:{name}") for name in ("Rome", "Bern", "Oslo")]


def a_bar(says: str) -> Bar:
    return Bar(says, (Part(3, "accent"),), 5, f"{says}: 3 people", "3")


@pytest.fixture
def card(qtbot: QtBot) -> Card:
    made = Card("People by city")
    made.show_rows([(a_bar(place.view), place) for place in PLACES] + [(a_bar("Key"), None)])
    made.resize(320, 300)
    show(qtbot, made)
    return made


def rows_of(card: QWidget) -> list[Row]:
    return card.findChildren(Row)


def test_a_click_leads_to_the_place_of_a_row(qtbot: QtBot, card: Card) -> None:
    with qtbot.waitSignal(card.chosen) as told:
        QTest.mouseClick(rows_of(card)[1], Qt.MouseButton.LeftButton)
    assert told.args == [PLACES[1]]


def test_a_row_that_leads_nowhere_takes_neither_click_nor_focus(qtbot: QtBot, card: Card) -> None:
    key = rows_of(card)[3]
    with qtbot.assertNotEmitted(card.chosen):
        QTest.mouseClick(key, Qt.MouseButton.LeftButton)
    assert key.focusPolicy() is Qt.FocusPolicy.NoFocus


@pytest.mark.parametrize(
    ("keys", "at"),
    [
        ([], 0),
        ([Qt.Key.Key_Down], 1),
        ([Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down], 2),
        ([Qt.Key.Key_End], 2),
        ([Qt.Key.Key_End, Qt.Key.Key_Up], 1),
        ([Qt.Key.Key_Up], 0),
        ([Qt.Key.Key_End, Qt.Key.Key_Home], 0),
    ],
)
def test_arrows_go_from_row_to_row_and_enter_follows(
    qtbot: QtBot, card: Card, keys: list[Qt.Key], at: int
) -> None:
    rows_of(card)[0].setFocus()
    for key in keys:
        QTest.keyClick(card.window().focusWidget(), key)
    assert rows_of(card)[at].hasFocus()
    with qtbot.waitSignal(card.chosen) as told:
        QTest.keyClick(card.window().focusWidget(), Qt.Key.Key_Return)
    assert told.args == [PLACES[at]]


def test_tab_stops_once_at_the_row_visited_last(card: Card) -> None:
    rows_of(card)[0].setFocus()
    QTest.keyClick(card.window().focusWidget(), Qt.Key.Key_Down)
    stops = [row.focusPolicy() is Qt.FocusPolicy.StrongFocus for row in rows_of(card)]
    assert stops == [False, True, False, False]


def test_the_focus_stays_when_figures_change(card: Card) -> None:
    rows_of(card)[1].setFocus()
    card.show_rows([(a_bar("Paris"), PLACES[0]), (a_bar("Bern"), PLACES[1])])
    assert card.rows == ("Paris: 3 people", "Bern: 3 people")
    assert rows_of(card)[1].hasFocus()


def test_a_screen_reader_hears_every_figure(card: Card) -> None:
    heard = [QAccessible.queryAccessibleInterface(row) for row in rows_of(card)]
    assert heard[0].text(QAccessible.Text.Name) == "city:Rome: 3 people"
    assert {each.role() for each in heard} == {QAccessible.Role.Button}
    assert card.accessibleDescription().splitlines()[1] == "city:Bern: 3 people"


def test_names_are_shown_as_typed(qtbot: QtBot) -> None:
    card = Card("<b>Cities</b>")
    qtbot.addWidget(card)
    card.show_rows([(a_bar("<img src=x> & Co"), None)])
    assert card.rows == ("<img src=x> & Co: 3 people",)
    assert "&lt;img" in rows_of(card)[0].toolTip()


@pytest.mark.parametrize("width", [60, 160, 900])
def test_rows_paint_at_any_width(qtbot: QtBot, width: int) -> None:
    card = Card("People by city")
    qtbot.addWidget(card)
    card.show_rows([(a_bar("Llanfairpwllgwyngyll " * 5), PLACES[0])])
    card.resize(width, 200)
    assert (
        card.grab().size() == QSize(max(width, card.minimumSizeHint().width()), 200) * card.devicePixelRatio()
    )
