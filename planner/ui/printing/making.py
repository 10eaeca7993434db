"""Makes a paper in another thread."""

import threading
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")
ONE_AT_A_TIME = threading.Lock()
"""Fonts are shared: who is not wanted any more gives way at its next page."""


def make_alone(work: Callable[[Callable[[int], None]], T], progress: Callable[[int], None]) -> T:
    """`work` is told where to say how many pages are done."""
    import pypdfium2  # noqa: F401, PLC0415 - slow import: the window needs it as soon as this is done

    with ONE_AT_A_TIME:
        progress(0)
        return work(progress)
