"""What can be seen: pixels are looked at only where they must differ."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QHelpEvent, QImage
from PySide6.QtWidgets import QApplication, QToolTip

from planner.domain.records import Closure, SessionStatus, Track
from planner.domain.times import Minute
from planner.operations import sessions as session_verbs
from planner.ui.agenda.grid.lettering import Corner, Lettering
from planner.ui.look import theme
from tests.ui.agenda.grid.conftest import Play, the_agenda
from tests.ui.agenda.grid.playing import Player


def seen(player: Player) -> QImage:
    QApplication.processEvents()
    return player.grid.viewport().grab().toImage()


def colour(image: QImage, point: QPoint) -> QColor:
    return QColor(image.pixelColor(point * image.devicePixelRatio()))


def in_view(player: Player, slot: str, dx: int, dy: int) -> QPoint:
    return player.grid.where_is(slot).topLeft() + QPoint(dx, dy)


def test_a_block_has_the_colours_of_its_track(play: Play) -> None:
    agenda = the_agenda()
    track = Track(id="land", name="Land", colour="#009e73")
    sessions = tuple(
        replace(each, track="land" if each.id == "Housing" else None) for each in agenda.sessions
    )
    player = play(replace(agenda, sessions=sessions, tracks=(track,)))
    image = seen(player)
    assert colour(image, in_view(player, "Housing", 1, 30)) == QColor("#009e73")
    assert colour(image, in_view(player, "Housing", 30, 50)) == theme.pale("#009e73", False)


def test_a_clash_looks_different_from_a_free_place_while_dragging(player: Player) -> None:
    grounds = []
    for room, minute in (("Loft", 15 * 60), ("Hall", 9 * 60 + 30)):
        there = player.to(room, minute)
        player.hold(player.at("Soil"), there)
        grounds.append(colour(seen(player), there + QPoint(20, 20)))
        player.press(Qt.Key.Key_Escape)
        player.let_go(there)
    shades = theme.colours(player.grid)
    assert grounds == [QColor(shades.fine_pale), QColor(shades.trouble_pale)]


def test_closed_times_are_hatched_and_those_outside_the_day_shaded(play: Play) -> None:
    closure = Closure(id="c", room="Loft", day="1", start=Minute(600), end=Minute(720), reason="paint")
    player = play(the_agenda(closures=(closure,), days={"1": {"opens": 600, "closes": 1000}}))
    image = seen(player)
    area = [colour(image, player.to("Loft", 660) + QPoint(dx, 0)) for dx in range(16)]
    assert len({shade.name() for shade in area}) > 1
    shades = theme.colours(player.grid)
    assert colour(image, player.to("Loft", 570) + QPoint(0, 7)) == QColor(shades.panel)
    assert colour(image, player.to("Loft", 800) + QPoint(0, 3)) == QColor(shades.ground)


def test_the_line_of_now_is_on_the_day_that_is_today(player: Player) -> None:
    shades = theme.colours(player.grid)
    line = colour(seen(player), player.to("Loft", 10 * 60 + 15))
    assert line.red() > line.blue() + 60
    assert colour(seen(player), player.to("Loft", 15 * 60 + 10)) == QColor(shades.ground)


def test_a_scrolled_picture_is_the_one_painted_anew(play: Play) -> None:
    closure = Closure(id="c", room="Loft", day="1", start=Minute(600), end=Minute(900))
    player = play(the_agenda(closures=(closure,)))
    grid = player.grid
    grid.set_zoom(300)
    there = player.to("Loft", 600)
    grid.start_drag(["Youth"])
    grid.drag_to(grid.viewport().mapToGlobal(there), Qt.KeyboardModifier.NoModifier)
    for down in (200, 230, 150, 700):
        grid.verticalScrollBar().setValue(down)
        shifted = seen(player)
        grid.mark_changes(frozenset({"Youth", str(down)}))
        assert differing(shifted, seen(player)) < 30


def differing(one: QImage, other: QImage) -> int:
    """Pixels; a line that begins at the edge of what is painted may have another shade there."""
    return sum(
        one.pixel(x, y) != other.pixel(x, y)
        for x in range(0, one.width(), 3)
        for y in range(0, one.height(), 3)
    )


def test_any_title_can_be_painted(play: Play) -> None:
    agenda = the_agenda()
    titles = {
        "Housing": "<b>Housing</b> & <img src=x>",
        "Water": "حقوق الإنسان في المدن",
        "Soil": "🌱🌱🌱 土地与权利 " * 12,
        "Lunch": "e" + "\u0301" * 400,
    }
    sessions = tuple(replace(each, title=titles.get(each.id, each.title)) for each in agenda.sessions)
    player = play(replace(agenda, sessions=sessions))
    for zoom in (24, 72, 480):
        player.grid.set_zoom(zoom)
        seen(player)
    soil = next(each for each in sessions if each.id == "Soil")
    gone = replace(soil, status=SessionStatus.CANCELLED, public=False)
    player.workspace.run(session_verbs.change_session, gone)
    seen(player)
    assert not player.grid.where_is("Soil").isEmpty()


def test_a_tooltip_tells_all_as_typed(play: Play) -> None:
    agenda = the_agenda()
    sessions = tuple(
        replace(each, title="<b>Soil</b>") if each.id == "Soil" else each for each in agenda.sessions
    )
    player = play(replace(agenda, sessions=sessions))
    view, point = player.grid.viewport(), player.at("Soil")
    QApplication.sendEvent(view, QHelpEvent(QEvent.Type.ToolTip, point, view.mapToGlobal(point)))
    assert QToolTip.text() == (
        "<span>&lt;b&gt;Soil&lt;/b&gt;<br>10:00–11:00 · Lab<br>Workshop<br>"
        "“&lt;b&gt;Soil&lt;/b&gt;” has nobody to facilitate it.</span>"
    )
    QToolTip.hideText()


def test_a_title_wraps_then_elides_and_leaves_the_corner_to_the_mark() -> None:
    lettering = Lettering()
    title = "Communicating success in a working session of everyone"
    lines = lettering.block(
        title, ("R. Núñez", "09:00–10:00"), width=90, height=66, corners=(Corner(3, 21, 22),)
    )
    texts = [line.text.text() for line in lines]
    assert texts[-1] == "R. Núñez"
    assert texts[-2].endswith("…")
    assert len(texts) == 3
    assert all(line.x + line.text.size().width() <= 90 for line in lines)
    assert lines[0].text.size().width() <= 90 - 22


def test_a_low_block_has_its_time_beside_the_title() -> None:
    lines = Lettering().block("Break", ("15:00–15:15",), width=300, height=18, corners=())
    assert [line.text.text() for line in lines] == ["Break", "15:00–15:15"]
    assert lines[0].y < lines[1].y + 3
    assert lines[1].x > lines[0].text.size().width()


def test_titles_from_right_to_left_stand_at_the_right() -> None:
    (line,) = Lettering().block("مياه", (), width=300, height=60, corners=())
    assert line.x + line.text.size().width() > 290


def test_a_narrow_block_has_the_beginning_of_its_title_and_nothing_below() -> None:
    (line,) = Lettering().block(
        "Water and dignity", ("09:50–10:50", "A. Beltrán"), width=40, height=90, corners=()
    )
    assert line.is_title
    assert line.text.text().endswith("…")
