"""Agendas that try a paper's patience: in Arabic and Hebrew, long, wide, full, and with endless titles."""

import gettext
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from planner.domain.records import Day, Event, Room, Session, SessionType, Slot, Track
from planner.domain.snapshot import Snapshot
from planner.domain.times import Minute
from tests.printing.workshop import ABSTRACT, ARABIC_ABSTRACT, TRACKS, a_workshop

ARABIC_TITLES = (
    "السكن حق من حقوق الإنسان",
    "المياه والكرامة (الجزء 2)",
    "الميزانية التشاركية",
    "حقوق المهاجرين: مدن الملاذ",
    "توثيق الانتهاكات بأمان",
    "العمل مع مجلس المدينة",
    "Housing First: ما الذي ينجح؟",
)
ARABIC_ROOMS = ("القاعة الكبرى", "قاعة الحديقة", "المكتبة", "المختبر", "Hall B", "الاستوديو")
HEBREW_TITLES = (
    "הזכות לדיור",
    "מים וכבוד (חלק 2)",
    "תקציב משתף",
    "עבודה עם העירייה",
    "תיעוד הפרות בבטחה",
    "מהצהרה לתקציב",
    "ערים לזכויות אדם 2016",
)


class ArabicWords(gettext.NullTranslations):
    """A few of the program's words, for papers whose program speaks Arabic."""

    told = {  # noqa: RUF012 - never written to
        "Thursday": "الخميس",
        "Friday": "الجمعة",
        "May": "مايو",
        "{weekday}, {day} {month} {year}": "{weekday}، {day} {month} {year}",
        "Version {version}, printed {moment}": "الإصدار {version}، طُبع {moment}",
        "Page {number} of {count}": "الصفحة {number} من {count}",
        "Whole venue": "المكان كله",
        "Plenary": "جلسة عامة",
        "Workshop": "ورشة عمل",
        "Panel": "حلقة نقاش",
        "Meal": "وجبة",
        "Notes": "ملاحظات",
        "{role}: {people}": "{role}: {people}",
        "Presenter": "تقديم",
        "Facilitator": "تيسير",
    }

    def gettext(self, message: str) -> str:
        return self.told.get(message, message)

    def ngettext(self, one: str, many: str, n: int) -> str:
        if one == "{count} seat":
            return "{count} مقعدًا"
        return self.told.get(one, one if n == 1 else many)


def titled(titles: Sequence[str], *, rooms: Sequence[str] = (), abstract: str = ABSTRACT) -> Snapshot:
    """The made-up workshop with other titles, taken in turn."""
    workshop = a_workshop()
    sessions = tuple(
        replace(session, title=titles[number % len(titles)], abstract=session.abstract and abstract)
        for number, session in enumerate(workshop.sessions)
    )
    named = tuple(
        replace(room, name=rooms[number % len(rooms)] if rooms else room.name)
        for number, room in enumerate(workshop.rooms)
    )
    return replace(workshop, sessions=sessions, rooms=named)


def in_arabic() -> Snapshot:
    event = Event(name="ملتقى مدن حقوق الإنسان 2016", venue="بيت الأصدقاء", city="Washington, DC")
    tracks = tuple(
        replace(track, name=name)
        for track, name in zip(TRACKS, ("الميزانيات", "السكن", "المياه والكرامة", "Practice"), strict=True)
    )
    workshop = titled(ARABIC_TITLES, rooms=ARABIC_ROOMS, abstract=ARABIC_ABSTRACT)
    return replace(workshop, event=event, tracks=tracks)


def in_hebrew() -> Snapshot:
    return titled(HEBREW_TITLES)


def a_full_agenda(
    *,
    rooms: int = 6,
    sessions: int = 60,
    days: int = 2,
    start: int = 540,
    minutes: int = 50,
    pause: int = 10,
    title: str = "Session {number} about housing, water and budgets",
    abstract: str = ABSTRACT,
) -> Snapshot:
    """Rooms filled one after the other from hour to hour, as evenly over the days as it goes."""
    tracks = (*TRACKS, Track(id="other", name="Everything that has no better place", colour="#56b4e9"))
    held = tuple(
        Session(
            id=f"S{number:03d}",
            title=title.format(number=number),
            type=list(SessionType)[number % 4],
            minutes=minutes,
            track=tracks[number % 5].id,
            abstract=abstract,
        )
        for number in range(sessions)
    )
    a_day = -(-sessions // days)
    slots = tuple(
        Slot(
            id=f"slot{number}",
            session=session.id,
            day=f"d{number // a_day}",
            start=Minute(start + (number % a_day) // rooms * (minutes + pause)),
            room=f"r{number % a_day % rooms}",
        )
        for number, session in enumerate(held)
    )
    return replace(
        a_workshop(roles=()),
        days=tuple(
            Day(
                id=f"d{n}",
                date=date(2016, 5, 26) + timedelta(n),
                opens=Minute(start),
                closes=Minute(start + 600),
            )
            for n in range(days)
        ),
        rooms=tuple(
            Room(id=f"r{n}", name=f"Room {n + 1}", capacity=20 + n, position=n) for n in range(rooms)
        ),
        tracks=tracks,
        sessions=held,
        slots=slots,
    )
