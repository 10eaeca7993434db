"""The records by which what is shared may become another."""

from planner.domain.records import (
    Absence,
    Answer,
    CheckIn,
    Day,
    Event,
    Field,
    Group,
    Participant,
    Record,
    Release,
    ReleasedSlot,
    Role,
    Room,
    Session,
    Slot,
    Tag,
    Tagging,
    Track,
)

OF_AGENDA: frozenset[type[Record]] = frozenset(
    {Event, Day, Room, Track, Session, Slot, Role, Participant, Release, ReleasedSlot}
)
OF_PEOPLE: frozenset[type[Record]] = frozenset(
    {Event, Day, Participant, Group, Role, Session, Absence, Answer, CheckIn, Field, Tag, Tagging}
)
