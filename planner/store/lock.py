"""One writer a document, over all programs and people: a lock of the operating system beside the file.

`.NAME.lock` is locked, so that a killed program leaves nothing behind that has to be cleared; who holds it
stands in `.NAME.desk`, because nobody can read a locked file on Windows. The note is only ever believed while
the lock is held.
"""

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from planner.store.errors import StoreError

if TYPE_CHECKING:
    from filelock import FileLock


class Holder(NamedTuple):
    desk: str
    host: str
    pid: int

    @property
    def is_this_program(self) -> bool:
        return self.pid == os.getpid() and self.host == host_name()


class Lock:
    """Held from `acquire` to `release`."""

    def __init__(self, path: Path, held: "FileLock") -> None:
        self._path = path
        self._held = held

    @classmethod
    def acquire(cls, path: Path, *, desk: str) -> "Lock":
        """Raises `StoreError` "in_use", and `OSError` where nothing can be written beside the file."""
        from filelock import FileLock, Timeout  # noqa: PLC0415 - slow import

        held = FileLock(_lock_file(path))
        try:
            held.acquire(timeout=0)
        except Timeout as error:
            found = holder(path)
            who, host = (found.desk, found.host) if found else ("", "")
            raise StoreError("in_use", path=path, who=who, host=host) from error
        with suppress(OSError):
            _note(path).write_text(_told(Holder(desk, host_name(), os.getpid())), encoding="utf-8")
        return cls(path, held)

    def release(self) -> None:
        """Tidies up first: who waits for the lock notices that the file is another one. Twice is once."""
        if not self._held.is_locked:
            return
        with suppress(OSError):
            _note(self._path).unlink(missing_ok=True)
        if os.name == "posix":
            with suppress(OSError):
                _lock_file(self._path).unlink(missing_ok=True)
        self._held.release()


def holder(path: Path) -> Holder | None:
    """Who noted down last to hold the document; None where nobody did or the note makes no sense."""
    try:
        text = _note(path).read_text(encoding="utf-8")
    except (OSError, ValueError):
        return None

    import json  # noqa: PLC0415 - slow import

    try:
        told = json.loads(text)
        return Holder(str(told["desk"]), str(told["host"]), int(told["pid"]))
    except (ValueError, KeyError, TypeError):
        return None


def _told(note: Holder) -> str:
    import json  # noqa: PLC0415 - slow import

    return json.dumps(note._asdict())


def host_name() -> str:
    """The computer's name. The module `platform` knows it, too, and takes 3 ms of every start to load."""
    return os.uname().nodename if hasattr(os, "uname") else os.environ.get("COMPUTERNAME", "")


def _lock_file(path: Path) -> Path:
    return path.with_name(f".{path.name}.lock")


def _note(path: Path) -> Path:
    return path.with_name(f".{path.name}.desk")
