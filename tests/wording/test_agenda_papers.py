import gettext

from planner.wording import agenda_papers as wording

WORDS = gettext.NullTranslations()


def test_cards_say_how_long_how_many_and_what_is_needed() -> None:
    assert wording.minutes(60, WORDS) == "60 min"
    assert wording.expected(1, WORDS) == "1 person expected"
    assert wording.expected(24, WORDS) == "24 people expected"
    assert wording.needs(["projector", "hearing loop"], WORDS) == "Needs: projector, hearing loop"


def test_empty_cards_ask_for_what_others_say() -> None:
    assert (wording.people(WORDS), wording.room_needs(WORDS)) == ("Who:", "Needs:")


def test_headings_of_what_has_none_of_its_own() -> None:
    assert (wording.without_track(WORDS), wording.notes(WORDS)) == ("Without a track", "Notes")
