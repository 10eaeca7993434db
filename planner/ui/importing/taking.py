"""The whole workshop for a plan, read on the window's thread a piece a turn: 100,000 people take 2 s."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from operator import attrgetter
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
from planner.store.document import Document
from planner.ui.workspace import Workspace

AT_ONCE = 1000
"""Records: some 10 ms."""


class Taken:
    """The records as they were read; put together in the thread that plans."""

    def __init__(
        self, agenda: Snapshot, found: dict[type[Record], list[Any]], shapes: list[ListShape]
    ) -> None:
        self._agenda = agenda
        self._found = found
        self.shapes = {shape.id: shape for shape in shapes}
        """Lists taken in before, by id."""

    @property
    def step(self) -> int:
        return self._agenda.step

    @cached_property
    def snapshot(self) -> Snapshot:
        found = self._found
        return replace(
            self._agenda,
            participants=tuple(sorted(found[Participant], key=attrgetter("sort_key", "id"))),
            absences=tuple(found[Absence]),
            tags=tuple(sorted(found[Tag], key=attrgetter("name", "id"))),
            taggings=tuple(found[Tagging]),
            fields=tuple(sorted(found[Field], key=attrgetter("position", "name", "id"))),
            answers=tuple(found[Answer]),
            check_ins=tuple(found[CheckIn]),
            former_people=tuple(found[FormerPerson]),
        )


def taken(workspace: Workspace) -> Iterator[Taken | None]:
    """As of one step, if none is done meanwhile; None after each piece on the way."""
    found: dict[type[Record], list[Any]] = {}
    for kind in (Participant, Absence, Tag, Tagging, Field, Answer, CheckIn, FormerPerson):
        found[kind] = []
        for piece in _pieces(workspace.document, kind):
            found[kind] += piece
            yield None
    yield Taken(workspace.snapshot, found, workspace.document.all(ListShape))


def _pieces(document: Document, kind: type[Record]) -> Iterator[list[Any]]:
    """By id."""
    last = ""
    while piece := document.select(kind, "WHERE id > ? ORDER BY id LIMIT ?", [last, AT_ONCE]):
        yield piece
        last = piece[-1].id
