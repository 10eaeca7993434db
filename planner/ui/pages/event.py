"""The page "Event settings"."""

from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from planner.domain.records import (
    EVENT_ID,
    Answer,
    Day,
    Event,
    Field,
    Group,
    Participant,
    Session,
    Tag,
    Tagging,
    Track,
)
from planner.ui.event import subjects
from planner.ui.event.days import Days
from planner.ui.event.event_form import event_form
from planner.ui.event.listing import Listing
from planner.ui.event.logo import Logo
from planner.ui.look.theme import GAP, PADDING, STEP
from planner.ui.pages.page import Page
from planner.ui.widgets.buttons import button, command
from planner.ui.widgets.following import Following
from planner.ui.widgets.labels import Label
from planner.ui.widgets.restyling import lay_ground
from planner.ui.widgets.tab_order import TabOrder
from planner.ui.workspace import Place, Workspace

KINDS = (Event, Day, Group, Track, Tag, Tagging, Field, Answer, Participant, Session)
WIDEST = 720
INDEX_WIDTH = 168


class EventPage(Page):
    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.event_form = event_form(workspace)
        self.logo = Logo(workspace)
        self.days = Days(workspace)
        self.groups = Listing(workspace, subjects.group_subject(workspace))
        self.tracks = Listing(workspace, subjects.track_subject(workspace))
        self.tags = Listing(workspace, subjects.tag_subject(workspace))
        self.fields = Listing(workspace, subjects.field_subject(workspace))
        self._cards: dict[str, QWidget] = {}
        self._buttons: dict[str, QPushButton] = {}
        self._scroll = QScrollArea()
        self._around = QWidget()
        self._lay_out()
        self._mark("event")
        self._scroll.verticalScrollBar().valueChanged.connect(self._mark_scrolled)
        self._make_commands()
        self._tab_order = TabOrder(self)
        Following(workspace, self, KINDS, self._refresh)
        self._refresh()

    def go(self, place: Place) -> None:
        """`view` is the name of a card: "event", "days", "groups", "tracks", "tags", "fields"."""
        if place.view in self._cards:
            self._show_card(place.view)

    def _lay_out(self) -> None:
        words = self.words
        column = QVBoxLayout()
        column.setContentsMargins(PADDING, PADDING, PADDING, 2 * PADDING)
        column.setSpacing(PADDING)
        index = QVBoxLayout()
        index.setContentsMargins(GAP, PADDING, GAP, PADDING)
        index.setSpacing(STEP // 2)
        for name, title, says, parts in (
            ("event", words.gettext("The event"), "", (self.event_form, self.logo)),
            ("days", words.gettext("Days"), words.gettext("A day may close after midnight."), (self.days,)),
            (
                "groups", words.gettext("Groups"),
                words.gettext("The kinds of participants, with the colours of their badges."), (self.groups,),
            ),
            (
                "tracks", words.gettext("Tracks"), words.gettext("Coloured themes of sessions."),
                (self.tracks,),
            ),
            ("tags", words.gettext("Tags"), words.gettext("Words to mark participants with."), (self.tags,)),
            (
                "fields", words.gettext("Own fields"),
                words.gettext("What else you want to know of every participant."), (self.fields,),
            ),
        ):  # fmt: skip
            self._cards[name] = _card(title, says, parts)
            column.addWidget(self._cards[name])
            self._buttons[name] = button(title, partial(self._show_card, name), kind="page")
            self._buttons[name].setCheckable(True)
            index.addWidget(self._buttons[name])
        column.addStretch(1)
        index.addStretch(1)
        self._fill(column, index)

    def _fill(self, column: QVBoxLayout, index: QVBoxLayout) -> None:
        content = QWidget()
        content.setMaximumWidth(WIDEST + 2 * PADDING)
        content.setLayout(column)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        around = self._around
        middle = QHBoxLayout(around)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.addWidget(content, 1)
        middle.addStretch(0)
        self._scroll.setWidget(around)
        side = QWidget()
        lay_ground(side, "options")
        side.setFixedWidth(INDEX_WIDTH)
        side.setLayout(index)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side)
        row.addWidget(self._scroll, 1)

    def _make_commands(self) -> None:
        words = self.words
        for name, text, part in (
            ("days", words.gettext("Add a day"), self.days.add),
            ("groups", words.gettext("Add a group"), self.groups.adder),
            ("tracks", words.gettext("Add a track"), self.tracks.adder),
            ("tags", words.gettext("Add a tag"), self.tags.adder),
            ("fields", words.gettext("Add a field"), self.fields.adder),
        ):
            command(self, text, partial(self._enter, name, part), picture="add")

    def _enter(self, name: str, part: QWidget) -> None:
        self._show_card(name)
        part.setFocus()
        self._scroll.ensureWidgetVisible(part)

    def _show_card(self, name: str) -> None:
        self._scroll.verticalScrollBar().setValue(self._top_of(name) - PADDING)
        self._mark(name)

    def _top_of(self, name: str) -> int:
        return self._cards[name].mapTo(self._around, QPoint(0, 0)).y()

    def _mark(self, name: str) -> None:
        for each, shown in self._buttons.items():
            shown.setChecked(each == name)

    def _mark_scrolled(self, top: int) -> None:
        """The last card that begins in the upper part of what can be seen."""
        upper = top + self._scroll.viewport().height() // 3
        self._mark([name for name in self._cards if name == "event" or self._top_of(name) <= upper][-1])

    def _refresh(self) -> None:
        workspace = self.workspace
        event = workspace.document.get(Event, EVENT_ID)
        if event is None:
            return
        self.event_form.show_values({name: getattr(event, name) for name in Event.__dataclass_fields__})
        self.event_form.allow(not workspace.document.read_only)
        self.logo.show_logo(event)
        self.days.show_days()
        self.groups.show_records(subjects.group_records(workspace))
        self.tracks.show_records(subjects.track_records(workspace))
        self.tags.show_records(subjects.tag_records(workspace))
        self.fields.show_records(subjects.field_records(workspace))
        self._tab_order.follow()


def _card(title: str, says: str, parts: tuple[QWidget, ...]) -> QWidget:
    made = QWidget()
    lay_ground(made, "card")
    column = QVBoxLayout(made)
    column.setContentsMargins(2 * PADDING, PADDING + STEP, 2 * PADDING, 2 * PADDING - STEP)
    column.setSpacing(PADDING)
    head = QVBoxLayout()
    head.setSpacing(STEP // 2)
    head.addWidget(Label(title, "title"))
    if says:
        head.addWidget(Label(says, "small", wraps=True))
    column.addLayout(head)
    for part in parts:
        column.addWidget(part)
    return made
