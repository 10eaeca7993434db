"""All about one room."""

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from planner.domain.figures import room_use
from planner.domain.names import folded
from planner.domain.records import (
    Closure,
    Day,
    Room,
    RoomFeature,
    Session,
    SessionNeed,
    Slot,
)
from planner.domain.times import Minute
from planner.domain.values import dataclass
from planner.language import Words
from planner.operations import rooms
from planner.ui.forms import Field, Form, Kind, attempt
from planner.ui.inspectors.closing import ClosureRow
from planner.ui.inspectors.features import known_features
from planner.ui.inspectors.panel import Panel
from planner.ui.look.theme import GAP, STEP
from planner.ui.widgets.buttons import button
from planner.ui.widgets.chips import Chip, Chips
from planner.ui.widgets.following import Following
from planner.ui.widgets.labels import Label
from planner.ui.widgets.links import Link
from planner.ui.widgets.rows import Rows
from planner.ui.widgets.tab_order import TabOrder
from planner.ui.workspace import Workspace
from planner.wording import papers
from planner.wording.dates import short_date
from planner.wording.room_use import use_sentence

KINDS = (Room, RoomFeature, Closure, Slot, Session, SessionNeed, Day)


@dataclass(frozen=True, slots=True)
class Stay:
    slot: str
    title: str
    when: str


class StayRow(QWidget):
    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._slot = ""
        self._link = Link(lambda: workspace.visit("agenda", self._slot))
        self._when = Label(kind="small")
        self._when.setContentsMargins(STEP + 1, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._when)
        column.addWidget(self._link)

    def show_stay(self, stay: Stay) -> None:
        self._slot = stay.slot
        self._when.setText(stay.when)
        self._link.set_text(stay.title)
        self._link.setAccessibleName(f"{stay.when}: {stay.title}")


class RoomInspector(QWidget):
    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._room: str | None = None
        words = workspace.words
        self._panel = Panel(workspace, "room", nothing=words.gettext("Choose a room to see all about it."))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._panel)
        self._main = Form(words, self._commit, _main_fields(workspace))
        self._notes = Form(
            words,
            self._commit,
            (Field(key="notes", label=words.gettext("Notes"), kind=Kind.LINES, bare=True),),
        )
        self._make_lists()
        self._fill_panel()
        self._tab_order = TabOrder(self)
        Following(workspace, self, KINDS, self._refresh)
        self._refresh()

    def show_record(self, record_id: str | None) -> None:
        """What was typed about the one before is written first."""
        if record_id != self._room:
            self._finish()
            self._room = record_id
            self._panel.scroll_to_top()
        self._refresh()

    def focus_name(self) -> None:
        line = self._main.entries["name"].widget
        line.setFocus()
        if isinstance(line, QLineEdit):
            line.selectAll()

    def _record(self) -> Room | None:
        return self._workspace.document.get(Room, self._room) if self._room else None

    def _make_lists(self) -> None:
        workspace, words = self._workspace, self._workspace.words
        self._features = Chips(
            words, words.gettext("Add what the room offers"), lambda: known_features(workspace.snapshot)
        )
        self._features.added.connect(lambda name: self._offer([*self._features.texts, name]))
        self._features.removed.connect(
            lambda key: self._offer([name for name in self._features.texts if name != key])
        )
        self._closures: Rows[Closure, ClosureRow] = Rows(
            lambda _: ClosureRow(workspace), ClosureRow.show_closure, gap=GAP, reuses=True
        )
        self._close = button(words.gettext("Close it for a while"), self._add_closure)
        self._stays: Rows[Stay, StayRow] = Rows(
            lambda _: StayRow(workspace), StayRow.show_stay, gap=GAP, reuses=True
        )
        self._use = Label(kind="muted", wraps=True)

    def _fill_panel(self) -> None:
        words, panel = self._workspace.words, self._panel
        panel.add_plain(self._main)
        panel.add("features", words.gettext("Offers"), self._features)
        self._closed_section = panel.add("closed", words.gettext("Closed"), self._closures, self._close)
        self._stay_section = panel.add("stays", words.gettext("In this room"), self._use, self._stays)
        panel.add("notes", words.gettext("Notes"), self._notes)

    def _refresh(self) -> None:
        room = self._record()
        if room is None:
            self._panel.show_nothing()
            return
        self._panel.show_content()
        words, is_allowed = self._workspace.words, not self._workspace.document.read_only
        line = [] if room.capacity is None else [papers.seats(room, words)]
        self._panel.show_head(room.name, " · ".join([*line, room.floor] if room.floor else line))
        for form in (self._main, self._notes):
            form.show_values({name: getattr(room, name) for name in Room.__dataclass_fields__})
            form.allow(is_allowed)
        self._features.setEnabled(is_allowed)
        self._close.setEnabled(is_allowed)
        self._show_lists(room)
        self._tab_order.follow()

    def _show_lists(self, room: Room) -> None:
        taken, words = self._workspace.snapshot, self._workspace.words
        offered = [each.feature for each in taken.features if each.room == room.id]
        self._features.show_chips([Chip(name, name) for name in sorted(offered, key=folded)])
        dates = {day.id: day.date for day in taken.days}
        closed = [each for each in taken.closures if each.room == room.id]
        closed.sort(key=lambda each: (dates[each.day], each.start, each.id))
        self._closures.show_items({each.id: each for each in closed})
        self._closed_section.set_count(len(closed))
        stays = [
            Stay(
                slot.id,
                taken.session[slot.session].title,
                f"{short_date(dates[slot.day], words)}, {_span(slot, taken.session[slot.session], words)}",
            )
            for slot in taken.slots
            if slot.room == room.id
        ]
        self._stays.show_items({stay.slot: stay for stay in stays})
        self._stay_section.set_count(len(stays))
        used = next(use for use in room_use(self._workspace.agenda) if use.room.id == room.id)
        self._use.setText(use_sentence(used, words))

    def _finish(self) -> None:
        """Write what is still being typed, or say why it can't be."""
        told_by_forms = [form.finish() for form in (self._main, self._notes)]
        for told in told_by_forms + [row.finish() for row in self._closures.shown.values()]:
            if told:
                self._workspace.tell(told)
        for form in (self._main, self._notes):
            form.restore()

    def _commit(self, key: str, value: Any) -> str:
        room = self._record()
        if room is None:
            return ""
        return attempt(self._workspace, rooms.change_room, replace(room, **{key: value}))

    def _offer(self, features: list[str]) -> None:
        if self._room:
            self._workspace.run(rooms.set_features, self._room, features=features)

    def _add_closure(self) -> None:
        """An hour at the start of the first day, to be changed at once."""
        days = self._workspace.snapshot.days
        if self._room is None or not days:
            self._workspace.tell(self._workspace.words.gettext("The event has no days yet; add one first."))
            return
        day = days[0]
        closure = Closure(
            id=self._workspace.document.new_id(),
            room=self._room,
            day=day.id,
            start=day.opens,
            end=Minute(day.opens + 60),
        )
        if self._workspace.run(rooms.close_room, closure) is not None:
            self._closures.shown[closure.id].focus_first()


def _main_fields(workspace: Workspace) -> tuple[Field, ...]:
    words = workspace.words

    def floors() -> list[str]:
        return sorted({room.floor for room in workspace.snapshot.rooms if room.floor})

    return (
        Field(key="name", label=words.gettext("Name")),
        Field(key="capacity", label=words.gettext("Seats"), kind=Kind.NUMBER, half=True),
        Field(key="floor", label=words.gettext("Floor"), half=True, suggestions=floors),
    )


def _span(slot: Slot, session: Session, words: Words) -> str:
    return papers.time_span(slot.start, slot.start + session.minutes, words)
