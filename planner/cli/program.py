"""The command group: finds commands without loading the others, and turns what went wrong into a sentence."""

import copy
import importlib
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from planner.cli.output import say
from planner.cli.surroundings import Surroundings
from planner.language import Words
from planner.store.document import SUFFIX
from planner.wording.marking import later

COMMANDS = {
    "sample": "samples:sample",
    "new": "workshops:new",
    "info": "overview:info",
    "check": "checks:check",
    "import": "imports:import_source",
    "list": "lists:list_records",
    "schedule": "scheduling:schedule",
    "unschedule": "scheduling:unschedule",
    "print": "papers:print_paper",
    "export": "exports:export",
    "history": "steps:history",
    "undo": "steps:undo",
    "redo": "steps:redo",
    "selftest": "selftest:selftest",
}
"""Name of a command: its module here, and its name in it."""


class Program(click.Group):
    """Exit codes: what the command returns (0 done, 1 done but look at it), 2 not done, with one sentence."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - third-party type
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module, _, attribute = COMMANDS[cmd_name].partition(":")
        command = getattr(importlib.import_module(f"planner.cli.{module}"), attribute)
        found: click.Command = translated(command, _words(ctx))
        return found

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if name not in COMMANDS and (name.endswith(SUFFIX) or Path(name).exists()):
            return name, open_window, args
        return super().resolve_command(ctx, args)

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        spoken = translated(self, _words(ctx))
        click.Group.format_help(spoken, ctx, formatter)

    def main(self, args: Sequence[str] | None = None, *rest: Any, **extra: Any) -> Any:
        """Never returns: leaves through `SystemExit`."""
        _speak_utf8()
        extra["standalone_mode"] = False
        try:
            code = super().main(args, *rest, **extra)
        except Exception as error:  # every error becomes a sentence here
            code = _not_done(error, extra["obj"].words)
        sys.exit(code if isinstance(code, int) else 0)


def _words(context: click.Context) -> Words:
    around: Surroundings = context.obj
    return around.words


def translated(command: Any, words: Words) -> Any:
    """A copy of the command whose help is in the language of `words`."""
    spoken = copy.copy(command)
    spoken.help = words.gettext(command.help) if command.help else command.help
    spoken.params = [_translated_option(parameter, words) for parameter in command.params]
    return spoken


def _translated_option(parameter: click.Parameter, words: Words) -> click.Parameter:
    if not isinstance(parameter, click.Option) or not parameter.help:
        return parameter
    spoken = copy.copy(parameter)
    spoken.help = words.gettext(parameter.help)
    return spoken


def _speak_utf8() -> None:
    """Names in any script, on any console and into any pipe."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _not_done(error: Exception, words: Words) -> int:
    from planner.cli import troubles  # noqa: PLC0415 - slow import

    say(" ".join(troubles.sentence(error, words).splitlines()), err=True)
    return 2


@click.command(context_settings={"ignore_unknown_options": True})
@click.argument("file", type=click.Path(path_type=Path), required=False)
@click.pass_obj
def open_window(around: Surroundings, file: Path | None) -> int:
    return around.window(around, file)


@click.group(
    cls=Program,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    help=later(
        "Plan a workshop: people, sessions, rooms and the agenda in one file. "
        "Without a command, or with a FILE alone, the window opens."
    ),
)
@click.version_option(package_name="workshop-planner", prog_name="planner")
@click.pass_context
def program(context: click.Context) -> int:
    code: int = 0 if context.invoked_subcommand else context.invoke(open_window)
    return code
