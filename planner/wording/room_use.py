"""How much of the time a room is used, in one sentence."""

from planner.domain.figures import RoomUse
from planner.language import Words


def use_sentence(use: RoomUse, words: Words) -> str:
    """ "Taken for 6 h 30 min of 16 h (41 %)."; empty where there is no time to use."""
    if use.percent is None:
        return ""
    if not use.taken:
        return words.gettext("Free for all of {usable}.").format(usable=duration(use.usable, words))
    return words.gettext("Taken for {taken} of {usable} ({percent} %).").format(
        taken=duration(use.taken, words), usable=duration(use.usable, words), percent=use.percent
    )


def duration(minutes: int, words: Words) -> str:
    """ "45 min", "16 h", "6 h 30 min"."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return words.gettext("{minutes} min").format(minutes=rest)
    if not rest:
        return words.gettext("{hours} h").format(hours=hours)
    return words.gettext("{hours} h {minutes} min").format(hours=hours, minutes=rest)
