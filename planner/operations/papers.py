"""Papers as PDF: pure functions of a snapshot, so that they may run in any thread, and the note that one was printed."""

import gettext
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Literal

from planner.domain.records import Participant
from planner.domain.snapshot import Snapshot

Progress = Callable[[int], None]
"""Told the number of pages drawn so far."""

AgendaStyle = Literal["grid", "list", "both"]


def print_badges(
    snapshot: Snapshot,
    *,
    stock: str,
    people: Sequence[Participant],
    first_cell: int = 1,
    words: gettext.NullTranslations,
    printed_at: datetime,
    progress: Progress | None = None,
) -> bytes:
    """A PDF of badges in the order of `people`.

    `stock` is a name `find_stock` knows, `first_cell` the first free label of a used sheet, from 1, row by
    row. Refused: `unknown_stock`, `no_such_cell`, `nobody_to_print`.
    """
    raise NotImplementedError


def print_agenda(
    snapshot: Snapshot,
    *,
    paper: str,
    style: AgendaStyle = "both",
    words: gettext.NullTranslations,
    printed_at: datetime,
    progress: Progress | None = None,
    internal: bool = False,
) -> bytes:
    """A PDF of the agenda on `paper` ("Letter" or "A4"): a grid for each day, then the list with abstracts.

    `printed_at` is the event's wall clock. Refused: `unknown_paper`.
    """
    raise NotImplementedError
