import dataclasses
import gettext
from typing import Any

import pytest

from planner.domain.records import RECORDS
from planner.store.tables import table_name
from planner.wording import fields

WORDS = gettext.NullTranslations()


def name_of(table: str, row: str) -> str:
    return f"<{table} {row}>"


def test_every_record_has_a_name_and_can_be_counted() -> None:
    assert set(fields.NAMES) == set(fields.KINDS) == {table_name(record) for record in RECORDS}


def test_every_field_has_a_name() -> None:
    columns = {field.name for record in RECORDS for field in dataclasses.fields(record)}
    assert columns - set(fields.FIELDS) <= fields.HIDDEN
    assert set(fields.FIELDS) <= columns


@pytest.mark.parametrize(
    ("table", "column", "held", "told"),
    [
        ("room", "name", "Hall & <b>", "Hall & <b>"),
        ("room", "capacity", None, ""),
        ("room", "capacity", 40, "40"),
        ("room", "position", 0, "1"),
        ("slot", "start", 570, "09:30"),
        ("slot", "room", "HA11", "<room HA11>"),
        ("slot", "pinned", 1, "Yes"),
        ("session", "minutes", 90, "90 minutes"),
        ("session", "public", 0, "No"),
        ("session", "type", "panel", "Panel"),
        ("session", "status", "cancelled", "Cancelled"),
        ("participant", "status", "waitlisted", "On the waiting list"),
        ("participant", "status", "of later", "of later"),
        ("participant", "arrival", "2016-05-25T18:30", "Wed 25 May, 18:30"),
        ("participant", "arrival", "soon", "soon"),
        ("relation", "other", "WATER", "<session WATER>"),
        ("day", "date", "2016-05-26", "Thu 26 May"),
        ("track", "colour", "#0072b2", "Blue"),
        ("event", "logo", "c9b1", "A picture"),
    ],
)
def test_value(table: str, column: str, held: Any, told: str) -> None:
    assert fields.value(table, column, held, name_of, WORDS) == told


@pytest.mark.parametrize(
    ("table", "row", "told"),
    [
        ("participant", {"given_name": "Ana", "family_name": "Beltrán", "badge_name": ""}, "Ana Beltrán"),
        ("participant", {"given_name": "李伟", "family_name": "", "badge_name": "Li Wei"}, "Li Wei"),
        ("session", {"title": "Water"}, "Water"),
        ("day", {"date": "2016-05-26"}, "Thu 26 May"),
        ("role", {"session": "s", "participant": "p", "kind": "host"}, "<session s> · <participant p>"),
        ("room_feature", {"room": "r", "feature": "projector"}, "<room r> · projector"),
        ("slot", {"session": "s", "day": "d", "start": 540, "room": None}, "<session s> · <day d>"),
    ],
)
def test_subject(table: str, row: dict[str, Any], told: str) -> None:
    assert fields.subject(table, row, name_of, WORDS) == told


def test_what_a_later_version_brought_is_called_as_it_calls_it() -> None:
    assert fields.kind("travel_stipend", WORDS) == "Travel stipend"
    assert fields.field("travel_stipend", "paid_at", WORDS) == "Paid at"
    assert fields.counted("travel_stipend", 2, WORDS) == "2 travel stipend"


def test_one_field_may_be_called_otherwise_in_a_table() -> None:
    assert fields.field("slot", "start", WORDS) == "Start"
    assert fields.field("closure", "start", WORDS) == "From"
