"""The whole workshop at one moment, as a value: what conflicts, papers and exports are made from."""

from collections.abc import Mapping
from dataclasses import field
from datetime import datetime
from functools import cached_property
from typing import Any

from planner.domain.grouping import grouped
from planner.domain.records import (
    Absence,
    AcceptedConflict,
    Answer,
    BadgeDesign,
    BadgePart,
    CheckIn,
    Closure,
    Day,
    Event,
    Field,
    FormerPerson,
    Group,
    HelpRequest,
    OwnStock,
    Participant,
    Relation,
    Role,
    Room,
    RoomFeature,
    Session,
    SessionNeed,
    Slot,
    Tag,
    Tagging,
    Track,
)
from planner.domain.values import dataclass


@dataclass(frozen=True, kw_only=True)
class Snapshot:
    """Days by date; rooms, tracks, groups by position and name; people by sort key; slots by time, room."""

    event: Event
    days: tuple[Day, ...] = ()
    rooms: tuple[Room, ...] = ()
    features: tuple[RoomFeature, ...] = ()
    closures: tuple[Closure, ...] = ()
    tracks: tuple[Track, ...] = ()
    sessions: tuple[Session, ...] = ()
    needs: tuple[SessionNeed, ...] = ()
    relations: tuple[Relation, ...] = ()
    slots: tuple[Slot, ...] = ()
    groups: tuple[Group, ...] = ()
    participants: tuple[Participant, ...] = ()
    absences: tuple[Absence, ...] = ()
    roles: tuple[Role, ...] = ()
    tags: tuple[Tag, ...] = ()
    taggings: tuple[Tagging, ...] = ()
    fields: tuple[Field, ...] = ()
    answers: tuple[Answer, ...] = ()
    check_ins: tuple[CheckIn, ...] = ()
    help_requests: tuple[HelpRequest, ...] = ()
    former_people: tuple[FormerPerson, ...] = ()
    accepted: tuple[AcceptedConflict, ...] = ()
    badge_design: BadgeDesign = BadgeDesign()
    badge_parts: tuple[BadgePart, ...] = ()
    """Only those that are not as usual."""
    own_stocks: tuple[OwnStock, ...] = ()
    changed_since_print: frozenset[str] = field(default_factory=frozenset)
    """Slots whose day, start, room, title or length differ from the agenda printed last."""
    changed_at: Mapping[str, datetime] = field(default_factory=dict)
    """By slot, when it last became other than in the agenda printed last; where none ever was, released
    last. In the event's wall clock."""
    moved_away: tuple[Slot, ...] = ()
    """As they were in that agenda: slots of which day, start or room differ now, or that are gone."""
    document: str = ""
    """The id of the document; never to be written into what is shared."""
    step: int = 0
    """The last step of the document when this was taken; printed on paper as its version."""
    pictures: dict[str, bytes] = field(default_factory=dict)
    """By id; today only the event's logo (PNG or JPEG)."""

    @cached_property
    def day(self) -> dict[str, Day]:
        return _by_id(self.days)

    @cached_property
    def room(self) -> dict[str, Room]:
        return _by_id(self.rooms)

    @cached_property
    def track(self) -> dict[str, Track]:
        return _by_id(self.tracks)

    @cached_property
    def session(self) -> dict[str, Session]:
        return _by_id(self.sessions)

    @cached_property
    def group(self) -> dict[str, Group]:
        return _by_id(self.groups)

    @cached_property
    def participant(self) -> dict[str, Participant]:
        return _by_id(self.participants)

    @cached_property
    def roles_of_session(self) -> dict[str, tuple[Role, ...]]:
        """Sessions with nobody are left out; roles in the order of `RoleKind`, then of the people."""
        return grouped((role.session, role) for role in self.roles)

    @cached_property
    def slots_of_session(self) -> dict[str, tuple[Slot, ...]]:
        return grouped((slot.session, slot) for slot in self.slots)


def _by_id(records: tuple[Any, ...]) -> dict[str, Any]:
    return {record.id: record for record in records}
