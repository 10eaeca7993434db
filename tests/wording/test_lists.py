import gettext
from datetime import date

import pytest

from planner.domain.records import Day
from planner.domain.times import Minute
from planner.importing.header_words import ListKind, fields_of
from planner.importing.lists.date_order import Why
from planner.wording import fields, lists

WORDS = gettext.NullTranslations()
DAYS = [
    Day(id="DAY0000001", date=date(2016, 5, 26), opens=Minute(540), closes=Minute(1020)),
    Day(id="DAY0000002", date=date(2016, 5, 27), opens=Minute(540), closes=Minute(1020)),
]


@pytest.mark.parametrize(
    ("field", "kind", "words"),
    [
        ("given_name", "participants", "Given name"),
        ("full_name", "participants", "Whole name"),
        ("last_first", "participants", "Name, family name first"),
        ("days", "participants", "Days attending"),
        ("own:Shirt", "participants", "Shirt (own field)"),
        ("", "participants", "Leave out"),
        ("speakers", "sessions", "Speakers"),
        ("minutes", "sessions", "Length"),
        ("capacity", "rooms", "Seats"),
    ],
)
def test_a_field_of_a_list_has_a_name(field: str, kind: str, words: str) -> None:
    assert lists.field(field, kind, WORDS) == words


@pytest.mark.parametrize("kind", ListKind)
def test_every_field_of_a_list_has_words(kind: ListKind) -> None:
    known = lists.FIELDS.keys() | fields.FIELDS.keys()
    assert set(fields_of(kind)) <= known


@pytest.mark.parametrize(
    ("field", "value", "kind", "words"),
    [
        ("status", "waitlisted", "participants", "On the waiting list"),
        ("status", "proposed", "sessions", "Proposed"),
        ("photo_consent", "no", "participants", "No"),
        ("own:Coming", "yes", "participants", "Yes"),
        ("own:Shirt", "M", "participants", "M"),
        ("diet", "Vegan", "participants", "Vegan"),
        ("diet", "", "participants", "Nothing"),
        ("status", None, "participants", "Not understood"),
        ("days", "DAY0000002 DAY0000001", "participants", "Thu 26 May, Fri 27 May"),
        ("days", "none", "participants", "On no day"),
    ],
)
def test_an_answer_is_told_as_what_it_means(field: str, value: str | None, kind: str, words: str) -> None:
    assert lists.meaning(field, value, kind, DAYS, WORDS) == words


def test_whose_export_it_is_is_told() -> None:
    assert lists.recognised("Luma", WORDS) == "An export of Luma"


def test_what_dates_were_taken_for_is_told() -> None:
    assert lists.date_order("day_first_assumed", "event 5/6", WORDS) == (
        "Dates like “5/6” were read with the day first: so they are at the time of the event."
    )


def test_every_reason_has_words() -> None:
    reasons = {Why.VALUES, Why.EVENT, Why.LANGUAGE, Why.PLACE}
    assert set(lists.DATE_ORDERS["day_first_assumed"]) == reasons
    assert set(lists.DATE_ORDERS["month_first_assumed"]) == reasons - {Why.LANGUAGE}
