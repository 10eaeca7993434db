"""Makes a paper in another thread."""

import threading
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from planner.domain.snapshot import Snapshot
from planner.language import Words
from planner.ui.printing.orders import BadgeOrder, Order

if TYPE_CHECKING:
    from planner.operations.papers import Made

ONE_AT_A_TIME = threading.Lock()
"""Fonts are shared: who is not wanted any more gives way at its next page."""


def make(
    order: Order, snapshot: Snapshot, *, words: Words, printed_at: datetime, progress: Callable[[int], None]
) -> "Made":
    """Badges are for all in the snapshot. Refused as `operations.papers` refuses."""
    import pypdfium2  # noqa: F401, PLC0415 - slow import: the window needs it as soon as this is done

    from planner.operations.papers import print_badges, print_paper  # noqa: PLC0415 - slow import

    with ONE_AT_A_TIME:
        progress(0)
        if isinstance(order, BadgeOrder):
            return print_badges(
                snapshot,
                stock=order.stock,
                people=snapshot.participants,
                first_cell=order.first_cell,
                words=words,
                printed_at=printed_at,
                progress=progress,
            )
        return print_paper(
            snapshot, order.paper, order.choices, words=words, printed_at=printed_at, progress=progress
        )
