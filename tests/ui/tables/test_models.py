import random
from dataclasses import replace

import pytest
from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from planner.domain.names import sort_key
from planner.domain.records import Participant
from planner.operations import participants
from planner.store.document import Document
from planner.store.queries import Query
from planner.ui.models import differences
from planner.ui.models.lookups import AT_ONCE, PeopleLookup
from planner.ui.models.people import PEOPLE
from planner.ui.models.records_model import PAGE, RecordsModel
from planner.ui.workspace import Workspace

NO_PARENT = QModelIndex()


class Letters(QAbstractListModel):
    def __init__(self, ids: list[str]) -> None:
        super().__init__()
        self.ids = ids

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = NO_PARENT) -> int:  # noqa: N802 - Qt signature
        return 0 if parent.isValid() else len(self.ids)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        return self.ids[index.row()] if index.isValid() and role == Qt.ItemDataRole.DisplayRole else None

    def take(self, ids: list[str]) -> None:
        self.ids = ids


@pytest.mark.parametrize("seed", range(12))
def test_a_list_becomes_another_and_every_row_known_before_stays_known(seed: int, qapp: object) -> None:  # noqa: ARG001 - Qt signature
    source = random.Random(seed)
    old = [str(number) for number in range(30)]
    new = [each for each in old if source.random() > 0.2]
    moved = new.pop(source.randrange(len(new)))
    new.insert(source.randrange(len(new)), moved)
    for number in range(source.randrange(6)):
        new.insert(source.randrange(len(new)), f"new {number}")
    model = Letters(list(old))
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning, model)
    known = {each: QPersistentModelIndex(model.index(old.index(each))) for each in old}
    assert differences.apply(model, old, new, model.take)
    assert model.ids == new
    assert {each: index.row() for each, index in known.items()} == {
        each: new.index(each) if each in new else -1 for each in old
    }


def test_a_list_in_quite_another_order_is_begun_anew(qapp: object) -> None:  # noqa: ARG001 - Qt signature
    model = Letters(list("abcdef"))
    assert not differences.apply(model, list("abcdef"), list("fedcba"), model.take)
    assert model.ids == list("abcdef")


def people(many: int) -> list[Participant]:
    return [
        Participant(
            id=f"P{number:05}", given_name=f"Ñame {number:05}", sort_key=sort_key(f"Ñame {number:05}", "")
        )
        for number in range(many)
    ]


def filled(document: Document, many: int) -> None:
    for person in people(many):
        participants.add_participant(document, person)


def test_only_what_is_looked_at_is_read(empty: Workspace) -> None:
    filled(empty.document, 3 * PAGE)
    model = RecordsModel(empty, PEOPLE, PeopleLookup(empty.document))
    asked: list[str] = []
    empty.document.connection.set_trace_callback(asked.append)
    assert model.rowCount() == 3 * PAGE
    for row in range(0, 3 * PAGE, 7):
        assert model.flags(model.index(row, 0)) & Qt.ItemFlag.ItemIsSelectable
    assert asked == []
    assert model.index(2 * PAGE, 0).data() == f"Ñame {2 * PAGE:05}"
    pages = [line for line in asked if 'FROM "participant"' in line]
    empty.document.connection.set_trace_callback(None)
    assert len(pages) == 1


def test_a_longer_search_is_one_within_what_was_found(empty: Workspace) -> None:
    filled(empty.document, 30)
    model = RecordsModel(empty, PEOPLE, PeopleLookup(empty.document))
    counts = []
    for search in ("n", "name 0001", "name 00012", "name 0001", ""):
        model.ask(replace(model.query, search=search))
        counts.append(model.rowCount())
    assert counts == [30, 11, 1, 11, 30]


def test_what_people_are_found_by_follows_every_step(empty: Workspace) -> None:
    lookup = PeopleLookup(empty.document)
    empty.document.observers.append(lookup.heed)
    assert lookup.texts() == {}
    first, second = people(2)
    participants.add_participant(empty.document, first)
    participants.add_participant(empty.document, replace(second, email="odd"))
    assert lookup.troubled() == {second.id}
    participants.change_participant(empty.document, replace(first, city="Łódź"))
    assert "lodz" in lookup.texts()[first.id] or "łodz" in lookup.texts()[first.id]
    participants.remove_participants(empty.document, [second.id])
    assert (set(lookup.texts()), lookup.troubled()) == ({first.id}, frozenset())
    empty.document.observers.remove(lookup.heed)


def test_many_new_people_are_read_anew(empty: Workspace) -> None:
    lookup = PeopleLookup(empty.document)
    empty.document.observers.append(lookup.heed)
    assert lookup.texts() == {}
    with empty.document.edit("import_participants") as edit:
        edit.put_all(people(AT_ONCE + 1))
    assert not lookup.is_whole
    assert len(lookup.texts()) == AT_ONCE + 1
    empty.document.observers.remove(lookup.heed)


def test_an_order_and_a_search_go_together(empty: Workspace) -> None:
    filled(empty.document, 12)
    model = RecordsModel(empty, PEOPLE, PeopleLookup(empty.document))
    model.ask(Query(search="1", sort="given_name", descending=True))
    assert model.ids == ["P00011", "P00010", "P00001"]
