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
    "docx": later("The agenda to edit, for partners who print their own."),
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


def title(name: str, words: Words) -> str:
    """What a format is called; one of a newer program by its own name."""
    return words.gettext(TITLES[name]) if name in TITLES else name


def about(name: str, words: Words) -> str:
    return words.gettext(ABOUT[name]) if name in ABOUT else ""


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


def people_not_coming(words: Words, count: int) -> str:
    """ "" where all come, or it is seen who does not."""
    if not count:
        return ""
    return words.ngettext(
        "{count} of them declined or cancelled; the column Status tells who.",
        "{count} of them declined or cancelled; the column Status tells who.",
        count,
    ).format(count=count)


def people_hold_private(words: Words, private: Sequence[str]) -> str:
    """ "" where there is nothing private."""
    if not private:
        return ""
    return words.gettext("Private: {columns}. Keep it among the organizers.").format(
        columns=join(private, words)
    )


def size(count: int, words: Words) -> str:
    """ "84 kB" of so many bytes."""
    if count < 1_000_000:
        return words.gettext("{count} kB").format(count=f"{max(1, round(count / 1000)):,}")
    return words.gettext("{count} MB").format(count=f"{count / 1_000_000:,.1f}")


def files_and_size(files: int, count: int, words: Words) -> str:
    """ "3 files, 84 kB"; of one only its size."""
    if files == 1:
        return size(count, words)
    told = words.ngettext("{files} file, {size}", "{files} files, {size}", files)
    return told.format(files=files, size=size(count, words))


def only_words(name: str, words: Words) -> str:
    """Above a preview that can't show what the file looks like."""
    if name == "html":
        return words.gettext(
            "What the page says, as a screen reader reads it. “Look at it” opens the page itself."
        )
    return words.gettext("What the document says, in its order. “Look at it” opens the document itself.")


def first_lines(seen: int, count: int, words: Words) -> str:
    return words.gettext("The first {seen} of {count} lines are shown; all of them are saved.").format(
        seen=f"{seen:,}", count=f"{count:,}"
    )


def first_rows(seen: int, words: Words) -> str:
    return words.gettext("The first {seen} rows are shown; all of them are saved.").format(seen=f"{seen:,}")


def saved(path: object, files: int, words: Words) -> str:
    """`path` of the file; of several that of their folder."""
    if files == 1:
        return words.gettext("Saved as {path}.").format(path=path)
    told = words.ngettext("Saved {count} file in {path}.", "Saved {count} files in {path}.", files)
    return told.format(count=files, path=path)


def saved_by_name(names: Sequence[str], folder: object, words: Words) -> str:
    return words.gettext("Saved {names} in {folder}.").format(names=join(names, words), folder=folder)


def is_there_already(names: Sequence[str], folder: object, words: Words) -> str:
    """Nothing was written, because something of these names is there."""
    told = words.ngettext(
        "{names} is in {folder} already; nothing was saved.",
        "{names} are in {folder} already; nothing was saved.",
        len(names),
    )
    return told.format(names=join(names, words), folder=folder)


def changes_since(count: int, words: Words) -> str:
    return words.ngettext("{count} change since", "{count} changes since", count).format(count=f"{count:,}")


def a_part(words: Words) -> str:
    """In the name of a file of which too much was chosen to name it."""
    return words.gettext("part of it")


NOTHING_YET = later(
    "No session that others may see is in the agenda yet. Put sessions at a time, then share it here."
)
NOTHING_OF_IT = later("Nothing that others may see is in what you picked. Pick other days, rooms or tracks.")
NOBODY = later("There is nobody on the list yet. Add people, or import a list of them.")
NO_COLUMN = later("Choose at least one column for the list.")
