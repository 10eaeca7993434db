"""What a list or an agenda would do, as a value to look at: the plan, and which of its rows belong where."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from planner.domain.records import Participant
from planner.domain.snapshot import Snapshot
from planner.domain.values import dataclass
from planner.importing.agendas import Agenda, EntryTexts
from planner.importing.draft import FieldChange
from planner.importing.edited.book import EditedAgenda
from planner.importing.header_words import ListKind
from planner.importing.lists.columns import Mapping as Columns
from planner.importing.lists.columns import Told
from planner.importing.lists.meanings import Meaning
from planner.importing.lists.plan import Decisions, ImportPlan
from planner.importing.outcomes import Fate, Outcome
from planner.importing.problem import Problem
from planner.importing.schedule.plan import AgendaPlan
from planner.importing.tables.table import Table
from planner.importing.unreadable import Unreadable

ALL = ""
PROBLEMS = "problems"
MISSING = "missing"
LIKE = "like"
"""Somebody new who looks like somebody of the workshop; counted only after the preview is there."""
SHOWN = (
    ALL, Fate.NEW, LIKE, Fate.CHANGED, Fate.REMOVED, Fate.SAME, Fate.REPEATED, Fate.LEFT_OUT, PROBLEMS,
    MISSING,
)  # fmt: skip
"""What rows can be chosen by; those that can't be taken in are left out too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a list comes from: a file, or a text from the clipboard."""

    name: str
    path: Path | None = None
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """All that somebody has said about a list."""

    kind: ListKind | None = None
    """None: guessed."""
    told: Told
    decisions: Decisions


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """`plan` is None where no column holds what a row is called; `trouble` says so then."""

    table: Table
    asked: Asked
    mapping: Columns
    meanings: Sequence[Meaning]
    snapshot: Snapshot
    plan: ImportPlan | None
    trouble: Unreadable | None = None
    rows: Mapping[str, Sequence[int]]
    """By what is `SHOWN`, places in `plan.outcomes`."""
    changes: Mapping[int, Sequence[FieldChange]]
    """By the number of a row."""
    problems: Mapping[int, Sequence[Problem]]
    people: Mapping[str, Participant]
    """Those there are and those the list adds, as they would be."""
    first_rows: Mapping[str, int]
    """By id, the number of the first row about it."""
    places: Mapping[int, int]
    """By the number of a row, where it stands in the table."""

    @property
    def kind(self) -> ListKind:
        return self.mapping.kind

    @property
    def page(self) -> str:
        """Where what is taken in can be seen."""
        return str(self.kind)

    @property
    def name(self) -> str:
        return self.table.name

    @property
    def outcomes(self) -> Sequence[Outcome]:
        return self.plan.outcomes if self.plan else ()

    @property
    def missing(self) -> Sequence[str]:
        return self.plan.missing if self.plan else ()

    @property
    def would_write(self) -> bool:
        return self.plan is not None and bool(self.plan.records or self.plan.removals)

    def count(self, shown: str) -> int:
        return len(self.missing) if shown == MISSING else len(self.rows.get(shown, ()))

    def cells(self, row: int) -> Sequence[tuple[int, str, str]]:
        """Column, header and text of what is filled in."""
        place = self.places.get(row)
        if place is None:
            return ()
        cells = zip(self.table.headers, self.table.rows[place], strict=True)
        return [(at, header, cell) for at, (header, cell) in enumerate(cells) if cell.strip()]


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaFile:
    """An agenda as it was read."""

    name: str
    agenda: Agenda


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaPreview:
    """As `Preview`, for an agenda: a row is one of its entries."""

    file: AgendaFile
    asked: Asked
    snapshot: Snapshot
    plan: AgendaPlan
    rows: Mapping[str, Sequence[int]]
    changes: Mapping[int, Sequence[FieldChange]]
    problems: Mapping[int, Sequence[Problem]]
    entries: Mapping[int, EntryTexts]
    """What stands in it, by the number of a row."""
    kind: ListKind = ListKind.SESSIONS
    page: str = "agenda"
    missing: Sequence[str] = ()
    trouble: None = None

    @property
    def name(self) -> str:
        return self.file.name

    @property
    def is_edited(self) -> bool:
        """Its rows are differences from what was written, and not entries."""
        return isinstance(self.file.agenda, EditedAgenda)

    @property
    def outcomes(self) -> Sequence[Outcome]:
        return self.plan.outcomes

    @property
    def would_write(self) -> bool:
        return bool(self.plan.records or self.plan.removals or self.plan.spare_days)

    def count(self, shown: str) -> int:
        return len(self.rows.get(shown, ()))


Shown = Preview | AgendaPreview
Opened = Table | AgendaFile
"""What was read."""
