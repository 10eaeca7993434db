"""What the window says when a workshop can't be opened, or not written any more: what is, and what helps.

The ways on stand beside the sentence as buttons, so it names no command.
"""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from planner.language import Words
from planner.wording import refusals
from planner.wording.dates import long_date, short_date
from planner.wording.marking import later

OPENING = {
    "altered": later(
        "{name} has been changed by another program in a way that is not safe to open. "
        "A backup of it is the way on."
    ),
    "damaged": later("{name} is damaged and can't be opened. A backup of it is the way on."),
    "in_use": later("{name} is open in another program. Close it there, or look at it without changing it."),
    "missing": later(
        "{name} is not in {folder}. It was moved, renamed or removed, or its disk is not connected."
    ),
    "newer": later(
        "{name} comes from a newer version of this program. You can look at it here; "
        "to change it, install that version."
    ),
}
"""By the code of a `StoreError`; the others are said as everywhere."""

WORKING = {
    "changed_elsewhere": later(
        "{name} was changed by another program meanwhile, so your last action was not saved. "
        "Open it again to go on with what it holds now."
    ),
    "damaged": later("{name} has been damaged. Nothing more can be saved in it; go on in a backup."),
    "disk_failed": later(
        "The disk with {name} reported a failure, and your last action was not saved. "
        "Go on in a copy on another disk."
    ),
    "disk_full": later(
        "The disk with {name} is full, and your last action was not saved. "
        "Make room and do it again, or go on in a copy on another disk."
    ),
    "gone": later(
        "{name} is not there any more: it was moved, replaced or removed, or its disk was pulled out. "
        "Bring it back and try again, or go on in a copy."
    ),
    "in_use": later(
        "Another program is using {name} right now, so your last action was not saved. Try again."
    ),
    "read_only": later(
        "{name} can't be written any more, so your last action was not saved. "
        "Take away the write protection and try again, or go on in a copy."
    ),
}
_IN_USE_BY = later("{name} is open at {who}. Close it there, or look at it without changing it.")

LOCKING = frozenset({"changed_elsewhere", "damaged", "disk_failed", "gone", "read_only"})
"""After these nothing more can be saved where the workshop lies."""


def opening(code: str, values: Mapping[str, object], words: Words) -> str:
    if code not in OPENING:
        return refusals.trouble(code, values, words)
    sentence = _IN_USE_BY if code == "in_use" and values.get("who") else OPENING[code]
    return words.gettext(sentence).format(**_named(values), who=values.get("who", ""))


def working(code: str, values: Mapping[str, object], words: Words) -> str:
    if code not in WORKING:
        return refusals.trouble(code, values, words)
    return words.gettext(WORKING[code]).format(**_named(values))


def moment(at: datetime, *, now: datetime, words: Words) -> str:
    """ "14:12", "Thu 26 May, 14:12" on another day, the date of another year; by this computer's clock."""
    here, today = at.astimezone(), now.astimezone().date()
    clock = f"{here:%H:%M}"
    if here.date() == today:
        return clock
    if here.year != today.year:
        return long_date(here.date(), words)
    return words.gettext("{date}, {time}").format(date=short_date(here.date(), words), time=clock)


def _named(values: Mapping[str, object]) -> dict[str, str]:
    path = values.get("path")
    if not isinstance(path, Path):
        return {"name": "", "folder": ""}
    return {"name": f"“{path.stem}”", "folder": str(path.parent)}
