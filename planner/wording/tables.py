"""What tables of people, sessions and rooms say beside the values themselves."""

from collections.abc import Sequence
from datetime import date, datetime

from planner.domain.emails import is_email
from planner.domain.names import shown_name
from planner.domain.records import Closure, Participant
from planner.domain.rules import is_blank
from planner.domain.times import Minute, clock
from planner.language import Words
from planner.wording.dates import short_date
from planner.wording.marking import several
from planner.wording.papers import time_span
from planner.wording.series import listed

COUNTED = {
    "participants": several("{count} person", "{count} people"),
    "sessions": several("{count} session", "{count} sessions"),
    "rooms": several("{count} room", "{count} rooms"),
}
"""By page."""


def counted(page: str, count: int, words: Words) -> str:
    """ "124 people"."""
    return words.ngettext(*COUNTED[page], count).format(count=f"{count:,}")


def shown_of(page: str, shown: int, count: int, words: Words) -> str:
    """ "12 of 124 people", or "124 people" where all are to be seen."""
    every = counted(page, count, words)
    return (
        every if shown == count else words.gettext("{shown} of {all}").format(shown=f"{shown:,}", all=every)
    )


def slot_place(day: date, start: Minute, room: str, words: Words) -> str:
    """ "Thu 26 May 09:00 Hall A"; a slot without a room takes the whole venue."""
    return words.gettext("{date} {time} {room}").format(
        date=short_date(day, words), time=clock(start), room=room or words.gettext("whole venue")
    )


def closed_time(day: date, closure: Closure, words: Words) -> str:
    """ "Fri 27 May 09:00–11:30"."""
    return words.gettext("{date} {span}").format(
        date=short_date(day, words), span=time_span(closure.start, closure.end, words)
    )


def moment(at: datetime | None, words: Words) -> str:
    """ "Wed 25 May 17:20"."""
    return f"{short_date(at, words)} {at:%H:%M}" if at else ""


def name_problem(person: Participant, words: Words) -> str:
    return words.gettext("This person has no name.") if is_blank(shown_name(person)) else ""


def email_problem(person: Participant, words: Words) -> str:
    if not person.email or is_email(person.email):
        return ""
    return words.gettext("This can’t be an e-mail address; it should look like name@example.org.")


def taken_in(new: int, changed: int, left_out: int, words: Words) -> str:
    """What pasting did: "3 added, 2 changed"."""
    parts = []
    if new:
        parts.append(words.ngettext("{count} added", "{count} added", new).format(count=new))
    if changed:
        parts.append(words.ngettext("{count} changed", "{count} changed", changed).format(count=changed))
    if left_out:
        parts.append(
            words.ngettext("{count} row left out", "{count} rows left out", left_out).format(count=left_out)
        )
    if not parts:
        return words.gettext("All of this is there already; nothing was changed.")
    return words.gettext("From the clipboard: {parts}.").format(parts=listed(parts, words))


def removed(what: str, consequences: str, words: Words) -> str:
    """ "Removed Ana Beltrán." with what it took along."""
    sentence = words.gettext("Removed: {what}.").format(what=what)
    return f"{sentence} {consequences}".strip()


def filter_lost(name: str, gone: int, left: str, words: Words) -> str:
    """A saved filter that is about something that is there no longer; `left` is "38 people"."""
    return words.ngettext(
        "“{name}” also filters by something that is gone; shown is what the rest of it leaves: {left}.",
        "“{name}” also filters by {count} things that are gone; shown is what the rest of it leaves: {left}.",
        gone,
    ).format(name=name, count=gone, left=left)


def private_columns(headings: Sequence[str], people: str, words: Words) -> str:
    """ "Not for sharing: the file holds the columns E-mail and Diet of 38 people."."""
    return words.ngettext(
        "Not for sharing: the file holds the column {columns} of {people}.",
        "Not for sharing: the file holds the columns {columns} of {people}.",
        len(headings),
    ).format(columns=listed(headings, words), people=people)


def saved_as(path: object, what: str, words: Words) -> str:
    return words.gettext("Saved as {path}: {what}.").format(path=path, what=what)


def with_address(count: int, left_out: int, words: Words) -> str:
    """For letters; nobody without an address gets one."""
    told = words.ngettext(
        "{count} person with an e-mail address.", "{count} people with an e-mail address.", count
    ).format(count=f"{count:,}")
    if not left_out:
        return told
    without = words.ngettext(
        "{count} without one is left out.", "{count} without one are left out.", left_out
    ).format(count=f"{left_out:,}")
    return f"{told} {without}"


def replaces(count: int, words: Words) -> str:
    return words.ngettext("{count} text changes.", "{count} texts change.", count).format(count=f"{count:,}")


def replaced(count: int, words: Words) -> str:
    return words.ngettext("{count} text replaced.", "{count} texts replaced.", count).format(
        count=f"{count:,}"
    )


def share(count: int, all_: int) -> str:
    """ "31 %"; what is not nothing is never shown as 0."""
    percent = round(100 * count / all_) if all_ else 0
    return f"{percent} %" if percent or not count else "< 1 %"
