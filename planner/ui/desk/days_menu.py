"""The days of the event, to choose the one people are checked in for."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from planner.domain.records import Day
from planner.ui.desk import doing
from planner.ui.widgets.plain import unmnemonic
from planner.ui.workspace import Workspace
from planner.wording import desk as wording


def open_days(
    below: QWidget, workspace: Workspace, chosen: Day | None, take: Callable[[str], object]
) -> None:
    """`take` is given the id of a day."""
    today = doing.today(workspace)
    menu = QMenu(below)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for day in workspace.snapshot.days:
        name = wording.day_name(day.date, day.label, is_today=day == today, words=workspace.words)
        action = menu.addAction(unmnemonic(name), partial(take, day.id))
        action.setCheckable(True)
        action.setChecked(day == chosen)
    menu.popup(below.mapToGlobal(below.rect().bottomLeft()))
