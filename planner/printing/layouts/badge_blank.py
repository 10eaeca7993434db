"""A badge to write on: for who comes to the desk without having been expected."""

from planner.domain.badge_parts import parts_of
from planner.domain.records import BadgePartKind
from planner.domain.snapshot import Snapshot
from planner.language import Words
from planner.printing.layouts.badge_frame import lay_out_frame
from planner.printing.layouts.badge_plan import FINEST, Plan
from planner.printing.layouts.badge_rows import Column, line, rows, stack
from planner.printing.layouts.badge_words import Said, logo_of
from planner.printing.layouts.frame import RULE, SECONDARY
from planner.printing.layouts.placing import placed
from planner.printing.marks import Line, Mark, Tag, Tagged
from planner.printing.text import clean
from planner.wording import badges as wording


def lay_out_blank(snapshot: Snapshot, plan: Plan, *, x: float, y: float, words: Words) -> list[Mark]:
    """Event, logo, a line for the name, and one for the organisation where badges show that."""
    shown = {part.kind for part in parts_of(snapshot.badge_parts) if part.is_shown}
    said = Said(
        event=clean(snapshot.event.name) if BadgePartKind.EVENT in shown else "",
        logo=logo_of(snapshot) if BadgePartKind.LOGO in shown else None,
    )
    frame = lay_out_frame(said, plan)
    size = max(FINEST, 0.8 * plan.sizes[BadgePartKind.EVENT])
    labels = [wording.name_line(words)]
    if BadgePartKind.ORGANISATION in shown:
        labels.append(wording.organisation_line(words))
    column = Column(frame.column.left, plan.right)
    lowest = frame.bottom if plan.is_at_foot(BadgePartKind.EVENT) else plan.bottom
    step = (lowest - frame.top) / len(labels)
    marks = [*frame.above, *frame.below]
    for number, label in enumerate(labels, start=1):
        marks += _line_to_write_on(label, column, frame.top + number * step - 1.3 * size, size)
    return [Tagged(Tag.PARAGRAPH, tuple(placed(mark, x, y) for mark in marks))]


def _line_to_write_on(label: str, column: Column, at: float, size: float) -> list[Mark]:
    said = rows(line(label, column.width, size), colour=SECONDARY)
    return [Line(column.left, at, column.right, at, 0.6, RULE), *stack(said, column, at + 0.1 * size)]
