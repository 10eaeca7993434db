"""An agenda goes out and comes in again somewhere else, and is the same there."""

import random
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest

from planner.domain.snapshot import Snapshot
from planner.operations import sample
from planner.store.snapshot import take
from tests.exporting.agenda_facts import facts, imported
from tests.exporting.schedule.test_schedules import json_errors, xml_errors
from tests.exporting.workshop import exported
from tests.importing.schedule.schedules import FILES

FORMS = ["xml", "json"]


@cache
def published(path: Path) -> Snapshot:
    return imported(path.read_bytes())[0]


@pytest.fixture(scope="module")
def gathering(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    path = tmp_path_factory.mktemp("sample") / "gathering.workshop"
    start = datetime(2016, 5, 1, tzinfo=UTC)
    with sample.create(path, desk="Test", clock=lambda: start, ids=random.Random(1)) as document:
        return take(document)


def check_round_trip(original: Snapshot, form: str) -> None:
    content = exported(original, form)
    assert (xml_errors if form == "xml" else json_errors)(content) == []
    copy, plan = imported(content)
    assert (plan.skipped, plan.problems) == (0, ())
    assert facts(copy, form) == facts(original, form)


@pytest.mark.parametrize("form", FORMS)
def test_sample_comes_in_again_as_it_went_out(gathering: Snapshot, form: str) -> None:
    check_round_trip(gathering, form)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_published_schedule_comes_in_again_as_it_went_out(path: Path, form: str) -> None:
    check_round_trip(published(path), form)
