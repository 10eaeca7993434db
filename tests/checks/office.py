"""Lets LibreOffice open our Word documents and workbooks.

Run: python -m tests.checks.office FOLDER
For the sample, a workshop with every difficulty and the published schedules in tests/data: `openxml-audit`
finds the DOCX and the XLSX valid by the schemas of Open XML; LibreOffice opens both and saves them again, and
what it understood holds every heading, cell and page size that we wrote; it makes PDFs of them, in which
`pdftotext` finds every title, time and room. The documents, the PDFs and a picture of each page (of long ones
the first) stay in FOLDER, which must be new, to be looked at. Needs LibreOffice, Debian's poppler-utils and
the package's development requirements. Ends with 1 where something is missing or not right.
"""

import io
import shutil
import subprocess
import sys
import unicodedata
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx
import python_calamine
from openxml_audit import OpenXmlValidator

from planner.domain.snapshot import Snapshot
from planner.domain.times import clock
from planner.domain.values import dataclass
from planner.exporting.sharing import SharedSlot, shared_agenda
from planner.wording.directions import has_right_to_left
from planner.wording.papers import time_span, whole_venue
from tests.checks.schedules import agendas
from tests.exporting.workshop import WORDS, all_columns, exported

PROGRAMS = ("soffice", "pdftotext", "pdftoppm")
MOST_PAGES = 6
"""In pictures."""
ENOUGH = 120
"""Signs of a title to look for on a page: a sheet cuts what does not go into the tallest row."""


@dataclass(frozen=True, slots=True)
class Job:
    name: str
    snapshot: Snapshot
    folder: Path

    def path(self, form: str, suffix: str = "") -> Path:
        return self.folder / f"{self.name}-{form}{suffix or '.' + form.rpartition('-')[2]}"


FORMS = ("docx", "agenda-xlsx", "participants-xlsx")


def main() -> int:
    folder = Path(sys.argv[1]).resolve()
    folder.mkdir(parents=True)
    missing = [program for program in PROGRAMS if shutil.which(program) is None]
    if missing:
        print(f"missing: {', '.join(missing)}; see above in this script how to install them")
        return 1
    jobs = [Job(name, snapshot, folder) for name, snapshot in agendas(folder, [])]
    for job in jobs:
        write(job)
    convert(folder, "pdf", [job.path(form) for job in jobs for form in FORMS], folder)
    saved = folder / "saved"
    convert(folder, "docx", [job.path("docx") for job in jobs], saved)
    convert(folder, "xlsx", [job.path(form) for job in jobs for form in FORMS[1:]], saved)
    faults = [fault for job in jobs for fault in faults_of(job, saved)]
    print(*faults, f"{len(faults)} faults" if faults else "no faults", sep="\n")
    return 1 if faults else 0


def write(job: Job) -> None:
    for form in FORMS:
        chosen = {"choices": all_columns(job.snapshot)} if form.startswith("participants") else {}
        job.path(form).write_bytes(exported(job.snapshot, form, **chosen))


def convert(folder: Path, to: str, paths: list[Path], target: Path) -> None:
    """With a profile of its own: somebody's open LibreOffice would take the work and say nothing."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", to, "--outdir", str(target)]
    subprocess.run([*command, *map(str, paths)], check=True, capture_output=True, timeout=900)


def faults_of(job: Job, saved: Path) -> Iterator[str]:
    found = [*whole(job), *same_document(job, saved), *same_sheets(job, saved), *on_pages(job)]
    for form in FORMS:
        draw(job, form)
    slots = len(shared_agenda(job.snapshot).slots)
    print(f"{job.name}: {slots} sessions in a document and a workbook, {len(found)} faults")
    yield from (f"{job.name}: {fault}" for fault in found)


def whole(job: Job) -> Iterator[str]:
    validator = OpenXmlValidator()
    for form in FORMS:
        for error in validator.validate(job.path(form)).errors:
            yield f"{form} is not valid: {error.part_uri} {error.path} {error.description}"
        with zipfile.ZipFile(job.path(form)) as package:
            if package.testzip():
                yield f"{form} is a damaged zip file"


def same_document(job: Job, saved: Path) -> Iterator[str]:
    ours, theirs = document_of(job.path("docx")), document_of(saved / job.path("docx").name)
    for what, value in ours.items():
        if value != theirs[what]:
            yield f"LibreOffice understood other {what}:\n  {value}\n  {theirs[what]}"
    told = [cell for table in ours["tables"] for row in table[1:] for cell in row]
    wanted = [cell for slot in slots_of(job) for cell in (span_of(slot), slot.session.title, room_of(slot))]
    if [cell.split("\n")[0] for cell in told] != wanted:
        yield "the tables of the document are not the agenda"


def document_of(path: Path) -> dict[str, Any]:
    document = docx.Document(str(path))
    section = document.sections[0]
    return {
        "headings": [
            (paragraph.style.name, bare(paragraph.text))
            for paragraph in document.paragraphs
            if paragraph.style
            and paragraph.text
            and (paragraph.style.name or "").startswith(("Head", "Title"))
        ],
        "paragraphs": [bare(paragraph.text) for paragraph in document.paragraphs],
        "tables": [
            [[bare(cell.text) for cell in row.cells] for row in table.rows] for table in document.tables
        ],
        "page": (round((section.page_width or 0) / 12700), round((section.page_height or 0) / 12700)),
        "header": [bare(paragraph.text) for paragraph in section.header.paragraphs],
        "properties": (document.core_properties.title, document.core_properties.author),
    }


def same_sheets(job: Job, saved: Path) -> Iterator[str]:
    for form in FORMS[1:]:
        ours, theirs = sheets_of(job.path(form)), sheets_of(saved / job.path(form).name)
        for name, rows in ours.items():
            if rows != theirs.get(name):
                yield f"LibreOffice understood another sheet {name!r} of {form}"


def sheets_of(path: Path) -> dict[str, list[list[Any]]]:
    book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(path.read_bytes()))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def on_pages(job: Job) -> Iterator[str]:
    for form in FORMS[:2]:
        text = folded(text_of(job.path(form, ".pdf")))
        for slot in slots_of(job):
            times = (span_of(slot),) if form == "docx" else (clock(slot.start), clock(slot.end))
            for wanted in (slot.session.title, *times, room_of(slot)):
                words = wanted.split() if has_right_to_left(wanted) else [wanted]
                if not all(folded(word)[:ENOUGH] in text for word in words):
                    yield f"not on the pages of {form}: {wanted[:ENOUGH]}"


def text_of(path: Path) -> str:
    """In the order in which it was written: a cell is in one piece, words from the right in reverse."""
    command = ["pdftotext", "-raw", str(path), "-"]
    return subprocess.run(command, check=True, capture_output=True).stdout.decode()


def folded(text: str) -> str:
    """Letters, digits and punctuation, of compatible forms one: a PDF has pictures for emoji, no blanks."""
    kept = (sign for sign in unicodedata.normalize("NFKC", text) if unicodedata.category(sign)[0] in "LNP")
    return "".join(kept)


def bare(text: str) -> str:
    return text.strip("\n")


def slots_of(job: Job) -> tuple[SharedSlot, ...]:
    return shared_agenda(job.snapshot).slots


def span_of(slot: SharedSlot) -> str:
    return time_span(slot.start, slot.end, WORDS)


def room_of(slot: SharedSlot) -> str:
    return slot.room.name if slot.room else whole_venue(WORDS)


def draw(job: Job, form: str) -> None:
    pages = job.path(form, ".pdf")
    drawing = ["pdftoppm", "-r", "60", "-png", "-l", str(MOST_PAGES)]
    subprocess.run([*drawing, str(pages), str(pages.with_suffix(""))], check=True)


if __name__ == "__main__":
    sys.exit(main())
