"""What a column of a list may become, in groups, and what an answer may mean."""

import re
from collections.abc import Iterator, Mapping, Sequence

from planner.domain.names import folded
from planner.domain.records import OWN
from planner.domain.snapshot import Snapshot
from planner.domain.values import dataclass
from planner.importing.header_words import ListKind, fields_of
from planner.importing.lists.meanings import choices_of
from planner.language import Words
from planner.wording import lists
from planner.wording.marking import later

LEFT_OUT = ""
LONGEST_NAME = 60
"""Of an own field called like its column: a whole question is a poor heading."""

_NAME, _CONTACT, _PERSON = later("Name"), later("Contact"), later("Person")
_ATTENDANCE, _NEEDS, _OWN_FIELDS = later("Attendance"), later("Needs"), later("Own fields")
_SESSION, _PLACE, _SPEAKERS = later("Session"), later("Time and place"), later("Speakers")
_ROOM, _SOURCE, _MORE = later("Room"), later("Source"), later("More")

_GROUPS = {
    ListKind.PARTICIPANTS: {
        _NAME: "full_name given_name middle_name family_name second_family_name last_first badge_name "
        "pronouns pronunciation",
        _CONTACT: "email phone",
        _PERSON: "organisation job_title city country group languages tags notes desk_note",
        _ATTENDANCE: "status days arrival departure",
        _NEEDS: "diet access_needs photo_consent",
        _SOURCE: "reference id",
    },
    ListKind.SESSIONS: {
        _SESSION: "title type minutes abstract track language status needs expected limit notes",
        _PLACE: "day start end room",
        _SPEAKERS: "speakers facilitators moderators interpreters note_takers hosts speaker_given_name "
        "speaker_family_name speaker_email speaker_organisation role owner owner_email",
        _SOURCE: "reference speaker_reference id",
    },
    ListKind.ROOMS: {_ROOM: "name capacity floor features feature notes", _SOURCE: "reference id"},
}
"""In the order in which they are offered; a field that stands nowhere here comes after them."""


@dataclass(frozen=True, slots=True)
class Option:
    value: str | bool
    text: str
    group: str = ""
    detail: str = ""
    """What else would change."""


def fields_for(
    header: str, kind: ListKind, own: Sequence[str], taken: Mapping[str, str], words: Words
) -> list[Option]:
    """What the column with this header may become. `own` are names of the organizer's fields, `taken` the
    headers of other columns by the field they became.
    """
    found = [Option(LEFT_OUT, lists.field(LEFT_OUT, kind, words))]
    if kind is ListKind.PARTICIPANTS:
        proposed = own_name(header)
        if proposed and folded(proposed) not in map(folded, own):
            found.append(_with_owner(own_option(proposed, words), taken, words))
    for field, group in _grouped(kind):
        option = Option(field, lists.field(field, kind, words), words.gettext(group))
        found.append(_with_owner(option, taken, words))
    if kind is ListKind.PARTICIPANTS:
        named = (Option(OWN + name, name, words.gettext(_OWN_FIELDS)) for name in own)
        found += [_with_owner(option, taken, words) for option in named]
    return found


def own_option(name: str, words: Words) -> Option:
    return Option(OWN + name, words.gettext("As my own field “{name}”").format(name=name))


def own_name(header: str) -> str:
    """What an own field made of a column is called."""
    name = " ".join(header.split())
    return name if len(name) <= LONGEST_NAME else name[: LONGEST_NAME - 1].rstrip() + "…"


def meanings_for(field: str, kind: ListKind, snapshot: Snapshot, words: Words) -> list[Option]:
    """What an answer may mean; nothing comes last."""
    values = [*choices_of(field, snapshot, kind), ""]
    return [Option(value, lists.meaning(field, value, kind, snapshot.days, words)) for value in values]


def matching(options: Sequence[Option], typed: str) -> list[Option]:
    """Those in whose text or group a word begins so; those that begin so themselves come first."""
    wanted = _words_of(typed)
    if not wanted.strip():
        return list(options)
    found = [each for each in options if wanted in _words_of(f"{each.text} {each.group}")]
    return sorted(found, key=lambda each: not _words_of(each.text).startswith(wanted))


def _words_of(text: str) -> str:
    """Each with a blank before it."""
    return " " + " ".join(re.findall(r"\w+", folded(text)))


def _grouped(kind: ListKind) -> Iterator[tuple[str, str]]:
    known = {field: group for group, fields in _GROUPS[kind].items() for field in fields.split()}
    there = fields_of(kind)
    yield from ((field, group) for field, group in known.items() if field in there)
    yield from ((field, _MORE) for field in there if field not in known)


def _with_owner(option: Option, taken: Mapping[str, str], words: Words) -> Option:
    header = taken.get(str(option.value))
    if header is None:
        return option
    detail = words.gettext("now “{column}”").format(column=header)
    return Option(option.value, option.text, option.group, detail)
