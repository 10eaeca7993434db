"""A made-up workshop for the papers: thirty people in many scripts, 28 sessions in six rooms on two days."""

import gettext
from datetime import date, datetime
from typing import Any

from planner.domain.names import sort_key
from planner.domain.records import (
    Day,
    Event,
    Group,
    Participant,
    Role,
    RoleKind,
    Room,
    Session,
    SessionType,
    Slot,
    Track,
)
from planner.domain.snapshot import Snapshot
from planner.domain.times import Minute, parse_clock

WORDS = gettext.NullTranslations()
PRINTED_AT = datetime(2016, 5, 12, 14, 5)

GROUPS = (
    Group(id="local", name="Local advocate", colour="#0072b2"),
    Group(id="national", name="National advocate", colour="#e69f00", position=1),
    Group(id="scholar", name="Scholar-practitioner", colour="#009e73", position=2),
    Group(id="official", name="Public official", colour="#cc79a7", position=3),
    Group(id="host", name="Host committee", colour="#f0e442", position=4),
)
TRACKS = (
    Track(id="budget", name="Budgets", colour="#0072b2"),
    Track(id="housing", name="Housing", colour="#e69f00", position=1),
    Track(id="water", name="Water and dignity", colour="#009e73", position=2),
    Track(id="practice", name="Practice", colour="#cc79a7", position=3),
)
ROOMS = tuple(
    Room(id=name.lower().replace(" ", "-"), name=name, capacity=seats, position=position)
    for position, (name, seats) in enumerate(
        [("Hall A", 120), ("Hall B", 60), ("Garden room", 24), ("Lab", 30), ("Library", 18), ("Studio", None)]
    )
)
DAYS = (
    Day(id="thu", date=date(2016, 5, 26), opens=Minute(540), closes=Minute(1020), label="Models that work"),
    Day(id="fri", date=date(2016, 5, 27), opens=Minute(540), closes=Minute(1020)),
)

# given name | family name | organisation | city | country | group | pronouns
_PEOPLE = """
Ana|Beltrán|Pittsburgh Human Rights City Alliance|Pittsburgh|United States|local|she/her
أمينة|الخطيب|مركز حقوق الإنسان|عمّان|الأردن|national|
יעל|כהן-לוי|האגודה לזכויות האזרח|חיפה|ישראל|national|she/her
प्रिया|शर्मा|नगर अधिकार मंच|जयपुर|भारत|local|
கவிதா|சுப்பிரமணியன்|மக்கள் உரிமை இயக்கம்|சென்னை|இந்தியா|local|
ศิริพร|วงศ์สวัสดิ์|มูลนิธิสิทธิชุมชน|เชียงใหม่|ประเทศไทย|national|
አበበ|ተስፋዬ|የሰብአዊ መብቶች ኮሚሽን|አዲስ አበባ|ኢትዮጵያ|official|
小明|王|广州市人权研究会|广州|中国|scholar|
美咲|佐藤|国際人権NGO|大阪|日本|scholar|
민준|김|광주인권헌장위원회|광주광역시|대한민국|official|he/him
ნინო|ბერიძე|ადამიანის უფლებების ცენტრი|თბილისი|საქართველო|local|
Nguyễn Thị|Hường|Trung tâm Quyền Con người|Huế|Việt Nam|national|
Maximiliana-Alexandrina|von Hohenzollern-Sigmaringen zu Oettingen|Menschenrechtsbüro|Graz|Austria|official|
O||Four Freedoms Forum|Boston|United States|host|they/them
Jamie|Okafor|American Friends Service Committee, Washington DC Office|Washington, DC||host|they/them
Tesfaye|Abebe|US Human Rights Network|Atlanta|United States|national|he/him
Σοφία|Παπαδοπούλου|Συνήγορος του Πολίτη|Αθήνα|Ελλάδα|official|
Оксана|Шевченко|Центр громадянських свобод|Київ|Україна|national|
Աննա|Հակոբյան|Իրավունքի տուն|Երևան|Հայաստան|local|
María José|Núñez Etxeberria|Derechos en la Ciudad|Bilbao|España|scholar|ella
Prince|||Eugene|United States||
Þórdís Kolbrún|Reykfjörð Gylfadóttir|Mannréttindaskrifstofa Reykjavíkur|Reykjavík|Ísland|official|
Siobhán|Ní Dhomhnaill|Galway Traveller Movement|Galway|Ireland|local|
Rasmus|Ægidius Sørensen|Institut for Menneskerettigheder|København|Danmark|scholar|he/him
Lindiwe|Ndlovu|Shack Dwellers|eThekwini|South Africa|local|
ရှင်းသန့်|အောင်||ရန်ကုန်|မြန်မာ|local|
সুমাইয়া|রহমান|নাগরিক উদ্যোগ|ঢাকা|বাংলাদেশ|local|
Lee|Li|City of Richmond, Office of the Mayor|Richmond, CA|United States|official|
Wilhelmina|Featherstonehaugh-Cholmondeley|Human Rights Home Lawyers’ Network|New York|USA|scholar|
Jo|Smith||Carrboro|United States|local|she/they
"""

# day | start | room (or - for the whole venue) | minutes | type | track | title | people
_SLOTS = """
thu|09:00|-|30|plenary||Welcome and the human rights city idea|host 13, host 14
thu|09:40|Hall A|80|workshop|budget|From resolution to budget: what councils do|presenter 14, presenter 28
thu|09:40|Hall B|60|panel|housing|Lessons from Pittsburgh|moderator 0, presenter 15, presenter 16
thu|09:40|Library|60|workshop|practice|Documenting abuses safely|facilitator 17
thu|09:40|Studio|60|breakout|practice|Youth organizing|facilitator 24
thu|10:30|Garden room|70|workshop|housing|Housing as a human right|facilitator 0, note-taker 29
thu|10:30|Lab|70|workshop|water|Water and dignity|presenter 15, interpreter 1
thu|12:00|-|60|meal||Lunch|
thu|13:10|Hall A|90|panel|budget|Working with city hall|moderator 27, presenter 9, presenter 6, presenter 21
thu|13:10|Hall B|60|workshop|housing|Immigrant rights and sanctuary: ordinances that last|facilitator 11
thu|13:20|Garden room|60|workshop|budget|Participatory budgeting|facilitator 19
thu|13:20|Lab|60|workshop|practice|Building coalitions|facilitator 19, facilitator 22
thu|13:20|Library|45|other||Quiet hour|
thu|14:50|-|20|break||Break|
thu|15:20|Hall A,Hall B|80|breakout|water|Communicating success: a working session|facilitator 13
thu|15:20|Garden room|60|workshop|budget|UPR for cities|presenter 9
thu|15:20|Studio|30|workshop|practice|दलित अधिकार और शहर|presenter 3
thu|15:35|Studio|45|workshop|practice|حقوق الإنسان في المدينة|presenter 1
thu|17:00|-|60|social||Report back and evening social|
fri|09:00|-|30|plenary||What we heard yesterday|host 14
fri|09:45|Hall A|75|panel|water|Right to the city: water, sanitation and the bill|moderator 22, presenter 24
fri|09:45|Hall B|75|workshop|housing|Eviction courts: who is at the table?|facilitator 5
fri|09:45|Lab|10|other|practice|Lightning talk: maps|presenter 23
fri|09:55|Lab|10|other|practice|Lightning talk: indicators|presenter 7
fri|10:05|Lab|10|other|practice|Lightning talk: letters|presenter 8
fri|11:15|-|15|break||Coffee|
fri|11:30|Hall A|60|workshop|budget|CEDAW ordinances city by city|presenter 18, presenter 20
fri|12:30|-|60|meal||Lunch|
fri|13:30|-|90|plenary||What we take home, and who does what by when|host 13
"""

ABSTRACT = (
    "What happens after the resolution is passed? Three cities show the steps between a declaration and a "
    "line in the budget: who had to agree, what it cost, and what they would do differently. Bring the text "
    "of your own resolution; we will mark it up together.\n\nYou leave with a list of the five people in "
    "your city hall to talk to first, and a letter to send them."
)
ARABIC_ABSTRACT = (
    "كيف تصبح المدينة مدينة لحقوق الإنسان؟ نناقش تجارب من عمّان وتونس وحيفا، ونكتب معاً خطة عمل لعام 2017 "
    "تشمل السكن والمياه والتعليم (مع ترجمة إلى English)."
)


def a_workshop(**changes: Any) -> Snapshot:
    people = tuple(_person(number, line) for number, line in enumerate(_PEOPLE.strip().splitlines()))
    sessions: list[Session] = []
    slots: list[Slot] = []
    roles: list[Role] = []
    for number, line in enumerate(_SLOTS.strip().splitlines()):
        day, start, rooms, minutes, kind, track, title, parts = line.split("|")
        session = _session(number, title, kind, int(minutes), track)
        sessions.append(session)
        minute = parse_clock(start)
        assert minute is not None
        for room in rooms.split(","):
            room_id = None if room == "-" else room.lower().replace(" ", "-")
            slots.append(
                Slot(id=f"{session.id}-{room}", session=session.id, day=day, start=minute, room=room_id)
            )
        for part in filter(None, parts.split(", ")):
            role, _, person = part.partition(" ")
            held = Role(
                id=f"{session.id}-{part}",
                session=session.id,
                participant=f"P{int(person):09d}",
                kind=RoleKind(role),
            )
            roles.append(held)
    whole: dict[str, Any] = {
        "event": Event(
            name="2016 Human Rights Cities Gathering", venue="Friends Meeting House", city="Washington, DC"
        ),
        "days": DAYS,
        "rooms": ROOMS,
        "tracks": TRACKS,
        "sessions": tuple(sessions),
        "slots": tuple(sorted(slots, key=lambda slot: (slot.day != "thu", slot.start))),
        "groups": GROUPS,
        "participants": people,
        "roles": tuple(roles),
        "step": 41,
    }
    return Snapshot(**(whole | changes))


def _person(number: int, line: str) -> Participant:
    given, family, organisation, city, country, group, pronouns = line.split("|")
    return Participant(
        id=f"P{number:09d}",
        given_name=given,
        family_name=family,
        organisation=organisation,
        city=city,
        country=country,
        group=group or None,
        pronouns=pronouns,
        email="private@example.org",
        phone="+1 202 555 0100",
        diet="Vegan",
        access_needs="Step-free",
        notes="Organizer's note",
        sort_key=sort_key(given, family),
    )


def _session(number: int, title: str, kind: str, minutes: int, track: str) -> Session:
    is_talk = kind in ("workshop", "panel", "breakout")
    return Session(
        id=f"S{number:02d}",
        title=title,
        type=SessionType(kind),
        minutes=minutes,
        track=track or None,
        abstract=ARABIC_ABSTRACT if "حقوق" in title else ABSTRACT if is_talk else "",
    )
