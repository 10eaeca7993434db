"""What the commands are given: words, the desk's name, the clock, a source of ids, and what stands above."""

import os
import random
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from planner import language
from planner.domain.values import dataclass
from planner.language import Words
from planner.store import backups, lock, migrate
from planner.store.document import Document, utc_now
from planner.store.errors import StoreError


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    words: Words
    desk: str
    clock: Callable[[], datetime]
    """Knows its time zone."""
    ids: random.Random
    backups: Callable[[], Path]
    """The folder below which rolling copies go."""
    selftest: Callable[["Surroundings"], int]
    """The check of the whole program, which stands above the command line; returns the exit code."""
    window: Callable[["Surroundings", Path | None], int]
    """Opens the window, on a file if there is one, and waits until it is closed; the exit code."""
    interrupts: Callable[[Document], None] = lambda _: None
    """Told of the document a command is going to change."""

    def open(self, file: Path, *, read_only: bool = False) -> Document:
        """A file all of which is sound and known: no answer is given from one that is damaged or newer."""
        try:
            document = Document.open(
                file,
                desk=self.desk,
                clock=self.clock,
                ids=self.ids,
                read_only=read_only,
                backup_folder=None if read_only else self.backups(),
            )
            try:
                document.check()
                if document.version > migrate.last_version():
                    raise StoreError("newer", path=file)
                if not read_only:
                    self.interrupts(document)
            except BaseException:
                document.close()
                raise
        except StoreError as error:
            if error.code == "damaged" and self.backups().is_dir():
                error.values["backups"] = self.backups()
            raise
        return document

    def open_for_reading(self, file: Path) -> Document:
        """To note what is printed or shared, too, unless somebody else is working on the file."""
        try:
            return self.open(file)
        except StoreError as error:
            if error.code != "in_use":
                raise
            return self.open(file, read_only=True)


def here(
    *,
    selftest: Callable[[Surroundings], int],
    window: Callable[[Surroundings, Path | None], int],
) -> Surroundings:
    """This computer and who works at it."""
    return Surroundings(
        words=language.load(language_code()),
        desk=desk_name(),
        clock=utc_now,
        ids=random.SystemRandom(),
        backups=backups.home,
        selftest=selftest,
        window=window,
    )


def language_code() -> str:
    """As the system's environment has it ("de_AT.UTF-8" is "de_AT"), English where it says nothing."""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if code := os.environ.get(variable, "").partition(".")[0]:
            return code
    return "en"


def desk_name() -> str:
    """ "ana@laptop": who works here and on what, as good as the system knows it."""
    user = os.environ.get("USER") or os.environ.get("USERNAME") or ""
    host = lock.host_name().partition(".")[0]
    return "@".join(part for part in (user, host) if part) or "desk"
