"""The words for what a record can be."""

from planner import language
from planner.domain.colours import OKABE_ITO
from planner.domain.records import Consent, ParticipantStatus, SessionStatus
from planner.wording.choices import CHOICES, COLOURS, choice, colour

WORDS = language.load("en")


def test_every_choice_has_words() -> None:
    assert {kind: set(words) for kind, words in CHOICES.items()} == {kind: set(kind) for kind in CHOICES}


def test_the_same_word_may_be_called_otherwise_elsewhere() -> None:
    assert choice(SessionStatus.CONFIRMED, WORDS) == "Confirmed"
    assert choice(ParticipantStatus.WAITLISTED, WORDS) == "On the waiting list"
    assert choice(Consent.UNKNOWN, WORDS) == "Not asked yet"


def test_colours_have_names_and_others_are_called_as_they_are_written() -> None:
    assert set(COLOURS) == set(OKABE_ITO)
    assert [colour(value, WORDS) for value in ("#0072b2", "#123456")] == ["Blue", "#123456"]
