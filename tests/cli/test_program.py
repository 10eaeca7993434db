"""The command line as a whole: help, when the window opens, and what goes wrong."""

import gettext
import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from planner.cli import troubles
from planner.cli.program import COMMANDS
from planner.cli.surroundings import Surroundings
from tests.cli.conftest import OPENED, CommandLine

WORDS = gettext.NullTranslations()


class Shouting(gettext.NullTranslations):
    def gettext(self, message: str) -> str:
        return re.sub("{.*?}", lambda place: place.group().lower(), message.upper())


@pytest.mark.parametrize("file", [None, "new.workshop", "notes"])
def test_no_command_opens_the_window(planner: CommandLine, file: str | None) -> None:
    (planner.folder / "notes").touch()
    result = planner(*filter(None, [file]))
    assert (result.exit_code, result.stdout) == (0, OPENED.format(file=file))


def test_help_names_every_command(planner: CommandLine) -> None:
    result = planner("--help")
    assert result.exit_code == 0
    assert all(f"\n  {name} " in result.stdout for name in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_help_of_a_command_explains_every_option(planner: CommandLine, command: str) -> None:
    result = planner(command, "--help")
    assert result.exit_code == 0
    assert result.stdout.startswith(f"Usage: program {command} ")


def test_help_is_in_the_language_of_the_words(planner: CommandLine) -> None:
    shouting = replace(planner, around=replace(planner.around, words=Shouting()))
    assert "TAKE BACK THE LAST STEP." in shouting("undo", "--help").stdout
    assert "A DAY OF THE EVENT, LIKE 2016-05-26." in shouting("schedule", "--help").stdout
    assert "PLAN A WORKSHOP" in shouting("--help").stdout
    assert "Take back the last step." in planner("undo", "--help").stdout


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["nonsense"], "No such command 'nonsense'."),
        (["--nonsense"], "No such option '--nonsense'."),
        (["info"], "Missing argument 'FILE'."),
        (["info", "a", "b"], "Got unexpected extra argument (b)"),
    ],
)
def test_a_command_that_is_none_gets_one_sentence(
    planner: CommandLine, arguments: list[str], sentence: str
) -> None:
    assert planner.refused(*arguments) == sentence


def test_an_unforeseen_error_gets_a_sentence_and_a_log_without_names(
    planner: CommandLine,
) -> None:
    name = "".join(["Ana", " ", "Beltrán"])

    def fail(_: Surroundings) -> int:
        raise RuntimeError(name)

    failing = replace(planner, around=replace(planner.around, selftest=fail))
    sentence = failing.refused("selftest")
    log = Path(sentence.partition("please send ")[2].partition(" to those")[0])
    text = log.read_text(encoding="utf-8")
    assert sentence.startswith("Something went wrong in the program; please send ")
    assert "RuntimeError" in text
    assert "in fail" in text
    assert name not in text


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (
            PermissionError(13, "Permission denied", "b.pdf"),
            "b.pdf is closed to you; ask its owner, or use a copy.",
        ),
        (FileNotFoundError(2, "No such file", "a.csv"), "There is no file a.csv; check its name."),
        (IsADirectoryError(21, "Is a directory", "a"), "a is a folder; name a file in it."),
        (OSError(5, "Input/output error", "a.csv"), "a.csv could not be used: Input/output error."),
        (OSError(28, "No space left on device"), "That did not work: No space left on device."),
    ],
)
def test_an_error_of_the_system_is_passed_on_in_a_sentence(error: OSError, sentence: str) -> None:
    assert troubles.sentence(error, WORDS) == sentence


def run(*arguments: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    settings = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), **environment}
    return subprocess.run(
        [sys.executable, "-m", "planner", *arguments],
        cwd=folder,
        env=settings,
        capture_output=True,
        check=False,
    )


def test_names_of_any_script_leave_a_console_that_knows_only_latin(tmp_path: Path, file: Path) -> None:
    done = run("list", str(file), "participants", folder=tmp_path, PYTHONIOENCODING="cp1252", PYTHONUTF8="0")
    assert done.returncode == 0
    assert "Bogotá" in done.stdout.decode("utf-8")


def test_a_refusal_leaves_a_process_with_exit_code_2_and_one_line(tmp_path: Path) -> None:
    done = run("info", "gone.workshop", folder=tmp_path)
    assert (done.returncode, done.stdout, done.stderr.count(b"\n")) == (2, b"", 1)


def test_help_tells_each_command_in_one_whole_sentence(planner: CommandLine) -> None:
    commands = planner("--help").stdout.partition("Commands:\n")[2].splitlines()
    assert len(commands) == len(COMMANDS)
    assert all(line.endswith(".") and not line.endswith("...") for line in commands)


def test_a_name_does_not_command_the_terminal(planner: CommandLine) -> None:
    assert planner.refused("info", "\x1b[31mred\n\x9b2J.workshop") == (
        f"There is no file {planner.folder}/\ufffd[31mred \ufffd2J.workshop; check its name, "
        "or make one with: planner new"
    )
