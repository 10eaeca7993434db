"""Random histories: undo all is the start, redo all is the end, at any point and across reopening."""

import dataclasses
import os
import random
import shutil
import tempfile
from datetime import date, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from planner.domain.records import DESIGN_ID, EVENT_ID, RECORDS, BadgeDesign, Event, Record, Tag
from planner.store.document import Document
from planner.store.tables import record_named, table_of, tables
from tests.build import WORKSHOP, a_document, content, reopened

TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=4)
ROWS = [f"R0W000000{number}" for number in range(4)]
DOCUMENT = a_document()
ONLY = {Event: EVENT_ID, BadgeDesign: DESIGN_ID}
"""Of these the file holds one."""
REFERENCES: dict[type[Record], dict[str, type[Record]]] = {
    table.record: {
        row[3]: record_named(row[2])
        for row in DOCUMENT.connection.execute(f"PRAGMA foreign_key_list({table.quoted})")
        if row[2] != "picture"
    }
    for table in tables()
}


def value_of(kind: Any) -> st.SearchStrategy[Any]:
    return {
        str: TEXTS,
        int: st.integers(-3, 3),
        bool: st.booleans(),
        date: st.integers(0, 3).map(lambda days: date(2016, 5, 26) + timedelta(days)),
        datetime: st.integers(0, 3).map(lambda minutes: datetime(2016, 5, 26) + timedelta(minutes=minutes)),
    }[kind]


@st.composite
def a_record(draw: st.DrawFn, document: Document) -> Record | None:
    """Of any kind, with references to what is there; None where something needed is not."""
    record: Any = draw(st.sampled_from(RECORDS))
    values: dict[str, Any] = {"id": ONLY.get(record) or draw(st.sampled_from(ROWS))}
    decoders = dict(table_of(record).decoders)
    for position, field in enumerate(dataclasses.fields(record)[1:], start=1):
        optional = "None" in str(field.type)
        if field.name in REFERENCES[record]:
            ids = [other.id for other in document.all(REFERENCES[record][field.name])]
            choices = [*ids, *([None] if optional else [])]
            if not choices:
                return None
            values[field.name] = draw(st.sampled_from(choices))
        elif isinstance(field.type, type) and issubclass(field.type, StrEnum):
            values[field.name] = draw(st.sampled_from(list(field.type)))
        elif field.name == "logo":
            values[field.name] = None
        else:
            kind = plain(field.type)
            assert (position in decoders) == (kind not in (str, int))
            strategy = value_of(kind)
            values[field.name] = draw(st.none() | strategy if optional else strategy)
    return record(**values)  # type: ignore[no-any-return] # third-party type: any of twenty records


def plain(kind: Any) -> Any:
    for candidate in getattr(kind, "__args__", (kind,)):
        if candidate is not type(None):
            return getattr(candidate, "__supertype__", candidate)
    return kind


class History(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.path = self.folder / "w.workshop"
        self.document = a_document(path=self.path, ids=random.Random(1))
        self.states = [content(self.document)]
        self.at = 0
        self.noted = 0

    @initialize(full=st.booleans())
    def start_with_a_workshop(self, full: bool) -> None:
        if full:
            with self.document.edit("start") as edit:
                for record in WORKSHOP:
                    edit.put(record)
            self.note()

    def note(self) -> None:
        state = content(self.document)
        if self.document.last_step > self.noted:
            self.states = [*self.states[: self.at + 1], state]
            self.at += 1
        else:
            assert state == self.states[self.at]

    @rule(data=st.data(), many=st.integers(1, 4))
    def edit(self, data: st.DataObject, many: int) -> None:
        self.noted = self.document.last_step
        with self.document.edit("edit") as edit:
            for _ in range(many):
                if data.draw(st.booleans()):
                    record = data.draw(a_record(self.document))
                    if record is not None:
                        edit.put(record)
                else:
                    kind = data.draw(st.sampled_from([kind for kind in RECORDS if kind is not Event]))
                    found = [record.id for record in self.document.all(kind)]
                    edit.remove_all(kind, data.draw(st.lists(st.sampled_from([*found, "none"]), max_size=3)))
        self.note()

    @rule()
    def edit_to_no_effect(self) -> None:
        self.noted = self.document.last_step
        with self.document.edit("edit") as edit:
            edit.put(Tag(id="BRIEF", name="x"))
            edit.remove(Tag, "BRIEF")
        self.note()

    @rule()
    def undo(self) -> None:
        undone = self.document.undo()
        assert (undone is None) == (self.at == 0)
        self.at = max(0, self.at - 1)
        assert content(self.document) == self.states[self.at]

    @rule()
    def redo(self) -> None:
        redone = self.document.redo()
        assert (redone is None) == (self.at == len(self.states) - 1)
        self.at = min(len(self.states) - 1, self.at + 1)
        assert content(self.document) == self.states[self.at]

    @rule()
    def reopen(self) -> None:
        self.document.close()
        self.document = reopened(self.path)
        assert content(self.document) == self.states[self.at]

    @rule()
    @precondition(lambda self: len(self.states) > 2)
    def undo_all_and_redo_all(self) -> None:
        while self.document.undo():
            pass
        assert content(self.document) == self.states[0]
        self.reopen_at(0)
        while self.document.redo():
            pass
        assert content(self.document) == self.states[-1]
        self.reopen_at(len(self.states) - 1)

    def reopen_at(self, at: int) -> None:
        self.at = at
        self.reopen()

    def teardown(self) -> None:
        self.undo_all_and_redo_all()
        self.document.close()
        shutil.rmtree(self.folder)


TestHistory = History.TestCase
TestHistory.settings = settings(
    max_examples=int(os.environ.get("PLANNER_HISTORIES", "8")),
    stateful_step_count=15,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
