"""What a removal takes along, in one sentence."""

from collections.abc import Sequence

from planner.domain.consequences import Consequence, Effect
from planner.language import Words
from planner.wording.marking import several
from planner.wording.series import listed

EFFECTS = {
    Effect.UNSCHEDULED: several("unschedules {count} session", "unschedules {count} sessions"),
    Effect.SLOTS: several("removes {count} slot from the agenda", "removes {count} slots from the agenda"),
    Effect.CLOSURES: several("removes {count} closure", "removes {count} closures"),
    Effect.ROLES: several("removes {count} role", "removes {count} roles"),
    Effect.RELATIONS: several(
        "removes {count} tie to another session", "removes {count} ties to other sessions"
    ),
    Effect.WITHOUT_TRACK: several(
        "leaves {count} session without a track", "leaves {count} sessions without a track"
    ),
    Effect.WITHOUT_GROUP: several(
        "leaves {count} person without a group", "leaves {count} people without a group"
    ),
    Effect.UNTAGGED: several("takes the tag from {count} person", "takes the tag from {count} people"),
    Effect.ANSWERS: several("removes {count} answer", "removes {count} answers"),
    Effect.ABSENCES: several("removes {count} absence", "removes {count} absences"),
    Effect.CHECK_INS: several("removes {count} check-in", "removes {count} check-ins"),
}


def removing(what: str, consequences: Sequence[Consequence], words: Words) -> str:
    """ "Removing Hall A also unschedules 5 sessions."; empty where it takes nothing along."""
    if not consequences:
        return ""
    effects = [
        words.ngettext(*EFFECTS[item.effect], item.count).format(count=item.count) for item in consequences
    ]
    return words.gettext("Removing {what} also {effects}.").format(what=what, effects=listed(effects, words))
