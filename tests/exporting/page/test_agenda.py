from collections.abc import Sequence
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from planner.domain.names import shown_name
from planner.domain.times import Minute
from planner.exporting.page.grid import grid_of
from planner.exporting.sharing import shared_agenda
from tests.exporting.workshop import DAYS, EVENT, PEOPLE, ROOMS, SESSIONS, SLOTS, TRACKS, a_workshop, exported

HOSTILE = "<img src=x onerror=alert(1)>\"'</style><script>alert(2)</script>{{ 7*7 }}&amp;"
OUTSIDE = {"src", "href", "srcset", "action", "data", "poster", "background", "xlink:href"}
EMPTY = {"meta", "img", "br", "link", "input", "hr"}


class Reader(HTMLParser):
    """What a browser would make of the page: its elements, and its text as shown."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.addresses: list[str] = []
        self.handlers: list[str] = []
        self.ids: list[str] = []
        self.styles: list[str] = []
        self.open: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.addresses += [value or "" for name, value in attrs if name in OUTSIDE]
        self.handlers += [name for name, _ in attrs if name.startswith("on")]
        self.ids += [value or "" for name, value in attrs if name == "id"]
        self.styles += [value or "" for name, value in attrs if name == "style"]
        if tag not in EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if not {"style", "script"} & set(self.open):
            self.text += data


def read(content: bytes) -> Reader:
    reader = Reader()
    reader.feed(content.decode("utf-8"))
    reader.close()
    assert reader.open == []
    return reader


def hostile_page() -> Reader:
    return read(
        exported(
            a_workshop(
                event=replace(EVENT, name=HOSTILE, about=HOSTILE, hosts=HOSTILE, venue=HOSTILE, city=HOSTILE),
                days=tuple(replace(day, label=HOSTILE) for day in DAYS),
                rooms=tuple(replace(room, name=HOSTILE, floor=HOSTILE) for room in ROOMS),
                tracks=tuple(
                    replace(track, name=HOSTILE, colour="#000000;background:url(//x)") for track in TRACKS
                ),
                sessions=tuple(
                    replace(session, title=HOSTILE, abstract=HOSTILE, language=HOSTILE)
                    for session in SESSIONS
                ),
                participants=tuple(
                    replace(person, badge_name=HOSTILE, organisation=HOSTILE) for person in PEOPLE
                ),
            ),
            "html",
        )
    )


def test_hostile_text_is_shown_as_text() -> None:
    page = hostile_page()
    assert page.text.count(HOSTILE) > 30
    assert page.handlers == []
    assert {"img", "iframe", "object", "link"} & set(page.tags) == set()
    assert page.tags.count("script") == 3


def test_hostile_colour_does_not_reach_the_style() -> None:
    assert [style for style in hostile_page().styles if "url" in style or "#000000" in style] == []


def test_page_needs_nothing_from_elsewhere() -> None:
    content = exported(a_workshop(), "html")
    page = read(content)
    assert [address for address in page.addresses if not address.startswith("#")] == []
    assert {address.removeprefix("#") for address in page.addresses} <= set(page.ids)
    assert len(page.ids) == len(set(page.ids))
    text = content.decode("utf-8").replace("https://schema.org", "")
    for outside in ("http:", "https:", "@import", "url(", "src="):
        assert outside not in text


def test_page_shows_days_times_rooms_people_and_version() -> None:
    text = read(exported(a_workshop(), "html")).text
    for shown in (
        "Thu 26 May to Fri 27 May 2016",
        "Thursday, 26 May 2016",
        "Models",
        "10:00–11:30",
        "23:45–01:50",
        "Whole venue",
        "Ground floor",
        "Water & land",
        "Agua; y <dignidad>, ¿de quién?",
        "Alliance · Facilitator",
        "Presenter, Note-taker",
        "Bring \\ a bill; or two, <b>please</b>.",
        "Thursday, 12 May 2016, 14:05",
    ):
        assert shown in text
    assert shown_name(PEOPLE[2]) not in text


def test_grid_names_those_people_come_for_and_more_about_a_session_all() -> None:
    page = read(exported(a_workshop(), "html")).text
    assert "Li Wei, Ana Beltrán" in page
    assert "Li Wei, Ana Beltrán, \u2068أمينة الخطيب\u2069" not in page
    assert "أمينة الخطيب" in page


def test_hosts_stand_below_each_other_for_those_who_only_hear_too() -> None:
    event = replace(EVENT, hosts="AFSC\n\n<b>Network</b>")
    page = exported(a_workshop(event=event), "html").decode()
    assert '<p class="hosts" dir="auto">AFSC<br>&lt;b&gt;Network&lt;/b&gt;</p>' in page


def test_day_with_nothing_says_so() -> None:
    assert "Nothing is scheduled on this day yet." in read(exported(a_workshop(slots=()), "html")).text


@pytest.mark.parametrize(
    ("content", "address"),
    [
        (b"\x89PNG\r\n\x1a\nrest", "data:image/png;base64,iVBORw0KGgpyZXN0"),
        (b"\xff\xd8\xffrest", "data:image/jpeg;base64,/9j/cmVzdA=="),
        (b"<svg onload=alert(1)>", None),
    ],
)
def test_logo_is_in_the_page(content: bytes, address: str | None) -> None:
    snapshot = a_workshop(event=replace(EVENT, logo="digest"), pictures={"digest": content})
    found = [a for a in read(exported(snapshot, "html")).addresses if a.startswith("data:")]
    assert found == ([address] if address else [])


def boxes(*slots: object) -> list[tuple[str, int, int, int, int]]:
    agenda = shared_agenda(a_workshop(slots=slots))
    grid = grid_of(agenda.days[0], agenda.rooms)
    return [(block.slot.id, block.top, block.left, block.bottom, block.right) for block in grid.blocks]


def test_grid_stands_rooms_by_time() -> None:
    assert boxes(SLOTS[0], SLOTS[1], SLOTS[3]) == [
        ("SLT0000001", 2, 2, 3, 4),
        ("SLT0000002", 4, 2, 5, 3),
        ("SLT0000004", 6, 3, 7, 4),
    ]


def test_overlap_in_a_room_stands_side_by_side() -> None:
    twin = replace(SLOTS[1], id="SLT0000099", start=Minute(SLOTS[1].start + 30))
    assert boxes(SLOTS[1], twin) == [("SLT0000002", 2, 2, 4, 3), ("SLT0000099", 3, 3, 5, 4)]


def test_whole_venue_with_something_against_it_has_a_column() -> None:
    against = replace(SLOTS[0], start=SLOTS[1].start)
    assert boxes(against, SLOTS[1]) == [("SLT0000001", 2, 2, 3, 3), ("SLT0000002", 2, 3, 4, 4)]


def test_empty_day_has_an_empty_grid() -> None:
    assert boxes() == []
