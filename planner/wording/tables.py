"""What tables of people, sessions and rooms say beside the values themselves."""

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
