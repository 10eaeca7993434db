"""Which days the agenda shows, remembered, and true to the days there are."""

from PySide6.QtCore import QObject, Signal

from planner.domain.records import Day
from planner.ui.agenda.day_switch import EVERY
from planner.ui.agenda.moments import now_at_venue
from planner.ui.workspace import Workspace

KEPT = "agenda-day"


class ShownDays(QObject):
    changed = Signal(object)
    """The ids of the days to be shown now."""

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._days: tuple[str, ...] = ()
        self.value = workspace.setting.preferences.text(KEPT)
        """A day's id, or `EVERY`."""

    @property
    def shows_several(self) -> bool:
        return self.value == EVERY and len(self._days) > 1

    @property
    def one(self) -> Day | None:
        """The day that is shown; of several, today or the first."""
        return self._workspace.snapshot.day.get(self._usual() if self.value == EVERY else self.value)

    def heed(self) -> None:
        """Days may have come or gone."""
        days = tuple(self._workspace.snapshot.day)
        is_there = self.value in days or (self.value == EVERY and len(days) > 1)
        value = self.value if is_there else self._usual()
        if (value, days) != (self.value, self._days) or not days:
            self.value, self._days = value, days
            self._tell()

    def choose(self, value: str) -> None:
        if value != self.value:
            self.value = value
            self._workspace.setting.preferences.keep(KEPT, value)
            self._tell()

    def step(self, by: int) -> None:
        """To the day after or before, and to all of them behind the last."""
        values = (*self._days, EVERY) if len(self._days) > 1 else self._days
        if self.value in values:
            self.choose(values[(values.index(self.value) + by) % len(values)])

    def _usual(self) -> str:
        """Today; before and after the event its first day."""
        days = self._workspace.snapshot.days
        today, _ = now_at_venue(self._workspace)
        return next((day.id for day in (*(d for d in days if d.date == today), *days)), EVERY)

    def _tell(self) -> None:
        self.changed.emit(self._days if self.value == EVERY else (self.value,))
