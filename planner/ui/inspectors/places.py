"""When and where a session is: a card for each slot, to change in place."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from planner.domain.records import Slot
from planner.domain.times import minute_between
from planner.operations import agenda
from planner.ui.forms import Card, Field, Kind, Option, attempt
from planner.ui.widgets.buttons import icon_button
from planner.ui.widgets.plain import tooltip
from planner.ui.workspace import Workspace
from planner.wording.dates import short_date

TIME_WIDTH = 72


class SlotRow(QWidget):
    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._slot = ""
        words = workspace.words
        self._pin: QPushButton = icon_button("pin", "", self._turn_pin, kind="tool")
        self._pin.setCheckable(True)
        show = icon_button("agenda", words.gettext("Show in the agenda"), self._lead, kind="tool")
        self._remove = icon_button(
            "close", words.gettext("Take out of the agenda"), self._unschedule, kind="tool"
        )
        self._card = Card(
            words,
            self._commit,
            slot_fields(workspace),
            [("day", "start"), ("room", self._pin, show, self._remove)],
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)

    def show_slot(self, slot: Slot) -> None:
        words = self._workspace.words
        is_other, self._slot = slot.id != self._slot, slot.id
        self._card.show_values({"day": slot.day, "start": slot.start, "room": slot.room})
        if is_other:
            self._card.restore()
        says = words.gettext("Unpin") if slot.pinned else words.gettext("Pin: keep at this time and room")
        self._pin.setChecked(slot.pinned)
        self._pin.setAccessibleName(says)
        self._pin.setToolTip(tooltip(says))
        is_allowed = not self._workspace.document.read_only
        self._card.allow(is_allowed)
        self._pin.setEnabled(is_allowed)
        self._remove.setEnabled(is_allowed)

    def finish(self) -> str:
        return self._card.finish()

    def _commit(self, key: str, value: Any) -> str:
        slot = self._workspace.document.get(Slot, self._slot)
        if slot is None:
            return ""
        if key == "start":
            day = self._workspace.snapshot.day[slot.day]
            value = minute_between(value, day.opens, day.closes)
        place: dict[str, Any] = {"day": slot.day, "start": slot.start, "room": slot.room, key: value}
        return attempt(self._workspace, agenda.move_slot, slot.id, **place)

    def _turn_pin(self) -> None:
        verb = agenda.pin_slots if self._pin.isChecked() else agenda.unpin_slots
        self._workspace.run(verb, [self._slot])

    def _unschedule(self) -> None:
        self._workspace.run(agenda.unschedule_slots, [self._slot])

    def _lead(self) -> None:
        self._workspace.visit("agenda", self._slot)


def slot_fields(workspace: Workspace) -> tuple[Field, ...]:
    words = workspace.words
    return (
        Field(key="day", label=words.gettext("Day"), kind=Kind.CHOICE, options=days(workspace)),
        Field(key="start", label=words.gettext("Start"), kind=Kind.TIME, step=5, width=TIME_WIDTH),
        Field(key="room", label=words.gettext("Room"), kind=Kind.CHOICE, options=rooms(workspace)),
    )


def days(workspace: Workspace) -> Callable[[], list[Option]]:
    return lambda: [Option(day.id, short_date(day.date, workspace.words)) for day in workspace.snapshot.days]


def rooms(workspace: Workspace) -> Callable[[], list[Option]]:
    nowhere = Option(None, workspace.words.gettext("Whole venue"))
    return lambda: [nowhere, *(Option(room.id, room.name) for room in workspace.snapshot.rooms)]
