"""The event's name and logo on a badge."""

from planner.domain.records import BadgePartKind
from planner.printing.layouts.badge_plan import FINEST, Kinds, Plan
from planner.printing.layouts.badge_rows import Column, Row, height_of, rows, stack
from planner.printing.layouts.badge_words import Said
from planner.printing.layouts.fitting import fitted
from planner.printing.layouts.frame import SECONDARY
from planner.printing.marks import Mark, Picture


def head(said: Said, plan: Plan, run: Kinds, column: Column, top: float) -> tuple[list[Mark], float]:
    """The event's name and logo: side by side, or on a tall badge that is centred above each other."""
    size = plan.sizes[BadgePartKind.EVENT]
    has_logo = said.logo if BadgePartKind.LOGO in run else None
    wide = min(plan.logo * plan.logo_shape, 0.34 * column.width) if has_logo else 0.0
    high = wide / plan.logo_shape
    words = said.event if BadgePartKind.EVENT in run else ""
    is_stacked = plan.is_centred and plan.is_tall
    room = column.width - (wide + size if has_logo and not is_stacked else 0)
    bold = BadgePartKind.EVENT in plan.bold
    event = rows(
        fitted(words, width=room, height=4 * size, lines=2, largest=size, smallest=FINEST, bold=bold),
        bold=bold,
        colour=SECONDARY,
    )
    if is_stacked:
        return _stacked_head(event, plan, column, top, said.logo if has_logo else None, wide, high)
    height = max(high, height_of(event))
    start = top + (height - height_of(event)) / 2
    is_first = bool(has_logo) and run[0] is BadgePartKind.LOGO
    taken = max((row.breadth for row in event), default=0.0)
    if column.is_centred:
        x = column.at - (wide + (size if has_logo and event else 0) + taken) / 2
        logo_x, text_x = (x, x + wide + size) if is_first else (x + taken + size, x)
        if not event:
            logo_x = x
        text_x = text_x if has_logo else x
    else:
        logo_x = column.left if is_first else column.right - wide
        text_x = column.left + wide + size if is_first else column.left
    marks = stack(event, Column(text_x, column.right), start)
    if said.logo and has_logo:
        marks.append(Picture(logo_x, top + (height - high) / 2, wide, high, said.logo))
    return marks, height


def _stacked_head(
    event: list[Row], plan: Plan, column: Column, top: float, logo: str | None, wide: float, high: float
) -> tuple[list[Mark], float]:
    marks: list[Mark] = []
    if logo:
        marks.append(Picture(column.at - wide / 2, top, wide, high, logo))
        high += 0.5 * plan.sizes[BadgePartKind.EVENT] if event else 0
    return marks + stack(event, column, top + high), high + height_of(event)
