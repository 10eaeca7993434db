"""Let the rest of a day flow again when it runs late: only what must move does."""

from PySide6.QtWidgets import QWidget

from planner.domain.records import Day
from planner.domain.reflow import Reflow, reflowed
from planner.domain.snapshot import Snapshot
from planner.domain.times import Minute
from planner.language import Words
from planner.operations.delays import reflow_day
from planner.ui.dialogs.choices import day_box
from planner.ui.dialogs.popover import Popover
from planner.ui.dialogs.time_fields import ClockField, MinutesField
from planner.ui.widgets.check_box import CheckBox
from planner.ui.widgets.labels import Label
from planner.ui.workspace import Workspace
from planner.wording import delays
from planner.wording.series import more

USUAL = 20
MOST = 240
LISTED = 8
"""Moves told one by one."""


class ReflowPanel(Popover):
    """Lists at every change what would move, and to when."""

    def __init__(self, host: QWidget, workspace: Workspace, *, day: Day, now: Minute) -> None:
        words = workspace.words
        super().__init__(host, words.gettext("We are late"), words)
        self._workspace = workspace
        self.day = day_box(workspace.snapshot.days, day.id, words)
        self.now = ClockField(now, words.gettext("Time"))
        self.delay = MinutesField(words.gettext("Minutes late"), words, usual=USUAL, least=5, most=MOST)
        self.keep_meals = CheckBox(words.gettext("Meals and breaks stay"))
        self.told = Label(wraps=True)
        self.moves = Label(kind="small", wraps=True)
        self.now.setFixedWidth(76)
        self.add_field(words.gettext("On"), self.day, self.now)
        self.add_field(words.gettext("we are late by"), self.delay)
        self.body.addWidget(self.keep_meals)
        self.body.addWidget(self.told)
        self.body.addWidget(self.moves)
        self.apply = self.finish(words.gettext("Reflow the day"), self._apply)
        self.day.chosen.connect(self._foretell)
        self.now.changed.connect(self._foretell)
        self.delay.changed.connect(self._foretell)
        self.keep_meals.toggled.connect(self._foretell)
        workspace.changed.connect(self._foretell)
        self._foretell()

    def _foretell(self) -> None:
        words, snapshot = self._workspace.words, self._workspace.snapshot
        now = self.now.minute
        found = self._found(now) if now is not None and self.day.value in snapshot.day else None
        placements = found.placements if found else ()
        self.told.setText(delays.foretold(len(placements), 0, words))
        lines = _lines(found, snapshot, words) if found else []
        self.moves.setText("\n".join(lines))
        self.moves.setVisible(bool(lines))
        self.apply.setEnabled(bool(placements))
        if self.isVisible():
            self.fit()

    def _found(self, now: Minute) -> Reflow:
        return reflowed(
            self._workspace.agenda, day=self.day.value, now=now, delay=self.delay.minutes,
            keep_meals=self.keep_meals.isChecked(),
        )  # fmt: skip

    def _apply(self) -> None:
        if (now := self.now.minute) is None or not self.apply.isEnabled():
            return
        done = self._workspace.run(
            reflow_day, day=self.day.value, now=now, delay=self.delay.minutes,
            keep_meals=self.keep_meals.isChecked(),
        )  # fmt: skip
        if done is not None:
            self.leave()


def _lines(found: Reflow, snapshot: Snapshot, words: Words) -> list[str]:
    slots = {slot.id: slot for slot in snapshot.slots}
    moves = sorted(found.placements, key=lambda placement: (placement.start, placement.slot))
    lines = [
        delays.move(
            snapshot.session[slots[placement.slot].session].title,
            slots[placement.slot].start,
            placement.start,
            words,
        )
        for placement in moves[:LISTED]
    ]
    rest = len(moves) - LISTED
    if rest > 0:
        lines.append(more(rest, words))
    return lines
