"""One badge after the other, straight to the desk's printer, without a dialog."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QSizeF, Signal

from planner.domain.names import shown_name
from planner.domain.records import Paper, Participant
from planner.domain.refusal import Refused
from planner.domain.values import dataclass
from planner.operations import prints
from planner.operations.prints import BadgeOrder, Printed
from planner.operations.spooling import has_spooler
from planner.printing.stock import Stock
from planner.ui.badges.looking import seen_by
from planner.ui.jobs import Job
from planner.ui.printing import printers, stocks
from planner.ui.printing.making import make_alone
from planner.ui.printing.pdf_pages import PdfPages
from planner.ui.workspace import Workspace
from planner.wording import papers, refusals
from planner.wording import prints as prints_wording

PRINTER, STOCK, LABEL = "desk.printer", "desk.stock", "desk.label"
"""Names of preferences: the printer's name, the stock's, the first free label of the sheet in it."""


@dataclass(frozen=True, slots=True)
class Sent:
    """How it ended for one badge."""

    person: str
    name: str
    trouble: str = ""
    """A sentence; empty where the printer has it."""


@dataclass(frozen=True, slots=True)
class _Wish:
    person: str
    reason: str


class BadgePrinter(QObject):
    began = Signal(str)
    """The person whose badge is on its way."""
    ended = Signal(object)
    """`Sent`."""
    chosen = Signal()
    """Another printer, other labels, another first label."""

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._kept = workspace.setting.preferences
        self._waiting: list[_Wish] = []
        self._job: Job | None = None
        self._errand: printers.Errand | None = None
        self._place = ("", 0)
        """The stock and the label of what is printed: somebody may choose others meanwhile."""

    @property
    def printer(self) -> str:
        """Its name; empty until one is chosen."""
        return self._kept.text(PRINTER)

    @property
    def stock(self) -> Stock:
        """What was chosen, else what is usual there."""
        return stocks.known_or_usual(self._kept.text(STOCK), self._workspace.snapshot)

    @property
    def label(self) -> int:
        """The first free one, from 1."""
        kept = self._kept.number(LABEL, 1)
        return kept if 1 <= kept <= self.stock.cells else 1

    def choose(
        self, *, printer: str | None = None, stock: str | None = None, label: int | None = None
    ) -> None:
        if printer is not None:
            self._kept.keep(PRINTER, printer)
        if stock is not None:
            self._kept.keep(STOCK, stock)
            self._kept.keep(LABEL, 1)
        if label is not None:
            self._kept.keep(LABEL, label)
        self.chosen.emit()

    def print(self, person: str, *, reason: str = "") -> None:
        """`reason` says why it is printed again."""
        if all(wish.person != person for wish in self._waiting):
            self._waiting.append(_Wish(person, reason))
            self.began.emit(person)
            if len(self._waiting) == 1:
                self._make()

    def _make(self) -> None:
        wish = self._waiting[0]
        person = self._workspace.document.get(Participant, wish.person)
        if person is None:
            self._end(self._workspace.words.gettext("This person is no longer on the list."))
            return
        self._job = Job(self._work(person))
        self._job.finished.connect(self._send)
        self._job.failed.connect(self._fail)
        self._job.start()

    def _work(self, person: Participant) -> Callable[[Callable[[int], None]], Printed | None]:
        space = self._workspace
        snapshot = seen_by(space, person)
        self._place = (stocks.name(self.stock), self.label)
        stock, label = self._place
        order = BadgeOrder(people=(person.id,), stock=stock, first_cell=label)
        at = prints.wall_clock(space.setting.clock(), snapshot.event.timezone)
        adjust = prints.adjust_for_badges(space.document, self.printer, order, snapshot)
        make = partial(prints.make, order, snapshot, words=space.words, printed_at=at, adjust=adjust)
        return partial(make_alone, lambda progress: make(progress=progress))

    def _send(self, printed: Printed | None) -> None:
        self._job = None
        if printed is None or not printed.items:
            told = self._workspace.words.gettext("A badge needs a name. Add one on the page “Participants”.")
            self._end(told)
            return
        event = self._workspace.snapshot.event.name
        title = papers.paper_title(Paper.BADGES, event, self._workspace.words)
        sizes = [QSizeF(*size) for size in printed.made.sizes]
        self._errand = send(printed.made.content, sizes, self.printer, title, self)
        self._errand.done.connect(partial(self._note, printed))
        self._errand.failed.connect(self._tell_trouble)

    def _note(self, printed: Printed) -> None:
        cells, label = self.stock.cells, self.label
        if cells > 1 and self._place == (stocks.name(self.stock), label):
            self._kept.keep(LABEL, label % cells + 1)
        choices = prints.choices_text(printed.order)
        self._workspace.note_print(
            Paper.BADGES, printed.items, reason=self._waiting[0].reason, choices=choices
        )
        self._end("")

    def _fail(self, error: Exception) -> None:
        self._job = None
        if not isinstance(error, Refused):
            self._end(str(error))
            raise error
        self._end(refusals.refusal(error.code, error.values, self._workspace.words))

    def _tell_trouble(self, trouble: printers.Trouble) -> None:
        self._end(prints_wording.trouble(*trouble, self._workspace.words))

    def _end(self, trouble: str) -> None:
        if self._errand is not None:
            self._errand.deleteLater()
            self._errand = None
        if self._workspace.is_closed:
            return
        wish = self._waiting.pop(0)
        person = self._workspace.document.get(Participant, wish.person)
        self.ended.emit(Sent(wish.person, shown_name(person) if person else "", trouble))
        if self._waiting:
            self._make()


def send(content: bytes, sizes: Sequence[QSizeF], name: str, title: str, parent: QObject) -> printers.Errand:
    """To the printer of that name, nothing scaled; a spooler says itself when it knows none of that name."""
    printer = printers.printer_for(sizes, title)
    printer.setPrinterName(name)
    if has_spooler():
        delivery = printers.delivery_of(printer, printers.paper_of(sizes[0])[0])
        return printers.Spooled(replace(delivery, printer=name), content, parent)
    return printers.Painted(printer, PdfPages(content, sizes), parent)
