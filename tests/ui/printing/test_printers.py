import gc
import os
import sys
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from planner.operations.spooling import Delivery, lp_arguments
from planner.ui.printing import printers
from tests.ui.printing.paper import agenda, badges, sizes

TO_DESK = Delivery(printer="Desk", title="Badges", media="Letter")


def into_file(content: bytes, file: Path) -> QPrinter:
    printer = printers.printer_for(sizes(content), "Gathering: badges")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    printer.setResolution(150)
    return printer


def ink(content: bytes, page: int) -> tuple[int, int, int, int] | None:
    """The box around everything that is not white, at 100 dots an inch."""
    document = pypdfium2.PdfDocument(content)
    picture = document[page].render(scale=100 / 72, grayscale=True).to_pil()
    document.close()
    box: tuple[int, int, int, int] | None = picture.point(lambda value: 255 if value < 128 else 0).getbbox()
    return box


@pytest.mark.parametrize("content", [badges(), agenda(), badges("CR80")], ids=["badges", "agenda", "cards"])
def test_drawn_pages_lie_where_the_paper_has_them(qtbot: QtBot, tmp_path: Path, content: bytes) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    file = tmp_path / "out.pdf"
    errand = printers.start(into_file(content, file), content, sizes(content), owner)
    with qtbot.waitSignal(errand.done):
        pass
    drawn = file.read_bytes()
    for wanted, got in zip(sizes(content), sizes(drawn), strict=True):
        assert (abs(wanted.width() - got.width()) < 1, abs(wanted.height() - got.height()) < 1) == (
            True,
            True,
        )
    for page in range(len(sizes(content))):
        wanted_ink, got_ink = ink(content, page), ink(drawn, page)
        assert wanted_ink
        assert got_ink
        assert max(abs(a - b) for a, b in zip(wanted_ink, got_ink, strict=True)) <= 1


def test_only_the_pages_wanted_are_drawn(qtbot: QtBot, tmp_path: Path) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    printer = into_file(agenda(), tmp_path / "out.pdf")
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 3)
    with qtbot.waitSignal(printers.start(printer, agenda(), sizes(agenda()), owner).done):
        pass
    assert sizes((tmp_path / "out.pdf").read_bytes()) == sizes(agenda())[1:3]


def test_printing_ends_with_the_page_it_began_on(qtbot: QtBot, tmp_path: Path) -> None:
    owner = QWidget()
    file = tmp_path / "out.pdf"
    errand = printers.start(into_file(agenda(), file), agenda(), sizes(agenda()), owner)
    with qtbot.waitSignal(errand.progressed):
        pass
    with qtbot.waitSignal(owner.destroyed):
        owner.deleteLater()
    del owner, errand
    gc.collect()
    assert 0 < len(sizes(file.read_bytes())) < len(sizes(agenda()))


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_place_that_can_not_be_written_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    file = tmp_path / "gone" / "out.pdf"
    errand = printers.start(into_file(badges(), file), badges(), sizes(badges()), owner)
    with qtbot.waitSignal(errand.failed) as failed:
        pass
    assert failed.args == [("printer_gone", {"printer": str(file)})]


@pytest.mark.parametrize(
    ("size", "paper", "orientation"),
    [
        ((612, 792), QPageSize.PageSizeId.Letter, QPageLayout.Orientation.Portrait),
        ((841.89, 595.28), QPageSize.PageSizeId.A4, QPageLayout.Orientation.Landscape),
        ((242.65, 153.01), QPageSize.PageSizeId.Custom, QPageLayout.Orientation.Portrait),
    ],
)
def test_paper_is_known_by_its_size(
    size: tuple[float, float], paper: QPageSize.PageSizeId, orientation: QPageLayout.Orientation
) -> None:
    found = printers.paper_of(QSizeF(*size))
    assert (found[0].id(), found[1]) == (paper, orientation)


def test_spooler_is_told_what_the_dialog_was_told(qtbot: QtBot) -> None:  # noqa: ARG001 - the application must run
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)  # the same on every computer
    printer.setDocName("Badges")
    printer.setCopyCount(2)
    printer.setColorMode(QPrinter.ColorMode.GrayScale)
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 3)
    said = lp_arguments(printers.delivery_of(printer, printers.paper_of(QSizeF(242.65, 153.01))[0]))
    assert said == [
        "-d", printer.printerName(), "-n", "2", "-t", "Badges", "-o", "print-scaling=none",
        "-o", "media=Custom.242.65x153.01", "-o", "sides=one-sided",
        "-o", "multiple-document-handling=separate-documents-collated-copies",
        "-o", "print-color-mode=monochrome", "-o", "page-ranges=2-3", "--", "-",
    ]  # fmt: skip


def a_spooler(folder: Path, body: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """An `lp` of our own, first in the path."""
    script = folder / "lp"
    script.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
    script.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such spooler")
def test_spooler_gets_the_very_bytes(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    a_spooler(tmp_path, f'cat > "{tmp_path}/got"', monkeypatch)
    owner = QWidget()
    qtbot.addWidget(owner)
    with qtbot.waitSignal(printers.Spooled(TO_DESK, badges(), owner).done):
        pass
    assert (tmp_path / "got").read_bytes() == badges()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such spooler")
def test_spooler_that_refuses_is_quoted(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_spooler(
        tmp_path,
        "cat > /dev/null; echo '/usr/bin/lp: Error - The printer does not exist.' >&2; exit 1",
        monkeypatch,
    )
    owner = QWidget()
    qtbot.addWidget(owner)
    with qtbot.waitSignal(printers.Spooled(TO_DESK, badges(), owner).failed) as failed:
        pass
    values = {"printer": "Desk", "reason": "The printer does not exist."}
    assert failed.args == [("printer_refused", values)]
