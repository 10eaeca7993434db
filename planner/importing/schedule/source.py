"""An agenda as its source tells it: no ids of ours yet, and None for whatever the source does not say."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from planner.domain.records import RoleKind, SessionStatus, SessionType
from planner.domain.times import Minute
from planner.importing.problem import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceDay:
    date: date
    opens: Minute
    closes: Minute
    stated: bool = True
    """False where the hours were only worked out from what happens on the day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRoom:
    name: str
    capacity: int | None = None
    floor: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceTrack:
    name: str
    colour: str = ""
    """`#rrggbb`, or nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcePerson:
    name: str
    reference: str = ""
    guid: str = ""
    organisation: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One event: a session at a time; `room` is a name, None for the whole venue."""

    row: int
    date: date
    start: Minute
    room: str | None
    slot: str = ""
    """Our slot's id, where the source is an export of ours that says it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceSession:
    """`rows`: its events, counted from 1 through the whole source; more than one where it is run again."""

    rows: tuple[int, ...]
    title: str
    reference: str = ""
    own_id: str = ""
    """Our session's id, where the source is an export of ours."""
    abstract: str = ""
    language: str = ""
    type: SessionType | None = None
    minutes: int | None = None
    track: str = ""
    status: SessionStatus | None = None
    is_private: bool = False
    """Strangers are not to see it."""
    people: tuple[SourcePerson, ...] = ()
    roles: tuple[tuple[SourcePerson, RoleKind], ...] = ()
    """Parts of `people`, where the source says which; a presenter is who has none here."""
    places: tuple[Place, ...] = ()
    passed: tuple[Place, ...] = ()
    """Of entries left out: what is there stays."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceCancellation:
    """An entry that says it is off. By `slot`, else by the session's ids and, of several, the place."""

    row: int
    title: str
    reference: str = ""
    own_id: str = ""
    slot: str = ""
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceAgenda:
    name: str
    acronym: str
    timezone: str | None
    moment: datetime | None
    """Its first time that tells an offset from UTC; None where it names a zone nobody knows."""
    days: tuple[SourceDay, ...]
    rooms: tuple[SourceRoom, ...]
    tracks: tuple[SourceTrack, ...]
    people: tuple[SourcePerson, ...]
    sessions: tuple[SourceSession, ...]
    events: int
    """Every event of the source, also those left out."""
    skipped: int
    problems: tuple[Problem, ...]
    notes: tuple[Problem, ...] = ()
    cancellations: tuple[SourceCancellation, ...] = ()
    names: Mapping[int, str] = field(default_factory=dict)
    """What the entries that are no part of `sessions` are called, by row."""
    is_whole: bool = True
    """False where it may be only a part of what its source has: nothing follows from what it has not."""
