"""What concerns a whole day: copying its frame to another, and its hours."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from planner.domain import frames
from planner.domain.records import Day
from planner.domain.times import MINUTES_A_DAY, Minute
from planner.operations.days import change_day, copy_day_frame
from planner.ui.dialogs.choices import day_box
from planner.ui.dialogs.popover import Popover
from planner.ui.dialogs.time_fields import ClockField
from planner.ui.widgets.labels import Label
from planner.ui.workspace import Workspace
from planner.wording import delays
from planner.wording.dates import short_date


class FramePanel(Popover):
    """There must be another day."""

    def __init__(self, host: QWidget, workspace: Workspace, *, day: Day) -> None:
        words = workspace.words
        named = short_date(day.date, words)
        super().__init__(host, words.gettext("Copy the frame of {day}").format(day=named), words)
        self._workspace, self._source = workspace, day
        others = [other for other in workspace.snapshot.days if other.id != day.id]
        self.target = day_box(others, others[0].id, words)
        self.told = Label(wraps=True)
        self.add_field(words.gettext("To"), self.target)
        self.body.addWidget(self.told)
        self.apply = self.finish(words.gettext("Copy"), self._apply)
        self.target.chosen.connect(self._foretell)
        self._foretell()

    def _foretell(self) -> None:
        snapshot, day = self._workspace.snapshot, self._source
        found = frames.missing(snapshot.slots, snapshot.session, source=day.id, target=self.target.value)
        self.told.setText(delays.frame(len(found), day.opens, day.closes, self._workspace.words))

    def _apply(self) -> None:
        done = self._workspace.run(copy_day_frame, self._source.id, target=self.target.value)
        if done is not None:
            self.leave()


class HoursPanel(Popover):
    """A day that closes before it opens closes after midnight."""

    def __init__(self, host: QWidget, workspace: Workspace, *, day: Day) -> None:
        words = workspace.words
        named = short_date(day.date, words)
        super().__init__(host, words.gettext("Opening hours of {day}").format(day=named), words)
        self._workspace, self._day = workspace, day
        self.opens, self.closes = ClockField(day.opens), ClockField(day.closes)
        self.add_field(words.gettext("Opens"), self.opens)
        self.add_field(words.gettext("Closes (earlier than it opens: after midnight)"), self.closes)
        self.finish(words.gettext("Change"), self._apply)

    def _apply(self) -> None:
        opens, closes = self.opens.minute, self.closes.minute
        if opens is None or closes is None:
            return
        if closes <= opens:
            closes = Minute(closes + MINUTES_A_DAY)
        if self._workspace.run(change_day, replace(self._day, opens=opens, closes=closes)) is not None:
            self.leave()
