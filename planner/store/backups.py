"""Copies of a document, made while it is open: the ones somebody asks for, and rolling ones by themselves.

Always through SQLite's own backup: opening or copying the open file in this process would drop its lock.
"""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from planner.domain.values import dataclass
from planner.store import check
from planner.store.errors import StoreError, known
from planner.store.whole_file import appearing

EVERY = timedelta(minutes=2)
_LEFT_BEHIND = timedelta(hours=1)
"""A draft as old as this is nobody's any more; a younger one may be another program's at work."""
_KEPT = 30
_KEPT_BYTES = 300_000_000
_KEPT_AT_LEAST = 2
_STAMP = "%Y%m%dT%H%M%SZ"
_COPIES = f"{8 * '[0-9]'}T{6 * '[0-9]'}Z.workshop"
_PATHS = "paths.txt"
"""In each folder: where the document has lain; its copies are found when it can't be read any more."""


@dataclass(frozen=True, slots=True)
class Copy:
    """One that was made by itself."""

    path: Path
    at: datetime
    """UTC."""
    size: int
    """Bytes."""


def home() -> Path:
    """Where rolling copies go: this computer's own disk, which the stick with the document is not."""
    from platformdirs import user_data_path  # noqa: PLC0415 - slow import

    return user_data_path("workshop-planner", appauthor=False) / "backups"


def copy(source: sqlite3.Connection, path: Path | None, target: Path) -> None:
    """Write the document behind `source`, lying at `path`, to `target`: checked, on disk, or not at all."""
    if path is not None and target.exists() and target.samefile(path):
        raise StoreError("exists", path=target)
    with appearing(target) as draft:
        try:
            with closing(sqlite3.connect(draft, isolation_level=None)) as made:
                made.execute("PRAGMA cell_size_check = ON")
                source.backup(made)
                made.execute("PRAGMA journal_mode = DELETE")
                _finish(made, draft)
        except (check.Damaged, ValueError) as error:
            raise StoreError("damaged", path=path) from error
        except sqlite3.Error as error:
            found = known(error, target)
            if found and found.code == "damaged":
                raise StoreError("damaged", path=path) from error
            raise found or error from error


def _finish(made: sqlite3.Connection, draft: Path) -> None:
    if not check.is_small(draft):
        check.verify_quickly(made)
        return
    check.verify(made, values=False)
    check.seal(made)


class Rolling:
    """Every two minutes in which something was changed, kept in a folder of the document's own."""

    def __init__(self, folder: Path, *, clock: Callable[[], datetime]) -> None:
        self._folder = folder
        self._clock = clock
        self.trouble: Exception | None = None
        """Why the last one was not made: never a reason to stop somebody's work."""

    def keep_up(self, connection: sqlite3.Connection, path: Path) -> None:
        """Make one now if the last one is two minutes old."""
        now = self._clock().astimezone(UTC)
        try:
            if any(timedelta(0) <= now - _moment(made) < EVERY for made in kept(self._folder, now=now)):
                return
            self._prepare(now)
            self._note(path)
            copy(connection, path, self._folder / f"{now.strftime(_STAMP)}.workshop")
            copies = kept(self._folder, now=now)
            for old in surplus([made.stat().st_size for made in copies]):
                copies[old].unlink()
            self.trouble = None
        except (OSError, StoreError, sqlite3.Error, ValueError) as error:
            self.trouble = error

    def _prepare(self, now: datetime) -> None:
        """Closed to others who use this computer, and without what a killed copy left."""
        self._folder.parent.mkdir(parents=True, exist_ok=True)
        self._folder.mkdir(mode=0o700, exist_ok=True)
        self._folder.chmod(0o700)
        for draft in self._folder.glob(".*"):
            if draft.stat().st_mtime < (now - _LEFT_BEHIND).timestamp():
                draft.unlink()

    def _note(self, path: Path) -> None:
        lines = _noted(self._folder)
        if str(path) not in lines:
            text = "".join(f"{line}\n" for line in [*lines, str(path)])
            (self._folder / _PATHS).write_text(text, encoding="utf-8", errors="surrogateescape")


def copies(home: Path, document: Path, *, now: datetime) -> list[Copy]:
    """Of the document at this path, whether or not it can still be read; newest first."""
    folders = [note.parent for note in home.glob(f"*/{_PATHS}") if str(document) in _noted(note.parent)]
    found = [copy for folder in folders for copy in _told(folder)]
    return sorted(found, key=lambda each: (each.at <= now, each.at), reverse=True)


def restore(made: Path, target: Path) -> None:
    """Write a copy to a place of its own, checked; it stays as it is. Raises `StoreError`."""
    if not made.is_file():
        raise StoreError("missing", path=made)
    if target.exists():
        raise StoreError("exists", path=target)
    with closing(sqlite3.connect(f"{made.as_uri()}?mode=ro", uri=True)) as connection:
        copy(connection, made, target)


def _told(folder: Path) -> Iterator[Copy]:
    """Without what is no copy of ours, or goes while it is looked at."""
    for made in folder.glob(_COPIES):
        with suppress(OSError, ValueError):
            yield Copy(path=made, at=_moment(made), size=made.stat().st_size)


def _noted(folder: Path) -> list[str]:
    try:
        return (folder / _PATHS).read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except (OSError, ValueError):
        return []


def kept(folder: Path, *, now: datetime) -> list[Path]:
    """Oldest first; before them those from the future, which a wrong clock has made."""
    found = folder.glob(_COPIES)
    return sorted(found, key=lambda made: (_moment(made) <= now, made.name))


def _moment(made: Path) -> datetime:
    return datetime.strptime(made.stem, _STAMP).replace(tzinfo=UTC)


def surplus(sizes: Sequence[int]) -> list[int]:
    """Which copies, oldest first, to remove: past thirty, or where together they would fill the disk."""
    found, total = [], 0
    for age, size in enumerate(reversed(sizes), start=1):
        total += size
        if age > _KEPT or (age > _KEPT_AT_LEAST and total > _KEPT_BYTES):
            found.append(len(sizes) - age)
    return sorted(found)
