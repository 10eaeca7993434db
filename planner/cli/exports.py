"""`export`: the agenda and the people for other programs."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from planner.cli import finding
from planner.cli.output import say, write_json
from planner.cli.progress import counting
from planner.cli.surroundings import Surroundings
from planner.domain.records import OWN
from planner.domain.snapshot import Snapshot
from planner.language import Words
from planner.operations.outputs import check_target, write_files
from planner.store.document import Document
from planner.wording.marking import later
from planner.wording.sharing import BUNDLE

if TYPE_CHECKING:
    from planner.exporting.choices import Choices
    from planner.exporting.contents import AgendaContents, PeopleContents
    from planner.operations.exports import Format

FIELDS = {"day": "days", "room": "rooms", "track": "tracks", "only": "person", "column": "columns"}
"""By option the field of `Choices` it fills."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    format: str
    files: list[Path]
    told: list[str]
    """Sentences: what is in it, what is not."""
    contents: "AgendaContents | PeopleContents"
    is_noted: bool


@click.command(
    help=later(
        "Write the agenda for other programs, and lists of people. The name's ending says for which: "
        ".html .ics .docx .xlsx .csv .png .svg .md .txt .xml .json. The agenda holds no e-mail, phone, diet, "
        "need or note. A list of people (participants-csv, participants-xlsx) holds something private only "
        "in the columns you ask for. With --all, every format of the agenda goes into one folder."
    )
)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("-o", "--output", type=click.Path(path_type=Path), help=later("The file to write."))
@click.option(
    "--all",
    "folder",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help=later("The folder for every format of the agenda, with a page that leads to each file."),
)
@click.option(
    "--format",
    "format_name",
    metavar="NAME",
    help=later("One of several formats of that ending, like participants-csv."),
)
@click.option("--day", multiple=True, metavar="DATE", help=later("Only this day; may be given again."))
@click.option("--room", multiple=True, metavar="ROOM", help=later("Only this room; may be given again."))
@click.option("--track", multiple=True, metavar="TRACK", help=later("Only this track; may be given again."))
@click.option("--only", metavar="PERSON", help=later("Only the sessions this person has a part in."))
@click.option(
    "--column",
    multiple=True,
    metavar="NAME",
    help=later("A column of a list of people, like email or own:Name, or all; may be given again."),
)
@click.option("--json", "as_json", is_flag=True, help=later("Print one JSON object."))
@click.pass_obj
def export(
    around: Surroundings,
    /,
    file: Path,
    output: Path | None,
    folder: Path | None,
    format_name: str | None,
    *,
    as_json: bool,
    **asked: str | tuple[str, ...] | None,
) -> None:
    wishes = {FIELDS[option]: value for option, value in asked.items() if value}
    if output is not None and folder is None:
        outcome = _export_one(around, file, output, format_name, wishes)
    elif folder is not None and output is None:
        if wishes or format_name:
            told = around.words.gettext("--all writes every format of the whole agenda; leave {options} out.")
            options = [name for name, field in FIELDS.items() if field in wishes]
            options += ["format"] if format_name else []
            raise click.UsageError(told.format(options=", ".join(f"--{name}" for name in options)))
        outcome = _export_all(around, file, folder)
    else:
        told = around.words.gettext("Say where it goes: -o OUT for one format, or --all DIR for every one.")
        raise click.UsageError(told)
    _tell(outcome, around.words, as_json=as_json)


def _export_one(
    around: Surroundings, file: Path, output: Path, format_name: str | None, wishes: Mapping[str, Any]
) -> Outcome:
    from planner.operations import exports  # noqa: PLC0415 - slow import
    from planner.store import snapshot  # noqa: PLC0415 - slow import

    words = around.words
    chosen = exports.find_format(output, name=format_name)
    _check_wishes(chosen, set(wishes), words)
    with around.open_for_reading(file) as document:
        check_target(output, workshop=file)
        taken = snapshot.take(document)
        choices = _choices(document, wishes, taken, words)
        edition = exports.edition_of(document, choices, words=words, created=around.clock())
        made = exports.export(taken, chosen, edition, name=output.name)
        files = {output.with_name(name): content for name, content in made.items()}
        write_files(files, workshop=file)
        is_noted = exports.note_export(document, chosen.name, output.name, choices)
    return Outcome(
        format=chosen.name,
        files=list(files),
        told=exports.contents_told(taken, chosen, edition),
        contents=exports.contents_of(taken, chosen, edition),
        is_noted=is_noted,
    )


def _export_all(around: Surroundings, file: Path, folder: Path) -> Outcome:
    from planner.exporting.choices import Choices  # noqa: PLC0415 - slow import
    from planner.operations import bundles, exports  # noqa: PLC0415 - slow import
    from planner.store import snapshot  # noqa: PLC0415 - slow import

    words, everything = around.words, Choices()
    with around.open_for_reading(file) as document:
        bundles.check_folder(folder, workshop=file)
        taken = snapshot.take(document)
        edition = exports.edition_of(document, everything, words=words, created=around.clock())
        with counting(words.gettext("Making files")) as count:
            made = bundles.make_bundle(taken, edition, progress=count)
        paths = bundles.write_bundle(made, folder, workshop=file)
        is_noted = exports.note_export(document, BUNDLE, folder.resolve().name, everything)
    agenda = next(one for one in exports.FORMATS if one.is_agenda)
    return Outcome(
        format=BUNDLE,
        files=paths,
        told=exports.contents_told(taken, agenda, edition),
        contents=exports.contents_of(taken, agenda, edition),
        is_noted=is_noted,
    )


def _tell(outcome: Outcome, words: Words, *, as_json: bool) -> None:
    if as_json:
        files = [str(path) for path in outcome.files]
        write_json({"format": outcome.format, "files": files, "contents": asdict(outcome.contents)})
    else:
        for path in outcome.files:
            say(words.gettext("{path}: done.").format(path=path))
        say("\n".join(outcome.told))
    if not outcome.is_noted:
        say(words.gettext("The file can't be changed now, so it does not note this export."), err=True)


def _check_wishes(chosen: "Format", wishes: set[str], words: Words) -> None:
    """An option that says nothing about the format is a mistake somebody should hear of."""
    for option, field in FIELDS.items():
        if field in wishes - chosen.takes:
            known = ", ".join(f"--{name}" for name, taken in FIELDS.items() if taken in chosen.takes)
            told = words.gettext("--{option} is not for {format}, which takes {options}.")
            raise click.UsageError(told.format(option=option, format=chosen.name, options=known))


def _choices(document: Document, wishes: Mapping[str, Any], taken: Snapshot, words: Words) -> "Choices":
    from planner.exporting.choices import Choices  # noqa: PLC0415 - slow import

    person = wishes.get("person")
    return Choices(
        days=tuple(finding.find_day(document, each).id for each in wishes.get("days", ())),
        rooms=tuple(finding.find_room(document, each).id for each in wishes.get("rooms", ())),
        tracks=tuple(finding.find_track(document, each).id for each in wishes.get("tracks", ())),
        person=finding.find_participant(document, person).id if person else "",
        columns=_columns(wishes.get("columns", ()), taken, words),
    )


def _columns(asked: Sequence[str], taken: Snapshot, words: Words) -> tuple[str, ...]:
    """By the names of the fields, of own ones also by what they are called; "all" are all there are."""
    from planner.exporting.tables.participant_rows import columns_of  # noqa: PLC0415 - slow import

    known = columns_of(taken, words)
    if "all" in asked:
        return tuple(column.name for column in known)
    by_name = {column.name: column.name for column in known}
    by_name |= {f"{OWN}{column.heading}": column.name for column in known if column.name.startswith(OWN)}
    for name in asked:
        if name not in by_name:
            told = words.gettext("There is no column “{name}”; choose of {known}.")
            raise click.UsageError(told.format(name=name, known=", ".join(by_name)))
    return tuple(by_name[name] for name in asked)
