"""The page "Front desk": one field, a big answer, and who is here."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QMenu

from planner.domain.names import shown_name
from planner.domain.records import Day, Participant
from planner.domain.scans import Scan, ScanKind, read_scan
from planner.store import desk
from planner.store.journal import Changes
from planner.store.printed import badge_printed_at
from planner.ui.desk import doing, reading
from planner.ui.desk.answer import Answer, Line
from planner.ui.desk.badge_printer import BadgePrinter, Sent
from planner.ui.desk.board import Board
from planner.ui.desk.matches import Match
from planner.ui.desk.printer_choice import PrinterChoice
from planner.ui.desk.reading import How, Told
from planner.ui.desk.searching import Searching
from planner.ui.desk.side import Side
from planner.ui.desk.typed_list import TypedList
from planner.ui.desk.walk_in import Newcomer
from planner.ui.notice import Tone
from planner.ui.pages.page import Page
from planner.ui.widgets.buttons import command
from planner.ui.widgets.plain import unmnemonic
from planner.ui.workspace import Place, Workspace
from planner.wording import desk as wording
from planner.wording.prints import REASONS

REST_MS = 60
"""Counts wait for the end of a burst of steps."""
FOUND_MISSING = 400


class FrontDeskPage(Page):
    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._chosen_day = ""
        self._told: Told | None = None
        self._trouble: Answer | None = None
        self._news: dict[str, Line] = {}
        self._is_behind = True
        self._searching = Searching(workspace, self)
        self._printer = BadgePrinter(workspace, self)
        self._make_commands()
        self._board = Board(
            self.words,
            of_person=[self._print_badge, self._help, self._take_back],
            of_desk=[self._walk_in, self._undo_last, self._who_misses, self._type_back],
            alike=self._it_is,
        )
        self._side = Side(self.words, self._row_of_missing)
        self._typed = TypedList(workspace, self._board.typing_back)
        self._soon = QTimer(self, singleShot=True, interval=REST_MS)
        self._soon.timeout.connect(self._show_side)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._board, 1)
        row.addWidget(self._side)
        self.setFocusProxy(self._board.field)
        self._connect()

    @property
    def day(self) -> Day | None:
        """The one chosen, else that of the event's clock; None where today is no day of the event."""
        days = {day.id: day for day in self.workspace.snapshot.days}
        return days.get(self._chosen_day) or doing.today(self.workspace)

    def go(self, place: Place) -> None:
        if place.record:
            self._tell(Told(How.SEEN, place.record))

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
        focused = self.window().focusWidget()
        field = self._board.field
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and isinstance(focused, QAbstractButton):
            focused.click()
        elif focused is not field and (event.text().isprintable() or event.key() == Qt.Key.Key_Escape):
            if event.text() or event.key() == Qt.Key.Key_Escape:
                field.setFocus()
                QCoreApplication.sendEvent(field, event)
        else:
            super().keyPressEvent(event)

    def _make_commands(self) -> None:
        text = self.words.gettext
        self._print_badge = self._command(text("Print badge"), self._want_badge, "F2", "badge")
        self._help = self._command(text("Needs help"), self._turn_help, "F3", "help")
        self._walk_in = self._command(text("Walk-in"), self._begin_walk_in, "F4", "add")
        self._undo_last = self._command(text("Undo the last check-in here"), self._undo_here, "F5", "undo")
        self._take_back = self._command(text("Undo this check-in"), self._undo_shown, "Shift+F5", "undo")
        self._who_misses = self._command(text("Who is missing"), self._turn_missing, "F6", "participants")
        self._type_back = self._command(text("Type back a paper list"), self._turn_typing, "F7", "edit")
        self._choose_printer = self._command(text("Printer of this desk…"), self._open_printer, "F8", "print")
        self._choose_day = self._command(text("Choose the day…"), self._open_days, "F9", "agenda")
        self._it_is = self._command(text("It is the one on the list"), self._take_alike, "F10", "check")
        self._it_is.setEnabled(False)

    def _command(self, text: str, run: object, keys: str, picture: str) -> QAction:
        return command(self, text, run, shortcut=keys, picture=picture)  # type: ignore[arg-type]

    def _connect(self) -> None:
        board, side = self._board, self._side
        self.workspace.changed.connect(self._follow)
        self.workspace.printed.connect(self._show_answer)
        self._searching.grown.connect(partial(self._search, keep=True))
        self._printer.began.connect(self._tell_printing)
        self._printer.ended.connect(self._tell_printed)
        self._printer.chosen.connect(self._show_head)
        board.day.clicked.connect(self._open_days)
        board.printer.clicked.connect(self._open_printer)
        board.field.textEdited.connect(lambda: self._search())
        board.field.entered.connect(self._enter)
        board.field.walked.connect(board.matches.walk)
        board.field.left.connect(self._leave)
        board.matches.clicked.connect(lambda _: self._take_current())
        board.card.released.connect(board.field.setFocus)
        board.walk_in.left.connect(self._end_walk_in)
        board.walk_in.named.connect(self._look_for_alike)
        board.walk_in.wanted.connect(self._add_walk_in)
        board.typing_back.left.connect(self._turn_typing)
        board.typing_back.released.connect(board.field.setFocus)
        board.typing_back.undone.connect(self._undo_of)
        side.chosen.connect(self._look_at)
        side.undone.connect(self._undo_of)
        side.helped.connect(partial(doing.end_help, self.workspace))
        side.opened.connect(self._turn_missing)
        side.closed.connect(self._turn_missing)
        side.missing.searched.connect(self._show_missing)
        side.missing.heeds = self._heed_scan

    # What stands in the field

    def _search(self, *, keep: bool = False) -> None:
        board = self._board
        text = board.field.text().strip()
        if not text or board.walk_in.is_open:
            board.matches.show_matches([])
            return
        hits = self._searching.find(text, most=board.most_matches - 1)
        day, says = self.day, self.words.gettext
        rows = [reading.match(self.workspace, hit.id, day, keys=says("Enter")) for hit in hits]
        found = [row for row in rows if row is not None]
        if not self._typed.is_on:
            named = says("Walk-in “{name}”").format(name=text)
            found.append(
                Match("", named, says("Three fields, and a badge straight away"), keys=says("Enter"))
            )
        board.matches.show_matches(found, keep=keep)

    def _enter(self, text: str, is_fast: bool) -> None:
        scan = self._scan(text, is_fast=is_fast)
        match scan.kind:
            case ScanKind.PERSON:
                self._board.field.setText(scan.typed)
                self._take(scan.id)
            case ScanKind.TYPED:
                self._take_typed(text)
            case ScanKind.OTHER_WORKSHOP | ScanKind.NOT_OURS:
                self._fail(scan.kind.value, text)

    def _scan(self, text: str, *, is_fast: bool = False) -> Scan:
        is_known = partial(desk.person_of_code, self.workspace.document)
        return read_scan(text, is_known=lambda code: is_known(code) is not None, is_fast=is_fast)

    def _take_typed(self, text: str) -> None:
        if not self._searching.is_ready:
            self._searching.finish()
            self._search(keep=True)
        if self._board.matches.current is None:
            self._fail("unknown", text)
        else:
            self._take_current()

    def _take_current(self) -> None:
        chosen = self._board.matches.current
        if chosen is None:
            return
        if chosen.person:
            self._board.field.clear()
            self._take(chosen.person)
        else:
            self._begin_walk_in()

    def _take(self, code: str) -> None:
        """Somebody is here: check them in."""
        person = desk.person_of_code(self.workspace.document, code)
        day = self.day
        if day is None:
            self._fail("no-day", "")
        elif person is not None:
            at = self._typed.moment(day) if self._typed.is_on else None
            told = doing.check_in(self.workspace, person, day, at=at)
            if told is not None:
                self._news.pop(person, None)
                self._typed.note(told)
                self._tell(told)
        self._search()

    def _fail(self, code: str, text: str) -> None:
        """Said in the answer; what was scanned goes, what was typed stays to be mended."""
        heading, small = wording.trouble(code, self.words, text=text.strip())
        if code != "unknown":
            self._board.field.clear()
        else:
            self._board.field.selectAll()
            self._typed.miss(text.strip())
        self._told, self._trouble = None, Answer(heading, small, Tone.TROUBLE)
        self._search()
        self._show_answer()

    def _heed_scan(self, text: str) -> bool:
        """A badge scanned while another line had the keys; whether it was one."""
        scan = self._scan(text)
        if scan.kind is not ScanKind.PERSON:
            return False
        self._end_walk_in()
        self._board.card.stop_asking()
        self._board.field.setFocus()
        self._take(scan.id)
        return True

    def _leave(self) -> None:
        """Escape: first what is typed, then the answer."""
        if self._board.field.text():
            self._board.field.clear()
            self._search()
        else:
            self._told = self._trouble = None
            self._show_answer()

    # The answer

    @property
    def subject(self) -> str:
        """Whom the commands are for: the match that is marked, else the person of the answer."""
        marked = self._board.matches.current if self._board.matches.isVisible() else None
        return marked.person if marked and marked.person else self._told.person if self._told else ""

    def _tell(self, told: Told | None) -> None:
        self._told, self._trouble = told, None
        self._show_answer()
        self._board.show_answer_from_top()

    def _look_at(self, person: str) -> None:
        self._side.search(False)
        self._board.field.setFocus()
        self._tell(Told(How.SEEN, person))
        found = self.workspace.document.get(Participant, person)
        day = self.day
        if found is not None and reading.is_due(self.workspace, person, day):
            self._board.field.setText(shown_name(found))
            row = reading.match(self.workspace, person, day, keys=self.words.gettext("Enter"))
            self._board.matches.show_matches([row] if row else [])

    def _show_answer(self) -> None:
        answer = self._trouble
        if self._told is not None:
            news = self._news.get(self._told.person)
            answer = reading.answer(self.workspace, self._told, self.day, news=news)
        self._board.card.show_answer(answer)
        self._board.show_hint(answer is None)
        self._allow()

    def _allow(self) -> None:
        told, document = self._told, self.workspace.document
        self._take_back.setVisible(True)
        is_here = told is not None and not reading.is_due(self.workspace, told.person, self.day)
        self._take_back.setEnabled(is_here and self.day is not None and not document.read_only)

    # Commands

    def _want_badge(self) -> None:
        person = self.subject
        if not person:
            self.workspace.tell(self.words.gettext("Whose badge? Scan or type a name first."), tone=Tone.CARE)
        elif not self._printer.printer:
            self._open_printer()
        else:
            self._print_again(person)

    def _print_again(self, person: str) -> None:
        """Why is asked where it is not plain: there is a badge, and it says what is true."""
        if self._told is None or self._told.person != person:
            self._tell(Told(How.SEEN, person))
        at = badge_printed_at(self.workspace.document, person)
        found = desk.standing(self.workspace.document, person, "")
        if at is None or found is None:
            self._printer.print(person)
        elif found.is_badge_changed:
            self._printer.print(person, reason=self.words.gettext("Changed"))
        else:
            asked = wording.why_again(reading.wall_clock(self.workspace, at), self.words)
            keys = "".join(str(number) for number in range(1, len(REASONS) + 1))
            self._board.card.ask(asked, partial(self._print_because, person), keys=keys)

    def _print_because(self, person: str, text: str) -> None:
        if self._heed_scan(text):
            return
        self._board.card.stop_asking()
        reasons = list(REASONS)
        is_key = text.isdigit() and 1 <= int(text) <= len(reasons)
        self._printer.print(person, reason=reasons[int(text) - 1] if is_key else text.strip())

    def _tell_printing(self, person: str) -> None:
        self._news[person] = Line(self.words.gettext("The badge goes to the printer…"), "print")
        self._show_answer()

    def _tell_printed(self, sent: Sent) -> None:
        if sent.trouble:
            told = wording.not_printed(sent.trouble, self.words)
            self._news[sent.person] = Line(told, "warning", Tone.TROUBLE)
            if self._told is None or self._told.person != sent.person:
                self.workspace.tell(f"{sent.name}: {told}", tone=Tone.TROUBLE)
        else:
            stock = self._printer.stock
            label = self._printer.label if stock.cells > 1 else 0
            told = wording.printed(label, stock.cells, self.words)
            self._news[sent.person] = Line(told, "badge", Tone.FINE)
        self._show_answer()
        self._show_head()

    def _turn_help(self) -> None:
        person = self.subject
        if not person:
            self.workspace.tell(
                self.words.gettext("Who needs help? Scan or type a name first."), tone=Tone.CARE
            )
        elif not doing.is_helped(self.workspace, person):
            doing.end_help(self.workspace, person)
        else:
            if self._told is None or self._told.person != person:
                self._tell(Told(How.SEEN, person))
            asked = self.words.gettext("What is the help needed for? A few words, or only Enter.")
            self._board.card.ask(asked, partial(self._ask_for_help, person))

    def _ask_for_help(self, person: str, note: str) -> None:
        if not self._heed_scan(note):
            self._board.card.stop_asking()
            doing.ask_for_help(self.workspace, person, note)

    def _undo_here(self) -> None:
        day = self.day
        person = doing.last_here(self.workspace, day) if day else None
        if person is None:
            nothing = self.words.gettext("Nobody has been checked in at this desk on this day.")
            self.workspace.tell(nothing, tone=Tone.CARE)
        else:
            self._undo_of(person)

    def _undo_shown(self) -> None:
        if self._told is not None:
            self._undo_of(self._told.person)

    def _undo_of(self, person: str) -> None:
        day = self.day
        if day is not None:
            doing.undo(self.workspace, person, day)
            self._tell(Told(How.CAME, person))

    # Walk-ins

    def _begin_walk_in(self) -> None:
        board = self._board
        if not board.walk_in.is_open:
            typed = board.field.text().strip()
            board.field.clear()
            board.matches.show_matches([])
            board.walk_in.begin(typed)

    def _end_walk_in(self) -> None:
        self._board.walk_in.hide()
        self._board.walk_in.show_alike(None)
        self._it_is.setEnabled(False)
        self._board.field.setFocus()

    def _look_for_alike(self) -> None:
        newcomer = self._board.walk_in.newcomer()
        near = [hit.id for hit in self._searching.find(newcomer.name, most=doing.LOOKED_AT)]
        found = doing.alike(self.workspace, near, newcomer, self.day)
        self._board.walk_in.show_alike(found)
        self._it_is.setEnabled(found is not None)

    def _take_alike(self) -> None:
        found = self._board.walk_in.alike
        if found is not None:
            self._end_walk_in()
            self._take(found.person)

    def _add_walk_in(self, newcomer: Newcomer) -> None:
        if any(self._heed_scan(line) for line in (newcomer.name, newcomer.organisation, newcomer.city)):
            return
        day = self.day
        if day is None:
            self._fail("no-day", "")
            return
        person = doing.add_walk_in(self.workspace, newcomer, day)
        if person is not None:
            self._end_walk_in()
            self._tell(Told(How.WALKED_IN, person))
            if self._printer.printer and not self._typed.is_on:
                self._printer.print(person)

    # Modes, day, printer

    def _turn_missing(self) -> None:
        self._side.search(not self._side.is_searching)
        if self._side.is_searching:
            self._show_missing()
        else:
            self._board.field.setFocus()

    def _show_missing(self) -> None:
        """All of them in the order of names, or the likest first."""
        if not self._side.is_searching:
            return
        day, text = self.day, self._side.missing.field.text().strip()
        missing = desk.missing(self.workspace.document, day.id if day else "")
        if text:
            absent = set(missing)
            missing = [hit.id for hit in self._searching.find(text, most=FOUND_MISSING) if hit.id in absent]
        self._side.show_missing(missing)

    def _row_of_missing(self, person: str) -> Match:
        return reading.match(self.workspace, person, self.day) or Match(person, person, "")

    def _turn_typing(self) -> None:
        self._typed.turn()
        self._board.type_back(self._typed.is_on)
        self._typed.show(self.day)
        self._search()
        self._board.field.setFocus()

    def _open_printer(self) -> None:
        PrinterChoice(self, self.workspace, self._printer).open_below(self._board.printer)

    def _open_days(self) -> None:
        today = doing.today(self.workspace)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for day in self.workspace.snapshot.days:
            name = wording.day_name(day.date, day.label, is_today=day == today, words=self.words)
            action = menu.addAction(unmnemonic(name), partial(self._take_day, day.id))
            action.setCheckable(True)
            action.setChecked(day == self.day)
            if day == self.day:
                menu.setActiveAction(action)
        below = self._board.day.rect().bottomLeft()
        menu.popup(self._board.day.mapToGlobal(below))

    def _take_day(self, day: str) -> None:
        """Today's goes with the clock again."""
        today = doing.today(self.workspace)
        self._chosen_day = "" if today is not None and today.id == day else day
        self._told = self._trouble = None
        self._refresh()

    # What follows the workshop

    def _follow(self, changes: Changes) -> None:
        if not self.isVisible():
            self._is_behind = True
        elif not reading.SHOWN.isdisjoint([*changes.inserted, *changes.updated, *changes.removed]):
            self._show_answer()
            self._typed.show(self.day)
            self._search(keep=True)
            self._soon.start()

    def _refresh(self) -> None:
        self._is_behind = False
        self._show_head()
        self._show_answer()
        self._typed.show(self.day)
        self._search(keep=True)
        self._show_side()

    def _show_side(self) -> None:
        self._show_head()
        self._side.show_seen(reading.seen(self.workspace, self.day))
        self._show_missing()

    def _show_head(self) -> None:
        self._board.show_head(
            day=reading.day_name(self.workspace, self.day, doing.today(self.workspace)),
            is_today=self.day is not None and self.day == doing.today(self.workspace),
            desk=self.workspace.setting.desk,
            printer=reading.printer_name(self.workspace, self._printer.printer),
        )
