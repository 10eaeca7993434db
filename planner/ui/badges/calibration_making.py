"""Makes the calibration page to look at while a printer is adjusted."""

from datetime import datetime
from typing import TYPE_CHECKING

from planner.domain.records import Paper
from planner.domain.snapshot import Snapshot
from planner.language import Words
from planner.printing.choices import Choices
from planner.ui.printing.making import ONE_AT_A_TIME

if TYPE_CHECKING:
    from planner.operations.papers import Made


def make_page(snapshot: Snapshot, paper: str, words: Words, now: datetime) -> "Made":
    """Both sides; `now` by the event's wall clock."""
    import pypdfium2  # noqa: F401, PLC0415 - slow import: the window needs it as soon as this is done

    from planner.operations.papers import print_paper  # noqa: PLC0415 - slow import

    with ONE_AT_A_TIME:
        choices = Choices(sheet=paper, style="both")
        return print_paper(snapshot, Paper.CALIBRATION, choices, words=words, printed_at=now)
