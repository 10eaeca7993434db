"""Overview and history of a large workshop: how long the window stands still, against reading everything.

Run: python -m tests.benchmarks.overview [PEOPLE] [STEPS]
"""

import os
import random
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from planner.domain.ids import new_id
from planner.domain.records import Absence, Group, Participant, ParticipantStatus, Room
from planner.operations import rooms
from planner.store import history
from planner.store.document import Document
from tests.benchmarks.opening import seconds, some_people

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from planner.ui.look.dressing import dress
from planner.ui.pages.history import HistoryPage
from planner.ui.pages.overview import OverviewPage
from planner.ui.workspace import Workspace
from tests.ui.windows import a_sample, a_setting

PEOPLE = 100_000
STEPS = 100_000
CITIES = 3_000


def milliseconds(work: Callable[[], object]) -> float:
    return 1000 * seconds(work)


def fill(document: Document, people: int, steps: int) -> None:
    """People in groups and cities, a tenth of them away on a day; and a history of changes to one room."""
    source = random.Random(2016)
    groups, hall = document.all(Group), document.all(Room)[0]
    statuses, day = list(ParticipantStatus), document.connection.execute("SELECT id FROM day").fetchone()[0]
    made = [
        replace(
            person, city=f"City {source.randrange(CITIES)}", group=source.choice(groups).id,
            status=source.choice(statuses),
        )
        for person in some_people(people)
    ]  # fmt: skip
    with document.edit("import_participants", about="crowd.csv") as edit:
        edit.put_all(made)
        edit.put_all(
            [Absence(id=new_id(source), participant=each.id, day=day) for each in made[: people // 10]]
        )
    first = document.last_step + 1
    document.connection.execute("BEGIN")
    document.connection.executemany(
        "INSERT INTO step VALUES (?, ?, 'change_room', ?, '2016-05-20T12:00:00+00:00', 'Desk', NULL)",
        [(first + at, new_id(source), f"Hall {at}") for at in range(steps)],
    )
    document.connection.executemany(
        "INSERT INTO change(step, \"table\", row, before, after) VALUES (?, 'room', ?, ?, ?)",
        [(first + at, hall.id, f'{{"capacity":{at}}}', f'{{"capacity":{at + 1}}}') for at in range(steps)],
    )
    document.connection.execute("COMMIT")


def stand_stills(is_done: Callable[[], bool]) -> list[float]:
    """How long each turn of the window took until all was looked at."""
    turns = [0.0]
    while not is_done():
        turns.append(milliseconds(QApplication.processEvents))
    return turns


def told(name: str, longest: float, peer: float = 0.0) -> None:
    ratio = f"{peer / longest:8.1f} times" if peer and longest else ""
    print(f"{name:48} {longest:9.1f} ms {f'{peer:9.1f} ms' if peer else '':12} {ratio}")


def look_at_overview(workspace: Workspace) -> None:
    document = workspace.document
    page = OverviewPage(workspace)
    page.resize(1112, 728)
    everybody = milliseconds(lambda: document.all(Participant))
    first = milliseconds(page.show)
    told("overview: first look", first, everybody)
    told("  longest turn until all is counted", max(stand_stills(lambda: page.is_up_to_date)), everybody)
    hall = document.all(Room)[0]
    rooms.change_room(document, replace(hall, capacity=(hall.capacity or 0) + 1))
    told("  longest turn after a room was changed", max(stand_stills(lambda: page.is_up_to_date)), everybody)


def look_at_history(workspace: Workspace) -> None:
    document = workspace.document
    page = HistoryPage(workspace)
    page.resize(1112, 728)
    entries = milliseconds(lambda: history.entries(document))
    told("history: first look", milliseconds(page.show), entries)
    page.list.scrollToBottom()
    told("  paint the end", milliseconds(page.grab), entries)
    told("  follow a step", milliseconds(lambda: workspace.undo()), entries)
    told("  first search", milliseconds(lambda: page.model.show(search="Hall 99")), entries)
    told("  next search", milliseconds(lambda: page.model.show(search="Hall 999")), entries)


def main() -> None:
    people, steps = (int(each) for each in (sys.argv[1:] + [str(PEOPLE), str(STEPS)][len(sys.argv) - 1 :]))
    app = QApplication([])
    dress(app)
    with tempfile.TemporaryDirectory() as folder:
        for many, so_many in ((0, 0), (people, steps)):
            file = a_sample(Path(folder))
            with Document.open(file, desk="Desk") as document:
                fill(document, many, so_many)
            workspace = Workspace(Document.open(file, desk="Desk"), a_setting(Path(folder)))
            print(
                f"\nthe sample with {many:,} more people and {so_many:,} more steps; beside it: reading all"
            )
            look_at_overview(workspace)
            look_at_history(workspace)
            workspace.close()


if __name__ == "__main__":
    main()
