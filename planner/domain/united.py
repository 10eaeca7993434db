"""Two records of one person made into one: nothing that only one of them knows is lost.

What both know and write differently is a choice; here is the better guess, which a window shows and somebody
may change.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import fields, replace
from typing import Any

from planner.domain.emails import is_email
from planner.domain.names import folded, full_name
from planner.domain.records import Consent, Participant, ParticipantStatus
from planner.domain.rules import is_blank

NAME = ("given_name", "family_name")
"""Taken together: half a name of each would be nobody's."""
JOINED = ("access_needs", "notes", "desk_note")
"""What may be kept from both, one below the other."""
_STANDING = (
    ParticipantStatus.CONFIRMED,
    ParticipantStatus.REGISTERED,
    ParticipantStatus.WAITLISTED,
    ParticipantStatus.INVITED,
    ParticipantStatus.CANCELLED,
    ParticipantStatus.DECLINED,
)
"""The first of the two counts: who has registered twice and cancelled once still comes."""

Choose = Callable[[Any, Any], Any]


def united(keep: Participant, other: Participant) -> Participant:
    """The record of `keep` with what `other` knows better; its `sort_key` is that of before."""
    changes: dict[str, Any] = {
        field.name: _CHOOSE.get(field.name, _filled)(getattr(keep, field.name), getattr(other, field.name))
        for field in fields(Participant)
        if field.name not in ("id", "sort_key", *NAME)
    }
    named = better_named(keep, other)
    changes |= {part: getattr(named, part) for part in NAME}
    return _in_time(replace(keep, **changes), keep, other)


def better_named(keep: Participant, other: Participant) -> Participant:
    """Whose name is written more fully; `keep` where none is, and where they are two names: a couple, a name
    somebody had before, two scripts.
    """
    first, second = full_name(keep), full_name(other)
    if is_blank(first) or is_blank(second):
        return other if is_blank(first) else keep
    if not _is_one_name(first, second):
        return keep
    return other if _fullness(other) > _fullness(keep) else keep


def _is_one_name(one: str, other: str) -> bool:
    """All words of one are among the other's, in any order, whole or as an initial."""
    fewer, more = sorted((_words(one), _words(other)), key=len)
    left = Counter(more)
    for word in sorted(fewer, key=len, reverse=True):
        alike = word if left[word] else next((each for each in +left if _is_initial(word, each)), "")
        if not alike:
            return False
        left[alike] -= 1
    return True


def _words(name: str) -> list[str]:
    return folded(name).replace(".", " ").replace("-", " ").split()


def _is_initial(one: str, other: str) -> bool:
    return 1 in (len(one), len(other)) and one[0] == other[0]


def joined(first: str, second: str) -> str:
    """Both texts, one below the other; what one says already is not said twice."""
    if folded(second) in folded(first):
        return first
    if folded(first) in folded(second):
        return second
    return f"{first}\n{second}"


def _fullness(person: Participant) -> tuple[bool, bool, int, int]:
    """In parts, not all in capitals or small letters, long, with its accents."""
    name = full_name(person)
    is_cased = not (name.isupper() or name.islower())
    letters = folded(name)
    return all(getattr(person, part) for part in NAME), is_cased, len(letters), len(name.encode())


def _filled(kept: Any, other: Any) -> Any:
    is_missing = kept is None or (isinstance(kept, str) and is_blank(kept))
    return other if is_missing else kept


def _email(kept: str, other: str) -> str:
    return other if is_email(other) and not is_email(kept) else _filled(kept, other)


def _consent(kept: Consent, other: Consent) -> Consent:
    """Who has said no once is not photographed."""
    if Consent.NO in (kept, other):
        return Consent.NO
    return other if kept is Consent.UNKNOWN else kept


def _status(kept: ParticipantStatus, other: ParticipantStatus) -> ParticipantStatus:
    return min(kept, other, key=_STANDING.index)


_CHOOSE: dict[str, Choose] = {
    "email": _email,
    "photo_consent": _consent,
    "status": _status,
    **dict.fromkeys(JOINED, joined),
}


def _in_time(made: Participant, keep: Participant, other: Participant) -> Participant:
    """One's arrival after the other's departure is nobody's journey: then one's both are taken."""
    if made.arrival is None or made.departure is None or made.arrival <= made.departure:
        return made
    travels = keep if keep.arrival is not None and keep.departure is not None else other
    if travels.arrival is None or travels.departure is None:
        return replace(made, arrival=keep.arrival, departure=keep.departure)
    return replace(made, arrival=travels.arrival, departure=travels.departure)
