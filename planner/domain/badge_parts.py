"""The parts of a badge as they usually are, and as the organizer has them."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from planner.domain.ids import derived_id
from planner.domain.records import BadgePart, BadgePartKind, SessionType

OFF = frozenset({BadgePartKind.JOB_TITLE, BadgePartKind.DIET, BadgePartKind.CHILDCARE})
"""Not shown until somebody says so; what people eat and whether they have children is private."""
BOLD = frozenset({BadgePartKind.NAME, BadgePartKind.GROUP, BadgePartKind.ROLE})
ABOUT = frozenset({BadgePartKind.ORGANISATION, BadgePartKind.JOB_TITLE, BadgePartKind.PLACE})
"""What stands below the name; without any of it names grow."""
FOOT = frozenset({BadgePartKind.GROUP, BadgePartKind.ROLE, BadgePartKind.CODE})
"""What stands at the foot; without any of it names grow, too."""
FOR_EVERYBODY = frozenset({SessionType.PLENARY, SessionType.MEAL})
"""Sessions on the back of a badge of who has no part in any."""
HAS_CHILDREN = "yes"
"""How the childcare field is answered by who has children there."""
LEAST_SCALE, MOST_SCALE = 60, 160
"""Per cent."""

USUAL: Mapping[BadgePartKind, BadgePart] = {
    kind: BadgePart(
        id=derived_id(kind), kind=kind, is_shown=kind not in OFF, position=position, is_bold=kind in BOLD
    )
    for position, kind in enumerate(BadgePartKind)
}


def parts_of(records: Iterable[BadgePart]) -> tuple[BadgePart, ...]:
    """Every kind once, from the top; as usual where no record says otherwise.

    The name is always shown, and what is larger or smaller than a badge can bear is brought within it.
    """
    found = dict(USUAL)
    for record in records:
        found[record.kind] = replace(
            record,
            is_shown=record.is_shown or record.kind is BadgePartKind.NAME,
            scale=max(LEAST_SCALE, min(MOST_SCALE, record.scale)),
        )
    usual = list(USUAL)
    return tuple(sorted(found.values(), key=lambda part: (part.position, usual.index(part.kind))))
