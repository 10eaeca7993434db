"""What each column of a list means: told, remembered of a list of its shape, or guessed from its header,
its values and its product.

Only sure guesses count; a column nobody can place stays where it is and is named in the plan. Of two columns
for one field the likelier wins, one with values before one without, the first before the second.
"""

import dataclasses
import json
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Mapping as ByKey
from dataclasses import dataclass
from operator import itemgetter

from planner.domain.ids import derived_id
from planner.domain.names import folded
from planner.domain.records import OWN, Field, ListShape
from planner.importing import header_guesses, header_words
from planner.importing.header_words import ListKind, normal
from planner.importing.lists import column_texts
from planner.importing.lists.column_values import field_of_values, fits, unnamed_names, unnamed_parts
from planner.importing.lists.person_names import is_last_first
from planner.importing.lists.products import Product, product_of
from planner.importing.lists.values import yes_or_no
from planner.importing.tables.table import Table
from planner.importing.unreadable import Unreadable

SEVERAL = frozenset(("", "reference", "feature"))
"""What more than one column may be."""
_SAMPLED = 300
NAMES = frozenset(("given_name", "family_name", "full_name", "last_first", "badge_name"))
"""One of these a list of people needs."""
LONGEST_HEADER = 300
"""Of one that is read as a question; longer ones explain something."""
_OF_PEOPLE = {"email", "family_name", "full_name", "given_name", "last_first"}
_OF_SESSIONS = {"abstract", "end", "minutes", "room", "speakers", "start", "track", "type"}


Meanings = ByKey[str, ByKey[str, str]]
"""By field the answers, folded, and what each means: a value of ours as the file has it, "" for nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mapping:
    kind: ListKind
    fields: tuple[str, ...]
    """One a column; "" where it is not taken in, "own:Shirt" for the organizer's own field "Shirt"."""
    product: Product | None = None
    prefix: str = ""
    """Of references: "luma" for "luma:gst-000001"."""
    meanings: Meanings = dataclasses.field(default_factory=dict)
    """Those somebody chose; they come before what we take answers for."""
    day_first: bool | None = None
    """Whether 5/6 is 5 June, as somebody said; None leaves it to the values, the language and the event."""
    remembered: str = ""
    """Name of the earlier file of this shape it was taken from; "" where it was guessed."""

    def columns(self, field: str) -> tuple[int, ...]:
        """Several for a reference, which an order and a position may make up together, and for features."""
        return tuple(place for place, taken in enumerate(self.fields) if taken == field)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What somebody said of a list; it comes before all guesses."""

    fields: ByKey[int, str] = dataclasses.field(default_factory=dict)
    """By column, from 0; "" leaves one out."""
    meanings: Meanings = dataclasses.field(default_factory=dict)
    day_first: bool | None = None


NOTHING_TOLD = Told()


def guess_kind(table: Table) -> ListKind:
    """What a list is of: by its product, else by the words in its headers, else people."""
    product = product_of(table.headers)
    if product:
        return product.kind
    words = {kind: {header_words.field_of(header, kind) for header in table.headers} for kind in ListKind}
    people, sessions = words[ListKind.PARTICIPANTS], words[ListKind.SESSIONS]
    if people & {"email", "given_name", "family_name"} and not _are_sessions(table, sessions):
        return ListKind.PARTICIPANTS
    has_topic = "start" in sessions and bool(sessions & {"track", "abstract"}) and not people & _OF_PEOPLE
    if has_topic or ("title" in sessions and len(sessions & _OF_SESSIONS) > ("full_name" in people)):
        return ListKind.SESSIONS
    rooms = words[ListKind.ROOMS]
    if {"name", "capacity"} <= rooms or (not people & _OF_PEOPLE and any(map(_names_rooms, table.headers))):
        return ListKind.ROOMS
    return ListKind.PARTICIPANTS


def _names_rooms(header: str) -> bool:
    """Whether it can name nothing else."""
    field, of_people = (
        header_words.field_of(header, kind) for kind in (ListKind.ROOMS, ListKind.PARTICIPANTS)
    )
    return field == "name" and not of_people


def _are_sessions(table: Table, fields: set[str]) -> bool:
    """Whether addresses and names beside them are those of the speakers."""
    titles = {
        header for header in table.headers if header_words.field_of(header, ListKind.SESSIONS) == "title"
    }
    are_people = any(header_words.field_of(header, ListKind.PARTICIPANTS) == "full_name" for header in titles)
    return bool(titles) and not are_people and len(fields & _OF_SESSIONS) > 1


def guess(
    table: Table,
    kind: ListKind,
    told: Told = NOTHING_TOLD,
    *,
    own: Iterable[Field] = (),
    shape: ListShape | None = None,
) -> Mapping:
    """`own` are the organizer's fields; a `shape` of another table is nothing.

    Raises Unreadable `field_twice` (field) where two columns are told to be one.
    """
    if twice := _twice(told.fields.values()):
        raise Unreadable("field_twice", field=twice)
    product = product_of(table.headers)
    if product and product.kind is not kind:
        product = None
    remembered = _remembered(shape, kind) if shape and shape.id == shape_id(table, kind) else None
    found = _fields(table, kind, product, told, remembered, own)
    return Mapping(
        kind=kind,
        fields=tuple(found.get(place, "") for place in range(len(table.headers))),
        product=product,
        prefix=_prefix(found, table, product) if product else "",
        meanings=_joined(remembered.meanings, told.meanings) if remembered else told.meanings,
        day_first=remembered.day_first if remembered and told.day_first is None else told.day_first,
        remembered=shape.name if shape and remembered else "",
    )


def _fields(
    table: Table,
    kind: ListKind,
    product: Product | None,
    told: Told,
    remembered: Told | None,
    own: Iterable[Field],
) -> dict[int, str]:
    """By column: what was told, what is remembered, what the product says, what is guessed."""
    fields = dict(told.fields)
    if remembered:
        _take_remembered(fields, remembered.fields)
    if product:
        _identify(fields, table, product)
    samples = [_sample(table, place) for place in range(len(table.headers))]
    candidates = _candidates(table, kind, product, samples, told.meanings)
    for (_, _, place), field in sorted(candidates, key=itemgetter(0)):
        if place not in fields and field not in fields.values():
            fields[place] = field
    if kind is ListKind.PARTICIPANTS:
        if not (remembered or NAMES & set(fields.values())):
            _take_unnamed(fields, table, samples)
        if not remembered:
            _settle_names(fields, table, samples, told.fields)
        _take_own(fields, table, own, told.fields)
    if kind is ListKind.SESSIONS and not remembered:
        _settle_title(fields, told.fields)
    if kind is ListKind.ROOMS and not remembered:
        _take_features(fields, samples)
    return fields


def told_of(table: Table, kind: ListKind, texts: Iterable[str]) -> Told:
    """Of texts "COLUMN=FIELD"; FIELD may be "own:Name", or "-" to leave the column out.

    Raises Unreadable: `no_such_column` (column, columns), `no_such_field` (field, fields), `field_twice`
    (field), `map_unclear` (text).
    """
    fields = dict(column_texts.told(table, kind, texts))
    if twice := _twice(fields.values()):
        raise Unreadable("field_twice", field=twice)
    return Told(fields=fields)


def shape_id(table: Table, kind: ListKind) -> str:
    """What lists of a kind with the same headers have in common."""
    return derived_id("list shape", kind, *map(folded, table.headers))


def shape_of(table: Table, mapping: Mapping) -> ListShape:
    """For the next list of this shape."""
    return ListShape(
        id=shape_id(table, mapping.kind),
        kind=mapping.kind,
        name=table.name,
        fields=json.dumps(mapping.fields, ensure_ascii=False),
        meanings=json.dumps(mapping.meanings, ensure_ascii=False, sort_keys=True),
        day_first=mapping.day_first,
    )


def shown(table: Table, mapping: Mapping) -> dict[str, str]:
    """Header and field, "-" for a column that is left out: in the words of `--map`."""
    return {
        header: field or column_texts.LEFT_OUT
        for header, field in zip(table.headers, mapping.fields, strict=True)
    }


def _remembered(shape: ListShape, kind: ListKind) -> Told | None:
    """None where a shape does not hold what it should; fields this version does not know are guessed anew."""
    known = header_words.fields_of(kind)
    try:
        columns = dict(enumerate(map(str, json.loads(shape.fields))))
        answers = json.loads(shape.meanings)
        meanings = {str(field): {str(one): str(said[one]) for one in said} for field, said in answers.items()}
    except (ValueError, TypeError, AttributeError):
        return None
    fields = {
        place: field
        for place, field in columns.items()
        if field == "" or field in known or field.startswith(OWN)
    }
    return Told(fields=fields, meanings=meanings, day_first=shape.day_first)


def _take_remembered(fields: dict[int, str], remembered: ByKey[int, str]) -> None:
    """What is told comes first: of its fields no other column can be one."""
    told = set(fields.values()) - SEVERAL
    for place, field in remembered.items():
        if field not in told:
            fields.setdefault(place, field)


def _joined(remembered: Meanings, told: Meanings) -> Meanings:
    fields = remembered.keys() | told.keys()
    return {field: {**remembered.get(field, {}), **told.get(field, {})} for field in sorted(fields)}


def _identify(fields: dict[int, str], table: Table, product: Product) -> None:
    """Take the columns by which a product knows its rows, unless told otherwise."""
    places = _reference_places(table, product)
    if not ("reference" in fields.values() or fields.keys() & set(places)):
        fields |= dict.fromkeys(places, "reference")


def _prefix(fields: dict[int, str], table: Table, product: Product) -> str:
    """The product's where its own columns are the reference."""
    places = [place for place, field in sorted(fields.items()) if field == "reference"]
    return product.prefix if places and places == sorted(_reference_places(table, product)) else ""


def _reference_places(table: Table, product: Product) -> list[int]:
    headers = list(map(normal, table.headers))
    return [headers.index(header) for header in product.reference]


def _sample(table: Table, place: int) -> list[str]:
    cells = (row[place].strip() for row in table.rows[: 10 * _SAMPLED])
    return [cell for cell in cells if cell][:_SAMPLED]


def _candidates(
    table: Table,
    kind: ListKind,
    product: Product | None,
    samples: Sequence[Sequence[str]],
    meanings: Meanings,
) -> Iterator[tuple[tuple[bool, int, int], str]]:
    """How far from sure, then which column, and for which field."""
    for place, header in enumerate(table.headers):
        fields = [product.fields.get(normal(header), "") if product else "", *_by_header(header, kind)]
        if kind is ListKind.PARTICIPANTS:
            fields.append(field_of_values(samples[place], header))
        for doubt, field in enumerate(fields):
            if field and (field in meanings or fits(field, samples[place], kind)):
                yield (not samples[place], doubt, place), field


def _by_header(header: str, kind: ListKind) -> tuple[str, ...]:
    """What it is a word for, asks for, speaks of, or is mistyped for; the surest first."""
    word = header_words.field_of(header, kind)
    if word or len(header) > LONGEST_HEADER:
        return (word,)
    if kind is not ListKind.PARTICIPANTS:
        return ("", "", "", header_guesses.field_like(header, kind))
    asked = header_guesses.field_asked(header)
    inside = "" if header_guesses.is_about_others(header) else header_words.field_inside(header, kind)
    return ("", asked, inside, "" if asked or inside else header_guesses.field_like(header, kind))


def _settle_names(
    fields: dict[int, str], table: Table, samples: Sequence[Sequence[str]], told: ByKey[int, str]
) -> None:
    """ "Name" beside "Vorname" is the family name, unless it holds the whole; so with "Nom" and "Nombre"."""
    place = {field: at for at, field in fields.items()}
    whole = place.get("full_name")
    if whole is None or whole in told:
        return
    has_given, has_family = "given_name" in place, "family_name" in place
    if has_given != has_family:
        part = place["given_name" if has_given else "family_name"]
        if not _holds(table, whole, part):
            fields[whole] = "family_name" if has_given else "given_name"
    elif not has_given and is_last_first(samples[whole]):
        fields[whole] = "last_first"


def _take_unnamed(fields: dict[int, str], table: Table, samples: Sequence[Sequence[str]]) -> None:
    """Names in columns without headers, where there are no others."""
    emails = next((place for place, field in fields.items() if field == "email"), None)
    parts = unnamed_parts(table, samples, emails)
    whole = unnamed_names(table, samples, emails)
    if parts and not fields.keys() & set(parts):
        fields |= {parts[0]: "given_name", parts[1]: "family_name"}
    elif whole is not None and whole not in fields:
        fields[whole] = "full_name"


def _take_own(fields: dict[int, str], table: Table, own: Iterable[Field], told: ByKey[int, str]) -> None:
    """A column called like one of the organizer's own fields is that field's, unless it is something else."""
    known = {folded(field.name): OWN + field.name for field in own}
    for place, header in enumerate(table.headers):
        field = known.get(folded(header))
        is_open = place not in fields or (fields[place].startswith(OWN) and place not in told)
        if field and is_open and field not in fields.values():
            fields[place] = field


def _settle_title(fields: dict[int, str], told: ByKey[int, str]) -> None:
    """ "Topic", or else "Description", beside times and without a title is the title."""
    if "title" in fields.values() or "start" not in fields.values():
        return
    named = {field: place for place, field in fields.items() if place not in told}
    place = named.get("track", named.get("abstract"))
    if place is not None:
        fields[place] = "title"


def _take_features(fields: dict[int, str], samples: Sequence[Sequence[str]]) -> None:
    """A column of yes and no, in a list of rooms, is about something a room has: "Projector"."""
    for place, sample in enumerate(samples):
        if place not in fields and sample and all(yes_or_no(cell) is not None for cell in sample):
            fields[place] = "feature"


def _holds(table: Table, whole: int, part: int) -> bool:
    """Whether one column has in most rows what another has, and more."""
    pairs = [(folded(row[whole]), folded(row[part])) for row in table.rows[:_SAMPLED] if row[part].strip()]
    return 2 * sum(part in whole for whole, part in pairs) > len(pairs)


def _twice(fields: Iterable[str]) -> str:
    seen: set[str] = set()
    for field in fields:
        if field in seen and field not in SEVERAL:
            return field
        seen.add(field)
    return ""
