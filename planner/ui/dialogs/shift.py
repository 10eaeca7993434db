"""Shift everything of a day from some time on by some minutes."""

from PySide6.QtWidgets import QWidget

from planner.domain.records import Day
from planner.domain.shifting import Shift, shifted
from planner.domain.times import Minute
from planner.operations.delays import shift_later
from planner.ui.dialogs.choices import day_box, room_box
from planner.ui.dialogs.popover import Popover
from planner.ui.dialogs.time_fields import ClockField, MinutesField
from planner.ui.widgets.check_box import CheckBox
from planner.ui.widgets.labels import Label
from planner.ui.workspace import Workspace
from planner.wording import delays

USUAL = 15
MOST = 480


class ShiftPanel(Popover):
    """Says at every change what would move."""

    def __init__(self, host: QWidget, workspace: Workspace, *, day: Day, after: Minute) -> None:
        words = workspace.words
        super().__init__(host, words.gettext("Shift later"), words)
        self._workspace = workspace
        self.day = day_box(workspace.snapshot.days, day.id, words)
        self.after = ClockField(after, words.gettext("From"))
        self.minutes = MinutesField(words.gettext("Minutes"), words, usual=USUAL, least=-MOST, most=MOST)
        self.room = room_box(workspace.snapshot, words.gettext("All rooms"), None)
        self.keep_meals = CheckBox(words.gettext("Meals and breaks stay"))
        self.keep_meals.setChecked(True)
        self.told = Label(wraps=True)
        self.after.setFixedWidth(76)
        self.add_field(words.gettext("Everything that begins from"), self.day, self.after)
        self.add_field(words.gettext("in"), self.room)
        self.add_field(words.gettext("is shifted by (minus: earlier)"), self.minutes)
        self.body.addWidget(self.keep_meals)
        self.body.addWidget(self.told)
        self.apply = self.finish(words.gettext("Shift"), self._apply)
        self.day.chosen.connect(self._foretell)
        self.room.chosen.connect(self._foretell)
        self.after.changed.connect(self._foretell)
        self.minutes.changed.connect(self._foretell)
        self.keep_meals.toggled.connect(self._foretell)
        workspace.changed.connect(self._foretell)
        self._foretell()

    def _foretell(self) -> None:
        found = self._found()
        moving = len(found.placements) if found and self.minutes.minutes else 0
        self.told.setText(delays.foretold(moving, len(found.pinned) if found else 0, self._workspace.words))
        self.apply.setEnabled(moving > 0)

    def _found(self) -> Shift | None:
        snapshot, after = self._workspace.snapshot, self.after.minute
        if after is None:
            return None
        return shifted(
            snapshot.slots, session=snapshot.session, day=self.day.value, after=after,
            minutes=self.minutes.minutes, keep_meals=self.keep_meals.isChecked(), rooms=self._rooms(),
        )  # fmt: skip

    def _apply(self) -> None:
        if (after := self.after.minute) is None or not self.apply.isEnabled():
            return
        done = self._workspace.run(
            shift_later, day=self.day.value, after=after, minutes=self.minutes.minutes,
            keep_meals=self.keep_meals.isChecked(), rooms=self._rooms(),
        )  # fmt: skip
        if done is not None:
            self.leave()

    def _rooms(self) -> tuple[str, ...] | None:
        return None if self.room.value is None else (self.room.value,)
