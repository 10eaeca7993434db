"""What a shift or a delay does to a day, said before it is done."""

from planner.domain.times import Minute, clock
from planner.language import Words
from planner.wording.marking import several

MOVE = several("{count} session moves", "{count} sessions move")
STAY = several("{count} stays because it is pinned", "{count} stay because they are pinned")


def foretold(moving: int, pinned: int, words: Words) -> str:
    """ "12 sessions move, 1 stays because it is pinned."."""
    parts = [words.ngettext(*MOVE, moving).format(count=moving)] if moving else []
    if pinned:
        parts.append(words.ngettext(*STAY, pinned).format(count=pinned))
    if not parts:
        return words.gettext("Nothing has to move.")
    return words.gettext("{told}.").format(told=words.gettext(", ").join(parts))


def move(title: str, before: Minute, after: Minute, words: Words) -> str:
    """ "10:00 → 10:20  Water and dignity"."""
    return words.gettext("{before} → {after}  {title}").format(
        before=clock(before), after=clock(after), title=title
    )


def frame(slots: int, opens: Minute, closes: Minute, words: Words) -> str:
    """What copying a day's frame gives to another."""
    added = words.ngettext(
        "{count} meal, break or session of the whole venue is added",
        "{count} meals, breaks and sessions of the whole venue are added",
        slots,
    ).format(count=slots)
    return words.gettext("{added}; the day will be open from {opens} to {closes}.").format(
        added=added, opens=clock(opens), closes=clock(closes)
    )
