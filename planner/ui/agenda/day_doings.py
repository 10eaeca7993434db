"""What is done with the day that is shown."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from planner.domain.records import Day
from planner.domain.times import Minute
from planner.operations.consequences import consequences
from planner.operations.days import insert_day, remove_day
from planner.ui.agenda.moments import now_at_venue
from planner.ui.agenda.panels import Panels
from planner.ui.agenda.slot_doings import SlotDoings
from planner.ui.notice import Tone
from planner.ui.workspace import Workspace
from planner.wording import consequences as wording
from planner.wording.agenda import choose_a_day, no_other_day
from planner.wording.dates import short_date


class DayDoings:
    def __init__(
        self,
        workspace: Workspace,
        panels: Panels,
        slots: SlotDoings,
        day: Callable[[], Day | None],
        shows_several: Callable[[], bool],
        anchor: Callable[[], QWidget],
    ) -> None:
        self._workspace = workspace
        self._panels = panels
        self._slots = slots
        self._day = day
        self._shows_several = shows_several
        self._anchor = anchor

    def shift(self) -> None:
        """From the selected session on; else from now, or from the beginning."""
        if day := self._day():
            chosen = [slot.start for slot in self._slots.slots if slot.day == day.id]
            after = min(chosen) if chosen else self._usual_time(day)
            self._panels.shift(self._anchor(), day=day, after=after)

    def reflow(self) -> None:
        if day := self._day():
            self._panels.reflow(self._anchor(), day=day, now=self._usual_time(day))

    def copy_frame(self) -> None:
        day = self._definite()
        if day is not None and len(self._workspace.snapshot.days) > 1:
            self._panels.frame(self._anchor(), day=day)
        elif day is not None:
            self._workspace.tell(no_other_day(self._workspace.words), tone=Tone.CARE)

    def change_hours(self) -> None:
        if day := self._definite():
            self._panels.hours(self._anchor(), day=day)

    def insert_before(self) -> None:
        if day := self._definite():
            self._workspace.run(insert_day, day.id, before=True)

    def insert_after(self) -> None:
        if day := self._definite():
            self._workspace.run(insert_day, day.id)

    def remove(self) -> None:
        """At once; what it took along is told, and undo brings it back."""
        day = self._definite()
        if day is None:
            return
        words, document = self._workspace.words, self._workspace.document
        taken = consequences(document, Day, [day.id])
        before = document.last_step
        self._workspace.run(remove_day, day.id)
        told = wording.removing(short_date(day.date, words), taken, words)
        if told and document.last_step != before:
            self._workspace.tell(told, tone=Tone.CARE)

    def _definite(self) -> Day | None:
        """The day that is shown alone, or of what is selected; who sees several is asked to choose one."""
        day = self._day()
        if day is not None and self._shows_several() and not self._slots.slots:
            self._workspace.tell(choose_a_day(self._workspace.words), tone=Tone.CARE)
            return None
        return day

    def _usual_time(self, day: Day) -> Minute:
        today, minute = now_at_venue(self._workspace)
        return minute if today == day.date and day.opens <= minute < day.closes else day.opens
