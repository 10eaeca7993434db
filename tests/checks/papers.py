"""Makes every paper in every size and way, and lets programs of strangers look at it.

Run: python -m tests.checks.papers [FOLDER] [PIECE OF A NAME]
For 5, 120 and 2,000 people, on Letter and A4, read from the left and from the right, in large print: `qpdf`
finds no fault in the file, `pdffonts` finds every font embedded, cut down and readable, `pdftotext` finds
words, a PDF/UA checker finds no fault, a reader of codes reads every badge, and the same again gives the same
bytes. The PDF files and a picture of each first page go to FOLDER. Ends with 1 where something is not right.
"""

import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import page as checker
import pypdfium2
import zxingcpp

from planner.domain.records import Paper
from planner.domain.refusal import Refused
from planner.domain.snapshot import Snapshot
from planner.domain.standing import WITHOUT_BADGE
from planner.domain.values import dataclass
from planner.operations.papers import Made, print_badges, print_paper
from planner.printing.choices import Choices
from planner.printing.papers import LAYOUTS
from tests.printing.crowd import a_crowd
from tests.printing.workshop import PRINTED_AT, WORDS

STOCKS = ("5395", "L4785", "4784", "A6", "butterfly-82x203", "CR80", "DK-11202")
SIZES = (5, 120, 2000)
LONG = checker.SafetyLimits(max_reference_depth=20_000)
"""The usual limit is 256 bookmarks in a row."""
SHEETS_READ = 6
"""Of badges: reading codes off pixels takes half a second a sheet."""


@dataclass(frozen=True, slots=True)
class Job:
    name: str
    make: Callable[[], Made]
    codes: tuple[str, ...] = ()
    """Of the badges on it, in order."""


def main() -> int:
    wanted = sys.argv[2] if len(sys.argv) > 2 else ""
    with TemporaryDirectory() as temporary:
        folder = Path(sys.argv[1] if len(sys.argv) > 1 else temporary)
        folder.mkdir(parents=True, exist_ok=True)
        faulty = [job.name for job in jobs() if wanted in job.name and not is_right(job, folder)]
    print(f"{len(faulty)} papers with faults" if faulty else "no faults")
    return 1 if faulty else 0


def jobs() -> Iterator[Job]:
    for count in SIZES:
        for is_turned in (False, True):
            crowd = a_crowd(count, right_to_left=is_turned)
            name = f"{count}{'-rtl' if is_turned else ''}"
            yield from of_papers(crowd, name)
            yield from of_badges(crowd, name)


def of_papers(snapshot: Snapshot, name: str) -> Iterator[Job]:
    for paper, layout in LAYOUTS.items():
        for style in layout.styles or ("",):
            for sheet in layout.sheets if style == "poster" else ("Letter", "A4"):
                for is_large in (False, True) if "is_large" in layout.choices else (False,):
                    choices = Choices(sheet=sheet, style=style, is_large=is_large)
                    parts = (paper.value, style, sheet, "large" if is_large else "", name)
                    make = make_paper(snapshot, paper, choices)
                    yield Job("-".join(filter(None, parts)), make)


def make_paper(snapshot: Snapshot, paper: Paper, choices: Choices) -> Callable[[], Made]:
    return lambda: print_paper(snapshot, paper, choices, words=WORDS, printed_at=PRINTED_AT)


def of_badges(snapshot: Snapshot, name: str) -> Iterator[Job]:
    people = [person for person in snapshot.participants if person.status not in WITHOUT_BADGE]
    codes = tuple(person.id for person in people if person.sort_key or person.badge_name)

    def make(stock: str) -> Callable[[], Made]:
        return lambda: print_badges(snapshot, stock=stock, people=people, words=WORDS, printed_at=PRINTED_AT)

    for stock in STOCKS:
        yield Job(f"badges-{stock}-{name}", make(stock), codes)


def is_right(job: Job, folder: Path) -> bool:
    started = time.perf_counter()
    try:
        made = job.make()
    except Refused as refused:
        print(f"{job.name:44} refused: {refused.code} {refused.values}")
        return True
    took = time.perf_counter() - started
    found = faults(made, folder / f"{job.name}.pdf", codes=job.codes)
    if job.make().content != made.content:
        found.append("other bytes the second time")
    told = "; ".join(found) or "right"
    print(
        f"{job.name:44} {made.pages:5} pages {len(made.content):10,} bytes {took:6.2f} s  {told}", flush=True
    )
    return not found


def faults(made: Made, path: Path, *, codes: tuple[str, ...] = ()) -> list[str]:
    """What strangers have against the paper, which is written to `path`, a picture beside it."""
    path.write_bytes(made.content)
    found = [*_of_syntax(path), *_of_fonts(path), *_of_words(path), *_of_access(made.content)]
    document = pypdfium2.PdfDocument(made.content)
    document[0].render(scale=1.5).to_pil().save(path.with_suffix(".png"))
    if codes:
        found += _of_codes(document, codes)
    document.close()
    return found


def _of_syntax(path: Path) -> list[str]:
    told = _told_by("qpdf", "--check", str(path))
    return [] if told.returncode == 0 else [f"qpdf: {told.stderr.strip() or told.stdout.strip()}"]


def _of_fonts(path: Path) -> list[str]:
    """Each line ends in: embedded, subset, with a way back to letters, and the object's two numbers."""
    lines = _told_by("pdffonts", str(path)).stdout.splitlines()[2:]
    bad = [line for line in lines if not re.search(r"\byes yes yes +\d+ +\d+$", line)]
    return [f"pdffonts: {line}" for line in bad] or ([] if lines else ["pdffonts: no font at all"])


def _of_words(path: Path) -> list[str]:
    told = _told_by("pdftotext", str(path), "-").stdout
    if not told.strip():
        return ["pdftotext: no words"]
    return ["pdftotext: letters it can't read"] if "\ufffd" in told else []


def _of_access(content: bytes) -> list[str]:
    report = checker.validate_pdf_bytes(content, profile="PDF/UA-1", limits=LONG)
    return [f"PDF/UA: {failure.rule_id} {failure.message}" for failure in report.failures]


def _of_codes(document: pypdfium2.PdfDocument, codes: tuple[str, ...]) -> list[str]:
    """The codes of the first sheets are those of the first people."""
    read: list[str] = []
    for number in range(min(SHEETS_READ, len(document))):
        picture = document[number].render(scale=300 / 72, grayscale=True).to_pil()
        read += [code.text for code in zxingcpp.read_barcodes(picture)]
    missing = set(codes[: len(read)]) - set(read)
    is_short = len(read) < len(codes) and len(document) <= SHEETS_READ
    return [f"codes: {len(read)} read, {len(missing)} missing"] if missing or is_short or not read else []


def _told_by(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)


if __name__ == "__main__":
    sys.exit(main())
