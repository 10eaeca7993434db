"""Sentences about sharing: what the formats are for, what is in an export, and what stays behind."""

from collections.abc import Sequence

from planner.language import Words
from planner.wording.marking import later
from planner.wording.series import join

BUNDLE = "bundle"
"""All formats at once, in a folder; what the log of exports calls it."""

TITLES = {
    BUNDLE: later("Everything in a folder"),
    "html": later("Web page"),
    "ics": later("Calendar"),
    "docx": later("Word document"),
    "agenda-xlsx": later("Excel workbook"),
    "agenda-csv": later("Table as CSV"),
    "png": later("Picture of each day"),
    "svg": later("Drawing of each day"),
    "markdown": later("Text with marks (Markdown)"),
    "text": later("Plain text"),
    "xml": later("schedule.xml"),
    "json": later("schedule.json"),
    "participants-xlsx": later("People as Excel workbook"),
    "participants-csv": later("People as CSV"),
}
ABOUT = {
    BUNDLE: later("Every format of the agenda, with a page that leads to each."),
    "html": later("The agenda for everybody: phones, large screens, screen readers. One file, no network."),
    "ics": later("For calendar programs and phones. A newer file brings the entries up to date."),
    "docx": later("The programme to edit, for partners who print their own."),
    "agenda-xlsx": later("Grids and a list to edit; what comes back can be imported again."),
    "agenda-csv": later("A row for each session, for any spreadsheet."),
    "png": later("For a chat or a slide."),
    "svg": later("For a slide or a poster, sharp at any size."),
    "markdown": later("For web sites and chats that understand it."),
    "text": later("For an e-mail."),
    "xml": later("For other conference programs."),
    "json": later("For other conference programs."),
    "participants-xlsx": later("A list of people with the columns you choose."),
    "participants-csv": later("A list of people with the columns you choose."),
}


def agenda_holds(words: Words, *, sessions: int, days: int, rooms: int, people: int) -> str:
    """ "24 sessions on 2 days in 6 rooms, with the names and organisations of 31 people"."""
    parts = [
        words.ngettext("{count} session", "{count} sessions", sessions).format(count=sessions),
        words.ngettext("{count} day", "{count} days", days).format(count=days),
        words.ngettext("{count} room", "{count} rooms", rooms).format(count=rooms),
        words.ngettext(
            "{count} person with name and organisation", "{count} people with names and organisations", people
        ).format(count=people),
    ]
    return words.gettext("In it: {what}.").format(what=join(parts, words))


def agenda_leaves_out(words: Words, *, internal: int, cancelled: int, unscheduled: int) -> str:
    """ "" where nothing stays behind."""
    counted = (
        (internal, words.ngettext("{count} internal session", "{count} internal sessions", internal)),
        (cancelled, words.ngettext("{count} cancelled one", "{count} cancelled ones", cancelled)),
        (unscheduled, words.ngettext("{count} without a time", "{count} without a time", unscheduled)),
    )
    said = [text.format(count=count) for count, text in counted if count]
    return words.gettext("Not in it: {what}.").format(what=join(said, words)) if said else ""


def never_in_it(words: Words) -> str:
    return words.gettext("Never in it: e-mail, phone, diet, needs, notes.")


def people_hold(words: Words, *, people: int, columns: Sequence[str]) -> str:
    sentence = words.ngettext(
        "In it: {count} person with {columns}.", "In it: {count} people with {columns}.", people
    )
    return sentence.format(count=people, columns=join(columns, words))


def people_hold_private(words: Words, private: Sequence[str]) -> str:
    """ "" where there is nothing private."""
    if not private:
        return ""
    return words.gettext("Private: {columns}. Keep it among the organizers.").format(
        columns=join(private, words)
    )
