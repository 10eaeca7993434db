"""How badges look: their parts and their form at the left, somebody's badge at the right."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from planner.domain.badge_parts import parts_of
from planner.domain.names import shown_name
from planner.domain.records import (
    Answer,
    BadgeDesign,
    BadgePart,
    BadgePartKind,
    Event,
    Field,
    Group,
    OwnStock,
    Participant,
    Role,
    Session,
    Slot,
)
from planner.domain.refusal import Refused
from planner.domain.snapshot import Snapshot
from planner.language import Words
from planner.operations import badges
from planner.printing.stock import Stock, all_stocks, find_stock
from planner.store.journal import Changes
from planner.ui.badges.design_form import DesignForm
from planner.ui.badges.faces import Faces
from planner.ui.badges.looking import last_stock, seen_by
from planner.ui.badges.name_button import NameButton
from planner.ui.badges.part_list import PartList
from planner.ui.badges.shown_people import ShownPeople
from planner.ui.jobs import Job
from planner.ui.look.theme import GAP, PADDING, STEP
from planner.ui.notice import Tone
from planner.ui.printing import stocks
from planner.ui.printing.fields import labelled
from planner.ui.printing.pdf_pages import PdfPages
from planner.ui.widgets.buttons import button, icon_button
from planner.ui.widgets.drop_button import DropButton
from planner.ui.widgets.elided import Elided
from planner.ui.widgets.finder import Finder
from planner.ui.widgets.labels import Label
from planner.ui.widgets.options_side import options_side
from planner.ui.widgets.restyling import lay_ground
from planner.ui.widgets.row_list import Row
from planner.ui.widgets.tab_order import TabOrder
from planner.ui.workspace import Workspace
from planner.wording import refusals

if TYPE_CHECKING:
    from planner.operations.papers import Made

WIDTH = 340
BAR = 44
STOCK_WIDTH = 168
WIDEST_NAME = 320
PLACE_WIDTH = 48
"""Room for "2 of 5"; why comes where there is more."""
DESIGN = frozenset({BadgeDesign, BadgePart, Field})
PEOPLE = frozenset({Participant, Role})
SHOWN = DESIGN | PEOPLE | {Answer, Event, Group, OwnStock, Session, Slot}


class LookView(QWidget):
    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace, self._words = workspace, workspace.words
        self._people = ShownPeople(workspace)
        self._stock: Stock | None = None
        self._job: Job | None = None
        self._stale: frozenset[object] = SHOWN
        words = self._words
        self.parts, self.design, self.faces = PartList(words), DesignForm(words), Faces(words)
        self.reset = button(words.gettext("As usual again"), self.make_usual)
        self.person = NameButton(self._find_person, kind="quiet")
        self.person.setMaximumWidth(WIDEST_NAME)
        self.told = Elided(muted=True)
        self.told.setMinimumWidth(PLACE_WIDTH)
        self.stock = DropButton()
        self.person.setAccessibleName(words.gettext("Show another badge"))
        self.stock.setAccessibleName(words.gettext("Labels"))
        self._lay_out()
        self._tab_order = TabOrder(self)
        self._finder = Finder(self, words.gettext("Find somebody"), self._people.find, words)
        self._stock_finder = Finder(
            self, words.gettext("Find labels by number, maker or size"), self._find_stocks, words
        )
        self._finder.taken.connect(self._show_person)
        self._stock_finder.taken.connect(self._take_stock)
        self.stock.clicked.connect(lambda: self._stock_finder.open_below(self.stock))
        self.parts.changed.connect(self._change_part)
        self.parts.moved.connect(self._move)
        self.design.changed.connect(self._change_design)
        workspace.changed.connect(self._follow)

    def step(self, by: int) -> None:
        """To another telling person."""
        self._people.step(by)
        self._show_badge()

    def make_usual(self) -> None:
        self._workspace.run(badges.reset_badges)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt signature
        super().showEvent(event)
        self._stock = last_stock(self._workspace)
        self._refresh(self._stale or frozenset({BadgePart}))

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt signature
        super().hideEvent(event)
        self.design.finish()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _follow(self, changes: Changes) -> None:
        touched = SHOWN & {*changes.inserted, *changes.updated, *changes.removed}
        if not touched:
            return
        if self.isVisible():
            self._refresh(touched)
        else:
            self._stale |= touched

    def _refresh(self, touched: frozenset[object]) -> None:
        self._stale = frozenset()
        snapshot, is_allowed = self._workspace.snapshot, not self._workspace.document.read_only
        if OwnStock in touched:
            self._stock = last_stock(self._workspace)
        if touched & PEOPLE:
            self._people.refresh()
        if touched & DESIGN:
            self.parts.show_parts(parts_of(snapshot.badge_parts), is_allowed=is_allowed)
            fields = tuple(self._workspace.document.all(Field))
            self.design.show_design(snapshot.badge_design, fields)
            self.design.setEnabled(is_allowed)
            usual = not snapshot.badge_parts and _is_usual(snapshot.badge_design)
            self.reset.setEnabled(is_allowed and not usual)
        self._tab_order.follow()
        self._show_badge()

    def _show_badge(self) -> None:
        """Made in another thread; what was begun before is not wanted any more."""
        person, stock, words = self._people.person, self._stock, self._words
        if stock is None:
            return
        name = shown_name(person) or person.id
        self.person.show_text(name)
        self.person.setAccessibleName(words.gettext("Badge of {name}: show another").format(name=name))
        self.told.set_text(self._people.told())
        self.stock.set_text(stocks.title(stock))
        self.stock.setAccessibleName(words.gettext("Labels: {name}").format(name=stocks.title(stock)))
        if self._job is not None:
            self._job.cancel()
        snapshot = seen_by(self._workspace, person)
        self._job = Job(lambda _: _make(snapshot, person, stock, words))
        self._job.finished.connect(self._show_made)
        self._job.failed.connect(self._tell_refusal)
        self._job.start()

    def _show_made(self, made: "Made") -> None:
        self._job = None
        self.faces.show_pages(PdfPages(made.content, [QSizeF(*size) for size in made.sizes]))

    def _tell_refusal(self, error: Exception) -> None:
        self._job = None
        self.faces.show_pages(None)
        if not isinstance(error, Refused):
            raise error
        self._workspace.tell(refusals.refusal(error.code, error.values, self._words), tone=Tone.CARE)

    def _change_part(self, part: BadgePart) -> None:
        self._workspace.run(badges.change_badge_part, part)

    def _change_design(self, design: BadgeDesign) -> None:
        self._workspace.run(badges.change_badge_design, design)

    def _move(self, kind: BadgePartKind, to: int) -> None:
        self._workspace.run(badges.move_badge_part, kind, to)

    def _find_person(self) -> None:
        self._finder.open_below(self.person)

    def _show_person(self, person: str) -> None:
        self._people.choose(person)
        self._show_badge()

    def _find_stocks(self, text: str) -> list[Row]:
        chosen = stocks.name(self._stock) if self._stock else ""
        offered = all_stocks(self._workspace.snapshot.own_stocks)
        return stocks.found(text, offered, chosen=chosen, words=self._words)

    def _take_stock(self, name: str) -> None:
        """For the preview, and for the next print, too."""
        self._stock = find_stock(name, self._workspace.snapshot.own_stocks)
        self._workspace.setting.preferences.keep("print.stock", name)
        self._show_badge()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._side())
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._bar())
        right.addWidget(self.faces, 1)
        row.addLayout(right, 1)

    def _side(self) -> QWidget:
        words, options = self._words, QVBoxLayout()
        options.setSpacing(PADDING + STEP)
        hint = Label(
            words.gettext("What is ticked is on every badge, where there is room."), "small", wraps=True
        )
        options.addWidget(labelled(words.gettext("Parts, from the top"), self.parts, hint))
        options.addWidget(self.design)
        options.addWidget(self.reset, 0, Qt.AlignmentFlag.AlignLeft)
        return options_side(options, width=WIDTH)

    def _bar(self) -> QWidget:
        words, made = self._words, QWidget()
        lay_ground(made, "bar")
        made.setFixedHeight(BAR)
        row = QHBoxLayout(made)
        row.setContentsMargins(PADDING, 0, PADDING, 0)
        row.setSpacing(STEP)
        for picture, says, by in (
            ("previous", words.gettext("Previous badge"), -1),
            ("next", words.gettext("Next badge"), 1),
        ):
            stepper = icon_button(picture, says, partial(self.step, by), kind="tool")
            stepper.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            row.addWidget(stepper)
        row.addWidget(self.person)
        row.addWidget(self.told)
        row.addStretch()
        row.addSpacing(GAP)
        self.stock.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.stock.setFixedWidth(STOCK_WIDTH)
        row.addWidget(self.stock)
        return made


def _make(snapshot: Snapshot, person: Participant, stock: Stock, words: Words) -> "Made":
    from planner.ui.badges.face_making import make_faces  # noqa: PLC0415 - slow import

    return make_faces(snapshot, person, stock, words)


def _is_usual(design: BadgeDesign) -> bool:
    return design == BadgeDesign(notes=design.notes, childcare_field=design.childcare_field)
