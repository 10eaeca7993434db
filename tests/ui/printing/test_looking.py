"""What the Print page reads of the workshop for its papers."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from pytestqt.qtbot import QtBot

from planner.domain.records import BadgeBack, Paper, Participant
from planner.operations import badges, participants
from planner.operations.prints import BadgeOrder
from planner.store import snapshot as snapshots
from planner.ui.pages.print import PrintPage
from planner.ui.printing.looking import taken
from planner.ui.workspace import Place, Workspace
from tests.ui.printing.hand import press

Opened = Callable[..., PrintPage]


def somebody_without_a_part(workspace: Workspace) -> Participant:
    busy = {role.participant for role in workspace.snapshot.roles}
    return next(each for each in workspace.document.all(Participant) if each.id not in busy)


def test_back_of_a_badge_knows_the_days_somebody_without_a_part_is_away(gathering: Workspace) -> None:
    person, day = somebody_without_a_part(gathering), gathering.snapshot.days[1]
    gathering.run(badges.change_badge_design, replace(gathering.snapshot.badge_design, back=BadgeBack.AGENDA))
    gathering.run(participants.set_attendance, [person.id], day=day.id, attends=False)
    *_, seen = filter(None, taken(gathering, BadgeOrder(people=(person.id,)), everybody=()))
    everything = snapshots.take(gathering.document).absences
    assert [each.day for each in seen.absences] == [day.id]
    assert seen.absences == tuple(each for each in everything if each.participant == person.id)


@pytest.mark.parametrize("paper", [Paper.DESK_LIST, Paper.MEAL_COUNTS, Paper.PERSONAL_AGENDAS])
def test_paper_follows_who_is_away(
    qtbot: QtBot, gathering: Workspace, opened: Opened, tmp_path: Path, paper: Paper
) -> None:
    files = [tmp_path / "before.pdf", tmp_path / "after.pdf"]
    page = opened(gathering, ask_file=lambda *_: next(file for file in files if not file.exists()))
    page.go(Place("print", view=paper))
    person, day = somebody_without_a_part(gathering), gathering.snapshot.days[1]
    press(qtbot, page, "Save as PDF…")
    qtbot.waitUntil(files[0].exists, timeout=20_000)
    gathering.run(participants.set_attendance, [person.id], day=day.id, attends=False)
    press(qtbot, page, "Save as PDF…")
    qtbot.waitUntil(files[1].exists, timeout=20_000)
    before, after = (drawn(file) for file in files)
    assert before != after


def drawn(file: Path) -> list[bytes]:
    document = pypdfium2.PdfDocument(file)
    pixels = [page.render(scale=0.5).to_pil().tobytes() for page in document]
    document.close()
    return pixels
