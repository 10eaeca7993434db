"""Badges as the pages they make."""

from collections.abc import Sequence

from planner.domain.records import Participant
from planner.domain.snapshot import Snapshot
from planner.language import Words
from planner.printing.layouts.badges import lay_out_badges
from planner.printing.marks import Page
from planner.printing.stock import Stock


def badge_pages(
    snapshot: Snapshot, people: Sequence[Participant], stock: Stock, *, first_cell: int = 1, words: Words
) -> tuple[Page, ...]:
    sheets = lay_out_badges(snapshot, people, stock, first_cell=first_cell, words=words)
    return tuple(sheet.page for sheet in sheets)
