"""What `print` says about what came out, in words or as one JSON object."""

from collections.abc import Sequence
from pathlib import Path

from planner.domain.records import Paper
from planner.language import Words
from planner.operations.prints import BadgeOrder, Printed
from planner.wording import prints as wording


def as_object(
    printed: Printed, output: Path | None, printer: str | None, *, not_coming: int
) -> dict[str, object]:
    paper = printed.order.paper
    return {
        "paper": paper.value,
        "file": str(output) if output else None,
        "printer": printer,
        "pages": printed.made.pages,
        "items": list(printed.items),
        "left_out": not_coming if paper is Paper.BADGES else len(printed.left_out),
        "skipped": list(printed.made.skipped),
        "small_names": list(printed.made.small_names),
    }


def sentence(
    printed: Printed,
    output: Path | None,
    printer: str | None,
    words: Words,
    *,
    not_coming: int,
    small_names: Sequence[str],
) -> str:
    where = str(output) if output else words.gettext("The printer {printer}").format(printer=printer)
    said = [words.gettext("{where}: {what}").format(where=where, what=_what(printed, words))]
    if output and printer:
        said.append(words.gettext("The printer {printer} has it.").format(printer=printer))
    if not_coming:
        said.append(_not_coming(not_coming, words))
    if printed.made.skipped:
        said.append(wording.skipped(len(printed.made.skipped), words))
    if told := wording.left_out(printed.order.paper, len(printed.left_out), words):
        said.append(told)
    if small_names:
        said.append(wording.listed_small(small_names, len(printed.made.small_names), words))
    return " ".join(said)


def _what(printed: Printed, words: Words) -> str:
    if isinstance(printed.order, BadgeOrder):
        count = printed.order.blanks or len(printed.items)
        return words.ngettext("{count} badge.", "{count} badges.", count).format(count=count)
    return wording.pages(printed.made.pages, words)


def _not_coming(count: int, words: Words) -> str:
    return words.ngettext(
        "{count} person who is not coming has none.", "{count} people who are not coming have none.", count
    ).format(count=count)
