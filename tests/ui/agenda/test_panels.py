"""The small panels: shifting, reflowing, copying a frame, hours, a place chosen by hand."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from planner.domain.records import Day, Slot
from planner.domain.times import clock
from planner.ui.dialogs.day_frame import FramePanel, HoursPanel
from planner.ui.dialogs.popover import Popover
from planner.ui.dialogs.reflow import ReflowPanel
from planner.ui.dialogs.schedule import SchedulePanel
from planner.ui.dialogs.shift import ShiftPanel
from planner.ui.pages.agenda import AgendaPage
from tests.ui.agenda.sample import button, session, slots
from tests.ui.hands import retype

Key = Qt.Key


def opened(page: AgendaPage, command: str) -> Popover:
    page.commands[command].trigger()
    assert page.panels.open is not None
    return page.panels.open


def starts(page: AgendaPage, *titles: str) -> list[str]:
    """Of the first slot of each."""
    return [clock(slots(page.workspace, title)[0].start) for title in titles]


def press(page: AgendaPage, key: Qt.Key) -> None:
    focused = page.window().focusWidget()
    assert isinstance(focused, QWidget)
    QTest.keyClick(focused, key)


def test_shift_says_what_moves_and_moves_it_in_one_step(page: AgendaPage) -> None:
    panel = opened(page, "shift")
    assert isinstance(panel, ShiftPanel)
    assert panel.told.text() == "15 sessions move, 1 stays because it is pinned."
    retype(panel.after, "11:30")
    assert panel.told.text() == "10 sessions move."
    panel.keep_meals.click()
    assert panel.told.text() == "12 sessions move."
    before = page.workspace.document.last_step
    panel.minutes.setFocus()
    press(page, Key.Key_Up)
    press(page, Key.Key_Return)
    assert starts(page, "From resolution to budget", "UPR for cities", "Lunch") == ["09:50", "11:50", "12:50"]
    assert page.workspace.document.last_step == before + 1
    assert page.panels.open is None
    page.workspace.undo()
    assert starts(page, "UPR for cities", "Lunch") == ["11:30", "12:30"]


def test_shift_of_one_room_leaves_the_others(page: AgendaPage) -> None:
    panel = opened(page, "shift")
    assert isinstance(panel, ShiftPanel)
    panel.room.setFocus()
    press(page, Key.Key_Down)
    assert panel.told.text() == "3 sessions move."
    button(panel, "Shift").click()
    assert starts(page, "From resolution to budget", "Lessons from Pittsburgh") == ["10:05", "09:50"]


def test_shift_of_nothing_can_not_be_asked_for(page: AgendaPage) -> None:
    panel = opened(page, "shift")
    assert isinstance(panel, ShiftPanel)
    retype(panel.after, "23:00")
    assert panel.told.text() == "Nothing has to move."
    assert not panel.apply.isEnabled()
    retype(panel.after, "soon")
    assert panel.after.property("wrong")
    assert not panel.apply.isEnabled()


def test_shift_after_a_block_begins_where_it_ends(page: AgendaPage) -> None:
    (slot,) = slots(page.workspace, "Working with city hall")
    page.grid.select([slot.id])
    panel = opened(page, "shift_after")
    assert isinstance(panel, ShiftPanel)
    assert panel.after.text() == "15:00"


def test_reflow_lists_the_moves_before_it_makes_them(page: AgendaPage) -> None:
    panel = opened(page, "reflow")
    assert isinstance(panel, ReflowPanel)
    retype(panel.now, "12:00")
    assert panel.moves.text().splitlines()[0] == "12:30 → 12:50  Lunch"
    button(panel, "5 minutes more").click()
    assert panel.moves.text().splitlines()[0] == "12:30 → 12:55  Lunch"
    before = page.workspace.document.last_step
    button(panel, "Reflow the day").click()
    assert starts(page, "Lunch") == ["12:55"]
    assert page.workspace.document.last_step == before + 1


def test_frame_is_copied_to_another_day(page: AgendaPage) -> None:
    page.commands["insert_after"].trigger()
    panel = opened(page, "frame")
    assert isinstance(panel, FramePanel)
    press(page, Key.Key_Home)
    assert panel.told.text() == (
        "5 meals, breaks and sessions of the whole venue are added; the day will be open from 09:00 to 17:00."
    )
    new = panel.target.value
    button(panel, "Copy").click()
    frame = [slot.start for slot in page.workspace.document.all(Slot) if slot.day == new]
    assert sorted(frame) == [540, 670, 750, 900, 940]


def test_frame_of_an_only_day_is_told_to_need_another(page: AgendaPage) -> None:
    page.commands["remove_day"].trigger()
    told: list[str] = []
    page.workspace.noticed.connect(lambda notice: told.append(notice.text))
    page.commands["frame"].trigger()
    assert page.panels.open is None
    assert told == ["There is only one day; insert another one first."]


def test_hours_may_pass_midnight(page: AgendaPage) -> None:
    panel = opened(page, "hours")
    assert isinstance(panel, HoursPanel)
    retype(panel.opens, "8:30")
    retype(panel.closes, "1:00")
    press(page, Key.Key_Return)
    first = min(page.workspace.document.all(Day), key=lambda day: day.date)
    assert (first.opens, first.closes) == (510, 1500)


def test_session_runs_again_where_somebody_chooses(page: AgendaPage) -> None:
    (slot,) = slots(page.workspace, "Building coalitions")
    page.grid.select([slot.id])
    panel = opened(page, "again")
    assert isinstance(panel, SchedulePanel)
    assert panel.places == []
    assert page.window().focusWidget() is panel.time
    retype(panel.time, "15:20")
    press(page, Key.Key_Tab)
    press(page, Key.Key_Home)
    press(page, Key.Key_Down)
    press(page, Key.Key_Return)
    again = slots(page.workspace, "Building coalitions")[1]
    assert (again.day, again.start, again.room) == (slot.day, 920, page.workspace.snapshot.rooms[0].id)


def test_panel_stays_inside_the_page_and_only_one_is_open(page: AgendaPage) -> None:
    page.resize(832, 568)
    first = opened(page, "shift")
    second = opened(page, "reflow")
    assert not first.isVisible()
    assert page.rect().contains(second.geometry())


def test_enter_on_cancel_leaves_everything_as_it_was(page: AgendaPage) -> None:
    before = page.workspace.document.last_step
    panel = opened(page, "shift")
    button(panel, "Cancel").setFocus()
    press(page, Key.Key_Return)
    assert page.panels.open is None
    assert page.workspace.document.last_step == before


def test_title_of_a_panel_is_shown_as_typed(page: AgendaPage) -> None:
    youth = session(page.workspace, "Youth organizing")
    page.tray.go(youth.id)
    panel = opened(page, "schedule")
    assert panel.accessibleName() == "Youth organizing"
