"""Records and their fields in plain words: what a history, a merge or an import says about a change.

Tables and columns are those of the file; values are as it holds them (text, numbers, nothing).
"""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from planner.domain.names import shown_name
from planner.domain.records import (
    Consent,
    FieldKind,
    Participant,
    ParticipantStatus,
    RelationKind,
    RoleKind,
    SessionStatus,
    SessionType,
)
from planner.domain.times import clock
from planner.language import Words
from planner.wording import choices
from planner.wording.dates import short_date
from planner.wording.marking import later, several

NameOf = Callable[[str, str], str]
"""What the record with this id, in this table, is called."""

KINDS = {
    "absence": several("{count} day away", "{count} days away"),
    "accepted_conflict": several("{count} accepted conflict", "{count} accepted conflicts"),
    "answer": several("{count} answer", "{count} answers"),
    "badge_design": several("{count} look of badges", "{count} looks of badges"),
    "badge_part": several("{count} part of badges", "{count} parts of badges"),
    "check_in": several("{count} check-in", "{count} check-ins"),
    "closure": several("{count} closed time", "{count} closed times"),
    "day": several("{count} day", "{count} days"),
    "distinct_people": several("{count} pair of different people", "{count} pairs of different people"),
    "event": several("{count} event", "{count} events"),
    "field": several("{count} own field", "{count} own fields"),
    "former_person": several("{count} merged person", "{count} merged people"),
    "group": several("{count} group", "{count} groups"),
    "help_request": several("{count} person who needs help", "{count} people who need help"),
    "list_shape": several("{count} known kind of list", "{count} known kinds of lists"),
    "own_stock": several("{count} own sheet of labels", "{count} own sheets of labels"),
    "printer_adjustment": several("{count} adjusted printer", "{count} adjusted printers"),
    "participant": several("{count} person", "{count} people"),
    "relation": several("{count} tie between sessions", "{count} ties between sessions"),
    "release": several("{count} release", "{count} releases"),
    "released_slot": several("{count} released slot", "{count} released slots"),
    "role": several("{count} role", "{count} roles"),
    "room": several("{count} room", "{count} rooms"),
    "room_feature": several("{count} feature of a room", "{count} features of rooms"),
    "saved_filter": several("{count} saved filter", "{count} saved filters"),
    "session": several("{count} session", "{count} sessions"),
    "session_need": several("{count} need of a session", "{count} needs of sessions"),
    "slot": several("{count} place in the agenda", "{count} places in the agenda"),
    "tag": several("{count} tag", "{count} tags"),
    "tagging": several("{count} tagged person", "{count} tagged people"),
    "track": several("{count} track", "{count} tracks"),
}

NAMES = {
    "event": later("Event"),
    "participant": later("Person"),
    "session": later("Session"),
    "room": later("Room"),
    "slot": later("Place in the agenda"),
    "day": later("Day"),
    "track": later("Track"),
    "group": later("Group"),
    "tag": later("Tag"),
    "field": later("Own field"),
    "role": later("Role"),
    "relation": later("Tie between sessions"),
    "closure": later("Closed time"),
    "room_feature": later("Feature of a room"),
    "session_need": later("Need of a session"),
    "absence": later("Day away"),
    "answer": later("Answer"),
    "tagging": later("Tagged person"),
    "check_in": later("Check-in"),
    "accepted_conflict": later("Accepted conflict"),
    "release": later("Release"),
    "released_slot": later("Released slot"),
    "former_person": later("Merged person"),
    "distinct_people": later("Pair of different people"),
    "list_shape": later("Known kind of list"),
    "saved_filter": later("Saved filter"),
    "help_request": later("Need of help"),
    "badge_design": later("Look of the badges"),
    "badge_part": later("Part of the badges"),
    "own_stock": later("Own sheet of labels"),
    "printer_adjustment": later("Adjusted printer"),
}
"""What others hang on comes first: in this order changes are told."""

FIELDS = {
    "about": later("About"),
    "abstract": later("Abstract"),
    "access_needs": later("Access needs"),
    "alignment": later("Alignment"),
    "arrival": later("Arrival"),
    "at": later("Time"),
    "back": later("Back"),
    "badge_name": later("Name on the badge"),
    "capacity": later("Seats"),
    "childcare_field": later("Field for childcare"),
    "choices": later("Choices"),
    "city": later("City"),
    "closes": later("Closes"),
    "colour": later("Colour"),
    "columns": later("Labels across"),
    "confirmed": later("Confirmed"),
    "country": later("Country"),
    "currency": later("Currency"),
    "date": later("Date"),
    "day": later("Day"),
    "day_first": later("Dates begin with the day"),
    "departure": later("Departure"),
    "designation_code": later("Designation code"),
    "desk": later("Desk"),
    "desk_note": later("Note for the desk"),
    "diet": later("Diet"),
    "down": later("Moved down"),
    "email": later("E-mail"),
    "end": later("Until"),
    "expected": later("People expected"),
    "facts": later("As it stood"),
    "family_name": later("Family name"),
    "feature": later("Feature"),
    "field": later("Own field"),
    "fields": later("Columns"),
    "filters": later("Filters"),
    "floor": later("Floor"),
    "given_name": later("Given name"),
    "group": later("Group"),
    "height": later("Height of a label"),
    "hosts": later("Hosts"),
    "is_bold": later("Bold"),
    "is_shown": later("Shown"),
    "job_title": later("Job title"),
    "key": later("Conflict"),
    "kind": later("Kind"),
    "label": later("Name of the day"),
    "language": later("Language"),
    "languages": later("Languages"),
    "left": later("From the left edge"),
    "limit": later("People admitted"),
    "logo": later("Logo"),
    "lookalike": later("Lookalike"),
    "meanings": later("Meanings"),
    "minutes": later("Length"),
    "name": later("Name"),
    "name_style": later("Name on the badge, how"),
    "note": later("Note"),
    "notes": later("Notes"),
    "objectives": later("Objectives"),
    "opens": later("Opens"),
    "organisation": later("Organisation"),
    "other": later("Other session"),
    "page": later("Page"),
    "page_height": later("Height of the sheet"),
    "page_width": later("Width of the sheet"),
    "participant": later("Person"),
    "phone": later("Phone"),
    "photo_consent": later("Consent to photos"),
    "pinned": later("Pinned"),
    "pitch_x": later("From label to label, across"),
    "pitch_y": later("From label to label, down"),
    "position": later("Place in the order"),
    "printer": later("Printer"),
    "pronouns": later("Pronouns"),
    "pronunciation": later("How the name is said"),
    "public": later("Public"),
    "reason": later("Reason"),
    "reference": later("Name in its source"),
    "release": later("Release"),
    "right": later("Moved to the right"),
    "room": later("Room"),
    "room_change_minutes": later("Time to change rooms"),
    "room_name": later("Name of the room"),
    "rows": later("Labels down"),
    "scale": later("Size"),
    "scale_x": later("Stretched across"),
    "scale_y": later("Stretched down"),
    "search": later("Search"),
    "session": later("Session"),
    "side": later("Side of the sheet"),
    "slot": later("Place in the agenda"),
    "start": later("Start"),
    "status": later("Status"),
    "stretch_minutes": later("Longest time without a break"),
    "tag": later("Tag"),
    "timezone": later("Time zone"),
    "title": later("Title"),
    "top": later("From the top edge"),
    "track": later("Track"),
    "type": later("Type"),
    "value": later("Answer"),
    "venue": later("Venue"),
    "width": later("Width of a label"),
}
"""By column; one that reads alike is called alike in every table."""

OWN_FIELDS = {("closure", "start"): later("From")}
"""Where a column is called otherwise in one table."""

HIDDEN = frozenset({"id", "sort_key", "facts", "key", "absences", "answers"})
"""Columns that say nothing to anybody."""

_REFERENCES = frozenset(
    {"day", "field", "group", "participant", "release", "room", "session", "tag", "track"}
)
_ROLES = {"other": "session", "lookalike": "participant"}
"""Columns that hold ids and are not called like their table."""
_TIMES = frozenset({"opens", "closes", "start", "end"})
_LENGTHS = frozenset({"minutes", "room_change_minutes", "stretch_minutes"})
_YES_NO = frozenset({"public", "pinned", "confirmed", "day_first"})
_CHOICES: dict[tuple[str, str], type[StrEnum]] = {
    ("field", "kind"): FieldKind,
    ("participant", "photo_consent"): Consent,
    ("participant", "status"): ParticipantStatus,
    ("relation", "kind"): RelationKind,
    ("role", "kind"): RoleKind,
    ("session", "status"): SessionStatus,
    ("session", "type"): SessionType,
}


def kind(table: str, words: Words) -> str:
    """ "Person"; what a later version brought is called as it calls it."""
    return words.gettext(NAMES[table]) if table in NAMES else table.replace("_", " ").capitalize()


def counted(table: str, count: int, words: Words) -> str:
    """ "12 people"."""
    if table not in KINDS:
        return f"{count:,} {table.replace('_', ' ')}"
    return words.ngettext(*KINDS[table], count).format(count=f"{count:,}")


def field(table: str, column: str, words: Words) -> str:
    known = OWN_FIELDS.get((table, column)) or FIELDS.get(column)
    return words.gettext(known) if known else column.replace("_", " ").capitalize()


def refers_to(column: str) -> str | None:
    """The table whose ids a column holds."""
    if column in _ROLES:
        return _ROLES[column]
    return column if column in _REFERENCES else None


def value(table: str, column: str, held: Any, name_of: NameOf, words: Words) -> str:
    """What a field holds, as somebody would say it; empty for nothing."""
    if held is None or held == "":
        return ""
    target = refers_to(column)
    if target is not None:
        return name_of(target, str(held))
    try:
        return _known_value(table, column, held, words)
    except (ValueError, KeyError, TypeError):
        return str(held)


def _known_value(table: str, column: str, held: Any, words: Words) -> str:
    if column in _TIMES:
        return clock(held)
    if column in _LENGTHS:
        return words.ngettext("{count} minute", "{count} minutes", held).format(count=held)
    if column in _YES_NO:
        return words.gettext("Yes") if held else words.gettext("No")
    if column == "date":
        return short_date(date.fromisoformat(held), words)
    if column in ("arrival", "departure"):
        moment = datetime.fromisoformat(held)
        return f"{short_date(moment.date(), words)}, {clock(60 * moment.hour + moment.minute)}"
    if column == "position":
        return str(held + 1)
    if column == "logo":
        return words.gettext("A picture")
    if column == "colour":
        return choices.colour(held, words)
    if (table, column) in _CHOICES:
        return choices.choice(_CHOICES[table, column](held), words)
    return str(held)


def subject(table: str, row: Mapping[str, Any], name_of: NameOf, words: Words) -> str:
    """What a record is called: its own name, or what it ties together."""
    if table == "participant":
        person = Participant(
            id="", given_name=row["given_name"], family_name=row["family_name"], badge_name=row["badge_name"]
        )
        return shown_name(person)
    for column in ("title", "name", "date"):
        if row.get(column):
            return value(table, column, row[column], name_of, words)
    told = [
        value(table, column, held, name_of, words)
        for column, held in row.items()
        if refers_to(column) or column in ("feature", "reason")
    ]
    return " · ".join(part for part in told if part)
