"""The search over everybody, drawn up a piece a turn and kept true while the workshop changes."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from planner.domain.desk import DeskPerson
from planner.domain.records import Day, FormerPerson, Participant
from planner.store import desk
from planner.store.journal import Changes
from planner.ui.workspace import Workspace

if TYPE_CHECKING:
    from planner.matching.desk import DeskIndex, Hit

AT_ONCE = 200
"""People a turn: 5 ms."""
FOUND_MISSING = 100
MANY = 500
"""Changed in one step: drawn up anew, in pieces."""


def is_sure(hits: "Sequence[Hit]") -> bool:
    """Whether it can be told that the first is meant: Enter may take it without a question."""
    from planner.matching.desk import sure  # noqa: PLC0415 - slow import

    return sure(hits) is not None


class Searching(QObject):
    """What is there can be searched from the first turn on."""

    grown = Signal()
    """There is more to find than before; at the end of drawing up."""

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._absent: tuple[str, list[str], frozenset[str]] | None = None
        """A day, and who is missing on it: reading 20,000 takes too long for a key."""
        self._index: DeskIndex | None = None
        self._coming: Iterator[DeskPerson] = iter(())
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._go_on)
        workspace.changed.connect(self._follow)
        self._begin()

    @property
    def is_ready(self) -> bool:
        return not self._turn.isActive()

    def find(self, text: str, *, most: int) -> "list[Hit]":
        return self._index.find(text, most=most) if self._index is not None else []

    def missing(self, day: Day | None, text: str) -> list[str]:
        """Who is expected and not here: all of them in the order of names, or the likest to `text` first."""
        wanted = day.id if day else ""
        if self._absent is None or self._absent[0] != wanted:
            found = desk.missing(self._workspace.document, wanted)
            self._absent = (wanted, found, frozenset(found))
        _, absent, among = self._absent
        if not text or self._index is None:
            return [] if text else absent
        return [hit.id for hit in self._index.find(text, most=FOUND_MISSING, among=among)]

    def finish(self) -> None:
        """At once: somebody waits for what is not drawn up yet."""
        while self._turn.isActive():
            self._go_on()

    def _begin(self) -> None:
        self._index = None
        self._coming = desk.desk_people(self._workspace.document, at_once=AT_ONCE)
        self._turn.start()

    def _go_on(self) -> None:
        if self._index is None:
            from planner.matching.desk import DeskIndex  # noqa: PLC0415 - slow import

            self._index = DeskIndex()
            return
        some = list(islice(self._coming, AT_ONCE))
        self._index.put_all(some)
        if len(some) < AT_ONCE:
            self._turn.stop()
            self._index.warm_up()
            self.grown.emit()
            import planner.operations.walk_ins  # noqa: F401, PLC0415 - slow import: needed with the first walk-in

    def _follow(self, changes: Changes) -> None:
        self._absent = None
        touched = {
            person
            for of in (changes.inserted, changes.updated)
            for person in of.get(Participant, frozenset())
        }
        gone = changes.removed.get(Participant, frozenset())
        is_merged = any(FormerPerson in of for of in (changes.inserted, changes.updated, changes.removed))
        if is_merged or len(touched) + len(gone) > MANY:
            self._begin()
            return
        if self._index is None:
            return
        for person in gone:
            self._index.remove(person)
        if touched:
            self._index.put_all(desk.desk_people_of(self._workspace.document, touched))
