"""The products whose exports are known by their headers, and what theirs mean beyond the words.

Where the headers come from: of Eventbrite, Luma, pretix, Sessionize and Google Forms from their exports in
`tests/data/registrations`; of those that are open source from what writes them (OSEM:
`app/views/admin/registrations/index.xlsx.axlsx`, `admin/events/_all_events.csv.haml`; Open Event:
`app/api/helpers/csv_jobs_util.py`; pretalx: `orga/forms/speaker.py`, `orga/forms/schedule.py`; Indico:
`generate_spreadsheet_from_registrations`, `generate_spreadsheet_from_contributions`); of Zoom, Meetup,
SurveyMonkey, Microsoft Forms and the other languages of Google Forms from programs that read them, in public
repositories; of Sched from those who describe it.

Numbers that only count the answers of one form or one event are no references: another list has the same.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from planner.importing.header_words import ListKind, normal

NO_FIELDS: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Product:
    name: str
    kind: ListKind
    signs: frozenset[str]
    """Headers, as `normal` writes them, that only its exports have together."""
    prefix: str = ""
    """Of the references it gives people."""
    reference: tuple[str, ...] = ()
    """The headers that together identify a row."""
    fields: Mapping[str, str] = field(default_factory=dict)
    """By header; they come before what the words alone would say."""


def _spoken(name: str, *signs: set[str], fields: Mapping[str, str] = NO_FIELDS) -> tuple[Product, ...]:
    """A product whose lists of people come in several forms or languages and bring no references."""
    kind = ListKind.PARTICIPANTS
    return tuple(Product(name=name, kind=kind, signs=frozenset(one), fields=fields) for one in signs)


PRODUCTS = (
    Product(
        name="Workshop Planner",
        kind=ListKind.PARTICIPANTS,
        signs=frozenset({"id", "given name", "badge name", "photo consent", "days attending", "checked in"}),
    ),
    Product(
        name="Eventbrite",
        kind=ListKind.PARTICIPANTS,
        signs=frozenset({"order #", "attendee #"}),
        prefix="eventbrite",
        reference=("attendee #",),
        fields={"attendee status": "status", "home city": "city", "home country": "country"},
    ),
    Product(
        name="Luma",
        kind=ListKind.PARTICIPANTS,
        signs=frozenset({"api id", "approval status", "ticket type id"}),
        prefix="luma",
        reference=("api id",),
        fields={"approval status": "status"},
    ),
    Product(
        name="pretix",
        kind=ListKind.PARTICIPANTS,
        signs=frozenset({"order code", "position id"}),
        prefix="pretix",
        reference=("order code", "position id"),
        fields={
            "attendee name given name": "given_name",
            "attendee name family name": "family_name",
            "attendee name": "full_name",
            "attendee email": "email",
        },
    ),
    Product(
        name="Sessionize",
        kind=ListKind.SESSIONS,
        signs=frozenset({"session id", "speaker id", "session format"}),
        prefix="sessionize",
        reference=("session id",),
        fields={
            "session format": "type",
            "owner confirmed": "status",
            "scheduled duration": "minutes",
            "tagline": "speaker_organisation",
            "tag line": "speaker_organisation",
        },
    ),
    Product(
        name="Sessionize",
        kind=ListKind.SESSIONS,
        signs=frozenset({"session id", "scheduled at", "scheduled duration"}),
        prefix="sessionize",
        reference=("session id",),
        fields={"session format": "type", "owner confirmed": "status"},
    ),
    Product(
        name="Open Event",
        kind=ListKind.SESSIONS,
        signs=frozenset({"session starts at", "session ends at", "session abstract short"}),
        fields={"session abstract long": "abstract", "comment": "notes"},
    ),
    Product(
        name="OSEM",
        kind=ListKind.SESSIONS,
        signs=frozenset({"event id", "submitter", "event type", "difficulty level"}),
        prefix="osem",
        reference=("event id",),
    ),
    Product(
        name="pretalx",
        kind=ListKind.SESSIONS,
        signs=frozenset({"id", "speaker ids", "speaker names"}),
        prefix="pretalx",
        reference=("id",),
    ),
    Product(
        name="Indico",
        kind=ListKind.SESSIONS,
        signs=frozenset({"title", "duration", "presenters", "materials"}),
        fields={"title": "title", "date": "day"},
    ),
    Product(
        name="Sched",
        kind=ListKind.SESSIONS,
        signs=frozenset({"session title", "session start", "session end", "venue"}),
    ),
    *_spoken(
        "Zoom",
        {"registration time", "approval status"},
        {"user name original name", "join time", "leave time"},
        fields={"approval status": "status", "user name original name": "full_name"},
    ),
    Product(
        name="Meetup",
        kind=ListKind.PARTICIPANTS,
        signs=frozenset({"user id", "rsvp", "joined group on"}),
        prefix="meetup",
        reference=("user id",),
        fields={"rsvp": "status"},
    ),
    Product(
        name="SurveyMonkey",
        kind=ListKind.PARTICIPANTS,
        signs=frozenset({"respondent id", "collector id"}),
        prefix="surveymonkey",
        reference=("respondent id",),
    ),
    *_spoken(
        "Open Event",
        {"order#", "ticket id", "payment mode"},
        {"order#", "payment type", "payment mode"},
        {"speaker name", "speaker session", "speaker bio"},
        fields={
            "speaker name": "full_name",
            "speaker email": "email",
            "speaker mobile": "phone",
            "speaker organisation": "organisation",
            "speaker position": "job_title",
            "speaker city": "city",
            "speaker country": "country",
        },
    ),
    *_spoken("OSEM", {"attended", "nickname", "affiliation"}, fields={"nickname": "badge_name"}),
    *_spoken("pretalx", {"id", "proposal titles"}, {"id", "proposal ids"}),
    *_spoken("Indico", {"registration date", "registration state"}, fields={"registration state": "status"}),
    *_spoken(
        "Microsoft Forms",
        {"start time", "completion time"},
        {"hora de inicio", "hora de finalizacion"},
    ),
    *_spoken(
        "Google Forms",
        {"timestamp"},
        {"marca temporal"},
        {"horodateur"},
        {"zeitstempel"},
        {"carimbo de data hora"},
    ),
)
"""The least telling signs come last."""


def product_of(headers: Sequence[str]) -> Product | None:
    found = set(map(normal, headers))
    return next((product for product in PRODUCTS if product.signs <= found), None)
