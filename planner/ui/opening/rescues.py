"""The ways on when a workshop can't be opened, or not written any more."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from planner.domain.values import dataclass
from planner.language import Words
from planner.store.backups import Copy
from planner.store.errors import StoreError
from planner.ui.notice import Notice, Tone, Way
from planner.wording import rescues

_BY_BACKUP = frozenset({"altered", "damaged", "missing"})
_GONE_FOR_GOOD = frozenset({"missing", "is_folder", "not_a_workshop", "other_database"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """What the window does when a way is taken."""

    open: Callable[[Path], object]
    look: Callable[[Path], object]
    """Open to look only."""
    restore: Callable[[Copy], object]
    forget: Callable[[Path], object]
    """Take it off the list of recent ones."""
    try_again: Callable[[], object]
    save_copy: Callable[[], object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What is known where it happens."""

    words: Words
    now: datetime
    copies: list[Copy]
    """Newest first."""
    is_recent: bool = False


def of_opening(error: StoreError, path: Path, ways: Ways, around: Surroundings) -> Notice:
    words, code = around.words, error.code
    offered: list[Way] = []
    if code in ("in_use", "newer"):
        offered.append(Way(words.gettext("Open to look only"), lambda: ways.look(path)))
    if code in _BY_BACKUP:
        offered += _newest_backup(words.gettext("Open the backup of {time}"), ways, around)
    if code in ("in_use", "missing", "unreadable", "disk_failed"):
        offered.append(Way(words.gettext("Try again"), lambda: ways.open(path)))
    if code in _GONE_FOR_GOOD and around.is_recent:
        offered.append(Way(words.gettext("Remove from the list"), lambda: ways.forget(path)))
    return Notice(rescues.opening(code, error.values, words), Tone.TROUBLE, tuple(offered))


def while_working(error: StoreError, ways: Ways, around: Surroundings) -> Notice:
    words, code = around.words, error.code
    offered: list[Way] = []
    if code in rescues.LOCKING:
        offered += _newest_backup(words.gettext("Continue from the backup of {time}"), ways, around)
        offered.append(Way(words.gettext("Try again"), ways.try_again))
    if code in rescues.WORKING and code != "in_use":
        offered.append(Way(words.gettext("Save a copy…"), ways.save_copy))
    return Notice(rescues.working(code, error.values, words), Tone.TROUBLE, tuple(offered))


def _newest_backup(text: str, ways: Ways, around: Surroundings) -> list[Way]:
    if not around.copies:
        return []
    newest = around.copies[0]
    time = rescues.moment(newest.at, now=around.now, words=around.words)
    return [Way(text.format(time=time), lambda: ways.restore(newest))]
