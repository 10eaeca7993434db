"""Sentences of the front desk: who came, what is to be known about them, what a code was."""

from collections.abc import Mapping
from datetime import date, datetime

from planner.domain.desk import Standing, Turnout
from planner.domain.records import ParticipantStatus
from planner.domain.times import clock
from planner.language import Words
from planner.wording import choices
from planner.wording.dates import short_date
from planner.wording.marking import later
from planner.wording.prints import REASONS

TROUBLES: Mapping[str, tuple[str, str]] = {
    "other-workshop": (
        later("A badge of another event"),
        later("Or of somebody who was taken off the list. Type the name; if nobody is found, add a walk-in."),
    ),
    "not-ours": (
        later("Not one of our codes"),
        later("This code does not come from a badge of this event. Scan the badge, or type the name."),
    ),
    "unknown": (
        later("Nobody found"),
        later("Nobody on the list is like “{text}”. Type only the beginning of a name, a city or an "
              "organisation, or add a walk-in."),
    ),
    "several": (
        later("Is it the first?"),
        later("Enter once more checks in who is marked."),
    ),
    "no-day": (
        later("Which day is it?"),
        later("Today is no day of the event. Choose the day people are checked in for, then scan again."),
    ),
    "no-days": (
        later("The event has no days yet"),
        later("People are checked in for a day. Add the days of the event on the page “Event settings”."),
    ),
    "not-written": (
        later("Not checked in"),
        later("{text} is not marked as here: the file could not be changed. Write the name down on paper."),
    ),
    "gone": (
        later("No longer on the list"),
        later("Somebody has removed this person in the meantime. Undo brings them back."),
    ),
}  # fmt: skip
"""By code: what is large, and what to do."""


def trouble(code: str, words: Words, **values: object) -> tuple[str, str]:
    large, small = TROUBLES[code]
    return words.gettext(large), words.gettext(small).format(**values)


def time_of(moment: datetime) -> str:
    """ "09:12"; `moment` is the event's wall clock."""
    return clock(60 * moment.hour + moment.minute)


def came(at: datetime, words: Words) -> str:
    return words.gettext("Checked in at {time}").format(time=time_of(at))


def came_twice(at: datetime, words: Words) -> str:
    return words.gettext("Checked in at {time}. Read twice, counted once.").format(time=time_of(at))


def was_here(at: datetime, desk: str, *, here: str, words: Words) -> str:
    """`here` is this desk's name."""
    if desk and desk != here:
        told = words.gettext("Already in since {time}, at the desk “{desk}”")
        return told.format(time=time_of(at), desk=desk)
    return words.gettext("Already in since {time}").format(time=time_of(at))


def is_here(at: datetime, words: Words) -> str:
    """In a row."""
    return words.gettext("here since {time}").format(time=time_of(at))


def not_in(words: Words) -> str:
    return words.gettext("Not checked in")


def not_in_any_more(words: Words) -> str:
    return words.gettext("Check-in taken back")


def walked_in(at: datetime, words: Words) -> str:
    return words.gettext("Added as a walk-in and checked in at {time}").format(time=time_of(at))


def odd_standing(standing: Standing, words: Words) -> str:
    """Why this person was not expected; empty where they were."""
    if standing.is_expected:
        return ""
    if standing.is_absent:
        return words.gettext("Not expected on this day. Say so to the organizers if that is new.")
    status = standing.person.status
    if status is ParticipantStatus.WAITLISTED:
        return words.gettext("Was on the waiting list: ask the organizers whether there is a place.")
    told = words.gettext("Not expected: the list says “{status}”. Ask the organizers if in doubt.")
    return told.format(status=words.gettext(choices.CHOICES[ParticipantStatus][status]))


def badge(standing: Standing, printed_at: datetime | None, words: Words) -> str:
    """`printed_at` is the event's wall clock; None where none was printed."""
    if printed_at is None:
        return words.gettext("No badge printed yet: print one")
    moment = words.gettext("{day}, {time}").format(
        day=short_date(printed_at.date(), words), time=time_of(printed_at)
    )
    if standing.is_badge_changed:
        return words.gettext("Badge changed since it was printed ({moment}): print it again").format(
            moment=moment
        )
    return words.gettext("Badge is printed ({moment})").format(moment=moment)


def note(text: str, words: Words) -> str:
    return words.gettext("Note: {text}").format(text=text)


def needs(text: str, words: Words) -> str:
    return words.gettext("Needs: {text}").format(text=text)


def said_like(text: str, words: Words) -> str:
    return words.gettext("Said like: {text}").format(text=text)


def help_wanted(text: str, at: datetime, words: Words) -> str:
    if text:
        return words.gettext("Needs help since {time}: {note}").format(time=time_of(at), note=text)
    return words.gettext("Needs help since {time}").format(time=time_of(at))


def before(dates: tuple[date, ...], words: Words) -> str:
    """Days they have been here on, other than this."""
    listed = ", ".join(short_date(each, words) for each in dates)
    return words.gettext("Was here on {days}").format(days=listed)


def alike(name: str, place: str, *, is_here: bool, words: Words) -> str:
    """`place` is their city, or the organisation."""
    who = words.gettext("{name} of {place}").format(name=name, place=place) if place else name
    if is_here:
        return words.gettext("{who} is here already: is it the same person?").format(who=who)
    return words.gettext("{who} is on the list: is it the same person?").format(who=who)


def whole(turnout: Turnout, words: Words) -> tuple[str, str]:
    """What stands beside the large number, and all of it."""
    beside = words.gettext("of {expected} here").format(expected=f"{turnout.expected:,}")
    told = words.gettext("{come} have come, {expected} were expected, {missing} are missing")
    return beside, _counted(told, turnout)


def group(name: str, turnout: Turnout, words: Words) -> str:
    told = words.gettext("{name}: {come} of {expected} have come, {missing} are missing")
    return _counted(told, turnout, name=name)


def missing(count: int, words: Words) -> str:
    if not count:
        return words.gettext("Everybody who is expected has come")
    return words.ngettext("{count} not here yet", "{count} not here yet", count).format(count=f"{count:,}")


def day_name(day: date, label: str, *, is_today: bool, words: Words) -> str:
    """ "Thu 26 May · today · Models that work"."""
    parts = [short_date(day, words), words.gettext("today") if is_today else "", label]
    return " · ".join(part for part in parts if part)


def why_again(at: datetime, words: Words) -> str:
    """The question, each answer with its key: its place among `REASONS`."""
    ways = "   ".join(f"{key} {words.gettext(text)}" for key, text in enumerate(REASONS.values(), start=1))
    return words.gettext("Badge printed at {time}. Why again?").format(time=time_of(at)) + f"\n{ways}"


def printed(label: int, cells: int, words: Words) -> str:
    """`label` is the next free one of a sheet with so many `cells`; 0 where labels come from a roll."""
    told = words.gettext("The printer has the badge.")
    if not label:
        return told
    if label == 1:
        return f"{told} {words.gettext('The sheet is used up: put in a new one.')}"
    next_one = words.gettext("Next free label: {label} of {cells}.").format(label=label, cells=cells)
    return f"{told} {next_one}"


def not_printed(reason: str, words: Words) -> str:
    """`reason` is a sentence about the printer."""
    next_step = words.gettext(
        "The badge counts as not printed; the check-in stands. F2 tries again, F8 chooses another printer."
    )
    return f"{reason} {next_step}"


def _counted(told: str, turnout: Turnout, **values: str) -> str:
    return told.format(
        come=f"{turnout.come:,}",
        expected=f"{turnout.expected:,}",
        missing=f"{turnout.missing:,}",
        **values,
    )
