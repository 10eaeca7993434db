import os
import sys
from pathlib import Path

import pytest

from planner.domain.refusal import Refused
from planner.operations.spooling import Delivery, Sides, lp_arguments, printers, spool

TO_OFFICE = Delivery(printer="Office", title="Badges", media="Letter", sides=Sides.SHORT_EDGE)

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such spooler")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Of commands of our own, first in the path; the printers are Office and Desk."""
    put(tmp_path, "lpstat", "printf 'Office\\nDesk\\n'")
    put(tmp_path, "lp", f'echo "$@" > "{tmp_path}/said"; cat > "{tmp_path}/got"')
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    return tmp_path


def put(folder: Path, command: str, body: str) -> None:
    script = folder / command
    script.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
    script.chmod(0o755)


def refusal_of(delivery: Delivery) -> tuple[str, dict[str, object]]:
    with pytest.raises(Refused) as refused:
        spool(b"%PDF", delivery)
    return refused.value.code, refused.value.values


def test_the_spooler_gets_the_very_bytes_and_what_was_chosen(folder: Path) -> None:
    spool(b"%PDF \x00\xff", TO_OFFICE)
    assert (folder / "got").read_bytes() == b"%PDF \x00\xff"
    assert (folder / "said").read_text().split() == lp_arguments(TO_OFFICE)


def test_arguments_scale_nothing_and_carry_copies_colour_and_pages() -> None:
    delivery = Delivery(
        printer="Desk", title="-o evil", media="A4", copies=2, is_collated=True, is_grey=True, pages=(2, 3)
    )
    assert lp_arguments(delivery) == [
        "-d", "Desk", "-n", "2", "-t", "-o evil", "-o", "print-scaling=none", "-o", "media=A4",
        "-o", "sides=one-sided", "-o", "multiple-document-handling=separate-documents-collated-copies",
        "-o", "print-color-mode=monochrome", "-o", "page-ranges=2-3", "--", "-",
    ]  # fmt: skip


def test_printers_are_those_of_the_computer(folder: Path) -> None:  # noqa: ARG001 - its commands are called
    assert printers() == ("Office", "Desk")


def test_a_printer_that_is_not_there_is_refused_with_those_that_are(folder: Path) -> None:
    delivery = Delivery(printer="Cellar", title="Badges", media="A4")
    values = {"printer": "Cellar", "printers": ["Office", "Desk"]}
    assert refusal_of(delivery) == ("no_such_printer", values)
    assert not (folder / "got").exists()


def test_a_computer_without_printers_says_so(folder: Path) -> None:
    put(folder, "lpstat", "exit 1")
    assert refusal_of(TO_OFFICE) == ("no_printer", {})


def test_what_the_spooler_says_is_passed_on(folder: Path) -> None:
    put(folder, "lp", "cat > /dev/null; echo '/usr/bin/lp: Error - Out of paper.' >&2; exit 1")
    assert refusal_of(TO_OFFICE) == ("printer_refused", {"printer": "Office", "reason": "Out of paper."})
    put(folder, "lp", "exit 1")
    assert refusal_of(TO_OFFICE) == ("printer_gone", {"printer": "Office"})


def test_a_computer_without_a_spooler_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert refusal_of(TO_OFFICE) == ("no_spooler", {})
