from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest

from planner.domain.records import Consent, Participant, ParticipantStatus
from planner.domain.united import joined, united

ANA = Participant(id="ANA0000000", given_name="Ana", family_name="Beltran")
TWIN = replace(ANA, id="TW1N000000")


@pytest.mark.parametrize(
    ("kept", "other", "made"),
    [
        (("Ana", "Beltran"), ("Ana", "Beltrán"), ("Ana", "Beltrán")),
        (("ANA", "BELTRÁN"), ("Ana", "Beltran"), ("Ana", "Beltran")),
        (("J.", "Okafor"), ("John", "Okafor"), ("John", "Okafor")),
        (("Lima", "Ana"), ("Ana", "Lima"), ("Lima", "Ana")),
        (("Ana Lima", ""), ("Ana", "Lima"), ("Ana", "Lima")),
        (("A. M.", "Beltrán"), ("Ana-María", "Beltrán"), ("Ana-María", "Beltrán")),
        (("Ana", "Lima"), ("Ana", "Lima dos Santos"), ("Ana", "Lima dos Santos")),
        (("Marcus", "Eldridge"), ("Wilhelmina", "Eldridge"), ("Marcus", "Eldridge")),
        (("Ana", "Lima"), ("Ana", "Beltrán"), ("Ana", "Lima")),
        (("李伟", ""), ("Li", "Wei"), ("李伟", "")),
        (("王芳", ""), ("李伟国", ""), ("王芳", "")),
        (("", ""), ("Ana", ""), ("Ana", "")),
        (("Ana", ""), ("", ""), ("Ana", "")),
    ],
)
def test_a_name_is_taken_whole_from_who_writes_it_more_fully(
    kept: tuple[str, str], other: tuple[str, str], made: tuple[str, str]
) -> None:
    first = replace(ANA, given_name=kept[0], family_name=kept[1])
    second = replace(TWIN, given_name=other[0], family_name=other[1])
    found = united(first, second)
    assert (found.id, found.given_name, found.family_name) == (ANA.id, *made)


@pytest.mark.parametrize(
    ("field", "kept", "other", "made"),
    [
        ("city", "Graz", "Wien", "Graz"),
        ("city", "", "Wien", "Wien"),
        ("city", "\u200b", "Wien", "Wien"),
        ("group", None, "GR00P00001", "GR00P00001"),
        ("email", "ana at example", "ana@example.org", "ana@example.org"),
        ("email", "ana@example.org", "a@example.org", "ana@example.org"),
        ("photo_consent", Consent.YES, Consent.NO, Consent.NO),
        ("photo_consent", Consent.UNKNOWN, Consent.YES, Consent.YES),
        ("photo_consent", Consent.YES, Consent.UNKNOWN, Consent.YES),
        ("status", ParticipantStatus.CANCELLED, ParticipantStatus.CONFIRMED, ParticipantStatus.CONFIRMED),
        ("status", ParticipantStatus.REGISTERED, ParticipantStatus.DECLINED, ParticipantStatus.REGISTERED),
        ("notes", "Speaks", "Late", "Speaks\nLate"),
        ("access_needs", "Step-free", "step-free entrance", "step-free entrance"),
        ("reference", "", "luma:1", "luma:1"),
        ("arrival", None, datetime(2016, 5, 26, 9), datetime(2016, 5, 26, 9)),
    ],
)
def test_what_one_does_not_know_the_other_tells(field: str, kept: Any, other: Any, made: Any) -> None:
    first, second = replace(ANA, **{field: kept}), replace(TWIN, **{field: other})
    assert united(first, second) == replace(ANA, **{field: made})


def test_every_standing_has_its_rank() -> None:
    for status in ParticipantStatus:
        assert united(replace(ANA, status=status), replace(TWIN, status=status)).status is status


def test_nobody_leaves_before_they_come() -> None:
    early, late = datetime(2016, 5, 25), datetime(2016, 5, 27)
    there, back = replace(ANA, arrival=late), replace(TWIN, departure=early)
    assert united(there, back) == there
    whole = replace(back, arrival=early)
    made = united(there, whole)
    assert (made.arrival, made.departure) == (early, early)


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [("", "Late", "Late"), ("Late", "", "Late"), ("Késő", "keso", "Késő"), ("A", "B", "A\nB")],
)
def test_texts_are_joined_once(first: str, second: str, whole: str) -> None:
    assert joined(first, second) == whole
