"""Sentences about printing: what will be printed, what was, and what a printer would not do."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from planner.domain.records import Paper
from planner.domain.times import clock
from planner.language import Words
from planner.wording.dates import month
from planner.wording.marking import later
from planner.wording.series import join

TROUBLES = {
    "printer_gone": later(
        "The printer {printer} does not answer. Look whether it is on and connected, or choose another one."
    ),
    "printer_stopped": later(
        "The printer {printer} stopped after {pages} of {count} pages. "
        "Look at the printer, then print the rest by choosing its pages."
    ),
    "printer_refused": later("The printer {printer} did not take the paper. It says: {reason}"),
    "page_too_large": later("There is not enough memory to draw this paper for {printer}; save it as PDF."),
}
"""By code; nothing was noted as printed."""


def trouble(code: str, values: Mapping[str, object], words: Words) -> str:
    return words.gettext(TROUBLES[code]).format(**values)


def badges(count: int, sheets: int, words: Words) -> str:
    """ "120 badges on 15 sheets."."""
    on = words.ngettext("{count} sheet", "{count} sheets", sheets).format(count=sheets)
    return words.ngettext("{count} badge on {sheets}.", "{count} badges on {sheets}.", count).format(
        count=count, sheets=on
    )


def without_badge(count: int, words: Words) -> str:
    return words.ngettext(
        "{count} person who is not coming or waits for a place has none.",
        "{count} people who are not coming or wait for a place have none.",
        count,
    ).format(count=count)


def pages(count: int, words: Words) -> str:
    return words.ngettext("{count} page.", "{count} pages.", count).format(count=count)


def some_small(count: int, words: Words) -> str:
    return words.ngettext(
        "{count} name had to be set small", "{count} names had to be set small", count
    ).format(count=count)


def small_names(names: Sequence[str], count: int, words: Words) -> str:
    """`names` are the first few of `count`."""
    told = words.ngettext(
        "{count} name had to be set small to fit: {names}.",
        "{count} names had to be set small to fit: {names}.",
        count,
    )
    more = count - len(names)
    listed = join(names, words)
    if more:
        listed = words.ngettext("{names} and {more} more", "{names} and {more} more", more).format(
            names=listed, more=more
        )
    return told.format(count=count, names=listed)


def shorten_it(words: Words) -> str:
    return words.gettext("A shorter badge name makes them larger.")


def printed(paper: Paper, count: int, words: Words) -> str:
    """One line of what was printed: "Badges · 120", "Agenda"."""
    if paper is Paper.AGENDA:
        return words.gettext("Agenda")
    return words.ngettext("{count} badge", "{count} badges", count).format(count=count)


def when_and_where(at: datetime, desk: str, words: Words) -> str:
    """ "20 May 14:05, North door"; `at` is the event's wall clock."""
    moment = words.gettext("{day} {month} {time}").format(
        day=at.day, month=month(at, words), time=clock(60 * at.hour + at.minute)
    )
    return words.gettext("{moment}, {desk}").format(moment=moment, desk=desk) if desk else moment


def changed_since(paper: Paper, count: int, words: Words) -> str:
    """Of the badges or the sessions on a print."""
    if paper is Paper.AGENDA:
        return words.ngettext(
            "{count} session changed since", "{count} sessions changed since", count
        ).format(count=count)
    return words.ngettext("{count} changed since", "{count} changed since", count).format(count=count)


def print_those(count: int, words: Words) -> str:
    return words.ngettext("Print that one", "Print those {count}", count).format(count=count)
