import gettext
import io
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

from lxml import etree
from PIL import Image

from planner.domain.records import ParticipantStatus, SessionStatus
from planner.domain.snapshot import Snapshot
from planner.printing.choices import Choices
from planner.printing.day_pictures import write_png, write_svg
from tests.printing.agendas import a_full_agenda
from tests.printing.workshop import a_workshop

WORDS = gettext.NullTranslations()
WORKSHOP = a_workshop()
DAY = WORKSHOP.days[0]
ALL = Choices()


def png(workshop: Snapshot, choices: Choices = ALL) -> bytes:
    return write_png(workshop, DAY, choices=choices, words=WORDS)


def told(workshop: Snapshot, choices: Choices = ALL) -> list[str]:
    root = etree.fromstring(write_svg(workshop, DAY, choices=choices, words=WORDS))
    return (root.findtext("{*}desc") or "").splitlines()


def test_png_is_a_slide_and_says_no_more_than_its_title() -> None:
    with Image.open(io.BytesIO(png(WORKSHOP))) as image:
        assert (image.size, image.mode) == ((1920, 1080), "P")
        title = "2016 Human Rights Cities Gathering · Thursday, 26 May 2016 · Models that work"
        assert image.info == {"Title": title}


def test_ground_of_the_png_is_white() -> None:
    with Image.open(io.BytesIO(png(WORKSHOP))) as image:
        assert image.convert("RGB").getpixel((3, 3)) == (255, 255, 255)


def test_pictures_are_small() -> None:
    full = a_full_agenda(rooms=6, sessions=60, days=1)
    assert len(write_png(full, full.days[0], choices=Choices(), words=WORDS)) < 400_000
    assert len(write_svg(full, full.days[0], choices=Choices(), words=WORDS)) < 250_000


def test_svg_tells_each_session_on_a_line() -> None:
    assert told(WORKSHOP)[:2] == [
        "09:00–09:30 · Welcome and the human rights city idea · Whole venue · O, Jamie Okafor",
        "09:40–11:00 · From resolution to budget: what councils do · Hall A · Budgets"
        " · Jamie Okafor, Wilhelmina Featherstonehaugh-Cholmondeley",
    ]


def test_svg_is_titled() -> None:
    root = etree.fromstring(write_svg(WORKSHOP, DAY, choices=Choices(), words=WORDS))
    assert root.findtext("{*}title") == (
        "2016 Human Rights Cities Gathering · Thursday, 26 May 2016 · Models that work"
    )


def test_only_chosen_rooms_and_tracks_are_drawn() -> None:
    shown = told(WORKSHOP, Choices(rooms=("lab",), tracks=("water",)))
    assert shown == ["10:30–11:40 · Water and dignity · Lab · Water and dignity · Tesfaye Abebe"]


def test_nothing_internal_or_cancelled_is_drawn_though_asked_for() -> None:
    internal, cancelled, *others = WORKSHOP.sessions
    hidden = replace(internal, public=False), replace(cancelled, status=SessionStatus.CANCELLED)
    workshop = replace(WORKSHOP, sessions=(*hidden, *others))
    shown = "\n".join(told(workshop, Choices(with_internal=True)))
    assert [session.title for session in hidden if session.title in shown] == []


def test_who_declined_is_not_named() -> None:
    people = tuple(replace(each, status=ParticipantStatus.DECLINED) for each in WORKSHOP.participants)
    assert "Jamie Okafor" not in "\n".join(told(replace(WORKSHOP, participants=people)))


def test_pictures_drawn_at_once_are_those_drawn_one_by_one() -> None:
    alone = png(WORKSHOP)
    with ThreadPoolExecutor(4) as pool:
        assert set(pool.map(png, [WORKSHOP] * 8)) == {alone}
