"""Sentences about printing: what will be printed, what was, and what a printer would not do."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from planner.domain.records import Paper
from planner.domain.times import clock
from planner.language import Words
from planner.wording import papers, sheets
from planner.wording.dates import month
from planner.wording.marking import later
from planner.wording.series import join

ABOUT = {
    Paper.BADGES: later("A badge for everybody, on labels or cards."),
    Paper.AGENDA: later("The sessions, for walls, hands and pockets."),
    Paper.PERSONAL_AGENDAS: later("For each person, where to be and when."),
    Paper.DOOR_SIGNS: later("What happens in a room, to hang at its door."),
    Paper.RUN_SHEETS: later("For facilitators: people, needs, timing."),
    Paper.SIGN_IN_SHEETS: later("A list to sign, for each session."),
    Paper.DESK_LIST: later("Everybody by name, to tick at the door."),
    Paper.NAME_TENTS: later("Names that stand on a table."),
    Paper.CERTIFICATES: later("That somebody was there, and for how long."),
    Paper.MEAL_COUNTS: later("Numbers for the caterer, without names."),
    Paper.WALL_CARDS: later("A card for each session, to plan on a wall."),
    Paper.CALIBRATION: later("Shows by how much a printer misses."),
}
"""One line each: what the paper is for."""

NOTHING = {
    Paper.BADGES: later("There is nobody to print a badge for yet. Add people, or import a list of them."),
    Paper.AGENDA: later("Nothing is in the agenda yet. Put sessions at a time, then print it here."),
    Paper.PERSONAL_AGENDAS: later(
        "Nobody has a way through the agenda yet. Add people, and put sessions at a time."
    ),
    Paper.DOOR_SIGNS: later("No session is in a room yet. Give sessions a room, then each gets its sign."),
    Paper.RUN_SHEETS: later("No session needs a run sheet yet. Put sessions at a time in the agenda."),
    Paper.SIGN_IN_SHEETS: later("There is no session to sign in to yet. Put sessions at a time."),
    Paper.DESK_LIST: later("Nobody is on the list yet. Add people, or import a list of them."),
    Paper.NAME_TENTS: later("Nobody has a part in a session yet. Give sessions their people."),
    Paper.CERTIFICATES: later(
        "Nobody has checked in yet. Who comes to the front desk gets a certificate afterwards."
    ),
    Paper.MEAL_COUNTS: later("No meal is in the agenda yet. Put one at a time, and it is counted here."),
    Paper.WALL_CARDS: later("There are no sessions yet. Add some, and each gets its card."),
    Paper.CALIBRATION: later("There is no page to test the printer with."),
}
"""Said where a paper would be empty."""

STYLES = {
    Paper.AGENDA: {
        "both": (later("Grid and list"), later("A grid with one page a day, and the list after it.")),
        "grid": (later("Grid"), later("One page a day: rooms across, time down.")),
        "pages": (
            later("Grid on several pages"),
            later("As large as it reads well; the pages hang side by side."),
        ),
        "poster": (later("Poster"), later("All of it on one large sheet.")),
        "list": (later("List"), later("With the abstracts and the people.")),
        "booklet": (
            later("Booklet to fold"),
            later("Print on both sides, turn over the short edge, fold in the middle."),
        ),
        "by-track": (later("By track"), later("The list, a part for each track.")),
        "by-room": (later("By room"), later("The list, a part for each room.")),
    },
    Paper.PERSONAL_AGENDAS: {
        "page": (later("A page each"), ""),
        "half": (later("Half a page each"), later("Cut the sheets across the middle.")),
    },
    Paper.CALIBRATION: {
        "front": (later("Front only"), later("For a printer that prints on one side.")),
        "both": (later("Both sides"), later("For a printer that turns the paper by itself.")),
    },
}
"""By paper and the name of a style: what it is called, and what it is."""

SHEETS = {"Letter": later("Letter"), "Tabloid": later("Tabloid")}
"""Papers that are called something else elsewhere; A4 is A4."""

ALL = {
    Paper.NAME_TENTS: later("All with a part in a session"),
    Paper.CERTIFICATES: later("All who checked in"),
    Paper.DESK_LIST: later("All who may come"),
}
"""Whom a paper is for where nobody chose; most are for all who come."""

RECORDS = {
    "days": (later("Days"), later("All days")),
    "rooms": (later("Rooms"), later("All rooms")),
    "tracks": (later("Tracks"), later("All tracks")),
    "sessions": (later("Sessions"), later("All sessions")),
}
"""What can be picked for a paper, and what is said where nothing was."""

SIDES = {
    "front": later("Front"),
    "back": later("Back"),
    "both": later("Both"),
}
EDGES = {"long": later("Turned over the long edge"), "short": later("Turned over the short edge")}
MARKS = {
    "": later("As these labels need them"),
    "none": later("None"),
    "ticks": later("Small lines at the edges"),
    "outline": later("A thin line around each"),
}
"""Of how badges go through the printer, by the names of `prints.BadgeOrder`."""

REASONS = {
    "lost": later("Lost"),
    "damaged": later("Damaged"),
    "name": later("The name was wrong"),
    "jam": later("Printer jam"),
}
"""Why something is printed again, as it is noted."""

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


def paper_pages(count: int, sheets: int, words: Words) -> str:
    """ "12 pages on 6 sheets."; one-sided, a page is a sheet."""
    if count == sheets:
        return pages(count, words)
    on = words.ngettext("{count} sheet", "{count} sheets", sheets).format(count=sheets)
    return words.ngettext("{count} page on {sheets}.", "{count} pages on {sheets}.", count).format(
        count=count, sheets=on
    )


def pages(count: int, words: Words) -> str:
    return words.ngettext("{count} page.", "{count} pages.", count).format(count=count)


def listed_small(names: Sequence[str], count: int, words: Words) -> str:
    """`names` are the first few of `count`."""
    told = words.ngettext(
        "{count} name had to be set small to fit: {names}.",
        "{count} names had to be set small to fit: {names}.",
        count,
    )
    listed, more = join(names, words), count - len(names)
    if more:
        listed = words.ngettext("{names} and {more} more", "{names} and {more} more", more).format(
            names=listed, more=more
        )
    return told.format(count=count, names=listed)


def left_out(paper: Paper, count: int, words: Words) -> str:
    """Of papers but badges: who gets none, and why; empty where nobody needs to know."""
    return sheets.left_out(paper, count, words)


def small_names(count: int, words: Words) -> str:
    """Stands before the first few of them."""
    return words.ngettext(
        "{count} name had to be set small to fit:", "{count} names had to be set small to fit:", count
    ).format(count=count)


def shorten_it(words: Words) -> str:
    return words.gettext("A shorter badge name makes them larger.")


def printed(paper: Paper, count: int, words: Words) -> str:
    """One line of what was printed: "120 badges", "Agenda"."""
    if paper is not Paper.BADGES:
        return papers.paper(paper, words)
    return words.ngettext("{count} badge", "{count} badges", count).format(count=count)


def printed_backs(count: int, words: Words) -> str:
    return words.ngettext("Back of {count} badge", "Backs of {count} badges", count).format(count=count)


def printed_blanks(count: int, words: Words) -> str:
    return words.ngettext("{count} blank badge", "{count} blank badges", count).format(count=count)


def in_style(paper: Paper, name: str, words: Words) -> str:
    """ "Agenda · Booklet to fold"."""
    return words.gettext("{paper} · {style}").format(
        paper=papers.paper(paper, words), style=style(paper, name, words)
    )


def style(paper: Paper, name: str, words: Words) -> str:
    """One without words shows its own name."""
    text = STYLES.get(paper, {}).get(name, (name, ""))[0]
    return words.gettext(text) if text != name else name


def about_style(paper: Paper, name: str, words: Words) -> str:
    """Empty where its name says it all."""
    text = STYLES.get(paper, {}).get(name, (name, ""))[1]
    return words.gettext(text) if text else ""


def sheet(name: str, words: Words) -> str:
    return words.gettext(SHEETS[name]) if name in SHEETS else name


def all_of(paper: Paper, words: Words) -> str:
    return words.gettext(ALL[paper]) if paper in ALL else words.gettext("All who come")


def is_for_all_who_come(paper: Paper) -> bool:
    return paper not in ALL


def records(kind: str, words: Words) -> tuple[str, str]:
    name, everything = RECORDS[kind]
    return words.gettext(name), words.gettext(everything)


def about(paper: Paper, words: Words) -> str:
    return words.gettext(ABOUT[paper])


def nothing(paper: Paper, words: Words) -> str:
    return words.gettext(NOTHING[paper])


def reason(noted: str, words: Words) -> str:
    """As it is noted: a usual one by its code, any other as somebody wrote it."""
    return words.gettext(REASONS[noted]) if noted in REASONS else noted


def printed_again(noted: str, words: Words) -> str:
    return words.gettext("Again: {reason}").format(reason=reason(noted, words))


def skipped(count: int, words: Words) -> str:
    """People without any name."""
    return words.ngettext(
        "{count} person has no name and gets none.", "{count} people have no name and get none.", count
    ).format(count=count)


def when_and_where(at: datetime, desk: str, words: Words) -> str:
    """ "20 May 14:05, North door"; `at` is the event's wall clock."""
    moment = words.gettext("{day} {month} {time}").format(
        day=at.day, month=month(at, words), time=clock(60 * at.hour + at.minute)
    )
    return words.gettext("{moment}, {desk}").format(moment=moment, desk=desk) if desk else moment


def changed_since(paper: Paper, count: int, words: Words) -> str:
    """Of the badges or the sessions on a print."""
    if paper is not Paper.BADGES:
        return words.ngettext(
            "{count} session changed since", "{count} sessions changed since", count
        ).format(count=count)
    return words.ngettext("{count} changed since", "{count} changed since", count).format(count=count)


def print_those(count: int, words: Words) -> str:
    return words.ngettext("Print that one", "Print those {count}", count).format(count=count)
