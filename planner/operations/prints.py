"""What every print has in common, in the window and on the command line: for whom, on what, noted how."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from planner.domain.records import Paper, Participant
from planner.domain.refusal import Refused
from planner.domain.standing import WITHOUT_BADGE
from planner.store.document import Document
from planner.store.errors import StoreError
from planner.store.holders import Holder

P = TypeVar("P", Participant, Holder)
USUAL_STOCK = "5395"
_LETTER_ZONES = ("America/", "US/", "Canada/", "Pacific/Honolulu", "Asia/Manila")


def who_come(people: Iterable[P]) -> list[P]:
    """Those who get a badge when all do."""
    return [person for person in people if person.status not in WITHOUT_BADGE]


def usual_paper(timezone: str) -> str:
    """What lies in the printers of most who live in that zone."""
    return "Letter" if timezone.startswith(_LETTER_ZONES) else "A4"


def wall_clock(now: datetime, timezone: str) -> datetime:
    """`now`, which knows its zone, as a clock on the event's wall shows it."""
    from zoneinfo import ZoneInfo  # noqa: PLC0415 - slow import

    return now.astimezone(ZoneInfo(timezone)).replace(tzinfo=None)


def note_print(document: Document, paper: Paper, items: Sequence[str]) -> bool:
    """Whether the file could note it; a file that can't be changed prints all the same."""
    try:
        document.log_print(paper, items)
    except StoreError as error:
        if error.code != "read_only":
            raise
        return False
    return True


def check_target(path: Path, *, workshop: Path | None) -> None:
    """Asked before a file is written: not over the workshop, a folder, a printer port."""
    if workshop is not None and path.exists() and workshop.exists() and path.samefile(workshop):
        raise Refused("output_is_workshop", path=path)
    if path.exists() and not path.is_file():
        raise Refused("output_is_no_file", path=path)
    if not path.parent.is_dir():
        raise Refused("no_output_folder", path=path.parent)


def write_file(path: Path, content: bytes) -> None:
    """Under another name first, so that a full disk never leaves half a file; where a link leads to."""
    from planner.store.whole_file import appearing  # noqa: PLC0415 - slow import

    with appearing(path.resolve()) as draft:
        draft.write_bytes(content)
