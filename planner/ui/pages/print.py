"""The page "Print": what to print at the left, the very pages at the right."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSizeF, Qt, QTimer
from PySide6.QtGui import QHideEvent, QIcon, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from planner.domain.names import shown_name
from planner.domain.records import Day, Event, Group, Paper, Participant, Role, Room, Session, Slot, Track
from planner.domain.refusal import Refused
from planner.domain.snapshot import Snapshot
from planner.operations import prints
from planner.store.journal import Changes
from planner.ui.look.theme import GAP, PADDING, STEP
from planner.ui.notice import Tone
from planner.ui.pages.page import Page
from planner.ui.printing import saving
from planner.ui.printing.agenda_options import AgendaOptions
from planner.ui.printing.badge_options import BadgeOptions
from planner.ui.printing.doing import Doing
from planner.ui.printing.looking import people, printed_so_far, taken
from planner.ui.printing.making import make
from planner.ui.printing.orders import BadgeOrder, Order, Who
from planner.ui.printing.pdf_pages import PdfPages
from planner.ui.printing.press import Press, Ready, Task
from planner.ui.printing.preview import Preview
from planner.ui.printing.preview_bar import PreviewBar
from planner.ui.printing.printed_list import PrintedLine, PrintedList
from planner.ui.printing.sending import AskPrinter, Sending
from planner.ui.widgets.buttons import button, command, for_command
from planner.ui.widgets.empty import Empty
from planner.ui.widgets.labels import Label
from planner.ui.widgets.plain import tooltip
from planner.ui.widgets.segments import Segments
from planner.ui.workspace import Place, Workspace
from planner.wording import prints as wording
from planner.wording import refusals

if TYPE_CHECKING:
    from planner.operations.papers import Made

WIDTH = 300
SHOWN = {Participant, Group, Role, Session, Event, Slot, Room, Day, Track}
"""The records that papers show."""
NAMED = 4
AROUND_LINK = 5
"""What the style sheet puts before a link's text; its text stands in line with the others."""


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
        self._ready: Ready | None = None
        self._wish: Callable[[Ready], None] | None = None
        self._has_people = False
        self._papers = Segments(
            words.gettext("Paper to print"),
            [(Paper.BADGES, words.gettext("Badges")), (Paper.AGENDA, words.gettext("Agenda"))],
            wide=True,
        )
        self._badges, self._agenda = BadgeOptions(workspace), AgendaOptions(workspace)
        self._printed = PrintedList(workspace)
        self._summary = Label(wraps=True)
        self._small = button("", self._visit_small, kind="link")
        self._small.hide()
        self._small.setStyleSheet(f"margin-left: -{AROUND_LINK}px")
        self._preview, self._nothing = Preview(words), Empty()
        self._bar, self._doing = PreviewBar(self._preview, words), Doing(self._preview, words)
        self._sending = Sending(workspace, self._doing, self, ask_printer=ask_printer, ask_file=ask_file)
        self._stack = QStackedWidget()
        self._press = Press(self._plan, self)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._look_at_prints)
        self._send = command(
            self,
            words.gettext("Print…"),
            partial(self._when_ready, self._sending.print),
            shortcut="Ctrl+P",
            picture="print",
        )
        self._save = command(
            self, words.gettext("Save as PDF…"), partial(self._when_ready, self._sending.save)
        )
        self._lay_out()
        self._connect()
        self._papers.choose(workspace.setting.preferences.text("print.paper", Paper.BADGES))
        self._show_paper()

    def go(self, place: Place) -> None:
        if place.view in set(Paper):
            self._papers.choose(place.view)
            self._show_paper()
        if place.record:
            self._papers.choose(Paper.BADGES)
            self._show_paper()
            self._look()
            self._badges.choose([place.record])

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt signature
        super().showEvent(event)
        if self._is_behind:
            self._look()

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
        self.workspace.printed.connect(self._look)
        self._papers.picked.connect(self._take_paper)
        self._badges.changed.connect(self._press.again)
        self._agenda.changed.connect(self._press.again)
        self._printed.wanted.connect(self._print_again)
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
        seen = people(self.workspace)
        self._has_people = bool(seen.everybody)
        self._badges.show_people(seen.everybody, seen.groups)
        self._press.again()
        self._soon.start()

    def _look_at_prints(self) -> None:
        seen = printed_so_far(self.workspace)
        self._badges.show_printed(seen.badges)
        self._printed.show_lines(seen.lines, seen.older)
        if self._badges.who is Who.FRESH:
            self._press.again()

    def _take_paper(self, paper: str) -> None:
        self.workspace.setting.preferences.keep("print.paper", paper)
        self._show_paper()

    def _show_paper(self) -> None:
        is_agenda = self._papers.value == Paper.AGENDA
        self._badges.setVisible(not is_agenda)
        self._agenda.setVisible(is_agenda)
        self._press.again()

    def _plan(self) -> Iterator[Task | None]:
        """What the options ask for, at the end; no task where there is nothing to print."""
        order: Order
        sheets = 0
        if self._papers.value == Paper.AGENDA:
            order = self._agenda.order()
        else:
            order = self._badges.order()
            sheets = self._badges.stock.sheets_needed(len(order.people), first_cell=order.first_cell)
        if not order.items:
            return
        for snapshot in taken(self.workspace, order):
            yield None if snapshot is None else Task(order, sheets, self._work(order, snapshot))

    def _work(self, order: Order, snapshot: Snapshot) -> Callable[[Callable[[int], None]], "Made"]:
        printed_at = prints.wall_clock(self.workspace.setting.clock(), snapshot.event.timezone)
        work = partial(make, order, snapshot, words=self.words, printed_at=printed_at)
        return lambda progress: work(progress=progress)

    def _tell_beginning(self, sheets: int) -> None:
        if not self._sending.is_on:
            self._doing.work(self.words.gettext("Preparing…"), sheets, self._stop_preparing)

    def _stop_preparing(self) -> None:
        """What is shown is not what the options say, so it can't be printed; asking for it begins anew."""
        self._press.stop()
        self._ready, self._wish = None, None
        self._doing.rest()

    def _show(self, ready: Ready) -> None:
        is_other = self._ready is None or self._ready.order.paper is not ready.order.paper
        self._ready = ready
        self._rest()
        self._stack.setCurrentIndex(0)
        sizes = [QSizeF(*size) for size in ready.made.sizes]
        self._preview.show_pages(PdfPages(ready.made.content, sizes))
        if is_other:
            self._preview.verticalScrollBar().setValue(0)
        self._tell_summary(ready)
        self._allow()
        wish, self._wish = self._wish, None
        if wish is not None:
            wish(ready)

    def _tell_summary(self, ready: Ready) -> None:
        made, words = ready.made, self.words
        told = wording.pages(made.pages, words)
        if isinstance(ready.order, BadgeOrder):
            told = wording.badges(len(ready.order.people), made.pages, words)
            if self._badges.left_out:
                told += " " + wording.without_badge(self._badges.left_out, words)
        self._summary.setText(told)
        self._summary.show()
        count = len(made.small_names)
        self._small.setVisible(count > 0)
        if count:
            named = map(partial(self.workspace.document.get, Participant), made.small_names[:NAMED])
            said = wording.small_names([shown_name(person) for person in named if person], count, words)
            self._small.setText(wording.some_small(count, words))
            self._small.setAccessibleName(said)
            self._small.setToolTip(tooltip(f"{said} {wording.shorten_it(words)}"))

    def _visit_small(self) -> None:
        if self._ready is not None and self._ready.made.small_names:
            self.workspace.visit("participants", self._ready.made.small_names[0])

    def _show_nothing(self) -> None:
        self._ready, self._wish = None, None
        self._rest()
        self._preview.show_pages(None)
        self._summary.hide()
        self._small.hide()
        self._stack.setCurrentIndex(1)
        self._allow()
        words, visit = self.words, self.workspace.visit
        heading = words.gettext("Nothing to print")
        if self._papers.value == Paper.AGENDA:
            text = words.gettext("Nothing is in the agenda yet. Put sessions at a time, then print it here.")
            self._nothing.tell(heading, text, (words.gettext("Plan the agenda"), lambda: visit("agenda")))
        elif not self._has_people:
            text = words.gettext(
                "There is nobody to print a badge for yet. Add people, or import a list of them."
            )
            self._nothing.tell(heading, text, (words.gettext("Add people"), lambda: visit("participants")))
        else:
            text = {
                Who.FRESH: words.gettext("Every badge is printed as it should be."),
                Who.GROUP: words.gettext("Nobody of this group comes so far."),
                Who.CHOSEN: words.gettext("Choose the people whose badges you want."),
                Who.ALL: words.gettext("Nobody comes so far."),
            }[self._badges.who]
            self._nothing.tell(
                heading, text, (words.gettext("See all people"), lambda: visit("participants"))
            )

    def _tell_refusal(self, error: Exception) -> None:
        self._rest()
        self._ready, self._wish = None, None
        self._preview.show_pages(None)
        self._summary.hide()
        self._small.hide()
        if not isinstance(error, Refused):
            raise error
        self.workspace.tell(refusals.refusal(error.code, error.values, self.words), tone=Tone.CARE)

    def _print_again(self, line: PrintedLine) -> None:
        self._papers.choose(line.paper)
        self._show_paper()
        if line.paper is Paper.BADGES:
            self._badges.choose(line.changed)

    def _when_ready(self, do: Callable[[Ready], None]) -> None:
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
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._side())
        row.addWidget(self._stack, 1)

    def _side(self) -> QWidget:
        """Options and prints, which scroll, above what will come out."""
        inner = QWidget()
        inner.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        options = QVBoxLayout(inner)
        options.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        options.setSpacing(PADDING + STEP)
        for part in (self._papers, self._badges, self._agenda, self._printed):
            options.addWidget(part)
        options.addStretch()
        scrolling = QScrollArea()
        scrolling.setWidget(inner)
        scrolling.setWidgetResizable(True)
        scrolling.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scrolling.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        side = QFrame()
        side.setProperty("kind", "options")
        side.setFixedWidth(WIDTH)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        column.addWidget(scrolling, 1)
        column.addWidget(self._foot())
        return side

    def _foot(self) -> QWidget:
        """What will come out, and the buttons."""
        made = QFrame()
        made.setProperty("kind", "foot")
        foot = QVBoxLayout(made)
        foot.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        foot.setSpacing(GAP)
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP)
        send = for_command(self._send, kind="primary")
        send.setIcon(QIcon())
        buttons.addWidget(send, 1)
        buttons.addWidget(for_command(self._save), 1)
        foot.addWidget(self._summary)
        foot.addWidget(self._small, 0, Qt.AlignmentFlag.AlignLeft)
        foot.addLayout(buttons)
        return made
