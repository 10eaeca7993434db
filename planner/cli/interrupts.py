"""Ctrl+C stops what is not saved yet, and comes too late for what is.

A signal that arrives during a COMMIT is told right after it: the step is on disk then, and "Stopped." would
be wrong.
"""

import signal
from types import FrameType

from planner.store import history
from planner.store.document import Document


def stop_unless_saved(document: Document) -> None:
    """From now on, for the rest of the process: a command has one document."""
    before = document.last_step

    def heed(_number: int, _frame: FrameType | None) -> None:
        if not history.is_saved_since(document, before):
            raise KeyboardInterrupt

    signal.signal(signal.SIGINT, heed)
