"""The page "Front desk": one field, a big answer, and who is here."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout

from planner.domain.names import shown_name
from planner.domain.records import Participant
from planner.domain.scans import ScanKind
from planner.store.journal import Changes
from planner.ui.desk import doing, reading
from planner.ui.desk.board import Board
from planner.ui.desk.counter import Counter
from planner.ui.desk.days_menu import open_days
from planner.ui.desk.for_one import ForOne
from planner.ui.desk.matches import Match, are_namesakes
from planner.ui.desk.printer_choice import PrinterChoice
from planner.ui.desk.searching import Searching, is_sure
from planner.ui.desk.side import Side
from planner.ui.desk.typed_list import TypedList
from planner.ui.desk.walk_in import Newcomer
from planner.ui.pages.page import Page
from planner.ui.widgets.buttons import command
from planner.ui.widgets.tab_order import TabOrder
from planner.ui.workspace import Place, Workspace

REST_MS = 120
"""Counts wait for the end of a burst of steps."""
COMPARED = 12
"""People looked at before Enter may take the first without a question, however few there is room for."""


class FrontDeskPage(Page):
    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._is_behind = True
        self._is_typed = False
        """Whether more was typed since the answer was given."""
        self._searching = Searching(workspace, self)
        self._make_commands()
        self._board = Board(
            self.words,
            of_person=[self._print_badge, self._help, self._take_back],
            of_desk=[self._walk_in, self._undo_last, self._type_back],
            alike=self._it_is,
        )
        self._side = Side(self.words, self._row_of_missing)
        self._typed = TypedList(workspace, self._board.typing_back)
        self._counter = Counter(workspace, self._typed, self)
        self._for_one = ForOne(
            workspace,
            self._counter,
            self._board.card,
            heed=self._heed_scan,
            choose_printer=self._open_printer,
        )
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self._show_side)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._board, 1)
        row.addWidget(self._side)
        self.setFocusProxy(self._board.field)
        self._tab_order = TabOrder(self)
        self._connect()
        self._connect_parts()

    def go(self, place: Place) -> None:
        if place.record:
            self._counter.look_at(place.record)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt signature
        super().showEvent(event)
        self._show_head()
        if self._is_behind:
            self._refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt signature
        super().resizeEvent(event)
        self._search(keep=True)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt signature
        """Wherever nothing else is meant, the keys are the field's."""
        self._board.field.setFocus()
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt signature
        """Typing anywhere lands in the field; Enter presses the button that has the keys."""
        held, field = self.window().focusWidget(), self._board.field
        is_typed = bool(event.text()) and event.text().isprintable()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(held, QAbstractButton):
            held.click()
        elif held is not field and (is_typed or event.key() == Qt.Key.Key_Escape):
            field.setFocus()
            QCoreApplication.sendEvent(field, event)
        else:
            super().keyPressEvent(event)

    def _make_commands(self) -> None:
        text = self.words.gettext

        def made(says: str, run: Callable[[], object], keys: str, picture: str) -> QAction:
            return command(self, says, run, shortcut=keys, picture=picture)

        self._print_badge = made(
            text("Print badge"), lambda: self._for_one.print_badge(self._subject), "F2", "badge"
        )
        self._help = made(text("Needs help"), lambda: self._for_one.turn_help(self._subject), "F3", "help")
        self._walk_in = made(text("Walk-in"), self._begin_walk_in, "F4", "add")
        self._undo_last = made(
            text("Undo the last check-in"), lambda: self._counter.undo_last(), "F5", "undo"
        )
        self._take_back = made(
            text("Undo this check-in"), lambda: self._counter.undo(self._counter.person), "Shift+F5", "undo"
        )
        made(text("Who is missing"), self._turn_missing, "F6", "participants")
        self._type_back = made(text("Type back a paper list"), self._turn_typing, "F7", "edit")
        made(text("Printer of this desk…"), self._open_printer, "F8", "print")
        made(text("Choose the day…"), self._open_days, "F9", "agenda")
        self._it_is = made(text("It is the one on the list"), self._take_alike, "F10", "check")
        self._it_is.setEnabled(False)

    def _connect(self) -> None:
        board, counter = self._board, self._counter
        self.workspace.changed.connect(self._follow)
        self.workspace.printed.connect(self._show_answer)
        self._searching.grown.connect(partial(self._search, keep=True))
        counter.answered.connect(self._tell)
        counter.renewed.connect(self._show_answer)
        counter.passed.connect(self._pass)
        counter.printer.ended.connect(self._show_head)
        counter.printer.chosen.connect(self._show_head)
        board.day.clicked.connect(self._open_days)
        board.printer.clicked.connect(self._open_printer)
        board.field.textEdited.connect(lambda: self._search_typed())
        board.field.entered.connect(self._enter)
        board.field.walked.connect(self._walk)
        board.field.left.connect(self._leave)
        board.matches.clicked.connect(lambda _: self._take_current())

    def _connect_parts(self) -> None:
        board, side = self._board, self._side
        board.card.released.connect(board.field.setFocus)
        board.card.released.connect(board.show_answer_from_top)
        board.walk_in.left.connect(self._end_walk_in)
        board.walk_in.named.connect(self._look_for_alike)
        board.walk_in.wanted.connect(self._add_walk_in)
        board.typing_back.left.connect(self._turn_typing)
        board.typing_back.released.connect(board.field.setFocus)
        board.typing_back.heeds = self._heed_scan
        board.typing_back.undone.connect(self._counter.undo)
        side.chosen.connect(self._look_at)
        side.undone.connect(self._counter.undo)
        side.helped.connect(partial(doing.end_help, self.workspace))
        side.opened.connect(self._turn_missing)
        side.closed.connect(self._turn_missing)
        side.missing.searched.connect(partial(self._show_missing, from_top=True))
        side.missing.heeds = self._heed_scan

    def _search(self, *, keep: bool = False) -> None:
        board, says = self._board, self.words.gettext
        text = board.field.text().strip()
        is_idle = not text or board.walk_in.is_open
        board.show_hint(is_idle and self._counter.is_silent)
        if is_idle:
            board.matches.show_matches([])
            return
        most = board.most_matches - 1
        hits = self._searching.find(text, most=max(most, COMPARED))
        rows = [row for hit in hits[:most] if (row := self._row(hit.id)) is not None]
        may_take = is_sure(hits) and not are_namesakes(rows)
        if not self._typed.is_on:
            named = says("Walk-in “{name}”").format(name=text)
            rows.append(Match("", named, says("Three fields, then the badge"), keys=says("Enter")))
        board.matches.show_matches(rows, keep=keep, is_sure=may_take)

    def _search_typed(self) -> None:
        self._is_typed = True
        self._search()

    def _walk(self, by: int) -> None:
        self._is_typed = True
        self._board.matches.walk(by)

    def _row(self, person: str) -> Match | None:
        return reading.match(self.workspace, person, self._counter.day, keys=self.words.gettext("Enter"))

    def _enter(self, text: str, is_fast: bool) -> None:
        scan = self._counter.scan(text, is_fast=is_fast)
        match scan.kind:
            case ScanKind.PERSON:
                self._board.field.setText(scan.typed)
                self._counter.take(scan.id)
            case ScanKind.TYPED:
                self._take_typed(text)
            case ScanKind.OTHER_WORKSHOP | ScanKind.NOT_OURS:
                self._board.field.clear()
                self._counter.fail(scan.kind.value)
        self._search(keep=True)

    def _take_typed(self, text: str) -> None:
        """What nobody is found for stays, to be mended; who is only likely is marked for a second Enter."""
        if not self._searching.is_ready:
            self._searching.finish()
            self._search(keep=True)
        if self._board.matches.current is not None:
            self._take_current()
        elif any(row.person for row in self._board.matches.rows):
            self._counter.fail("several")
            self._walk(1)
        else:
            self._board.field.selectAll()
            self._counter.fail("unknown", text=text.strip())

    def _take_current(self) -> None:
        chosen = self._board.matches.current
        if chosen is not None and chosen.person:
            typed = self._board.field.text()
            self._board.field.clear()
            if not self._counter.take(chosen.person):
                self._board.field.setText(typed)
            self._search()
        elif chosen is not None:
            self._begin_walk_in()
            self._board.walk_in.rest()

    def _heed_scan(self, text: str, *, is_name: bool = False) -> bool:
        """A code scanned while another line had the keys; whether it was one."""
        scan = self._counter.scan(text)
        if self._counter.is_foreign(scan, text, is_name=is_name):
            self._counter.tell_foreign(scan)
            return True
        if scan.kind is not ScanKind.PERSON:
            return False
        self._end_walk_in()
        self._board.card.stop_asking()
        self._board.field.setFocus()
        self._counter.take(scan.id)
        return True

    def _leave(self) -> None:
        """Escape: first what is typed, then the answer."""
        if self._board.field.text():
            self._board.field.clear()
            self._search()
        else:
            self._counter.say(None)

    @property
    def _subject(self) -> str:
        """Whom the commands are for: who is marked among those typed since, else the person of the answer."""
        if not (self._is_typed and self._board.field.text().strip()):
            return self._counter.person
        marked = self._board.matches.current
        return marked.person if marked else ""

    def _tell(self) -> None:
        self._is_typed = False
        self._show_answer()
        self._board.show_answer_from_top()
        self._typed.show(self._counter.day)

    def _show_answer(self) -> None:
        answer = self._counter.answer
        self._board.card.show_answer(answer)
        self._board.show_hint(answer is None and not self._board.matches.isVisible())
        self._help.setText(reading.help_command(self.workspace, self._counter.person))
        self._allow()

    def _allow(self) -> None:
        """What is done for the person of the answer, only while the answer can be seen."""
        is_seen = not self._typed.is_on and not self._board.walk_in.is_open
        is_open = not self.workspace.document.read_only
        self._print_badge.setEnabled(is_seen)
        self._help.setEnabled(is_seen)
        self._take_back.setEnabled(is_seen and is_open and self._counter.is_here)

    def _look_at(self, person: str) -> None:
        """From a list at the side; who is still to come stands ready to be checked in."""
        self._side.search(False)
        self._board.field.setFocus()
        self._counter.look_at(person)
        found = self.workspace.document.get(Participant, person)
        if found is not None and not self._counter.is_here:
            self._board.field.setText(shown_name(found))
            row = self._row(person)
            if row is not None:
                self._board.matches.choose(row)

    def _begin_walk_in(self) -> None:
        board = self._board
        if not board.walk_in.is_open:
            typed = board.field.text().strip()
            board.field.clear()
            board.matches.show_matches([])
            board.walk_in.begin(typed)
            board.make_room(is_typing_back=self._typed.is_on)
            self._allow()

    def _end_walk_in(self) -> None:
        self._board.walk_in.hide()
        self._board.make_room(is_typing_back=self._typed.is_on)
        self._allow()
        self._board.walk_in.show_alike(None)
        self._it_is.setEnabled(False)
        self._board.field.setFocus()

    def _look_for_alike(self) -> None:
        newcomer = self._board.walk_in.newcomer()
        near = [hit.id for hit in self._searching.find(newcomer.name, most=doing.LOOKED_AT)]
        found = doing.alike(self.workspace, near, newcomer, self._counter.day)
        self._board.walk_in.show_alike(found)
        self._it_is.setEnabled(found is not None)

    def _take_alike(self) -> None:
        found = self._board.walk_in.alike
        if found is not None:
            self._end_walk_in()
            self._counter.take(found.person)

    def _add_walk_in(self, newcomer: Newcomer) -> None:
        is_scan = self._heed_scan(newcomer.name, is_name=True)
        if is_scan or any(map(self._heed_scan, (newcomer.organisation, newcomer.city))):
            return
        if self._counter.add_walk_in(newcomer):
            self._end_walk_in()

    def _turn_missing(self) -> None:
        self._side.search(not self._side.is_searching)
        self._show_missing()
        if not self._side.is_searching:
            self._board.field.setFocus()

    def _show_missing(self, *, from_top: bool = False) -> None:
        if self._side.is_searching:
            found = self._searching.missing(self._counter.day, self._side.missing.field.text().strip())
            self._side.show_missing(found, from_top=from_top)

    def _row_of_missing(self, person: str) -> Match:
        return self._row(person) or Match(person, person, "")

    def _turn_typing(self) -> None:
        self._typed.turn()
        self._board.type_back(self._typed.is_on)
        self._allow()
        self._typed.show(self._counter.day)
        self._search()
        self._board.field.setFocus()

    def _open_printer(self) -> None:
        PrinterChoice(self, self.workspace, self._counter.printer).open_below(self._board.printer)

    def _open_days(self) -> None:
        open_days(self._board.day, self.workspace, self._counter.day, self._take_day)

    def _pass(self) -> None:
        if self.isVisible():
            self._refresh()

    def _take_day(self, day: str) -> None:
        self._counter.choose_day(day)
        self._refresh()

    def _follow(self, changes: Changes) -> None:
        if not self.isVisible():
            self._is_behind = True
        elif not reading.SHOWN.isdisjoint([*changes.inserted, *changes.updated, *changes.removed]):
            self._show_answer()
            self._typed.show(self._counter.day)
            self._search(keep=True)
            self._soon.start(REST_MS)

    def _refresh(self) -> None:
        self._is_behind = False
        self._show_answer()
        self._typed.show(self._counter.day)
        self._search(keep=True)
        self._soon.start(0)

    def _show_side(self) -> None:
        self._show_head()
        self._side.show_seen(reading.seen(self.workspace, self._counter.day))
        self._tab_order.follow()
        self._show_missing()

    def _show_head(self) -> None:
        day, today = self._counter.day, doing.today(self.workspace)
        self._board.show_head(
            day=reading.day_name(self.workspace, day, today),
            is_today=day == today,
            desk=self.words.gettext("Desk: {name}").format(name=self.workspace.setting.desk),
            printer=self._counter.printer.printer or self.words.gettext("No printer"),
        )
