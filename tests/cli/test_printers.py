import os
import sys
from pathlib import Path

import pypdfium2
import pytest

from planner.domain import adjustments
from planner.domain.records import PrinterAdjustment, SheetSide
from planner.operations.adjustments import change_adjustment
from planner.store import printed
from planner.store.document import Document
from tests.cli.conftest import CommandLine

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such spooler")


@pytest.fixture
def spooler(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of commands of our own, first in the path; the printer is called Office."""
    folder = tmp_path_factory.mktemp("spooler")
    put(folder, "lpstat", "echo Office")
    put(folder, "lp", f'echo "$@" > "{folder}/said"; cat > "{folder}/got"')
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    return folder


def put(folder: Path, command: str, body: str) -> None:
    script = folder / command
    script.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
    script.chmod(0o755)


def test_printer_gets_what_is_saved(planner: CommandLine, file: Path, spooler: Path) -> None:
    result = planner("print", file, "badges", "-o", "b.pdf", "--printer", "Office")
    assert (result.exit_code, result.stdout, result.stderr) == (
        0,
        "b.pdf: 2 badges. The printer Office has it.\n",
        "",
    )
    assert (spooler / "got").read_bytes() == (planner.folder / "b.pdf").read_bytes()
    said = (spooler / "said").read_text()
    assert "-d Office" in said
    assert "media=Letter" in said
    assert "sides=one-sided" in said


def test_printer_alone_needs_no_file(planner: CommandLine, file: Path, spooler: Path) -> None:
    result = planner("print", file, "agenda", "--style", "booklet", "--printer", "Office")
    assert (result.exit_code, result.stdout.split(":")[0]) == (0, "The printer Office")
    assert "sides=two-sided-short-edge" in (spooler / "said").read_text()
    with Document.open(file, desk="Desk 1") as document:
        assert [each.paper for each in printed.prints(document)] == ["agenda"]


def test_printer_that_is_not_there_leaves_nothing_behind(
    planner: CommandLine, file: Path, spooler: Path
) -> None:
    sentence = planner.refused("print", file, "badges", "-o", "b.pdf", "--printer", "Cellar")
    assert sentence == "This computer has no printer “Cellar”; it has Office."
    assert not (planner.folder / "b.pdf").exists()
    assert not (spooler / "got").exists()
    with Document.open(file, desk="Desk 1") as document:
        assert printed.prints(document) == []


def test_printer_that_misses_gets_pages_moved_and_the_file_stays(
    planner: CommandLine, file: Path, spooler: Path
) -> None:
    with Document.open(file, desk="Desk 1") as document:
        change_adjustment(
            document,
            PrinterAdjustment(
                id=adjustments.adjustment_id("Office", SheetSide.FRONT),
                printer="Office",
                side=SheetSide.FRONT,
                right=200,
                down=-100,
            ),
        )
    planner("print", file, "badges", "-o", "b.pdf", "--printer", "Office")
    sent, saved = first_text(spooler / "got"), first_text(planner.folder / "b.pdf")
    moved = [round(there - here, 1) for there, here in zip(sent, saved, strict=True)]
    assert moved == [5.7, 2.8]


def first_text(file: Path) -> tuple[float, float]:
    """Left and bottom of the first letter, in points from the lower left corner."""
    document = pypdfium2.PdfDocument(file.read_bytes())
    left, bottom, _, _ = document[0].get_textpage().get_charbox(0)
    document.close()
    return left, bottom
