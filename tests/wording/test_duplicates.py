"""Why two people may be one, as an organizer reads it."""

import pytest

from planner import language
from planner.domain.likeness import Reason
from planner.wording.duplicates import looks_like, phrase, reason_sentence

WORDS = language.load("en")


def test_reasons_are_one_sentence() -> None:
    reasons = (Reason.EMAIL, Reason.ONE_LETTER)
    assert reason_sentence(reasons, WORDS) == "Same e-mail address; the names differ by a letter or two."


def test_a_couple_is_said_to_share_an_address() -> None:
    assert reason_sentence((Reason.EMAIL, Reason.OTHER_GIVEN_NAME), WORDS) == (
        "Same e-mail address; but other given names: perhaps two people who share an address."
    )


def test_no_reason_is_no_sentence() -> None:
    assert reason_sentence((), WORDS) == ""


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_has_words_of_its_own(reason: Reason) -> None:
    assert [other for other in Reason if phrase(other, WORDS) == phrase(reason, WORDS)] == [reason]


def test_somebody_looks_like_another_for_reasons() -> None:
    assert looks_like("Ana {Lima}", (Reason.PHONE, Reason.ONE_LETTER), WORDS) == (
        "Looks like Ana {Lima}: same phone number; the names differ by a letter or two."
    )


def test_somebody_looks_like_another_without_a_reason() -> None:
    assert looks_like("Ana Lima", (), WORDS) == "Looks like Ana Lima."
