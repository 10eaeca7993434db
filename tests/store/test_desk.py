from dataclasses import replace

import pytest

from planner.domain.desk import DeskCounts, DeskPerson, Standing, Turnout
from planner.domain.ids import derived_id
from planner.domain.records import (
    Absence,
    CheckIn,
    FormerPerson,
    Group,
    HelpRequest,
    Paper,
    Participant,
    ParticipantStatus,
)
from planner.store import desk
from planner.store.document import Document
from tests.build import ANA, FRIDAY, LOCAL, THURSDAY, WEI, a_document, put

OFFICIAL = Group(id="0FF1C1A100", name="Public official", colour="#56b4e9")
ZOE = Participant(
    id="Z0E0000000",
    given_name="Zoe",
    group=OFFICIAL.id,
    organisation="AFSC",
    city="Graz",
    pronunciation="ZOH-ay",
    sort_key="zoe",
)
BEN = Participant(
    id="BEN0000000", given_name="Ben", group=LOCAL.id, status=ParticipantStatus.CANCELLED, sort_key="ben"
)
EVA = Participant(id="EVA0000000", given_name="Eva", status=ParticipantStatus.WAITLISTED, sort_key="eva")
OLD_ZOE = FormerPerson(id="01DZ0E0000", participant=ZOE.id, given_name="Zoë", family_name="Ruiz")


def came(person: Participant, day: str, at: str = "2016-05-26T13:12:00+00:00") -> CheckIn:
    return CheckIn(id=derived_id(person.id, day), participant=person.id, day=day, at=at, desk="Door")


@pytest.fixture
def document() -> Document:
    made = a_document(THURSDAY, FRIDAY, LOCAL, OFFICIAL, ANA, WEI, ZOE, BEN, EVA, OLD_ZOE)
    put(made, Absence(id=derived_id(WEI.id, FRIDAY.id), participant=WEI.id, day=FRIDAY.id))
    return made


def test_people_are_found_by_all_their_names(document: Document) -> None:
    expected = [
        DeskPerson(id=ANA.id, names=("Ana Beltrán",)),
        DeskPerson(id=WEI.id, names=("李伟", "Li Wei"), city="成都"),
        DeskPerson(
            id=ZOE.id,
            names=("Zoe", "Zoë Ruiz", "ZOH-ay"),
            city="Graz",
            organisation="AFSC",
            former_ids=(OLD_ZOE.id,),
        ),
        DeskPerson(id=BEN.id, names=("Ben",)),
        DeskPerson(id=EVA.id, names=("Eva",)),
    ]
    assert list(desk.desk_people(document)) == expected
    assert list(desk.desk_people(document, at_once=2)) == expected
    assert desk.desk_people_of(document, [ZOE.id, "N0B0DY0000"]) == [expected[2]]


def test_a_code_is_that_of_who_they_are_now(document: Document) -> None:
    codes = (ANA.id, OLD_ZOE.id, "N0B0DY0000")
    assert [desk.person_of_code(document, code) for code in codes] == [ANA.id, ZOE.id, None]


def test_standing_tells_all_that_the_desk_shows(document: Document) -> None:
    help_request = HelpRequest(
        id=derived_id(ANA.id), participant=ANA.id, at="2016-05-26T13:00:00+00:00", desk="Door", note="lift"
    )
    first, second = came(ANA, THURSDAY.id), came(ANA, FRIDAY.id, "2016-05-27T13:00:00+00:00")
    put(document, second, first, help_request)
    document.log_print(Paper.BADGES, [ANA.id, WEI.id])
    changed = replace(ANA, badge_name="Anita")
    put(document, changed)
    assert desk.standing(document, ANA.id, FRIDAY.id) == Standing(
        person=changed,
        group_name="Local advocate",
        check_ins=(first, second),
        come=second,
        is_expected=True,
        is_absent=False,
        badge_printed_at="2016-05-01T12:00:00+00:00",
        is_badge_changed=True,
        help=help_request,
    )


def test_standing_of_somebody_who_does_not_come_that_day(document: Document) -> None:
    document.log_print(Paper.BADGES, [WEI.id])
    put(document, replace(ANA, badge_name="Anita"))
    found = desk.standing(document, WEI.id, FRIDAY.id)
    assert found == Standing(
        person=WEI,
        group_name="",
        check_ins=(),
        come=None,
        is_expected=False,
        is_absent=True,
        badge_printed_at="2016-05-01T12:00:00+00:00",
        is_badge_changed=False,
        help=None,
    )


@pytest.mark.parametrize(("person", "is_expected"), [(ANA, True), (BEN, False), (EVA, False)])
def test_who_has_cancelled_or_waits_is_not_expected(
    document: Document, person: Participant, *, is_expected: bool
) -> None:
    found = desk.standing(document, person.id, THURSDAY.id)
    assert found is not None
    assert (found.is_expected, found.badge_printed_at, found.is_badge_changed) == (is_expected, None, False)


def test_nobody_has_no_standing(document: Document) -> None:
    assert desk.standing(document, "N0B0DY0000", THURSDAY.id) is None


def test_a_badge_printed_under_a_former_id_is_a_changed_one() -> None:
    twin = replace(ZOE, id=OLD_ZOE.id, given_name="Zoë", family_name="Ruiz", pronunciation="")
    document = a_document(THURSDAY, OFFICIAL, ZOE, twin)
    document.log_print(Paper.BADGES, [twin.id])
    with document.edit("test") as edit:
        edit.remove(Participant, twin.id)
        edit.put(OLD_ZOE)
    found = desk.standing(document, ZOE.id, THURSDAY.id)
    assert found is not None
    assert found.is_badge_changed


def test_a_day_is_counted_by_group(document: Document) -> None:
    put(document, came(ANA, THURSDAY.id), came(BEN, THURSDAY.id), came(ZOE, FRIDAY.id))
    assert desk.counts(document, THURSDAY.id) == DeskCounts(
        total=Turnout(3, 2, 2),
        groups=((LOCAL.id, Turnout(1, 2, 0)), (OFFICIAL.id, Turnout(1, 0, 1)), (None, Turnout(1, 0, 1))),
    )
    assert desk.counts(document, FRIDAY.id) == DeskCounts(
        total=Turnout(2, 1, 1),
        groups=((LOCAL.id, Turnout(1, 0, 1)), (OFFICIAL.id, Turnout(1, 1, 0))),
    )


def test_the_second_day_starts_with_nobody_come(document: Document) -> None:
    put(document, came(ANA, THURSDAY.id))
    assert desk.missing(document, THURSDAY.id) == [ZOE.id, WEI.id]
    assert desk.missing(document, FRIDAY.id) == [ANA.id, ZOE.id]


def test_the_last_to_come_are_first(document: Document) -> None:
    first, second = came(ANA, THURSDAY.id), came(WEI, THURSDAY.id)
    third = came(ZOE, THURSDAY.id, "2016-05-26T13:00:00+00:00")
    put(document, first, second, third, came(ZOE, FRIDAY.id))
    assert desk.come_last(document, THURSDAY.id, most=5) == [second, first, third]
    assert desk.come_last(document, THURSDAY.id, most=1) == [second]


def test_who_asked_for_help_first_is_first(document: Document) -> None:
    requests = [
        HelpRequest(id=derived_id(person.id), participant=person.id, at=at, desk="Door")
        for person, at in ((ANA, "2016-05-26T14:00:00+00:00"), (WEI, "2016-05-26T13:00:00+00:00"))
    ]
    put(document, *requests)
    assert desk.waiting_for_help(document) == requests[::-1]


def test_last_written_at_a_desk_is_no_matter_of_the_time_noted(document: Document) -> None:
    put(document, came(ANA, THURSDAY.id))
    put(document, came(WEI, THURSDAY.id, "2016-05-26T08:00:00+00:00"))
    put(document, replace(came(ZOE, THURSDAY.id), desk="Side door"))
    days = (THURSDAY.id, FRIDAY.id)
    assert [desk.written_last(document, day, "Door") for day in days] == [WEI.id, None]
