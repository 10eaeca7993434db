"""A process killed at any moment: every step it said was saved is there, whole, and nothing half-done.

PLANNER_KILL_RUNS=300 for many.
"""

import os
import random
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from planner.domain.records import Room, RoomFeature, Tag
from planner.store.document import Document
from tests.build import a_file, reopened

PER_STEP = 40
WRITE = """
import sys
from pathlib import Path
from planner.domain.records import Room, RoomFeature, Tag
from planner.store.document import Document
document = Document.open(Path(sys.argv[1]), desk="Writer", backup_folder=Path(sys.argv[2]))
print("open", document.last_step, flush=True)
while True:
    number = document.last_step + 1
    if number % 5 == 0:
        document.undo()
    elif number % 7 == 0:
        document.copy_to(Path(sys.argv[2]) / "copy.workshop")
        with document.edit("sweep") as edit:
            edit.remove_all(Tag, [tag.id for tag in document.all(Tag)])
            edit.put(Tag(id="sweep", name=str(number)))
    else:
        with document.edit("write") as edit:
            room = Room(id=f"ROOM{number:06}", name=str(number))
            edit.put(room)
            edit.put_all(
                RoomFeature(id=f"F{number:06}{at:03}", room=room.id, feature="x" * 300) for at in range(40)
            )
            edit.put(Tag(id=f"TAG{number:07}", name=str(number)))
    print("saved", document.last_step, flush=True)
"""


def written_until_killed(path: Path, backups: Path, *, seconds: float) -> int:
    """Start the writer, kill it `seconds` after it has opened; the last step it acknowledged."""
    command = [sys.executable, "-c", WRITE, str(path), str(backups)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        first = process.stdout.readline()
        timer = threading.Timer(seconds, process.send_signal, [signal.SIGKILL])
        timer.start()
        # A line cut off by the kill acknowledges nothing.
        lines = [line for line in (first, *process.stdout) if line.endswith("\n")]
        timer.join()
    return int(lines[-1].split()[1])


def assert_whole(document: Document) -> None:
    """Every room came with its features and its tag or did not come."""
    assert document.connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    features: dict[str, int] = {}
    for feature in document.all(RoomFeature):
        features[feature.room] = features.get(feature.room, 0) + 1
    assert features == {room.id: PER_STEP for room in document.all(Room)}
    numbers = [row[0] for row in document.connection.execute("SELECT number FROM step ORDER BY number")]
    assert numbers == list(range(1, document.last_step + 1))


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL")
@pytest.mark.timeout(3600)
def test_a_killed_writer_loses_nothing_it_acknowledged(tmp_path: Path, kills: int) -> None:
    path, backups = tmp_path / "w.workshop", tmp_path / "backups"
    backups.mkdir()
    source = random.Random(kills)
    a_file(path)
    for run in range(kills):
        if run % 20 == 0:
            path.unlink()
            a_file(path)
        acknowledged = written_until_killed(path, backups, seconds=source.uniform(0, 0.06))
        with reopened(path) as document:
            assert document.last_step in (acknowledged, acknowledged + 1)
            assert_whole(document)
        copy = backups / "copy.workshop"
        if copy.exists():
            reopened(copy, read_only=True).close()


def test_what_a_killed_program_left_half_written_is_put_right_by_the_first_reader(tmp_path: Path) -> None:
    """A journal beside the file, as after SIGKILL between the first page written and the commit."""
    path = a_file(tmp_path / "w.workshop", *[Tag(id=f"T{at}", name="x" * 2000) for at in range(300)])
    script = WRITE.partition("while True")[0] + (
        "document.connection.execute('PRAGMA cache_size = 5')\n"
        "import os\n"
        "with document.edit('write') as edit:\n"
        "    edit.put_all(Tag(id=f'T{at}', name='y' * 2000) for at in range(300))\n"
        "    os.kill(os.getpid(), 9)\n"
    )
    subprocess.run([sys.executable, "-c", script, str(path), str(tmp_path)], check=False, capture_output=True)
    journal = tmp_path / "w.workshop-journal"
    assert journal.stat().st_size > 0
    with reopened(path, read_only=True) as document:
        assert {tag.name for tag in document.all(Tag)} == {"x" * 2000}
    assert not journal.exists()
