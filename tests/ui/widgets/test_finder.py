from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from planner import language
from planner.printing.stock import all_stocks
from planner.ui.printing import stocks
from planner.ui.widgets.finder import Finder
from planner.ui.widgets.row_list import Row

WORDS = language.load("en")
ROWS = [Row("a", "<b>Ana</b>", "Lisbon"), Row("b", "Beatriz", is_chosen=True), Row("c", "Chidi", "Lagos")]


def opened(qtbot: QtBot, *, stays: bool = False) -> tuple[Finder, list[str]]:
    anchor = QPushButton("here")
    qtbot.addWidget(anchor)
    qtbot.anchor = anchor  # type: ignore[attr-defined]  # it keeps widgets weakly
    anchor.show()
    finder = Finder(
        anchor, "Find", lambda text: [row for row in ROWS if text in row.title.lower()], WORDS, stays=stays
    )
    taken: list[str] = []
    finder.taken.connect(taken.append)
    finder.open_below(anchor)
    QAbstractItemModelTester(finder.list.model())
    return finder, taken


def titles(finder: Finder) -> list[str]:
    model = finder.list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_finder_begins_at_what_is_chosen_and_takes_by_return(qtbot: QtBot) -> None:
    finder, taken = opened(qtbot)
    QTest.keyClick(finder.field, Qt.Key.Key_Down)
    QTest.keyClick(finder.field, Qt.Key.Key_Return)
    assert (taken, finder.isVisible()) == (["c"], False)


def test_typing_searches(qtbot: QtBot) -> None:
    finder, taken = opened(qtbot)
    QTest.keyClicks(finder.field, "an")
    assert titles(finder) == ["<b>Ana</b>"]
    QTest.keyClicks(finder.field, "x")
    QTest.keyClick(finder.field, Qt.Key.Key_Return)
    assert (titles(finder), taken) == ([], [])


def test_one_that_stays_takes_several(qtbot: QtBot) -> None:
    finder, taken = opened(qtbot, stays=True)
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Return, Qt.Key.Key_Return):
        QTest.keyClick(finder.field, key)
    assert (taken, finder.isVisible()) == (["a", "a"], True)
    finder.hide()


def test_stock_is_found_by_every_word() -> None:
    found = stocks.found("avery 4785 a4", all_stocks(), chosen="L4785", words=WORDS)
    assert found == [
        Row(
            "L4785", "Avery L4785 · 80 × 50 mm, 10 on A4", "Adhesive name badges 80x50, 10 up", is_chosen=True
        )
    ]
    assert [row.value for row in stocks.found("8395", all_stocks(), chosen="", words=WORDS)] == ["5395"]
    assert [row.title for row in stocks.found("cr80", all_stocks(), chosen="", words=WORDS)] == [
        "CR80 · 86 × 54 mm"
    ]
