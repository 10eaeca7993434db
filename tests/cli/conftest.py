import gettext
import json
import random
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner, Result

from planner.cli.program import program
from planner.cli.surroundings import Surroundings
from planner.store.document import Document
from tests.operations.workshop import EVENT, MORNING, fill


@dataclass(frozen=True)
class CommandLine:
    """Commands as somebody types them in a folder; words are English, the clock stands still."""

    folder: Path
    around: Surroundings

    def __call__(self, *arguments: str | Path) -> Result:
        return CliRunner().invoke(program, [str(argument) for argument in arguments], obj=self.around)

    def json(self, *arguments: str | Path) -> Any:
        """What the command says with --json; it must have been done."""
        result = self(*arguments, "--json")
        assert (result.exit_code, result.stderr) in ((0, ""), (1, ""))
        return json.loads(result.stdout)

    def refused(self, *arguments: str | Path) -> str:
        """The one sentence of a command that is not done."""
        result = self(*arguments)
        assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (2, "", 1)
        return result.stderr.rstrip("\n")


OPENED = "The window on {file}.\n"


def _no_screen(_: Surroundings, file: Path | None) -> int:
    """Stands where the window would."""
    click.echo(OPENED.format(file=file), nl=False)
    return 0


@pytest.fixture
def planner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "120")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    around = Surroundings(
        words=gettext.NullTranslations(),
        desk="Desk 1",
        clock=lambda: MORNING,
        ids=random.Random(2),
        backups=lambda: tmp_path / "backups",
        selftest=lambda _: 0,
        window=_no_screen,
    )
    return CommandLine(tmp_path, around)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The workshop with one of everything, closed."""
    path = tmp_path / "housing.workshop"
    with Document.create(
        path, event=EVENT, desk="Desk 1", clock=lambda: MORNING, ids=random.Random(1)
    ) as document:
        fill(document)
    return path
