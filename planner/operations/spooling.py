"""Hands a paper to a printer of this computer through `lp`, the command of CUPS: Linux and macOS have it.

The printer gets the PDF itself: letters stay letters, a sheet of badges is 30 kB instead of 130 MB of pixels,
and the spooler knows each printer's language best. It reads the paper from us, so that no file with names is
left anywhere, and scales nothing: a badge lies where its label is.
"""

import re
import shutil
import subprocess
from enum import StrEnum

from planner.domain.refusal import Refused
from planner.domain.values import dataclass

PATIENCE = 60
"""Seconds a spooler may take to accept a paper; one that hangs on a lost network takes for ever."""
_BEFORE_REASON = re.compile(r"^(\S*\blp: )?(Error - )?")


class Sides(StrEnum):
    ONE = "one-sided"
    LONG_EDGE = "two-sided-long-edge"
    SHORT_EDGE = "two-sided-short-edge"


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """Where a paper goes, and how, in the words of CUPS."""

    printer: str
    title: str
    media: str
    """As the printer calls it, or one of `media_of`."""
    sides: Sides = Sides.ONE
    copies: int = 1
    is_collated: bool = False
    is_grey: bool = False
    pages: tuple[int, int] | None = None
    """The first and the last; all where nobody chose."""


def has_spooler() -> bool:
    return shutil.which("lp") is not None


def media_of(width: float, height: float) -> str:
    """A paper by its size in points, for printers that have no name for it."""
    return f"Custom.{width:.2f}x{height:.2f}"


def lp_arguments(delivery: Delivery) -> list[str]:
    """After the command itself; the paper comes on standard input."""
    options = ["print-scaling=none", f"media={delivery.media}", f"sides={delivery.sides}"]
    if delivery.is_collated and delivery.copies > 1:
        options.append("multiple-document-handling=separate-documents-collated-copies")
    if delivery.is_grey:
        options.append("print-color-mode=monochrome")
    if delivery.pages:
        options.append("page-ranges={}-{}".format(*delivery.pages))
    said = ["-d", delivery.printer, "-n", str(delivery.copies), "-t", delivery.title]
    return [*said, *(part for option in options for part in ("-o", option)), "--", "-"]


def reason_of(said: str) -> str:
    """What `lp` has against a paper, without its own name; empty where it does not say."""
    return _BEFORE_REASON.sub("", " ".join(said.split()))


def printers() -> tuple[str, ...]:
    """The queues of this computer by name; none where there is no spooler."""
    if not shutil.which("lpstat"):
        return ()
    told = _run(["lpstat", "-e"], b"")
    return tuple(line.strip() for line in told.stdout.decode(errors="replace").splitlines() if line.strip())


def spool(content: bytes, delivery: Delivery) -> None:
    """Waits until the spooler has taken it. Refused: `no_spooler`, `no_printer`, `no_such_printer`,
    `printer_refused`, `printer_gone`.
    """
    if not has_spooler():
        raise Refused("no_spooler")
    known = printers()
    if not known:
        raise Refused("no_printer")
    if delivery.printer not in known:
        raise Refused("no_such_printer", printer=delivery.printer, printers=list(known))
    try:
        told = _run(["lp", *lp_arguments(delivery)], content)
    except (subprocess.TimeoutExpired, OSError) as error:
        raise Refused("printer_gone", printer=delivery.printer) from error
    if told.returncode:
        reason = reason_of(told.stderr.decode(errors="replace"))
        if not reason:
            raise Refused("printer_gone", printer=delivery.printer)
        raise Refused("printer_refused", printer=delivery.printer, reason=reason)


def _run(command: list[str], given: bytes) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(command, input=given, capture_output=True, timeout=PATIENCE, check=False)
