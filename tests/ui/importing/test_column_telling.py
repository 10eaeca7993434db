"""What is said of columns, choice by choice."""

import gettext

from planner.importing.lists.columns import NOTHING_TOLD, Told
from planner.ui.importing.column_options import Option, matching, own_name, own_option
from planner.ui.importing.column_telling import fields_with, freed_by, keep_rest, tell_field, tell_meaning

OPTIONS = [
    Option("", "Leave out"),
    own_option("Level of Spanish", gettext.NullTranslations()),
    Option("given_name", "Given name", "Name"),
    Option("badge_name", "Name on the badge", "Name"),
    Option("email", "E-mail", "Contact"),
    Option("city", "Ciudad / Città", "Person"),
]


def found(typed: str) -> list[str]:
    return [str(option.value) for option in matching(OPTIONS, typed)]


def test_words_are_found_by_their_beginnings_and_whole_texts_first() -> None:
    assert found("na") == ["badge_name", "given_name"]
    assert found("level") == ["own:Level of Spanish"]
    assert found("E MAIL") == ["email"]
    assert found("citta") == ["city"]
    assert found("conta") == ["email"]
    assert found("ame") == []
    assert len(found(" ")) == len(OPTIONS)


def test_a_field_goes_from_one_column_to_another() -> None:
    told = tell_field(tell_field(NOTHING_TOLD, 1, "email"), 2, "email")
    assert told == Told(fields={2: "email"})
    assert tell_field(Told(fields={1: "own:Level"}), 2, "own:level") == Told(fields={2: "own:level"})


def test_several_columns_are_left_out_make_up_a_reference_or_are_features() -> None:
    for field in ("", "reference", "feature"):
        told = tell_field(tell_field(NOTHING_TOLD, 1, field), 2, field)
        assert told == Told(fields={1: field, 2: field})
        assert freed_by(2, field, (field, field, "")) == []


def test_what_was_guessed_gives_way_to_what_was_told() -> None:
    told = Told(fields={2: "email", 3: ""})
    assert fields_with(("full_name", "email", "", "notes"), told) == ("full_name", "", "email", "")
    assert freed_by(2, "email", ("full_name", "email", "", "notes")) == [1]


def test_meanings_add_up() -> None:
    told = tell_meaning(tell_meaning(NOTHING_TOLD, "status", "Sí, voy", "confirmed"), "status", "No", "")
    assert told == Told(meanings={"status": {"si, voy": "confirmed", "no": ""}})


def test_own_fields_made_of_columns_have_names_of_their_own() -> None:
    headers = ("Shirt", "shirt", "Shirt (2)", "Name")
    told = keep_rest(NOTHING_TOLD, headers, ("", "", "", "own:Name"), [0, 1, 2])
    assert told.fields == {0: "own:Shirt", 1: "own:shirt (2)", 2: "own:Shirt (2) (2)"}


def test_a_long_question_gives_a_short_name() -> None:
    assert own_name("Which  of these\nfits?") == "Which of these fits?"
    assert (len(own_name("why " * 40)), own_name("why " * 40)[-4:]) == (60, "why…")
