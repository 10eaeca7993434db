"""What a removal takes along, as values; `wording.consequences` makes the sentence."""

from enum import StrEnum

from planner.domain.values import dataclass


class Effect(StrEnum):
    UNSCHEDULED = "unscheduled"
    """Sessions that lose a slot."""
    SLOTS = "slots"
    CLOSURES = "closures"
    ROLES = "roles"
    RELATIONS = "relations"
    WITHOUT_TRACK = "without-track"
    """Sessions."""
    WITHOUT_GROUP = "without-group"
    """People."""
    UNTAGGED = "untagged"
    """People."""
    ANSWERS = "answers"
    ABSENCES = "absences"
    CHECK_INS = "check-ins"


@dataclass(frozen=True, slots=True)
class Consequence:
    effect: Effect
    count: int
