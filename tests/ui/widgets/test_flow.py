import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from planner.ui.widgets.flow import Flow
from planner.ui.widgets.wrapping import WrappingButton


def boxes(qtbot: QtBot, *widths: int) -> QWidget:
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = Flow(4, holder)
    for width in widths:
        box = QWidget()
        box.setFixedSize(QSize(width, 20))
        flow.addWidget(box)
    return holder


def places(holder: QWidget, width: int) -> list[tuple[int, int]]:
    holder.resize(width, 200)
    holder.show()
    return [(child.x(), child.y()) for child in holder.children() if isinstance(child, QWidget)]


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        (200, [(0, 0), (54, 0), (108, 0)]),
        (158, [(0, 0), (54, 0), (108, 0)]),
        (157, [(0, 0), (54, 0), (0, 24)]),
        (60, [(0, 0), (0, 24), (0, 48)]),
    ],
)
def test_items_take_as_many_lines_as_they_need(
    qtbot: QtBot, width: int, expected: list[tuple[int, int]]
) -> None:
    assert places(boxes(qtbot, 50, 50, 50), width) == expected


def test_hidden_items_take_no_room(qtbot: QtBot) -> None:
    holder = boxes(qtbot, 50, 50, 50)
    shown = [child for child in holder.children() if isinstance(child, QWidget)]
    shown[0].hide()
    assert places(holder, 200)[1:] == [(0, 0), (54, 0)]


def test_long_text_of_a_button_goes_on_below(qtbot: QtBot) -> None:
    made = WrappingButton("Move “Housing as a human right” to Friday & Saturday", lambda: None)
    qtbot.addWidget(made)
    made.resize(150, made.heightForWidth(150))
    made.show()
    lines = made.text().split("\n")
    assert len(lines) > 1
    assert " ".join(lines) == "Move “Housing as a human right” to Friday && Saturday"
    assert made.heightForWidth(150) > made.heightForWidth(900)
    assert made.accessibleName() == "Move “Housing as a human right” to Friday & Saturday"


def test_what_stands_in_one_line_is_centred_on_it(qtbot: QtBot) -> None:
    inside = QWidget()
    qtbot.addWidget(inside)
    flow = Flow(4, inside)
    for height in (30, 20):
        made = QWidget(inside)
        made.setFixedSize(40, height)
        flow.addWidget(made)
    inside.resize(200, 100)
    inside.show()
    assert [flow.itemAt(number).geometry().center().y() for number in range(2)] == [14, 14]
