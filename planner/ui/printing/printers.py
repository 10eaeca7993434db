"""Sends a PDF to a printer of this computer.

Where there is CUPS the printer gets the PDF itself (`operations.spooling`). Elsewhere, and into a file,
pdfium draws each page at the printer's resolution, which is what Windows wants. Either way nothing is scaled:
a badge lies where its label is.
"""

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QPointF, QProcess, QSizeF, QTimer, Signal
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from planner.operations.spooling import Delivery, Sides, has_spooler, lp_arguments, media_of, reason_of
from planner.ui.printing.pdf_pages import PdfPages

NEAR = 2
"""Points by which two names for the same paper differ."""
FINEST = 600
"""Dots an inch; more can't be seen on paper and costs time."""

Trouble = tuple[str, dict[str, object]]
"""A code of `wording.prints` and its values."""


class Errand(QObject):
    """A paper on its way to a printer. Ends with one of `done` and `failed`, or with neither when stopped."""

    progressed = Signal(int)
    """Pages."""
    done = Signal()
    failed = Signal(object)
    """`Trouble`."""

    def stop(self) -> None:
        """The printer keeps what it has."""
        raise NotImplementedError


def ask(printer: QPrinter, parent: QWidget, pages: int) -> bool:
    """The system's own dialog; it sets the printer."""
    dialog = QPrintDialog(printer, parent)
    dialog.setMinMax(1, pages)
    dialog.setFromTo(1, pages)
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)
    return dialog.exec() == QDialog.DialogCode.Accepted


def printer_for(sizes: Sequence[QSizeF], title: str) -> QPrinter:
    """The system's usual printer, set to the paper's own size, without margins."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    lay_paper(printer, sizes[0])
    return printer


def turn(printer: QPrinter, edge: str) -> None:
    """On both sides of the paper, around its "long" or "short" edge; on one where there is none."""
    modes = {"long": QPrinter.DuplexMode.DuplexLongSide, "short": QPrinter.DuplexMode.DuplexShortSide}
    printer.setDuplex(modes.get(edge, QPrinter.DuplexMode.DuplexNone))


def lay_paper(printer: QPrinter, size: QSizeF) -> None:
    """For the next page. Margins are left to the printer: one that has them refuses a layout without."""
    paper, orientation = paper_of(size)
    printer.setPageSize(paper)
    printer.setPageOrientation(orientation)
    printer.setFullPage(True)


def paper_of(size: QSizeF) -> tuple[QPageSize, QPageLayout.Orientation]:
    """`size` in points, as it lies. Letter and A4 are known on their side, too; labels are what they are."""
    unit, match = QPageSize.Unit.Point, QPageSize.SizeMatchPolicy
    paper = QPageSize(size, unit, "", match.FuzzyMatch)
    turned = QPageSize(size.transposed(), unit, "", match.FuzzyMatch)
    orientation = QPageLayout.Orientation.Portrait
    if paper.id() is QPageSize.PageSizeId.Custom and turned.id() is not QPageSize.PageSizeId.Custom:
        paper, orientation = turned, QPageLayout.Orientation.Landscape
    return paper, orientation


def whole_file(printer: QPrinter) -> Path | None:
    """Where the dialog was told to print into a PDF file: it gets the PDF itself, letters and all."""
    is_whole = printer.printRange() is QPrinter.PrintRange.AllPages
    is_file = printer.outputFormat() is QPrinter.OutputFormat.PdfFormat and bool(printer.outputFileName())
    return Path(printer.outputFileName()) if is_file and is_whole else None


def names() -> list[str]:
    """The printers of this computer."""
    return QPrinterInfo.availablePrinterNames()


def send(
    content: bytes, sizes: Sequence[QSizeF], *, printer: str, title: str, parent: QObject
) -> Errand | None:
    """Without asking; None where there is no such printer any more."""
    if printer not in names():
        return None
    chosen = printer_for(sizes, title)
    chosen.setPrinterName(printer)
    return start(chosen, content, sizes, parent)


def start(printer: QPrinter, content: bytes, sizes: Sequence[QSizeF], parent: QObject) -> Errand:
    """Send it the way that is best here."""
    lay_paper(printer, sizes[0])  # a printer chosen in the dialog brings its own usual paper
    is_native = printer.outputFormat() is QPrinter.OutputFormat.NativeFormat
    if is_native and not printer.outputFileName() and has_spooler():
        return Spooled(delivery_of(printer, paper_of(sizes[0])[0]), content, parent)
    return Painted(printer, PdfPages(content, sizes), parent)


def delivery_of(printer: QPrinter, paper: QPageSize) -> Delivery:
    """What the dialog was told."""
    is_part = printer.printRange() is QPrinter.PrintRange.PageRange
    return Delivery(
        printer=printer.printerName(),
        title=printer.docName(),
        media=_media(printer, paper),
        sides=_SIDES[printer.duplex()],
        copies=printer.copyCount(),
        is_collated=printer.collateCopies(),
        is_grey=printer.colorMode() is QPrinter.ColorMode.GrayScale,
        pages=(printer.fromPage(), printer.toPage()) if is_part else None,
    )


def _media(printer: QPrinter, paper: QPageSize) -> str:
    """As the printer calls a paper of this size; labels on a roll have names of their own."""
    points = paper.size(QPageSize.Unit.Point)
    for known in QPrinterInfo(printer).supportedPageSizes():
        other = known.size(QPageSize.Unit.Point)
        if max(abs(points.width() - other.width()), abs(points.height() - other.height())) <= NEAR:
            return known.key()
    is_named = paper.id() is not QPageSize.PageSizeId.Custom
    return paper.key() if is_named else media_of(points.width(), points.height())


_SIDES = {
    QPrinter.DuplexMode.DuplexNone: Sides.ONE,
    QPrinter.DuplexMode.DuplexAuto: Sides.LONG_EDGE,
    QPrinter.DuplexMode.DuplexLongSide: Sides.LONG_EDGE,
    QPrinter.DuplexMode.DuplexShortSide: Sides.SHORT_EDGE,
}


class Spooled(Errand):
    """Handed to the spooler, as `operations.spooling` does, while the window goes on."""

    def __init__(self, delivery: Delivery, content: bytes, parent: QObject) -> None:
        super().__init__(parent)
        self._printer = delivery.printer
        self._process = QProcess(self)
        self._process.finished.connect(self._end)
        self._process.errorOccurred.connect(self._fail)
        self._process.start("lp", lp_arguments(delivery))
        self._process.write(content)
        self._process.closeWriteChannel()

    def stop(self) -> None:
        self._process.finished.disconnect(self._end)
        self._process.errorOccurred.disconnect(self._fail)
        self._process.kill()
        self._process.waitForFinished(200)

    def _end(self, code: int) -> None:
        if code == 0:
            self.done.emit()
            return
        said = bytes(self._process.readAllStandardError().data()).decode(errors="replace")
        reason = reason_of(said)
        values: dict[str, object] = {"printer": self._printer, "reason": reason}
        self.failed.emit(("printer_refused", values) if reason else ("printer_gone", values))

    def _fail(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self.failed.emit(("printer_gone", {"printer": self._printer}))


class Painted(Errand):
    """Drawn page by page and band by band, with a turn of the event loop in between."""

    def __init__(self, printer: QPrinter, pages: PdfPages, parent: QObject) -> None:
        super().__init__(parent)
        self._printer = printer
        self._pages = pages
        self._painter = QPainter()
        self._done_pages = 0
        self._work = self._bands()
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)
        self._timer.start()
        self.destroyed.connect(partial(_let_go, self._painter, self._pages))

    def stop(self) -> None:
        self._printer.abort()
        self._finish()

    def _go_on(self) -> None:
        try:
            next(self._work)
        except StopIteration:
            self._finish()
            self.done.emit()
        except _Failed as failed:
            self._finish()
            self.failed.emit(failed.args)
        except MemoryError:
            self._finish()
            self.failed.emit(("page_too_large", {"printer": self._printer.printerName()}))

    def _bands(self) -> Iterator[None]:
        """One band a step."""
        self._printer.setResolution(min(self._printer.resolution(), FINEST))
        numbers = self._numbers()
        for position, number in enumerate(numbers):
            lay_paper(self._printer, self._pages.sizes[number])
            is_open = self._printer.newPage() if position else self._painter.begin(self._printer)
            if not is_open:
                raise self._failed(len(numbers))
            for top, image in self._pages.bands(number, self._printer.resolution() / 72):
                self._painter.drawImage(QPointF(0, top), image)
                yield
            self._done_pages = position + 1
            self.progressed.emit(self._done_pages)
        if not self._painter.end() or self._is_broken():
            raise self._failed(len(numbers))

    def _numbers(self) -> list[int]:
        count = len(self._pages.sizes)
        wanted = range(count)
        if self._printer.printRange() is QPrinter.PrintRange.PageRange:
            wanted = range(max(self._printer.fromPage() - 1, 0), min(self._printer.toPage(), count))
        copies = 1 if self._printer.supportsMultipleCopies() else self._printer.copyCount()
        return [*wanted] * copies

    def _is_broken(self) -> bool:
        return self._printer.printerState() in (QPrinter.PrinterState.Aborted, QPrinter.PrinterState.Error)

    def _failed(self, count: int) -> "_Failed":
        name = self._printer.printerName() or self._printer.outputFileName()
        if self._done_pages:
            values: dict[str, object] = {"printer": name, "pages": self._done_pages, "count": count}
            return _Failed("printer_stopped", values)
        return _Failed("printer_gone", {"printer": name})

    def _finish(self) -> None:
        self._timer.stop()
        _let_go(self._painter, self._pages)


def _let_go(painter: QPainter, pages: PdfPages) -> None:
    """Also when the workshop is closed meanwhile: a printer must not go while somebody paints on it."""
    if painter.isActive():
        painter.end()
    pages.close()


class _Failed(Exception):
    """Carries a `Trouble`."""
