"""Taking in a list of participants, sessions or rooms, as one step."""

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import replace
from itertools import groupby, islice

from planner.domain import rules
from planner.domain.records import ListShape, Participant, Record
from planner.importing.header_words import ListKind
from planner.importing.lists.plan import ImportPlan
from planner.importing.tables.table import Cancelled, IsCancelled, Progress, ignore, never
from planner.store import lists
from planner.store.document import Document
from planner.store.edit import Edit

_AT_ONCE = 5000


def import_list(
    document: Document,
    plan: ImportPlan,
    *,
    shape: ListShape | None = None,
    progress: Progress = ignore,
    is_cancelled: IsCancelled = never,
) -> None:
    """Writes what was planned on a snapshot of this very document, and remembers the shape of the list.

    Raises Cancelled, and then nothing was written.
    """
    done = 0
    news = _news(document, plan, shape)
    with _step(document, plan) as edit:
        for kind, identity in plan.removals:
            edit.remove(kind, identity)
        for part in _parts(plan.records):
            if is_cancelled():
                raise Cancelled
            progress(done, len(plan.records))
            edit.put_all(part)
            done += len(part)
        progress(done, len(plan.records))
        edit.put_all(news)


def _news(document: Document, plan: ImportPlan, shape: ListShape | None) -> list[ListShape]:
    """The shape, unless all that is new of it is the file's name and there is nothing else to write."""
    if shape is None:
        return []
    known = lists.shape(document, shape.id)
    is_known = known is not None and replace(known, name=shape.name) == shape
    return [] if is_known and not (plan.records or plan.removals) else [shape]


def _step(document: Document, plan: ImportPlan) -> AbstractContextManager[Edit]:
    match plan.kind:
        case ListKind.PARTICIPANTS:
            return document.edit("import_participants", about=plan.name)
        case ListKind.SESSIONS:
            return document.edit("import_sessions", about=plan.name)
        case ListKind.ROOMS:
            return document.edit("import_rooms", about=plan.name)


def _parts(records: Iterable[Record]) -> Iterator[list[Record]]:
    """Each of one kind. People, who may be many, were cleaned column by column when the plan was made."""
    for kind, alike in groupby(records, key=type):
        while part := list(islice(alike, _AT_ONCE)):
            yield part if kind is Participant else [rules.checked(record) for record in part]
