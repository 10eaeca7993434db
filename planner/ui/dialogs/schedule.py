"""Find a place for a session: the best ones to take at once, or a day, a time and a room of one's own."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from planner.domain.agenda import TYPES_IN_ROOMS, Agenda
from planner.domain.conflicts import Conflict, ConflictKind, WayOut, find_conflicts, ways_out
from planner.domain.records import Day, Session
from planner.domain.times import Minute, clock, minute_between
from planner.operations.agenda import schedule_session
from planner.operations.ways_out import take_way_out
from planner.ui.dialogs.choices import day_box, room_box
from planner.ui.dialogs.popover import Popover
from planner.ui.dialogs.time_fields import ClockField
from planner.ui.widgets.labels import Label
from planner.ui.widgets.wrapping import WrappingButton
from planner.ui.workspace import Workspace
from planner.wording import papers
from planner.wording.agenda import no_free_place
from planner.wording.dates import short_date
from planner.wording.series import join


class SchedulePanel(Popover):
    """`session` gets one more slot. Best places are offered as long as it has none."""

    def __init__(self, host: QWidget, workspace: Workspace, *, session: Session, day: Day) -> None:
        words = workspace.words
        super().__init__(host, session.title, words)
        self._workspace, self._session = workspace, session
        ways = best_places(workspace.agenda, session.id)
        self.places = self._offer(ways)
        first = ways[0] if ways else None
        self.day = day_box(workspace.snapshot.days, (first and first.day) or day.id, words)
        start = first.start if first and first.start is not None else day.opens
        self.time = ClockField(start, words.gettext("Time"))
        self.time.setFixedWidth(76)
        usual = None
        if session.type in TYPES_IN_ROOMS and workspace.snapshot.rooms:
            usual = first.room if first else workspace.snapshot.rooms[0].id
        self.room = room_box(workspace.snapshot, papers.whole_venue(words), usual)
        self.add_field(words.gettext("Or choose yourself"), self.day, self.time)
        self.add_field(words.gettext("Room"), self.room)
        self.day.setAccessibleName(words.gettext("Day"))
        self.finish(words.gettext("Schedule"), self._apply)

    @property
    def first(self) -> QWidget:
        """What gets the keys."""
        return self.places[0] if self.places else self.time

    def _offer(self, ways: Sequence[WayOut]) -> list[WrappingButton]:
        words = self._workspace.words
        if not ways:
            if self._session.id not in self._workspace.agenda.sittings:
                self.body.addWidget(Label(no_free_place(words), "muted", wraps=True))
            return []
        self.body.addWidget(Label(words.gettext("Best places"), "small"))
        made = []
        for way in ways:
            button = WrappingButton(self._place(way), self._taker(way))
            self.body.addWidget(button)
            made.append(button)
        return made

    def _place(self, way: WayOut) -> str:
        words, snapshot = self._workspace.words, self._workspace.snapshot
        day = snapshot.day[way.day or ""]
        room = snapshot.room[way.room].name if way.room else papers.whole_venue(words)
        return join([short_date(day.date, words), clock(way.start or 0), room], words)

    def _taker(self, way: WayOut) -> Callable[[], None]:
        def take() -> None:
            before = self._workspace.document.last_step
            self._workspace.run(take_way_out, way)
            if self._workspace.document.last_step != before:
                self.leave()

        return take

    def _apply(self) -> None:
        minute, day = self.time.minute, self._workspace.snapshot.day.get(self.day.value)
        if minute is None or day is None:
            self.time.setFocus()
            return
        start: Minute = minute_between(minute, day.opens, day.closes)
        done = self._workspace.run(
            schedule_session, self._session.id, day=day.id, start=start, room=self.room.value
        )
        if done is not None:
            self.leave()


def best_places(agenda: Agenda, session: str) -> tuple[WayOut, ...]:
    """None for a session that has a place, or that there is none for."""
    conflict = without_slot(agenda, session)
    return ways_out(agenda, conflict) if conflict else ()


def without_slot(agenda: Agenda, session: str) -> Conflict | None:
    return next(
        (
            conflict
            for conflict in find_conflicts(agenda)
            if conflict.kind is ConflictKind.WITHOUT_SLOT and conflict.sessions == (session,)
        ),
        None,
    )
