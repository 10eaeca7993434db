"""The workshops opened lately, as far as they can be found."""

from datetime import UTC, datetime
from pathlib import Path

from planner.domain.values import dataclass
from planner.language import Words
from planner.wording import rescues


@dataclass(frozen=True, slots=True)
class Recent:
    path: Path
    changed: datetime | None
    """None where there is no such file now."""

    @property
    def is_there(self) -> bool:
        return self.changed is not None

    def told(self, *, now: datetime, words: Words) -> str:
        """ "changed 14:12", "not found"."""
        if self.changed is None:
            return words.gettext("not found")
        time = rescues.moment(self.changed, now=now, words=words)
        return words.gettext("changed {time}").format(time=time)


def look_at(path: Path) -> Recent:
    try:
        found = path.stat()
    except OSError:
        return Recent(path, None)
    return Recent(path, datetime.fromtimestamp(found.st_mtime, UTC))
