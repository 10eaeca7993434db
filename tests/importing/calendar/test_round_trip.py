"""Our own calendars, out and in again: an equal agenda, as far as a calendar can carry it."""

import random
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from planner.domain.snapshot import Snapshot
from planner.importing.schedule.files import read_schedule
from planner.importing.schedule.plan import plan_source
from planner.operations import sample
from planner.operations.agenda_import import import_agenda
from planner.store.document import Document
from planner.store.snapshot import take
from tests.exporting.agenda_facts import facts
from tests.importing.calendar.calendars import brought_in, counts, planned
from tests.importing.calendar.editing import calendar_of, moved_and_cancelled
from tests.importing.schedule.schedules import FILES

Fill = Callable[[Document], object]


def the_sample(document: Document) -> None:
    with document.edit("load_sample") as edit:
        for records in sample.records_of(sample.read()):
            edit.put_all(records)


def published(at: int) -> Fill:
    def fill(document: Document) -> None:
        import_agenda(document, plan_source(read_schedule(FILES[at]), take(document), document.new_id))

    return fill


def carried(snapshot: Snapshot) -> dict[str, Any]:
    """A calendar knows no hours of days, no colours, seats, floors and organisations, and of days, rooms and
    tracks only those in use.
    """
    known = facts(snapshot, "json")
    used = {slot[3] for slot in known["slots"]}
    return {
        "zone": known["zone"],
        "days": sorted({slot[1] for slot in known["slots"]}),
        "rooms": sorted(room[0] for room in known["rooms"] if room[0] in used),
        "sessions": [
            (*session[:-1], tuple(sorted((name, kind) for name, _, kind in session[-1])))
            for session in known["sessions"]
        ],
        "slots": known["slots"],
        "status": sorted(
            (session.title, session.status)
            for session in snapshot.sessions
            if session.public and session.id in snapshot.slots_of_session
        ),
    }


@pytest.fixture
def source() -> Document:
    return Document.in_memory(clock=lambda: datetime(2016, 5, 1, tzinfo=UTC), ids=random.Random(3))


@pytest.mark.parametrize(
    "fill", [the_sample, *map(published, range(len(FILES)))], ids=["sample", *(p.name for p in FILES)]
)
def test_agenda_that_went_out_comes_in_equal(source: Document, document: Document, fill: Fill) -> None:
    fill(source)
    content = calendar_of(source)
    plan = brought_in(content, document)
    assert [problem for problem in plan.problems if problem.code != "several_with_this_name"] == []
    assert carried(take(document)) == carried(take(source))
    assert counts(planned(content, document)) == {"same": plan.rows}
    assert counts(planned(content, source)) == {"same": plan.rows}


def test_newer_calendar_moves_renames_and_takes_out(source: Document) -> None:
    the_sample(source)
    plan = brought_in(moved_and_cancelled(source), source)
    assert counts(plan) == {"changed": 2, "removed": 1, "same": plan.rows - 3}
    assert [(each.field, each.before, each.after) for each in plan.changes if each.row in (2, 3)] == [
        ("start", "09:50", "10:50"),
        ("title", "Lessons from Pittsburgh", "What we learned: Lessons from Pittsburgh"),
    ]
    source.undo()
    assert counts(planned(calendar_of(source), source)) == {"same": plan.rows}
