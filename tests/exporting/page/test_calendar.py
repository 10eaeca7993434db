"""What a program reads on the agenda's page: its policy, the data of its script, schema.org's Event."""

import base64
import hashlib
import json
import re
from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest
from icalendar import Calendar, vText
from lxml import html

from planner import assets
from planner.domain.colours import OKABE_ITO
from planner.domain.records import Role, RoleKind
from planner.exporting.choices import Choices
from planner.exporting.page.agenda import script_json
from planner.exporting.page.calendar import ABSTRACT
from planner.exporting.page.metadata import shortened
from planner.exporting.sharing import shared_agenda
from tests.exporting.agenda_pages import HOSTILE, NASTY, TURNED, arabic, many, page_of, said_everywhere, week
from tests.exporting.workshop import PEOPLE, ROLES, ROOMS, SESSIONS, a_workshop, exported

CSS = assets.path("templates/agenda.css").read_text(encoding="utf-8")
EXTREMES = ("#000000", "#ffffff", "#ff0000", "#00ff00", "#0000ff", "#ffff00", "#00ffff", "#ff00ff")


def parsed(page: bytes) -> html.HtmlElement:
    return html.document_fromstring(page.decode(), parser=html.HTMLParser(encoding="utf-8"))


def data_of(page: bytes) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(parsed(page).get_element_by_id("data").text)
    return found


def event_of(page: bytes) -> dict[str, Any]:
    (block,) = parsed(page).xpath("//script[@type='application/ld+json']")
    found: dict[str, Any] = json.loads(block.text)
    return found


def test_policy_lets_only_the_script_run() -> None:
    page = parsed(page_of(a_workshop()))
    (script,) = page.xpath("//script[not(@type)]")
    digest = base64.b64encode(hashlib.sha256(script.text.encode()).digest()).decode()
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.split("; ") == [
        "default-src 'none'",
        f"script-src 'sha256-{digest}'",
        "style-src 'unsafe-inline'",
        "img-src data:",
        "base-uri 'none'",
        "form-action 'none'",
    ]


def test_page_without_sessions_has_no_script() -> None:
    assert parsed(page_of(a_workshop(slots=()))).xpath("//script[not(@type='application/ld+json')]") == []


def test_controls_are_hidden_where_no_script_runs() -> None:
    page = parsed(page_of(a_workshop()))
    shown = page.xpath(
        "//*[self::button or self::input or self::select][not(ancestor::*[@hidden or self::template])]"
    )
    assert shown == []


def test_data_tells_where_each_slot_belongs() -> None:
    slots = data_of(page_of(a_workshop()))["slots"]
    places = {
        slot: [one[key] for key in ("session", "day", "track", "room")] + [(one["to"] - one["from"]) // 60]
        for slot, one in slots.items()
    }
    assert places == {
        "SLT0000001": ["SES0000001", "2016-05-26", -1, -1, 30],
        "SLT0000002": ["SES0000002", "2016-05-26", 0, 0, 90],
        "SLT0000004": ["SES0000003", "2016-05-26", -1, 1, 125],
        "SLT0000005": ["SES0000002", "2016-05-27", 0, 1, 90],
        "SLT0000007": ["SES0000004", "2016-05-27", -1, 0, 60],
    }


def test_moments_are_those_of_the_event() -> None:
    slots = data_of(page_of(week()))["slots"]
    assert [
        datetime.fromtimestamp(slots[f"SLT000000{day}"]["from"]).astimezone().timestamp() for day in (5, 6)
    ] == [
        datetime.fromisoformat("2016-11-05T09:00:00-04:00").timestamp(),
        datetime.fromisoformat("2016-11-06T09:00:00-05:00").timestamp(),
    ]


@pytest.mark.parametrize("text", ["Who pays?", NASTY, "\\n;, back\\slash", "x" * 5000, ""])
def test_calendar_of_the_page_is_the_exported_one(text: str) -> None:
    snapshot = (
        said_everywhere(text)
        if text
        else a_workshop(sessions=tuple(replace(s, abstract="") for s in SESSIONS))
    )
    page = page_of(snapshot)
    assert entries(calendar_of(page)) == entries(exported(snapshot, "ics").decode())


def calendar_of(page: bytes) -> str:
    """Put together as the script does, but for folding."""
    data, document = data_of(page), parsed(page)
    lines = [data["head"]]
    for slot in data["slots"].values():
        entry = slot["entry"]
        if ABSTRACT in entry:
            (abstract,) = document.xpath(f"//*[@id='session-{slot['session']}']//*[@class='abstract']")
            entry = entry.replace(ABSTRACT, vText(abstract.text).to_ical().decode())
        lines += ["BEGIN:VEVENT", data["shared"], entry, "END:VEVENT"]
    made = "\n".join([*lines, data["foot"], ""])
    return re.sub("\n+", "\r\n", made)


def entries(calendar: str) -> dict[str, dict[str, str]]:
    return {
        str(entry["UID"]): {
            name: str(value.to_ical() if hasattr(value, "to_ical") else value)
            for name, value in entry.items()
            if not name.startswith("X-WORKSHOP-")
        }
        for entry in Calendar.from_ical(calendar).walk("VEVENT")
    }


def test_event_holds_each_session() -> None:
    event = event_of(page_of(a_workshop()))
    sessions = event.pop("subEvent")
    assert event == {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": "Human Rights Cities",
        "description": "Two days. All welcome.",
        "startDate": "2016-05-26T09:00:00-04:00",
        "endDate": "2016-05-27T17:00:00-04:00",
        "eventStatus": "https://schema.org/EventScheduled",
        "location": {"@type": "Place", "name": "Friends House", "address": "Washington, DC"},
        "organizer": [{"@type": "Organization", "name": "AFSC"}],
    }
    assert len(sessions) == 5
    assert sessions[1] == {
        "@type": "Event",
        "name": "Agua; y <dignidad>, ¿de quién?",
        "description": "Who pays? Bring \\ a bill; or two, <b>please</b>.",
        "startDate": "2016-05-26T10:00:00-04:00",
        "endDate": "2016-05-26T11:30:00-04:00",
        "eventStatus": "https://schema.org/EventScheduled",
        "inLanguage": "es",
        "location": {"@type": "Place", "name": "Hall, Friends House", "address": "Washington, DC"},
        "performer": [{"@type": "Person", "name": "Li Wei"}, {"@type": "Person", "name": "Ana Beltrán"}],
    }


def test_who_only_interprets_does_not_perform() -> None:
    only = (replace(ROLES[3], id="R0LE000099"),)
    event = event_of(page_of(a_workshop(roles=only)))
    assert [session.get("performer") for session in event["subEvent"]] == [None] * 5


def test_night_ends_on_the_next_day() -> None:
    film = event_of(page_of(a_workshop()))["subEvent"][2]
    assert (film["startDate"], film["endDate"]) == ("2016-05-26T23:45:00-04:00", "2016-05-27T01:50:00-04:00")


@pytest.mark.parametrize("text", [HOSTILE, NASTY, "</script>", "<!--<script>", "]]>"])
def test_text_cannot_leave_a_block_of_data(text: str) -> None:
    assert "<" not in script_json({"name": text})
    assert json.loads(script_json({"name": text})) == {"name": text}
    page = page_of(said_everywhere(text))
    assert len(parsed(page).xpath("//script")) == 3
    assert event_of(page)["name"] == shared_agenda(said_everywhere(text)).name


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Two words", "Two words"), ("One\ntwo three", "One two…"), ("x" * 20, "xxxxxxxxxxx…"), ("", "")],
)
def test_description_is_cut_between_words(text: str, expected: str) -> None:
    assert shortened(text, 12) == expected


def test_page_says_its_title_and_description() -> None:
    page = parsed(page_of(a_workshop()))
    assert page.xpath("//title/text()") == ["Human Rights Cities · Agenda"]
    assert page.xpath("//meta[@name='description']/@content") == [
        "Thu 26 May to Fri 27 May 2016 · Friends House · Washington, DC · Two days. All welcome."
    ]


def tongues(page: bytes) -> list[tuple[str | None, str | None]]:
    document = parsed(page)
    places = (
        document,
        document.find(".//header"),
        document.find(".//main"),
        document.get_element_by_id("controls"),
    )
    return [(place.get("lang"), place.get("dir")) for place in places]


def test_language_and_direction_of_page_and_parts() -> None:
    english, other = ("en", "ltr"), ("ar", "rtl")
    assert tongues(page_of(a_workshop())) == [english, (None, None), (None, None), (None, None)]
    assert tongues(page_of(arabic())) == [english, other, other, english]
    assert tongues(page_of(a_workshop(), TURNED)) == [other, ("", "ltr"), ("", "ltr"), other]
    assert tongues(page_of(arabic(), TURNED)) == [other, (None, None), (None, None), (None, None)]


def test_session_in_another_language_says_so() -> None:
    page = parsed(page_of(arabic()))
    assert [title.get("lang") for title in page.xpath("//article[contains(@class, 'block')]//h3")] == [
        None, None, "en", None, None,
    ]  # fmt: skip


def test_sixty_sessions_are_under_200_kilobytes() -> None:
    assert len(page_of(many(60))) < 200_000


def test_page_of_a_part_names_it() -> None:
    page = parsed(exported(a_workshop(), "html", Choices(rooms=(ROOMS[0].id,))))
    assert page.xpath("//title/text()") == ["Human Rights Cities · Hall · Agenda"]
    assert page.xpath("//p[@class='part']/bdi/text()") == ["Hall"]
    assert sorted(json.loads(page.get_element_by_id("data").text)["slots"]) == [
        "SLT0000001", "SLT0000002", "SLT0000007",
    ]  # fmt: skip


def test_part_in_an_internal_session_does_not_reach_the_page() -> None:
    more = Role(id="R0LE000098", session="SES0000005", participant=PEOPLE[1].id, kind=RoleKind.PRESENTER)
    assert page_of(a_workshop(roles=(*ROLES, more))) == page_of(a_workshop())


def luminance(colour: tuple[float, ...]) -> float:
    parts = [part / 255 for part in colour]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: tuple[float, ...], other: tuple[float, ...]) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def rgb(colour: str) -> tuple[float, ...]:
    return tuple(int(colour[place : place + 2], 16) for place in (1, 3, 5))


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_text_stands_out_on_any_tracks_colour(scheme: int) -> None:
    blocks = re.findall(r":root \{([^}]*--tint[^}]*)\}", CSS)
    values = dict(re.findall(r"--([\w-]+): ([^;]+);", blocks[scheme]))
    share, ground = int(values["tint"].rstrip("%")) / 100, rgb(values["page"])
    worst = min(
        contrast(
            rgb(values[ink]),
            tuple(share * c + (1 - share) * g for c, g in zip(rgb(track), ground, strict=True)),
        )
        for track in (*OKABE_ITO, *EXTREMES)
        for ink in ("text", "quiet", "accent")
    )
    assert worst >= 4.5
