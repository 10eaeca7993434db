"""A file that is there whole or not at all."""

import os
import random
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from planner.domain.ids import new_id
from planner.store.errors import StoreError, file_trouble

_KEPT_OF_THE_NAME = 40
"""Characters, so that the draft of a file with the longest name there can be has none too long."""


@contextmanager
def appearing(target: Path) -> Iterator[Path]:
    """A name beside `target` to write to; when the block ends well it is on disk and takes that name.

    Raises `StoreError` where folder or disk do not allow it; the old `target` then stays as it was.
    """
    if not target.parent.is_dir():
        raise StoreError("no_such_folder", path=target)
    if target.is_dir():
        raise StoreError("is_folder", path=target)
    draft = beside(target)
    try:
        with troubles_of(target):
            yield draft
            to_disk(draft)
            draft.replace(target)
            to_disk(target.parent)
    finally:
        for rest in (draft, draft.with_name(f"{draft.name}-journal")):
            with suppress(OSError):
                rest.unlink(missing_ok=True)


def beside(target: Path) -> Path:
    """A hidden name in the same folder, of nothing that is there."""
    return target.with_name(f".{target.name[:_KEPT_OF_THE_NAME]}.{new_id(random.SystemRandom())}")


@contextmanager
def troubles_of(target: Path) -> Iterator[None]:
    """What keeps a file or a folder from being written, as a `StoreError` about it."""
    try:
        yield
    except OSError as error:
        trouble = file_trouble(error, target)
        if trouble is None:
            raise
        raise trouble from error


def to_disk(path: Path) -> None:
    """A renamed file survives a power cut once its folder is written, too; Windows does that by itself."""
    if os.name != "posix" and path.is_dir():
        return
    opened = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
