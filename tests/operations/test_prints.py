from datetime import UTC, datetime
from pathlib import Path

import pytest

from planner.domain.records import Paper, Participant, ParticipantStatus
from planner.domain.refusal import Refused
from planner.operations import prints
from planner.store.document import Document


def test_all_who_come_are_those_who_have_not_declined_and_do_not_wait() -> None:
    people = [Participant(id=status.value, status=status) for status in ParticipantStatus]
    assert [person.id for person in prints.who_come(people)] == ["invited", "registered", "confirmed"]


def test_wall_clock_is_that_of_the_event() -> None:
    noon = datetime(2016, 5, 20, 12, tzinfo=UTC)
    assert prints.wall_clock(noon, "America/New_York") == datetime(2016, 5, 20, 8)


def test_target_that_is_the_workshop_is_refused(tmp_path: Path) -> None:
    workshop = tmp_path / "a.workshop"
    workshop.touch()
    with pytest.raises(Refused) as refused:
        prints.check_target(tmp_path / "." / "a.workshop", workshop=workshop)
    assert refused.value.code == "output_is_workshop"


def test_print_is_noted_only_where_the_file_lets_itself_be_changed(tmp_path: Path) -> None:
    with Document.in_memory() as document:
        assert prints.note_print(document, Paper.AGENDA, []) is True
        file = tmp_path / "a.workshop"
        document.copy_to(file)
    with Document.open(file, desk="Desk", read_only=True) as document:
        assert prints.note_print(document, Paper.AGENDA, []) is False
