"""A folder that is there whole or not at all."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from planner.store.errors import StoreError
from planner.store.whole_file import beside, to_disk, troubles_of


@contextmanager
def folder_appearing(target: Path, *, check_replaced: Callable[[Path], None]) -> Iterator[Path]:
    """A folder beside `target` to write to; when the block ends well it is on disk and takes that name.

    A folder that is there goes when the new one stands. `check_replaced` raises where it must not: it is
    asked for `target` before anything is written, and once more when nobody can add to it under its name.
    Raises `StoreError` where folder or disk do not allow it; the old `target` then stays as it was.
    """
    if not target.parent.is_dir():
        raise StoreError("no_such_folder", path=target)
    if target.exists():
        check_replaced(target)
    draft, old = beside(target), beside(target)
    try:
        with troubles_of(target):
            draft.mkdir()
            yield draft
            for path in (*draft.rglob("*"), draft):
                to_disk(path)
            _swap(draft, target, old, check_replaced)
            to_disk(target.parent)
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def _swap(draft: Path, target: Path, old: Path, check_replaced: Callable[[Path], None]) -> None:
    if not target.exists():
        draft.rename(target)
        return
    target.rename(old)
    try:
        check_replaced(old)
        draft.rename(target)
    except BaseException:
        with suppress(OSError):
            old.rename(target)
        raise
    shutil.rmtree(old, ignore_errors=True)
