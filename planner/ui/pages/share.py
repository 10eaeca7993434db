"""The page "Share": what to send to people at the left, the very file at the right."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget

from planner.domain.refusal import Refused
from planner.operations.exports import chosen_days
from planner.store.journal import Changes
from planner.ui.notice import Tone
from planner.ui.pages.page import Page
from planner.ui.printing.press import Press, Task
from planner.ui.sharing import saving
from planner.ui.sharing.contents import Contents
from planner.ui.sharing.copies import OpenFile, open_file
from planner.ui.sharing.making import Made, make
from planner.ui.sharing.naming import file_name
from planner.ui.sharing.nothing import tell_nothing
from planner.ui.sharing.options import Options
from planner.ui.sharing.order import ShareOrder
from planner.ui.sharing.preview import SharePreview
from planner.ui.sharing.sending import COPIED, LOOKED_AT, Sending
from planner.ui.sharing.shared import Shared
from planner.ui.sharing.shared_so_far import SharedLine
from planner.ui.sharing.shown import MOST_ROWS
from planner.ui.sharing.shown_records import OF_AGENDA, OF_PEOPLE
from planner.ui.sharing.travelled import Travelled
from planner.ui.widgets.buttons import command, for_command
from planner.ui.widgets.doing import Doing
from planner.ui.widgets.empty import Empty
from planner.ui.widgets.options_side import page_side
from planner.ui.widgets.tab_order import TabOrder
from planner.ui.workspace import Place, Workspace
from planner.wording import refusals

PATIENCE_MS = 250
"""As long may be seen what the options do not say any more, without a way to send it."""


class SharePage(Page):
    def __init__(
        self,
        workspace: Workspace,
        *,
        ask_file: saving.AskFile = saving.ask_file,
        ask_folder: saving.AskFolder = saving.ask_folder,
        open_file: OpenFile = open_file,
    ) -> None:
        super().__init__(workspace)
        words = self.words
        self._is_behind = True
        self._ready: Made | None = None
        self._errand: tuple[ShareOrder, Path, bool] | None = None
        self._options, self._contents = Options(workspace), Contents()
        self._shared, self._travelled = Shared(workspace, self), Travelled(workspace)
        self._preview, self._nothing = SharePreview(words), Empty()
        self._stack = QStackedWidget()
        self._doing = Doing(self._stack, words)
        self.sending = Sending(workspace, self, ask_file=ask_file, ask_folder=ask_folder, open_file=open_file)
        self._press = Press(self._plan_preview, self)
        self._whole = Press(self._plan_whole, self)
        self._late = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._save = command(self, words.gettext("Save…"), self._ask, shortcut="Ctrl+E", picture="share")
        self._look = command(self, words.gettext("Look at it"), self._look_at_it, shortcut="Ctrl+L")
        self._copy = command(self, words.gettext("Copy the text"), self._copy_it, picture="copy")
        self._beside = {"look": for_command(self._look), "copy": for_command(self._copy)}
        self._lay_out()
        self._tab_order = TabOrder(self)
        self._connect()
        self._allow()

    def go(self, place: Place) -> None:
        if place.view and self._options.offers(place.view):
            self._options.show_format(place.view)
        if place.record:
            self._options.choose(place.record)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt signature
        super().showEvent(event)
        if self._is_behind:
            self._look_around()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt signature
        super().hideEvent(event)
        if self._press.is_busy or self._shared.is_reading:
            self._press.stop()
            self._shared.stop()
            self._late.stop()
            self._is_behind = True
        if self._errand is None:
            self._doing.rest()

    def _connect(self) -> None:
        self.workspace.changed.connect(self._follow)
        self._options.changed.connect(self._make_again)
        self._shared.list.repeated.connect(self._repeat)
        self.sending.saved.connect(self._shared.look)
        self._late.timeout.connect(self._forget)
        self._press.finished.connect(self._show)
        self._press.failed.connect(self._tell_refusal)
        self._press.emptied.connect(self._show_nothing)
        self._whole.began.connect(self._tell_saving)
        self._whole.finished.connect(self._keep)
        self._whole.failed.connect(self._tell_failure)
        self._whole.emptied.connect(self._stop_saving)

    def _follow(self, changes: Changes) -> None:
        touched = {*changes.inserted, *changes.updated, *changes.removed}
        if touched & (OF_AGENDA | OF_PEOPLE):
            self._is_behind = True
            if self.isVisible():
                self._look_around()

    def _look_around(self) -> None:
        """Read again what is shown, and make what is shared from it."""
        self._is_behind = False
        self._options.refresh()
        self._make_again()
        self._shared.look()

    def _make_again(self) -> None:
        if not self.isVisible():
            self._is_behind = True
            return
        self._press.again()
        self._late.start()
        self._allow()

    def _plan_preview(self) -> Iterator[Task | None]:
        order = self._options.order()
        yield from self._plan(order, most=MOST_ROWS)

    def _plan_whole(self) -> Iterator[Task | None]:
        if self._errand is not None:
            yield from self._plan(self._errand[0], most=None)

    def _plan(self, order: ShareOrder, *, most: int | None) -> Iterator[Task | None]:
        """What the options ask for, at the end; no task where there is nothing to share."""
        from planner.ui.sharing.taking import taken  # noqa: PLC0415 - slow import

        if not order.has_columns:
            return
        for what in taken(self.workspace, order, most=most):
            if what is None:
                yield None
                continue
            edition = self._travelled.edition(order.choices)
            yield Task(0, partial(make, order, what, edition, file_name(self.workspace, order)))

    def _show(self, made: Made) -> None:
        self._late.stop()
        self._rest()
        self._ready = made
        self._stack.setCurrentWidget(self._preview)
        self._preview.show_made(made)
        self._contents.tell(made.told, made.private)
        self._tab_order.follow()
        self._allow()

    def _show_nothing(self) -> None:
        self._late.stop()
        self._ready = None
        self._rest()
        self._stack.setCurrentWidget(self._nothing)
        self._contents.tell((), "")
        tell_nothing(self._nothing, self.workspace, self._options.order())
        self._allow()

    def _forget(self) -> None:
        """It takes its time: what is seen is not what the options say."""
        self._ready = None
        self._preview.forget()
        self._stack.setCurrentWidget(self._preview)
        self._contents.tell((self.words.gettext("Preparing…"),), "")
        if self._errand is None:
            self._doing.work(self.words.gettext("Preparing…"), 0, self._stop_preparing)

    def _stop_preparing(self) -> None:
        self._press.stop()
        self._contents.tell((), "")
        self._doing.rest()
        self._allow()

    def _tell_refusal(self, error: Exception) -> None:
        self._forget()
        self._late.stop()
        self._stop_preparing()
        if not isinstance(error, Refused):
            raise error
        self.workspace.tell(refusals.refusal(error.code, error.values, self.words), tone=Tone.CARE)

    def _ask(self) -> None:
        """Where to; then it is saved as the workshop is now."""
        order = self._options.order()
        self._send(order, file_name(self.workspace, order))

    def _repeat(self, line: SharedLine) -> None:
        """What was shared once, with the same choices and under the same name."""
        if not self._options.offers(line.export.format):
            return
        self._options.show_order(line.export.format, line.choices)
        self._send(self._options.order(), line.export.name)

    def _send(self, order: ShareOrder, name: str) -> None:
        is_per_day = order.format is not None and order.format.is_per_day
        days = len(chosen_days(self.workspace.snapshot, order.choices)) if is_per_day else 1
        target = self.sending.ask(order, name, files=days)
        if target is None:
            return
        is_asked = order.format is not None and days == 1 and self.sending.was_asked
        self._errand = order, target, is_asked
        if self._ready is not None and self._ready.order == order and self._is_ready():
            self._keep(self._ready)
        else:
            self._whole.again()

    def _keep(self, made: Made) -> None:
        if self._errand is None:
            return
        order, target, is_asked = self._errand
        self._stop_saving()
        files = made.files
        if len(files) == 1 and order.format is not None:
            files = {target.name: next(iter(files.values()))}
        self.sending.keep(order, files, target, is_asked=is_asked)

    def _tell_saving(self) -> None:
        self._doing.work(self.words.gettext("Saving…"), 0, self._stop_saving)

    def _tell_failure(self, error: Exception) -> None:
        self._stop_saving()
        if not isinstance(error, Refused):
            raise error
        self.workspace.tell(refusals.refusal(error.code, error.values, self.words), tone=Tone.CARE)

    def _stop_saving(self) -> None:
        self._errand = None
        self._whole.stop()
        self._doing.rest()

    def _look_at_it(self) -> None:
        if self._ready is not None:
            self.sending.look(self._ready)

    def _copy_it(self) -> None:
        if self._ready is not None:
            self.sending.copy(self._ready)

    def _rest(self) -> None:
        if self._errand is None:
            self._doing.rest()

    def _is_ready(self) -> bool:
        """What is to be seen is the whole of what the options say."""
        return self._ready is not None and self._ready.is_whole and not self._press.is_busy

    def _allow(self) -> None:
        name = self._options.order().name
        is_ready = self._is_ready()
        self._save.setEnabled(self._stack.currentWidget() is self._preview or self._press.is_busy)
        self._look.setEnabled(is_ready and name in LOOKED_AT)
        self._copy.setEnabled(is_ready and name in COPIED)
        self._beside["look"].setVisible(name in LOOKED_AT)
        self._beside["copy"].setVisible(name in COPIED)

    def _lay_out(self) -> None:
        self._stack.addWidget(self._preview)
        self._stack.addWidget(self._nothing)
        parts = (self._options, self._shared.list)
        side = page_side(parts, [self._contents], self._save, list(self._beside.values()))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side)
        row.addWidget(self._stack, 1)
