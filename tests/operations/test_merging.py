import dataclasses
import random
from dataclasses import replace
from datetime import timedelta

import pytest

from planner.cli.finding import find_participant
from planner.domain.ids import derived_id
from planner.domain.records import (
    RECORDS,
    Absence,
    AcceptedConflict,
    Answer,
    CheckIn,
    Consent,
    DistinctPeople,
    Event,
    Field,
    FieldKind,
    FormerPerson,
    HelpRequest,
    Paper,
    Participant,
    ParticipantStatus,
    Role,
    RoleKind,
    Tag,
    Tagging,
)
from planner.domain.refusal import Refused
from planner.domain.to_do import PrintedBadges
from planner.operations import check_ins, conflicts, fields, merging, participants, roles, tags
from planner.operations import help as asking
from planner.store import printed
from planner.store.document import Document
from planner.store.tables import table_of
from tests.operations.verbs import VERBS, Pick
from tests.operations.workshop import (
    ANA,
    FRIDAY,
    HOUSING,
    LUNCH,
    MORNING,
    SIZE,
    SPEAKER,
    THURSDAY,
    WATER,
    WEI,
    a_workshop,
    tables,
)

AGAIN = Participant(
    id="PERS000009",
    given_name="Ana",
    family_name="Beltran",
    organisation="Casa de Paz",
    email="ana@example.org",
    phone="+57 1 555",
    reference="luma:9",
)


@pytest.fixture
def twice(workshop: Document) -> Document:
    """Ana is in it twice."""
    participants.add_participant(workshop, AGAIN)
    return workshop


def test_one_stays_with_what_the_other_knew_better(twice: Document) -> None:
    made = merging.merge_participants(twice, ANA.id, AGAIN.id)
    assert made == twice.get(Participant, ANA.id)
    assert made == replace(
        ANA, organisation="Casa de Paz", phone="+57 1 555", reference="luma:9", sort_key="beltran ana"
    )
    assert twice.get(Participant, AGAIN.id) is None


def test_help_both_asked_for_is_still_to_be_given(twice: Document) -> None:
    later = MORNING + timedelta(minutes=5)
    asking.ask_for_help(twice, ANA.id, at=later, desk="B", note="Lost her bag")
    asking.ask_for_help(twice, AGAIN.id, at=MORNING, desk="A", note="Ramp")
    merging.merge_participants(twice, ANA.id, AGAIN.id)
    assert twice.all(HelpRequest) == [
        HelpRequest(
            id=derived_id(ANA.id),
            participant=ANA.id,
            at="2016-05-26T13:00:00+00:00",
            desk="A",
            note="Ramp · Lost her bag",
        )
    ]


def test_somebody_chooses_what_stays(twice: Document) -> None:
    chosen = {"family_name": "Beltran", "city": "", "photo_consent": Consent.NO, "notes": " typed\n"}
    made = merging.merge_participants(twice, ANA.id, AGAIN.id, values=chosen)
    assert (made.family_name, made.city, made.photo_consent, made.notes) == (
        "Beltran", "", Consent.NO, "typed",
    )  # fmt: skip
    assert made.sort_key == "beltran ana"


def former(person: Participant, *, absences: str = "") -> FormerPerson:
    """As they are remembered once they are ANA."""
    own = {field.name for field in dataclasses.fields(Participant)} - {"id"}
    held = {field.name for field in dataclasses.fields(FormerPerson)} & own
    told = {name: getattr(person, name) for name in held}
    return FormerPerson(id=person.id, participant=ANA.id, absences=absences, **told)


def test_the_other_is_remembered_with_those_they_were_before(twice: Document) -> None:
    again = merging.merge_participants(twice, AGAIN.id, WEI.id)
    merging.merge_participants(twice, ANA.id, AGAIN.id)
    remembered = {each.id: each for each in twice.all(FormerPerson)}
    assert remembered == {WEI.id: former(WEI, absences=FRIDAY.id), AGAIN.id: former(again)}
    assert find_participant(twice, WEI.id).id == ANA.id
    assert find_participant(twice, AGAIN.id.lower()).id == ANA.id


def test_parts_in_sessions_come_along_and_the_same_one_stays_once(twice: Document) -> None:
    roles.unconfirm_role(twice, derived_id(WATER.id, ANA.id, RoleKind.FACILITATOR))
    roles.assign_role(twice, WATER.id, participant=AGAIN.id, kind=RoleKind.FACILITATOR)
    roles.assign_role(twice, HOUSING.id, participant=AGAIN.id, kind=RoleKind.HOST, confirmed=False)
    merging.merge_participants(twice, ANA.id, AGAIN.id)
    theirs = twice.referring(Role, "participant", [ANA.id])
    assert {(each.id, each.session, each.confirmed) for each in theirs} == {
        (derived_id(WATER.id, ANA.id, RoleKind.FACILITATOR), WATER.id, True),
        (derived_id(HOUSING.id, ANA.id, RoleKind.HOST), HOUSING.id, False),
    }  # fmt: skip


def test_tags_are_united(twice: Document) -> None:
    tags.add_tag(twice, Tag(id="TAG0000002", name="Press"))
    tags.tag_participants(twice, [AGAIN.id], tag=SPEAKER.id)
    tags.tag_participants(twice, [AGAIN.id], tag="TAG0000002")
    merging.merge_participants(twice, ANA.id, AGAIN.id)
    assert sorted(twice.all(Tagging), key=lambda each: each.tag) == [
        Tagging(id=derived_id(ANA.id, tag), participant=ANA.id, tag=tag) for tag in (SPEAKER.id, "TAG0000002")
    ]


def test_answers_are_the_kept_ones_unless_somebody_chooses(twice: Document) -> None:
    bus = Field(id="F1E1D00002", name="Bus", kind=FieldKind.YES_NO)
    fields.add_field(twice, bus)
    fields.set_field(twice, [AGAIN.id], field=SIZE.id, value="L")
    fields.set_field(twice, [AGAIN.id], field=bus.id, value="yes")
    merging.merge_participants(twice, ANA.id, AGAIN.id)
    assert {each.field: each.value for each in twice.all(Answer)} == {SIZE.id: "M", bus.id: "yes"}
    twice.undo()
    merging.merge_participants(twice, ANA.id, AGAIN.id, values={f"own:{SIZE.id}": "L", f"own:{bus.id}": ""})
    assert twice.all(Answer) == [
        Answer(id=derived_id(ANA.id, SIZE.id), participant=ANA.id, field=SIZE.id, value="L")
    ]
    twice.undo()
    with pytest.raises(Refused, match="answer_unfit"):
        merging.merge_participants(twice, ANA.id, AGAIN.id, values={f"own:{SIZE.id}": "XXL"})


def test_the_earlier_check_in_counts(twice: Document) -> None:
    earlier = MORNING.replace(hour=11)
    check_ins.check_in(twice, AGAIN.id, day=THURSDAY.id, at=earlier, desk="Back door")
    check_ins.check_in(twice, AGAIN.id, day=FRIDAY.id, at=MORNING, desk="Back door")
    merging.merge_participants(twice, ANA.id, AGAIN.id)
    assert sorted((each.id, each.day, each.at, each.desk) for each in twice.all(CheckIn)) == sorted(
        [
            (derived_id(ANA.id, THURSDAY.id), THURSDAY.id, "2016-05-26T11:00:00+00:00", "Back door"),
            (derived_id(ANA.id, FRIDAY.id), FRIDAY.id, "2016-05-26T13:00:00+00:00", "Back door"),
        ]
    )


@pytest.mark.parametrize(
    ("kept", "other", "is_away"),
    [
        ((True, "confirmed"), (True, "registered"), True),
        ((True, "confirmed"), (False, "registered"), False),
        ((False, "confirmed"), (True, "registered"), False),
        ((True, "confirmed"), (False, "cancelled"), True),
        ((False, "declined"), (True, "registered"), True),
        ((True, "declined"), (False, "registered"), False),
        ((True, "declined"), (False, "cancelled"), False),
    ],
)
def test_who_comes_by_one_record_comes(
    twice: Document, kept: tuple[bool, str], other: tuple[bool, str], is_away: bool
) -> None:
    for person, (away, status) in ((ANA.id, kept), (AGAIN.id, other)):
        participants.set_attendance(twice, [person], day=FRIDAY.id, attends=not away)
        participants.set_status(twice, [person], status=ParticipantStatus(status))
    merging.merge_participants(twice, ANA.id, AGAIN.id)
    absence = Absence(id=derived_id(ANA.id, FRIDAY.id), participant=ANA.id, day=FRIDAY.id)
    assert twice.referring(Absence, "participant", [ANA.id]) == ([absence] if is_away else [])


def test_an_accepted_conflict_goes_along(twice: Document) -> None:
    key = f"person-absent:{AGAIN.id}:S10T000001"
    conflicts.accept_conflict(twice, key, facts="2016-05-27", reason="She comes for it")
    merging.merge_participants(twice, ANA.id, AGAIN.id)
    moved = f"person-absent:{ANA.id}:S10T000001"
    assert twice.get(AcceptedConflict, derived_id(key)) is None
    assert twice.get(AcceptedConflict, derived_id(moved)) == AcceptedConflict(
        id=derived_id(moved), key=moved, facts="2016-05-27", reason="She comes for it"
    )


def test_whom_one_was_told_apart_from_the_merged_one_is(twice: Document) -> None:
    merging.mark_distinct(twice, WEI.id, AGAIN.id)
    merging.mark_distinct(twice, AGAIN.id, ANA.id)
    merging.merge_participants(twice, ANA.id, AGAIN.id)
    assert twice.all(DistinctPeople) == [
        DistinctPeople(id=derived_id(ANA.id, WEI.id), participant=ANA.id, lookalike=WEI.id)
    ]


def test_a_mark_can_be_taken_back_whoever_is_named_first(workshop: Document) -> None:
    merging.mark_distinct(workshop, WEI.id, ANA.id)
    assert workshop.all(DistinctPeople) == [
        DistinctPeople(id=derived_id(ANA.id, WEI.id), participant=ANA.id, lookalike=WEI.id)
    ]
    step = workshop.last_step
    merging.mark_distinct(workshop, ANA.id, WEI.id)
    assert workshop.last_step == step
    merging.unmark_distinct(workshop, ANA.id, WEI.id)
    assert workshop.all(DistinctPeople) == []


@pytest.mark.parametrize("verb", [merging.merge_participants, merging.mark_distinct, merging.unmark_distinct])
def test_nobody_is_two_with_themself_or_a_stranger(workshop: Document, verb: object) -> None:
    assert callable(verb)
    with pytest.raises(Refused, match="same_person"):
        verb(workshop, ANA.id, ANA.id)
    with pytest.raises(Refused, match="unknown"):
        verb(workshop, ANA.id, "N0B0DY0000")
    with pytest.raises(Refused, match="unknown"):
        verb(workshop, "N0B0DY0000", ANA.id)


def test_who_stays_is_who_is_tied_most(twice: Document) -> None:
    assert merging.proposed_to_keep(twice, AGAIN.id, WEI.id) == WEI.id  # has a part in a session
    twice.log_print(Paper.BADGES, [AGAIN.id])
    assert merging.proposed_to_keep(twice, AGAIN.id, WEI.id) == AGAIN.id
    assert merging.proposed_to_keep(twice, AGAIN.id, ANA.id) == ANA.id  # is checked in
    check_ins.undo_check_in(twice, ANA.id, day=THURSDAY.id)
    assert merging.proposed_to_keep(twice, AGAIN.id, ANA.id) == AGAIN.id
    twice.log_print(Paper.BADGES, [ANA.id])
    roles.unassign_role(twice, derived_id(WATER.id, ANA.id, RoleKind.FACILITATOR))
    assert merging.proposed_to_keep(twice, AGAIN.id, ANA.id) == ANA.id  # was there first


def test_a_badge_of_the_other_is_one_of_theirs(twice: Document) -> None:
    twice.log_print(Paper.BADGES, [AGAIN.id])
    merging.merge_participants(twice, WEI.id, AGAIN.id, values={"given_name": "Li"})
    assert printed.badges(twice) == PrintedBadges(changed=(WEI.id,), missing=(ANA.id,))
    assert printed.badge_printed_at(twice, WEI.id) == MORNING.isoformat(timespec="seconds")
    twice.log_print(Paper.BADGES, [WEI.id])
    assert printed.badges(twice) == PrintedBadges(current=(WEI.id,), missing=(ANA.id,))
    twice.undo()
    assert printed.badges(twice) == PrintedBadges(
        current=(AGAIN.id,), changed=(WEI.id,), missing=(ANA.id,)
    )  # Wei's said what the merge had made of it


def test_a_badge_of_the_other_that_says_the_same_is_current(twice: Document) -> None:
    participants.change_participant(twice, replace(ANA, id=AGAIN.id))
    roles.assign_role(twice, LUNCH.id, participant=AGAIN.id, kind=RoleKind.FACILITATOR)
    twice.log_print(Paper.BADGES, [ANA.id])
    participants.set_detail(twice, [ANA.id], detail="city", value="Graz")
    twice.log_print(Paper.BADGES, [AGAIN.id])
    noted = printed.prints(twice)[0]
    merging.merge_participants(twice, ANA.id, AGAIN.id, values={"city": "Bogotá"})
    assert printed.badges(twice).current == (ANA.id,)
    assert printed.people_changed_since(twice, noted) == ()
    participants.set_detail(twice, [ANA.id], detail="city", value="Quito")
    assert printed.people_changed_since(twice, noted) == (ANA.id,)
    participants.set_detail(twice, [ANA.id], detail="city", value="Bogotá")
    roles.assign_role(twice, HOUSING.id, participant=ANA.id, kind=RoleKind.PRESENTER)
    assert printed.badges(twice).changed == (ANA.id,)


@pytest.mark.parametrize("seed", range(12))
def test_undo_of_a_merge_brings_back_all_that_was(seed: int) -> None:
    source = random.Random(seed)
    with a_workshop() as document:
        for person in range(4):
            participants.add_participant(document, replace(AGAIN, id=f"PERS0001{person:02}"))
        for _ in range(60):
            name = source.choice(sorted(VERBS))
            if name not in ("participants.remove_participants", "sessions.remove_sessions"):
                _try(document, name, source)
            before = tables(document)
            if _try(document, "merging.merge_participants", source):
                after = tables(document)
                _assert_whole(document)
                document.undo()
                assert tables(document) == before
                if source.random() < 0.2:
                    document.redo()
                    assert tables(document) == after


def _try(document: Document, name: str, source: random.Random) -> bool:
    try:
        VERBS[name](document, Pick(document, source.choice))
    except (Refused, IndexError):
        return False
    return True


def _assert_whole(document: Document) -> None:
    """Nobody has the same thing twice, and derived ids are those of what they are derived from."""
    for belonging in merging.BELONGINGS:
        for record in document.all(belonging.kind):
            assert record.id == derived_id(*(getattr(record, part) for part in belonging.parts))
    for mark in document.all(DistinctPeople):
        assert mark.participant < mark.lookalike
        assert mark.id == derived_id(mark.participant, mark.lookalike)
    people = {person.id for person in document.all(Participant)}
    assert {former.id for former in document.all(FormerPerson)}.isdisjoint(people)


def test_every_reference_to_a_person_is_handled(workshop: Document) -> None:
    """By what the file declares, and by what fields are called."""
    declared, called = set(), set()
    for kind in RECORDS:
        table = table_of(kind)
        for row in workshop.connection.execute(f"PRAGMA foreign_key_list({table.quoted})"):
            if row[2] == "participant":
                declared.add((kind, row[3]))
        called |= {(kind, column) for column in table.columns if column in ("participant", "lookalike")}
    handled = {(belonging.kind, "participant") for belonging in merging.BELONGINGS} | {
        (Absence, "participant"),
        (FormerPerson, "participant"),
        (DistinctPeople, "participant"),
        (DistinctPeople, "lookalike"),
    }
    assert (declared, called) == (handled, handled)


def test_no_other_record_holds_a_persons_id(workshop: Document) -> None:
    """After a merge the other's id is left only where it is meant to be, whatever the column is called."""
    participants.add_participant(workshop, AGAIN)
    for name in sorted(VERBS):
        if not name.startswith(("merging", "participants.remove", "sessions.remove", "days.plan")):
            _try(workshop, name, random.Random(3))
    merging.merge_participants(workshop, WEI.id, ANA.id)
    held = {
        kind for kind, records in tables(workshop).items() for record in records if ANA.id in repr(record)
    }
    assert held == {FormerPerson.__name__}
    assert Event.__name__ not in held
