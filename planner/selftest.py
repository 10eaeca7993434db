"""Whether the installed program works: every part used once, by its own commands, in a temporary folder.

A wheel or a frozen program can lack what a checkout has: a script of the file format, a font, a sample.
"""

import contextlib
import io
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from planner.cli.program import program
from planner.cli.surroundings import Surroundings
from planner.domain.records import Paper
from planner.operations.exports import FORMATS

GUESTS = "Name;City;E-mail\nÑandú, Zósima;Bogotá;zosima@example.org\nမောင်မောင်;ရန်ကုန်;\n"
CARD = "BEGIN:VCARD\nVERSION:3.0\nN:Ñandú;Zósima\nFN:Zósima Ñandú\nEMAIL:zosima@example.org\nEND:VCARD\n"


def run(around: Surroundings) -> int:
    """Says what it does; the exit code."""
    words = around.words
    with TemporaryDirectory(prefix="planner-") as name:
        folder = Path(name)
        here = replace(around, backups=lambda: folder / "backups")
        for arguments in _commands(folder):
            code, output = _call(arguments, here)
            shown = " ".join(Path(argument).name for argument in arguments)
            if code not in (0, 1):
                click.echo(words.gettext("planner {command} failed:").format(command=shown))
                click.echo(output, nl=False)
                return 2
            click.echo(words.gettext("planner {command}: works").format(command=shown))
        if not _window_works(here, folder):
            return 2
        count = sum(1 for path in folder.rglob("*") if path.is_file() and path.stat().st_size > 0)
    click.echo(words.gettext("Everything works; {count} files were made and removed.").format(count=count))
    return 0


def _window_works(around: Surroundings, folder: Path) -> bool:
    """Says so. A server need not have what a window needs."""
    words = around.words
    try:
        from planner.ui.preferences import Preferences  # noqa: PLC0415 - slow import
        from planner.ui.rehearsal import rehearse  # noqa: PLC0415 - slow import
        from planner.ui.setting import Setting  # noqa: PLC0415 - slow import
    except ImportError as error:
        click.echo(words.gettext("The window can't open here: {error}.").format(error=error))
        return True
    setting = Setting(
        words=words,
        preferences=Preferences(folder / "window.ini"),
        desk=around.desk,
        clock=around.clock,
        ids=around.ids,
        backups=folder / "backups",
        log=folder / "planner.log",
    )
    try:
        rehearse(setting, folder / "gathering" / "gathering.workshop")
    except Exception as error:  # whatever it is, it is the answer
        click.echo(words.gettext("The window failed: {error}").format(error=repr(error)))
        return False
    click.echo(words.gettext("The window: works"))
    return True


def _commands(folder: Path) -> Iterator[Sequence[str]]:
    """What a workshop goes through, each as the words of a command line."""
    file = str(folder / "gathering" / "gathering.workshop")
    guests = folder / "guests.csv"
    yield "sample", str(folder / "gathering")
    yield "info", file
    guests.write_text(GUESTS, encoding="utf-8")
    yield "import", file, str(guests)
    card = folder / "guest.vcf"
    card.write_text(CARD, encoding="utf-8")
    yield "import", file, str(card), "--dry-run"
    yield "check", file
    yield "print", file, "badges", "-o", str(folder / "more-badges.pdf"), "--only", "Zósima Ñandú"
    for paper in Paper:
        if paper not in (Paper.BADGES, Paper.CERTIFICATES):  # nobody has come to the sample yet
            yield "print", file, paper.value, "-o", str(folder / f"more-{paper}.pdf"), "--sheet", "A4"
    for chosen in FORMATS:
        out = folder / chosen.name / f"agenda{chosen.suffix}"
        out.parent.mkdir()
        yield "export", file, "-o", str(out), "--format", chosen.name
    yield "export", file, "--all", str(folder / "bundle")
    yield "import", file, str(folder / "json" / "agenda.json"), "--dry-run"
    yield "import", file, str(folder / "agenda-xlsx" / "agenda.xlsx"), "--as", "sessions", "--dry-run"
    yield "undo", file
    yield "redo", file
    yield "history", file


def _call(arguments: Sequence[str], around: Surroundings) -> tuple[int, str]:
    """The exit code of a command and what it said."""
    said = io.StringIO()
    code: object = 0
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        try:
            program.main(list(arguments), "planner", obj=around)
        except SystemExit as leaving:
            code = leaving.code
    return code if isinstance(code, int) else 2, said.getvalue()
