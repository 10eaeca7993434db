"""Reading large lists, each in a process of its own, against `pandas.read_csv` in another: seconds, peak of
memory, and the longest time in which nobody asks whether to go on.

A list of 100 MB with narrow rows (a million of them), one with wide rows, one with a stray quote near its
beginning, one in Shift-JIS.
Run: python -m tests.benchmarks.reading [rows]
"""

import csv
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.benchmarks.importing import write_people

_OURS = """
import resource, sys, time
from pathlib import Path
from planner.importing.tables.reading import read_table
asked = [time.perf_counter()]
def ask():
    asked.append(time.perf_counter())
    return False
table = read_table(Path(sys.argv[1]), is_cancelled=ask)
ask()
longest = max(after - before for before, after in zip(asked, asked[1:]))
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(len(table.rows), asked[-1] - asked[0], peak, longest)
"""
_PANDAS = """
import resource, sys, time
import pandas
started = time.perf_counter()
rows = len(pandas.read_csv(sys.argv[1], dtype=str, keep_default_na=False, encoding=sys.argv[2]))
print(rows, time.perf_counter() - started, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, 0)
"""
_KILOBYTES = 1000 if sys.platform == "darwin" else 1
WIDE = 40


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "people.csv"
        for write, encoding in ((narrow, "utf-8"), (wide, "utf-8"), (stray, ""), (japanese, "cp932")):
            write(path, count)
            report(write, path, encoding)


def report(write: Callable[[Path, int], None], path: Path, encoding: str) -> None:
    size = path.stat().st_size / 1_000_000
    rows, seconds, peak, longest = measured(_OURS, path)
    print(
        f"{write.__name__}: {size:.0f} MB, {rows:.0f} rows: {seconds:.1f} s, peak {peak:.0f} MB "
        f"({peak / size:.1f} x the file), asked at least every {1000 * longest:.0f} ms"
    )
    if encoding:
        _, their_seconds, their_peak, _ = measured(_PANDAS, path, encoding)
        print(f"  pandas {their_seconds:.1f} s, peak {their_peak:.0f} MB: {seconds / their_seconds:.1f} x")


def measured(script: str, path: Path, *more: str) -> tuple[float, float, float, float]:
    """Rows, seconds, megabytes and seconds; memory only where the system tells (not on Windows)."""
    command = [sys.executable, "-c", script, str(path), *more]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    rows, seconds, peak, longest = map(float, told)
    return rows, seconds, peak / 1000 / _KILOBYTES, longest


def narrow(path: Path, count: int) -> None:
    write_people(path, count)


def wide(path: Path, count: int) -> None:
    """Answers of 20 letters, and one that no encoding of a byte a letter has."""
    with path.open("w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(["Name", "E-mail", *(f"Question {number}" for number in range(WIDE))])
        answers = ["yes, with all of us 😀"] * WIDE
        rows.writerows([f"Ana {n}", f"p{n}@example.org", *answers] for n in range(count // 10))


def stray(path: Path, count: int) -> None:
    whole = path.with_name("whole.csv")
    write_people(whole, count)
    with whole.open("rb") as source, path.open("wb") as file:
        file.write(source.readline() + b'"')
        file.writelines(source)


def japanese(path: Path, count: int) -> None:
    with path.open("w", newline="", encoding="cp932") as file:
        rows = csv.writer(file)
        rows.writerow(["名前", "メール", "会社", "市"])
        rows.writerows(
            ["山田 太郎", f"p{n}@example.org", f"株式会社{n % 500}", "東京都"] for n in range(count)
        )


if __name__ == "__main__":
    main()
