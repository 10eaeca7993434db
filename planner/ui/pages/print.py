"""The page "Print": what to print at the left, the very pages at the right."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QSizeF, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from planner.domain.records import (
    Absence,
    Answer,
    BadgeDesign,
    BadgePart,
    CheckIn,
    Day,
    Event,
    FormerPerson,
    Group,
    OwnStock,
    Paper,
    Participant,
    Release,
    Role,
    Room,
    RoomFeature,
    Session,
    SessionNeed,
    Slot,
    Track,
)
from planner.domain.refusal import Refused
from planner.domain.snapshot import Snapshot
from planner.operations import prints
from planner.operations.prints import BadgeOrder, Order, Printed
from planner.printing.adjusting import Adjust
from planner.printing.papers import LAYOUTS
from planner.store.journal import Changes
from planner.ui.jobs import Job
from planner.ui.notice import Tone
from planner.ui.pages.page import Page
from planner.ui.printing import saving
from planner.ui.printing.looking import People, people, printed_so_far, taken
from planner.ui.printing.making import make_alone
from planner.ui.printing.nothing import tell_nothing
from planner.ui.printing.options import Options
from planner.ui.printing.orders import Who
from planner.ui.printing.outcome import Outcome
from planner.ui.printing.pdf_pages import PdfPages
from planner.ui.printing.press import Press, Task, Work
from planner.ui.printing.preview import Preview
from planner.ui.printing.preview_bar import PreviewBar
from planner.ui.printing.printed_list import PrintedLine, PrintedList
from planner.ui.printing.sending import AskPrinter, Sending
from planner.ui.printing.why_again import WhyAgain
from planner.ui.widgets.buttons import command, for_command
from planner.ui.widgets.doing import Doing
from planner.ui.widgets.empty import Empty
from planner.ui.widgets.options_side import page_side
from planner.ui.widgets.tab_order import TabOrder
from planner.ui.workspace import Place, Workspace
from planner.wording import refusals

SHOWN = {
    Participant, Absence, Answer, FormerPerson, Group, Role, Session, SessionNeed, Event, Slot, Room,
    RoomFeature, Day, Track, CheckIn, Release, OwnStock, BadgeDesign, BadgePart,
}  # fmt: skip
"""The records that papers show, and those they are made by."""


class PrintPage(Page):
    def __init__(
        self,
        workspace: Workspace,
        *,
        ask_printer: AskPrinter | None = None,
        ask_file: saving.AskFile = saving.ask,
    ) -> None:
        super().__init__(workspace)
        words = self.words
        self._is_behind = True
        self._ready: Printed | None = None
        self._wish: Callable[[Printed], None] | None = None
        self._seen = People((), ())
        self._printed_papers: frozenset[str] = frozenset()
        self._options, self._printed = Options(workspace), PrintedList(workspace)
        self._outcome, self._why = Outcome(workspace), WhyAgain(words)
        self._preview, self._nothing = Preview(words), Empty()
        self._bar, self._doing = PreviewBar(self._preview, words), Doing(self._preview, words)
        self._sending = Sending(
            workspace,
            self._doing,
            self,
            reason=lambda: self._why.reason,
            make_again=self._made_again,
            ask_printer=ask_printer,
            ask_file=ask_file,
        )
        self._stack = QStackedWidget()
        self._press = Press(self._plan, self)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._look_at_prints)
        wanted = partial(self._when_ready, self._sending.print)
        self._send = command(self, words.gettext("Print…"), wanted, shortcut="Ctrl+P", picture="print")
        self._save = command(
            self, words.gettext("Save as PDF…"), partial(self._when_ready, self._sending.save)
        )
        self._lay_out()
        self._tab_order = TabOrder(self)
        self._connect()
        self._tab_order.follow()

    def go(self, place: Place) -> None:
        if place.view and self._options.offers(place.view):
            self._options.show_paper(Paper(place.view))
        elif place.record:
            self._options.show_paper(Paper.BADGES)
        if place.record:
            self._look()
            self._options.choose(place.record)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt signature
        super().showEvent(event)
        before = self._options.badges.stock
        self._options.badges.refresh()  # other labels may be kept in the preferences by now
        if self._is_behind:
            self._look()
        elif self._options.badges.stock != before:
            self._press.again()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt signature
        super().hideEvent(event)
        self._wish = None
        if self._soon.isActive():
            self._soon.stop()
            self._is_behind = True
        if self._press.is_busy:
            self._press.stop()
            self._doing.rest()
            self._is_behind = True

    def _connect(self) -> None:
        self.workspace.changed.connect(self._follow)
        self.workspace.printed.connect(self._why.forget)
        self.workspace.printed.connect(self._look)
        self._options.changed.connect(self._tab_order.follow)
        self._options.changed.connect(self._press.again)
        self._options.changed.connect(self._ask_why)
        self._printed.wanted.connect(self._print_changed)
        self._printed.repeated.connect(self._options.show_order)
        self._press.began.connect(self._tell_beginning)
        self._press.progressed.connect(self._doing.advance)
        self._press.finished.connect(self._show)
        self._press.failed.connect(self._tell_refusal)
        self._sending.turned.connect(self._allow)
        self._press.emptied.connect(self._show_nothing)

    def _follow(self, changes: Changes) -> None:
        touched = {*changes.inserted, *changes.updated, *changes.removed}
        if touched & SHOWN:
            self._is_behind = True
            if self.isVisible():
                self._look()

    def _look(self) -> None:
        """Read again what is shown, a part a turn, and make the paper from it."""
        self._is_behind = False
        self._seen = people(self.workspace)
        self._options.show_people(self._seen.everybody, self._seen.groups)
        self._press.again()
        self._soon.start()

    def _look_at_prints(self) -> None:
        seen = printed_so_far(self.workspace)
        self._printed_papers = seen.papers
        self._options.badges.show_printed(seen.badges)
        self._printed.show_lines(seen.lines, seen.older)
        self._ask_why()
        if self._options.paper is Paper.BADGES and self._options.who is Who.FRESH:
            self._press.again()

    def _ask_why(self) -> None:
        paper = self._options.paper
        is_again = paper in self._printed_papers
        self._why.ask(self._options.badges.is_again() if paper is Paper.BADGES else is_again)

    def _plan(self) -> Iterator[Task | None]:
        """What the options ask for, at the end; no task where there is nothing to print."""
        order = self._options.order()
        if order.is_empty:
            return
        for snapshot in self._taken(order):
            yield None if snapshot is None else Task(self._sheets(order), self._work(order, snapshot))

    def _sheets(self, order: Order) -> int:
        if not isinstance(order, BadgeOrder):
            return 0
        count = order.blanks or len(order.people)
        return self._options.badges.stock.sheets_needed(count, first_cell=order.first_cell)

    def _taken(self, order: Order) -> Iterator[Snapshot | None]:
        is_about_all = not isinstance(order, BadgeOrder) and LAYOUTS[order.paper].needs_everybody
        return taken(self.workspace, order, everybody=self._seen.everybody if is_about_all else ())

    def _work(self, order: Order, snapshot: Snapshot, adjust: Adjust | None = None) -> Work:
        printed_at = prints.wall_clock(self.workspace.setting.clock(), snapshot.event.timezone)
        work = partial(prints.make, order, snapshot, words=self.words, printed_at=printed_at, adjust=adjust)
        return lambda progress: work(progress=progress)

    def _made_again(self, printed: Printed, adjust: Adjust) -> Job:
        """For a printer that misses; what is to be seen stays as it is."""
        *_, snapshot = filter(None, self._taken(printed.order))
        work = self._work(printed.order, snapshot, adjust)
        return Job(lambda progress: make_alone(work, progress))

    def _tell_beginning(self, sheets: int) -> None:
        if not self._sending.is_on:
            self._doing.work(self.words.gettext("Preparing…"), sheets, self._stop_preparing)

    def _stop_preparing(self) -> None:
        """What is shown is not what the options say, so it can't be printed; asking for it begins anew."""
        self._press.stop()
        self._ready, self._wish = None, None
        self._doing.rest()

    def _show(self, ready: Printed) -> None:
        is_other = self._ready is None or self._ready.order.paper is not ready.order.paper
        self._ready = ready
        self._rest()
        self._stack.setCurrentIndex(0)
        sizes = [QSizeF(*size) for size in ready.made.sizes]
        self._preview.show_pages(PdfPages(ready.made.content, sizes))
        if is_other:
            self._preview.verticalScrollBar().setValue(0)
        self._outcome.tell(ready, not_coming=self._options.not_coming)
        self._tab_order.follow()
        self._allow()
        wish, self._wish = self._wish, None
        if wish is not None:
            wish(ready)

    def _show_nothing(self) -> None:
        self._forget_paper()
        self._stack.setCurrentIndex(1)
        self._allow()
        options = self._options
        tell_nothing(
            self._nothing,
            self.workspace,
            options.paper,
            who=options.who,
            has_people=bool(self._seen.everybody),
            is_narrow=options.is_narrow,
        )

    def _tell_refusal(self, error: Exception) -> None:
        self._forget_paper()
        if not isinstance(error, Refused):
            raise error
        self.workspace.tell(refusals.refusal(error.code, error.values, self.words), tone=Tone.CARE)

    def _forget_paper(self) -> None:
        self._rest()
        self._ready, self._wish = None, None
        self._preview.show_pages(None)
        self._outcome.hide()

    def _print_changed(self, line: PrintedLine) -> None:
        """Only the badges that are other ones now, on the labels they were on."""
        self._options.show_paper(Paper.BADGES)
        self._options.badges.choose(line.changed)

    def _when_ready(self, do: Callable[[Printed], None]) -> None:
        """Now, or as soon as the paper is what the options say."""
        if self._ready is not None and not self._press.is_busy:
            do(self._ready)
            return
        self._wish = do
        if not self._press.is_busy:
            self._press.again()

    def _rest(self) -> None:
        if not self._sending.is_on:
            self._doing.rest()

    def _allow(self) -> None:
        """What was stopped can be asked for again; nothing can't be printed."""
        has_paper = self._stack.currentIndex() == 0
        self._send.setEnabled(has_paper and not self._sending.is_on)
        self._save.setEnabled(has_paper)

    def _lay_out(self) -> None:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self._preview, 1)
        self._stack.addWidget(right)
        self._stack.addWidget(self._nothing)
        options, made = (self._options, self._printed), (self._outcome, self._why)
        side = page_side(options, made, self._send, [for_command(self._save)])
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side)
        row.addWidget(self._stack, 1)
