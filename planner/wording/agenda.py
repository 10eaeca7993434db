"""What the agenda's page says: what it needs first, what can't be done yet, who and what is in a block."""

from collections.abc import Iterable, Sequence

from planner.domain.names import shown_name
from planner.domain.records import Participant, Role, RoleKind, Room, Session
from planner.domain.snapshot import Snapshot
from planner.language import Words
from planner.wording import choices, papers
from planner.wording.marking import later
from planner.wording.series import join, more

SHOWN = frozenset({RoleKind.PRESENTER, RoleKind.FACILITATOR, RoleKind.MODERATOR})
MOST_NAMES = 4
DOT = " · "
DAYS, ROOMS, SESSIONS = "days", "rooms", "sessions"
FIRST = {
    DAYS: (
        later("When does it take place?"),
        later("The agenda needs at least one day. Its hours can be changed at any time."),
        later("Set the days"),
    ),
    ROOMS: (
        later("Where does it take place?"),
        later("Add the rooms of the venue; each gets a column here."),
        later("Add rooms"),
    ),
    SESSIONS: (
        later("What happens?"),
        later("Add the sessions; they wait in the tray at the left until they get their place."),
        later("Add the first session"),
    ),
}
"""A question, what to do, and the text of the button that leads there."""


def first_need(what: str, words: Words) -> tuple[str, str, str]:
    """As in `FIRST`."""
    question, text, way = FIRST[what]
    return words.gettext(question), words.gettext(text), words.gettext(way)


def nothing_waits(sessions: int, unscheduled: int, words: Words) -> str:
    """Why none is to be seen among those that wait: `unscheduled` ones are filtered out."""
    if unscheduled:
        return words.gettext("Nothing here is like that.")
    if sessions:
        return words.gettext("Every session has its place.")
    return words.gettext("Sessions you add wait here for their place.")


def no_conflicts(words: Words) -> str:
    return words.gettext("No conflicts. Everybody is in one place at a time, and every room fits.")


def no_free_place(words: Words) -> str:
    return words.gettext("No place is free of conflicts.")


def foretold(made: Sequence[str], ended: Sequence[str], words: Words) -> tuple[str, tuple[str, ...]]:
    """A heading and lines: the conflicts that dropping here makes and those it ends."""
    if made:
        return words.gettext("This would make"), (
            *made,
            *((words.gettext("And it would end:"), *ended) if ended else ()),
        )
    if ended:
        return words.gettext("This would end"), tuple(ended)
    return words.gettext("Free"), ()


def how_to_swap(words: Words) -> str:
    return words.gettext("Select one or two sessions to swap.")


def swap_with(title: str, words: Words) -> str:
    return words.gettext("Choose the session that changes places with “{title}”.").format(title=title)


def no_other_day(words: Words) -> str:
    return words.gettext("There is only one day; insert another one first.")


def choose_a_day(words: Words) -> str:
    return words.gettext("Several days are shown; choose one of them first.")


def what_a_release_does(words: Words) -> str:
    return words.gettext("From then on everything that changes is listed and marked in the grid.")


def people(snapshot: Snapshot, session: Session, words: Words) -> str:
    """Who gives it; without anybody, what type of session it is."""
    roles: Iterable[Role] = snapshot.roles_of_session.get(session.id, ())
    names = dict.fromkeys(
        short_name(snapshot.participant[role.participant]) for role in roles if role.kind in SHOWN
    )
    if not names:
        return choices.choice(session.type, words)
    shown = list(names)[:MOST_NAMES]
    if len(names) > MOST_NAMES:
        shown.append(more(len(names) - MOST_NAMES, words))
    return join(shown, words)


def short_name(participant: Participant) -> str:
    """ "J. Okafor"; the whole name where it is not known which part is the family's."""
    if participant.badge_name or not participant.given_name or not participant.family_name:
        return shown_name(participant)
    return f"{participant.given_name[0]}. {participant.family_name}"


def about_room(snapshot: Snapshot, room: Room, words: Words) -> str:
    """ "24 seats · step-free"."""
    features = [feature.feature for feature in snapshot.features if feature.room == room.id]
    return DOT.join(filter(None, [papers.seats(room, words), *features]))
