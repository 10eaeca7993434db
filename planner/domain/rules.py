"""What a record must be before it may enter the file: its text cleaned, its values possible.

Every verb passes what people typed through `checked`; an import, which turns what is wrong into a problem of
one row, does the same. A clash between records is no business of this module: that is a conflict.
"""

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import fields, replace
from datetime import date
from functools import cache
from itertools import pairwise
from typing import Any, TypeVar

from planner.domain import names
from planner.domain.records import (
    RECORDS,
    Answer,
    Closure,
    Day,
    Event,
    Field,
    FieldKind,
    Group,
    OwnStock,
    Participant,
    PrinterAdjustment,
    Record,
    Relation,
    Release,
    Room,
    RoomFeature,
    SavedFilter,
    Session,
    SessionNeed,
    Slot,
    Tag,
    Track,
)
from planner.domain.refusal import Refused
from planner.domain.times import LATEST, MINUTES_A_DAY

R = TypeVar("R", bound=Record)

LONGEST_SESSION = MINUTES_A_DAY
MOST_DAYS = 7
MOST_PEOPLE = 1_000_000
"""Far above any room, and safely inside every format that carries a number."""

LONGEST_PAGE = 200_000
"""Hundredths of a millimetre: two metres, more than any printer takes."""
MOST_LABELS = 99
"""Across, and down."""
FURTHEST_MOVED = 3_000
"""Hundredths of a millimetre a printer may miss by."""
MOST_SCALED = 1_000
"""Hundredths of a per cent, either way."""

LONGEST_LINE = 10_000
"""Characters of a text that is one line. More, pasted by mistake, keeps every list that shows it busy."""

_SEVERAL_LINES = {
    "about",
    "objectives",
    "hosts",
    "abstract",
    "note",
    "notes",
    "choices",
    "value",
    "access_needs",
    "desk_note",
}
_NOT_TYPED = {"id", "key", "facts", "sort_key", "fields", "meanings", "filters"}
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_DIRECTIONS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""They turn the letters after them around, also those of a sentence about somebody; no name needs them."""
_COLOUR = re.compile("#[0-9a-f]{6}")
_CURRENCY = re.compile("[A-Z]{3}")


def clean_line(text: str) -> str:
    """NFC, no control characters, overrides of direction or lone surrogates; line ends as blanks, no outer
    blanks.
    """
    if text.isprintable() and unicodedata.is_normalized("NFC", text):
        return text.strip()
    return clean_lines(text).replace("\n", " ").strip()


def clean_lines(text: str) -> str:
    """As `clean_line`, but lines stay lines."""
    if text.isprintable() and unicodedata.is_normalized("NFC", text):
        return text.strip()
    text = _LINE_ENDS.sub("\n", text).replace("\t", " ")
    kept = (
        character
        for character in text
        if character == "\n"
        or (unicodedata.category(character) not in ("Cc", "Cs") and character not in _DIRECTIONS)
    )
    return unicodedata.normalize("NFC", "".join(kept)).strip()


def is_blank(text: str) -> bool:
    """Nothing to see: only blanks and characters without a shape (a zero-width space)."""
    return not text[:1].isalnum() and all(unicodedata.category(character)[0] in "ZC" for character in text)


def cleaned(record: R) -> R:
    """The record with its texts cleaned and, for a participant, its sort key true."""
    changes: dict[str, Any] = {}
    for name, clean in _CLEANERS[type(record)]:
        text = getattr(record, name)
        clean_text = clean(text)
        if clean_text != text:
            changes[name] = clean_text
    if isinstance(record, Participant):
        given, family = (changes.get(name, getattr(record, name)) for name in ("given_name", "family_name"))
        key = names.sort_key(given, family) or names.folded(changes.get("badge_name", record.badge_name))
        if key != record.sort_key:
            changes["sort_key"] = key
    return replace(record, **changes) if changes else record


def _is_typed(field: Any) -> bool:
    return field.type is str and field.name not in _NOT_TYPED


def _cleaner(name: str) -> Callable[[str], str]:
    if name == "colour":
        return lambda text: clean_line(text).lower()
    return clean_lines if name in _SEVERAL_LINES else clean_line


_CLEANERS: dict[type[Any], tuple[tuple[str, Callable[[str], str]], ...]] = {
    kind: tuple((field.name, _cleaner(field.name)) for field in fields(kind) if _is_typed(field))
    for kind in RECORDS
}


def checked(record: R) -> R:
    """The cleaned record; Refused where it is impossible."""
    record = cleaned(record)
    _check_lengths(record)
    check = _CHECKS.get(type(record))
    if check is not None:
        check(record)
    return record


def _check_lengths(record: Record) -> None:
    for name, _ in _CLEANERS[type(record)]:
        length = len(getattr(record, name))
        if length > LONGEST_LINE and name not in _SEVERAL_LINES:
            raise Refused("text_too_long", length=length, most=LONGEST_LINE)


def check_dates(dates: Sequence[date]) -> None:
    """The days of an event, first to last, as they are meant to be."""
    if not dates:
        raise Refused("no_day_left")
    if len(dates) > MOST_DAYS:
        raise Refused("too_many_days", days=len(dates), most=MOST_DAYS)
    for number, (earlier, later) in enumerate(pairwise(dates), start=1):
        if later == earlier:
            raise Refused("date_taken", date=later)
        if later < earlier:
            raise Refused("days_out_of_order", number=number + 1, date=later, before=earlier)


def check_answer(answer: Answer, field: Field) -> None:
    """An empty answer fits every field: it means that there is none."""
    if answer.value and not _fits(answer.value, field):
        raise Refused("answer_unfit", value=answer.value, field=field.name, kind=field.kind.value)


def choices(field: Field) -> list[str]:
    return [choice.strip() for choice in field.choices.splitlines() if choice.strip()]


def is_timezone(name: str) -> bool:
    """Whether the IANA database has a zone of exactly this name.

    `zoneinfo` itself asks the file system, which on some systems takes "europe/berlin", or a folder, for one.
    """
    return name in timezones()


@cache
def timezones() -> frozenset[str]:
    from importlib import resources  # noqa: PLC0415 - slow import

    return frozenset((resources.files("tzdata") / "zones").read_text(encoding="ascii").split())


def _nearest_timezone(name: str) -> str:
    """The zone somebody may have meant by "new york"; "America/New_York" where nothing is near."""
    import difflib  # noqa: PLC0415 - slow import

    asked = names.folded(name).replace(" ", "_")
    by_name = {zone.lower(): zone for zone in sorted(timezones(), reverse=True)}
    by_name |= {zone.rpartition("/")[2].lower(): zone for zone in by_name.values()}
    nearest = difflib.get_close_matches(asked, by_name, n=1, cutoff=0.75)
    return by_name[nearest[0]] if nearest else "America/New_York"


def _fits(value: str, field: Field) -> bool:
    match field.kind:
        case FieldKind.NUMBER:
            return re.fullmatch(r"[+-]?\d+([.,]\d+)?", value) is not None
        case FieldKind.YES_NO:
            return value in ("yes", "no")
        case FieldKind.CHOICE:
            return value in choices(field)
        case FieldKind.TEXT:
            return True


def _check_event(event: Event) -> None:
    _check_name(event.name, kind="event")
    if not is_timezone(event.timezone):
        raise Refused("timezone_unknown", timezone=event.timezone, near=_nearest_timezone(event.timezone))
    if not _CURRENCY.fullmatch(event.currency):
        raise Refused("currency_unknown", currency=event.currency)
    for minutes in (event.room_change_minutes, event.stretch_minutes):
        if not 0 <= minutes <= MINUTES_A_DAY:
            raise Refused("setting_impossible", minutes=minutes, most=MINUTES_A_DAY)


def _check_day(day: Day) -> None:
    if not 0 <= day.opens < MINUTES_A_DAY or not day.opens < day.closes <= LATEST:
        raise Refused("hours_impossible", opens=day.opens, closes=day.closes)


def _check_room(room: Room) -> None:
    _check_name(room.name, kind="room")
    if room.capacity is not None and not 0 <= room.capacity <= MOST_PEOPLE:
        raise Refused("capacity_impossible", capacity=room.capacity, most=MOST_PEOPLE)


def _check_feature(record: RoomFeature | SessionNeed) -> None:
    _check_name(record.feature, kind="feature")


def _check_closure(closure: Closure) -> None:
    if not 0 <= closure.start < closure.end <= LATEST:
        raise Refused("closure_impossible", start=closure.start, end=closure.end)


def _check_track(track: Track) -> None:
    _check_name(track.name, kind="track")
    _check_colour(track.colour)


def _check_group(group: Group) -> None:
    _check_name(group.name, kind="group")
    _check_colour(group.colour)


def _check_tag(tag: Tag) -> None:
    _check_name(tag.name, kind="tag")
    if tag.colour:
        _check_colour(tag.colour)


def _check_session(session: Session) -> None:
    _check_name(session.title, kind="session")
    if not 1 <= session.minutes <= LONGEST_SESSION:
        raise Refused("minutes_impossible", minutes=session.minutes, most=LONGEST_SESSION)
    for people in (session.expected, session.limit):
        if people is not None and not 0 <= people <= MOST_PEOPLE:
            raise Refused("people_impossible", people=people, most=MOST_PEOPLE)


def _check_relation(relation: Relation) -> None:
    if relation.session == relation.other:
        raise Refused("related_to_itself")


def _check_slot(slot: Slot) -> None:
    if not 0 <= slot.start < LATEST:
        raise Refused("start_impossible", start=slot.start)


def _check_participant(participant: Participant) -> None:
    if is_blank(participant.given_name + participant.family_name + participant.badge_name):
        raise Refused("name_missing", kind="participant")
    arrival, departure = participant.arrival, participant.departure
    if arrival is not None and departure is not None and departure < arrival:
        raise Refused("leaves_before_coming", arrival=arrival, departure=departure)


def _check_field(field: Field) -> None:
    _check_name(field.name, kind="field")
    if field.kind is FieldKind.CHOICE and not choices(field):
        raise Refused("choices_missing", field=field.name)


def _check_release(release: Release) -> None:
    _check_name(release.name, kind="release")


def _check_saved_filter(saved: SavedFilter) -> None:
    _check_name(saved.name, kind="saved_filter")


def in_millimetres(hundredths: int) -> str:
    """As short as it can be written: "30", "0.5"."""
    return f"{hundredths / 100:.2f}".rstrip("0").rstrip(".")


def _check_own_stock(stock: OwnStock) -> None:
    _check_name(stock.name, kind="stock")
    sizes = (stock.page_width, stock.page_height, stock.width, stock.height)
    distances = (stock.left, stock.top, stock.pitch_x, stock.pitch_y)
    for length, least in [*((size, 1) for size in sizes), *((distance, 0) for distance in distances)]:
        if not least <= length <= LONGEST_PAGE:
            most = in_millimetres(LONGEST_PAGE)
            raise Refused("stock_size_impossible", length=in_millimetres(length), most=most)
    for count in (stock.columns, stock.rows):
        if not 1 <= count <= MOST_LABELS:
            raise Refused("stock_count_impossible", count=count, most=MOST_LABELS)


def _check_adjustment(adjustment: PrinterAdjustment) -> None:
    _check_name(adjustment.printer, kind="printer")
    for distance in (adjustment.right, adjustment.down):
        if abs(distance) > FURTHEST_MOVED:
            most = in_millimetres(FURTHEST_MOVED)
            raise Refused("adjustment_too_far", distance=in_millimetres(distance), most=most)
    for scale in (adjustment.scale_x, adjustment.scale_y):
        if abs(scale - 10_000) > MOST_SCALED:
            raise Refused("adjustment_too_large", scale=in_millimetres(scale))


def _check_name(name: str, *, kind: str) -> None:
    if is_blank(name):
        raise Refused("name_missing", kind=kind)


def is_colour(text: str) -> bool:
    return _COLOUR.fullmatch(text) is not None


def _check_colour(colour: str) -> None:
    if not is_colour(colour):
        raise Refused("colour_unknown", colour=colour)


_CHECKS: dict[type[Any], Callable[[Any], None]] = {
    Event: _check_event,
    Day: _check_day,
    Room: _check_room,
    RoomFeature: _check_feature,
    Closure: _check_closure,
    Track: _check_track,
    Session: _check_session,
    SessionNeed: _check_feature,
    Relation: _check_relation,
    Slot: _check_slot,
    Group: _check_group,
    Participant: _check_participant,
    Tag: _check_tag,
    Field: _check_field,
    OwnStock: _check_own_stock,
    PrinterAdjustment: _check_adjustment,
    Release: _check_release,
    SavedFilter: _check_saved_filter,
}
