"""Whether 5/6 in a list is 5 June or May 6: by what cannot be a month, by the days of the event, by the
language of the headers, by the country of the event.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from importlib import resources

from planner.domain.names import folded
from planner.domain.records import Day
from planner.domain.snapshot import Snapshot
from planner.importing.header_words import normal
from planner.importing.lists.attendance import NUMERIC, Numeric, numeric_dates
from planner.importing.lists.cells import counted
from planner.importing.lists.columns import Mapping
from planner.importing.tables.table import Table


class Why(StrEnum):
    TOLD = "told"
    VALUES = "values"
    """Another date can only be meant so."""
    EVENT = "event"
    """So the dates fall on the event, or close to it."""
    LANGUAGE = "language"
    PLACE = "place"


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    day_first: bool
    why: Why
    example: str = ""
    """The first date that could be meant either way; "" where the list has none."""
    is_mixed: bool = False
    """Whether some dates can only begin with the day, and others only with the month."""


DATED = frozenset({"arrival", "departure", "days", "day", "start", "end"})
"""Fields, of lists of people and of sessions."""
_AROUND = timedelta(days=4)
"""Before and after the event somebody may come and go."""
_COUNTRIES_WITH_MONTH_FIRST = ("US", "PH", "FM", "MH", "PW", "GU", "AS", "MP", "VI", "PR")
"""By the short date format of the Unicode CLDR for English there."""
_ENGLISH = """
address affiliation arrival arrives attending badge city comments company country date day days departure
departs description dietary duration email end family first food format given last name needs notes number
organisation organization owner phone room session speaker speakers start status surname time title town track
type
"""
_OTHER_LANGUAGES = """
abreise adresse anreise ankunft apellido apellidos arrivee asistencia beginn chegada cidade ciudad correo
courriel debut depart duracion duree dia dias ende fecha fin fim heure hora inicio jour jours llegada nachname
nombre nom nome ort pais partida pays prenom raum saida sala salida salle sobrenome stadt tage telefono
telefone titel titre titulo uhrzeit ville vorname vornamen wohnort
"""
"""Words of headers that are those of one language only."""


def order_of(table: Table, mapping: Mapping, snapshot: Snapshot) -> Order:
    texts = _texts(table, mapping)
    found = [(numeric, text) for text in texts for numeric in numeric_dates(folded(text))]
    day_first = sum(
        texts[text] for one, text in found if not one.is_dotted and one.has_day_first(None) is True
    )
    month_first = sum(texts[text] for one, text in found if one.has_day_first(None) is False)
    unclear = [(one, texts[text]) for one, text in found if one.is_unclear]
    decided = (
        _by_values(day_first, month_first) if mapping.day_first is None else (mapping.day_first, Why.TOLD)
    )
    decided = decided or _by_event(unclear, snapshot.days) or _by_language(table) or _by_place(snapshot)
    return Order(
        day_first=decided[0],
        why=decided[1],
        example=next((_shown(text) for one, text in found if one.is_unclear), ""),
        is_mixed=bool(day_first and month_first),
    )


def _texts(table: Table, mapping: Mapping) -> Counter[str]:
    places = [place for place, field in enumerate(mapping.fields) if field in DATED]
    texts: Counter[str] = Counter()
    for counter in counted(table, places).values():
        texts += counter
    return texts


def _shown(text: str) -> str:
    """The date alone, as it is written."""
    found = (match.group() for match in NUMERIC.finditer(text))
    return next((date for date in found if any(one.is_unclear for one in numeric_dates(date))), text)


def _by_values(day_first: int, month_first: int) -> tuple[bool, Why] | None:
    return None if day_first == month_first else (day_first > month_first, Why.VALUES)


def _by_event(unclear: Sequence[tuple[Numeric, int]], days: Sequence[Day]) -> tuple[bool, Why] | None:
    """Which order puts more dates on the event, else close to it."""
    for around in (timedelta(), _AROUND):
        near = [
            sum(count for one, count in unclear if _is_near(one, order, days, around))
            for order in (True, False)
        ]
        if near[0] != near[1]:
            return near[0] > near[1], Why.EVENT
    return None


def _is_near(one: Numeric, day_first: bool, days: Sequence[Day], around: timedelta) -> bool:
    day, month = (one.first, one.second) if day_first else (one.second, one.first)
    return any(
        abs(on - day_of.date) <= around
        for day_of in days
        for on in _dates(one.year or day_of.date.year, month, day)
    )


def _dates(year: int, month: int, day: int) -> Iterator[date]:
    """None for a 31 June."""
    try:
        yield date(year, month, day)
    except ValueError:
        return


def _by_language(table: Table) -> tuple[bool, Why] | None:
    """Only in English the month is written first, and only in some countries."""
    headers = [set(normal(header).split()) for header in table.headers]
    english = sum(not words.isdisjoint(_ENGLISH.split()) for words in headers)
    others = sum(not words.isdisjoint(_OTHER_LANGUAGES.split()) for words in headers)
    return (True, Why.LANGUAGE) if others > english else None


def _by_place(snapshot: Snapshot) -> tuple[bool, Why]:
    return snapshot.event.timezone not in _zones_with_month_first(), Why.PLACE


@cache
def _zones_with_month_first() -> frozenset[str]:
    """From the list of zones by country in the time zone database."""
    text = (resources.files("tzdata.zoneinfo") / "zone.tab").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if not line.startswith("#")]
    zones = {row[2] for row in rows if row[0] in _COUNTRIES_WITH_MONTH_FIRST}
    old = ("US/Eastern", "US/Central", "US/Mountain", "US/Pacific", "US/Alaska", "US/Hawaii", "US/Arizona")
    return frozenset(zones) | frozenset(old)
