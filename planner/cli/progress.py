"""Progress of long work, on standard error and only where somebody watches."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol


class Count(Protocol):
    def __call__(self, done: int, total: int | None = None, /) -> None: ...


@contextmanager
def counting(what: str) -> Iterator[Count]:
    """Gives a function that is told how far the work is, and of how much where that is known."""
    if not sys.stderr.isatty():
        yield lambda _done, _total=None: None
        return
    from rich.console import Console  # noqa: PLC0415 - slow import
    from rich.progress import Progress  # noqa: PLC0415 - slow import

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=None)
        yield lambda done, total=None: bar.update(task, completed=done, total=total)
