"""What is left to do, one line each: "5 sessions are not in the agenda yet"."""

from planner.domain.to_do import ToDo, ToDoKind
from planner.language import Words
from planner.wording.marking import later, several

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
    ToDoKind.ODD_EMAIL: several(
        "{count} e-mail address can't be right", "{count} e-mail addresses can't be right"
    ),
    ToDoKind.WITHOUT_GROUP: several("{count} person without a group", "{count} people without a group"),
    ToDoKind.NOT_RELEASED: several(
        "The agenda has not been released yet", "The agenda has not been released yet"
    ),
    ToDoKind.RELEASE_CHANGED: several(
        "{count} change in the agenda since its release", "{count} changes in the agenda since its release"
    ),
    ToDoKind.SHARED_CHANGED: several(
        "The agenda was shared before {count} later change",
        "The agenda was shared before {count} later changes",
    ),
    ToDoKind.BADGES_CHANGED: several(
        "{count} badge has changed since it was printed",
        "{count} badges have changed since they were printed",
    ),
    ToDoKind.BADGES_MISSING: several("{count} badge to print", "{count} badges to print"),
}

MARKS = {
    ToDoKind.TROUBLE: later("Clash"),
    ToDoKind.WITHOUT_SLOT: later("Missing"),
    ToDoKind.WITHOUT_FACILITATOR: later("Missing"),
    ToDoKind.CARE: later("Check"),
    ToDoKind.WITHOUT_CAPACITY: later("Missing"),
    ToDoKind.WITHOUT_NAME: later("Missing"),
    ToDoKind.ODD_EMAIL: later("Check"),
    ToDoKind.WITHOUT_GROUP: later("Missing"),
    ToDoKind.NOT_RELEASED: later("Next"),
    ToDoKind.RELEASE_CHANGED: later("Changed"),
    ToDoKind.SHARED_CHANGED: later("Changed"),
    ToDoKind.BADGES_CHANGED: later("Changed"),
    ToDoKind.BADGES_MISSING: later("Next"),
}
"""One word of what is the matter."""


def line(to_do: ToDo, words: Words) -> str:
    return words.ngettext(*LINES[to_do.kind], to_do.count).format(count=f"{to_do.count:,}")


def mark(kind: ToDoKind, words: Words) -> str:
    return words.gettext(MARKS[kind])
