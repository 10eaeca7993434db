"""What is left to do, one line each: "5 sessions are not in the agenda yet"."""

import gettext

from planner.domain.to_do import ToDo, ToDoKind
from planner.wording.marking import several

Words = gettext.NullTranslations

LINES = {
    ToDoKind.TROUBLE: several(
        "{count} conflict in the agenda can't stay", "{count} conflicts in the agenda can't stay"
    ),
    ToDoKind.WITHOUT_SLOT: several(
        "{count} session is not in the agenda yet", "{count} sessions are not in the agenda yet"
    ),
    ToDoKind.WITHOUT_FACILITATOR: several(
        "{count} session has nobody to facilitate it", "{count} sessions have nobody to facilitate them"
    ),
    ToDoKind.CARE: several(
        "{count} other thing in the agenda to look at", "{count} other things in the agenda to look at"
    ),
    ToDoKind.WITHOUT_CAPACITY: several(
        "{count} room without a number of seats", "{count} rooms without a number of seats"
    ),
    ToDoKind.WITHOUT_NAME: several("{count} person without a name", "{count} people without a name"),
    ToDoKind.WITHOUT_GROUP: several("{count} person without a group", "{count} people without a group"),
    ToDoKind.BADGES_CHANGED: several(
        "{count} badge has changed since it was printed",
        "{count} badges have changed since they were printed",
    ),
    ToDoKind.BADGES_MISSING: several(
        "{count} person has no badge printed yet", "{count} people have no badge printed yet"
    ),
}


def line(to_do: ToDo, words: Words) -> str:
    return words.ngettext(*LINES[to_do.kind], to_do.count).format(count=to_do.count)
