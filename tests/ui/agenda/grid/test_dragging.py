"""Dragging with the mouse: what is written, what is shown meanwhile, and what is not written."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from planner.domain.placements import NewSlot, Placement
from planner.domain.records import Session
from planner.domain.times import Minute
from planner.ui.agenda.grid import Preview, Verdict
from tests.ui.agenda.grid.conftest import Play, the_agenda
from tests.ui.agenda.grid.playing import Player

ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
BEFORE = {
    "Housing 1 09:00 Hall",
    "Water 1 09:00 Lab",
    "Soil 1 10:00 Lab",
    "Lunch 1 12:00 -",
}


def previews_of(player: Player) -> list[Preview | None]:
    seen: list[Preview | None] = []
    player.grid.previewed.connect(seen.append)
    return seen


def test_a_block_dragged_to_another_room_and_time_moves_in_one_step(player: Player) -> None:
    steps = player.steps
    player.drag(player.at("Water"), player.to("Loft", 14 * 60 + 30))
    assert player.agenda == BEFORE - {"Water 1 09:00 Lab"} | {"Water 1 14:00 Loft"}
    assert player.steps == steps + 1
    player.workspace.undo()
    assert player.agenda == BEFORE


def test_nothing_is_written_before_the_button_is_let_go(player: Player) -> None:
    steps = player.steps
    player.hold(player.at("Water"), player.to("Loft", 600), player.to("Hall", 14 * 60))
    assert (player.agenda, player.steps) == (BEFORE, steps)


def test_a_block_put_back_where_it_was_makes_no_step(player: Player) -> None:
    steps = player.steps
    here = player.at("Water")
    player.drag(here, player.to("Loft", 600), here)
    assert (player.agenda, player.steps) == (BEFORE, steps)


def test_escape_leaves_a_drag_off(player: Player) -> None:
    seen = previews_of(player)
    there = player.to("Loft", 14 * 60)
    player.hold(player.at("Water"), there)
    player.press(Qt.Key.Key_Escape)
    player.let_go(there)
    assert player.agenda == BEFORE
    assert seen[-1] is None


def test_the_place_snaps_to_what_was_chosen(player: Player) -> None:
    for snap, start in ((5, "14:05"), (10, "14:10"), (15, "14:00")):
        player.grid.set_snap(snap)
        player.drag(player.at("Water"), player.to("Loft", 14 * 60 + 36))
        assert f"Water 1 {start} Loft" in player.agenda
        player.workspace.undo()


def test_a_clash_is_told_in_words_while_dragging_and_may_be_dropped(player: Player) -> None:
    seen = previews_of(player)
    player.hold(player.at("Water"), player.to("Hall", 9 * 60 + 30))
    last = seen[-1]
    assert last is not None
    assert last.verdict is Verdict.CLASH
    assert last.reason == "“Housing” and “Water” are in Hall at the same time, at 09:00."
    assert last.placements == (Placement("Water", "1", Minute(540), "Hall"),)
    player.let_go(player.to("Hall", 9 * 60 + 30))
    assert "Water 1 09:00 Hall" in player.agenda


def test_a_free_place_is_called_free(player: Player) -> None:
    seen = previews_of(player)
    player.hold(player.at("Housing"), player.to("Loft", 14 * 60 + 30))
    last = seen[-1]
    assert last is not None
    assert (last.verdict, last.reason) == (Verdict.FREE, "")


def test_a_place_before_midnight_is_impossible_and_nothing_is_written(play: Play) -> None:
    player = play(the_agenda(days={"1": {"opens": 0, "closes": 720}}))
    seen = previews_of(player)
    player.grid.set_zoom(40)
    player.click(player.at("Housing"))
    player.click(player.at("Soil"), CONTROL)
    noticed: list[object] = []
    player.workspace.noticed.connect(noticed.append)
    top = player.to("Lab", 60)
    player.hold(player.at("Soil"), top)
    last = seen[-1]
    assert last is not None
    assert last.verdict is Verdict.IMPOSSIBLE
    player.let_go(top)
    assert player.agenda == BEFORE
    assert len(noticed) == 1


def test_what_a_move_makes_and_ends_is_in_the_preview(player: Player) -> None:
    player.drag(player.at("Water"), player.to("Hall", 9 * 60 + 30))
    seen = previews_of(player)
    player.hold(player.at("Water"), player.to("Loft", 14 * 60 + 30))
    last = seen[-1]
    assert last is not None
    assert [conflict.kind for conflict in last.ended] == ["room-overlap"]
    assert last.made == ()


def test_several_blocks_move_together(player: Player) -> None:
    player.click(player.at("Water"))
    player.click(player.at("Soil"), CONTROL)
    steps = player.steps
    player.drag(player.at("Soil"), player.to("Loft", 15 * 60 + 30))
    assert player.agenda == BEFORE - {"Water 1 09:00 Lab", "Soil 1 10:00 Lab"} | {
        "Water 1 14:00 Loft",
        "Soil 1 15:00 Loft",
    }
    assert player.steps == steps + 1


def test_the_lower_edge_changes_the_length(player: Player) -> None:
    player.drag(edge(player, "Water", lower=True), player.to("Lab", 9 * 60 + 40))
    session = player.workspace.document.get(Session, "Water")
    assert session is not None
    assert (session.minutes, player.agenda) == (40, BEFORE)


def test_the_upper_edge_changes_start_and_length(player: Player) -> None:
    steps = player.steps
    player.drag(edge(player, "Water", lower=False), player.to("Lab", 9 * 60 + 20))
    session = player.workspace.document.get(Session, "Water")
    assert session is not None
    assert session.minutes == 40
    assert "Water 1 09:20 Lab" in player.agenda
    assert player.steps == steps + 1


def test_no_edge_can_be_dragged_across_the_other(player: Player) -> None:
    player.drag(edge(player, "Water", lower=True), player.to("Lab", 8 * 60))
    session = player.workspace.document.get(Session, "Water")
    assert session is not None
    assert session.minutes == 5


def test_alt_makes_a_second_slot(player: Player) -> None:
    player.drag(player.at("Water"), player.to("Loft", 14 * 60 + 30), modifiers=ALT)
    assert player.agenda == BEFORE | {"Water 1 14:00 Loft"}
    assert len(player.grid.selection) == 1
    assert player.grid.selection != ("Water",)


def test_alt_pressed_on_the_way_counts_and_let_go_does_not(player: Player) -> None:
    there = player.to("Loft", 14 * 60 + 30)
    player.hold(player.at("Water"), there)
    player.move(there, ALT)
    player.move(there)
    player.let_go(there)
    assert player.agenda == BEFORE - {"Water 1 09:00 Lab"} | {"Water 1 14:00 Loft"}


def test_a_session_from_outside_is_scheduled_where_it_is_dropped(player: Player) -> None:
    seen = previews_of(player)
    steps = player.steps
    assert player.drag_in("Youth", to=player.to("Loft", 9 * 60 + 10))
    assert player.agenda == BEFORE | {"Youth 1 09:00 Loft"}
    assert player.steps == steps + 1
    assert seen[0] is not None
    assert seen[0].placements == (NewSlot("Youth", "1", Minute(540), "Loft"),)
    assert seen[-1] is None


def test_several_from_outside_come_one_after_the_other(player: Player) -> None:
    player.drag_in("Youth", "Fair", to=player.to("Loft", 9 * 60 + 10))
    assert player.agenda == BEFORE | {"Youth 1 09:00 Loft", "Fair 1 10:00 Loft"}


def test_the_axis_and_shift_stand_for_the_whole_venue(player: Player) -> None:
    player.drag_in("Youth", to=player.to(None, 15 * 60 + 10))
    player.drag_in("Fair", to=player.to("Loft", 16 * 60 + 10), modifiers=SHIFT)
    assert player.agenda == BEFORE | {"Youth 1 15:00 -", "Fair 1 16:00 -"}


def test_a_workshop_dropped_on_the_axis_comes_into_the_first_room(player: Player) -> None:
    player.drag(player.at("Water"), player.to(None, 14 * 60 + 30))
    assert "Water 1 14:00 Hall" in player.agenda


def test_a_meal_keeps_the_whole_venue_and_shift_gives_it_a_room(player: Player) -> None:
    player.drag(player.at("Lunch"), player.to("Loft", 13 * 60 + 30))
    assert "Lunch 1 13:00 -" in player.agenda
    player.drag(player.at("Lunch"), player.to("Loft", 13 * 60 + 30), modifiers=SHIFT)
    assert "Lunch 1 13:00 Loft" in player.agenda


def test_outside_the_grid_nothing_is_dropped(player: Player) -> None:
    assert not player.drag_in("Youth", to=QPoint(-200, 300))
    assert player.agenda == BEFORE


def test_a_block_dropped_on_the_tray_leaves_the_agenda(player: Player) -> None:
    tray = QWidget()
    tray.setGeometry(player.grid.x() + 2000, player.grid.y(), 200, 600)
    tray.show()
    player.grid.tray = tray
    told: list[bool] = []
    player.grid.over_tray.connect(told.append)
    over = player.grid.viewport().mapFromGlobal(tray.mapToGlobal(tray.rect().center()))
    steps = player.steps
    player.drag(player.at("Water"), over)
    assert player.agenda == BEFORE - {"Water 1 09:00 Lab"}
    assert told == [True, False]
    assert player.steps == steps + 1
    tray.deleteLater()


def test_the_edge_of_the_view_scrolls(player: Player) -> None:
    player.grid.set_zoom(240)
    bar = player.grid.verticalScrollBar()
    bottom = QPoint(player.at("Housing").x(), player.grid.viewport().height() - 3)
    before = bar.value()
    player.hold(player.at("Housing"), bottom)
    QTest.qWait(150)
    assert bar.value() > before
    player.press(Qt.Key.Key_Escape)


def test_a_step_from_elsewhere_ends_the_drag(player: Player) -> None:
    player.drag(player.at("Water"), player.to("Loft", 14 * 60 + 30))
    seen = previews_of(player)
    there = player.to("Hall", 16 * 60)
    player.hold(player.at("Water"), there)
    player.workspace.undo()
    player.let_go(there)
    assert player.agenda == BEFORE
    assert seen[-1] is None


def edge(player: Player, slot: str, *, lower: bool) -> QPoint:
    rect = player.grid.where_is(slot)
    return QPoint(rect.center().x(), rect.bottom() - 1 if lower else rect.top() + 1)
