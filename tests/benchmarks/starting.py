"""`planner info` on the sample against a bare start that only imports what it is built on.

Both as whole processes, in turns, so that a busy machine troubles both alike; with compiled modules, as pip
leaves them.
"""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

TURNS = 25
ROOT = Path(__file__).parents[2]
BARE = [sys.executable, "-c", "import sqlite3, click"]
PLANNER = [sys.executable, "-c", "from planner.app import main; main()"]
"""As the installed command does."""


def main() -> None:
    with TemporaryDirectory() as folder:
        file = str(Path(folder, "gathering.workshop"))
        info = [*PLANNER, "info", file]
        compiled = Path(folder, "compiled")
        for command in (BARE, [*PLANNER, "sample", file], info):
            _seconds(command, compiled)
        both = [(_seconds(BARE, compiled), _seconds(info, compiled)) for _ in range(TURNS)]
    bare, ours = (median(times) for times in zip(*both, strict=True))
    ratio = median(ours / bare for bare, ours in both)
    print(f"import sqlite3, click   {1000 * bare:6.1f} ms")
    print(f"planner info            {1000 * ours:6.1f} ms")
    print(f"ratio                   {ratio:6.2f}")


def _seconds(command: Sequence[str], compiled: Path) -> float:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPYCACHEPREFIX"] = str(compiled)
    start = time.perf_counter()
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL, env=environment)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
