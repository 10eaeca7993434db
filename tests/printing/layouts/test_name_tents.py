from dataclasses import replace

from planner.domain.records import Participant, ParticipantStatus, SessionStatus
from planner.domain.snapshot import Snapshot
from planner.printing.choices import Choices
from planner.printing.layouts import name_tents
from planner.printing.marks import Line, Page, Text, Upturned, untagged
from tests.printing.crowd import LONG
from tests.printing.layouts.papers_seen import outside, texts_on, words_on
from tests.printing.workshop import PRINTED_AT, WORDS, a_workshop

WORKSHOP = a_workshop()
ANA = "P000000000"
ALL = Choices()


def made(snapshot: Snapshot, choices: Choices = ALL) -> list[Page]:
    return list(name_tents.pages(snapshot, choices, words=WORDS, printed_at=PRINTED_AT))


def test_tent_says_who_and_what_they_do() -> None:
    (page,) = made(WORKSHOP, Choices(people=(ANA,)))
    assert words_on(page) == [
        "2016 Human Rights Cities Gathering",
        "Ana Beltrán",
        "Moderator, Facilitator · Pittsburgh Human Rights City Alliance",
    ]
    assert page.bookmark == "Ana Beltrán"


def test_both_sides_are_upright_when_it_is_folded() -> None:
    (page,) = made(WORKSHOP, Choices(people=(ANA,)))
    (back,) = (mark for mark in untagged(page.marks) if isinstance(mark, Upturned))
    (fold,) = (mark for mark in untagged(page.marks) if isinstance(mark, Line))
    assert (back.x, back.y) == (page.width / 2, page.height / 2)
    assert fold.y == fold.to_y == page.height / 2
    front = [mark for mark in untagged(page.marks) if not isinstance(mark, Upturned | Line)]
    assert list(back.marks) == front
    assert all(text.baseline > page.height / 2 for text in texts_on(page))


def test_those_with_a_part_have_one() -> None:
    with_part = {role.participant for role in WORKSHOP.roles}
    assert set(name_tents.items(WORKSHOP, ALL)) == with_part
    assert len(made(WORKSHOP)) == len(with_part)


def test_part_in_a_cancelled_session_and_people_who_do_not_come_do_not_count() -> None:
    people = tuple(
        replace(person, status=ParticipantStatus.DECLINED) if person.id == ANA else person
        for person in WORKSHOP.participants
    )
    assert ANA not in name_tents.items(replace(WORKSHOP, participants=people), ALL)
    sessions = tuple(replace(session, status=SessionStatus.CANCELLED) for session in WORKSHOP.sessions)
    cancelled = replace(WORKSHOP, sessions=sessions)
    assert name_tents.items(cancelled, ALL) == ()
    (page,) = made(cancelled)
    told = " ".join(words_on(page))
    assert "Nobody has a part in a session yet; name tents are for those who do." in told


def test_who_has_no_name_has_no_tent() -> None:
    nobody = Participant(id="N0B0DY0000", city="Graz")
    people = replace(WORKSHOP, participants=(*WORKSHOP.participants, nobody))
    both = Choices(people=(nobody.id, ANA))
    assert name_tents.items(people, both) == (ANA,)
    assert name_tents.nameless(people, both) == (nobody.id,)
    assert name_tents.nameless(people, ALL) == ()


def test_long_name_is_smaller_and_a_short_one_as_large_as_can_be() -> None:
    long = replace(WORKSHOP.participants[0], id="10NG000000", given_name=LONG, family_name="")
    people = replace(WORKSHOP, participants=(*WORKSHOP.participants, long))
    (page,) = made(people, Choices(people=(long.id,)))
    assert outside(page) == []
    (short,) = made(people, Choices(people=("P000000013",)))
    sizes = [max(text.style.size for text in texts_on(each)) for each in (page, short)]
    assert sizes == [26.0, 120.0]


def test_name_from_right_to_left_keeps_its_direction() -> None:
    pages = made(WORKSHOP, Choices(people=("P000000001",)))
    (name,) = (mark for mark in texts_on(pages[0]) if mark.text == "أمينة الخطيب")
    assert isinstance(name, Text)
    assert name.right_to_left


def test_part_in_an_internal_session_is_nobody_elses_business() -> None:
    sessions = tuple(replace(session, public=False) for session in WORKSHOP.sessions)
    secret = replace(WORKSHOP, sessions=sessions)
    assert name_tents.items(secret, ALL) == ()
    (page,) = made(secret, Choices(people=(ANA,)))
    assert words_on(page)[2] == "Pittsburgh Human Rights City Alliance"
