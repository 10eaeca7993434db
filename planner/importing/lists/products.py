"""The products whose exports are known by their headers, and what theirs mean beyond the words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from planner.importing.header_words import ListKind, normal


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
    Product(name="Google Forms", kind=ListKind.PARTICIPANTS, signs=frozenset({"timestamp"})),
)
"""The least telling signs come last."""


def product_of(headers: Sequence[str]) -> Product | None:
    found = set(map(normal, headers))
    return next((product for product in PRODUCTS if product.signs <= found), None)
