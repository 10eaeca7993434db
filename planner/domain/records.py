"""What a workshop file holds: one frozen record a table, fields in the order of the columns.

Stored as TEXT or INTEGER: `str`, `int`, `bool` (0 or 1), `date` and `datetime` (ISO, minutes, the event's
wall clock unless said otherwise), enums (their value), and None. A field named after another record holds
its id.
"""

from datetime import date, datetime
from enum import StrEnum

from planner.domain.times import Minute
from planner.domain.values import dataclass

EVENT_ID = "event"


class SessionType(StrEnum):
    PLENARY = "plenary"
    PANEL = "panel"
    WORKSHOP = "workshop"
    BREAKOUT = "breakout"
    MEAL = "meal"
    BREAK = "break"
    SOCIAL = "social"
    OTHER = "other"


class SessionStatus(StrEnum):
    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    CANCELLED = "cancelled"


class RelationKind(StrEnum):
    APART = "apart"
    """The two sessions must not run in parallel."""
    AFTER = "after"
    """`session` must start only when `other` has ended."""


class RoleKind(StrEnum):
    PRESENTER = "presenter"
    FACILITATOR = "facilitator"
    MODERATOR = "moderator"
    INTERPRETER = "interpreter"
    NOTE_TAKER = "note-taker"
    HOST = "host"


ROLE_RANK = {kind: rank for rank, kind in enumerate(RoleKind)}
"""In which order a session's people are named."""


class ParticipantStatus(StrEnum):
    INVITED = "invited"
    REGISTERED = "registered"
    CONFIRMED = "confirmed"
    WAITLISTED = "waitlisted"
    DECLINED = "declined"
    CANCELLED = "cancelled"


class Consent(StrEnum):
    UNKNOWN = "unknown"
    YES = "yes"
    NO = "no"


class FieldKind(StrEnum):
    TEXT = "text"
    NUMBER = "number"
    YES_NO = "yes-no"
    CHOICE = "choice"


class Paper(StrEnum):
    """What can be printed, in the order in which it is offered."""

    BADGES = "badges"
    AGENDA = "agenda"
    PERSONAL_AGENDAS = "personal-agendas"
    DOOR_SIGNS = "door-signs"
    RUN_SHEETS = "run-sheets"
    SIGN_IN_SHEETS = "sign-in-sheets"
    DESK_LIST = "desk-list"
    NAME_TENTS = "name-tents"
    CERTIFICATES = "certificates"
    MEAL_COUNTS = "meal-counts"
    WALL_CARDS = "wall-cards"
    CALIBRATION = "calibration"


class BadgePartKind(StrEnum):
    """What a badge may show; without a record of its own a part is as `badge_parts.USUAL` has it."""

    EVENT = "event"
    LOGO = "logo"
    NAME = "name"
    PRONOUNS = "pronouns"
    ORGANISATION = "organisation"
    JOB_TITLE = "job-title"
    PLACE = "place"
    """City and country."""
    GROUP = "group"
    COLOUR = "colour"
    """The group's."""
    ROLE = "role"
    CODE = "code"
    PHOTO = "photo"
    """A mark on the badge of who does not want to be in pictures."""
    DIET = "diet"
    CHILDCARE = "childcare"


class NameStyle(StrEnum):
    FIRST_LARGE = "first-large"
    """The given name, and the family name smaller below it."""
    WHOLE = "whole"


class BadgeAlignment(StrEnum):
    START = "start"
    """Where the name begins: at the right for one written from right to left."""
    CENTRE = "centre"


class BadgeBack(StrEnum):
    NOTHING = "nothing"
    AGENDA = "agenda"
    """The person's own, and the notes below it."""
    NOTES = "notes"
    FRONT = "front"
    """The same again, for badges that turn on their string."""


class SheetSide(StrEnum):
    FRONT = "front"
    BACK = "back"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """The gathering; the file holds exactly one, with the id `EVENT_ID`."""

    id: str = EVENT_ID
    name: str
    about: str = ""
    objectives: str = ""
    hosts: str = ""
    venue: str = ""
    city: str = ""
    timezone: str = "UTC"
    """A name of the IANA time zone database."""
    currency: str = "USD"
    """ISO 4217."""
    designation_code: str = ""
    logo: str | None = None
    """A picture's id."""
    room_change_minutes: int = 0
    """Minutes a person needs between two sessions in different rooms."""
    stretch_minutes: int = 0
    """The longest a person should be busy without a break; 0 switches the check off."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    id: str
    date: date
    opens: Minute
    closes: Minute
    """May pass 1440: the day ends after midnight."""
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    id: str
    name: str
    capacity: int | None = None
    floor: str = ""
    notes: str = ""
    position: int = 0
    """Order among its kind, ties broken by name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomFeature:
    """A room offers a feature ("projector"). Id: derived from room and feature."""

    id: str
    room: str
    feature: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Closure:
    """A room can't be used on a day from `start` until before `end`."""

    id: str
    room: str
    day: str
    start: Minute
    end: Minute
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Track:
    id: str
    name: str
    colour: str
    """`#rrggbb`."""
    position: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    id: str
    title: str
    type: SessionType = SessionType.WORKSHOP
    minutes: int = 60
    abstract: str = ""
    language: str = ""
    status: SessionStatus = SessionStatus.CONFIRMED
    public: bool = True
    track: str | None = None
    expected: int | None = None
    """People expected to come."""
    limit: int | None = None
    """People admitted at the most."""
    notes: str = ""
    reference: str = ""
    """What the source it was imported from calls it ("pretalx:25"); a repeated import finds it by this."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionNeed:
    """A session needs a feature of its room. Id: derived from session and feature."""

    id: str
    session: str
    feature: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """How two sessions stand to each other. Id: derived from kind, session and other."""

    id: str
    kind: RelationKind
    session: str
    other: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """A session at a day and start; without a room it takes the whole venue."""

    id: str
    session: str
    day: str
    start: Minute
    room: str | None = None
    pinned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A kind of participant, with the colour of its badge."""

    id: str
    name: str
    colour: str
    position: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    id: str
    given_name: str = ""
    """As written; the whole name where its parts are not known."""
    family_name: str = ""
    badge_name: str = ""
    pronouns: str = ""
    organisation: str = ""
    job_title: str = ""
    city: str = ""
    country: str = ""
    group: str | None = None
    email: str = ""
    phone: str = ""
    languages: str = ""
    diet: str = ""
    access_needs: str = ""
    photo_consent: Consent = Consent.UNKNOWN
    status: ParticipantStatus = ParticipantStatus.REGISTERED
    arrival: datetime | None = None
    departure: datetime | None = None
    notes: str = ""
    reference: str = ""
    """What the source they were imported from calls them ("luma:gst-000001")."""
    sort_key: str = ""
    """Derived from the names by `names.sort_key`; the verbs keep it true."""
    pronunciation: str = ""
    """How the name is said, for who reads it aloud."""
    desk_note: str = ""
    """What the front desk should know or say; whoever stands there reads it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Absence:
    """A participant does not attend on a day. Id: derived from participant and day."""

    id: str
    participant: str
    day: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """A participant's part in a session. Id: derived from session, participant and kind."""

    id: str
    session: str
    participant: str
    kind: RoleKind
    confirmed: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    id: str
    name: str
    colour: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tagging:
    """A participant carries a tag. Id: derived from participant and tag."""

    id: str
    participant: str
    tag: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One of the organizer's own fields of a participant."""

    id: str
    name: str
    kind: FieldKind = FieldKind.TEXT
    choices: str = ""
    """One choice a line."""
    position: int = 0


OWN = "own:"
"""Before the name or id of an own field, where it stands among the fields all participants have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A participant's value of an own field. Id: derived from participant and field."""

    id: str
    participant: str
    field: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckIn:
    """A participant has come on a day. Id: derived from participant and day."""

    id: str
    participant: str
    day: str
    at: str
    """UTC, ISO 8601 with seconds."""
    desk: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpRequest:
    """Somebody needs help, until it is removed. Id: derived from the participant."""

    id: str
    participant: str
    at: str
    """UTC, ISO 8601 with seconds."""
    desk: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AcceptedConflict:
    """Somebody has looked at a conflict and lives with it. Id: derived from the conflict's key.

    It holds as long as the conflict's facts are these; when they change, the conflict stands again.
    """

    id: str
    key: str
    facts: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """The agenda of one moment under a name, so that later changes can be told."""

    id: str
    name: str
    at: str
    """UTC, ISO 8601 with seconds."""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleasedSlot:
    """A slot as it was in a release. Id: derived from release and slot.

    `slot`, `session` and `room` are the ids of then; they need not be there any more.
    """

    id: str
    release: str
    slot: str
    session: str
    title: str
    date: date
    start: Minute
    minutes: int
    room: str | None = None
    room_name: str = ""
    """Empty where it took the whole venue."""
    public: bool = False
    """Whether strangers knew of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListShape:
    """How a list was understood, for the next one with these headers. Id: derived from kind, headers."""

    id: str
    kind: str
    """What it is a list of: "participants", "sessions", "rooms"."""
    name: str
    """Of the file it was last."""
    fields: str
    """JSON: an array with the field of each column, "" for one that was left out."""
    meanings: str = "{}"
    """JSON: by field an object of answers and what somebody said they mean."""
    day_first: bool | None = None
    """Whether 5/6 is 5 June; None where nobody said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormerPerson:
    """Somebody found to be `participant` too, as old lists have them. Id: the one printed badges carry."""

    id: str
    participant: str
    given_name: str = ""
    family_name: str = ""
    badge_name: str = ""
    pronouns: str = ""
    organisation: str = ""
    job_title: str = ""
    city: str = ""
    country: str = ""
    group: str | None = None
    email: str = ""
    phone: str = ""
    languages: str = ""
    diet: str = ""
    access_needs: str = ""
    photo_consent: Consent = Consent.UNKNOWN
    status: ParticipantStatus = ParticipantStatus.REGISTERED
    arrival: datetime | None = None
    departure: datetime | None = None
    notes: str = ""
    reference: str = ""
    absences: str = ""
    """Ids of the days they did not come on, with blanks between."""
    answers: str = ""
    """In own fields: a JSON object by the fields' ids; "" where there are none."""
    pronunciation: str = ""
    desk_note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DistinctPeople:
    """Two who seem the same, and are known not to be. Id: derived from both, the lesser first."""

    id: str
    participant: str
    lookalike: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedFilter:
    """What a table was searched and filtered by, under a name."""

    id: str
    page: str
    """Of the table: "participants", "sessions", "rooms"."""
    name: str
    search: str = ""
    filters: str = "[]"
    """JSON: an array with kind and value of each filter."""
    position: int = 0


DESIGN_ID = "design"


@dataclass(frozen=True, slots=True, kw_only=True)
class BadgeDesign:
    """How all badges look; the file holds at most one, with the id `DESIGN_ID`."""

    id: str = DESIGN_ID
    name_style: NameStyle = NameStyle.FIRST_LARGE
    alignment: BadgeAlignment = BadgeAlignment.START
    back: BadgeBack = BadgeBack.NOTHING
    notes: str = ""
    """For everybody's back: wifi, telephone numbers."""
    childcare_field: str | None = None
    """The own field (yes or no) that says who has children in the childcare."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BadgePart:
    """One part of all badges, where it differs from the usual. Id: derived from the kind."""

    id: str
    kind: BadgePartKind
    is_shown: bool = True
    position: int = 0
    """From the top."""
    scale: int = 100
    """Per cent of its usual size."""
    is_bold: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnStock:
    """A sheet of labels the organizer measured. Lengths are hundredths of a millimetre."""

    id: str
    name: str
    kind: str
    """One of `stock.StockKind`."""
    page_width: int
    page_height: int
    width: int
    height: int
    left: int = 0
    top: int = 0
    pitch_x: int = 0
    """From one label's left edge to the next one's; 0 where there is one column."""
    pitch_y: int = 0
    columns: int = 1
    rows: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class PrinterAdjustment:
    """By how much a printer misses. Id: derived from printer and side."""

    id: str
    printer: str
    """As the computer calls it."""
    side: SheetSide
    right: int = 0
    """Hundredths of a millimetre by which to move all marks; may be negative, as `down`."""
    down: int = 0
    scale_x: int = 10_000
    """Hundredths of a per cent, as `scale_y`."""
    scale_y: int = 10_000


RECORDS = (
    Event, Day, Room, RoomFeature, Closure, Track, Session, SessionNeed, Relation, Slot, Group, Participant,
    Absence, Role, Tag, Tagging, Field, Answer, CheckIn, AcceptedConflict, Release, ReleasedSlot,
    ListShape, FormerPerson, DistinctPeople, SavedFilter, HelpRequest, BadgeDesign, BadgePart, OwnStock,
    PrinterAdjustment,
)  # fmt: skip
"""Every journalled record, referred-to before referring."""

Record = (
    Event | Day | Room | RoomFeature | Closure | Track | Session | SessionNeed | Relation | Slot | Group
    | Participant | Absence | Role | Tag | Tagging | Field | Answer | CheckIn | AcceptedConflict | Release
    | ReleasedSlot | ListShape | FormerPerson | DistinctPeople | SavedFilter | HelpRequest | BadgeDesign
    | BadgePart | OwnStock | PrinterAdjustment
)  # fmt: skip
