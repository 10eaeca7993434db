"""`print`: badges and every other paper as PDF files, or to a printer of this computer."""

from collections.abc import Callable
from dataclasses import fields
from functools import partial
from pathlib import Path
from typing import Any

import click

from planner.cli import finding
from planner.cli.output import say, write_json
from planner.cli.print_reports import as_object, sentence
from planner.cli.surroundings import Surroundings
from planner.domain.names import shown_name
from planner.domain.paper_sizes import usual_paper
from planner.domain.records import Paper
from planner.domain.refusal import Refused
from planner.domain.snapshot import Snapshot
from planner.domain.values import dataclass
from planner.language import Words
from planner.operations import prints
from planner.operations.outputs import check_target, write_files
from planner.operations.prints import BadgeOrder, Order, PaperOrder, Printed
from planner.printing.choices import Choices
from planner.printing.sheets import Edge
from planner.store.document import Document
from planner.wording import prints as wording
from planner.wording.marking import later


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What was asked for; None, nothing or False where it was not."""

    stock: str | None = None
    first_cell: int | None = None
    only: tuple[str, ...] = ()
    sheet: str | None = None
    style: str | None = None
    large: bool = False
    internal: bool = False
    day: tuple[str, ...] = ()
    room: tuple[str, ...] = ()
    track: tuple[str, ...] = ()
    session: tuple[str, ...] = ()
    side: str | None = None
    edge: str | None = None
    marks: str | None = None
    blanks: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    printed: Printed
    not_coming: int
    """Who gets no badge though everybody's were asked for."""
    small_names: tuple[str, ...]
    """Of the first few people whose name is hard to read."""
    is_noted: bool


NAMED = 4
OF_BADGES = ("stock", "first_cell", "only", "side", "edge", "marks", "blanks")
OF_CHOICES = {
    "only": "people",
    "sheet": "sheet",
    "style": "style",
    "large": "is_large",
    "internal": "with_internal",
    "day": "days",
    "room": "rooms",
    "track": "tracks",
    "session": "sessions",
}
"""By option the field of `Choices` it fills."""


def _several(name: str, what: str, help_text: str) -> Callable[[Any], Any]:
    return click.option(f"--{name}", multiple=True, metavar=what, help=help_text)


_FOR_BADGES = (
    click.option("--stock", help=later("Badges: the labels, like 5395 or L4785, or the name of your own.")),
    click.option(
        "--first-cell",
        type=int,
        metavar="N",
        help=later("Badges: the first free label of a used sheet, counted row by row from 1."),
    ),
    click.option(
        "--side",
        type=click.Choice(list(wording.SIDES)),
        help=later("Badges: which side of the sheets. Usually both, where badges have a back."),
    ),
    click.option(
        "--edge",
        type=click.Choice(list(wording.EDGES)),
        help=later("Badges: around which edge the printer turns a sheet for its back. Usually long."),
    ),
    click.option(
        "--marks",
        type=click.Choice([name for name in wording.MARKS if name]),
        help=later("Badges: what to cut by. Usually as the labels need it."),
    ),
    click.option(
        "--blanks",
        type=int,
        metavar="N",
        help=later("Badges: so many to write on, for who comes unannounced, instead of people's."),
    ),
)
_FOR_PAPERS = (
    _several("only", "PERSON", later("Only this person; may be given again.")),
    click.option("--sheet", help=later("The size of the paper, like Letter or A4.")),
    click.option("--style", help=later("How it is laid out, like list or booklet.")),
    click.option("--large", is_flag=True, help=later("In large print: nothing under 18 points.")),
    click.option("--internal", is_flag=True, help=later("With sessions for the team's eyes, too.")),
    _several("day", "DATE", later("Only this day; may be given again.")),
    _several("room", "ROOM", later("Only this room; may be given again.")),
    _several("track", "TRACK", later("Only this track; may be given again.")),
    _several("session", "SESSION", later("Only this session; may be given again.")),
)


def _options(command: Callable[..., int]) -> Callable[..., int]:
    for option in reversed((*_FOR_PAPERS, *_FOR_BADGES)):
        command = option(command)
    return command


@click.command(
    name="print",
    help=later(
        "Print badges, the agenda or another paper. PAPER is badges, agenda, personal-agendas, door-signs, "
        "run-sheets, sign-in-sheets, desk-list, name-tents, certificates, meal-counts, wall-cards or "
        "calibration."
    ),
)
@click.argument("file", type=click.Path(path_type=Path))
@click.argument("paper", metavar="PAPER", type=click.Choice([paper.value for paper in Paper]))
@click.option("-o", "--output", type=click.Path(path_type=Path), help=later("The PDF file to write."))
@click.option("--printer", metavar="NAME", help=later("The printer of this computer to send it to."))
@_options
@click.option(
    "--reason",
    default="",
    help=later("Why it is printed again: lost, damaged, name, jam, or your own words."),
)
@click.option("--json", "as_json", is_flag=True, help=later("Print one JSON object."))
@click.pass_obj
def print_paper(
    around: Surroundings,
    /,
    file: Path,
    paper: str,
    output: Path | None,
    printer: str | None,
    reason: str,
    *,
    as_json: bool,
    **asked: Any,
) -> int:
    wishes, words = Wishes(**asked), around.words
    if output is None and printer is None:
        raise click.UsageError(words.gettext("Say where it goes: -o OUT.pdf for a file, or --printer NAME."))
    check_wishes(Paper(paper), wishes, words)
    with around.open_for_reading(file) as document:
        if output is not None:
            check_target(output, workshop=file)
        outcome = print_into(
            document, around, Paper(paper), output, printer=printer, wishes=wishes, reason=reason
        )
    if as_json:
        write_json(as_object(outcome.printed, output, printer, not_coming=outcome.not_coming))
    else:
        small, missing = outcome.small_names, outcome.not_coming
        say(sentence(outcome.printed, output, printer, words, not_coming=missing, small_names=small))
    if not outcome.is_noted:
        say(words.gettext("The file can't be changed now, so it does not note this print."), err=True)
    return 1 if outcome.printed.made.skipped else 0


def check_wishes(paper: Paper, wishes: Wishes, words: Words) -> None:
    """An option that says nothing about the paper is a mistake somebody should hear of."""
    known = _known(paper)
    for field in fields(Wishes):
        if getattr(wishes, field.name) not in (None, (), False) and field.name not in known:
            told = words.gettext("{option} is not for {paper}, which takes {options}.")
            raise click.UsageError(
                told.format(
                    option=_spelled(field.name), paper=paper.value, options=", ".join(map(_spelled, known))
                )
            )
    if wishes.blanks is not None:
        _check_blanks(wishes, words)
    if paper is not Paper.BADGES:
        _check_style(paper, wishes, words)


def _check_blanks(wishes: Wishes, words: Words) -> None:
    if wishes.only:
        raise click.UsageError(words.gettext("--blanks prints nobody's badges; leave --only out."))
    if wishes.side or wishes.edge:
        raise click.UsageError(words.gettext("Blank badges have no back; leave --side and --edge out."))
    if not 1 <= (wishes.blanks or 0) <= prints.MOST_BLANKS:
        told = words.gettext("--blanks takes a number from 1 to {most}.")
        raise click.UsageError(told.format(most=prints.MOST_BLANKS))


def _check_style(paper: Paper, wishes: Wishes, words: Words) -> None:
    from planner.printing.papers import LAYOUTS  # noqa: PLC0415 - slow import

    layout = LAYOUTS[paper]
    if wishes.style and wishes.style not in layout.styles:
        told = words.gettext("There is no style “{style}” of {paper}; choose one of {styles}.")
        raise click.UsageError(
            told.format(style=wishes.style, paper=paper.value, styles=", ".join(layout.styles))
        )
    if wishes.large and not layout.has_large(wishes.style or ""):
        told = words.gettext("There is no large print of the style “{style}”; leave --large out.")
        raise click.UsageError(told.format(style=wishes.style))


def _known(paper: Paper) -> list[str]:
    if paper is Paper.BADGES:
        return list(OF_BADGES)
    from planner.printing.papers import LAYOUTS  # noqa: PLC0415 - slow import

    return [option for option, choice in OF_CHOICES.items() if choice in LAYOUTS[paper].choices]


def _spelled(option: str) -> str:
    return "--" + option.replace("_", "-")


def print_into(
    document: Document,
    around: Surroundings,
    paper: Paper,
    output: Path | None,
    *,
    printer: str | None = None,
    wishes: Wishes | None = None,
    reason: str = "",
) -> Outcome:
    """Write the file, send it to the printer, and note in the document what was printed, where the document
    can be changed. Refused: where nothing would be on it, and as `operations` refuse.
    """
    from planner.store import snapshot  # noqa: PLC0415 - slow import

    taken, wishes = snapshot.take(document), wishes or Wishes()
    order = _order(document, taken, paper, wishes)
    printed = _made(order, taken, around)
    if printer is not None:
        from planner.cli.spooling import send  # noqa: PLC0415 - slow import

        adjust = prints.adjust_for(document, printer, printed)
        sent = _made(order, taken, around, adjust=adjust) if adjust else printed
        send(sent, printer, event=taken.event.name, words=around.words)
    if output is not None:  # not before: a printer that is not there leaves no file behind
        write_files({output: printed.made.content}, workshop=document.path)
    items = prints.noted_items(printed)
    is_noted = prints.note_print(
        document, paper, items, reason=reason.strip(), choices=prints.choices_text(order)
    )
    return Outcome(
        printed=printed,
        not_coming=_not_coming(order, taken, wishes),
        small_names=tuple(shown_name(taken.participant[each]) for each in printed.made.small_names[:NAMED]),
        is_noted=is_noted,
    )


def _not_coming(order: Order, taken: Snapshot, wishes: Wishes) -> int:
    is_all = isinstance(order, BadgeOrder) and not wishes.only and not order.blanks
    return len(taken.participants) - len(prints.who_come(taken.participants)) if is_all else 0


def _made(order: Order, taken: Snapshot, around: Surroundings, **extra: Any) -> Printed:
    from planner.cli.progress import counting  # noqa: PLC0415 - slow import
    from planner.wording import papers  # noqa: PLC0415 - slow import

    words = around.words
    printed_at = prints.wall_clock(around.clock(), taken.event.timezone)
    work = partial(prints.make, order, taken, words=words, printed_at=printed_at, **extra)
    with counting(papers.paper(order.paper, words)) as progress:
        printed = work(progress=progress)
    if printed is None:
        if order.paper is Paper.BADGES:
            raise Refused("nobody_to_print")
        raise click.ClickException(wording.nothing(order.paper, words))
    return printed


def _order(document: Document, taken: Snapshot, paper: Paper, wishes: Wishes) -> Order:
    people = tuple(dict.fromkeys(finding.find_participant(document, each).id for each in wishes.only))
    if paper is Paper.BADGES:
        coming = tuple(person.id for person in prints.who_come(taken.participants))
        return BadgeOrder(
            people=() if wishes.blanks else people or coming,
            stock=wishes.stock or prints.usual_stock(taken.event.timezone),
            first_cell=1 if wishes.first_cell is None else wishes.first_cell,
            side=wishes.side or prints.BOTH,
            edge=wishes.edge or Edge.LONG,
            marks=wishes.marks or "",
            blanks=wishes.blanks or 0,
        )
    choices = Choices(
        sheet=_sheet(paper, wishes.sheet or usual_paper(taken.event.timezone)),
        style=wishes.style or "",
        is_large=wishes.large,
        with_internal=wishes.internal,
        days=tuple(finding.find_day(document, each).id for each in wishes.day),
        rooms=tuple(finding.find_room(document, each).id for each in wishes.room),
        tracks=tuple(finding.find_track(document, each).id for each in wishes.track),
        sessions=tuple(finding.find_session(document, each).id for each in wishes.session),
        people=people,
    )
    return PaperOrder(paper=paper, choices=choices)


def _sheet(paper: Paper, wanted: str) -> str:
    """As the paper's list has it, in whatever letters. Refused: `unknown_sheet`."""
    from planner.printing.papers import LAYOUTS  # noqa: PLC0415 - slow import

    sheets = LAYOUTS[paper].sheets
    found = next((sheet for sheet in sheets if sheet.casefold() == wanted.casefold()), None)
    if found is None:
        raise Refused("unknown_sheet", name=wanted, near=list(sheets))
    return found
