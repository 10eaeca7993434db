"""What is told of sessions beside their titles, in every format that people read."""

import re
from collections import Counter

from planner.domain.grouping import grouped
from planner.domain.records import SessionType
from planner.domain.values import dataclass
from planner.exporting.sharing import SharedAgenda, SharedSession, SharedSlot
from planner.language import Words
from planner.wording.agenda import SHOWN
from planner.wording.directions import apart
from planner.wording.papers import session_type
from planner.wording.series import join

_SAYS_ITSELF = {SessionType.MEAL, SessionType.BREAK}
"""Types that a title repeats: "Lunch", "Coffee"."""
_LANGUAGE = re.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """A few words each, "" for none."""

    track: str
    type: str
    """In the program's words; the others are the organizers'."""
    language: str
    """Where it is not the usual one."""


def details(session: SharedSession, usual_language: str, words: Words) -> Details:
    return Details(
        track=session.track.name if session.track else "",
        type="" if session.type in _SAYS_ITSELF else session_type(session.type, words),
        language=session.language if session.language != usual_language else "",
    )


def names(session: SharedSession, words: Words) -> str:
    """Of those people come for: who interprets or takes notes is told where there is more of the session."""
    return join([apart(person.name) for person in session.people if SHOWN & set(person.roles)], words)


def usual_language(agenda: SharedAgenda) -> str:
    """As somebody wrote it, of most slots; "" where nothing says."""
    spoken = Counter(slot.session.language for slot in agenda.slots if slot.session.language)
    return next((language for language, _ in spoken.most_common(1)), "")


def language_tag(session: SharedSession) -> str:
    """BCP 47; "" for what somebody wrote in another way."""
    return session.language if _LANGUAGE.fullmatch(session.language) else ""


def with_more_to_tell(agenda: SharedAgenda) -> tuple[tuple[SharedSlot, ...], ...]:
    """All slots of each session that has an abstract or people, in order of its first."""
    telling = (slot for slot in agenda.slots if slot.session.abstract or slot.session.people)
    return tuple(grouped((slot.session.id, slot) for slot in telling).values())
