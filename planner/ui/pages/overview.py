"""The page "Overview": what is left to do, and the event at a glance."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from planner.domain.figures import room_use
from planner.domain.records import (
    EVENT_ID,
    Absence,
    Closure,
    Day,
    Event,
    Group,
    Participant,
    ParticipantStatus,
    Record,
    Room,
    Session,
    Slot,
)  # fmt: skip
from planner.domain.releases import changes_since
from planner.domain.standing import NOT_COMING
from planner.domain.to_do import to_dos
from planner.store import figures as counts
from planner.store import printed, releases
from planner.store.journal import Changes
from planner.ui.charts.card import Card
from planner.ui.overview import figures, to_do
from planner.ui.overview.first_steps import FirstSteps
from planner.ui.overview.grid import CardGrid
from planner.ui.pages.page import Page
from planner.ui.theme import GAP, PADDING
from planner.ui.widgets.labels import Label
from planner.ui.workspace import Place, Workspace
from planner.wording import figures as wording
from planner.wording.dates import date_span
from planner.wording.series import join

TURN_SECONDS = 0.03
"""How long looking may take before the window gets its turn; the rest is looked at in the next one."""


@dataclass(frozen=True, slots=True)
class Part:
    """Something the page shows, and the records it is made of; all of them where it names none."""

    show: Callable[[], None]
    kinds: frozenset[type[Record]]


class OverviewPage(Page):
    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        words = self.words
        self._name = Label(kind="heading", wraps=True)
        self._when = Label(wraps=True)
        self._calm = Label(kind="muted", wraps=True)
        self.first_steps = FirstSteps(words)
        self.to_do = Card(words.gettext("To do"))
        self.groups = Card(words.gettext("People by group"))
        self.cities = Card(words.gettext("People by city"))
        self.days = Card(words.gettext("People by day"))
        self.rooms = Card(words.gettext("Use of the rooms"))
        self._people: dict[tuple[str | None, ParticipantStatus], int] = {}
        self._grid = CardGrid(
            [(self.to_do, 1), (self.groups, 1), (self.cities, 1), (self.days, 1), (self.rooms, 2)]
        )
        self._lay_out()
        for source in (self.first_steps, self.to_do, self.groups, self.cities, self.days, self.rooms):
            source.chosen.connect(self._follow_row)
        self._parts = self._make_parts()
        self._stale = set(self._parts)
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._look)
        workspace.changed.connect(self._follow)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt signature
        super().showEvent(event)
        self._look()

    def _make_parts(self) -> tuple[Part, ...]:
        """In the order of looking: the counts of people first, others lean on them."""
        return (
            Part(self._show_people, frozenset({Participant, Group, Day, Absence})),
            Part(self._show_head, frozenset()),
            Part(self._show_to_dos, frozenset()),
            Part(self._show_rooms, frozenset({Room, Session, Slot, Day, Closure})),
            Part(self._show_cities, frozenset({Participant})),
        )

    def _follow(self, changes: Changes) -> None:
        touched = {*changes.inserted, *changes.updated, *changes.removed}
        self._stale |= {part for part in self._parts if not part.kinds or part.kinds & touched}
        if self.isVisible():
            self._timer.start()

    def _look(self) -> None:
        until = time.perf_counter() + TURN_SECONDS
        for part in self._parts:
            if part in self._stale and time.perf_counter() < until:
                self._stale.discard(part)
                part.show()
        self._grid.arrange()
        if self._stale:
            self._timer.start()

    def _show_head(self) -> None:
        document, words = self.workspace.document, self.words
        event = document.get(Event, EVENT_ID)
        self._name.setText(event.name if event else "")
        place = join([part for part in (event.venue, event.city) if part], words) if event else ""
        self._when.setText(" · ".join(part for part in (self._span(), place) if part))
        self._calm.setText(" · ".join(part for part in self._sizes() if part))
        self._show_first_steps()

    def _span(self) -> str:
        days = self.workspace.snapshot.days
        return date_span(days[0].date, days[-1].date, self.words) if days else ""

    def _sizes(self) -> list[str]:
        document, snapshot = self.workspace.document, self.workspace.snapshot
        sessions, rooms = document.count(Session), document.count(Room)
        today = self.workspace.setting.clock().astimezone(ZoneInfo(snapshot.event.timezone)).date()
        return [
            wording.coming(self._coming(), self.words) if self._people else "",
            wording.rooms(sessions, rooms, self.words) if sessions else "",
            wording.begins((snapshot.days[0].date - today).days, self.words) if snapshot.days else "",
        ]

    def _coming(self) -> int:
        return sum(count for (_, status), count in self._people.items() if status not in NOT_COMING)

    def _show_first_steps(self) -> None:
        document = self.workspace.document
        kinds = {"days": Day, "rooms": Room, "sessions": Session, "people": Participant, "agenda": Slot}
        done = frozenset(name for name, kind in kinds.items() if document.count(kind))
        self.first_steps.tick(done)
        self.first_steps.setVisible(len(done) < len(kinds))

    def _show_to_dos(self) -> None:
        workspace, document = self.workspace, self.workspace.document
        release = releases.latest(document)
        found = to_dos(
            workspace.snapshot,
            conflicts=workspace.conflicts,
            people=counts.unfinished(document),
            badges=printed.badges(document),
            changes=changes_since(release, workspace.snapshot) if release else None,
        )
        self.to_do.show_rows(to_do.rows(found, self.words))
        self.to_do.setVisible(any(document.count(kind) for kind in (Room, Session, Participant)))

    def _show_people(self) -> None:
        document, words = self.workspace.document, self.words
        self._people = counts.people(document)
        by_status: dict[ParticipantStatus, int] = {}
        for (_, status), count in self._people.items():
            by_status[status] = by_status.get(status, 0) + count
        snapshot = self.workspace.snapshot
        coming = wording.people(self._coming(), words)
        self.groups.show_rows(figures.groups(self._people, snapshot.groups, words), figure=coming)
        absences = counts.absences(document)
        self.days.show_rows(figures.days(snapshot.days, by_status, absences, words))
        self.groups.setVisible(self._coming() > 0)
        self.days.setVisible(self._coming() > 0 and bool(snapshot.days))

    def _show_cities(self) -> None:
        cities = counts.cities(self.workspace.document)
        self.cities.show_rows(
            figures.cities(cities, self.words), figure=wording.cities(len(cities), self.words)
        )
        self.cities.setVisible(bool(cities))

    def _show_rooms(self) -> None:
        uses = room_use(self.workspace.agenda)
        self.rooms.show_rows(figures.rooms(uses, self.words))
        self.rooms.setVisible(bool(uses and uses[0].days and self.workspace.agenda.slots))

    def _follow_row(self, place: Place) -> None:
        self.workspace.visit(place.page, place.record, view=place.view)

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setProperty("kind", "backdrop")
        inner.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        # else the lines at their narrowest, where they wrap, say how high it is at least
        inner.setMinimumSize(1, 1)
        column = QVBoxLayout(inner)
        column.setContentsMargins(2 * GAP, PADDING, 2 * GAP, 2 * GAP)
        column.setSpacing(0)
        for label in (self._name, self._when, self._calm):
            column.addWidget(label)
        column.addSpacing(PADDING)
        column.addWidget(self.first_steps)
        column.addSpacing(GAP)
        column.addWidget(self._grid)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
