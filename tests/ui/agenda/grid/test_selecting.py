"""Choosing blocks and looking at them: clicks, the rubber band, zoom, days, menus."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from planner.operations import agenda as verbs
from tests.agenda_picture import an_agenda
from tests.ui.agenda.grid.conftest import Play, the_agenda
from tests.ui.agenda.grid.playing import LEFT, Player

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_a_click_selects_and_another_on_the_ground_selects_nothing(player: Player) -> None:
    chosen: list[tuple[str, ...]] = []
    player.grid.selected.connect(chosen.append)
    player.click(player.at("Water"))
    player.click(player.at("Housing"))
    player.click(player.to("Loft", 900))
    assert chosen == [("Water",), ("Housing",), ()]


def test_control_and_shift_add_and_take_away(player: Player) -> None:
    player.click(player.at("Water"))
    player.click(player.at("Housing"), CONTROL)
    player.click(player.at("Soil"), SHIFT)
    selections = [player.grid.selection]
    player.click(player.at("Housing"), CONTROL)
    assert [*selections, player.grid.selection] == [("Water", "Housing", "Soil"), ("Water", "Soil")]


def test_a_click_on_one_of_several_selects_it_alone(player: Player) -> None:
    player.grid.select(["Water", "Housing"])
    player.click(player.at("Water"))
    assert player.grid.selection == ("Water",)


def test_the_rubber_band_selects_what_it_touches(player: Player) -> None:
    start = player.to("Loft", 15 * 60)
    player.hold(start, player.to("Lab", 10 * 60 + 30))
    assert player.grid.selection == ("Lunch", "Soil")
    player.let_go(player.to("Lab", 10 * 60 + 30))
    assert player.grid.selection == ("Lunch", "Soil")


def test_escape_gives_back_the_selection_before_the_rubber_band(player: Player) -> None:
    player.grid.select(["Housing"])
    player.hold(player.to("Loft", 15 * 60), player.to("Lab", 10 * 60 + 30))
    player.press(Qt.Key.Key_Escape)
    assert player.grid.selection == ("Housing",)


def test_a_session_in_neighbouring_rooms_is_selected_and_moved_as_one(play: Play) -> None:
    player = play(
        an_agenda(
            """
                Hall     Lab      Loft
        09:00   Housing  Housing  -
        10:00
    """,
            days={"1": {"opens": 540, "closes": 1080}},
        )
    )
    player.grid.select(["Housing 2"])
    assert player.grid.selection == ("Housing", "Housing 2")
    player.drag(
        player.at("Housing"),
        player.at("Housing") + QPoint(player.to("Lab", 0).x(), 72) - QPoint(player.to("Hall", 0).x(), 0),
    )
    assert player.agenda == {"Housing 1 10:00 Lab", "Housing 1 10:00 Loft"}


def test_a_double_click_opens_the_session(player: Player) -> None:
    opened: list[str] = []
    player.grid.opened.connect(opened.append)
    QTest.mouseDClick(player.grid.viewport(), LEFT, pos=player.at("Soil"))
    assert opened == ["Soil"]


def test_a_double_click_on_the_ground_asks_for_a_session_there(player: Player) -> None:
    asked: list[tuple[str, str | None, int]] = []
    player.grid.asked_new.connect(lambda *place: asked.append(place))
    QTest.mouseDClick(player.grid.viewport(), LEFT, pos=player.to("Loft", 14 * 60 + 8))
    assert asked == [("1", "Loft", 14 * 60)]


def test_a_menu_is_asked_for_with_what_it_is_about(player: Player) -> None:
    asked: list[tuple[str, ...]] = []
    player.grid.menu_asked.connect(lambda _, slots: asked.append(slots))
    for point in (player.at("Soil"), player.to("Loft", 15 * 60)):
        view = player.grid.viewport()
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, view.mapToGlobal(point))
        QApplication.sendEvent(view, event)
    assert asked == [("Soil",), ()]
    assert player.grid.selection == ("Soil",)


def test_control_and_the_wheel_zoom_where_the_mouse_is(play: Play) -> None:
    player = play(the_agenda(days={"1": {"opens": 0, "closes": 1440}}))
    player.grid.reveal("Lunch")
    point = player.to("Hall", 11 * 60)
    view = player.grid.viewport()
    event = QWheelEvent(
        QPointF(point), QPointF(view.mapToGlobal(point)), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        CONTROL, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view, event)
    assert player.grid.zoom == 83
    assert abs(player.to("Hall", 11 * 60).y() - point.y()) <= 1


def test_fitting_shows_the_whole_day(play: Play) -> None:
    player = play(the_agenda(days={"1": {"opens": 0, "closes": 1440}}))
    player.grid.fit()
    assert player.grid.verticalScrollBar().maximum() == 0
    assert player.grid.zoom == 26


def test_revealing_scrolls_selects_and_takes_the_focus(play: Play) -> None:
    player = play(the_agenda(days={"1": {"opens": 0, "closes": 1440}}))
    player.grid.set_zoom(200)
    player.grid.reveal("Lunch")
    assert player.grid.viewport().rect().contains(player.at("Lunch"))
    assert player.grid.selection == ("Lunch",)


def test_only_the_days_asked_for_are_shown(play: Play) -> None:
    player = play(
        an_agenda("""
                Hall
        09:00   Housing
        10:00
        day 2
        09:00   Water
        10:00
    """)
    )
    assert not player.grid.where_is("Water").isEmpty()
    player.grid.select(["Housing", "Water"])
    player.grid.show_days(("1", "gone"))
    assert player.grid.where_is("Water").isEmpty()
    assert (player.grid.days, player.grid.selection) == (("1",), ("Housing",))


def test_what_leaves_the_agenda_leaves_the_selection(player: Player) -> None:
    chosen: list[tuple[str, ...]] = []
    player.grid.select(["Water", "Soil"])
    player.grid.selected.connect(chosen.append)
    player.workspace.run(verbs.unschedule_slots, ["Water"])
    assert chosen == [("Soil",)]


def test_scrolling_and_selection_outlive_a_step(player: Player) -> None:
    player.grid.set_zoom(240)
    player.grid.select(["Soil"])
    bar = player.grid.verticalScrollBar()
    bar.setValue(300)
    player.workspace.run(verbs.pin_slots, ["Water"])
    assert (bar.value(), player.grid.selection) == (300, ("Soil",))
