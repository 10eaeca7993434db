"""The event in figures, as charts say them."""

from collections.abc import Mapping, Sequence

from planner.domain.figures import Certainty, DayUse, RoomUse, Spans
from planner.domain.times import clock
from planner.language import Words
from planner.wording.dates import short_date
from planner.wording.marking import several
from planner.wording.series import join

CERTAINTIES = {
    Certainty.CONFIRMED: several("{count} confirmed", "{count} confirmed"),
    Certainty.REGISTERED: several("{count} registered", "{count} registered"),
    Certainty.OPEN: several("{count} invited or waiting", "{count} invited or waiting"),
}


def people(count: int, words: Words) -> str:
    return words.ngettext("{count} person", "{count} people", count).format(count=number(count))


def coming(count: int, words: Words) -> str:
    return words.ngettext("{count} person is coming", "{count} people are coming", count).format(
        count=number(count)
    )


def number(count: int) -> str:
    """ "1,204"."""
    return f"{count:,}"


def certainty(kind: Certainty, count: int, words: Words) -> str:
    return words.ngettext(*CERTAINTIES[kind], count).format(count=number(count))


def named(name: str, count: int, words: Words) -> str:
    """ "Pittsburgh: 10 people"."""
    return words.gettext("{name}: {figure}").format(name=name, figure=people(count, words))


def day(name: str, by_certainty: Mapping[Certainty, int], words: Words) -> str:
    """ "Thu 26 May: 119 people. 116 confirmed, 3 registered"."""
    parts = [certainty(kind, count, words) for kind, count in by_certainty.items() if count]
    whole = named(name, sum(by_certainty.values()), words)
    return f"{whole}. {join(parts, words)}" if parts else whole


def rooms(sessions: int, rooms: int, words: Words) -> str:
    """ "30 sessions in 6 rooms"."""
    told = words.ngettext("{count} session", "{count} sessions", sessions).format(count=number(sessions))
    if not rooms:
        return told
    return words.ngettext("{sessions} in {count} room", "{sessions} in {count} rooms", rooms).format(
        sessions=told, count=number(rooms)
    )


def begins(days: int, words: Words) -> str:
    """How far off the first day is; `days` is negative once it has been."""
    if days > 1:
        return words.ngettext("begins in {count} day", "begins in {count} days", days).format(count=days)
    return {1: words.gettext("begins tomorrow"), 0: words.gettext("begins today")}.get(days, "")


def cities(count: int, words: Words) -> str:
    return words.ngettext("{count} city", "{count} cities", count).format(count=number(count))


def other_cities(count: int, words: Words) -> str:
    return words.ngettext("{count} other", "{count} others", count).format(count=number(count))


def hours(days: Sequence[tuple[str, int, int]], words: Words) -> str:
    """ "Thu 26 May 09:00–17:00, Fri 27 May 09:00–17:00"."""
    return join([f"{name} {clock(opens)}–{clock(closes)}" for name, opens, closes in days], words)


def room(use: RoomUse, words: Words) -> str:
    """All of it in words: a line about the whole, then one for each day."""
    share = words.gettext("no time to use")
    if use.percent is not None:
        share = words.gettext("{percent} % of the time taken").format(percent=use.percent)
    whole = words.gettext("{name}: {figure}").format(name=use.room.name, figure=share)
    return "\n".join([whole, *(_day_of_room(day_use, words) for day_use in use.days)])


def uses(words: Words) -> list[str]:
    """What becomes of a room's time."""
    return [
        words.gettext("Taken"),
        words.gettext("Whole venue together"),
        words.gettext("Closed"),
        words.gettext("Free"),
    ]


def _day_of_room(use: DayUse, words: Words) -> str:
    found = [
        words.gettext("taken {times}").format(times=_times(use.taken, words)) if use.taken else "",
        words.gettext("closed {times}").format(times=_times(use.closed, words)) if use.closed else "",
    ]
    told = join([part for part in found if part], words) or words.gettext("free")
    return words.gettext("{name}: {figure}").format(name=short_date(use.day.date, words), figure=told)


def _times(spans: Spans, words: Words) -> str:
    return join([f"{clock(begins)}–{clock(ends)}" for begins, ends in spans], words)
