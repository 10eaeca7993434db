"""When a room is closed: a card for each time, to change in place."""

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.domain.records import Closure
from planner.domain.times import Minute, minute_between
from planner.operations import rooms
from planner.ui.forms import Card, Field, Kind, attempt
from planner.ui.inspectors.places import TIME_WIDTH, days
from planner.ui.widgets.buttons import icon_button
from planner.ui.workspace import Workspace


class ClosureRow(QWidget):
    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._closure = ""
        words = workspace.words
        self._remove = icon_button("close", words.gettext("Open it again"), self._reopen, kind="tool")
        fields = (
            Field(key="day", label=words.gettext("Day"), kind=Kind.CHOICE, options=days(workspace)),
            Field(key="start", label=words.gettext("Closed from"), kind=Kind.TIME, step=5, width=TIME_WIDTH),
            Field(key="end", label=words.gettext("Until"), kind=Kind.TIME, step=5, width=TIME_WIDTH),
            Field(key="reason", label=words.gettext("Reason"), hint=words.gettext("Reason")),
        )
        self._card = Card(words, self._commit, fields, [("day", "start", "end"), ("reason", self._remove)])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)

    def show_closure(self, closure: Closure) -> None:
        shown = {"day": closure.day, "start": closure.start, "end": closure.end, "reason": closure.reason}
        is_other, self._closure = closure.id != self._closure, closure.id
        self._card.show_values(shown)
        if is_other:
            self._card.restore()
        is_allowed = not self._workspace.document.read_only
        self._card.allow(is_allowed)
        self._remove.setEnabled(is_allowed)

    def focus_first(self) -> None:
        self._card.entries["day"].widget.setFocus()

    def finish(self) -> str:
        return self._card.finish()

    def _commit(self, key: str, value: Any) -> str:
        closure = self._workspace.document.get(Closure, self._closure)
        if closure is None:
            return ""
        if key in ("start", "end"):
            day = self._workspace.snapshot.day[closure.day]
            value = minute_between(value, day.opens, day.closes)
        changed = replace(closure, **{key: value})
        if key == "start" and changed.end <= changed.start:
            changed = replace(changed, end=Minute(changed.start + closure.end - closure.start))
        return attempt(self._workspace, rooms.change_closure, changed)

    def _reopen(self) -> None:
        self._workspace.run(rooms.reopen_room, self._closure)
