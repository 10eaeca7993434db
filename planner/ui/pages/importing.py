"""The page "Import a list or agenda": what a file would do, before it does it."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFocusEvent, QGuiApplication, QHideEvent, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from planner.importing.header_words import ListKind
from planner.importing.lists.columns import Told
from planner.importing.unreadable import Unreadable
from planner.store.journal import Changes
from planner.ui.importing import writing
from planner.ui.importing.choosing import choose_list
from planner.ui.importing.drafting import Drafting
from planner.ui.importing.foot import PATIENCE_MS
from planner.ui.importing.list_view import ListView
from planner.ui.importing.preview import AgendaFile, Opened, Preview, Shown, Source
from planner.ui.importing.start import Reading, Start
from planner.ui.notice import Tone
from planner.ui.pages.page import Page
from planner.ui.widgets.buttons import command
from planner.ui.widgets.empty import Empty
from planner.ui.workspace import Place, Workspace
from planner.wording.problems import unreadable_sentence


class ImportPage(Page):
    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        words = self.words
        self._preview: Shown | None = None
        self._kind: ListKind | None = None
        """Of the next list, where somebody said so before it was there."""
        self._last: Source | None = None
        """Taken in last."""
        self._page = str(ListKind.PARTICIPANTS)
        """Where somebody came from."""
        self._is_writing = False
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._drafting = Drafting(workspace, self)
        self._make_commands()
        self._start = Start(words, choose=self._choose, paste=self.paste, again=self._read_last)
        self._reading = Reading(words, self._drafting.stop)
        self._trouble = Empty()
        self.list = ListView(
            workspace, self._take_in, back=self._go_back, other=self._choose,
            stop=self._drafting.stop, again=self._drafting.again,
        )  # fmt: skip
        self._stack = QStackedWidget()
        self._stop: QWidget = self._start.choose
        """Where the keyboard goes."""
        for part in (self._start, self._reading, self._trouble, self.list):
            self._stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._connect()
        self._begin_anew()

    def go(self, place: Place) -> None:
        """`file:PATH`, `clipboard`, or `kind:sessions` for the list that comes next."""
        what, _, value = place.view.partition(":")
        if what == "file" and value:
            self.read(Source(name=Path(value).name, path=Path(value)))
        elif what == "clipboard":
            self.paste()
        elif what == "kind" and value in set(ListKind):
            self._expect(ListKind(value))

    def read(self, source: Source) -> None:
        kind, self._kind = self._kind, None
        self._drafting.start(source, kind)

    def paste(self) -> None:
        text = QGuiApplication.clipboard().text()
        if text.strip():
            self.read(Source(name=self.words.gettext("The clipboard"), text=text))
        else:
            sentence = self.words.gettext(
                "There is no text on the clipboard; copy rows in a spreadsheet first."
            )
            self.workspace.tell(sentence, tone=Tone.CARE)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt signature
        if event.key() == Qt.Key.Key_Escape and self._drafting.is_busy:
            self._drafting.stop()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt signature
        """Passed on; a focus proxy would take all that stands before it out of the way of Tab."""
        self._stop.setFocus(event.reason())

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt signature
        super().showEvent(event)
        self._drafting.resume()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt signature
        super().hideEvent(event)
        self._patience.stop()
        self._drafting.pause()

    def _make_commands(self) -> None:
        words = self.words
        self._take_in = command(self, words.gettext("Import"), self._import, shortcut="Ctrl+Return")
        self._take_in.setShortcuts([QKeySequence("Ctrl+Return"), QKeySequence("Ctrl+Enter")])
        command(self, words.gettext("Next part of the page"), lambda: self._go_to_part(1), shortcut="F6")
        command(
            self, words.gettext("Previous part of the page"), lambda: self._go_to_part(-1),
            shortcut="Shift+F6",
        )  # fmt: skip
        self._of_list = [
            command(self, words.gettext("Take rows in or leave them out"), self._toggle, picture="check"),
            command(self, words.gettext("Choose whom the row is about"), self._ask_match, picture="search"),
            command(self, words.gettext("Show or hide the columns"), self._turn_columns, picture="columns"),
        ]

    def _connect(self) -> None:
        drafting, view = self._drafting, self.list
        self._patience.timeout.connect(self._show_reading)
        drafting.began.connect(self._show_beginning)
        drafting.progressed.connect(self._reading.advance)
        drafting.progressed.connect(view.foot.advance)
        drafting.read.connect(self._show_table)
        drafting.previewed.connect(self._show_preview)
        drafting.failed.connect(self._tell_failure)
        drafting.stopped.connect(self._tell_stop)
        view.head.kind_chosen.connect(self._take_kind)
        view.head.sheet_chosen.connect(self._take_sheet)
        view.columns.told_changed.connect(self._take_told)
        view.rows.rows.ticked.connect(self._leave_out)
        view.row.matched.connect(self._match)
        view.row.unmatched.connect(self._unmatch)
        view.row.visited.connect(self._visit)
        self.workspace.changed.connect(self._follow)

    def _follow(self, _: Changes) -> None:
        """A plan is of one step: what has come since may be changed by it."""
        if self._is_writing or self._drafting.source is None:
            return
        if self.isVisible():
            self._drafting.forget()
        else:
            self._drafting.forget_unseen()

    def _begin_anew(self) -> None:
        self._drafting.leave()
        self._preview = None
        self.list.clear()
        self._show_part(self._start)
        self._allow()

    def _expect(self, kind: ListKind) -> None:
        self._page = str(kind)
        if self._preview is None or self._preview.kind is not kind:
            self._kind = kind
            self._begin_anew()
        self._show_way_back()

    def _show_beginning(self) -> None:
        source = self._drafting.source
        if self._drafting.table is None and source is not None:
            self._preview = None
            self._reading.begin(source.name)
            self._patience.start()
        else:
            self.list.foot.begin()
            self.list.rows.rows.wait(True)
        self._allow()

    def _show_reading(self) -> None:
        self._show_part(self._reading)

    def _show_table(self, table: Opened) -> None:
        self.list.head.show_table(table)
        if not isinstance(table, AgendaFile):
            self._reading.work_out(table.name, len(table.rows))

    def _show_preview(self, preview: Shown) -> None:
        is_first = self._preview is None
        self._preview = preview
        self._page = preview.page
        self._show_way_back()
        self.list.show_preview(preview)
        self._allow()
        if is_first:
            self._show_part(self.list)
        if self.workspace.document.read_only:
            self.list.foot.show_reason(self.words.gettext("This workshop can only be read."))

    def _tell_failure(self, error: Exception) -> None:
        """Of the file: a card in the place of the list. Of a choice: a sentence below the list."""
        if not isinstance(error, Unreadable | OSError):
            raise error
        sentence = self._sentence(error)
        if self._drafting.table is not None and self._preview is not None:
            self.list.foot.show_trouble(sentence)
            return
        name = self._drafting.source.name if self._drafting.source else ""
        self._show_card(self.words.gettext("“{name}” can’t be read").format(name=name), sentence)

    def _sentence(self, error: Unreadable | OSError) -> str:
        if isinstance(error, Unreadable):
            return unreadable_sentence(error.code, error.values, self.words)
        if isinstance(error, FileNotFoundError):
            return self.words.gettext("The file is not there any more. Choose it where it is now.")
        if isinstance(error, PermissionError):
            return self.words.gettext(
                "The system does not let the program read this file. Close it elsewhere, or copy it."
            )
        return self.words.gettext("Reading stopped: {reason}.").format(reason=error.strerror or error)

    def _tell_stop(self) -> None:
        if self._preview is not None:
            self.list.foot.show_stopped()
            self._allow()
            return
        words = self.words
        self._show_card(words.gettext("Cancelled"), words.gettext("Nothing was written."))

    def _show_card(self, heading: str, text: str) -> None:
        words = self.words
        self._trouble.tell(
            heading, text, (words.gettext("Choose another file…"), self._choose),
            (words.gettext("Read it again"), self._read_again),
        )  # fmt: skip
        self._show_part(self._trouble)

    def _read_again(self) -> None:
        if self._drafting.source is not None:
            self._drafting.start(self._drafting.source, self._drafting.asked.kind, sheet=self._drafting.sheet)

    def _read_last(self) -> None:
        if self._last is not None:
            self.read(self._last)

    def _take_kind(self, kind: ListKind) -> None:
        self._drafting.ask(kind=kind)

    def _take_sheet(self, sheet: str) -> None:
        if self._drafting.source is not None and self._drafting.table is not None:
            self._drafting.start(self._drafting.source, self._drafting.asked.kind, sheet=sheet)

    def _take_told(self, told: Told) -> None:
        self._drafting.ask(told=told)

    def _leave_out(self, rows: frozenset[int]) -> None:
        self._drafting.ask(decisions=replace(self._drafting.asked.decisions, left_out=rows))

    def _match(self, row: int, identity: str) -> None:
        self._take_matches({**self._drafting.asked.decisions.matches, row: identity})

    def _unmatch(self, row: int) -> None:
        matches = self._drafting.asked.decisions.matches
        self._take_matches({each: identity for each, identity in matches.items() if each != row})

    def _take_matches(self, matches: Mapping[int, str]) -> None:
        self.list.rows.setFocus()
        self._drafting.ask(decisions=replace(self._drafting.asked.decisions, matches=matches))

    def _import(self) -> None:
        """After the foot has said so: while it is written the window stands still."""
        preview = self._preview
        if preview is None or preview.plan is None or self._is_writing:
            return
        if preview.snapshot.step != self.workspace.document.last_step:
            self._drafting.forget()
            return
        self._is_writing = True
        self._allow()
        self.list.foot.show_writing(len(preview.plan.records))
        QTimer.singleShot(0, self, self._write)

    def _write(self) -> None:
        preview = self._preview
        if preview is None:
            return
        try:
            is_written = writing.write(self.workspace, preview)
        finally:
            self._is_writing = False
        if is_written:
            self._last = self._drafting.source
            self._start.offer_again(preview.name)
            self._begin_anew()
            writing.tell(self.workspace, preview)
        else:
            self.list.foot.show_preview(preview)
            self._allow()

    def _allow(self) -> None:
        preview = self._preview
        can_write = preview is not None and preview.would_write and self._is_current(preview)
        is_open = not self.workspace.document.read_only and not self._is_writing
        self._take_in.setEnabled(can_write and is_open)
        for action in self._of_list:
            action.setEnabled(preview is not None)
        for action in self._of_list[1:]:
            action.setEnabled(isinstance(preview, Preview))

    def _is_current(self, preview: Shown) -> bool:
        """Whether it shows what was asked for last, of the workshop as it is now."""
        is_asked = preview.asked is self._drafting.asked and not self._drafting.is_busy
        return is_asked and preview.snapshot.step == self.workspace.document.last_step

    def _show_part(self, part: QWidget) -> None:
        """And the keyboard goes there."""
        self._patience.stop()
        self._stack.setCurrentWidget(part)
        stops: dict[QWidget, QWidget] = {
            self._start: self._start.choose, self._reading: self._reading.stop,
            self.list: self.list.first_stop,
        }  # fmt: skip
        shown = [each for each in part.findChildren(QPushButton) if each.isVisibleTo(part)]
        self._stop = stops.get(part) or next(iter(shown), part)
        if self.isVisible():
            self._stop.setFocus()

    def _go_to_part(self, step: int) -> None:
        if self._stack.currentWidget() is self.list:
            self.list.go_to_part(step)

    def _toggle(self) -> None:
        self.list.rows.toggle_selected()

    def _ask_match(self) -> None:
        self.list.row.ask_match()

    def _turn_columns(self) -> None:
        self.list.turn_columns()

    def _choose(self) -> None:
        choose_list(self.workspace, self.window(), self._kind)

    def _show_way_back(self) -> None:
        self.list.head.show_back(self._page)
        self.belong(self._page)

    def _go_back(self) -> None:
        self.workspace.visit(self._page)

    def _visit(self, identity: str) -> None:
        is_agenda = self._page == "agenda"
        self.workspace.visit("sessions" if is_agenda else self._page, identity)
