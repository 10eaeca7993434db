"""What comes of a file, in a few lines: its refusal; or what an import would do, and all it says of it."""

import gettext
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from planner.domain.records import Participant, Record, Room, Session, Slot
from planner.domain.times import clock
from planner.importing.lists.columns import guess, guess_kind
from planner.importing.lists.plan import ImportPlan
from planner.importing.lists.planning import plan_list
from planner.importing.outcomes import Fate
from planner.importing.problem import Problem
from planner.importing.tables.reading import read_table
from planner.importing.unreadable import Unreadable
from planner.store import snapshot
from planner.store.document import Document
from planner.wording.problems import problem_sentence, unreadable_sentence

WORDS = gettext.NullTranslations()
_FIELDS = (
    "given_name", "family_name", "badge_name", "email", "phone", "organisation", "city", "status", "diet",
    "arrival", "departure", "notes",
)  # fmt: skip
_SHOWN = 3
_LONGEST = 60


class Nasty(NamedTuple):
    name: str
    content: bytes | Callable[[Path], None]
    """Of the file, or what writes it."""
    comes: tuple[str, ...]
    file: str = "list.csv"


def report(document: Document, path: Path) -> tuple[str, ...]:
    try:
        table = read_table(path)
        taken = snapshot.take(document)
        mapping = guess(table, guess_kind(table), own=taken.fields)
        return tuple(_told(plan_list(table, taken, mapping, document.new_id)))
    except Unreadable as error:
        return (unreadable_sentence(error.code, error.values, WORDS),)


def _told(plan: ImportPlan) -> Iterator[str]:
    fates = Counter(outcome.fate for outcome in plan.outcomes)
    counted = ", ".join(f"{fates[fate]} {fate}" for fate in Fate if fates[fate])
    yield f"{plan.kind}: {counted}"
    shown = [record for record in plan.records if isinstance(record, Participant | Session | Room | Slot)]
    yield from _few(map(_line, shown))
    if plan.unused:
        yield "unused: " + ", ".join(_visible(header) for header in plan.unused[:_SHOWN])
    yield from _few(map(_remark, (*plan.problems, *plan.notes)))


def _few(lines: Iterable[str]) -> Iterator[str]:
    told = list(lines)
    yield from told[:_SHOWN]
    if len(told) > _SHOWN:
        yield f"... {len(told) - _SHOWN} more"


def _line(record: Record) -> str:
    match record:
        case Participant():
            cells = [getattr(record, field) for field in _FIELDS]
            cells = [cell for cell in cells if cell and cell != "registered"]
        case Session():
            cells = [record.title, record.minutes]
        case Slot():
            cells = ["at", clock(record.start)]
        case Room():
            cells = [record.name, record.capacity]
        case _:
            cells = []
    return " | ".join(_visible(str(cell)) for cell in cells)


def _remark(problem: Problem) -> str:
    sentence = _visible(problem_sentence(problem, WORDS), most=200)
    return sentence if problem.row is None else f"{problem.row}: {sentence}"


def _visible(text: str, *, most: int = _LONGEST) -> str:
    """Long ones by their length, and what can't be seen as an escape."""
    cut = text if len(text) <= most else f"{text[:20]}…({len(text)})"
    return "".join(one if one.isprintable() else one.encode("unicode_escape").decode() for one in cut)
