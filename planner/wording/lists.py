"""What a list is taken for: its columns, its answers, whose export it is and how its dates are read."""

from collections.abc import Sequence
from enum import StrEnum

from planner.domain.records import (
    OWN,
    Consent,
    Day,
    ParticipantStatus,
    RoleKind,
    SessionStatus,
    SessionType,
)
from planner.language import Words
from planner.wording import choices, fields
from planner.wording.dates import short_date
from planner.wording.marking import later

FIELDS = {
    "capacity": later("Seats"),
    "day": later("Day"),
    "days": later("Days attending"),
    "end": later("End"),
    "facilitators": later("Facilitators"),
    "feature": later("A feature, yes or no"),
    "features": later("Features"),
    "full_name": later("Whole name"),
    "hosts": later("Hosts"),
    "id": later("Name in our file"),
    "interpreters": later("Interpreters"),
    "last_first": later("Name, family name first"),
    "moderators": later("Moderators"),
    "middle_name": later("Further given names"),
    "needs": later("Needs of the room"),
    "note_takers": later("Note-takers"),
    "owner": later("Who proposed it"),
    "owner_email": later("E-mail of who proposed it"),
    "reference": later("Name in its source"),
    "role": later("Role"),
    "room": later("Room"),
    "second_family_name": later("Second family name"),
    "speaker_email": later("E-mail of a speaker"),
    "speaker_family_name": later("Family name of a speaker"),
    "speaker_given_name": later("Given name of a speaker"),
    "speaker_organisation": later("Organisation of a speaker"),
    "speaker_reference": later("Speaker's name in its source"),
    "speakers": later("Speakers"),
    "start": later("Start"),
    "tags": later("Tags"),
}
"""Those that are no column of a table of ours, or are called otherwise there."""

_TABLES = {"participants": "participant", "sessions": "session", "rooms": "room"}
_CHOICES: dict[tuple[str, str], type[StrEnum]] = {
    ("participants", "status"): ParticipantStatus,
    ("participants", "photo_consent"): Consent,
    ("sessions", "status"): SessionStatus,
    ("sessions", "type"): SessionType,
    ("sessions", "role"): RoleKind,
}

DATE_ORDERS = {
    "day_first_assumed": {
        "values": later(
            "Dates like “{date}” were read with the day first, because others here can only be meant so."
        ),
        "event": later(
            "Dates like “{date}” were read with the day first: so they are at the time of the event."
        ),
        "language": later(
            "Dates like “{date}” were read with the day first, as it is usual in the language of the columns."
        ),
        "place": later(
            "Dates like “{date}” were read with the day first, as it is usual where the event takes place."
        ),
    },
    "month_first_assumed": {
        "values": later(
            "Dates like “{date}” were read with the month first, because others here can only be meant so."
        ),
        "event": later(
            "Dates like “{date}” were read with the month first: so they are at the time of the event."
        ),
        "place": later(
            "Dates like “{date}” were read with the month first, as it is usual where the event takes place."
        ),
    },
}
"""By what was assumed, and why."""


def field(name: str, kind: str, words: Words) -> str:
    """ "Given name"; "Shirt (own field)"; "Leave out" for none. `kind` is what it is a list of."""
    if not name:
        return words.gettext("Leave out")
    if name.startswith(OWN):
        return words.gettext("{name} (own field)").format(name=name.removeprefix(OWN))
    if name in FIELDS:
        return words.gettext(FIELDS[name])
    return fields.field(_TABLES[kind], name, words)


def meaning(field: str, value: str | None, kind: str, days: Sequence[Day], words: Words) -> str:
    """What an answer is taken for: "Confirmed", "Thursday, May 26"; `value` as `Meaning` has it."""
    if value is None:
        return words.gettext("Not understood")
    if not value:
        return words.gettext("Nothing")
    if field == "days":
        return _days(value, days, words)
    if (kind, field) in _CHOICES and value in list(_CHOICES[kind, field]):
        return choices.choice(_CHOICES[kind, field](value), words)
    if field.startswith(OWN) and value in ("yes", "no"):
        return words.gettext("Yes") if value == "yes" else words.gettext("No")
    return value


def date_order(code: str, value: str, words: Words) -> str:
    """What dates were taken for; `value` is why, and the first date that could be meant either way."""
    why, _, example = value.partition(" ")
    return words.gettext(DATE_ORDERS[code][why]).format(date=example)


def recognised(product: str, words: Words) -> str:
    return words.gettext("An export of {product}").format(product=product)


def _days(value: str, days: Sequence[Day], words: Words) -> str:
    attended = [day for day in days if day.id in value.split()]
    if not attended:
        return words.gettext("On no day")
    return words.gettext(", ").join(short_date(day.date, words) for day in attended)
