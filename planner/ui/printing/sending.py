"""A paper's way out: to a printer or into a file, and its note in the workshop."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSizeF, Signal
from PySide6.QtWidgets import QWidget

from planner.operations import prints
from planner.operations.prints import Printed
from planner.printing.adjusting import Adjust
from planner.ui.jobs import Job
from planner.ui.notice import Tone
from planner.ui.printing import saving
from planner.ui.widgets.doing import Doing
from planner.ui.workspace import Workspace
from planner.wording import papers
from planner.wording import prints as wording

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from planner.ui.printing.printers import Errand, Trouble

AskPrinter = Callable[["QPrinter", QWidget, int], bool]
"""Given the printer to set, what its dialog belongs to, and the number of pages; whether to print."""
MakeAgain = Callable[[Printed, Adjust], Job]
"""Gives the same paper, its pages moved; to be started."""


class Sending(QObject):
    turned = Signal()
    """It began to print, or ended."""

    def __init__(
        self,
        workspace: Workspace,
        doing: Doing,
        owner: QWidget,
        *,
        reason: Callable[[], str],
        make_again: MakeAgain,
        ask_printer: AskPrinter | None,
        ask_file: saving.AskFile,
    ) -> None:
        """`owner` is what the dialogs belong to; the printer is usually chosen in the system's own.

        `reason` says why something is printed again; `make_again` gives the work of making it for a printer
        that misses.
        """
        super().__init__(owner)
        self._workspace, self._doing, self._owner, self._reason = workspace, doing, owner, reason
        self._ask_printer, self._ask_file = ask_printer, ask_file
        self._make_again = make_again
        self._errand: Errand | None = None
        self._again: Job | None = None

    @property
    def is_on(self) -> bool:
        return self._errand is not None or self._again is not None

    def save(self, printed: Printed) -> None:
        path = self._ask_file(self._owner, saving.suggestion(self._workspace, printed.order.paper))
        if path is not None:
            self._keep(printed, path)

    def print(self, printed: Printed) -> None:
        from planner.ui.printing import printers  # noqa: PLC0415 - slow import

        sizes = [QSizeF(*size) for size in printed.made.sizes]
        printer = printers.printer_for(sizes, self._title(printed))
        printers.turn(printer, printed.edge)
        ask = self._ask_printer or printers.ask
        if not ask(printer, self._owner, printed.made.pages):
            return
        file = printers.whole_file(printer)
        if file is not None:
            self._keep(printed, file)
            return
        adjust = prints.adjust_for(self._workspace.document, printer.printerName(), printed)
        if adjust is None:
            self._hand_over(printed, printer)
        else:
            self._again = self._make_again(printed, adjust)
            self._again.finished.connect(partial(self._hand_over, printer=printer))
            self._again.failed.connect(self._fail)
            self._again.start()
            self._doing.work(self._workspace.words.gettext("Preparing…"), 0, self._stop)
            self.turned.emit()

    def _hand_over(self, printed: Printed, printer: "QPrinter") -> None:
        from planner.ui.printing import printers  # noqa: PLC0415 - slow import

        self._again = None
        sizes = [QSizeF(*size) for size in printed.made.sizes]
        self._errand = printers.start(printer, printed.made.content, sizes, self)
        self._errand.progressed.connect(self._doing.advance)
        self._errand.done.connect(partial(self._tell_printed, printed))
        self._errand.failed.connect(self._tell_trouble)
        self._doing.work(self._workspace.words.gettext("Printing…"), printed.made.pages, self._stop)
        self.turned.emit()

    def _keep(self, printed: Printed, path: Path) -> None:
        if saving.save(self._workspace, path, printed.made.content):
            self._note(printed)

    def _note(self, printed: Printed) -> None:
        self._workspace.note_print(
            printed.order.paper,
            prints.noted_items(printed),
            reason=self._reason(),
            choices=prints.choices_text(printed.order),
        )

    def _title(self, printed: Printed) -> str:
        event = self._workspace.snapshot.event.name
        return papers.paper_title(printed.order.paper, event, self._workspace.words)

    def _tell_printed(self, printed: Printed) -> None:
        self._end()
        self._workspace.tell(self._workspace.words.gettext("The printer has it."))
        self._note(printed)

    def _tell_trouble(self, trouble: "Trouble") -> None:
        self._end()
        self._workspace.tell(wording.trouble(*trouble, self._workspace.words), tone=Tone.TROUBLE)

    def _fail(self, error: Exception) -> None:
        self._end()
        raise error

    def _stop(self) -> None:
        if self._again is not None:
            self._again.cancel()
        if self._errand is not None:
            self._errand.stop()
        self._end()
        text = self._workspace.words.gettext("Stopped. What the printer already has, it may still print.")
        self._workspace.tell(text, tone=Tone.CARE)

    def _end(self) -> None:
        if self._errand is not None:
            self._errand.deleteLater()
        self._errand = self._again = None
        self._doing.rest()
        self.turned.emit()
