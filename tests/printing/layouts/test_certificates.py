from collections.abc import Sequence
from dataclasses import replace

from planner.domain.records import CheckIn, ParticipantStatus
from planner.domain.snapshot import Snapshot
from planner.printing.choices import Choices
from planner.printing.layouts import certificates
from planner.printing.marks import Page, Picture, Tag, Text, untagged
from tests.printing.crowd import LONG
from tests.printing.layouts.papers_seen import outside, overlapping, tagged_on, words_on
from tests.printing.workshop import PRINTED_AT, WORDS, a_workshop

ANA, AMINA, JAEL = "P000000000", "P000000001", "P000000002"
ALL = Choices()
HOSTS = "Washington, DC Human Rights City Steering Committee and the American Friends Service Committee"


def came(person: str, day: str, at: str) -> CheckIn:
    return CheckIn(id=f"{person}-{day}", participant=person, day=day, at=at, desk="Door")


def workshop(*check_ins: CheckIn) -> Snapshot:
    return replace(a_workshop(), check_ins=check_ins)


BOTH_DAYS = (
    came(ANA, "thu", "2016-05-26T08:40:00+00:00"),
    came(ANA, "fri", "2016-05-27T08:40:00+00:00"),
    came(AMINA, "fri", "2016-05-27T13:29:00+00:00"),
)


def made(snapshot: Snapshot, choices: Choices = ALL) -> Sequence[Page]:
    return list(certificates.pages(snapshot, choices, words=WORDS, printed_at=PRINTED_AT))


def test_certificate_says_days_and_hours_that_were_checked_in() -> None:
    first, second = made(workshop(*BOTH_DAYS))
    assert words_on(first) == [
        "Certificate of attendance",
        "This is to certify that",
        "Ana Beltrán",
        "took part in",
        "2016 Human Rights Cities Gathering",
        "at Friends Meeting House, Washington, DC",
        "on Thu 26 May and Fri 27 May 2016",
        "9½ hours of programme",
        "For the hosts",
        "Date",
    ]
    assert words_on(second)[2:8] == [
        "أمينة الخطيب",
        "took part in",
        "2016 Human Rights Cities Gathering",
        "at Friends Meeting House, Washington, DC",
        "on Friday, 27 May 2016",
        "1½ hours of programme",
    ]
    assert [tagged_on(page, Tag.TITLE) for page in (first, second)] == [["Certificate of attendance"], []]
    assert [page.bookmark for page in (first, second)] == ["Ana Beltrán", "أمينة الخطيب"]


def test_who_never_checked_in_has_none_and_is_known() -> None:
    few = workshop(*BOTH_DAYS)
    assert certificates.items(few, ALL) == (ANA, AMINA)
    assert len(certificates.left_out(few, ALL)) == len(few.participants) - 2
    assert certificates.left_out(few, Choices(people=(ANA, JAEL))) == (JAEL,)
    assert certificates.items(few, Choices(people=(ANA, JAEL))) == (ANA,)


def test_who_declined_and_came_has_one() -> None:
    few = workshop(*BOTH_DAYS)
    people = tuple(replace(person, status=ParticipantStatus.DECLINED) for person in few.participants)
    assert certificates.items(replace(few, participants=people), ALL) == (ANA, AMINA)


def test_before_anybody_came_it_says_so() -> None:
    (page,) = made(workshop())
    told = " ".join(words_on(page))
    assert "Nobody has checked in yet; a certificate is for those who came." in told


def test_hosts_sign_and_the_logo_stands_above() -> None:
    few = workshop(*BOTH_DAYS)
    event = replace(few.event, hosts=HOSTS, logo="LOGO")
    (page, _) = made(replace(few, event=event, pictures={"LOGO": b"PNG"}))
    assert " ".join(words_on(page)[-3:-1]) == HOSTS
    (logo,) = (mark for mark in untagged(page.marks) if isinstance(mark, Picture))
    assert logo.x + logo.width / 2 == page.width / 2
    assert overlapping(page) == []


def test_hosts_written_in_lines_are_kept_apart() -> None:
    few = workshop(*BOTH_DAYS)
    event = replace(few.event, hosts="City of Graz\nFriends Meeting")
    (page, _) = made(replace(few, event=event))
    assert "City of Graz · Friends Meeting" in words_on(page)


def test_logo_that_is_not_there_leaves_no_gap() -> None:
    few = workshop(*BOTH_DAYS)
    assert made(few) == made(replace(few, event=replace(few.event, logo="GONE")))


def test_everything_long_still_fits() -> None:
    few = workshop(*BOTH_DAYS)
    event = replace(few.event, name=LONG, venue=LONG, city=LONG, hosts=LONG * 3, logo="LOGO")
    people = tuple(replace(person, given_name=LONG, family_name=LONG) for person in few.participants)
    for sheet in ("Letter", "A4"):
        for page in made(
            replace(few, event=event, participants=people, pictures={"LOGO": b"PNG"}), Choices(sheet=sheet)
        ):
            assert outside(page) == []
            assert overlapping(page) == []


def test_lines_are_in_the_middle() -> None:
    (page, _) = made(workshop(*BOTH_DAYS))
    texts = [mark for mark in untagged(page.marks) if isinstance(mark, Text)]
    assert {text.x for text in texts[:8]} == {page.width / 2}


def test_name_that_does_not_show_is_certified_nothing() -> None:
    there = workshop(*BOTH_DAYS)
    ana, *others = there.participants
    unseen = replace(ana, given_name="\u2060", family_name="", badge_name="")
    snapshot = replace(there, participants=(unseen, *others))
    assert certificates.items(snapshot, ALL) == (AMINA,)


def test_who_came_without_a_name_is_not_told_as_never_checked_in() -> None:
    few = workshop(*BOTH_DAYS)
    people = tuple(
        replace(person, given_name="", family_name="", badge_name="") if person.id == ANA else person
        for person in few.participants
    )
    nameless = replace(few, participants=people)
    assert certificates.items(nameless, ALL) == (AMINA,)
    assert certificates.nameless(nameless, ALL) == (ANA,)
    assert ANA not in certificates.left_out(nameless, ALL)
