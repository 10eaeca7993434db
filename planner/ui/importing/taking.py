"""The whole workshop for a plan, read on the window's thread a piece a turn: 100,000 people take 2 s."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from planner.domain.records import (
    Absence,
    Answer,
    CheckIn,
    Field,
    FormerPerson,
    ListShape,
    Participant,
    Record,
    Tag,
    Tagging,
)
from planner.domain.snapshot import Snapshot
from planner.domain.values import dataclass
from planner.store.document import Document
from planner.ui.workspace import Workspace

AT_ONCE = 1000
"""Records: some 10 ms."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    snapshot: Snapshot
    shapes: dict[str, ListShape]
    """Lists taken in before, by id."""


def taken(workspace: Workspace) -> Iterator[Taken | None]:
    """As of one step, if none is done meanwhile; None after each piece on the way."""
    found: dict[type[Record], list[Any]] = {}
    for kind in (Participant, Absence, Tag, Tagging, Field, Answer, CheckIn, FormerPerson):
        found[kind] = []
        for piece in _pieces(workspace.document, kind):
            found[kind] += piece
            yield None
    snapshot = replace(
        workspace.snapshot,
        participants=tuple(sorted(found[Participant], key=lambda person: (person.sort_key, person.id))),
        absences=tuple(found[Absence]),
        tags=tuple(sorted(found[Tag], key=lambda tag: (tag.name, tag.id))),
        taggings=tuple(found[Tagging]),
        fields=tuple(sorted(found[Field], key=lambda field: (field.position, field.name, field.id))),
        answers=tuple(found[Answer]),
        check_ins=tuple(found[CheckIn]),
        former_people=tuple(found[FormerPerson]),
    )
    yield Taken(snapshot=snapshot, shapes={shape.id: shape for shape in workspace.document.all(ListShape)})


def _pieces(document: Document, kind: type[Record]) -> Iterator[list[Any]]:
    """By id."""
    last = ""
    while piece := document.select(kind, "WHERE id > ? ORDER BY id LIMIT ?", [last, AT_ONCE]):
        yield piece
        last = piece[-1].id
