"""Scenes of the agenda: what is dragged, what is selected, what is open, what has changed."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from planner.domain.records import Day, Slot
from planner.domain.times import Minute
from planner.operations.agenda import move_slot, unschedule_slots
from planner.operations.conflicts import accept_conflict
from planner.operations.releases import release_agenda
from planner.ui.agenda.day_switch import EVERY
from planner.ui.pages.agenda import AgendaPage
from planner.ui.workspace import Workspace
from tests.ui.stage import Stage

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
Scene = Callable[[Stage], None]


def both_days(stage: Stage) -> None:
    page = agenda(stage)
    page.toolbar.days.choose(EVERY)
    page.toolbar.days.picked.emit(EVERY)


def over(title: str, room: str, minute: int) -> Scene:
    """A session of the tray held over a place in the grid."""

    def show(stage: Stage) -> None:
        page, taken = agenda(stage), stage.workspace.snapshot
        session = next(session for session in taken.sessions if session.title == title)
        page.grid.start_drag([session.id])
        point = _place(page, stage.workspace, room, minute) + QPoint(0, 12)
        page.grid.drag_to(page.grid.viewport().mapToGlobal(point), NONE)

    return show


def held(title: str, room: str, minute: int, *, edge: bool = False) -> Scene:
    """A block, or its lower edge, held over another place; its room is where the hand is."""

    def show(stage: Stage) -> None:
        page = agenda(stage)
        block = page.grid.where_is(slots_of(stage.workspace, title)[0])
        start = QPoint(block.center().x(), block.bottom() - 2 if edge else block.top() + 12)
        end = _place(page, stage.workspace, room, minute) + QPoint(0, 0 if edge else 12)
        view = page.grid.viewport()
        QTest.mousePress(view, LEFT, NONE, start)
        for point in (start + (end - start) / 2, end):
            there = QPointF(view.mapToGlobal(point))
            move = QMouseEvent(QMouseEvent.Type.MouseMove, QPointF(point), there, LEFT, LEFT, NONE)
            QApplication.sendEvent(view, move)

    return show


def selected(stage: Stage) -> None:
    page = agenda(stage)
    slot = next(slot for slot in stage.workspace.snapshot.slots if slot.room)
    page.grid.select([slot.id])
    page.grid.opened.emit(slot.session)


def several(stage: Stage) -> None:
    titles = ("From resolution to budget", "Water and dignity", "Lunch")
    agenda(stage).grid.select([slots_of(stage.workspace, title)[0] for title in titles])


def since_release(stage: Stage) -> None:
    stage.sample()
    workspace = stage.workspace
    workspace.run(release_agenda, name="May 12")
    slots = [slot for slot in workspace.snapshot.slots if slot.room]
    workspace.run(move_slot, slots[0].id, day=slots[0].day, start=Minute(840), room=slots[1].room)
    workspace.run(unschedule_slots, [slots[3].id])
    stage.agenda()


def side_by_side(stage: Stage) -> None:
    """Four sessions in one room at a time."""
    stage.sample()
    workspace = stage.workspace
    titles = ("Water and dignity", "Housing as a human right", "Lessons from Pittsburgh")
    here = _slot(workspace, slots_of(workspace, "From resolution to budget")[0])
    for title in titles:
        workspace.run(
            move_slot, slots_of(workspace, title)[0], day=here.day, start=here.start, room=here.room
        )
    stage.agenda()


def accepted(stage: Stage) -> None:
    stage.sample()
    conflict = stage.workspace.open_conflicts[0]
    stage.workspace.run(accept_conflict, conflict.key, facts=conflict.facts, reason="Ana comes later")
    page = stage.agenda()
    stage.press("Care", inside=page.side)
    stage.press("Accepted", inside=page.side)
    stage.settle(seconds=1)
    stage.scroll_down(page.side)


def filtered(stage: Stage) -> None:
    page = agenda(stage)
    stage.press("Care", inside=page.side)
    stage.settle(seconds=1)


def conflict(stage: Stage) -> None:
    """The first one is current, and its reason is asked for."""
    page = agenda(stage)
    stage.settle(seconds=1)
    stage.do("Next conflict")
    stage.settle(seconds=1)
    stage.press("Accept", inside=page.side)


def block_menu(stage: Stage) -> None:
    page = agenda(stage)
    page.grid.select([slots_of(stage.workspace, "Water and dignity")[0]])
    at = page.grid.where_is(slots_of(stage.workspace, "Water and dignity")[0]).center()
    _ask_for_menu(page.grid.viewport(), at)


def tray_menu(stage: Stage) -> None:
    page = agenda(stage)
    at = QPoint(60, 40)
    QTest.mouseClick(page.tray.list.viewport(), LEFT, NONE, at)
    _ask_for_menu(page.tray.list.viewport(), at)


def find_place(stage: Stage) -> None:
    page = agenda(stage)
    QTest.mouseClick(page.tray.list.viewport(), LEFT, NONE, QPoint(60, 40))
    stage.do("Find a place")
    stage.settle(seconds=1)


def swapping(stage: Stage) -> None:
    """One is chosen, the other is asked for."""
    page = agenda(stage)
    page.grid.select([slots_of(stage.workspace, "Lessons from Pittsburgh")[0]])
    stage.do("Swap")


def many_days(count: int) -> Scene:
    def show(stage: Stage) -> None:
        stage.sample()
        document = stage.workspace.document
        first = document.all(Day)[0]
        with document.edit("put") as edit:
            edit.remove_all(Day, [day.id for day in document.all(Day)[count:]])
            edit.put_all(
                replace(first, id=document.new_id(), date=first.date + timedelta(days=number), label="")
                for number in range(2, count)
            )
        stage.page("agenda")

    return show


def agenda(stage: Stage) -> AgendaPage:
    stage.sample()
    return stage.agenda()


def slots_of(workspace: Workspace, title: str) -> Sequence[str]:
    taken = workspace.snapshot
    session = next(session for session in taken.sessions if session.title == title)
    return [slot.id for slot in taken.slots if slot.session == session.id]


def _place(page: AgendaPage, workspace: Workspace, room: str, minute: int) -> QPoint:
    taken = workspace.snapshot
    target = next(each for each in taken.rooms if each.name == room)
    return page.grid.point_of(taken.days[0].id, target.id, minute)


def _slot(workspace: Workspace, slot: str) -> Slot:
    return next(each for each in workspace.snapshot.slots if each.id == slot)


def _ask_for_menu(view: QWidget, at: QPoint) -> None:
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, view.mapToGlobal(at))
    QApplication.sendEvent(view, event)


def command(text: str) -> Scene:
    def show(stage: Stage) -> None:
        agenda(stage)
        stage.do(text)

    return show


SCENES: dict[str, Scene] = {
    "agenda-both-days": both_days,
    "agenda-over-free": over("Youth organizing", "Hall B", 13 * 60 + 30),
    "agenda-over-clash": over("Youth organizing", "Lab", 10 * 60),
    "agenda-over-impossible": over("Youth organizing", "Library", 23 * 60),
    "agenda-block-dragged": held("UPR for cities", "Library", 9 * 60 + 50),
    "agenda-block-resized": held("UPR for cities", "Lab", 12 * 60 + 10, edge=True),
    "agenda-break-dragged": held("Lunch", "Hall A", 12 * 60 + 40),
    "agenda-selected": selected,
    "agenda-several": several,
    "agenda-side-by-side": side_by_side,
    "agenda-since-release": since_release,
    "agenda-conflict": conflict,
    "agenda-accepted": accepted,
    "agenda-filtered": filtered,
    "agenda-block-menu": block_menu,
    "agenda-tray-menu": tray_menu,
    "agenda-find-place": find_place,
    "agenda-shift": command("Shift later"),
    "agenda-release": command("Release"),
    "agenda-reflow": command("Reflow"),
    "agenda-frame": command("Copy this day"),
    "agenda-hours": command("Opening hours"),
    "agenda-swap": swapping,
    "agenda-one-day": many_days(1),
    "agenda-seven-days": many_days(7),
}
