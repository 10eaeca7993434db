"""Workbooks broken at random are planned as something, or said to be unreadable: never anything else."""

import random
import re
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest

from planner.importing.unreadable import Unreadable
from tests.importing.edited.editing import Sent, sent

_TEXT = re.compile(rb">([^<>]+)</t>")
_VALUE = re.compile(rb"<v>([^<>]+)</v>")
_OTHERS = (b"", b"-5", b"9999999999999", b"slot", b"25:99", b"2016-13-45", b"x" * 40, b"1E400", b"0.5", b"\n")


def broken(content: bytes, choice: random.Random) -> bytes:
    """Some of its texts or numbers others, or exchanged with each other."""
    for _ in range(choice.randint(1, 8)):
        found = [*_TEXT.finditer(content), *_VALUE.finditer(content)]
        one, other = choice.choice(found), choice.choice(found)
        text = choice.choice([*_OTHERS, other[1], one[1] + other[1]])
        content = content[: one.start(1)] + text + content[one.end(1) :]
    return content if choice.random() < 0.8 else content[: choice.randrange(len(content))]


def break_texts(workbook: Sent, folder: Path, seed: int) -> Path:
    choice = random.Random(seed)
    path = folder / "broken.xlsx"
    with zipfile.ZipFile(workbook.path) as whole, zipfile.ZipFile(path, "w") as book:
        parts = [name for name in whole.namelist() if "sharedStrings" in name or "worksheets/sheet" in name]
        chosen = choice.choice(parts)
        for name in whole.namelist():
            content = whole.read(name)
            book.writestr(name, broken(content, choice) if name == chosen else content)
    return path


@pytest.mark.parametrize("seed", range(8))
def test_broken_workbook_is_planned_or_unreadable(tmp_path: Path, seed: int) -> None:
    with sent(tmp_path) as workbook:
        workbook.path = break_texts(workbook, tmp_path, seed)
        with suppress(Unreadable):
            plan = workbook.plan()
            assert plan.rows == len(plan.outcomes)
