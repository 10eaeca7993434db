"""The page "Overview": what is left to do, and the event at a glance."""

import time
from collections.abc import Iterator
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from planner.domain.figures import PeopleFigures, room_use
from planner.domain.records import (
    EVENT_ID,
    Absence,
    Day,
    Event,
    Group,
    Participant,
    Record,
    Role,
    Room,
    Session,
    Slot,
)
from planner.domain.releases import AgendaChange, changes_since
from planner.domain.standing import WITHOUT_BADGE
from planner.domain.to_do import PrintedBadges, UnfinishedPeople, to_dos
from planner.store import figures as counts
from planner.store import printed, releases
from planner.store.journal import Changes
from planner.ui.charts.card import Card
from planner.ui.look.theme import GAP, PADDING
from planner.ui.overview import figures, to_do
from planner.ui.overview.first_steps import FirstSteps
from planner.ui.overview.grid import CardGrid
from planner.ui.pages.page import Page
from planner.ui.widgets.labels import Label
from planner.ui.widgets.restyling import lay_ground
from planner.ui.workspace import Place, Workspace
from planner.wording import figures as wording
from planner.wording.dates import date_span
from planner.wording.series import join

TURN_SECONDS = 0.03
"""How long looking may take before the window gets its turn; the rest is looked at in the next one."""

NOBODY = PeopleFigures(groups={}, cities={}, absences={})
OF_PEOPLE = frozenset[type[Record]]({Participant, Absence})
OF_BADGES = frozenset[type[Record]]({Participant, Group, Role, Session, Event})


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
        self._grid = CardGrid(
            [(self.to_do, 1), (self.groups, 1), (self.cities, 1), (self.days, 1), (self.rooms, 2)]
        )
        self._lay_out()
        for source in (self.first_steps, self.to_do, self.groups, self.cities, self.days, self.rooms):
            source.chosen.connect(self._follow_row)
        self._people = NOBODY
        self._badges = PrintedBadges()
        self._prints = 0
        self._exports = 0
        self._touched: set[type[Record]] | None = None
        self._shared: tuple[AgendaChange, ...] = ()
        self._turns: Iterator[None] = iter(())
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._look)
        workspace.changed.connect(self._follow)

    @property
    def is_up_to_date(self) -> bool:
        """Nothing is left to look at; else the page does so when it is seen."""
        return self._touched == set() and not self._timer.isActive()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt signature
        """What went to paper, or was shared, in the meantime is no step."""
        super().showEvent(event)
        if self._prints != counts.prints_of_badges(self.workspace.document):
            self._touched = None
        elif self._touched == set() and self._exports != counts.exports(self.workspace.document):
            self._compare_shared()
            self._show_to_dos()
        if self._touched != set():
            self._begin()
            self._look()

    def _follow(self, changes: Changes) -> None:
        if self._touched is not None:
            self._touched |= {*changes.inserted, *changes.updated, *changes.removed}
        if self.isVisible():
            self._begin()

    def _begin(self) -> None:
        """Look at what was touched; what an earlier look has not got to yet is still in it."""
        self._turns = self._looking(self._touched)
        self._timer.start()

    def _look(self) -> None:
        until = time.perf_counter() + TURN_SECONDS
        while time.perf_counter() < until:
            if next(self._turns, self) is self:
                self._touched = set()
                self._timer.stop()
                break
        self._grid.arrange()

    def _looking(self, touched: set[type[Record]] | None) -> Iterator[None]:
        """In turns; what costs little and is seen first comes first."""

        def concerns(kinds: frozenset[type[Record]]) -> bool:
            return touched is None or bool(touched & kinds)

        self._show_head()
        self._show_rooms()
        if concerns(OF_PEOPLE):
            for found in counts.people(self.workspace.document):
                self._people = found or self._people
                yield
            self._show_head()
        if concerns(OF_BADGES):
            self._count_badges()
            yield
        self._compare_shared()
        yield
        self._show_to_dos()
        if concerns(OF_PEOPLE | {Group, Day}):
            self._show_people()

    def _count_badges(self) -> None:
        document = self.workspace.document
        self._prints = counts.prints_of_badges(document)
        self._badges = printed.badges(document) if self._prints else PrintedBadges()

    def _unfinished(self) -> UnfinishedPeople:
        people = self._people
        due = sum(many for status, many in people.statuses.items() if status not in WITHOUT_BADGE)
        return UnfinishedPeople(
            without_name=people.without_name,
            odd_email=people.odd_email,
            without_group=people.coming.get(None, 0),
            badges_changed=len(self._badges.changed),
            badges_missing=len(self._badges.missing) if self._prints else due,
        )

    def _show_head(self) -> None:
        document, words = self.workspace.document, self.words
        event = document.get(Event, EVENT_ID)
        self._name.setText(event.name if event else "")
        place = join([part for part in (event.venue, event.city) if part], words) if event else ""
        self._when.setText(" · ".join(part for part in (self._span(), place) if part))
        self._calm.setText(" · ".join(part for part in self._sizes() if part))
        for label in (self._when, self._calm):
            label.setVisible(bool(label.text()))
        self._show_first_steps()

    def _span(self) -> str:
        days = self.workspace.snapshot.days
        return date_span(days[0].date, days[-1].date, self.words) if days else ""

    def _sizes(self) -> list[str]:
        document, snapshot = self.workspace.document, self.workspace.snapshot
        sessions, rooms = document.count(Session), document.count(Room)
        coming = sum(self._people.coming.values())
        today = self.workspace.setting.clock().astimezone(ZoneInfo(snapshot.event.timezone)).date()
        return [
            wording.coming(coming, self.words) if coming else "",
            wording.rooms(sessions, rooms, self.words) if sessions else "",
            wording.begins((snapshot.days[0].date - today).days, self.words) if snapshot.days else "",
        ]

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
            people=self._unfinished(),
            changes=changes_since(release, workspace.snapshot) if release else None,
            shared=self._shared,
        )
        self.to_do.show_rows(to_do.rows(found, self.words))
        self.to_do.setVisible(any(document.count(kind) for kind in (Room, Session, Participant)))

    def _compare_shared(self) -> None:
        """What has changed since it was shared last: of 3,000 sessions that takes a turn of its own."""
        self._shared = ()
        self._exports = counts.exports(self.workspace.document)
        if not self._exports:
            return
        from planner.ui.sharing import shared_so_far  # noqa: PLC0415 - slow import

        last = shared_so_far.last_of_agenda(self.workspace)
        self._shared = shared_so_far.changes_since(self.workspace, last) if last else ()

    def _show_people(self) -> None:
        people, words, snapshot = self._people, self.words, self.workspace.snapshot
        coming = sum(people.coming.values())
        self.groups.show_rows(
            figures.groups(people.coming, snapshot.groups, words), figure=wording.people(coming, words)
        )
        self.days.show_rows(figures.days(snapshot.days, people.statuses, people.absences, words))
        many = wording.cities(sum(1 for city in people.cities if city), words)
        self.cities.show_rows(figures.cities(people.cities, words), figure=many)
        self.groups.setVisible(coming > 0)
        self.cities.setVisible(coming > 0)
        self.days.setVisible(coming > 0 and bool(snapshot.days))

    def _show_rooms(self) -> None:
        uses = room_use(self.workspace.agenda)
        self.rooms.show_rows(figures.rooms(uses, self.words))
        self.rooms.setVisible(bool(uses and uses[0].days and self.workspace.agenda.slots))

    def _follow_row(self, place: Place) -> None:
        self.workspace.visit(place.page, place.record, view=place.view)

    def _lay_out(self) -> None:
        inner = QWidget()
        lay_ground(inner, "backdrop")
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
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
