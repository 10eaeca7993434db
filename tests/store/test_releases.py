from dataclasses import replace
from typing import Any

from planner.domain.records import ReleasedSlot
from planner.domain.releases import ReleasedAgenda
from planner.domain.times import Minute
from planner.store import releases
from tests.build import FIRST, WORKSHOP, a_document

(FIRST_SLOT,) = (record for record in WORKSHOP if isinstance(record, ReleasedSlot))
SECOND = replace(FIRST, id="RE1EASE002", name="Second", at="2016-05-02T08:00:00+00:00")


def a_slot(name: str, **changes: Any) -> ReleasedSlot:
    return replace(FIRST_SLOT, id=name, release=SECOND.id, **changes)


def test_latest_is_the_youngest_with_its_slots_in_time() -> None:
    late, early = a_slot("LATE000000", start=Minute(900)), a_slot("EAR1Y00000")
    document = a_document(FIRST, SECOND, late, FIRST_SLOT, early)
    assert releases.latest(document) == ReleasedAgenda(SECOND, (early, late))
    assert releases.listed(document) == [SECOND, FIRST]


def test_latest_of_two_at_one_moment_is_the_one_written_last() -> None:
    again = replace(SECOND, at=FIRST.at)
    assert releases.listed(a_document(FIRST, again)) == [again, FIRST]


def test_without_a_release_there_is_none() -> None:
    document = a_document()
    assert (releases.latest(document), releases.listed(document)) == (None, [])
    assert releases.agenda_of(document, FIRST.id) is None


def test_agenda_of_an_older_release() -> None:
    document = a_document(FIRST, SECOND, FIRST_SLOT)
    assert releases.agenda_of(document, FIRST.id) == ReleasedAgenda(FIRST, (FIRST_SLOT,))
