"""The small panels of the agenda's page. One at a time is open."""

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QWidget

from planner.domain.records import Day, Release, Session
from planner.domain.times import Minute
from planner.ui.dialogs.day_frame import FramePanel, HoursPanel
from planner.ui.dialogs.popover import Popover
from planner.ui.dialogs.reflow import ReflowPanel
from planner.ui.dialogs.release import ReleasePanel
from planner.ui.dialogs.schedule import SchedulePanel
from planner.ui.dialogs.shift import ShiftPanel
from planner.ui.workspace import Workspace


class Panels(QObject):
    def __init__(self, host: QWidget, workspace: Workspace) -> None:
        super().__init__(host)
        self._host = host
        self._workspace = workspace
        self.open: Popover | None = None

    def shift(self, anchor: QWidget, *, day: Day, after: Minute) -> None:
        panel = ShiftPanel(self._host, self._workspace, day=day, after=after)
        self._show(panel, anchor, panel.minutes)

    def reflow(self, anchor: QWidget, *, day: Day, now: Minute) -> None:
        panel = ReflowPanel(self._host, self._workspace, day=day, now=now)
        self._show(panel, anchor, panel.delay)

    def frame(self, anchor: QWidget, *, day: Day) -> None:
        panel = FramePanel(self._host, self._workspace, day=day)
        self._show(panel, anchor, panel.target)

    def hours(self, anchor: QWidget, *, day: Day) -> None:
        panel = HoursPanel(self._host, self._workspace, day=day)
        self._show(panel, anchor, panel.opens)

    def release(self, anchor: QWidget, *, renamed: Release | None = None) -> None:
        panel = ReleasePanel(self._host, self._workspace, renamed=renamed)
        self._show(panel, anchor, panel.name)

    def schedule(self, at: QPoint, *, session: Session, day: Day) -> None:
        """`at`: a point of the screen, beside which it opens."""
        panel = SchedulePanel(self._host, self._workspace, session=session, day=day)
        self._take(panel)
        panel.open_at(self._host.mapFromGlobal(at), panel.first)

    def leave(self) -> None:
        if self.open is not None:
            self.open.leave()

    def _show(self, panel: Popover, anchor: QWidget, first: QWidget) -> None:
        self._take(panel)
        panel.open_below(anchor, first)

    def _take(self, panel: Popover) -> None:
        if self.open is not None:
            self.open.leave()
        self.open = panel
        panel.closed.connect(self._forget)

    def _forget(self) -> None:
        self.open = None
