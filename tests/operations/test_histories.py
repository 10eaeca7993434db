"""Random histories of verbs: undo all is the start, redo all is the end, also across reopening."""

import random
import shutil
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from planner.domain.records import Record
from planner.domain.refusal import Refused
from planner.store.document import Document
from tests.operations.verbs import VERBS, Pick
from tests.operations.workshop import EVENT, MORNING, fill, tables

State = dict[str, list[Record]]


class Histories(RuleBasedStateMachine):
    """Beside the document, what its tables held after every step that stands, and after those taken back."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.ids = random.Random(1)
        self.document = Document.create(
            self.folder / "history.workshop", event=EVENT, desk="Desk 1", clock=lambda: MORNING, ids=self.ids
        )
        self.done = [tables(self.document)]
        self.undone: list[State] = []

    @initialize(full=st.booleans())
    def begin(self, *, full: bool) -> None:
        if full:
            fill(self.document)
            self.take_back_everything()
            self.bring_back_everything()

    @rule(name=st.sampled_from(sorted(VERBS)), source=st.randoms(use_true_random=False))
    def do(self, name: str, source: random.Random) -> None:
        step = self.document.last_step
        try:
            VERBS[name](self.document, Pick(self.document, source.choice))
        except (Refused, IndexError):
            assert self.document.last_step == step
        if self.document.last_step > step:
            self.done.append(tables(self.document))
            self.undone.clear()

    @rule()
    def undo(self) -> None:
        step = self.document.undo()
        assert (step is None) == (len(self.done) == 1)
        if step:
            self.undone.append(self.done.pop())

    @rule()
    def redo(self) -> None:
        step = self.document.redo()
        assert (step is None) == (not self.undone)
        if step:
            self.done.append(self.undone.pop())

    @rule()
    def reopen(self) -> None:
        self.document.close()
        self.document = Document.open(
            self.folder / "history.workshop", desk="Desk 2", clock=lambda: MORNING, ids=self.ids
        )

    @invariant()
    def tables_are_as_remembered(self) -> None:
        assert tables(self.document) == self.done[-1]

    def teardown(self) -> None:
        end = tables(self.document)
        while self.document.undo():
            pass
        assert tables(self.document) == self.done[0]
        for _ in self.done[1:]:
            self.document.redo()
        assert tables(self.document) == end
        self.document.close()
        shutil.rmtree(self.folder)

    def take_back_everything(self) -> None:
        self.done = self.done[:1]
        while self.document.undo():
            self.undone.append(tables(self.document))
        assert self.undone[-1] == self.done[0]

    def bring_back_everything(self) -> None:
        self.undone.clear()
        while self.document.redo():
            self.done.append(tables(self.document))


TestHistories = Histories.TestCase
TestHistories.settings = settings(
    max_examples=25,
    stateful_step_count=20,
    suppress_health_check=[HealthCheck.too_slow],
)
