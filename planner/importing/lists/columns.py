"""What each column of a list means: guessed from its header, its values and its product, or told.

Only sure guesses count; a column nobody can place stays where it is and is named in the plan. Of two columns
for one field the likelier wins, one with values before one without, the first before the second.
"""

import dataclasses
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Mapping as ByKey
from dataclasses import dataclass
from operator import itemgetter

from planner.domain.emails import is_email
from planner.domain.names import folded
from planner.importing import header_words
from planner.importing.header_words import ListKind, normal
from planner.importing.lists.person_names import is_last_first
from planner.importing.lists.products import Product, product_of
from planner.importing.lists.values import Odd, consent
from planner.importing.tables.table import Table
from planner.importing.unreadable import Unreadable

OWN = "own:"
LEFT_OUT = "-"
_SAMPLED = 300
_FEW = 3
_OF_SESSIONS = {"abstract", "minutes", "speakers", "track", "type"}


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

    def columns(self, field: str) -> tuple[int, ...]:
        """Several only for a reference, which an order and a position may make up together."""
        return tuple(place for place, taken in enumerate(self.fields) if taken == field)


def guess_kind(table: Table) -> ListKind:
    """What a list is of: by its product, else by the words in its headers, else people."""
    product = product_of(table.headers)
    if product:
        return product.kind
    words = {kind: {header_words.field_of(header, kind) for header in table.headers} for kind in ListKind}
    if words[ListKind.PARTICIPANTS] & {"email", "given_name", "family_name"}:
        return ListKind.PARTICIPANTS
    if "title" in words[ListKind.SESSIONS] and words[ListKind.SESSIONS] & _OF_SESSIONS:
        return ListKind.SESSIONS
    return ListKind.ROOMS if {"name", "capacity"} <= words[ListKind.ROOMS] else ListKind.PARTICIPANTS


def guess(table: Table, kind: ListKind, told: Iterable[str] = (), *, own: Iterable[str] = ()) -> Mapping:
    """`told` are texts "COLUMN=FIELD"; FIELD may be "own:Name" or "-". `own` are names of own fields.

    Raises Unreadable: `no_such_column` (column, columns), `no_such_field` (field, fields), `field_twice`
    (field), `map_unclear` (text).
    """
    product = product_of(table.headers)
    if product and product.kind is not kind:
        product = None
    fields = dict(_told(table, kind, told))
    if twice := _twice(fields.values()):
        raise Unreadable("field_twice", field=twice)
    samples = [_sample(table, place) for place in range(len(table.headers))]
    candidates = sorted(_candidates(table, kind, product, samples), key=itemgetter(0))
    prefix = _identify(fields, table, product) if product else ""
    for (_, _, place), field in candidates:
        if place not in fields and field not in fields.values():
            fields[place] = field
    if kind is ListKind.PARTICIPANTS:
        _settle_names(fields, table, samples)
        _take_own(fields, table, own)
    columns = (fields.get(place, "") for place in range(len(table.headers)))
    taken = tuple("" if field == LEFT_OUT else field for field in columns)
    return Mapping(kind=kind, fields=taken, product=product, prefix=prefix)


def shown(table: Table, mapping: Mapping) -> dict[str, str]:
    """Header and field, "-" for a column that is left out: in the words of `--map`."""
    return {header: field or LEFT_OUT for header, field in zip(table.headers, mapping.fields, strict=True)}


def _identify(fields: dict[int, str], table: Table, product: Product) -> str:
    """Take the columns by which a product knows its rows, unless told otherwise; its prefix if so."""
    headers = list(map(normal, table.headers))
    places = [headers.index(header) for header in product.reference]
    if not places or "reference" in fields.values() or fields.keys() & set(places):
        return ""
    fields |= dict.fromkeys(places, "reference")
    return product.prefix


def _sample(table: Table, place: int) -> list[str]:
    cells = (row[place].strip() for row in table.rows[: 10 * _SAMPLED])
    return [cell for cell in cells if cell][:_SAMPLED]


def _candidates(
    table: Table, kind: ListKind, product: Product | None, samples: Sequence[Sequence[str]]
) -> Iterator[tuple[tuple[bool, int, int], str]]:
    """How far from sure, then which column, and for which field."""
    for place, header in enumerate(table.headers):
        by_product = product.fields.get(normal(header), "") if product else ""
        by_word = header_words.field_of(header, kind)
        inside = header_words.field_inside(header, kind)
        by_values = _field_of_values(samples[place], header) if kind is ListKind.PARTICIPANTS else ""
        is_empty = not samples[place]
        for doubt, field in enumerate((by_product, by_word, inside, by_values)):
            if field and _fits(field, samples[place]):
                yield (is_empty, doubt, place), field


def _fits(field: str, sample: Sequence[str]) -> bool:
    """Whether the values allow what the header says; where hardly any does, it says something else."""
    if len(sample) < _FEW:
        return True
    if field in ("email", "speaker_email", "owner_email"):
        return 4 * sum(map(is_email, sample)) >= len(sample)
    if field == "photo_consent":
        return 2 * sum(not isinstance(consent(cell), Odd) for cell in sample) >= len(sample)
    return True


def _field_of_values(sample: Sequence[str], header: str) -> str:
    if sample and 10 * sum(map(is_email, sample)) > 6 * len(sample) and "verif" not in normal(header):
        return "email"
    return ""


def _settle_names(fields: dict[int, str], table: Table, samples: Sequence[Sequence[str]]) -> None:
    """ "Name" beside "Vorname" is the family name, unless it holds the whole; so with "Nom" and "Nombre"."""
    place = {field: at for at, field in fields.items()}
    whole = place.get("full_name")
    if whole is None:
        return
    has_given, has_family = "given_name" in place, "family_name" in place
    if has_given != has_family:
        part = place["given_name" if has_given else "family_name"]
        if not _holds(table, whole, part):
            fields[whole] = "family_name" if has_given else "given_name"
    elif not has_given and is_last_first(samples[whole]):
        fields[whole] = "last_first"


def _take_own(fields: dict[int, str], table: Table, own: Iterable[str]) -> None:
    """A column called like one of the organizer's own fields is that field's, unless it is something else."""
    known = {folded(name): OWN + name for name in own}
    for place, header in enumerate(table.headers):
        field = known.get(folded(header))
        if field and place not in fields and field not in fields.values():
            fields[place] = field


def _holds(table: Table, whole: int, part: int) -> bool:
    """Whether one column has in most rows what another has, and more."""
    pairs = [(folded(row[whole]), folded(row[part])) for row in table.rows[:_SAMPLED] if row[part].strip()]
    return 2 * sum(part in whole for whole, part in pairs) > len(pairs)


def _told(table: Table, kind: ListKind, told: Iterable[str]) -> Iterator[tuple[int, str]]:
    for text in told:
        column, field = _split(table, text)
        place = _place(table, column)
        if place is None:
            raise Unreadable("no_such_column", column=column, columns=table.headers)
        yield place, _field(field, kind)


def _split(table: Table, text: str) -> tuple[str, str]:
    """A header may hold a "=" itself: the longest that is one wins."""
    cuts = [at for at, character in enumerate(text) if character == "="]
    if not cuts:
        raise Unreadable("map_unclear", text=text)
    known = [at for at in cuts if _place(table, text[:at]) is not None]
    cut = max(known, default=cuts[0])
    return text[:cut].strip(), text[cut + 1 :].strip()


def _place(table: Table, column: str) -> int | None:
    """By the header as written, else by its letters alone."""
    if column in table.headers:
        return table.headers.index(column)
    alike = [at for at, header in enumerate(table.headers) if folded(header) == folded(column)]
    return alike[0] if alike else None


def _field(text: str, kind: ListKind) -> str:
    if text == LEFT_OUT:
        return text
    if kind is ListKind.PARTICIPANTS and text.startswith(OWN) and text[len(OWN) :].strip():
        return OWN + text[len(OWN) :].strip()
    fields = header_words.fields_of(kind)
    field = folded(text).replace(" ", "_").replace("-", "_")
    if field not in fields:
        raise Unreadable("no_such_field", field=text, fields=fields)
    return field


def _twice(fields: Iterable[str]) -> str:
    seen: set[str] = set()
    for field in fields:
        if field in seen and field != LEFT_OUT:
            return field
        seen.add(field)
    return ""
