import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.importing.schedule.files import LARGEST, parse_schedule, read_schedule
from planner.importing.unreadable import Unreadable
from tests.importing.schedule.schedules import FILES

BOMB = b"""<?xml version="1.0"?>
<!DOCTYPE schedule [
<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
]><schedule><conference><title>&c;</title></conference></schedule>"""
OUTSIDE = b"""<!DOCTYPE schedule [<!ENTITY secret SYSTEM "file:///etc/passwd">]>
<schedule><conference><title>&secret;</title></conference></schedule>"""


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty"),
        (b"  \n ", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"Name,City\n", "not_a_schedule"),
        (b"PK\x03\x04", "not_a_schedule"),
        (b"\0\0\0\0", "not_a_schedule"),
        (b"<html><body/></html>", "not_a_schedule"),
        (b"<schedule/>", "not_a_schedule"),
        (b"[]", "not_a_schedule"),
        (b'{"schedule": {"conference": {}}}', "not_a_schedule"),
        (b'{"schedule": {"conference": {"days": {}}}}', "not_a_schedule"),
        (b'{"type": "FeatureCollection"}', "not_a_schedule"),
        (b"<schedule><conference>", "damaged_schedule"),
        (b'<?xml version="1.0" encoding="klingon"?><schedule/>', "damaged_schedule"),
        (b'{"schedule": ', "damaged_schedule"),
        (b'{"schedule": "\xff"}', "damaged_schedule"),
        (b'{"a":' * 100_000, "damaged_schedule"),
        (b"[" * 100_000, "damaged_schedule"),
        (BOMB, "unsafe_xml"),
        (OUTSIDE, "unsafe_xml"),
    ],
    ids=lambda value: repr(value[:24]),
)
def test_file_that_is_no_schedule_is_unreadable(content: bytes, code: str) -> None:
    with pytest.raises(Unreadable) as refused:
        parse_schedule(content)
    assert refused.value.code == code


def test_damage_is_told_with_its_line() -> None:
    with pytest.raises(Unreadable) as refused:
        parse_schedule(b"<schedule>\n<conference>\n</schedule>")
    assert refused.value.values == {"line": 3}


def test_file_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "large.xml"
    with path.open("wb") as file:
        file.truncate(LARGEST + 1)
    with pytest.raises(Unreadable) as refused:
        read_schedule(path)
    assert refused.value.code == "too_large"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_encodings_are_told_apart(path: Path, encoding: str) -> None:
    text = path.read_text(encoding="utf-8").replace("encoding='utf-8'", "")
    assert parse_schedule(text.encode(encoding)) == read_schedule(path)


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)
events = st.fixed_dictionaries(
    {},
    optional=dict.fromkeys(
        ("title", "guid", "id", "date", "start", "duration", "end", "persons", "track", "type", "abstract"),
        anything | st.just("2016-05-26T10:00:00+02:00") | st.just("01:00"),
    ),
)
days = st.fixed_dictionaries(
    {},
    optional={
        "date": anything | st.just("2016-05-26"),
        "day_start": anything | st.just("2016-05-26T10:00:00+02:00"),
        "day_end": anything | st.just("2016-05-26T20:00:00+02:00"),
        "rooms": anything | st.dictionaries(st.text(max_size=4), st.lists(events | anything, max_size=3)),
    },
)
conferences = st.fixed_dictionaries(
    {"days": st.lists(days | anything, max_size=3)},
    optional=dict.fromkeys(("acronym", "title", "time_zone_name", "rooms", "tracks"), anything),
)


@given(conferences)
def test_any_conference_is_read_or_told(conference: object) -> None:
    agenda = parse_schedule(json.dumps({"schedule": {"conference": conference}}).encode())
    assert agenda.events == agenda.skipped + sum(len(session.rows) for session in agenda.sessions)
