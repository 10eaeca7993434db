"""The open workshop as every part of the window sees it.

Views ask it for values and follow `changed`; whoever wants something done gives it a verb to `run`.
"""

from collections.abc import Callable, Sequence
from typing import Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QObject, Signal

from planner.domain.agenda import Agenda
from planner.domain.conflicts import Conflict, find_conflicts
from planner.domain.records import Paper
from planner.domain.refusal import Refused
from planner.domain.snapshot import Snapshot
from planner.domain.values import dataclass
from planner.language import Words
from planner.operations import prints
from planner.store import snapshot
from planner.store.document import Document
from planner.store.errors import StoreError
from planner.store.journal import Changes, Step
from planner.ui.notice import Notice, Tone
from planner.ui.setting import Setting
from planner.wording import refusals

P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a line, a button or a search result leads: a page, and what to show on it."""

    page: str
    record: str = ""
    """An id of what the page shows: a participant, a session, a room, a slot, a step."""
    view: str = ""
    """A view of the page, by its name ("without-group"): most often a filter."""


class Workspace(QObject):
    changed = Signal(object)
    """`Changes`, after every step, undo and redo."""
    noticed = Signal(object)
    """A `Notice` for the banner."""
    failed = Signal(object)
    """A `StoreError` that came up while working; the window knows the ways on."""
    printed = Signal()
    """Something went to paper; what has changed since is counted from now."""
    visited = Signal(object)
    """A `Place` somebody wants to see."""

    def __init__(self, document: Document, setting: Setting) -> None:
        super().__init__()
        self.document = document
        self.setting = setting
        self._snapshot: Snapshot | None = None
        self._agenda: Agenda | None = None
        self._conflicts: tuple[Conflict, ...] | None = None
        self._is_closed = False
        document.observers.append(self._follow)

    @property
    def words(self) -> Words:
        return self.setting.words

    @property
    def snapshot(self) -> Snapshot:
        """As of the last step: the whole agenda, but of the people only those with a part in it.

        Cheap to ask for again. Pages over all people read ids and pages of records instead.
        """
        if self._snapshot is None:
            self._snapshot = snapshot.take_agenda(self.document)
        return self._snapshot

    @property
    def agenda(self) -> Agenda:
        if self._agenda is None:
            self._agenda = Agenda.of(self.snapshot)
        return self._agenda

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        if self._conflicts is None:
            self._conflicts = find_conflicts(self.agenda)
        return self._conflicts

    @property
    def open_conflicts(self) -> tuple[Conflict, ...]:
        """Those nobody has accepted."""
        return tuple(conflict for conflict in self.conflicts if conflict.accepted is None)

    def run(
        self, verb: Callable[Concatenate[Document, P], T], /, *arguments: P.args, **named: P.kwargs
    ) -> T | None:
        """Do it as one step. None, and a sentence in the banner, where it can't be done.

        A field that loses the keys because its page goes may still write; after the end nothing is done.
        """
        if self._is_closed:
            return None
        try:
            return verb(self.document, *arguments, **named)
        except Refused as refused:
            self.tell(refusals.refusal(refused.code, refused.values, self.words), tone=Tone.CARE)
        except StoreError as error:
            self.failed.emit(error)
        return None

    def has_written(self, write: Callable[[], object]) -> bool:
        """Whether other files than the document could be written; else a sentence says why not."""
        try:
            write()
        except Refused as refused:
            self.tell(refusals.refusal(refused.code, refused.values, self.words), tone=Tone.CARE)
            return False
        except StoreError as error:
            self.tell(refusals.trouble(error.code, error.values, self.words), tone=Tone.TROUBLE)
            return False
        return True

    def undo(self) -> Step | None:
        return self.run(Document.undo)

    def redo(self) -> Step | None:
        return self.run(Document.redo)

    @property
    def is_closed(self) -> bool:
        """What comes from a printer may come so late."""
        return self._is_closed

    def note_print(
        self, paper: Paper, items: Sequence[str], *, reason: str = "", choices: str = "{}"
    ) -> None:
        """Not a step; a file that can't be changed, or is closed meanwhile, goes without the note."""
        if self._is_closed:
            return
        try:
            prints.note_print(self.document, paper, items, reason=reason, choices=choices)
        except StoreError as error:
            self.failed.emit(error)
        self._snapshot = self._agenda = self._conflicts = None
        self.printed.emit()

    def tell(self, text: str, *, tone: Tone = Tone.FINE) -> None:
        self.noticed.emit(Notice(text, tone))

    def visit(self, page: str, record: str = "", *, view: str = "") -> None:
        self.visited.emit(Place(page, record, view))

    def close(self) -> None:
        self._is_closed = True
        self.document.observers.remove(self._follow)
        self.document.close()

    def _follow(self, changes: Changes) -> None:
        self._snapshot = self._agenda = self._conflicts = None
        self.changed.emit(changes)
