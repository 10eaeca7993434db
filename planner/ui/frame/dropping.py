"""What somebody drops on the window."""

from pathlib import Path

from PySide6.QtCore import QMimeData

from planner.store.document import SUFFIX
from planner.ui.places import LISTS, SCHEDULES


def file_in(dropped: QMimeData) -> Path | None:
    """The first workshop, list or schedule among the files; None where there is none."""
    for url in dropped.urls():
        path = Path(url.toLocalFile())
        if url.isLocalFile() and path.suffix.lower() in (SUFFIX, *LISTS, *SCHEDULES):
            return path
    return None
