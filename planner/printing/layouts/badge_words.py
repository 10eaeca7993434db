"""What a badge says: words of the snapshot, of those parts that are switched on."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from operator import attrgetter
from typing import NamedTuple

from planner.domain.badge_parts import HAS_CHILDREN, parts_of
from planner.domain.names import is_east_asian, shown_name
from planner.domain.records import (
    ROLE_RANK,
    BadgePartKind,
    Consent,
    NameStyle,
    Participant,
    RoleKind,
)
from planner.domain.snapshot import Snapshot
from planner.domain.standing import is_shared
from planner.language import Words
from planner.printing.marks import Colour
from planner.printing.text import clean
from planner.wording import badges as wording
from planner.wording.papers import role as role_word
from planner.wording.series import join


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Said:
    """All that a badge says beside the name, in words already translated; empty where it is not shown.

    The same one for all who share it, found by its identity.
    """

    event: str = ""
    logo: str | None = None
    pronouns: str = ""
    organisation: str = ""
    job_title: str = ""
    place: str = ""
    group: str = ""
    colour: Colour | None = None
    role: str = ""
    photo: str = ""
    """What a crossed-out camera says, on the badge of who wants no photos."""
    diet: str = ""
    childcare: str = ""
    has_code: bool = False


class Badge(NamedTuple):
    name: str
    second_name: str
    """Set smaller below `name`; may be empty."""
    said: Said
    payload: str
    """The id in the code, where there is one."""


def words_of_badges(snapshot: Snapshot, words: Words) -> Callable[[Participant], Badge]:
    """What each person's badge says, with all that is the same for many found once."""
    shown = {part.kind for part in parts_of(snapshot.badge_parts) if part.is_shown}
    roles = first_roles(snapshot) if BadgePartKind.ROLE in shown else {}
    children = _with_children(snapshot) if BadgePartKind.CHILDCARE in shown else frozenset()
    is_split = snapshot.badge_design.name_style is NameStyle.FIRST_LARGE
    more = [column for kind in shown for column in _MORE.get(kind, ())]
    shared = attrgetter("organisation", "group", *more)
    known: dict[tuple[object, ...], Said] = {}

    def badge(person: Participant) -> Badge:
        role, has_children = roles.get(person.id), person.id in children
        key = (*shared(person), person.photo_consent is Consent.NO, role and role.value, has_children)
        said = known.get(key)
        if said is None:
            said = known[key] = _said(snapshot, person, role, has_children, shown, words)
        name, second = _names(person, is_split=is_split)
        return Badge(name, second, said, person.id if said.has_code else "")

    return badge


_MORE = {
    BadgePartKind.PRONOUNS: ("pronouns",),
    BadgePartKind.JOB_TITLE: ("job_title",),
    BadgePartKind.PLACE: ("city", "country"),
    BadgePartKind.DIET: ("diet",),
}
"""What else of a person is said, as far as it is shown."""


def _said(
    snapshot: Snapshot,
    person: Participant,
    role: RoleKind | None,
    has_children: bool,
    shown: set[BadgePartKind],
    words: Words,
) -> Said:
    def on(kind: BadgePartKind, text: str) -> str:
        return clean(text) if text and kind in shown else ""

    group = snapshot.group.get(person.group or "")
    no_photos = wording.no_photos(words) if person.photo_consent is Consent.NO else ""
    return Said(
        event=on(BadgePartKind.EVENT, snapshot.event.name),
        logo=logo_of(snapshot) if BadgePartKind.LOGO in shown else None,
        pronouns=on(BadgePartKind.PRONOUNS, person.pronouns),
        organisation=on(BadgePartKind.ORGANISATION, person.organisation),
        job_title=on(BadgePartKind.JOB_TITLE, person.job_title),
        place=on(BadgePartKind.PLACE, _place(person, words)),
        group=on(BadgePartKind.GROUP, group.name if group else ""),
        colour=group.colour if group and BadgePartKind.COLOUR in shown else None,
        role=role_word(role, words) if role else "",
        photo=on(BadgePartKind.PHOTO, no_photos),
        diet=on(BadgePartKind.DIET, person.diet),
        childcare=wording.childcare(words) if has_children else "",
        has_code=BadgePartKind.CODE in shown,
    )


def logo_of(snapshot: Snapshot) -> str | None:
    """None also where the picture was lost."""
    return snapshot.event.logo if snapshot.event.logo in snapshot.pictures else None


def first_roles(snapshot: Snapshot) -> Mapping[str, RoleKind]:
    """Of the parts a person has in sessions that take place and are no secret, the first in rank."""
    shared = {session.id for session in snapshot.sessions if is_shared(session)}
    first: dict[str, RoleKind] = {}
    for role in snapshot.roles:
        if role.session in shared:
            held = first.get(role.participant, role.kind)
            first[role.participant] = min(held, role.kind, key=ROLE_RANK.__getitem__)
    return first


def _names(person: Participant, *, is_split: bool) -> tuple[str, str]:
    """The name set large, and the one below it."""
    if is_split and person.given_name and person.family_name and not person.badge_name:
        given, family = clean(person.given_name), clean(person.family_name)
        if given and family and not is_east_asian(given + family):
            return given, family
    return clean(shown_name(person)) or person.id, ""


def _place(person: Participant, words: Words) -> str:
    if person.city and person.country:
        return join([person.city, person.country], words)
    return person.city or person.country


def _with_children(snapshot: Snapshot) -> frozenset[str]:
    field = snapshot.badge_design.childcare_field
    return frozenset(
        answer.participant
        for answer in snapshot.answers
        if answer.field == field and answer.value == HAS_CHILDREN
    )


def field_of(kind: BadgePartKind) -> str:
    """Of `Said`."""
    return kind.value.replace("-", "_")
