import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import icalendar

from planner.domain.records import Slot
from planner.domain.times import Minute
from tests.exporting.workshop import DAYS, EVENT, SESSIONS, SLOTS, a_workshop, exported


def entries(content: bytes) -> list[dict[str, Any]]:
    calendar = icalendar.Calendar.from_ical(content)
    return [
        {
            "uid": str(entry["uid"]),
            "start": entry.decoded("dtstart"),
            "end": entry.decoded("dtend"),
            "summary": str(entry["summary"]),
            "location": str(entry["location"]),
            "status": str(entry["status"]),
        }
        for entry in calendar.walk("VEVENT")
    ]


def plain_lines(content: bytes) -> list[str]:
    """Read without any library: lines unfolded as RFC 5545, 3.1 says."""
    return re.sub("\r\n[ \t]", "", content.decode("utf-8")).split("\r\n")


def test_entries_are_read_back_by_another_program() -> None:
    assert entries(exported(a_workshop(), "ics")) == [
        {
            "uid": "SLT0000001@workshop-planner",
            "start": datetime(2016, 5, 26, 13, 0, tzinfo=UTC),
            "end": datetime(2016, 5, 26, 13, 30, tzinfo=UTC),
            "summary": "Welcome",
            "location": "Friends House, Washington, DC",
            "status": "CONFIRMED",
        },
        {
            "uid": "SLT0000002@workshop-planner",
            "start": datetime(2016, 5, 26, 14, 0, tzinfo=UTC),
            "end": datetime(2016, 5, 26, 15, 30, tzinfo=UTC),
            "summary": "Agua; y <dignidad>, ¿de quién?",
            "location": "Hall, Friends House, Washington, DC",
            "status": "CONFIRMED",
        },
        {
            "uid": "SLT0000004@workshop-planner",
            "start": datetime(2016, 5, 27, 3, 45, tzinfo=UTC),
            "end": datetime(2016, 5, 27, 5, 50, tzinfo=UTC),
            "summary": "Night film",
            "location": "Lab, Friends House, Washington, DC",
            "status": "CONFIRMED",
        },
        {
            "uid": "SLT0000005@workshop-planner",
            "start": datetime(2016, 5, 27, 13, 15, tzinfo=UTC),
            "end": datetime(2016, 5, 27, 14, 45, tzinfo=UTC),
            "summary": "Agua; y <dignidad>, ¿de quién?",
            "location": "Lab, Friends House, Washington, DC",
            "status": "CONFIRMED",
        },
        {
            "uid": "SLT0000007@workshop-planner",
            "start": datetime(2016, 5, 27, 16, 0, tzinfo=UTC),
            "end": datetime(2016, 5, 27, 17, 0, tzinfo=UTC),
            "summary": "Maybe",
            "location": "Hall, Friends House, Washington, DC",
            "status": "TENTATIVE",
        },
    ]


def test_description_names_people_by_their_part() -> None:
    calendar = icalendar.Calendar.from_ical(exported(a_workshop(), "ics"))
    assert str(calendar.walk("VEVENT")[1]["description"]) == (
        "Presenter: Li Wei\nFacilitator: Ana Beltrán\nInterpreter: أمينة الخطيب\nNote-taker: Li Wei\n\n"
        "Who pays?\n\nBring \\ a bill; or two, <b>please</b>."
    )


def test_lines_are_escaped_and_folded_as_the_standard_says() -> None:
    content = exported(a_workshop(), "ics")
    assert max(len(line) for line in content.split(b"\r\n")) <= 75
    assert b"\n" not in content.replace(b"\r\n", b"")
    lines = plain_lines(content)
    assert lines[0] == "BEGIN:VCALENDAR"
    assert r"SUMMARY:Agua\; y <dignidad>\, ¿de quién?" in lines
    assert r"LOCATION:Friends House\, Washington\, DC" in lines
    assert "DTSTART:20160526T130000Z" in lines
    assert "DTSTAMP:20160512T180500Z" in lines


def test_entry_keeps_its_uid_and_counts_up() -> None:
    before, after = a_workshop(step=4), a_workshop(step=9, slots=(replace(SLOTS[0], start=Minute(600)),))
    (old, *_), (new,) = (
        [
            (str(entry["uid"]), int(str(entry["sequence"])))
            for entry in icalendar.Calendar.from_ical(content).walk("VEVENT")
        ]
        for content in (exported(before, "ics"), exported(after, "ics"))
    )
    assert (old, new) == (("SLT0000001@workshop-planner", 4), ("SLT0000001@workshop-planner", 9))


def test_summer_time_moves_the_hour_in_utc() -> None:
    """Clocks in New York went back on 6 November 2016, at two in the morning."""
    days = tuple(
        replace(day, date=datetime(2016, 11, 5).date() + timedelta(days=number))
        for number, day in enumerate(DAYS)
    )
    slots = tuple(
        Slot(id=f"SLT000001{number}", session=SESSIONS[0].id, day=day.id, start=Minute(540))
        for number, day in enumerate(days)
    )
    found = entries(exported(a_workshop(days=days, slots=slots, event=EVENT), "ics"))
    assert [entry["start"].hour for entry in found] == [13, 14]
