from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from planner.domain.records import CheckIn, Participant
from planner.domain.times import Minute
from planner.ui.desk import doing
from planner.ui.desk.reading import How, wall_clock
from planner.ui.workspace import Workspace
from tests.ui.windows import noon


@pytest.mark.parametrize(
    ("minute", "at"),
    [(Minute(520), "2016-05-26T08:40:00-04:00"), (Minute(60), "2016-05-27T01:00:00-04:00")],
)
def test_time_of_a_list_is_on_the_day_or_in_the_night_after(
    gathering: Workspace, minute: Minute, at: str
) -> None:
    day = replace(gathering.snapshot.days[0], closes=Minute(26 * 60))
    assert doing.moment_of(gathering, day, minute).isoformat() == at


def test_before_the_event_no_day_is_today(gathering: Workspace) -> None:
    assert doing.today(gathering) is None


def test_wall_clock_is_the_one_of_the_event(gathering: Workspace) -> None:
    assert wall_clock(gathering, "2016-05-26T12:40:00+00:00") == datetime(2016, 5, 26, 8, 40)


def test_last_here_passes_over_other_desks(gathering: Workspace) -> None:
    day, (first, second) = gathering.snapshot.days[0], gathering.document.all(Participant)[:2]
    told = doing.check_in(gathering, first.id, day)
    later = (noon() + timedelta(minutes=1)).isoformat(timespec="seconds")
    record = CheckIn(id="0THERDESK0", participant=second.id, day=day.id, at=later, desk="South door")
    with gathering.document.edit("check_in", about="") as edit:
        edit.put(record)
    assert told is not None
    assert (told.how, doing.last_here(gathering, day)) == (How.CAME, first.id)
