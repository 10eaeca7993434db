"""Two days at the door: 300 people in random order, and all that happens to a desk; in the end the file says
exactly who came when, and so do the counts and the certificates.

`Door` does what the page of the front desk does with each Enter, with the verbs alone. Beside it a plain list
of what ought to be in the file is kept by hand, in `Door.came`.
"""

import gettext
import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta

import pytest
import zxingcpp

from planner.domain.attendance import attendances
from planner.domain.desk import DeskCounts, Turnout, day_at
from planner.domain.ids import derived_id, new_id
from planner.domain.records import (
    Absence,
    CheckIn,
    Day,
    Event,
    FormerPerson,
    Group,
    HelpRequest,
    Paper,
    Participant,
    ParticipantStatus,
    Session,
    SessionType,
    Slot,
)
from planner.domain.scans import ScanKind, read_scan
from planner.domain.standing import WITHOUT_BADGE
from planner.domain.times import Minute
from planner.matching.desk import DeskIndex
from planner.operations import check_ins, merging, participants, walk_ins
from planner.operations import help as helping
from planner.operations.papers import print_badges, print_paper
from planner.operations.prints import wall_clock
from planner.printing.choices import Choices
from planner.printing.papers import LAYOUTS
from planner.store import desk, printed, snapshot
from planner.store.document import Document
from planner.store.journal import Changes
from tests.matching.made_names import drawn_names
from tests.matching.slips import SLIPS
from tests.printing.rendering import drawn_page

WORDS = gettext.NullTranslations()
PEOPLE, SEED = 300, 2016
EVENT = Event(name="Human Rights Cities Gathering", timezone="America/New_York")
DAYS = tuple(
    Day(id=f"DAY000000{number}", date=date(2016, 5, 26 + number), opens=Minute(480), closes=Minute(1080))
    for number in range(2)
)
DOORS_OPEN = tuple(datetime(2016, 5, 26 + number, 12, 0, tzinfo=UTC) for number in range(2))
"""Eight in the morning in Washington."""
GROUPS = tuple(
    Group(id=f"GR00P0000{number}", name=name, colour="#0072b2", position=number)
    for number, name in enumerate(("Local advocate", "Public official", "Scholar"))
)
SESSIONS = (
    ("Welcome", SessionType.PLENARY, 540, 60),
    ("Water", SessionType.WORKSHOP, 630, 90),
    ("Land", SessionType.PANEL, 660, 90),
    ("Lunch", SessionType.MEAL, 750, 60),
    ("Closing", SessionType.PLENARY, 960, 60),
)
"""On both days: title, type, start and minutes."""
STRANGERS = (
    "https://example.org/ticket/5512", "BEGIN:VCARD\nN:Ruiz;Eva\nEND:VCARD", "WIFI:S:Guests;T:WPA;P:x;;",
    "4006381333931",
)  # fmt: skip


@dataclass
class Door:
    """The desk, and what ought to be in the file."""

    chance: random.Random
    now: datetime = DOORS_OPEN[0] - timedelta(hours=14)
    came: dict[tuple[str, str], tuple[datetime, str]] = field(default_factory=dict)
    """By participant and day, when and at which desk."""
    reprinted: list[tuple[str, str]] = field(default_factory=list)
    helped: set[str] = field(default_factory=set)
    answers: list[str] = field(default_factory=list)
    """What the desk said, one word for each Enter."""
    retyped: int = 0

    def __post_init__(self) -> None:
        self.document = Document.in_memory(
            event=EVENT, desk="Laptop", clock=lambda: self.now, ids=random.Random(self.chance.random())
        )
        self.document.observers.append(self._follow)
        self.sit_down("Desk 1")

    def sit_down(self, desk_name: str) -> None:
        """Somebody else at the desk; the search is drawn up anew."""
        self.desk = desk_name
        self.index = DeskIndex(desk.desk_people(self.document))

    @property
    def day(self) -> str:
        day = day_at(self.document.all(Day), wall_clock(self.now, EVENT.timezone))
        assert day is not None
        return day.id

    def enter(self, text: str, *, means: str, is_fast: bool = False) -> None:
        """What stands in the field; somebody at the desk knows whom it `means`, and chooses from the hits."""
        self.now += timedelta(seconds=self.chance.randrange(5, 40))
        scan = read_scan(text, is_known=self._is_known, is_fast=is_fast)
        if scan.kind is ScanKind.PERSON:
            person = desk.person_of_code(self.document, scan.id)
            assert person == means
            self.let_in(means)
        elif scan.kind is ScanKind.TYPED:
            if means not in [hit.id for hit in self.index.find(scan.typed)]:
                self.retyped += 1
                (known,) = desk.desk_people_of(self.document, [means])
                assert means in [hit.id for hit in self.index.find(known.names[0], most=20)]
            self.let_in(means)
        else:
            self.answers.append(scan.kind)

    def let_in(self, person: str) -> None:
        standing = desk.standing(self.document, person, self.day)
        assert standing is not None
        expected = self.came.get((person, self.day))
        if standing.come is not None:
            assert expected is not None
            assert standing.come.at == expected[0].isoformat(timespec="seconds")
            self.answers.append("here already")
        check_ins.check_in(self.document, person, day=self.day, at=self.now, desk=self.desk)
        self.came.setdefault((person, self.day), (self.now, self.desk))

    def take_back(self, person: str) -> None:
        check_ins.undo_check_in(self.document, person, day=self.day)
        del self.came[person, self.day]

    def walk_in(self, name: str, city: str = "") -> str:
        person = walk_ins.add_walk_in(
            self.document, name=name, city=city, day=self.day, at=self.now, desk=self.desk
        )
        self.came[person.id, self.day] = (self.now, self.desk)
        self.print_badge(person.id, "")
        return person.id

    def read_from_paper(self, person: str) -> str:
        """What a scanner sends after a look at the badge as it is printed now."""
        made = print_badges(
            snapshot.take(self.document),
            stock="5395",
            people=self.document.get_all(Participant, [person]),
            words=WORDS,
            printed_at=self.now,
        )
        (code,) = zxingcpp.read_barcodes(drawn_page(made.content))
        return code.text

    def print_badge(self, person: str, reason: str) -> None:
        self.document.log_print(Paper.BADGES, [person], reason=reason)
        self.reprinted.append((person, reason))

    def type_back(self, people: Iterable[str]) -> None:
        """Those ticked on paper while the laptop was away; some by name, some by the signs beside it."""
        for number, person in enumerate(desk.desk_people_of(self.document, people)):
            self.enter(person.names[0] if number % 2 else person.id[:6], means=person.id)

    def ask_for_help(self, person: str) -> None:
        helping.ask_for_help(self.document, person, at=self.now, desk=self.desk, note="Where is the lift?")
        self.helped.add(person)

    def end_help(self, person: str) -> None:
        helping.end_help(self.document, person)
        self.helped.discard(person)

    def find_out(self, walked_in: str, listed: str) -> None:
        """Who walked in was on the list under another name: the earlier check-in stays, on each day."""
        merging.merge_participants(self.document, listed, walked_in)
        for day in DAYS:
            theirs = self.came.pop((walked_in, day.id), None)
            if theirs is not None:
                self.came[listed, day.id] = min(theirs, self.came.get((listed, day.id), theirs))

    def _is_known(self, code: str) -> bool:
        return desk.person_of_code(self.document, code) is not None

    def _follow(self, changes: Changes) -> None:
        for person in changes.removed.get(Participant, ()):
            self.index.remove(person)
        touched = {*changes.inserted.get(Participant, ()), *changes.updated.get(Participant, ())}
        for former in changes.inserted.get(FormerPerson, ()):
            record = self.document.get(FormerPerson, former)
            touched.add(record.participant if record else "")
        self.index.put_all(desk.desk_people_of(self.document, touched))


def people_of_the_list(chance: random.Random) -> Iterator[Participant]:
    names = drawn_names(chance)
    for number in range(PEOPLE):
        given, family = next(names)
        status = ParticipantStatus.REGISTERED
        if number % 30 == 7:
            status = ParticipantStatus.CANCELLED
        elif number % 50 == 9:
            status = ParticipantStatus.WAITLISTED
        yield Participant(
            id=new_id(chance),
            given_name=given,
            family_name=family,
            city=chance.choice(("Washington", "Pittsburgh", "Graz", "Bogotá", "")),
            group=chance.choice((*(group.id for group in GROUPS), None)),
            status=status,
        )


def prepare(door: Door) -> list[str]:
    """The workshop of the evening before; ids of everybody on the list."""
    chance, document = door.chance, door.document
    people = list(people_of_the_list(chance))
    sessions = [
        Session(id=new_id(chance), title=title, type=kind, minutes=minutes)
        for title, kind, _, minutes in SESSIONS
    ]
    slots = [
        Slot(id=new_id(chance), session=session.id, day=day.id, start=Minute(start))
        for day in DAYS
        for session, (_, _, start, _) in zip(sessions, SESSIONS, strict=True)
    ]
    absences = [
        Absence(id=derived_id(person.id, DAYS[1].id), participant=person.id, day=DAYS[1].id)
        for person in people[::15]
    ]
    with document.edit("import_participants", about="list.csv") as edit:
        for records in (DAYS, GROUPS, sessions, slots, people, absences):
            edit.put_all(records)
    due = [person.id for person in people if person.status not in WITHOUT_BADGE]
    document.log_print(Paper.BADGES, due)
    return [person.id for person in people]


def hold_a_day(door: Door, people: list[str], turn: int) -> None:
    """Most of them come, one after the other; now and then something else happens."""
    chance = door.chance
    door.now = DOORS_OPEN[turn]
    coming = [person for person in people if chance.random() < (0.9, 0.8)[turn]]
    chance.shuffle(coming)
    on_paper, coming = coming[:20], coming[20:]
    mistaken: list[str] = []
    for number, person in enumerate(coming):
        one_comes(door, person, number)
        if number % 25 == 24:
            mistaken.append(let_in_the_wrong_one(door, people))
        if number % 40 == 39:
            door.take_back(mistaken.pop(0))
        if number == 100:
            door.sit_down(f"Desk {turn + 2}")
    for wrong in mistaken:
        door.take_back(wrong)
    door.type_back(on_paper)


def one_comes(door: Door, person: str, number: int) -> None:
    (known,) = desk.desk_people_of(door.document, [person])
    match number % 10:
        case 0 | 1 | 2 | 3 | 4:
            door.enter(f"{person}\r\n", means=person, is_fast=True)
        case 5:
            door.enter(f"mar{person.lower()}", means=person, is_fast=True)
            door.enter(person, means=person, is_fast=True)
        case 6:
            door.enter(door.chance.choice(STRANGERS), means="", is_fast=True)
            door.enter(new_id(door.chance), means="", is_fast=True)
            door.enter(f"{person[:5]}-{person[5:]}".lower(), means=person)
        case _:
            slip = door.chance.choice(list(SLIPS.values()))
            door.enter(slip(known.names[0], door.chance), means=person)
    match number % 29:
        case 3:
            door.print_badge(person, "lost")
        case 7:
            door.ask_for_help(person)
        case 11 if len(door.helped) > 1:
            door.end_help(min(door.helped))
        case 13:
            before = door.document.get(Participant, person)
            assert before is not None
            participants.change_participant(door.document, replace(before, badge_name=f"{known.names[0]} *"))
            door.print_badge(person, "name")
            if number < 60:
                door.enter(door.read_from_paper(person), means=person, is_fast=True)
        case 17:
            door.walk_in(f"Walker {number}", city="Graz")


def let_in_the_wrong_one(door: Door, people: list[str]) -> str:
    """Somebody who is not here yet; every other time it is seen at once, and undone as the last step."""
    waiting = [person for person in people if (person, door.day) not in door.came]
    hasty, wrong = waiting[:2]
    door.let_in(hasty)
    step = door.document.undo()
    assert step is not None
    assert step.kind == "check_in"
    del door.came[hasty, door.day]
    door.let_in(wrong)
    return wrong


@pytest.fixture(scope="module")
def door(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Door]:
    """After both days, with the file as the office opens it. The days pass in memory: a disk takes up to 30
    ms for each of 600 steps, and `tests.store` has tests of its own that all of them are on it.
    """
    path = tmp_path_factory.mktemp("door") / "gathering.workshop"
    door = Door(random.Random(SEED))
    people = prepare(door)
    for turn in range(2):
        hold_a_day(door, people, turn)
        walked_in = door.walk_in("Somebody Else")
        door.find_out(walked_in, people[turn])
        door.enter(walked_in, means=people[turn], is_fast=True)
    with door.document:
        door.document.copy_to(path)
    with Document.open(path, desk="Office") as document:
        door.document = document
        yield door


def test_the_file_says_exactly_who_came_when_and_at_which_desk(door: Door) -> None:
    found = {
        (record.participant, record.day): (datetime.fromisoformat(record.at), record.desk)
        for record in door.document.all(CheckIn)
    }
    assert found == door.came
    assert len(found) > 500
    assert {desk_name for _, desk_name in found.values()} == {"Desk 1", "Desk 2", "Desk 3"}


def test_nearly_every_name_typed_badly_led_to_the_one_who_was_meant(door: Door) -> None:
    assert door.retyped <= 3


def test_strangers_codes_and_second_scans_were_told_apart(door: Door) -> None:
    assert set(door.answers) == {ScanKind.NOT_OURS, ScanKind.OTHER_WORKSHOP, "here already"}
    assert door.answers.count(ScanKind.NOT_OURS) == door.answers.count(ScanKind.OTHER_WORKSHOP) > 40


@pytest.mark.parametrize("day", [day.id for day in DAYS])
def test_counts_and_the_missing_agree_with_who_came(door: Door, day: str) -> None:
    absent = {absence.participant for absence in door.document.all(Absence) if absence.day == day}
    people = door.document.select(Participant, "ORDER BY sort_key, id")
    due = [each for each in people if each.status not in WITHOUT_BADGE and each.id not in absent]
    here = [each for each in people if (each.id, day) in door.came]
    missing = [each for each in due if each not in here]

    def turnout(group: str | None) -> Turnout:
        return Turnout(*(sum(each.group == group for each in some) for some in (due, here, missing)))

    assert desk.missing(door.document, day) == [each.id for each in missing]
    assert desk.counts(door.document, day) == DeskCounts(
        total=Turnout(len(due), len(here), len(missing)),
        groups=tuple((group, turnout(group)) for group in (*(group.id for group in GROUPS), None)),
    )
    assert 10 < len(missing) < 100


def test_certificates_agree_with_who_came(door: Door) -> None:
    taken = snapshot.take(door.document)
    certified = {
        (person, day.day): day.minutes
        for person, attended in attendances(taken).items()
        for day in attended.days
    }
    assert certified == {key: minutes_since(at) for key, (at, _) in door.came.items()}
    assert len(set(certified.values())) > 3


def test_everybody_who_came_gets_a_certificate_and_nobody_else(door: Door) -> None:
    taken = snapshot.take(door.document)
    came = {person for person, _ in door.came}
    assert set(LAYOUTS[Paper.CERTIFICATES].items(taken, Choices())) == came
    some = Choices(people=tuple(sorted(came)[:10]))
    made = print_paper(taken, Paper.CERTIFICATES, some, words=WORDS, printed_at=door.now)
    assert len(made.sizes) == 10


def minutes_since(at: datetime) -> int:
    """Minute by minute: how many of those left of the day belong to the programme."""
    wall = wall_clock(at, EVENT.timezone)
    return sum(
        any(
            kind is not SessionType.MEAL and start <= minute < start + length
            for _, kind, start, length in SESSIONS
        )
        for minute in range(wall.hour * 60 + wall.minute, 1440)
    )


def test_every_print_stands_in_the_log_with_its_reason(door: Door) -> None:
    log = printed.prints(door.document)[::-1]
    assert [(each.items[0], each.reason) for each in log[1:]] == door.reprinted
    assert {reason for _, reason in door.reprinted} == {"", "lost", "name"}


def test_who_still_waits_for_help_is_known(door: Door) -> None:
    assert {request.participant for request in door.document.all(HelpRequest)} == door.helped
    assert door.helped


def test_every_step_has_a_desk_and_a_time_and_no_day_is_mixed_up(door: Door) -> None:
    steps = [step for step in door.document.standing if step.kind != "import_participants"]
    assert {step.desk for step in steps} == {"Laptop"}
    times = [step.at for step in steps]
    assert times == sorted(times)
    first, second = ({person for person, day in door.came if day == each.id} for each in DAYS)
    assert first != second
    assert first & second
