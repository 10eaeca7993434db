"""Prints to two real queues of CUPS, and looks at what comes out at their other ends.

Run as root on Debian with `cups printer-driver-cups-pdf`: python -m tests.checks.cups
One queue is a raw socket on this computer: it must receive the very bytes of the PDF. The other is cups-pdf,
with filters as a real printer has them: its pages must have the paper's size and its marks their place. The
queues, and the scheduler if it did not run, are gone afterwards. Ends with 1 where something is not right.
"""

import shutil
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pypdfium2

PPD = Path("/usr/share/ppd/cups-pdf/CUPS-PDF_noopt.ppd")
QUEUE, RAW = "planner-check-pdf", "planner-check-raw"
PATIENCE = 60
NEAR = 1.5
"""Points by which ink may be off after the printer's filters: a pixel of the measure."""
PAPERS: Sequence[tuple[str, ...]] = (
    ("badges", "--stock", "5395"),
    ("badges", "--stock", "L4785"),
    ("agenda",),
    ("desk-list",),
)

Extent = tuple[float, ...]


def main() -> int:
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory()))
        stack.enter_context(scheduler())
        stack.enter_context(cups_pdf(folder / "printed"))
        workshop = folder / "sample.workshop"
        planner("sample", str(workshop))
        results = [check(workshop, folder, paper) for paper in PAPERS]
    return 0 if all(results) else 1


def check(workshop: Path, folder: Path, paper: tuple[str, ...]) -> bool:
    saved = folder / "saved.pdf"
    with receiver() as received:
        planner("print", str(workshop), *paper, "-o", str(saved), "--printer", RAW)
        raw = received()
    same = raw == saved.read_bytes()
    planner("print", str(workshop), *paper, "-o", str(saved), "--printer", QUEUE)
    printed = newest(folder / "printed")
    moved = distance(saved, printed)
    told = f"{' '.join(paper):28} raw socket: {len(raw):,} bytes, {'the same' if same else 'NOT THE SAME'}"
    print(f"{told}; cups-pdf: moved by at most {moved:.2f} points")
    printed.unlink()
    return same and moved <= NEAR


def planner(*arguments: str) -> None:
    subprocess.run([sys.executable, "-m", "planner", *arguments], check=True, stdout=subprocess.DEVNULL)


@contextmanager
def scheduler() -> Iterator[None]:
    """CUPS, as it is running or for the time being."""
    if is_running():
        yield
        return
    process = subprocess.Popen(["cupsd", "-f"])
    try:
        until(is_running)
        yield
    finally:
        process.terminate()
        process.wait()


def is_running() -> bool:
    return "not running" not in told_by("lpstat", "-r")


def told_by(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout


@contextmanager
def cups_pdf(folder: Path) -> Iterator[None]:
    """A queue that filters as a printer's does and leaves a PDF in the folder."""
    folder.mkdir()
    folder.chmod(0o777)
    folder.parent.chmod(0o755)
    settings = Path(f"/etc/cups/cups-pdf-{QUEUE}.conf")
    settings.write_text(f"Out {folder}\nAnonDirName {folder}\nGrp root\nLabel 1\n", encoding="utf-8")
    add = ["lpadmin", "-p", QUEUE, "-E", "-v", f"cups-pdf:/{QUEUE}", "-P", str(PPD)]
    subprocess.run(add, check=True, capture_output=True)
    try:
        yield
    finally:
        subprocess.run(["lpadmin", "-x", QUEUE], check=False)
        settings.unlink()


class Received:
    def __init__(self, server: socket.socket) -> None:
        self._parts: list[bytes] = []
        self._thread = threading.Thread(target=self._take, args=(server,), daemon=True)
        self._thread.start()

    def _take(self, server: socket.socket) -> None:
        connection, _ = server.accept()
        with connection:
            while part := connection.recv(65536):
                self._parts.append(part)

    def __call__(self) -> bytes:
        self._thread.join(PATIENCE)
        return b"".join(self._parts)


@contextmanager
def receiver() -> Iterator[Received]:
    """A printer that takes what comes and keeps it."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        uri = f"socket://127.0.0.1:{port}"
        subprocess.run(["lpadmin", "-p", RAW, "-E", "-v", uri, "-m", "raw"], check=True, capture_output=True)
        got = Received(server)
        try:
            yield got
        finally:
            subprocess.run(["lpadmin", "-x", RAW], check=False)


def newest(folder: Path) -> Path:
    def is_there() -> bool:
        return not told_by("lpstat", "-o", QUEUE).strip() and any(folder.glob("*.pdf"))

    until(is_there)
    return max(folder.glob("*.pdf"), key=lambda path: path.stat().st_mtime)


def until(is_so: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not is_so():
        if time.monotonic() > end:
            raise SystemExit("CUPS did not answer in time.")
        time.sleep(0.2)


def distance(one: Path, other: Path) -> float:
    """By how many points the ink of a page's four sides is elsewhere, at most; infinite for other pages."""
    first, second = pypdfium2.PdfDocument(one), pypdfium2.PdfDocument(other)
    if len(first) != len(second):
        return float("inf")
    return max(
        min(apart(before, after, turn) for turn in (0, 90, 270))
        for before, after in zip(first, second, strict=True)
    )


def apart(before: pypdfium2.PdfPage, after: pypdfium2.PdfPage, turn: int) -> float:
    """Of one page; a printer lays a wide page on its upright paper by a quarter turn."""
    one, other = ink(before, turn), ink(after, 0)
    return max(abs(a - b) for a, b in zip(one, other, strict=True))


def ink(page: pypdfium2.PdfPage, turn: int) -> Extent:
    """Width and height of the page, and the four sides of what is on it; points."""
    picture = page.render(scale=2, grayscale=True, rotation=turn).to_pil()
    box = picture.point(lambda value: 255 if value < 128 else 0).getbbox() or (0, 0, 0, 0)
    return tuple(length / 2 for length in (*picture.size, *box))


if __name__ == "__main__":
    if not shutil.which("cupsd") or not PPD.exists():
        raise SystemExit("Install CUPS and cups-pdf first: apt-get install cups printer-driver-cups-pdf")
    sys.exit(main())
